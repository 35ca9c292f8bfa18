"""Whether a parse can be trusted: gaps, duplicates and falls in the numbering, text outside.

1 2 3 5 6 6 4      gap: 4; duplicate: 6; out of order: 4
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace
from functools import lru_cache, reduce
from itertools import pairwise

from draftdiff.model import Diagnostic, Draft, Health, Level, Provision, Severity, Verdict
from draftdiff.model.draft import walk
from draftdiff.model.message import Message
from draftdiff.text.numerals import number

MOST_NAMED = 5
SERIES = 100
"""Numbers that American bills give to each of their titles."""
WORD_OF_LABEL = re.compile(r"[\W\d_]+")
Pairs = list[tuple[Provision, Provision]]
FAULTS_PER_ARTICLE = 0.1
"""Faults in the numbering from which a parse is to be checked; real laws have gaps too."""


def diagnose(draft: Draft) -> Draft:
    """The draft with its verdict and with diagnostics on its numbering."""
    articles = draft.law_articles
    if not articles:
        message = Message(
            "no article structure was found: the whole is compared as one block of paragraphs"
        )
        none = Diagnostic(
            code="no-articles", severity=Severity.WARNING, message=message, partial=True
        )
        return replace(draft, verdict=Verdict.NOT_A_LAW, diagnostics=(*draft.diagnostics, none))
    counted = _counted_through(draft)
    gaps, doubled, falls = list(_all_gaps(counted)), _doubled(counted), list(_falls(counted))
    found = (*_duplicates(doubled), *_gaps(gaps), *_out_of_order(falls), *_empty(articles))
    faults = sum(not _is_new_series(*gap) for gap in gaps) + len(doubled)
    good = faults <= max(1, FAULTS_PER_ARTICLE * len(articles))
    return replace(
        draft,
        verdict=draft.verdict if good else Verdict.CHECK,
        diagnostics=(*draft.diagnostics, *found),
        health=Health(
            gaps=tuple((above.label, below.label) for above, below in gaps),
            duplicates=tuple(dict.fromkeys(article.label for article in doubled)),
            out_of_order=tuple((above.label, below.label) for above, below in falls),
        ),
    )


def _counted_through(draft: Draft) -> tuple[Provision, ...]:
    """The articles that one numbering runs through: transitional parts count anew, each its own."""
    main = tuple(part for part in draft.body if part.level is not Level.TRANSITIONAL)
    return tuple(p for p in walk(main, into_schedules=False) if p.level is Level.ARTICLE)


def _is_new_series(above: Provision, below: Provision) -> bool:
    """Whether a gap is where a title's own hundred begins: 147, and then 201."""
    last, found = number(above.num), number(below.num)
    if last is None or found is None or found.order[0] % SERIES > 1:
        return False
    return last.order[0] // SERIES < found.order[0] // SERIES


def _doubled(articles: tuple[Provision, ...]) -> list[Provision]:
    """The articles whose number an earlier one has, in laws that count anew one of its chapter.

    The words of labels count too: "Geçici Madde 1" is not "Madde 1".
    """
    anew = _counts_anew(articles)
    first: set[tuple[str, str, tuple[str, ...]]] = set()
    doubled = []
    for article in articles:
        key = (_word(article), article.num, article.path if anew else ())
        if article.num and key in first:
            doubled.append(article)
        first.add(key)
    return doubled


def _word(article: Provision) -> str:
    """The letters of the label, in lower case: "article" of "Article 5"."""
    return _word_of(article.label)


@lru_cache(maxsize=1 << 14)
def _word_of(label: str) -> str:
    return WORD_OF_LABEL.sub("", label).casefold()


def _counts_anew(articles: tuple[Provision, ...]) -> bool:
    """Whether articles are counted anew in each chapter: all of several chapters begin with 1."""
    firsts = {article.path: article.num for article in reversed(articles)}
    return len(firsts) > 1 and set(firsts.values()) == {"1"}


def _duplicates(doubled: list[Provision]) -> Iterator[Diagnostic]:
    if doubled:
        yield Diagnostic(
            code="duplicate-number",
            severity=Severity.WARNING,
            message=Message("the draft has more than one {articles}", articles=_named(doubled)),
            page=doubled[0].page,
            line=doubled[0].lines.start,
        )


def _all_gaps(articles: tuple[Provision, ...]) -> Iterator[tuple[Provision, Provision]]:
    kinds = any(article.label.count(" ") > 1 for article in articles)
    for above, below in _of_one_kind(articles) if kinds else pairwise(articles):
        old, new = number(above.num), number(below.num)
        if old and new and new.order[0] > old.order[0] + 1:
            yield above, below


def _of_one_kind(articles: tuple[Provision, ...]) -> Iterator[tuple[Provision, Provision]]:
    """Neighbours; a label after one of another kind with the last of its own kind."""
    last = {_word(article): article for article in articles[:1]}
    for before, below in pairwise(articles):
        word, above = _word(below), before
        if word != _word(before) and _are_kinds(below.label, before.label):
            above = last.get(word, before)
        yield above, below
        last[word] = below


def _are_kinds(label: str, other: str) -> bool:
    """Whether two labels are of kinds that count for themselves: "MADDE 1", "GEÇİCİ MADDE 1"."""
    short, long = sorted((_words(label), _words(other)), key=len)
    return 0 < len(short) < len(long) and long[-len(short) :] == short


def _words(label: str) -> list[str]:
    return [word.casefold() for word in label.split() if word.isalpha()]


def _falls(articles: tuple[Provision, ...]) -> Iterator[tuple[Provision, Provision]]:
    """Neighbours whose second has the lower number, in parts that one numbering runs through."""
    anew = _counts_anew(articles)
    for above, below in pairwise(articles):
        old, new = number(above.num), number(below.num)
        part = (_word(above), above.path if anew else ()) == (
            _word(below),
            below.path if anew else (),
        )
        if old and new and part and new.order < old.order:
            yield above, below


def _gaps(gaps: Pairs) -> Iterator[Diagnostic]:
    if gaps:
        pairs = (
            Message("{first} and {last}", first=a.label, last=b.label) for a, b in gaps[:MOST_NAMED]
        )
        named, more = reduce(_comma, pairs), len(gaps) - MOST_NAMED
        if more > 0:
            named = Message("{places} and {count} more places", places=named, count=more)
        yield Diagnostic(
            code="number-gap",
            severity=Severity.INFO,
            message=Message("the numbering has gaps between {places}", places=named),
            page=gaps[0][1].page,
            line=gaps[0][1].lines.start,
        )


def _out_of_order(falls: Pairs) -> Iterator[Diagnostic]:
    if falls:
        pairs = (
            Message("{article} after {other}", article=below.label, other=above.label)
            for above, below in falls[:MOST_NAMED]
        )
        named, more = reduce(_comma, pairs), len(falls) - MOST_NAMED
        if more > 0:
            named = Message("{places} and {count} more", places=named, count=more)
        yield Diagnostic(
            code="number-order",
            severity=Severity.WARNING,
            message=Message(
                "articles stand out of the order of their numbers: {places}", places=named
            ),
            page=falls[0][1].page,
            line=falls[0][1].lines.start,
        )


def _empty(articles: tuple[Provision, ...]) -> Iterator[Diagnostic]:
    empty = [article for article in articles if not article.text and not article.heading]
    if empty:
        yield Diagnostic(
            code="empty-article",
            severity=Severity.WARNING,
            message=Message("no text stands under {articles}", articles=_named(empty)),
            page=empty[0].page,
            line=empty[0].lines.start,
        )


def _named(articles: list[Provision]) -> str:
    labels = list(dict.fromkeys(article.label for article in articles))
    named, more = ", ".join(labels[:MOST_NAMED]), len(labels) - MOST_NAMED
    return Message("{places} and {count} more", places=named, count=more) if more > 0 else named


def _comma(first: Message, second: Message) -> Message:
    return Message("{first}, {second}", first=first, second=second)
