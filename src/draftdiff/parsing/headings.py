"""Where an article's heading stands: told from all articles of the law together.

Article 5. Search            on the label's line
Article 5 / Search           on the next line
Article 5 (Search) The …     in brackets after the label
5. Search.—(1) The …         before a dash on the label's line
（Search） / Article 5        in brackets on the line above
Search / Article 5           on the line above
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from enum import StrEnum
from typing import NamedTuple

from draftdiff.parsing.lines import CLOSERS, TextLines, ended, is_small
from draftdiff.parsing.paragraphs import SPACELESS_SIGN, opening_marker

LONGEST = 250
"""Characters of the longest heading; the corpus' longest has 214."""
MAJORITY = 0.6
"""Share of articles that must look so before one of them is read so."""
LONGEST_SHORT_TITLE = 90
"""Characters of the longest heading that ends in a full stop; beyond it is a sentence."""
LONGEST_NEXT_LINE, LONGEST_SECOND_LINE = 250, 80
"""Characters of the longest heading below its label, and of the rest of a wrapped one."""
LONGEST_ABOVE, LONGEST_STOPPED_ABOVE = 120, 60
"""The same of a heading above its label, and of one with a full stop."""
LONGEST_LABEL = 14
"""Characters of a line beyond which there is more on it than a label."""
FEWEST_ABOVE, NEARLY_ALL = 4, 0.8
"""Labels that can tell of such headings above them, and the share that must have one."""
MOST_LINES = 4
"""Lines below its first that a heading runs on into at most."""
FULL_LINE, NEARLY_FULL, FULL_SPACELESS_LINE = 0.85, 0.7, 0.5
"""Share of the wrapping width from which a line may run on; see `_is_full` and `_is_wrapped`."""
NARROWEST = 60
"""Characters of the narrowest lines whose room for one more word tells that they run on."""
BRACKETED = re.compile(r"\s*[（(\[](?P<heading>[^）)\]]{1,120})[）)\]]\.?\s*")
NUMBERED = re.compile(
    r"\s*[（(\[](?:\d{1,3}[a-zA-Z]{0,2}|[a-zA-Z]|[ivx]{1,5}|[一二三四五六七八九十]{1,3})[）)\]]"
)
"""A paragraph's number in brackets."""
SENTENCE_MARKS = tuple(".;:,—–。；：，។៖、")
DASHED = re.compile(r"\s*(?P<heading>[^\W\d_][^.—–]{1,150})[.:।]\s?(?:[—–]|--|-(?=[( ]))\s?(?=\S)")
CLOSING_DASH = re.compile(r"[.:]\s*[-–—]+\s*$")


class Place(StrEnum):
    """Where headings stand in a law."""

    NONE = "none"
    LABEL_LINE = "label line"
    LABEL_LINE_STOPPED = "label line, with a full stop"
    NEXT_LINE = "next line"
    DASHED = "before a dash"
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


class Heading(NamedTuple):
    """A heading, and the lines below its first that it runs on into."""

    text: str
    used: range


def place_of_headings(lines: TextLines, heads: Sequence[Head]) -> Place:
    """The place that most articles agree on."""
    if not heads:
        return Place.NONE
    if len(heads) > 1 and not any(lines.texts[i] for i in heads[-1].body):
        heads = heads[:-1]  # a text that breaks off under a label cannot tell its heading
    with_rest = [head for head in heads if head.rest.strip()]
    without = [head for head in heads if not head.rest.strip()]
    plain = _share(label_line_heading(lines, head) is not None for head in with_rest)
    stopped = 0.0
    if plain <= 1 / 2:  # those with full stops must be twice as many
        stopped = _share(
            label_line_heading(lines, head, stopped=True) is not None for head in with_rest
        )
    below = _share(next_line_heading(lines, head) is not None for head in without)
    counts = {
        Place.DASHED: _share(dashed(head.rest) is not None for head in heads),
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


def heading_before_text(rest: str, place: Place) -> re.Match[str] | None:
    """The group "heading" of what `rest` begins with, where the article's text follows it there."""
    if place is Place.BRACKETS:
        return bracketed(rest)
    return dashed(rest) if place is Place.DASHED else None


def dashed(rest: str) -> re.Match[str] | None:
    """The heading before a dash that `rest` begins with, where text follows on the line."""
    return DASHED.match(rest)


def bracketed_above(lines: TextLines, head: Head) -> int | None:
    """The line above that is a heading in brackets."""
    above = head.index - 1
    if above >= 0 and lines.texts[above] and BRACKETED.fullmatch(lines.texts[above]):
        return above
    return None


def looks_like_heading(text: str) -> bool:
    """Whether `text` is short, begins as headings do and does not end as sentences do."""
    bare = CLOSING_DASH.sub("", text.strip())
    if bare[-1:] in CLOSERS:
        # "… are covered.”" ends as sentences do.
        bare = bare.rstrip(CLOSERS + " ") or bare
    return (
        0 < len(bare) <= LONGEST
        and not is_small(bare[0])
        and not opening_marker(bare)
        and not bare.endswith(SENTENCE_MARKS)
    )


def label_line_heading(lines: TextLines, head: Head, *, stopped: bool = False) -> Heading | None:
    """The heading on the label's line, where the article has text of its own below.

    Args:
        lines: the text lines.
        head: the article's head.
        stopped: whether a short title may end with a full stop, as all do in some laws.
    """
    rest = head.rest.strip()
    if not rest:
        return None
    used, below = _run_on(lines, head.index, rest, head)
    if below is None or _goes_on(lines.texts[below]):
        return None
    text = " ".join([rest, *(lines.texts[i] for i in used)])
    if looks_like_heading(text):
        return Heading(text, used)
    if stopped and _stands_above_next(lines, head, below):
        return None
    if not stopped or not text.endswith(".") or not text[:1].isupper() or ". " in text[:-1]:
        return None
    return Heading(text, used) if len(text) < LONGEST_SHORT_TITLE or text.isupper() else None


def _stands_above_next(lines: TextLines, head: Head, index: int) -> bool:
    """Whether a line is all that stands below an article, and the next one's heading."""
    last = max(i for i in head.body if lines.texts[i])
    return index == last and looks_like_heading(lines.texts[index])


def _goes_on(text: str) -> bool:
    """Whether a sentence goes on with a line: it begins small, and not with a point's letter."""
    return is_small(text[:1]) and not opening_marker(text)


def _run_on(lines: TextLines, start: int, text: str, head: Head) -> tuple[range, int | None]:
    """The lines that the line `start` runs on into, and the first line with text after those.

    A line runs on that is as full as wrapped text, into the one right below it, unless that is
    numbered. In scripts without capitals nothing tells a heading from a sentence then: such a
    line has no line after it.
    """
    end = start + 1
    while end < head.body.stop and lines.texts[end] and _is_wrapped(lines, end, text, head.width):
        if is_caseless(text) or end - start > MOST_LINES:
            return range(start + 1, end), None
        text = lines.texts[end]
        if opening_marker(text):
            break
        end += 1
    below = next((i for i in range(end, head.body.stop) if lines.texts[i]), None)
    return range(start + 1, end), below


def _is_wrapped(lines: TextLines, index: int, text: str, width: int) -> bool:
    """Whether the line above runs on: full, or without room for the first word of this one.

    `text` is that line without the label that it may begin with.
    """
    above = lines.texts[index - 1]
    if ended(above):
        return False
    if _is_full(text, width):
        return True
    if width < NARROWEST or len(above) < NEARLY_FULL * width:
        return False
    return width - len(above) - 1 < len(lines.texts[index].split(maxsplit=1)[0])


def _is_full(text: str, width: int) -> bool:
    """Whether a line is as wide as wrapped text, so that it may run on into the next.

    In scripts without capitals and spaces nothing else tells, hence the lower bound for them.
    """
    if not width:
        return False
    spaceless = is_caseless(text) and SPACELESS_SIGN.search(text)
    return len(text) > width * (FULL_SPACELESS_LINE if spaceless else FULL_LINE)


def is_caseless(text: str) -> bool:
    """Whether `text` has no letter of a script that has capitals."""
    return not any(c.isupper() or is_small(c) for c in text)


def next_line_heading(lines: TextLines, head: Head) -> range | None:
    """The lines below the label that are its heading: one, or some where it is wrapped."""
    first = next((i for i in head.body if lines.texts[i]), None)
    if first is None or first > head.index + 2:
        return None
    used, below = _run_on(lines, first, lines.texts[first], head)
    found = range(first, used.stop)
    if below is None or not _may_stand_below(lines, found):
        return None
    if not is_small(lines.texts[below][:1]):
        return found
    after = next((i for i in range(below + 1, head.body.stop) if lines.texts[i]), None)
    wrapped = not ended(lines.texts[below]) and len(lines.texts[below]) < LONGEST_SECOND_LINE
    if wrapped and after is not None and not is_small(lines.texts[after][:1]):
        return range(first, below + 1)
    return None


def may_head(lines: TextLines, index: int) -> bool:
    """Whether a line looks like a heading, has a letter, and begins a block."""
    text = lines.texts[index]
    if len(text) > LONGEST_ABOVE or not lines.opens_block(index):
        return False
    return looks_like_heading(text) and any(map(str.isalpha, text))


def nearly_all_above(
    lines: TextLines, heads: Sequence[int], taken: frozenset[int], *, whole: bool
) -> dict[int, int]:
    """The lines above labels that are headings, with or without full stops, by the labels' lines.

    A short sentence looks so, too, and so does a point of a list. Such lines are believed where
    nearly all labels have one: the first among them, and those right under a container, which have
    no text of an article above them. Those with full stops stand above text on the label's line.

    Args:
        lines: the text lines.
        heads: the lines of all labels, ascending.
        taken: the lines that open containers or are headings of these.
        whole: whether lines are whole paragraphs, which need no blank line between them.
    """
    if len(heads) < FEWEST_ABOVE or any(lines.before(head) in taken for head in heads):
        return {}
    labels = frozenset(heads)
    found = {
        head: line
        for head in heads
        if (line := lines.before(head)) is not None
        and line not in labels
        and line not in taken
        and (whole or lines.opens_block(line))
        and _is_title(lines.texts[line])
        and _leaves_text(lines, line, labels)
    }
    stopped = [head for head, line in found.items() if lines.texts[line].endswith(".")]
    if 2 * len(stopped) > len(found):
        found = {head: found[head] for head in stopped if len(lines.texts[head]) > LONGEST_LABEL}
    enough = len(found) >= NEARLY_ALL * len(heads) and heads[0] in found
    return found if enough else {}


def _leaves_text(lines: TextLines, index: int, labels: frozenset[int]) -> bool:
    """Whether the article above a line has text of its own without it."""
    above = lines.before(index)
    return above not in labels or above is None or ended(lines.texts[above])


def _is_title(text: str) -> bool:
    if text.endswith("."):
        return len(text) <= LONGEST_STOPPED_ABOVE and ". " not in text and _is_title(text[:-1])
    return len(text) <= LONGEST_ABOVE and looks_like_heading(text)


def _may_stand_below(lines: TextLines, found: range) -> bool:
    """Whether lines below a label look like its heading: short, and not ended as sentences are."""
    text = " ".join(lines.texts[i] for i in found)
    return looks_like_heading(text) and len(text) <= LONGEST_NEXT_LINE
