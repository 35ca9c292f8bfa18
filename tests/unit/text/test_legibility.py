"""Text that is no language is told from drafts in all kinds of letters."""

from __future__ import annotations

import random
from pathlib import Path

import pytest

from draftdiff.text.legibility import Legibility, legibility

CORPUS = Path(__file__).parents[4] / "shared" / "corpus"
WRONGLY_ENCODED = ("constitution_limon", "_km_limon.limon", "garbage_ocr")
ENGLISH = (
    "The owner of the land shall keep every footpath free of obstacles in winter and in summer,",
    "and shall close the gates at night. Whoever opens a gate closes it again, lest cattle stray.",
    "The council may order that a footpath be closed for a month where its surface is repaired.",
)
CONFUSED = "1l|!~^i5S8B0O:;{tfrnmHUW"


def misread(lines: tuple[str, ...], rate: float) -> list[str]:
    """The lines with this share of their letters read wrongly, the same at each run."""
    dice = random.Random(7)  # noqa: S311 - no secret
    return [
        "".join(
            dice.choice(CONFUSED) if sign.isalpha() and dice.random() < rate else sign
            for sign in line
        )
        for line in lines
    ]


@pytest.mark.parametrize(
    ("rate", "illegible", "damaged"),
    [(0.0, False, False), (0.005, False, False), (0.05, False, True), (0.3, True, True)],
)
def test_wrong_letters_show(rate: float, illegible: bool, damaged: bool) -> None:  # noqa: FBT001
    found = legibility(misread(ENGLISH * 40, rate))
    assert (found.is_illegible, found.is_damaged) == (illegible, damaged)


@pytest.mark.parametrize(
    "line",
    [
        "c,ab;sþIBI karRKb;RKg eRbIR)as; nigkarGPivDÆn_dIsm,TansgÁmkic©",
        "Wfi:lffln18ttmfttruteutlnH~n8ml5mHt:lf~nrtnun WI8fit rut~eutl mr~n8 fi~t:lJ",
        "le prÃ©sident de la rÃ©publique a Ã©tÃ© Ã©lu par les dÃ©putÃ©s, a dÃ©crÃ©tÃ©",
        "xkcdvbn qwrtpsd lkjhgfd mnbvcxz tfhHmUt zxcvbnm plkjhgf",
        "្មគឺ ា្បន ៉ិលដ ិយោគ ្ច្រព ុ្រម ា្ថន",
        "the own\ufffdr of the land sh\ufffdll k\ufffdep \ufffdv\ufffdry p\ufffdth",
    ],
)
def test_what_no_language_has_is_illegible(line: str) -> None:
    assert legibility([line] * 20).share > 0.3


@pytest.mark.parametrize(
    "line",
    [
        "Mr. McCain and the GmbH that he runs use 5 kWh or 3 m3 (see s3(1)(b)) of power in a day",
        "§ 5a Abs. 2 Nr. 3 und Art. 7 der Verordnung (EU) Nr. 910/2014 (eIDAS) gelten.",
        "EU:n asetuksen 5 artiklan 1 kohdan a alakohdan ja SFS:n mukaan",
        "čtvrt hodiny, prst a krk, smrt, zmrzl; vrchní soud, Brno, se sídlem v Krči podle zákona",
        "ច្បាប់នេះមានគោលបំណងកំណត់វិធានការ ដែលចាំបាច់ ANPD និង ADSL2 សម្រាប់ប្រយុទ្ធប្រឆាំង",
        "本法关于“五日”、“七日”的规定是指工作日，不含节假日。 《关于修改<法官法>的决定》",
        "ព្រះប្រមុខ\\u{200B}រដ្ឋ\\u{200B}បាន ជាប្រមុខ\\u{200B}រដ្ឋជំនួស ពេលព្រះអង្គទ្រង់\\u{200B}ប្រឈួន",
        "the 116th Congress, 1st Session, 2nd reading of the 3rd draft, adopted on 11th March",
        "มาตรา ๕ ผู้ใดฝ่าฝืนต้องระวางโทษจำคุกไม่เกินหกเดือน หรือปรับไม่เกินหนึ่งหมื่นบาท",
        "~ ~~ | {} \\ <> == 5 8 13 (a) 1. 2. iii",
    ],
)
def test_what_laws_write_is_legible(line: str) -> None:
    found = legibility([line] * 20)
    assert not found.passages
    assert not found.is_illegible


def test_a_bad_page_in_a_good_draft_is_found() -> None:
    lines = [*(ENGLISH * 30), *misread(ENGLISH * 8, 0.5), *(ENGLISH * 30)]
    found = legibility(lines)
    assert not found.is_illegible
    assert found.passages
    assert found.passages[0].start >= 85
    assert found.passages[-1].stop <= 120


@pytest.mark.parametrize("lines", [[], [""], ["5 ~ 8"], ["xkcdvbn:q8r"]])
def test_few_words_tell_nothing(lines: list[str]) -> None:
    assert legibility(lines) == Legibility(0.0, (), 1)


def corpus_files() -> list[Path]:
    found = [path for path in CORPUS.rglob("*") if path.suffix in {".txt", ".md"}]
    return sorted(path for path in found if path.is_file())


@pytest.mark.parametrize("path", corpus_files(), ids=lambda path: f"{path.parent.name}-{path.name}")
def test_real_drafts_are_legible_but_for_those_that_are_not(path: Path) -> None:
    found = legibility(path.read_text(encoding="utf-8", errors="replace").split("\n"))
    wrong = any(part in path.name for part in WRONGLY_ENCODED)
    assert found.is_illegible is wrong
    assert bool(found.passages) is wrong
    assert found.is_damaged is wrong
