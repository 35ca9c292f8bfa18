"""The lines of a source, ready to be parsed: what a reader marked as furniture is set apart.

12  |National Assembly            <- bucket "running head", kept apart
13  |Article 5. Search            <- text, indent 0, starts after a blank line
14  |  (1) A prosecutor may …     <- text, indent 2
"""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from itertools import groupby

from draftdiff.model import Bucket, Line, Source
from draftdiff.parsing.footnotes import without_footnotes
from draftdiff.parsing.furniture import without_furniture
from draftdiff.parsing.margins import without_line_numbers
from draftdiff.parsing.notes import without_notes
from draftdiff.parsing.repair import repaired
from draftdiff.parsing.side_notes import BUCKET as SIDE_NOTE
from draftdiff.parsing.side_notes import beside, without_side_notes

SENTENCE_ENDS = frozenset(".;:!?。；：！？។៕៖؟؛။।॥։።")
CLOSERS = "\"'”’»)）]」』"
QUOTES_OPEN = frozenset('“„«"‘「『')
CLOSING_OF = {"“": "”", "„": "“”", "«": "»", '"': '"', "‘": "’", "「": "」", "『": "』"}
GEORGIAN_FIRST, GEORGIAN_LAST = "\u10d0", "\u10ff"
NO_WIDTH = "\u200b\u2060\ufeff"
SOFT_HYPHEN = "\u00ad"
LIGATURES = str.maketrans(
    {"ﬀ": "ff", "ﬁ": "fi", "ﬂ": "fl", "ﬃ": "ffi", "ﬄ": "ffl", "ﬅ": "st", "ﬆ": "st"}
)
PLAIN = "text"
"""The format whose reader knows nothing of pages' edges; the others set furniture apart."""
QUOTED_LIMIT = 200
"""Lines after which an open quotation is taken for an unbalanced mark."""


@dataclass(frozen=True, slots=True)
class TextLines:
    """The lines that are text: `texts` stripped, and where each came from, in parallel.

    `beside` has the notes in the margin, by the numbers of the lines that they stand beside.
    """

    texts: tuple[str, ...]
    sources: tuple[Line, ...]
    beside: Mapping[int, tuple[Line, ...]] = field(default_factory=dict)

    def __len__(self) -> int:
        return len(self.texts)

    def indent(self, index: int) -> int:
        """How many columns the line is indented by; a tab counts as four."""
        raw = self.sources[index].text.expandtabs(4)
        return len(raw) - len(raw.lstrip())

    def before(self, index: int) -> int | None:
        """The nearest line above that is not blank."""
        for above in range(index - 1, -1, -1):
            if self.texts[above]:
                return above
        return None

    def after(self, index: int) -> int | None:
        """The nearest line below that is not blank."""
        for below in range(index + 1, len(self.texts)):
            if self.texts[below]:
                return below
        return None

    def opens_block(self, index: int) -> bool:
        """Whether the line is the first, or stands after a blank line or a page break."""
        if index == 0 or not self.texts[index - 1]:
            return True
        return self.sources[index].page != self.sources[index - 1].page


def is_small(letter: str) -> bool:
    """Whether a sentence goes on with `letter`: a lower-case one of a script that has capitals.

    Georgian letters count as lower case in Unicode, yet sentences open with them.
    """
    return letter.islower() and not GEORGIAN_FIRST <= letter <= GEORGIAN_LAST


def ended(text: str) -> bool:
    """Whether a line ends a sentence, a heading's colon or a list item."""
    bare = text.rstrip(CLOSERS + " ")
    if not bare or bare[-1] in SENTENCE_ENDS:
        return True
    return (bare[-1] in "-–—" and len(text) > 1) or text.endswith(("; and", "; or"))


def prepare(source: Source, *, side_notes: bool = False) -> tuple[TextLines, tuple[Bucket, ...]]:
    """The text lines of `source`, and the buckets of what is no text of the law.

    Args:
        source: the document.
        side_notes: whether what looks like notes in the margin of a plain text is set apart.
    """
    lines = source.lines
    plain = source.format == PLAIN
    if plain:
        lines = without_footnotes(without_furniture(without_line_numbers(lines)))
        lines = without_side_notes(lines) if side_notes else lines
    lines = without_notes(lines)
    kept = tuple(line for line in lines if line.bucket is None)
    set_apart = sorted(
        (line for line in lines if line.bucket is not None),
        key=lambda line: line.bucket or "",
    )
    buckets = tuple(
        Bucket(name=name or "", lines=tuple(lines))
        for name, lines in groupby(set_apart, key=lambda line: line.bucket)
    )
    texts = repaired([_stripped(line.text) for line in kept])
    noted = any(line.bucket == SIDE_NOTE for line in set_apart)
    return TextLines(texts, kept, beside(lines, told=plain) if noted else {}), buckets


def _stripped(text: str) -> str:
    """`text` without white space around it, that of no width included: its line may be blank.

    Ligatures, which a font left in it, are letters again, lest "kaﬂi" be no chapter; so are words
    with hyphens that only ends of lines would show.
    """
    bare = text.strip()
    if not bare.isascii():
        bare = bare[:-1].replace(SOFT_HYPHEN, "") + bare[-1]
        if not LIGATURES.keys().isdisjoint(map(ord, bare)):
            bare = bare.translate(LIGATURES)
    while bare and (bare[0] in NO_WIDTH or bare[-1] in NO_WIDTH):
        bare = bare.strip(NO_WIDTH).strip()
    return bare


def quoted_lines(lines: TextLines) -> frozenset[int]:
    """The lines inside a quotation that opens at a line's start: quoted law is no law here.

    British drafting opens every quoted paragraph and closes the last alone, so that the first
    closing mark at a line's end closes the whole.
    """
    inside: set[int] = set()
    openings = [index for index, text in enumerate(lines.texts) if text[:1] in QUOTES_OPEN]
    ends = _lines_by_last_mark(lines) if openings else {}
    for index in openings:
        if index not in inside:
            last = _quotation_end(lines.texts[index], index, ends)
            inside.update(range(index, last + 1))
    return frozenset(inside)


def _lines_by_last_mark(lines: TextLines) -> dict[str, list[int]]:
    """For each closing mark the lines that end with it, ascending."""
    ends: dict[str, list[int]] = {mark: [] for mark in "".join(CLOSING_OF.values())}
    for index, text in enumerate(lines.texts):
        mark = _last_mark(text)
        if mark in ends:
            ends[mark].append(index)
    return ends


def _last_mark(text: str) -> str:
    return text.rstrip(" .;:,)")[-1:]


def _quotation_end(text: str, first: int, ends: Mapping[str, Sequence[int]]) -> int:
    """The last line of the quotation that `text`, the line `first`, opens; itself if unsure."""
    mark, body = text[0], text[1:]
    closing = CLOSING_OF[mark]
    closed = sum(body.count(c) for c in closing) - body.count(mark) * (mark not in closing)
    last = _last_mark(body)
    if (last and last in closing) or (closed >= 1 and mark != '"'):
        return first
    following = [
        ends[c][at] for c in closing if (at := bisect_right(ends[c], first)) < len(ends[c])
    ]
    end = min(following, default=first)
    return end if end < first + QUOTED_LIMIT else first
