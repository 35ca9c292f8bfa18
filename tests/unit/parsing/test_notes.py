"""Notes of amendments are set apart, and brackets of the law's own stay."""

from __future__ import annotations

import pytest

from builders import source
from draftdiff.parsing.notes import without_notes
from parsing_builders import bucket, parsed, signs_lost, words_lost, words_made_up


@pytest.mark.parametrize(
    ("line", "kept", "notes"),
    [
        ("A ANPD é composta de: (Incluído pela Lei nº 13.853, de 2019)",
         "A ANPD é composta de:", ["(Incluído pela Lei nº 13.853, de 2019)"]),
        ("I - Conselho; (Redação dada pela Lei nº 5, de 2020) (Vide Lei nº 6)",
         "I - Conselho;", ["(Redação dada pela Lei nº 5, de 2020)", "(Vide Lei nº 6)"]),
        ("►M2 5. The owner closes gates. ◄", "5. The owner closes gates.", ["►M2", "◄"]),
        ("▼B", "", ["▼B"]),
        ("The owner [s. 3] closes gates. {as amended by Act 5 of 2010}",
         "The owner closes gates.", ["[s. 3]", "{as amended by Act 5 of 2010}"]),
        ("Gates are closed. [inserted by Act 7]", "Gates are closed.", ["[inserted by Act 7]"]),
        ("It shall [F3notify the [sole] owner] soon.",
         "It shall notify the [sole] owner soon.", ["[F3", "]"]),
        ("The 1[State] may 2[close or 3[open]] it.",
         "The State may close or open it.", ["1[", "]", "2[", "3[", "]", "]"]),
    ],
)  # fmt: skip
def test_note_is_set_apart(line: str, kept: str, notes: list[str]) -> None:
    found = without_notes(source(line).lines)
    assert [each.text.strip() for each in found if each.bucket is None] == [kept]
    assert [each.text for each in found if each.bucket == "amendment note"] == notes
    assert {each.number for each in found} == {1}


@pytest.mark.parametrize(
    "line",
    [
        "Art. 28 (Revogado pela Lei nº 13.853, de 2019)",
        "Article 5 [repealed]",
        "H. J. Res. 37[Report No. 5]",
        "Directive 2000/31/EC [as amended by the Digital Services Act 2022]",
        "the fee is {x + y} riels [in words: five]",
        "a person[s] who (Included or not) walks",
        "[This paragraph is still being discussed]",
        "[24 months following the entry into force]",
        "an array a[i] of 1[0] numbers",
        "It shall [F3notify the owner.",
        "closed] before it opens",
    ],
)
def test_words_of_the_law_stay(line: str) -> None:
    given = source(line).lines
    assert without_notes(given) == given


def test_inserted_words_may_end_lines_below() -> None:
    draft = parsed(
        "Article 1. Purpose\n\n[F1 This law protects paths\nand gates.] It is strict.\n\n"
        "Article 2. Gates\n\nGates are closed."
    )
    assert (
        draft.articles[0].text.replace("\n", " ")
        == "This law protects paths and gates. It is strict."
    )
    assert bucket(draft, "amendment note") == ["[F1", "]"]
    assert not words_lost(draft)
    assert not words_made_up(draft)
    assert not signs_lost(draft)
