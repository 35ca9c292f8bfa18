"""Which numbering scheme a document follows: all that occur compete, the best walk wins.

scheme     heads   worth
Article       48   190.2    <- wins
number        12   -40.1       the paragraphs of its articles
"""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise

from draftdiff.model import Level
from draftdiff.parsing.candidates import Candidate, article_hits, container_hits, weigh
from draftdiff.parsing.contents import contents_lines
from draftdiff.parsing.headings import (
    bracketed,
    dashed,
    looks_like_heading,
    may_head,
    nearly_all_above,
)
from draftdiff.parsing.lines import TextLines
from draftdiff.parsing.markers import REGISTRY, Hit, Markers
from draftdiff.parsing.markers.english import ARTICLE
from draftdiff.parsing.paragraphs import layout_of
from draftdiff.parsing.sequence import choose
from draftdiff.text.numerals import roman

REGIONS = frozenset({Level.SCHEDULE, Level.TRANSITIONAL})
FEW = 3
"""Heads that a scheme of words needs before bare numbers are not asked at all."""
OUTNUMBERED = 5
"""How many times as many bare heads make a few heads with words into mentions."""


CLEAR_HEADS, CLEAR_WORTH = 10, 3.0
"""Heads, and worth of each, from which no other scheme is asked; the most is about 5.5."""
OWN_LANGUAGE = 1.25
"""How much more a scheme is believed in a document of its language; Japanese read as Chinese,
and the reverse, gains less by the labels it misses."""
MOST_FALLS = 0.03
NESTED_FALLS, NESTED_UNDER = 0.2, 0.9
"""Share of heads whose number falls, and share of these falls with another scheme's head before
them, from which heads are the paragraphs of that scheme's articles: "Art. 2º / § 1º / § 2º"."""
FEWEST_WITHOUT_HEADINGS, FEWEST_AMID_LISTS = 10, 5
"""Bare numbers that make a law where they have no headings, and where other lists have them too."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Reading:
    """One scheme's reading of a document.

    `skipped` counts the bare numbers that were not chosen, those of quoted law left out.
    """

    markers: Markers
    articles: tuple[Candidate, ...]
    containers: tuple[tuple[int, Hit], ...]
    contents: frozenset[int]
    worth: float
    skipped: int


def best_reading(
    lines: TextLines, language: str, quoted: frozenset[int], known: Markers | None = None
) -> Reading | None:
    """The scheme that explains the document best; None where no line is a head.

    Args:
        lines: the text lines.
        language: the document's language.
        quoted: the lines inside quotations.
        known: the only scheme to be asked, where a person knows it.
    """
    schemes = REGISTRY if known is None else (known,)
    sample = "\n".join(lines.texts).lower()
    readings: list[Reading] = []
    for markers in sorted(schemes, key=lambda m: (m.rank, language not in m.languages)):
        if not markers.articles or not _may_occur(markers, sample):
            continue
        if not markers.needles and any(len(r.articles) >= FEW * OUTNUMBERED for r in readings):
            continue
        reading = _read(lines, markers, language, quoted)
        if reading.articles and (markers.needles or _is_law_of_numbers(lines, reading)):
            readings.append(reading)
            if _is_clear(reading, language):
                break
    return _choose(readings, language)


def _relatives(markers: Markers, language: str) -> Iterator[Markers]:
    """The other schemes of the language, whose containers may stand above these articles.

    Not so "Section 5" of English laws above bare numbers, which are sections themselves.
    """
    for other in REGISTRY:
        above = markers.needles or other is not ARTICLE
        if other is not markers and language in other.languages and above:
            yield other


def _may_occur(markers: Markers, sample: str) -> bool:
    return not markers.needles or any(needle in sample for needle in markers.needles)


def _is_clear(reading: Reading, language: str) -> bool:
    """Whether the language's own scheme explains the document so well that none can do better."""
    heads = len(reading.articles)
    own = language in reading.markers.languages and reading.markers.rank == 0
    return own and heads >= CLEAR_HEADS and reading.worth >= CLEAR_WORTH * heads


def _is_law_of_numbers(lines: TextLines, reading: Reading) -> bool:
    """Whether bare numbers are articles and not a few lists: one sequence, and headings.

    Minutes and notes have numbered lists, which begin anew; laws count on, though not in their
    schedules. Without headings a law is believed from `FEWEST_WITHOUT_HEADINGS` on.
    """
    articles = [c for c in reading.articles if c.region == 0] or reading.articles
    falls = sum(
        two.region == one.region and two.number is not None and one.number is not None
        and two.number.order <= one.number.order
        for one, two in pairwise(articles)
    )  # fmt: skip
    if falls > MOST_FALLS * len(articles) or (
        reading.skipped > 0 and len(articles) < FEWEST_AMID_LISTS
    ):
        return False
    above = _headed_above(lines, reading, [c.index for c in articles])
    headed = sum(
        dashed(c.hit.rest) is not None
        or bracketed(c.hit.rest) is not None
        or looks_like_heading(c.hit.rest)
        or lines.sources[c.index].number in lines.beside
        or c.index in above
        for c in articles
    )
    return headed * 2 > len(articles) or len(articles) >= FEWEST_WITHOUT_HEADINGS


def _headed_above(lines: TextLines, reading: Reading, heads: Sequence[int]) -> frozenset[int]:
    """The labels under lines that look like headings, alone or nearly all of them."""
    containers = {index for index, _ in reading.containers}
    bare = [index for index, hit in reading.containers if not hit.rest.strip()]
    taken = frozenset(containers.union(below for i in bare if (below := lines.after(i))))
    labels = taken.union(heads)
    above = {head: lines.before(head) for head in heads}
    found = {
        head
        for head, line in above.items()
        if line is not None and line not in labels and may_head(lines, line)
    }
    whole = not layout_of(lines, "und").width
    return frozenset(found | nearly_all_above(lines, heads, taken, whole=whole).keys())


def _choose(readings: Sequence[Reading], language: str) -> Reading | None:
    """By worth among schemes of one rank; a lower rank only where it has many more heads."""
    best: Reading | None = None
    for rank in sorted({reading.markers.rank for reading in readings}):
        of_rank = [
            reading
            for reading in readings
            if reading.markers.rank == rank
            and not any(_is_nested(reading, other) for other in readings)
        ]
        if not of_rank:
            continue
        top = max(of_rank, key=lambda r: _preference(r, language))
        if best is None or (_outnumbers(top, best) and top.worth > best.worth):
            best = top
    return best if best is not None and best.worth > 0 else None


def _outnumbers(reading: Reading, other: Reading) -> bool:
    """Whether a scheme has so many more heads that the other's are mentions, as a lone "§ 7" is."""
    first, number = other.articles[0], other.articles[0].number
    amid = len(other.articles) == 1 and first.index > reading.articles[0].index
    lone = amid and number is not None and number.order[0] > 1
    return len(reading.articles) > (1 if lone else OUTNUMBERED) * len(other.articles)


def _is_nested(reading: Reading, other: Reading) -> bool:
    """Whether a scheme counts anew under each of the other's heads, as paragraphs do."""
    if len(other.articles) < FEW:
        return False
    heads = [candidate.index for candidate in other.articles]
    falls = [
        bisect_left(heads, two.index) > bisect_right(heads, one.index)
        for one, two in pairwise(reading.articles)
        if one.number and two.number and two.number.order <= one.number.order
    ]
    often = len(falls) >= NESTED_FALLS * len(reading.articles)
    return often and sum(falls) >= NESTED_UNDER * len(falls)


def _preference(reading: Reading, language: str) -> tuple[float, bool]:
    """The worth of a reading, more in the document's own language.

    Kindred schemes read each other's labels, yet miss some, and with them lists of contents.
    """
    own = language in reading.markers.languages
    return round(reading.worth * (OWN_LANGUAGE if own and reading.worth > 0 else 1.0), 6), own


def _read(lines: TextLines, markers: Markers, language: str, quoted: frozenset[int]) -> Reading:
    relatives = [markers, *_relatives(markers, language)]
    articles = article_hits(lines, markers)
    unit_lines = {index for index, _ in articles}
    containers = [
        (index, hit)
        for index, hit in container_hits(lines, relatives)
        if index not in unit_lines and index not in quoted
    ]
    both = sorted([*articles, *containers], key=lambda pair: pair[0])
    contents = contents_lines(lines, both)
    containers = [pair for pair in containers if pair[0] not in contents]
    articles = [pair for pair in articles if pair[0] not in contents]
    regions = [index for index, hit in containers if hit.level in REGIONS]
    candidates = weigh(lines, articles, quoted, regions, letters=has_letters(articles))
    chosen, worth = choose(candidates, strict=not markers.needles)
    return Reading(
        markers=markers,
        articles=tuple(chosen),
        containers=tuple(_without_interruptions(containers, chosen)),
        contents=contents,
        worth=worth,
        skipped=0 if markers.needles else _skipped(candidates, chosen, quoted),
    )


def _skipped(
    candidates: Sequence[Candidate], chosen: Sequence[Candidate], quoted: frozenset[int]
) -> int:
    return sum(candidate.index not in quoted for candidate in candidates) - len(chosen)


def has_letters(hits: Sequence[tuple[int, Hit]]) -> bool:
    """Whether single letters that are no Roman numerals label articles, so that "C" is no 100."""
    return any(
        len(hit.num) == 1 and hit.num.isupper() and roman(hit.num) is None for _, hit in hits
    )


def _without_interruptions(
    containers: Sequence[tuple[int, Hit]], chosen: Sequence[Candidate]
) -> list[tuple[int, Hit]]:
    """A schedule after which the law's own numbering goes on is a mention, not a schedule."""
    lines = [candidate.index for candidate in chosen]
    kept = []
    for index, hit in containers:
        place = bisect_left(lines, index)
        last = chosen[place - 1] if place else None
        following = chosen[place] if place < len(chosen) else None
        goes_on = (
            last is not None
            and following is not None
            and last.number is not None
            and following.number is not None
            and following.number.order[0] == last.number.order[0] + 1
        )
        if hit.level is not Level.SCHEDULE or not goes_on:
            kept.append((index, hit))
    return kept
