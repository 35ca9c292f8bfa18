"""From a source to a draft: lines, scheme, frame, provisions, tree, health.

The parser never refuses: what it does not understand stays, as text of the provision it stands
in, and a diagnostic says so.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import replace
from typing import NamedTuple

from draftdiff.model import Bucket, Draft, Level, Provision, Source, Span, Verdict
from draftdiff.parsing import tree
from draftdiff.parsing.clauses import clauses_of
from draftdiff.parsing.damaged import with_damaged_heads
from draftdiff.parsing.former import NAME as FORMER
from draftdiff.parsing.former import former_numbers
from draftdiff.parsing.frame import Frame, frame_of, without
from draftdiff.parsing.health import diagnose
from draftdiff.parsing.legible import damage, illegible
from draftdiff.parsing.lines import PLAIN, TextLines, prepare, quoted_lines
from draftdiff.parsing.markers import known_unit
from draftdiff.parsing.paragraphs import layout_of, paragraphs, vocabulary_of
from draftdiff.parsing.provisions import provisions
from draftdiff.parsing.scheme import Reading, best_reading
from draftdiff.parsing.side_headings import are_headings
from draftdiff.parsing.side_notes import BUCKET as SIDE_NOTE
from draftdiff.parsing.side_notes import with_notes_above
from draftdiff.parsing.tail import with_closing_apart
from draftdiff.text.legibility import Legibility, legibility
from draftdiff.text.scripts import language as language_of


def parse(source: Source, *, unit: str | None = None, language: str | None = None) -> Draft:
    """Parse a source into a tree of numbered provisions.

    Args:
        source: the document.
        unit: a regular expression for the word before the number of each article ("Point|Item"),
            for what the registry does not know; see `markers.known_unit`.
        language: the ISO 639 code of the document's language; told from the text by default.

    Returns:
        The draft. Where no article was recognised its body is one block of paragraphs and its
        verdict is "not a law".
    """
    read = _read_with_notes(source, unit, language)
    lines, told, quoted, reading = read.lines, read.language, read.quoted, read.reading
    legible = read.legible
    if legible.is_illegible and unit is None:
        return _illegible(source, legible)
    if reading is None:
        return parse_as_text(source)
    if reading.markers.names_language and language is None:
        (told,) = reading.markers.languages
    misread = tuple(damage(lines, legible))
    lines, reading, diagnostics = with_damaged_heads(lines, reading, quoted)
    contents = tuple(lines.sources[i] for i in sorted(reading.contents))
    lines = without(lines, reading.contents)
    lines, reading, former = former_numbers(lines, reading)
    layout = layout_of(lines, told)
    frame = frame_of(lines, reading, layout)
    draft = Draft(
        source=source,
        body=tree.build(
            _with_names(provisions(lines, frame, layout), former.numbers, _guids(lines))
        ),
        language=told,
        scheme=reading.markers.name,
        verdict=Verdict.CHECK if misread else Verdict.GOOD,
        diagnostics=(*misread, *diagnostics),
        removed=(
            *_without_headings(read.buckets, frame),
            *(
                Bucket(name=name, lines=taken)
                for name, taken in (("contents", contents), (FORMER, former.lines))
                if taken
            ),
        ),
    )
    return diagnose(draft)


GAINED = 0.8
"""Articles found for each line that was taken for a note and a label."""


class _Read(NamedTuple):
    """The lines of a source as one scheme reads them; illegible ones are not read."""

    lines: TextLines
    buckets: tuple[Bucket, ...]
    legible: Legibility
    language: str
    quoted: frozenset[int]
    reading: Reading | None

    @property
    def heads(self) -> int:
        """How many articles were found."""
        return len(self.reading.articles) if self.reading else 0

    @property
    def has_side_headings(self) -> bool:
        """Whether the notes in the margin are headings of articles."""
        return self.reading is not None and are_headings(self.lines, self.reading.articles)


def _read_with_notes(source: Source, unit: str | None, language: str | None) -> _Read:
    """The lines without what stands in their margin, where that makes the better law."""
    read = _read(source, unit, language, side_notes=True)
    if source.format == PLAIN:
        if read.lines.beside and not read.has_side_headings:
            return _read(source, unit, language, side_notes=False)
        return read
    lines = with_notes_above(source.lines)
    split = (len(lines) - len(source.lines)) // 2
    if not split:
        return read
    other = _read(replace(source, lines=lines), unit, language, side_notes=False)
    return other if other.heads >= read.heads + GAINED * split else read


def _read(source: Source, unit: str | None, language: str | None, *, side_notes: bool) -> _Read:
    lines, buckets = prepare(source, side_notes=side_notes)
    lines = with_closing_apart(lines)
    legible = legibility(lines.texts)
    if legible.is_illegible and unit is None:
        return _Read(lines, buckets, legible, "und", frozenset(), None)
    told = language or language_of("\n".join(lines.texts))
    quoted = quoted_lines(lines)
    reading = best_reading(lines, told, quoted, known_unit(unit) if unit else None)
    return _Read(lines, buckets, legible, told, quoted, reading)


def _without_headings(buckets: Iterable[Bucket], frame: Frame) -> Iterator[Bucket]:
    """The buckets without the notes in the margin that are headings of articles."""
    taken = {line for heading in frame.beside.values() for line in heading.lines}
    for bucket in buckets:
        kept = bucket
        if taken and bucket.name == SIDE_NOTE:
            kept = replace(bucket, lines=tuple(each for each in bucket.lines if each not in taken))
        if kept.lines:
            yield kept


def _guids(lines: TextLines) -> dict[int, str]:
    """What the file calls the provisions through all drafts, by their first lines."""
    return {
        line.number: line.identifier.guid
        for line in lines.sources
        if line.identifier and line.identifier.guid
    }


def _with_names(
    nodes: Iterable[Provision], numbers: Mapping[int, tuple[str, ...]], guids: Mapping[int, str]
) -> Iterable[Provision]:
    """The provisions, the articles with the numbers that they had before and with their names.

    Both are by the lines of their labels.
    """
    for node in nodes:
        start = node.lines.start
        if node.level is Level.ARTICLE and (start in numbers or start in guids):
            yield replace(node, former=numbers.get(start, ()), guid=guids.get(start, ""))
        else:
            yield node


def _illegible(source: Source, found: Legibility) -> Draft:
    """A text that is no language, kept whole: nothing in it can be an article."""
    whole = parse_as_text(source)
    causes = {diagnostic.code for diagnostic in source.diagnostics}
    told = () if "legacy-font" in causes else (illegible(found),)
    return replace(whole, language="und", diagnostics=(*told, *whole.diagnostics))


def parse_as_text(source: Source) -> Draft:
    """The whole source as one block of paragraphs, for texts without articles."""
    lines, buckets = prepare(source)
    language = language_of("\n".join(lines.texts))
    found = paragraphs(lines, range(len(lines)), layout_of(lines, language), vocabulary_of(lines))
    first, last = (lines.sources[0], lines.sources[-1]) if len(lines) else (None, None)
    whole = Provision(
        level=Level.WHOLE,
        label="Whole text",
        text="\n".join(found),
        clauses=clauses_of(found),
        lines=Span(first.number, last.number + 1) if first and last else Span(0, 0),
        page=first.page if first else None,
    )
    draft = Draft(
        source=source,
        body=tree.build([whole]),
        language=language,
        scheme="",
        verdict=Verdict.NOT_A_LAW,
        removed=buckets,
    )
    return diagnose(draft)
