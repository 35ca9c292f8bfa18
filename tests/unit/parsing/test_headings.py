"""Where headings stand is told from all articles together."""

from __future__ import annotations

from textwrap import wrap

import pytest

from draftdiff.model import Level
from parsing_builders import parsed, parsed_lines

TEXT = "Everyone shall keep this rule on every day of the year."
HEADINGS = ("Purpose", "Duties of owners", "Gates", "Entry into force")


@pytest.mark.parametrize(
    "style",
    [
        "Article {num}. {heading}\n\n{text}",
        "Article {num} – {heading}\n{text}",
        "Article {num}\n{heading}\n\n{text}",
        "Article {num}\n\n{heading}\n\n{text}",
        "Article {num} ({heading}) {text}",
        "## Article {num}. {heading}\n\n{text}",
        "**Article {num}.** {heading}\n\n{text}",
        "{heading}\n\nArticle {num}\n\n{text}",
        "{heading}\n\nArticle {num}. {text}",
        "{num}. {heading}.—{text}",
        "{num}. {heading}.--{text}",
        "Section {num}. {heading}. – {text}",
    ],
)
def test_heading_is_told_from_the_text(style: str) -> None:
    blocks = [style.format(num=n, heading=h, text=TEXT) for n, h in enumerate(HEADINGS, 1)]
    draft = parsed("A law about footpaths and gates.\n\n" + "\n\n".join(blocks))
    assert [article.heading for article in draft.articles] == list(HEADINGS)
    assert [article.text for article in draft.articles] == [TEXT] * 4


@pytest.mark.parametrize(
    "style",
    [
        "Article {num}. {text}",
        "Article {num}\n\n{text}",
        "Article {num}\n(1) {text}",
        "Article {num}. (1) {text}",
        "Article {num} (1) {text}",
        "Section {num}(1) {text}",
        "§ {num} (1) {text}\n(2) {text}",
    ],
)
def test_text_is_not_taken_for_a_heading(style: str) -> None:
    draft = parsed("\n\n".join(style.format(num=num, text=TEXT) for num in range(1, 5)))
    assert [article.heading for article in draft.articles] == [""] * 4
    assert all(article.text.endswith(TEXT) for article in draft.articles)


def test_heading_wrapped_onto_two_lines_is_one() -> None:
    blocks = [
        f"Article {num}\nDuties of the owners of land and\nof those who rent it\n\n{TEXT}"
        for num in (1, 2, 3)
    ]
    draft = parsed("\n\n".join(blocks))
    assert draft.articles[0].heading == "Duties of the owners of land and of those who rent it"


def test_heading_of_a_container_on_the_next_line() -> None:
    articles = [f"Article {num}. Rule\n\n{TEXT}" for num in (1, 2, 3)]
    draft = parsed("CHAPTER I\nPATHS AND GATES\n\n" + "\n\n".join(articles))
    assert draft.body[0].title == "CHAPTER I PATHS AND GATES"
    assert draft.articles[0].path == ("CHAPTER I PATHS AND GATES",)


def test_text_of_a_container_is_kept() -> None:
    articles = [f"Article {num}. Rule\n\n{TEXT}" for num in (1, 2, 3)]
    draft = parsed("CHAPTER I\nPaths\n\nThis chapter is about paths.\n\n" + "\n\n".join(articles))
    assert draft.body[0].text == "This chapter is about paths."


def test_article_with_nothing_but_a_label_stays() -> None:
    draft = parsed_lines(["Article 1", "", "Article 2", TEXT, "", "Article 3", TEXT])
    assert [(article.num, article.text) for article in draft.articles] == [
        ("1", ""),
        ("2", TEXT),
        ("3", TEXT),
    ]
    assert "empty-article" in [diagnostic.code for diagnostic in draft.diagnostics]


def test_a_crossheading_may_follow_a_quoted_amendment() -> None:
    draft = parsed(
        f"1 Purpose\n(1) {TEXT}\n\n2 Gates\nIn section 118, insert—\n"
        f"“(aa) has failed to close a gate,”\n\nDuties of owners\n\n3 Owners\n(1) {TEXT}\n\n"
        f"4 Entry into force\n(1) {TEXT}"
    )
    assert [node.heading for node in draft.body if node.level is Level.CROSSHEADING] == [
        "Duties of owners"
    ]
    assert draft.articles[1].text.endswith("gate,”")


LONG_HEADINGS = (
    "Duties of the Owners of Land and of Those Who Rent It from Them for a Year or More",
    "Gates, Stiles and Bridges that Stand in the Way of Whoever Walks on a Path by Right",
    "Entry into Force and Transitional Rules for Paths that were Closed Before this Law",
)
LONG_TEXT = (
    "Everyone shall keep this rule on every day of the year, at all hours, and whoever does not do "
    "so shall pay what it costs to mend the path that was harmed by it."
)


@pytest.mark.parametrize("label", ["Article {num}\n", "Article {num}. "])
@pytest.mark.parametrize("width", [62, 70, 78])
def test_headings_may_be_wrapped_as_the_text_is(label: str, width: int) -> None:
    """Their second lines begin with capitals too, and no blank line parts them from the text."""
    blocks = []
    for num, heading in enumerate(LONG_HEADINGS, 1):
        lines = (label.format(num=num) + heading).split("\n")
        wrapped = [part for line in (*lines, LONG_TEXT) for part in wrap(line, width)]
        blocks.append("\n".join(wrapped))
    draft = parsed("A law about footpaths and gates.\n\n" + "\n\n".join(blocks))
    assert [article.heading for article in draft.articles] == list(LONG_HEADINGS)
    assert [article.text for article in draft.articles] == [LONG_TEXT] * 3


@pytest.mark.parametrize(
    "points", ["a) gates;\nb) dogs.", "a- gates;\nb- dogs.", "i. gates;\nii. dogs."]
)
def test_points_that_follow_a_heading_do_not_go_on_with_it(points: str) -> None:
    draft = parsed("\n\n".join(f"Article {n}. {h}\n{points}" for n, h in enumerate(HEADINGS, 1)))
    assert [article.heading for article in draft.articles] == list(HEADINGS)
    assert [article.text for article in draft.articles] == [points] * 4
