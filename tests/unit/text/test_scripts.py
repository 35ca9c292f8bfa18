"""The language of a text, told from its script and its small words."""

from __future__ import annotations

import pytest

from draftdiff.text.scripts import language
from parsing_builders import SampleLaw
from sample_laws import LAWS


@pytest.mark.parametrize("law", LAWS, ids=lambda law: law.name)
def test_language_of_a_law(law: SampleLaw) -> None:
    assert language("\n".join(law.lines())) == law.language


@pytest.mark.parametrize("text", ["", "  ", "1 2 3", "§ 5", "…"])
def test_text_without_letters_has_no_language(text: str) -> None:
    assert language(text) == "und"


def test_a_few_foreign_words_do_not_decide() -> None:
    assert language("ច្បាប់ស្តីពីឧក្រិដ្ឋកម្មបច្ចេកវិទ្យា (cybercrime) ត្រូវអនុវត្ត") == "km"


def test_kana_make_japanese_of_han() -> None:
    assert language("この法律は、歩行者を守る。") == "ja"
    assert language("本法保护行人。") == "zh"


@pytest.mark.parametrize(
    ("text", "code"),
    [
        ("An owner is the owner of the land. A gate is part of a footpath.", "en"),
        ("A törvény célja az, hogy a gyalogutak és a gyalogosok védelmét szolgálja.", "hu"),
        ("Le propriétaire est tenu de fermer la barrière.", "fr"),
        ("El propietario cierra la puerta de los caminos que se usan por la noche.", "es"),
        (
            "Šis likums aizsargā kājceļus un tos, kas pa tiem iet, un nosaka, ka vārti ir slēgti.",
            "lv",
        ),
        ("Šis įstatymas saugo takus ir nustato, kad vartai turi būti uždaryti iki nakties.", "lt"),
        ("Pinangangalagaan ng batas na ito ang mga landas at ang mga dumaraan sa mga ito.", "tl"),
        ("Sheria hii inalinda njia za miguu na watu wa vijiji ambao hupita katika mashamba.", "sw"),
        (
            "Tento zákon chráni tých, ktorí chodia po chodníku, a ustanovuje, že sa brána zavrie.",
            "sk",
        ),
        (
            "Tento zákon chrání ty, kteří chodí po stezce, a stanoví, že se brána zavře podle § 5.",
            "cs",
        ),
        ("Ovim se zakonom štite staze ili osobe koje se njima služe, od štete iz članka 5.", "hr"),
        (
            "Ta zakon ureja varstvo pešcev in določa, da se vrata zaprejo po členu 5 ali z njim.",
            "sl",
        ),
        (
            "Bu Qanun piyada yollarını və onlardan istifadə edən şəxsləri hər bir halda qoruyur.",
            "az",
        ),
        ("این قانون از پیاده‌روها و کسانی که از آنها می‌گذرند حمایت می‌کند.", "fa"),
        ("يحمي هذا القانون ممرات المشاة ومن يسلكها من الناس.", "ar"),
        ("یہ قانون پیدل راستوں اور ان پر چلنے والوں کی حفاظت کرتا ہے۔", "ur"),
        ("यस ऐनले पैदल बाटो र त्यसमा हिँड्ने व्यक्तिको संरक्षण गर्ने छ।", "ne"),
        ("यह अधिनियम पैदल मार्ग और उस पर चलने वालों की रक्षा के लिए है।", "hi"),
        ("Овој закон ги заштитува патеките и луѓето што одат по нив, со цел да се чуваат.", "mk"),
        ("Ustawa określa zasady korzystania ze ścieżek i ich ochrony oraz obowiązki.", "pl"),
    ],
)
def test_short_texts(text: str, code: str) -> None:
    assert language(text) == code
