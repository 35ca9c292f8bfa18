"""Containers nest by their levels; every node has its own identifier and path."""

from __future__ import annotations

from draftdiff.model import Level, Provision
from draftdiff.model.draft import walk
from draftdiff.parsing.tree import build
from parsing_builders import outline, parsed

TEXT = "Everyone shall keep this rule on every day of the year."


def node(level: Level, num: str = "") -> Provision:
    return Provision(level=level, num=num, label=f"{level.value} {num}")


def test_containers_nest_by_level_and_not_by_order_of_appearance() -> None:
    flat = [
        node(Level.TITLE, "1"), node(Level.CHAPTER, "1"), node(Level.ARTICLE, "1"),
        node(Level.SECTION, "1"), node(Level.ARTICLE, "2"), node(Level.CHAPTER, "2"),
        node(Level.ARTICLE, "3"), node(Level.TITLE, "2"), node(Level.ARTICLE, "4"),
    ]  # fmt: skip
    body = build(flat)
    assert [provision.eid for provision in walk(body)] == [
        "title_1",
        "title_1__chp_1",
        "title_1__chp_1__art_1",
        "title_1__chp_1__sec_1",
        "title_1__chp_1__sec_1__art_2",
        "title_1__chp_2",
        "title_1__chp_2__art_3",
        "title_2",
        "title_2__art_4",
    ]


def test_schedule_ends_every_container() -> None:
    body = build(
        [
            node(Level.PART, "1"),
            node(Level.ARTICLE, "1"),
            node(Level.SCHEDULE, "1"),
            node(Level.PART, "1"),
        ]
    )
    assert [provision.eid for provision in body] == ["part_1", "att_1"]
    assert body[1].children[0].eid == "att_1__part_1"


def test_equal_identifiers_are_told_apart() -> None:
    body = build([node(Level.ARTICLE, "1"), node(Level.ARTICLE, "1"), node(Level.ARTICLE, "1")])
    assert [provision.eid for provision in body] == ["art_1", "art_1-2", "art_1-3"]


def test_paths_list_titles_outermost_first() -> None:
    draft = parsed(
        "TITLE I\nROADS\n\nCHAPTER 1\nPATHS\n\n"
        + "\n\n".join(f"Article {num}. Rule\n\n{TEXT}" for num in (1, 2))
        + f"\n\nANNEX I\nMAPS\n\nArticle 1. Scale\n\n{TEXT}"
    )
    assert outline(draft).split("\n") == [
        "title 1 | TITLE I | ROADS",
        "  chapter 1 | CHAPTER 1 | PATHS",
        "    article 1 | Article 1 | Rule",
        "    article 2 | Article 2 | Rule",
        "schedule 1 | ANNEX I | MAPS",
        "  article 1 | Article 1 | Scale",
    ]
    assert draft.articles[0].path == ("TITLE I ROADS", "CHAPTER 1 PATHS")
    assert draft.articles[2].path == ("ANNEX I MAPS",)


def test_part_c_is_a_letter_and_chapter_c_among_numerals_is_a_hundred() -> None:
    letters = "\n\n".join(
        f"PART {letter}\nRULES\n\nArticle {num}. Rule\n\n{TEXT}"
        for num, letter in enumerate("ABC", 1)
    )
    assert [provision.num for provision in parsed(letters).body] == ["A", "B", "C"]
    roman = (
        letters.replace("PART A", "PART I").replace("PART B", "PART L").replace("PART C", "PART C")
    )
    assert [provision.num for provision in parsed(roman).body] == ["1", "50", "100"]


def test_a_law_that_follows_its_annexes_stands_in_none_of_them() -> None:
    flat = [
        node(Level.SCHEDULE, "1"), node(Level.SCHEDULE, "2"), node(Level.CHAPTER, "1"),
        node(Level.ARTICLE, "1"), node(Level.SCHEDULE, "3"), node(Level.ARTICLE, "2"),
    ]  # fmt: skip
    body = build(flat)
    assert [provision.eid for provision in body] == ["att_1", "att_2", "chp_1", "att_3"]
    assert [article.eid for article in body[2].children] == ["chp_1__art_1"]
    assert [article.eid for article in body[3].children] == ["att_3__art_2"]
