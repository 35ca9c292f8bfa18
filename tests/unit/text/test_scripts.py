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
        ("Ustawa określa zasady korzystania ze ścieżek i ich ochrony oraz obowiązki.", "pl"),
    ],
)
def test_short_texts(text: str, code: str) -> None:
    assert language(text) == code
