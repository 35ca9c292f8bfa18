"""What a law's tree is rendered to is parsed to the same tree; its beginning to its beginning."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from draftdiff.model import Draft, Level, Provision
from draftdiff.model.draft import walk
from parsing_builders import SampleLaw, numbers, parsed_lines
from sample_laws import LAWS

UNLABELLED = frozenset({Level.PREAMBLE, Level.TAIL, Level.WHOLE})
HEADINGS = ("Purpose", "Duties of owners", "Gates", "Fees and fines", "Appeals", "Entry into force")
SENTENCES = (
    "Everyone has the right to use a public footpath at every hour of the day and of the night.",
    "The council keeps a list of footpaths; it is open to all.",
    "An owner shall close the gates that Article 2 names.",
    "Dogs stay out.",
)

sentences = st.sampled_from(SENTENCES)
lists = st.integers(1, 4).map(lambda size: [f"({'abcd'[k]}) gate {k};" for k in range(size)])
paragraphs = st.lists(sentences, min_size=1, max_size=3)
numbered = st.lists(sentences, min_size=1, max_size=4).map(
    lambda texts: [f"({k}) {text}" for k, text in enumerate(texts, 1)]
)
bodies = st.one_of(
    paragraphs, numbered, st.tuples(paragraphs, lists).map(lambda two: [*two[0], *two[1]])
)
articles = st.tuples(st.sampled_from(HEADINGS), bodies)
chapters = st.lists(st.lists(articles, min_size=1, max_size=5), min_size=1, max_size=4)


def law(chaptered: list[list[tuple[str, list[str]]]]) -> list[str]:
    """A law of these chapters as lines, each paragraph between blank ones."""
    lines = ["A LAW ON FOOTPATHS", "", "The assembly adopts this law.", ""]
    num = 0
    for chapter, articles_in_it in enumerate(chaptered, 1):
        lines += [f"Chapter {chapter}", "Rules on paths", ""]
        for heading, body in articles_in_it:
            num += 1
            lines += [f"Article {num}. {heading}", ""]
            lines += [line for text in body for line in (text, "")]
    return lines


@settings(max_examples=80, deadline=None)
@given(chapters)
def test_generated_laws_are_read_as_they_were_written(
    chaptered: list[list[tuple[str, list[str]]]],
) -> None:
    draft = parsed_lines(law(chaptered))
    written = [article for chapter in chaptered for article in chapter]
    assert [chapter.num for chapter in draft.body if chapter.level is Level.CHAPTER] == [
        str(num) for num in range(1, len(chaptered) + 1)
    ]
    assert numbers(draft) == [str(num) for num in range(1, len(written) + 1)]
    assert [(a.heading, a.text.split("\n")) for a in draft.articles] == written


def rendered(draft: Draft) -> Iterator[str]:
    """The tree as lines: labels with their headings, paragraphs, blank lines between them."""
    for node in walk(draft.body):
        if node.level not in UNLABELLED:
            mark = "." if node.level is Level.ARTICLE and node.heading else ""
            yield from (f"{node.label}{mark} {node.heading}".strip(), "")
        for paragraph in node.text.split("\n") if node.text else ():
            yield from (paragraph, "")


def tree(draft: Draft) -> list[tuple[object, ...]]:
    return [_told(node) for node in walk(draft.body)]


def _told(node: Provision) -> tuple[object, ...]:
    citations = tuple(clause.citation for clause in node.clauses)
    return node.level, node.num, node.label, node.heading, node.text, citations


@pytest.mark.parametrize("law", LAWS, ids=lambda law: law.name)
def test_the_rendered_tree_of_a_law_is_parsed_to_the_tree(law: SampleLaw) -> None:
    draft = parsed_lines(law.lines())
    assert tree(parsed_lines(list(rendered(draft)))) == tree(draft)


@settings(max_examples=40, deadline=None)
@given(chapters)
def test_the_rendered_tree_of_a_generated_law_is_parsed_to_the_tree(
    chaptered: list[list[tuple[str, list[str]]]],
) -> None:
    draft = parsed_lines(law(chaptered))
    assert tree(parsed_lines(list(rendered(draft)))) == tree(draft)


@settings(max_examples=150, deadline=None)
@given(chapters, st.data())
def test_a_prefix_of_the_law_gives_a_prefix_of_the_articles(
    chaptered: list[list[tuple[str, list[str]]]], data: st.DataObject
) -> None:
    lines = law(chaptered)
    whole = parsed_lines(lines)
    stop = data.draw(st.integers(0, len(lines)))
    part = parsed_lines(lines[:stop])
    count = len(part.articles)
    assert numbers(part) == numbers(whole)[:count]
    # The last one may be cut in two.
    assert [a.text for a in part.articles][:-1] == [a.text for a in whole.articles][
        : max(0, count - 1)
    ]
    begun = sum(article.lines.start <= stop for article in whole.articles)
    assert count == begun
