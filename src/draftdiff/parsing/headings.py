"""Where an article's heading stands: told from all articles of the law together.

Article 5. Search            on the label's line
Article 5 / Search           on the next line
Article 5 (Search) The …     in brackets after the label
（Search） / Article 5        in brackets on the line above
Search / Article 5           on the line above
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from enum import StrEnum

from draftdiff.parsing.lines import TextLines, ended, is_small
from draftdiff.parsing.paragraphs import opening_marker

LONGEST = 250
"""Characters of the longest heading; the corpus' longest has 214."""
MAJORITY = 0.6
"""Share of articles that must look so before one of them is read so."""
LONGEST_SHORT_TITLE = 90
"""Characters of the longest heading that ends in a full stop; beyond it is a sentence."""
LONGEST_NEXT_LINE, LONGEST_SECOND_LINE = 200, 80
"""Characters of the longest heading below its label, and of the rest of a wrapped one."""
FULL_LINE, FULL_CASELESS_LINE = 0.85, 0.5
"""Share of the wrapping width from which a line may run on; see `_is_full`."""
BRACKETED = re.compile(r"\s*[（(\[]([^）)\]]{1,120})[）)\]]\.?\s*")
NUMBERED = re.compile(
    r"\s*[（(\[](?:\d{1,3}[a-zA-Z]{0,2}|[a-zA-Z]|[ivx]{1,5}|[一二三四五六七八九十]{1,3})[）)\]]"
)
"""A paragraph's number in brackets."""
SENTENCE_MARKS = tuple(".;:,—–。；：，។៖、")
CLOSING_DASH = re.compile(r"[.:]\s*[-–—]+\s*$")


class Place(StrEnum):
    """Where headings stand in a law."""

    NONE = "none"
    LABEL_LINE = "label line"
    LABEL_LINE_STOPPED = "label line, with a full stop"
    NEXT_LINE = "next line"
    BRACKETS = "brackets"
    BRACKETS_ABOVE = "brackets above"
    ABOVE = "above"


@dataclass(frozen=True, slots=True, kw_only=True)
class Head:
    """An article's or a container's opening line: `index`, what follows its label, its body.

    `body` is the range of lines under it, up to the next head; `width` the wrapping width of the
    document, 0 where lines are whole paragraphs.
    """

    index: int
    rest: str
    delimiter: str
    body: range
    width: int


def place_of_headings(lines: TextLines, heads: Sequence[Head]) -> Place:
    """The place that most articles agree on."""
    if not heads:
        return Place.NONE
    with_rest = [head for head in heads if head.rest.strip()]
    without = [head for head in heads if not head.rest.strip()]
    plain = _share(label_line_heading(lines, head) is not None for head in with_rest)
    stopped = _share(
        label_line_heading(lines, head, stopped=True) is not None for head in with_rest
    )
    below = _share(next_line_heading(lines, head) is not None for head in without)
    counts = {
        Place.BRACKETS: _share(_bracketed(head) for head in heads),
        Place.BRACKETS_ABOVE: _share(bracketed_above(lines, head) is not None for head in heads),
        Place.LABEL_LINE: plain if len(with_rest) * 2 >= len(heads) else 0.0,
        Place.NEXT_LINE: below if len(without) * 2 >= len(heads) else 0.0,
    }
    if stopped >= 2 * plain and len(with_rest) * 2 >= len(heads):
        counts[Place.LABEL_LINE_STOPPED] = stopped
    best = max(counts, key=lambda place: counts[place])
    return best if counts[best] >= MAJORITY else Place.NONE


def _share(values: Iterable[bool]) -> float:
    found = list(values)
    return sum(found) / len(found) if found else 0.0


def _bracketed(head: Head) -> bool:
    return bracketed(head.rest) is not None


def bracketed(rest: str) -> re.Match[str] | None:
    """The heading in brackets that `rest` begins with; a paragraph's number is none."""
    return None if NUMBERED.match(rest) else BRACKETED.match(rest)


def bracketed_above(lines: TextLines, head: Head) -> int | None:
    """The line above that is a heading in brackets."""
    above = head.index - 1
    if above >= 0 and lines.texts[above] and BRACKETED.fullmatch(lines.texts[above]):
        return above
    return None


def looks_like_heading(text: str) -> bool:
    """Whether `text` is short, begins as headings do and does not end as sentences do."""
    bare = CLOSING_DASH.sub("", text.strip())
    return (
        0 < len(bare) <= LONGEST
        and not is_small(bare[0])
        and not opening_marker(bare)
        and not bare.endswith(SENTENCE_MARKS)
    )


def label_line_heading(lines: TextLines, head: Head, *, stopped: bool = False) -> str | None:
    """The heading on the label's line, where the article has text of its own below.

    Args:
        lines: the text lines.
        head: the article's head.
        stopped: whether a short title may end with a full stop, as all do in some laws.
    """
    rest = head.rest.strip()
    first = next((lines.texts[i] for i in head.body if lines.texts[i]), None)
    if first is None or is_small(first[:1]) or not rest or _is_full(rest, head.width):
        return None
    if looks_like_heading(rest):
        return rest
    if not stopped or not rest.endswith(".") or not rest[:1].isupper() or ". " in rest[:-1]:
        return None
    return rest if len(rest) < LONGEST_SHORT_TITLE or rest.isupper() else None


def _is_full(text: str, width: int) -> bool:
    """Whether a line is as wide as wrapped text, so that it may run on into the next.

    In scripts without capitals nothing else tells, hence the lower bound for them.
    """
    caseless = not any(c.isupper() or is_small(c) for c in text)
    return bool(width) and len(text) > width * (FULL_CASELESS_LINE if caseless else FULL_LINE)


def next_line_heading(lines: TextLines, head: Head) -> range | None:
    """The lines below the label that are its heading: one, or two where it is wrapped."""
    first, second, third, *_ = *[i for i in head.body if lines.texts[i]][:3], None, None, None
    if first is None or second is None or not _may_stand_below(lines, head, first):
        return None
    if not is_small(lines.texts[second][:1]):
        return range(first, first + 1)
    wrapped = not ended(lines.texts[second]) and len(lines.texts[second]) < LONGEST_SECOND_LINE
    if wrapped and third is not None and not is_small(lines.texts[third][:1]):
        return range(first, second + 1)
    return None


def _may_stand_below(lines: TextLines, head: Head, index: int) -> bool:
    """Whether a line below a label looks like its heading: near, short, not full."""
    text = lines.texts[index]
    return (
        looks_like_heading(text)
        and index <= head.index + 2
        and len(text) <= LONGEST_NEXT_LINE
        and (not _is_full(text, head.width) or _is_short_block(lines, index))
    )


def _is_short_block(lines: TextLines, index: int) -> bool:
    """Whether a blank line stands after this line or the next: what is set apart is a heading."""
    return any(not text for text in lines.texts[index + 1 : index + 3])
