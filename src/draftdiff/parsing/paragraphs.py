"""Lines into paragraphs: what a page's edge broke is joined, what a drafter broke is kept.

    (1) The prosecutor may order the      <- full line, in mid-sentence
    search of a computer system.          <- joined to the line above
    (2) The order shall state its         <- a marker opens a paragraph

A line is joined to the one above where that one did not end and this one opens nothing. After an
ended line, the question is whether this line's first word would have fitted there: if so, the
break was the drafter's.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass

from draftdiff.parsing.lines import TextLines, ended
from draftdiff.text.scripts import SPACELESS

MARKER = re.compile(
    r"[\"“‘«]?(?:"
    r"[(（\[](?:\d{1,3}[A-Za-z]{0,3}|[A-Za-z]{1,5}|[ivxlcIVXLC]{1,7}|[一二三四五六七八九十百]{1,4}|[០-៩]{1,3}|[๐-๙]{1,3}|[\u0400-\u04ff])[)）\]]"
    r"|\d{1,3}[A-Z]{0,2}[.)、．](?!\d)(?=\s|$|[^\W\d_A-Za-z])"
    r"|[០-៩]{1,3}[.)\-–៖](?![០-៩])"
    r"|[๐-๙]{1,3}[.)](?![๐-๙])"
    r"|[A-Za-z\u0400-\u04ff\u1780-\u17b3\u0e01-\u0e2e][.)](?=\s)"
    r"|[ivxlcIVXLC]{1,7}[.)](?=\s|$)|[IVX]{1,5}\s*[.-]\s*[-–—]"
    r"|\d{1,3}\s?°"
    r"|[０-９]{1,3}[\s\u3000]|[一二三四五六七八九十]{1,4}[\u3000、]"
    r"|[①-⑳㈠-㈩]"
    r"|[-–—•·●▪◦*‣∙\uf0b7](?=\s|[^\W\d_])"
    r")[\s\u3000\u200b]*"
)
"""What opens a paragraph, point or indent of an article, after the conventions of published laws
in the corpus' languages."""

WRAPPED_WIDTH = 160
"""Lines wider than this at their 95th percentile are whole paragraphs, not wrapped lines."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Layout:
    """How a document's lines were made.

    `width` is the wrapping width in characters, 0 where lines are whole paragraphs; `spaced`
    says that blank lines stand between all lines and so mean nothing; `glue` is what joins two
    lines ("" in scripts without spaces).
    """

    width: int
    spaced: bool
    glue: str


def layout_of(lines: TextLines, language: str) -> Layout:
    """Tell the layout from the lengths of all lines and how they end and begin."""
    texts = [text for text in lines.texts if text]
    glue = "" if language in SPACELESS else " "
    if len(texts) < 5:  # noqa: PLR2004 - nothing to tell it from
        return Layout(width=0, spaced=False, glue=glue)
    lengths = sorted(map(len, texts))
    width = lengths[int(len(lengths) * 0.95)]
    full = sum(length >= 0.7 * width for length in lengths) / len(lengths)
    wrapped = width <= WRAPPED_WIDTH and full > 0.25  # noqa: PLR2004 - lists have fewer full lines
    broken = sum(text[0].islower() for text in texts) / len(texts)
    blank = sum(
        1 for i in range(1, len(lines.texts)) if lines.texts[i - 1] and not lines.texts[i]
    ) / len(texts)
    return Layout(
        width=width if wrapped else 0,
        spaced=wrapped and blank > 0.7 and broken > 0.2,  # noqa: PLR2004 - see meeting minutes
        glue=glue,
    )


HYPHENATED = re.compile(r"[^\W\d_]+-[^\W\d_]+")


def hyphenated_words(lines: TextLines) -> frozenset[str]:
    """The words with a hyphen inside a line, in lower case: a hyphen at a line's end may be real."""
    return frozenset(
        word.lower() for text in lines.texts if "-" in text for word in HYPHENATED.findall(text)
    )


def paragraphs(
    lines: TextLines, indexes: Iterable[int], layout: Layout, hyphenated: frozenset[str]
) -> list[str]:
    """The paragraphs of the lines `indexes`.

    Args:
        lines: all text lines.
        indexes: the lines wanted, ascending; blank lines among them separate.
        layout: how the document's lines were made.
        hyphenated: the words that the document writes with a hyphen, in lower case.
    """
    found: list[str] = []
    last = -1
    for index in indexes:
        text = lines.texts[index]
        if not text:
            continue
        if found and _runs_on(lines, last, index, layout):
            found[-1] = join(found[-1], text, layout.glue, hyphenated)
        else:
            found.append(text)
        last = index
    return found


def _runs_on(lines: TextLines, last: int, index: int, layout: Layout) -> bool:
    above, text = lines.texts[last], lines.texts[index]
    if MARKER.match(text):
        return False
    blank_between = any(not lines.texts[i] for i in range(last + 1, index))
    if above[-1] == "-" and text[0].islower() and len(above) > 1 and above[-2].isalpha():
        return not blank_between or bool(layout.width)
    if not layout.width:
        return not blank_between and not ended(above) and above[-1] not in ",—" and len(above) > 60  # noqa: PLR2004
    if blank_between and not layout.spaced:
        return not ended(above) and text[0].islower()
    if not ended(above):
        return len(above) >= 0.55 * layout.width or text[0].islower()
    first_word = text.split(maxsplit=1)[0]
    return bool(layout.glue) and len(above) + 1 + len(first_word) > layout.width and above[-1] == "."


def join(above: str, below: str, glue: str, hyphenated: frozenset[str]) -> str:
    """Two lines of one paragraph as one, a word divided by a hyphen made whole.

    The hyphen stays where the document has the hyphenated word elsewhere.
    """
    if above[-1] in "-\u00ad\u2010" and len(above) > 1 and above[-2].isalpha() and below[0].islower():
        head = re.search(r"[^\W\d_]+[-\u2010\u00ad]$", above)
        tail = re.match(r"[^\W\d_]+", below)
        if head and tail and f"{head[0][:-1]}-{tail[0]}".lower() in hyphenated:
            return above + below
        return above[:-1] + below
    return above + glue + below
