"""From a frame to provisions: each opening with its heading, its text and its clauses.

Article 5. Search of systems          label, heading
(1) A prosecutor may …                text, clause (1)
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import replace
from typing import NamedTuple

from draftdiff.model import Level, Provision, Span
from draftdiff.parsing.clauses import clauses_of
from draftdiff.parsing.frame import Frame, Opening, without
from draftdiff.parsing.headings import (
    BRACKETED,
    CLOSING_DASH,
    LONGEST_STOPPED_ABOVE,
    Place,
    heading_before_text,
    label_line_heading,
    looks_like_heading,
    next_line_heading,
)
from draftdiff.parsing.lines import TextLines, is_small
from draftdiff.parsing.paragraphs import Layout, Vocabulary, paragraphs, vocabulary_of
from draftdiff.parsing.tail import tail_start

LONGEST_TWO_LINES = 3
"""Lines under a container from which a second one is text and not the rest of its heading."""


class _Opened(NamedTuple):
    """What the opening of a provision says of it, before its text is read."""

    level: Level
    num: str = ""
    label: str = ""
    heading: str = ""


class _Page(NamedTuple):
    """What building a provision needs to know of the whole document.

    `lines` are all lines, `text` those without headings above labels; `own` those with nothing
    left of a label's line but the article's own words.
    """

    lines: TextLines
    text: TextLines
    own: TextLines
    layout: Layout
    vocabulary: Vocabulary

    def provision(self, opened: _Opened, indexes: Iterable[int], lines: range) -> Provision:
        """The node with the text of the lines `indexes`; it stands in the lines `lines`."""
        found = paragraphs(self.own, indexes, self.layout, self.vocabulary)
        sources = self.lines.sources
        return Provision(
            level=opened.level,
            num=opened.num,
            label=opened.label,
            heading=" ".join(opened.heading.split()),
            text="\n".join(found),
            clauses=clauses_of(found),
            lines=Span(sources[lines.start].number, sources[lines.stop - 1].number + 1),
            page=sources[lines.start].page,
        )


class _Headed(NamedTuple):
    """An opening's heading, the words after it on the label's line, the lines it used below."""

    heading: str
    first: str = ""
    used: range = range(0)


def provisions(lines: TextLines, frame: Frame, layout: Layout) -> Iterator[Provision]:
    """All provisions in reading order, not nested yet."""
    text = without(lines, frame.claimed)
    headed = {o.head.index: _headed(lines, text, o, frame) for o in frame.openings if o.is_article}
    page = _Page(
        lines=lines,
        text=text,
        own=_without_labels(text, headed),
        layout=layout,
        vocabulary=vocabulary_of(lines),
    )
    yield from _if_text(page, Level.PREAMBLE, "Preamble", range(frame.openings[0].head.index))
    last_article = max(o.head.index for o in frame.openings if o.is_article)
    for opening in frame.openings:
        above = frame.above.get(opening.head.index)
        if above is not None and not (opening.is_article and _is_own(frame.place_for(opening))):
            yield _crossheading(page, above)
        body = opening.head.body
        end = body.stop
        if opening.head.index == last_article:
            below_heading = max(body.start, headed[last_article].used.stop)
            end = tail_start(text, range(below_heading, body.stop))
        if opening.is_article:
            yield _article(page, opening, headed[opening.head.index], range(body.start, end))
        else:
            yield _container(page, opening)
        yield from _if_text(page, Level.TAIL, "Tail", range(end, body.stop))


def _without_labels(text: TextLines, headed: Mapping[int, _Headed]) -> TextLines:
    own = list(text.texts)
    for index, head in headed.items():
        own[index] = head.first
    return replace(text, texts=tuple(own))


def _is_own(place: Place) -> bool:
    return place in {Place.ABOVE, Place.BRACKETS_ABOVE}


def _if_text(page: _Page, level: Level, label: str, lines: range) -> Iterator[Provision]:
    if any(page.text.texts[index] for index in lines):
        yield page.provision(_Opened(level=level, label=label), lines, lines)


def _crossheading(page: _Page, index: int) -> Provision:
    heading = page.lines.texts[index].lstrip("#").strip()
    opened = _Opened(level=Level.CROSSHEADING, heading=heading)
    return page.provision(opened, (), range(index, index + 1))


def _article(page: _Page, opening: Opening, headed: _Headed, body: range) -> Provision:
    start = opening.head.index
    opened = _Opened(
        level=Level.ARTICLE, num=opening.num, label=opening.hit.label, heading=headed.heading
    )
    own = [index for index in body if index not in headed.used] if headed.used else body
    return page.provision(opened, [start, *own], range(start, max(start + 1, body.stop)))


def _headed(lines: TextLines, text: TextLines, opening: Opening, frame: Frame) -> _Headed:
    """Where the article's heading is: in the margin, in its own lines, or on the line above."""
    found = _headed_by_own_lines(text, opening, frame.place_for(opening))
    if opening.head.index in frame.beside:
        return found._replace(heading=frame.beside[opening.head.index].text)
    above = frame.above.get(opening.head.index)
    if above is None or found.heading or not _is_own(frame.place_for(opening)):
        return found
    return found._replace(heading=lines.texts[above].strip("（）()# ").rstrip("."))


def _headed_by_own_lines(text: TextLines, opening: Opening, place: Place) -> _Headed:
    head, rest = opening.head, opening.head.rest.strip()
    if found := heading_before_text(rest, place):
        return _Headed(heading=found["heading"].strip(), first=rest[found.end() :].strip())
    stopped = place is Place.LABEL_LINE_STOPPED
    if place in {Place.LABEL_LINE, Place.DASHED} or stopped or opening.hit.hashes:
        heading = label_line_heading(text, head, stopped=stopped)
        if heading:
            bare = CLOSING_DASH.sub("", heading.text).rstrip(".")
            return _Headed(heading=bare, used=heading.used)
        if opening.hit.hashes and rest:
            return _Headed(heading=CLOSING_DASH.sub("", rest).rstrip("."))
    if place is Place.NEXT_LINE and rest:
        # Where labels stand above headings, one may still have run into its own.
        heading = label_line_heading(text, head)
        if heading:
            return _Headed(heading=heading.text, used=heading.used)
    if place is Place.NEXT_LINE and not rest:
        used = next_line_heading(text, head)
        if used is not None:
            below = " ".join(text.texts[i] for i in used)
            in_brackets = BRACKETED.fullmatch(below)
            return _Headed(heading=in_brackets["heading"] if in_brackets else below, used=used)
    return _Headed(heading="", first=rest)


def _container(page: _Page, opening: Opening) -> Provision:
    rest = opening.head.rest.strip(" .:-–—៖ៈ\u3000*#")
    texts = [index for index in opening.head.body if page.text.texts[index]]
    used: list[int] = []
    if not rest:
        used = _container_heading(page.text, texts)
        rest = " ".join(page.text.texts[index] for index in used).removesuffix(".")
    start = opening.head.index
    opened = _Opened(
        level=opening.hit.level, num=opening.num, label=opening.hit.label, heading=rest
    )
    place = range(start, (texts[-1] if texts else start) + 1)
    return page.provision(opened, [i for i in texts if i not in used], place)


def _container_heading(lines: TextLines, texts: Sequence[int]) -> list[int]:
    """The lines under a container's label that are its heading: one, or two in one block."""
    if not texts:
        return []
    first = lines.texts[texts[0]]
    if first.isupper() and len(first) <= LONGEST_STOPPED_ABOVE:
        # "PRELIMINARY." ends as sentences do, and is none.
        first = first.removesuffix(".")
    if not looks_like_heading(first):
        return []
    if len(texts) > 1 and texts[1] == texts[0] + 1:
        second = lines.texts[texts[1]]
        alike = second.isupper() == lines.texts[texts[0]].isupper() or is_small(second[:1])
        few = len(texts) <= LONGEST_TWO_LINES and texts[2:3] != [texts[1] + 1]
        if alike and few and looks_like_heading(second.capitalize()):
            return [texts[0], texts[1]]
    return [texts[0]]
