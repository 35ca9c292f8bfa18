"""Which notes in the margin are headings of articles: the lines of a note beside a label.

    Duty of         2. Every owner of a well shall keep    ──▶  Article 2, "Duty of owners"
    owners.         it clean, and shall
    5 of 1898.      cover it.                              ──▶  bucket "side note"

Notes are headings where most articles have one. Where they say from which other law each article
came, they are set apart and head nothing.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import replace
from typing import NamedTuple

from draftdiff.model import Line
from draftdiff.parsing.candidates import Candidate
from draftdiff.parsing.lines import SENTENCE_ENDS, TextLines, is_small
from draftdiff.parsing.paragraphs import Layout, Vocabulary, join, opening_marker, vocabulary_of
from draftdiff.parsing.side_notes import LABEL

MAJORITY = 0.6
"""Share of the articles that have a note beside their label, and of such notes at articles."""
FEWEST_DIFFERENT = 0.5
"""Share of the notes that are not alike: a column that says "In force" everywhere heads nothing."""
MOST_WITH_NUMBERS = 0.5
"""Share of the notes with numbers in them: "Act 5, s. 3" says where a section came from."""
MOST_OF_TEXT = 0.6
"""Letters of notes for each of the articles' text: in tables both columns have as many."""


_Notes = Mapping[int, tuple[Line, ...]]
"""The lines of notes, by the lines of the labels that they stand beside."""


class SideHeading(NamedTuple):
    """A heading in the margin: its words, and the lines that it was read from."""

    text: str
    lines: tuple[Line, ...]


def are_headings(lines: TextLines, articles: Sequence[Candidate]) -> bool:
    """Whether the notes beside `lines` are the headings of the law's articles.

    Args:
        lines: the text lines, with the notes beside them.
        articles: the heads of all articles, in order.
    """
    notes = _notes(lines, [candidate.index for candidate in articles])
    labels = {
        line.number
        for text, line in zip(lines.texts, lines.sources, strict=True)
        if line.number in lines.beside and LABEL.match(text)
    }
    return len(notes) >= MAJORITY * len(labels) and _may_head(lines, articles, notes)


def _may_head(lines: TextLines, articles: Sequence[Candidate], notes: _Notes) -> bool:
    """Whether most articles of the law have a note of their own, short beside their text."""
    heads = [candidate.index for candidate in articles if candidate.region == 0]
    told = ["".join([line.text for line in notes[head]]) for head in heads if head in notes]
    if not heads or len(told) < MAJORITY * len(heads):
        return False
    text = sum(map(len, lines.texts[heads[0] : _end(lines, articles)]))
    different = len(set(told)) >= FEWEST_DIFFERENT * len(told)
    return different and sum(map(len, told)) <= MOST_OF_TEXT * text


def side_headings(
    lines: TextLines, articles: Sequence[Candidate], layout: Layout
) -> dict[int, SideHeading]:
    """The headings that stand beside labels, by the labels' lines; none where few do.

    Args:
        lines: the text lines, with the notes beside them.
        articles: the heads of all articles, in order.
        layout: how the document's lines were made.
    """
    if not lines.beside:
        return {}
    heads = [candidate.index for candidate in articles]
    notes = _notes(lines, heads)
    if not are_headings(lines, articles):
        notes = _notes_of_pages(lines, heads)
        if not _may_head(lines, articles, notes):
            return {}
    if sum(map(_has_number, notes.values())) > MOST_WITH_NUMBERS * len(notes):
        return {}
    pieces = tuple(piece.text.strip() for note in notes.values() for piece in note)
    vocabulary = vocabulary_of(replace(lines, texts=(*lines.texts, *pieces)))
    return {
        head: SideHeading(_joined(note, layout, vocabulary), note) for head, note in notes.items()
    }


def _notes_of_pages(lines: TextLines, heads: Sequence[int]) -> dict[int, tuple[Line, ...]]:
    """The notes of pages that have as many as labels, in their order.

    Many PDFs have all notes of a page after its text, and no place tells which is whose.
    """
    labels: dict[int | None, list[int]] = {}
    for head in heads:
        labels.setdefault(lines.sources[head].page, []).append(head)
    pieces: dict[int | None, list[Line]] = {}
    for notes in lines.beside.values():
        for piece in notes:
            pieces.setdefault(piece.page, []).append(piece)
    found: dict[int, tuple[Line, ...]] = {}
    for page, own in labels.items():
        notes_of_page = _parted(sorted(pieces.get(page, ()), key=lambda line: line.number))
        if page is not None and len(notes_of_page) == len(own):
            found.update(zip(own, notes_of_page, strict=True))
    return found


def _parted(pieces: Sequence[Line]) -> list[tuple[Line, ...]]:
    """The lines of notes, each note for itself: the one above ended where another begins."""
    notes: list[list[Line]] = []
    for piece in pieces:
        if notes and not _begins_anew(notes[-1][-1].text, piece.text.strip()):
            notes[-1].append(piece)
        else:
            notes.append([piece])
    return [tuple(note) for note in notes]


def _has_number(note: Sequence[Line]) -> bool:
    """Whether a note has a number in it, as references have, but for one that it begins with."""
    text = note[0].text.strip()
    first = text.removeprefix(opening_marker(text))
    return any(map(str.isdecimal, "".join([first, *(line.text for line in note[1:])])))


def _end(lines: TextLines, articles: Sequence[Candidate]) -> int:
    """Where the first schedule begins, as far as its articles tell."""
    return next((each.index for each in articles if each.region), len(lines))


def _joined(note: Sequence[Line], layout: Layout, vocabulary: Vocabulary) -> str:
    heading = ""
    for line in note:
        piece = line.text.strip()
        heading = join(heading, piece, layout.glue, vocabulary) if heading else piece
    return heading.rstrip(".")


def _notes(lines: TextLines, heads: Sequence[int]) -> dict[int, tuple[Line, ...]]:
    """The notes that begin beside labels, by the labels' lines."""
    stops = [*heads[1:], len(lines)]
    found = {head: _note(lines, range(head, stop)) for head, stop in zip(heads, stops, strict=True)}
    return {head: note for head, note in found.items() if note}


def _note(lines: TextLines, body: range) -> tuple[Line, ...]:
    """The lines of the note that begins beside an article's first line, until one has none."""
    found: list[Line] = []
    for index in body:
        if not lines.texts[index]:
            continue
        pieces = lines.beside.get(lines.sources[index].number, ())
        for piece in pieces:
            if found and _begins_anew(found[-1].text, piece.text.strip()):
                return tuple(found)
            found.append(piece)
        if not pieces:
            break
    return tuple(found)


def _begins_anew(above: str, text: str) -> bool:
    """Whether another note begins right below one that ended."""
    return above.rstrip()[-1:] in SENTENCE_ENDS and not is_small(text[:1])
