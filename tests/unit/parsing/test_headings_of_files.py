"""Headings and paragraphs as files of other programs have them: run in, filling a line, nested."""

from __future__ import annotations

from parsing_builders import parsed

TEXT = "Everyone shall keep this rule on every day of the year."


def test_a_heading_that_ran_into_its_label_is_one_where_the_others_stand_below() -> None:
    blocks = [f"Article {n}\n\nDuties of office {n}\n\n1. {TEXT}" for n in (1, 2, 4, 5)]
    blocks.insert(2, f"Article 3 Duties of others\n\n1. {TEXT}")
    draft = parsed("\n\n".join(blocks))
    assert draft.articles[2].heading == "Duties of others"
    assert draft.articles[2].text == f"1. {TEXT}"


def test_a_sentence_after_the_label_is_no_heading() -> None:
    blocks = [f"Article {n}\n\nDuties of office {n}\n\n1. {TEXT}" for n in (1, 2, 4, 5)]
    blocks.insert(2, f"Article 3 {TEXT}\n\n1. {TEXT}")
    assert parsed("\n\n".join(blocks)).articles[2].heading == ""


def test_a_heading_that_fills_its_line_is_one_where_a_blank_line_follows() -> None:
    wide = "Processing of personal data for developing certain systems in the public interest in"
    body = "the sandbox all data that were lawfully collected for other purposes shall be kept by"
    blocks = [f"Article {n}\n   Duties {n}\n\n1. In {body}\n{body} all." for n in (1, 2, 4, 5)]
    blocks.insert(2, f"Article 3\n{wide}\n   the sandbox\n\n1. In {body}\n{body} all.")
    draft = parsed("\n\n".join(blocks))
    assert draft.articles[2].heading == f"{wide} the sandbox"


def test_paragraph_signs_that_count_anew_in_each_article_are_no_articles() -> None:
    blocks = [
        f"Art. {n}º Esta lei dispõe sobre a proteção.\n\n§ 1º A regra.\n\n§ 2º A exceção."
        for n in range(1, 9)
    ]
    labels = [article.label for article in parsed("\n\n".join(blocks)).articles]
    assert labels == [f"Art. {n}º" for n in range(1, 9)]
