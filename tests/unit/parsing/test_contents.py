"""Lists of contents are set apart; heads that merely stand close together are not."""

from __future__ import annotations

import pytest

from parsing_builders import bucket, numbers, outline, parsed

RULE = "Everyone who is in charge of the path shall keep to this rule of the law."
ARTICLES = "\n\n".join(
    f"Article {num}. {heading}\n\n{RULE}"
    for num, heading in enumerate(("Purpose", "Duties", "Gates", "Fees"), 1)
)


@pytest.mark.parametrize(
    "title", ["", "CONTENTS\n", "Table of contents\n", "Arrangement of sections\n"]
)
@pytest.mark.parametrize("leader", ["", " . . . . . . 3", " ........ 3", "…… 3", "\t3"])
def test_contents_are_set_apart(title: str, leader: str) -> None:
    entries = [
        f"Article {n}. {h}{leader}" for n, h in enumerate(("Purpose", "Duties", "Gates", "Fees"), 1)
    ]
    draft = parsed(f"A LAW\n\n{title}\n" + "\n".join(entries) + f"\n\n{ARTICLES}")
    assert numbers(draft) == ["1", "2", "3", "4"]
    expected = [title.strip(), *entries] if title else entries
    assert [line for line in bucket(draft, "contents") if line] == expected


def test_dotted_entries_without_labels_belong_to_the_list() -> None:
    entries = [
        "Preamble ........ 1",
        *(f"Article {n}. Rule ........ {n}" for n in range(1, 5)),
        "Signatures .... 9",
    ]
    draft = parsed("\n".join(entries) + f"\n\n{ARTICLES}")
    assert bucket(draft, "contents") == entries


def test_chapters_that_begin_anew_in_each_title_stay_in_the_list() -> None:
    heads = [
        "TITLE I Roads",
        "CHAPTER 1 Paths",
        "Article 1. Purpose",
        "CHAPTER 2 Gates",
        "Article 2. Duties",
        "TITLE II Fees",
        "CHAPTER 1 Rates",
        "Article 3. Gates",
        "CHAPTER 2 Waivers",
        "Article 4. Fees",
    ]
    text = (
        "\n".join(heads)
        + "\n\n"
        + "\n\n".join(f"{head}\n\n{RULE}" if "Article" in head else head for head in heads)
    )
    draft = parsed(text)
    assert bucket(draft, "contents") == heads
    assert outline(draft).split("\n") == [
        "title 1 | TITLE I | Roads",
        "  chapter 1 | CHAPTER 1 | Paths",
        "    article 1 | Article 1 | Purpose",
        "  chapter 2 | CHAPTER 2 | Gates",
        "    article 2 | Article 2 | Duties",
        "title 2 | TITLE II | Fees",
        "  chapter 1 | CHAPTER 1 | Rates",
        "    article 3 | Article 3 | Gates",
        "  chapter 2 | CHAPTER 2 | Waivers",
        "    article 4 | Article 4 | Fees",
    ]  # fmt: skip


def test_law_of_headings_alone_is_no_list_of_contents() -> None:
    draft = parsed("\n".join(f"Article {num}. [repealed]" for num in range(1, 6)))
    assert numbers(draft) == ["1", "2", "3", "4", "5"]
    assert bucket(draft, "contents") == []


HEADED = {
    "TITLE I—ROADS": (1, 2),
    "TITLE II—FEES": (3, 4),
    "TITLE III—PATHS THROUGH FIELDS, WOODS AND OTHER LAND THAT NOBODY FARMS": (5, 6),
    "TITLE IV—GATES": (7, 8),
}


def section(num: int, word: str = "SEC.") -> str:
    return f"{word} {num}. Rule {num}."


def test_an_entry_listed_twice_does_not_end_the_list() -> None:
    entries = [
        entry for title, nums in HEADED.items() for entry in (title, *(section(n) for n in nums))
    ]
    tables = ["TITLE V—TABLES", section(9), "TITLE V—TABLES", section(9), "TITLE VI—MAPS"]
    unheard = [section(41), section(42)]
    body = [
        line
        for title, nums in (*HEADED.items(), ("TITLE V—TABLES", (9,)))
        for line in (title, "", *(f"{section(n)}\n{RULE}\n" for n in nums))
    ]
    draft = parsed("\n".join([*entries, *tables, *unheard, "", *body]))
    assert bucket(draft, "contents") == [*entries, *tables, *unheard]
    assert numbers(draft) == [str(num) for num in range(1, 10)]
