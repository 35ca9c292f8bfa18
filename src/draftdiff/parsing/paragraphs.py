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
from functools import cache, lru_cache
from itertools import pairwise, takewhile
from typing import NamedTuple
from unicodedata import category

from draftdiff.parsing.lines import QUOTES_OPEN, TextLines, ended, is_small
from draftdiff.parsing.superscripts import superscript_glue
from draftdiff.text.patterns import compiled_when_used
from draftdiff.text.scripts import SCRIPTS, SPACELESS

NATIVE = (
    "\u03b1-\u03c9\u0561-\u0587\u05d0-\u05ea\u0621-\u064a\u0904-\u0939\u0985-\u09b9"
    "\u0b85-\u0bb9\u0d85-\u0dc6\u0e81-\u0eae\u1000-\u102a\u10d0-\u10ff\u1200-\u135a"
)
"""Letters of the other scripts that number points: (α), (ա), (א), (أ), (क), (ক), (ა), (ሀ)."""
MARKER = (
    r"[\"“‘«]?(?:"
    r"[(（\[](?:\d{1,3}[A-Za-z]{0,3}|[A-Za-z]{1,5}|[ivxlcIVXLC]{1,7}|[一二三四五六七八九十百]{1,4}|[០-៩]{1,3}|[๐-๙]{1,3}|[\u0400-\u04ff]"
    rf"|[{NATIVE}][\u05f3\u0640]?|[\u0e01-\u0e2e\u1780-\u17a2])[)）\]]"
    r"|\d{1,3}[A-Z]{0,2}[.)、．](?!\d)(?=\s|$|[^\W\d_A-Za-z])"
    r"|[០-៩]{1,3}[.)\-–៖](?![០-៩])"
    r"|[๐-๙]{1,3}[.)](?![๐-๙])"
    rf"|[^\W\d_]\)(?=\s)|[a-z]{{2}}\)(?=\s)|[{NATIVE}][-–](?=\s)"
    r"|\d{1,3}[।။፡](?=\s|[^\W\d_]|\()"
    r"|[A-Za-z\u0400-\u04ff\u1780-\u17b3\u0e01-\u0e2e][.)](?=\s)"
    r"|[a-z\u1780-\u17a2][-–](?=\s)|\d{1,2}[-–](?=\s{1,2}[^\W\d_])"
    r"|[ivxlcIVXLC]{1,7}[.)](?=\s|$)|[IVX]{1,5}\s*[.-]\s*[-–—]|[IVXLC]{1,7}\s[-–—](?=\s)"
    r"|§\s?\d{1,3}\s?[º°](?:-[A-Z])?(?=[\s.])"
    r"|\d{1,3}\s?°"
    r"|[０-９]{1,3}[\s\u3000]|[一二三四五六七八九十]{1,4}[\u3000、]"
    r"|[①-⑳㈠-㈩]|[가나다라마바사아자차카타파하][.)](?=\s)"
    r"|[-–—•·●▪◦*‣∙\uf0b7](?=\s|[^\W\d_])"
    r")[\s\u3000\u200b]*"
)
"""What opens a paragraph, point or indent of an article, after the conventions of published laws
in the corpus' languages."""
ROMAN_LETTERS = frozenset("ivxlcIVXLC")
FIRST_LETTERS = 3

WRAPPED_WIDTH = 160
"""Lines wider than this at their 95th percentile are whole paragraphs, not wrapped lines."""
FEWEST_LINES = 5
"""Lines that a document needs before its layout can be told from them."""
FULL, FULL_LINES = 0.7, 0.25
"""Share of the width from which a line is full, and share of such lines in wrapped text: lists
have fewer."""
BLANK_LINES, BROKEN_LINES = 0.7, 0.2
"""Share of lines before a blank one, and of lines that begin in mid-sentence, from which the
blank lines mean nothing."""
SEPARATED_SHARE = 0.6
"""Share of marked paragraphs after a blank line from which all paragraphs stand so."""
WIDE_GAP = "   "
HALF_FULL, NEARLY_FULL = 0.55, 0.75
"""Share of the width that a line fills at least where its sentence, or its paragraph, goes on."""
WORDS_OF_TERM = 4
"""Words of the longest term that stands alone on the line above its definition."""
RECITALS = ("បានឃើញ", "យល់ឃើញ")
"""How the grounds of a Khmer law begin, each a paragraph: neither a mark nor a capital tells."""
LONGEST_LONE_LINE = 60
"""Characters of the longest line that may be a heading among whole paragraphs."""


@lru_cache(maxsize=1 << 16)
def opening_marker(text: str) -> str:
    """The marker that a paragraph opens with ("(1) "), with the space after it; "" for none.

    Most paragraphs open with a word, which a look at three letters tells.
    """
    head = text[:FIRST_LETTERS]
    if (
        len(head) == FIRST_LETTERS
        and head.isascii()
        and head.isalpha()
        and not ROMAN_LETTERS.issuperset(head)
    ):
        return ""
    found = _marker().match(text)
    return found[0] if found else ""


@cache
def _marker() -> re.Pattern[str]:
    """The pattern of all markers, which takes a while to compile."""
    return re.compile(MARKER)


class Layout(NamedTuple):
    """How a document's lines were made.

    `width` is the wrapping width in characters, 0 where lines are whole paragraphs; `spaced`
    says that blank lines stand between all lines and so mean nothing; `separated` that they
    stand between paragraphs; `glue` is what joins two lines ("" in scripts without spaces).
    """

    width: int
    spaced: bool
    separated: bool
    glue: str


def layout_of(lines: TextLines, language: str) -> Layout:
    """Tell the layout from the lengths of all lines and how they end and begin."""
    texts = [text for text in lines.texts if text]
    glue = "" if language in SPACELESS else " "
    if len(texts) < FEWEST_LINES:
        return Layout(width=0, spaced=False, separated=False, glue=glue)
    lengths = sorted(map(len, texts))
    width = lengths[int(len(lengths) * 0.95)]
    full = sum(length >= FULL * width for length in lengths) / len(lengths)
    wrapped = width <= WRAPPED_WIDTH and full > FULL_LINES
    if not wrapped:
        return Layout(width=0, spaced=False, separated=False, glue=glue)
    broken = sum(is_small(text[0]) for text in texts) / len(texts)
    blank = sum(
        1 for i in range(1, len(lines.texts)) if lines.texts[i - 1] and not lines.texts[i]
    ) / len(texts)
    return Layout(
        width=width,
        spaced=blank > BLANK_LINES and broken > BROKEN_LINES,
        separated=_is_separated(lines),
        glue=glue,
    )


def _is_separated(lines: TextLines) -> bool:
    """Whether most marked paragraphs stand after a blank line."""
    marked = [i for i, text in enumerate(lines.texts) if i and text and opening_marker(text)]
    after_blank = sum(not lines.texts[i - 1] for i in marked)
    return len(marked) >= FEWEST_LINES and after_blank >= SEPARATED_SHARE * len(marked)


SPACELESS_SIGN = compiled_when_used(
    "[" + "".join(SCRIPTS[name] for name in sorted(SPACELESS)) + "\u3000-\u303f\uff00-\uffef]"
)
"""Letters and marks of the scripts that write without spaces."""
OPENING = "([{/-–—“‘«"
FEWEST_KEPT = 3
"""Hyphens at line ends that belong to their words, before a document is said to divide none."""
HYPHENATED = frozenset({"vice", "self", "non", "ex", "quasi", "all", "well"})
"""Beginnings that English and French write with a hyphen before a whole word."""
LINE_END_HYPHENS = "-\u00ad\u2010"
SUSPENDING = frozenset(
    ("and", "or", "et", "ou", "und", "oder", "bzw.", "og", "eða", "och", "eller", "ja", "tai", "és")
)
IN_LINE = compiled_when_used(r"[^\W\d_]+(?:-[^\W\d_]+)*(?![^\W\d_]|-$)")


class Vocabulary(NamedTuple):
    """The words that a document writes inside its lines, in lower case.

    They tell whether a hyphen at a line's end divides a word or belongs to it: "vice-" belongs to
    one where another word begins with it ("vice-president"), "out-" / "side" divide one though
    both are words. `prefixes` are the beginnings of words with hyphens. `divides` says that the
    document divides words at all: where no line's end shows it, a hyphen between two whole words
    is one that the author wrote ("drawn-" / "up").
    """

    words: frozenset[str]
    prefixes: frozenset[str] = frozenset()
    divides: bool = True

    def keeps_hyphen(self, head: str, tail: str) -> bool:
        """Whether "head-" and "tail" on two lines are a word with a hyphen of its own."""
        one, two = head.lower(), tail.lower()
        if f"{one}-{two}" in self.words:
            return True
        if one + two in self.words:
            return False
        if two not in self.words:
            return False
        return one in self.prefixes or one in HYPHENATED or (not self.divides and one in self.words)


def vocabulary_of(lines: TextLines) -> Vocabulary:
    """The words of a document, where a line of it ends in a hyphen; else none are needed."""
    if not any(text and text[-1] in LINE_END_HYPHENS for text in lines.texts):
        return Vocabulary(frozenset())
    words = frozenset(word.lower() for text in lines.texts for word in IN_LINE.findall(text))
    prefixes = frozenset(word.partition("-")[0] for word in words if "-" in word)
    return Vocabulary(words, prefixes, divides=_divides_words(lines, words))


def _divides_words(lines: TextLines, words: frozenset[str]) -> bool:
    """Whether the document divides words at the ends of lines, as far as its own words tell."""
    kept = 0
    for above, below in pairwise(lines.texts):
        if not above or above[-1] not in LINE_END_HYPHENS:
            continue
        head, tail = _halves(above.lower(), below.lower())
        if head and tail:
            kept += f"{head}-{tail}" in words
            if head + tail in words or tail not in words:
                return True
    return kept < FEWEST_KEPT


def _halves(above: str, below: str) -> tuple[str, str]:
    """The letters before the hyphen that ends one line, and those that the next begins with."""
    head = "".join(takewhile(str.isalpha, reversed(above[:-1])))[::-1]
    return head, "".join(takewhile(str.isalpha, below))


def paragraphs(
    lines: TextLines, indexes: Iterable[int], layout: Layout, vocabulary: Vocabulary
) -> list[str]:
    """The paragraphs of the lines `indexes`.

    Args:
        lines: all text lines.
        indexes: the lines wanted, ascending; blank lines among them separate.
        layout: how the document's lines were made.
        vocabulary: the words of the whole document.
    """
    found: list[str] = []
    last = -1
    for index in indexes:
        text = lines.texts[index]
        if not text:
            continue
        raised = superscript_glue(lines, last, index) if layout.width and found else None
        if raised is not None:
            found[-1] += raised + text
        elif (
            found
            and not text.startswith(RECITALS)
            and _runs_on(lines, last, index, layout, found[-1][:LONGEST_LONE_LINE])
            and not (WIDE_GAP in text and _are_rows(lines.texts[last], text))
        ):
            found[-1] = join(found[-1], text, layout.glue, vocabulary)
        else:
            found.append(text)
        last = index
    return found


def _runs_on(lines: TextLines, last: int, index: int, layout: Layout, opened: str) -> bool:
    """Whether a line goes on with the paragraph above it, which begins with `opened`."""
    above, text = lines.texts[last], lines.texts[index]
    blank_between = index - last > 1 and any(not lines.texts[i] for i in range(last + 1, index))
    if opening_marker(text):
        full = layout.width and len(above) >= FULL * layout.width
        return bool(full) and not blank_between and _is_number_in_text(above, text, opened)
    if _is_divided(above, text) or (opened == above and _awaits_text(above)):
        return not blank_between or bool(layout.width)
    if not layout.width:
        open_ended = not ended(above) and above[-1] not in ",—"
        return not blank_between and open_ended and len(above) > LONGEST_LONE_LINE
    if blank_between and not layout.spaced:
        return not ended(above) and is_small(text[0])
    if not ended(above):
        return len(above) >= HALF_FULL * layout.width or is_small(text[0])
    # A list of definitions has each term in a paragraph of its own.
    defines = text[0] in QUOTES_OPEN and opened[0] in QUOTES_OPEN
    return not defines and _sentence_goes_on(above, text, layout)


def _sentence_goes_on(above: str, text: str, layout: Layout) -> bool:
    """Whether a line that begins a sentence stands in the paragraph of the line above."""
    if not layout.glue or above[-1] != ".":
        return False
    if layout.separated:
        return len(above) >= NEARLY_FULL * layout.width
    first_word = text.split(maxsplit=1)[0]
    return len(above) + 1 + len(first_word) > layout.width


def _is_number_in_text(above: str, text: str, opened: str) -> bool:
    """Whether a marker is a number that a line's end tore from its sentence ("three / (03)").

    A list's item follows an ended line, or is the first of its list or the next.
    """
    if ended(above) or above[-1] in ",—" or above.endswith((" and", " or")):
        return False
    found = re.match(r"\((\d+)\)\s*(\S)", text)
    if not found or found[1] == "1" or not is_small(found[2]):
        return False
    number = re.match(r"\((\d+)\)", opened)
    return not number or int(found[1]) != int(number[1]) + 1


def _are_rows(above: str, text: str) -> bool:
    """Whether two lines are rows of a table: their last cells begin, or end, in one column."""
    begins, others = text.rfind(WIDE_GAP), above.rfind(WIDE_GAP)
    return others > 0 and (begins == others or len(text) == len(above))


def _awaits_text(above: str) -> bool:
    """Whether a paragraph's first line is its marker alone, or the term that it defines."""
    marker = opening_marker(above)
    if not marker or marker[0] in "-–—•":
        return False
    term = above[len(marker) :]
    return not term or (term.endswith(":") and len(term.split()) <= WORDS_OF_TERM)


def _is_divided(above: str, text: str) -> bool:
    """Whether a word stands half on one line and half on the next."""
    head = above[-2:-1]
    if above[-1] not in LINE_END_HYPHENS or not (head.isalnum() or category(head or " ")[0] == "M"):
        return False
    return is_small(text[0]) or (text[0].isalpha() and not text[0].isupper())


def _is_suspended(text: str) -> bool:
    """Whether what follows a hyphen is a word for "and": "Ein- / und Ausfuhr" keeps both apart."""
    first = text.split(maxsplit=1)[0]
    return first in SUSPENDING


def _space_between(last: str, first: str) -> str:
    """The space between two words of a foreign script in a document that writes without any."""
    foreign = not (SPACELESS_SIGN.match(last) or SPACELESS_SIGN.match(first))
    return " " if foreign and first.isalnum() and last not in OPENING else ""


def join(above: str, below: str, glue: str, vocabulary: Vocabulary) -> str:
    """Two lines of one paragraph as one, a word divided by a hyphen made whole."""
    if not _is_divided(above, below) or _is_suspended(below):
        return above + (glue or _space_between(above[-1], below[0])) + below
    head, tail = _halves(above, below)
    if head and tail and vocabulary.keeps_hyphen(head, tail):
        return above + below
    return above[:-1] + below
