r"""Cut a text into lines, losing nothing but the line endings.

    "Article 1\r\nText.\n\fArticle 2"   ──▶   1 p1 "Article 1"
                                              2 p1 "Text."
                                              3 p2 "Article 2"

A form feed ends a page; a text without one has no pages.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator
from itertools import count, repeat

from draftdiff.model import Diagnostic, Line, Severity
from draftdiff.model.message import Message
from draftdiff.model.span import maker

# A line ending right before a form feed belongs to it: tools that write pages end them so, and
# an empty line in between would look like a paragraph's end.
_ENDING = re.compile("(?:\r\n|[\n\r])?\f|\r\n|[\n\r\x85\u2028\u2029]")
_RARE_ENDINGS = "\f\r\x85\u2028\u2029"
_MOST_CODES = 5
RULE = "drawn rule"
"""The bucket of lines that are drawn, and say nothing."""
_RULE_SIGNS = "_\u2014\u2015\u2500\u2501\u2550"
_RULE = re.compile(f"[{_RULE_SIGNS}]{{5,}}")
_RULE_APART = re.compile(
    rf"(?:\A\s*|(?<=[.;:!?”’\"»)])\s+){_RULE.pattern}(?:\s*\Z|\s+(?=[^\s.,;]))"
)
_ASCII_CONTROLS = bytes([*range(9), 0x0B, *range(0x0E, 0x20), 0x7F])
_CONTROL = re.compile("[\x00-\x08\x0b\x0e-\x1f\x7f-\x84\x86-\x9f]")


def rules_set_apart(lines: tuple[Line, ...]) -> tuple[Line, ...]:
    """The lines, drawn rules in a bucket.

    Where one file has a row of underscores, another has a line drawn with a pen. A rule amid a line
    stood between two paragraphs that some program joined: it parts them again, with no number
    of its own. Between the words of a sentence it is a blank to be filled in, and stays.
    """
    whole = "\n".join([line.text for line in lines])
    if not _has_rule(whole):
        return lines
    return tuple(part for line in lines for part in _parted(line))


def _has_rule(text: str) -> bool:
    """Whether a rule is drawn somewhere in a text; most have not even two such signs together."""
    signs = [sign for sign in _RULE_SIGNS if sign in text]
    together = any(one + two in text for one in signs for two in signs)
    return together and _RULE.search(text) is not None


def _parted(line: Line) -> Iterator[Line]:
    text = line.text
    if line.bucket is not None or not _RULE.search(text):
        yield line
        return
    start = 0
    for rule in _RULE_APART.finditer(text):
        if rule.start() > start:
            yield line._replace(text=text[start : rule.start()])
        yield line._replace(text=rule.group(), bucket=RULE, identifier=None)
        start = rule.end()
    if start < len(text):
        yield line._replace(text=text[start:])


def split_lines(text: str) -> tuple[Line, ...]:
    """The lines of `text`, numbered from 1, with page numbers where form feeds part it.

    A line ending at the very end starts no further line.
    """
    if not any(ending in text for ending in _RARE_ENDINGS):
        texts = text.removesuffix("\n").split("\n")
        the_rest = map(repeat, Line("", 0)[2:])
        return tuple(map(maker(Line), zip(texts, count(1), *the_rest, strict=False)))
    return tuple(_split_slowly(text))


def _split_slowly(text: str) -> list[Line]:
    page = 1 if "\f" in text else None
    lines: list[Line] = []
    start = 0
    for ending in _ENDING.finditer(text):
        lines.append(Line(text[start : ending.start()], len(lines) + 1, page))
        start = ending.end()
        if page is not None and ending.group().endswith("\f"):
            page += 1
    if start < len(text):
        lines.append(Line(text[start:], len(lines) + 1, page))
    return lines


def may_have_controls(text: str) -> bool:
    """A first look at a whole text, which tells of one in ASCII that it has none."""
    if not text.isascii():
        return True
    data = text.encode()
    return len(data.translate(None, _ASCII_CONTROLS)) < len(data)


def control_characters(lines: tuple[Line, ...]) -> tuple[Diagnostic, ...]:
    """One diagnostic with the number of control characters in the text, or none.

    They are kept: what looks like dirt may stand for a letter of a damaged text.
    """
    found: Counter[str] = Counter()
    first: Line | None = None
    for line in lines:
        if line.text.isprintable():
            continue
        controls = _CONTROL.findall(line.text)
        if controls:
            found.update(controls)
            first = first or line
    return (_told(found, first),) if first else ()


def _told(found: Counter[str], first: Line) -> Diagnostic:
    count = found.total()
    codes = ", ".join(f"U+{ord(character):04X}" for character in sorted(found)[:_MOST_CODES])
    characters = (
        Message("{count} control character", count=count)
        if count == 1
        else Message("{count} control characters", count=count)
    )
    return Diagnostic(
        code="control-characters",
        severity=Severity.WARNING,
        message=Message(
            "The text holds {characters} ({codes}), the first in line {line}; "
            "they were kept, and text around them may be damaged.",
            characters=characters,
            codes=codes,
            line=str(first.number),
        ),
        page=first.page,
        line=first.number,
    )
