"""Raised signs that a page's text puts on lines of their own.

    use of new technology            on the 3
    1                                rd
    . However, nobody may            session of the assembly

The lines are one sentence: "technology1. However, nobody may", "on the 3rd session".
"""

from __future__ import annotations

import re

from draftdiff.parsing.lines import TextLines, is_small

ORDINAL_ENDING = re.compile(r"(?:st|nd|rd|th)(?!\w)")
NUMBER = re.compile(r"\d{1,3}")
CLOSING_MARK = re.compile(r"[.,;:)](?=\s|$)")
ITEM = re.compile(r"\w{1,4}[.)]")


def superscript_glue(lines: TextLines, last: int, index: int) -> str | None:
    """What joins a line to the one above where a raised sign was torn off; None elsewhere.

    Args:
        lines: the lines of a document that wraps its lines.
        last: the line above that has text.
        index: the line.
    """
    if index != last + 1:
        return None
    above, text = lines.texts[last], lines.texts[index]
    if ORDINAL_ENDING.match(text) and above[-1].isdigit():
        return ""
    if _is_number_in_sentence(lines, index):
        return "" if CLOSING_MARK.match(lines.texts[index + 1]) else " "
    if _is_number_in_sentence(lines, last):
        return "" if CLOSING_MARK.match(text) else " "
    ends_ordinal = ORDINAL_ENDING.fullmatch(above) and last > 0
    return " " if ends_ordinal and lines.texts[last - 1][-1:].isdigit() else None


def _is_number_in_sentence(lines: TextLines, index: int) -> bool:
    """Whether a line is a number alone in the middle of a sentence.

    Before a full stop or comma it is the mark of a footnote; before a word it may be a number
    of the sentence ("within / 30 / days"), which no letter may touch.
    """
    if not 0 < index < len(lines) - 1 or not NUMBER.fullmatch(lines.texts[index]):
        return False
    above, below = lines.texts[index - 1], lines.texts[index + 1]
    goes_on = CLOSING_MARK.match(below) or (is_small(below[:1]) and not ITEM.match(below))
    return above[-1:].isalpha() and bool(goes_on) and not ORDINAL_ENDING.match(below)
