"""From a frame to provisions: each opening with its heading, its text and its clauses.

Article 5. Search of systems          label, heading
(1) A prosecutor may …                text, clause (1)
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from draftdiff.model import Level, Provision, Span
from draftdiff.parsing.clauses import clauses_of
from draftdiff.parsing.frame import Frame, Opening, without
from draftdiff.parsing.headings import (
    BRACKETED,
    CLOSING_DASH,
    Place,
    label_line_heading,
    looks_like_heading,
    next_line_heading,
)
from draftdiff.parsing.lines import TextLines
from draftdiff.parsing.paragraphs import Layout, Vocabulary, paragraphs, vocabulary_of
from draftdiff.parsing.tail import tail_start


@dataclass(frozen=True, slots=True, kw_only=True)
class _Page:
    """What building a provision needs to know of the whole document."""

    lines: TextLines
    text: TextLines
    layout: Layout
    vocabulary: Vocabulary

    def provision(
        self, level: Level, indexes: Sequence[int], *, num: str = "", label: str = "",
        heading: str = "", first: str = "", lines: range | None = None,
    ) -> Provision:  # fmt: skip
        """A provision whose text is `first` and then the lines `indexes`."""
        view = self.text
        if first and lines:
            texts = list(view.texts)
            texts[lines.start] = first
            view = replace(view, texts=tuple(texts))
            indexes = [lines.start, *indexes]
        found = paragraphs(view, indexes, self.layout, self.vocabulary)
        span = lines if lines is not None else range(indexes[0], indexes[-1] + 1)
        sources = self.lines.sources
        return Provision(
            level=level,
            num=num,
            label=label,
            heading=" ".join(heading.split()),
            text="\n".join(found),
            clauses=clauses_of(found),
            lines=Span(sources[span.start].number, sources[span.stop - 1].number + 1),
            page=sources[span.start].page,
        )


def provisions(lines: TextLines, frame: Frame, layout: Layout) -> Iterator[Provision]:
    """All provisions in reading order, not nested yet."""
    page = _Page(
        lines=lines,
        text=without(lines, frame.claimed),
        layout=layout,
        vocabulary=vocabulary_of(lines),
    )
    yield from _if_text(page, Level.PREAMBLE, "Preamble", range(frame.openings[0].head.index))
    last_article = max(o.head.index for o in frame.openings if o.is_article)
    for opening in frame.openings:
        above = frame.above.get(opening.head.index)
        if above is not None and not (opening.is_article and _is_own(frame.place)):
            yield _crossheading(page, above)
        body = opening.head.body
        end = tail_start(page.text, body) if opening.head.index == last_article else body.stop
        if opening.is_article:
            yield _article(page, opening, range(body.start, end), frame)
        else:
            end = body.stop
            yield _container(page, opening)
        yield from _if_text(page, Level.TAIL, "Tail", range(end, body.stop))


def _is_own(place: Place) -> bool:
    return place in {Place.ABOVE, Place.BRACKETS_ABOVE}


def _if_text(page: _Page, level: Level, label: str, lines: range) -> Iterator[Provision]:
    if any(page.text.texts[index] for index in lines):
        yield page.provision(level, lines, label=label, lines=lines)


def _crossheading(page: _Page, index: int) -> Provision:
    heading = page.lines.texts[index].lstrip("#").strip()
    return page.provision(Level.CROSSHEADING, [], heading=heading, lines=range(index, index + 1))


def _article(page: _Page, opening: Opening, body: range, frame: Frame) -> Provision:
    heading, first, used = _heading(page, opening, frame)
    label = opening.hit.label
    above = frame.above.get(opening.head.index)
    if above is not None and _is_own(frame.place):
        heading = page.lines.texts[above].strip("（）()# ") if not heading else heading
    indexes = [index for index in body if index not in used]
    start = opening.head.index
    return page.provision(
        Level.ARTICLE, indexes, num=opening.num, label=label, heading=heading, first=first,
        lines=range(start, max(start + 1, body.stop)),
    )  # fmt: skip


def _heading(page: _Page, opening: Opening, frame: Frame) -> tuple[str, str, range]:
    """The heading, the text that stands on the label's line, and the lines that the heading used."""
    head, rest, nothing = opening.head, opening.head.rest.strip(), range(0)
    if frame.place is Place.BRACKETS or rest[:1] in "(（[":
        found = BRACKETED.match(rest)
        if found and frame.place is Place.BRACKETS:
            return found[1].strip(), rest[found.end() :].strip(), nothing
    if frame.place is Place.LABEL_LINE or opening.hit.hashes:
        heading = label_line_heading(page.text, head) or (rest if opening.hit.hashes else None)
        if heading:
            return CLOSING_DASH.sub("", heading).rstrip("."), "", nothing
    if frame.place is Place.NEXT_LINE and not rest:
        used = next_line_heading(page.text, head)
        if used is not None:
            return " ".join(page.text.texts[i] for i in used if page.text.texts[i]), "", used
    return "", rest, nothing


def _container(page: _Page, opening: Opening) -> Provision:
    rest = opening.head.rest.strip(" .:-–—\u3000*#")
    texts = [index for index in opening.head.body if page.text.texts[index]]
    used: list[int] = []
    if not rest:
        used = _container_heading(page.text, texts)
        rest = " ".join(page.text.texts[index] for index in used)
    start = opening.head.index
    return page.provision(
        opening.hit.level, [i for i in texts if i not in used], num=opening.num,
        label=opening.hit.label, heading=rest,
        lines=range(start, (texts[-1] if texts else start) + 1),
    )  # fmt: skip


def _container_heading(lines: TextLines, texts: Sequence[int]) -> list[int]:
    """The lines under a container's label that are its heading: one, or two in one block."""
    if not texts or not looks_like_heading(lines.texts[texts[0]]):
        return []
    if len(texts) > 1 and texts[1] == texts[0] + 1:
        second = lines.texts[texts[1]]
        alike = second.isupper() == lines.texts[texts[0]].isupper() or second[:1].islower()
        last_of_block = len(texts) == 2 or texts[2] > texts[1] + 1  # noqa: PLR2004
        if alike and last_of_block and looks_like_heading(second.capitalize()) and len(texts) <= 3:  # noqa: PLR2004
            return [texts[0], texts[1]]
    return [texts[0]]
