"""Footnotes of plain texts are set apart where they are sure; numbered paragraphs stay."""

from __future__ import annotations

import pytest

from builders import source
from draftdiff.parsing.footnotes import without_footnotes
from parsing_builders import bucket, numbers, parsed, words_lost, words_made_up

RULE = "____________"


@pytest.mark.parametrize(
    ("lines", "notes", "marks", "kept"),
    [
        (
            ["The owner¹ closes gates.", RULE, "¹ Inserted by Act 5 of 2010."],
            [RULE, "¹ Inserted by Act 5 of 2010."],
            ["¹"],
            ["The owner closes gates."],
        ),
        (
            ["The owner[1] closes gates.[2]", "", "[1] As amended by the", "law of 2010.",
             "[2] See the code.", "", "No gate stays open."],
            ["[1] As amended by the", "law of 2010.", "[2] See the code."],
            ["[1]", "[2]"],
            ["The owner closes gates.", "No gate stays open."],
        ),
        (
            ["The 1[owner] closes 2[or locks] gates.", "", "1. Ins. by Act 5 of 2010, s. 3.",
             "2. Subs. by Act 7 of 2012."],
            ["1. Ins. by Act 5 of 2010, s. 3.", "2. Subs. by Act 7 of 2012."],
            [],
            ["The 1[owner] closes 2[or locks] gates."],
        ),
        (
            ["Gates¹² close.", "", "¹² Voir la loi.", "", "Paths¹³ too.", "", "¹³ Voir le code."],
            ["¹² Voir la loi.", "¹³ Voir le code."],
            ["¹²", "¹³"],
            ["Gates close.", "Paths too."],
        ),
        (
            ["Gates, [1] close.", "Article 9", " [2]", "Paths too.", "[1] First.", "[2] Second."],
            ["[1] First.", "[2] Second."],
            ["[1]", "[2]"],
            ["Gates,  close.", "Article 9", "Paths too."],
        ),
    ],
)  # fmt: skip
def test_footnotes_are_set_apart(
    lines: list[str], notes: list[str], marks: list[str], kept: list[str]
) -> None:
    found = without_footnotes(source(*lines).lines)
    assert [each.text for each in found if each.bucket == "footnote"] == notes
    assert [each.text for each in found if each.bucket == "footnote mark"] == marks
    assert [each.text for each in found if each.bucket is None and each.text.strip()] == kept


@pytest.mark.parametrize(
    "lines",
    [
        ["The owner:", "", "[1] closes gates,", "[2] keeps paths."],
        ["See [1] and [2].", "", "[1] The owner closes gates.", "[2] Paths are kept."],
        ["The owner[1] closes gates.", "[1] An owner is a person.", "Gates are wide."],
        ["The owner[1] closes gates.", "", "[1] Of land.", "Article 2. Gates"],
        ["The owner[1] closes gates.", "", "[1] Of land.", "[3] Of water."],
        ["The owner[1] closes gates.", "", "¹ Of land."],
        ["100 m² are kept free.", "", "¹ Of land.", "² Of water."],
        ["1[Owners] close gates.", "", "1. Inserted gates are closed.", "2. Paths are kept."],
        ["Paths are kept.", "", "1. Ins. by Act 5 of 2010."],
        ["¹ Gates are closed.", "", "² Paths are kept."],
        ["Article 5¹", "", "Gates are closed.", "", "Article 5²", "", "Paths are kept."],
        ["It reads “Code*.", "", "* Law 5 (OJ …).”"],
    ],
)
def test_words_of_the_law_stay(lines: list[str]) -> None:
    given = source(*lines).lines
    assert without_footnotes(given) == given


def test_sentences_go_on_below_a_pages_notes() -> None:
    draft = parsed(
        "\n\n".join(
            f"Article {num}. Gates\n\nThe owner of a gate[{num}] that opens to\n\n{RULE}\n"
            f"[{num}] Of plot and path.\n\nthe path closes it."
            for num in range(1, 6)
        )
    )
    assert numbers(draft) == ["1", "2", "3", "4", "5"]
    assert {a.text for a in draft.articles} == {
        "The owner of a gate that opens to the path closes it."
    }
    assert bucket(draft, "footnote mark") == ["[1]", "[2]", "[3]", "[4]", "[5]"]
    assert not words_lost(draft)
    assert not words_made_up(draft)
