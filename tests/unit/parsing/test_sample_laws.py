"""Whole small laws in every language: what is read, and what must not be read as a head."""

from __future__ import annotations

import pytest

from draftdiff.model import Level, Verdict
from draftdiff.model.draft import walk
from parsing_builders import (
    SampleLaw,
    bucket,
    numbers,
    outline,
    parsed_lines,
    text_of,
    words_lost,
    words_made_up,
)
from sample_laws import LAWS

PASSAGES = [(law, passage) for law in LAWS for passage in law.inside]
IDS = [f"{law.name}-{passage[:24]}" for law, passage in PASSAGES]
every_law = pytest.mark.parametrize("law", LAWS, ids=lambda law: law.name)


@every_law
def test_outline(law: SampleLaw) -> None:
    draft = parsed_lines(law.lines())
    assert outline(draft) == law.outline
    assert (draft.language, draft.scheme) == (law.language, law.scheme)
    assert draft.verdict is Verdict.GOOD


@every_law
def test_path_lists_the_containers_outermost_first(law: SampleLaw) -> None:
    draft = parsed_lines(law.lines())
    titles = {node.title for node in walk(draft.body) if node.children}
    assert draft.articles[0].path
    for article in draft.articles:
        assert set(article.path) <= titles
        assert article.text


@every_law
def test_preamble_and_tail_are_kept(law: SampleLaw) -> None:
    draft = parsed_lines(law.lines())
    assert law.preamble in text_of(draft, Level.PREAMBLE)
    assert law.tail in text_of(draft, Level.TAIL)
    assert law.tail not in draft.articles[-1].text or not law.tail


@every_law
def test_no_word_is_lost_or_made_up(law: SampleLaw) -> None:
    draft = parsed_lines(law.lines())
    assert not words_lost(draft)
    assert not words_made_up(draft)


@pytest.mark.parametrize(("law", "passage"), PASSAGES, ids=IDS)
def test_passage_inside_an_article_opens_none(law: SampleLaw, passage: str) -> None:
    plain = parsed_lines(law.lines())
    draft = parsed_lines(law.lines(inside=passage))
    assert outline(draft) == law.outline
    changed = [
        old.num
        for old, new in zip(plain.articles, draft.articles, strict=True)
        if old.text != new.text
    ]
    assert changed == ["2"]
    assert not words_lost(draft)


@pytest.mark.parametrize("leaders", ["", " ................ 7", "\t12"])
@every_law
def test_list_of_contents_opens_no_article(law: SampleLaw, leaders: str) -> None:
    plain = parsed_lines(law.lines())
    entries = [
        node.title + leaders
        for node in walk(plain.body)
        if node.level not in {Level.PREAMBLE, Level.TAIL}
    ]
    draft = parsed_lines(law.lines(before=[*entries, ""]))
    assert outline(draft) == law.outline
    assert [article.text for article in draft.articles] == [
        article.text for article in plain.articles
    ]
    assert bucket(draft, "contents")[: len(entries)] == entries


@every_law
def test_prefix_of_whole_articles_gives_a_prefix_of_the_articles(law: SampleLaw) -> None:
    lines = law.lines()
    whole = parsed_lines(lines)
    for count, article in enumerate(whole.articles[3:], 3):
        part = parsed_lines(lines[: article.lines.start - 1])
        assert numbers(part) == numbers(whole)[:count]
