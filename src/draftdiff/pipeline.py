"""From two sources to a comparison.

Source ─parse─▶ Draft ─┐
                       ├─align─▶ Alignment ─diff─▶ ArticleDiffs ─▶ Comparison
Source ─parse─▶ Draft ─┘
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Collection, Iterable, Iterator, Sequence
from dataclasses import replace
from typing import TYPE_CHECKING

from draftdiff.aligning import align
from draftdiff.aligning.labels import places_of, resolve
from draftdiff.diffing import (
    Recognised,
    diff,
    recognised_figures,
    stale_references,
    statistics,
    with_relocations,
    without_misreadings,
)
from draftdiff.errors import LimitError
from draftdiff.model import (
    ArticleDiff,
    Comparison,
    Confidence,
    Diagnostic,
    Draft,
    Kind,
    LabelOverrides,
    Level,
    Link,
    MatchedBy,
    Options,
    Overrides,
    Provision,
    Severity,
    Side,
    Source,
    Verdict,
)
from draftdiff.model.message import Message
from draftdiff.parsing import parse, parse_as_text

if TYPE_CHECKING:
    from draftdiff.analysing import Lexicon
    from draftdiff.model import Explanation

PAIRED_BY_PLACE = (Level.PREAMBLE, Level.TAIL, Level.WHOLE)
"""Texts of which each draft has one, so that they are linked for what they are."""


FEWEST_NUMBERS = 3
MANY_MISSING, FEW_MISSING = 0.25, 0.1
"""Shares of missing numbers: a law that amends lacks many (0.46 in Cambodia's of 1999), one that is
renumbered or consolidated few: of the corpus's other laws 0.04 at most, but for American bills,
both of whose sides number each title from its hundreds."""


def compare(
    old: Source,
    new: Source,
    options: Options | None = None,
    overrides: LabelOverrides | None = None,
) -> Comparison:
    """Parse both sources, align their articles and diff what is linked.

    Where either side has no articles both are compared as one block of paragraphs, since a
    failed parse must never become a page of additions; a diagnostic of the draft says so.

    Raises:
        UsageError: the overrides name an article that is not there, or contradict each other.
        LimitError: a draft has more articles than the options allow.
    """
    options = options or Options()
    unit, language = options.unit, options.language
    drafts = (
        parse(old, unit=unit, language=language),
        parse(new, unit=unit, language=language),
    )
    check_size(drafts, options)
    if any(draft.verdict is Verdict.NOT_A_LAW for draft in drafts):
        drafts = _as_text(drafts[0]), _as_text(drafts[1])
    overrides = overrides or LabelOverrides()
    rows = changes_between(*drafts, options, resolve(overrides, *drafts))
    too_many = _too_many_to_analyse(rows, options)
    changes = rows if too_many else _analysed(rows, *drafts)
    return Comparison(
        old=drafts[0],
        new=drafts[1],
        changes=_with_distinct_ids(changes),
        surroundings=_with_distinct_ids(_surroundings(*drafts, options)),
        options=options,
        overrides=overrides,
        diagnostics=(
            *((too_many,) if too_many else ()),
            *_amending(*drafts),
            *stale_references(rows),
            *recognised_figures(rows, Recognised(*drafts)),
        ),
        statistics=statistics(rows),
    )


def check_size(drafts: Iterable[Draft], options: Options) -> None:
    """See to it that no draft has more articles than can be aligned in bearable time.

    Raises:
        LimitError: one has.
    """
    for draft in drafts:
        if len(draft.articles) > options.most_articles:
            what = f"{draft.source.name} has more than {options.most_articles:,} articles"
            step = "check that it is the right file, or allow more with --limit articles=NUMBER"
            raise LimitError(what, step)


def changes_between(
    old: Draft, new: Draft, options: Options, overruled: Overrides | None = None
) -> list[ArticleDiff]:
    """Align the articles of two drafts and diff what is linked; no findings are looked for."""
    links = align(old.articles, new.articles, options, overruled).links
    rows = _rows(links, old.articles, new.articles)
    return with_relocations(without_misreadings(rows, Recognised(old, new)))


def _too_many_to_analyse(rows: Sequence[ArticleDiff], options: Options) -> Diagnostic | None:
    """What to tell where so much changed that findings would take longer than all the rest."""
    most = options.most_clauses_analysed
    changed = sum(max(1, len(row.clauses)) for row in rows if row.kind is not Kind.UNCHANGED)
    if most is None or changed <= most:
        return None
    return Diagnostic(
        code="findings-left-out",
        severity=Severity.WARNING,
        message=Message(
            "findings of legal weight were not looked for, since {changed:,} clauses changed "
            "and more than {most:,} take long: draftdiff check looks through any number",
            changed=changed,
            most=most,
        ),
    )


def _amending(old: Draft, new: Draft) -> Iterator[Diagnostic]:
    """What to tell where the new draft seems to hold nothing but the articles that it replaces."""
    olds, news = _numbers(old), _numbers(new)
    if len(news) < FEWEST_NUMBERS or _missing(news) < MANY_MISSING or _missing(olds) > FEW_MISSING:
        return
    yield Diagnostic(
        code="amending-law",
        severity=Severity.WARNING,
        message=Message(
            "{name} looks like a law that amends another: of the numbers {first} to {last} it has "
            "{count}; what it does not name may stay in force, though it is told as dropped",
            name=new.source.name,
            first=str(min(news)),
            last=str(max(news)),
            count=len(news),
        ),
    )


def _numbers(draft: Draft) -> frozenset[int]:
    """The plain numbers of a draft's own articles."""
    return frozenset(int(each.num) for each in draft.law_articles if each.num.isdecimal())


def _missing(numbers: Collection[int]) -> float:
    """The share of the numbers between the least and the greatest that are not there."""
    return 1 - len(numbers) / (max(numbers) - min(numbers) + 1) if numbers else 0.0


def _analysed(rows: Sequence[ArticleDiff], old: Draft, new: Draft) -> list[ArticleDiff]:
    """The rows with their findings, where both drafts are in one language that has a lexicon."""
    # Loaded here, since a comparison without findings need not wait for the rules.
    from draftdiff.analysing import analyse_all, lexicon_for  # noqa: PLC0415

    lexicon = lexicon_for(new.language) if old.language == new.language else None
    return list(rows) if lexicon is None else analyse_all(rows, lexicon)


def with_findings(comparison: Comparison, lexicon: Lexicon) -> Comparison:
    """The comparison with the findings that another lexicon leads to."""
    from draftdiff.analysing import analyse_all  # noqa: PLC0415

    return replace(comparison, changes=tuple(analyse_all(comparison.changes, lexicon)))


def with_penalties(comparison: Comparison, lexicon: Lexicon | None = None) -> Comparison:
    """The comparison with the sanctions of both drafts, for reports that have a table of them.

    Args:
        comparison: what `compare` returned.
        lexicon: that of the language of both drafts; the shipped one by default.
    """
    from draftdiff.analysing import lexicon_for, penalties  # noqa: PLC0415

    if comparison.old.language == comparison.new.language:
        lexicon = lexicon or lexicon_for(comparison.new.language)
    if lexicon is None:
        return comparison
    return replace(comparison, penalties=penalties(comparison.changes, lexicon))


def with_noise_marked(comparison: Comparison) -> Comparison:
    """The comparison with differences of mere typography as changes of the text.

    For reports that people read: kinds, clauses and counts stay as they are.
    """
    return replace(
        comparison,
        changes=tuple(map(_noise_marked, comparison.changes)),
        surroundings=tuple(map(_noise_marked, comparison.surroundings)),
    )


def _noise_marked(row: ArticleDiff) -> ArticleDiff:
    if not any(op.noise for op in row.ops):
        return row
    return replace(row, ops=tuple(op._replace(noise=False) for op in row.ops))


def _as_text(draft: Draft) -> Draft:
    """The draft as one block of paragraphs; a law among them says why."""
    if draft.verdict is Verdict.NOT_A_LAW:
        return draft
    because = Diagnostic(
        code="compared-as-text",
        severity=Severity.WARNING,
        message=Message(
            "its {count:,} articles are compared as one block of paragraphs, "
            "since the other draft has none",
            count=len(draft.articles),
        ),
        partial=True,
    )
    whole = parse_as_text(draft.source)
    return replace(draft, body=whole.body, diagnostics=(*draft.diagnostics, because))


def explain(comparison: Comparison, name: str) -> tuple[Explanation, ...]:
    """Why an article is linked as it is: of the old draft, of the new one, or both.

    Args:
        comparison: what `compare` returned.
        name: the article's number, label or identifier; "old:28" and "new:28" are of one draft.

    Raises:
        UsageError: neither draft has such an article, or a draft has several.
    """
    from draftdiff.aligning.explaining import explain_links  # noqa: PLC0415 - seldom asked for

    drafts = {Side.OLD: comparison.old, Side.NEW: comparison.new}
    overruled = resolve(comparison.overrides, comparison.old, comparison.new)
    places = places_of(name, drafts)
    articles = comparison.old.articles, comparison.new.articles
    return explain_links(articles, places, comparison.options, overruled)


def _rows(
    links: Sequence[Link], old: Sequence[Provision], new: Sequence[Provision]
) -> list[ArticleDiff]:
    renumbered = _renumbered(links, old, new)
    return [diff(link, old, new, renumbered) for link in links]


def _renumbered(
    links: Sequence[Link], old: Sequence[Provision], new: Sequence[Provision]
) -> dict[str, frozenset[str]]:
    """The new numbers of every old article, for references that follow them; {} if none moved.

    Numbers that come more than once, as in schedules, gather what became of each.
    """
    numbers: dict[str, set[str]] = {}
    for link in links:
        for i in link.old:
            if old[i].num and link.new:
                numbers.setdefault(old[i].num, set()).update(new[j].num for j in link.new)
    if all(news == {num} for num, news in numbers.items()):
        return {}
    return {num: frozenset(news) for num, news in numbers.items()}


def _surroundings(old: Draft, new: Draft, options: Options) -> list[ArticleDiff]:
    """The rows of all text outside articles: preamble, then annexes and the like, then tail."""
    placed = {
        level: _by_place(_of_level(old, level), _of_level(new, level)) for level in PAIRED_BY_PLACE
    }
    olds, news = (
        [p for p in draft.surroundings if p.level not in PAIRED_BY_PLACE] for draft in (old, new)
    )
    # What came near is counted among the articles everywhere else, and these are none.
    links = [replace(link, runner_up=None, shares=()) for link in align(olds, news, options).links]
    others = _rows(links, olds, news)
    return [*placed[Level.WHOLE], *placed[Level.PREAMBLE], *others, *placed[Level.TAIL]]


def _of_level(draft: Draft, level: Level) -> list[Provision]:
    return [provision for provision in draft.surroundings if provision.level is level]


def _by_place(old: Sequence[Provision], new: Sequence[Provision]) -> list[ArticleDiff]:
    links = [
        Link(
            old=(place,) if place < len(old) else (),
            new=(place,) if place < len(new) else (),
            matched_by=MatchedBy.PLACE if place < min(len(old), len(new)) else MatchedBy.NOTHING,
            score=1.0 if place < min(len(old), len(new)) else 0.0,
            confidence=Confidence.HIGH,
        )
        for place in range(max(len(old), len(new)))
    ]
    return [diff(link, old, new) for link in links]


def _with_distinct_ids(rows: Sequence[ArticleDiff]) -> tuple[ArticleDiff, ...]:
    """Rows with equal words get "-2", "-3" after their ids."""
    seen: Counter[str] = Counter()
    found = []
    for row in rows:
        seen[row.id] += 1
        found.append(row if seen[row.id] == 1 else replace(row, id=f"{row.id}-{seen[row.id]}"))
    return tuple(found)
