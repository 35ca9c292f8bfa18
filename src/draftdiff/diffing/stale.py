"""References that did not follow the renumbering of their law, or point to nothing.

    old 15(4)  … under Article 17 …         Article 17 became Articles 20 and 21,
    new 18(4)  … under Article 17 …         and the reference stayed: stale

A wrong alarm costs trust, so only what is sure is told: a reference whose words stayed, to a
number that one article had and no longer has, in a law whose other references followed.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from collections import Counter
from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from functools import cache, reduce
from typing import NamedTuple

from draftdiff.model import ArticleDiff, Diagnostic, OpKind, Provision, Severity
from draftdiff.model.message import Message
from draftdiff.text.references import OF, POINTS, THIS, Reference, references

LEAST_CONTEXT = 8
"""Characters before or after the reference that stayed too, so that it is the same reference."""
WHOLE = 0.9
"""Share of its numbers that a whole law has at least: a few articles are repealed."""
CODE = "stale-reference"


class _Stale(NamedTuple):
    """An article with its clause ("Article 18(4)"), and the article that it still names."""

    where: str
    num: str


def stale_references(rows: Sequence[ArticleDiff]) -> tuple[Diagnostic, ...]:
    """What is stale in the new draft, in its order, one diagnostic for a clause and a number.

    Args:
        rows: every article of both drafts.

    Returns:
        Nothing where more references stayed than followed: they are another law's then.
    """
    homes = _homes(rows)
    followed = sum(op.followed for row in rows for op in row.ops)
    there = {article.num for row in rows for article in row.new}
    whole = _is_whole(there)
    stayed: list[_Stale] = []
    nothing: list[_Stale] = []
    for row in rows if whole or (followed and homes) else ():
        found = references(row.new_text)
        if followed:
            stayed += _stayed(row, found, homes)
        if whole:
            nothing += _nowhere(row, found, there)
    kept = [_diagnostic(stale, homes[stale.num]) for stale in dict.fromkeys(stayed)]
    return (*(kept if len(kept) <= followed else ()), *map(_points_nowhere, nothing))


def _homes(rows: Sequence[ArticleDiff]) -> dict[str, ArticleDiff]:
    """The row of every old article that surely lost its number; by that number."""
    olds = Counter(article.num for row in rows for article in row.old)
    news = Counter(article.num for row in rows for article in row.new)
    return {
        article.num: row
        for row in rows
        for article in row.old
        if article.num
        and olds[article.num] == 1
        and news[article.num] <= 1
        and article.num not in {new.num for new in row.new}
    }


def _stayed(
    row: ArticleDiff, found: Sequence[Reference], homes: Mapping[str, ArticleDiff]
) -> Iterator[_Stale]:
    """The references of a row that kept a number that their article lost.

    Those of the new text are `found`; the old text is searched only where one of them stands
    between words that stayed, which is seldom in a law whose references follow.
    """
    lost = [reference for reference in found if reference.num in homes]
    if not lost or not row.old:
        return
    equal = [op for op in row.ops if op.kind is OpKind.EQUAL]
    olds: set[Reference] | None = None
    for reference in lost:
        at = bisect_right(equal, reference.start, key=lambda op: op.new.start) - 1
        if at < 0 or reference.end > equal[at].new.end:
            continue
        new, back = equal[at].new, equal[at].old.start - equal[at].new.start
        if max(reference.start - new.start, new.end - reference.end) >= LEAST_CONTEXT:
            olds = set(references(row.old_text)) if olds is None else olds
            if Reference(reference.start + back, reference.end + back, reference.num) in olds:
                yield _Stale(_cited(row.new, reference.start), reference.num)


def _nowhere(
    row: ArticleDiff, found: Iterable[Reference], there: Collection[str]
) -> Iterator[_Stale]:
    """The references to an article "of this law" that the new draft has not."""
    for reference in found:
        if reference.num not in there and _is_own(row.new_text, reference):
            yield _Stale(_cited(row.new, reference.start), reference.num)


def _is_whole(nums: Collection[str]) -> bool:
    """Whether nearly every number up to the last is there: an amending law has a few of many."""
    numbers = [int(num) for num in nums if num.isdecimal()]
    return bool(numbers) and len(numbers) >= WHOLE * max(numbers)


def _is_own(text: str, reference: Reference) -> bool:
    return _own().match(text, reference.end) is not None


@cache
def _own() -> re.Pattern[str]:
    return re.compile(
        rf"{POINTS}{OF}(?:{THIS})\w*\s(?:[Ll]aw|[Aa]ct|[Cc]ode|[Ll]oi|[Ll]ey|[Ll]ei)\b"
    )


def _cited(articles: Sequence[Provision], place: int) -> str:
    """The article and the clause that hold a place of the joined texts: "Article 18(4)"."""
    for article in articles:
        if place <= len(article.text):
            cited = [c.citation for c in article.clauses if c.span.start <= place < c.span.end]
            numbered = "".join(cited[:1]) if "".join(cited[:1]).startswith("(") else ""
            return f"{_label(article)}{numbered}"
        place -= len(article.text) + 1
    return ""


def _label(article: Provision) -> str:
    return article.label.rstrip(" .:–—-") or article.num


def _diagnostic(stale: _Stale, home: ArticleDiff) -> Diagnostic:
    old = next(article for article in home.old if article.num == stale.num)
    places = {"place": stale.where, "article": _label(old)}
    if home.new:
        now = reduce(_and, map(_label, home.new))
        message = Message(
            "{place} still refers to {article}, which is {now} now", **places, now=now
        )
    else:
        message = Message("{place} still refers to {article}, which was dropped", **places)
    return Diagnostic(code=CODE, severity=Severity.WARNING, message=message)


def _and(first: str, last: str) -> str:
    return Message("{first} and {last}", first=first, last=last)


def _points_nowhere(stale: _Stale) -> Diagnostic:
    return Diagnostic(
        code=CODE,
        severity=Severity.WARNING,
        message=Message(
            "{place} refers to number {number} of this law, which has none such",
            place=stale.where,
            number=stale.num,
        ),
    )
