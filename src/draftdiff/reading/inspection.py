"""What a reader of a file cannot see: who made it, what is hidden in it, what could mark it.

    draft.docx ─▶ Inspection(facts: author, company, …; warnings: hidden text, odd characters, …)

A leaked draft can betray who leaked it: by its properties, by names in its revisions, by
characters that nobody sees or that only look like others.
"""

from __future__ import annotations

import re
import unicodedata
from collections import Counter
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import NamedTuple

from draftdiff.model import Line, Source
from draftdiff.model.reading import Settings
from draftdiff.reading.apart import facts_apart
from draftdiff.reading.content import Document, Fact
from draftdiff.reading.reader import opened, read

_INSPECTORS = {
    "docx": "docx.properties:facts_of_docx",
    "odt": "odt.properties:facts_of_odt",
    "pdf": "pdf.reader:facts_of_pdf",
    "html": "webpage.properties:facts_of_html",
}
_TOLD_BUCKETS = {
    "hidden text": "hidden text",
    "comment": "comments",
    "tracked deletion": "tracked deletions",
    "tracked insertion": "tracked insertions",
    "struck out": "struck-out text",
    "cropped": "cropped text",
}
_EXCERPT = 60
_MOST_EXAMPLES = 5
# Joiners and spaces without width that Khmer, Thai, Arabic and Indian texts are written with.
_NEEDED = frozenset("\u200b\u200c\u200d\u00ad")
_NEEDS_THEM = re.compile("[\u0590-\u08ff\u0900-\u0dff\u0e00-\u0fff\u1000-\u109f\u1780-\u17ff]")
_ODD_SPACES = frozenset("\u2000\u2001\u2002\u2003\u2004\u2005\u2006\u2007\u2008\u200a\u205f")
_SEQUENCE = re.compile("[\u200b-\u200f\u2060-\u2064\ufeff]{4,}")
_WORD = re.compile(r"[^\W\d_]{2,}")
_UNUSED = frozenset({"Co", "Cn"})
_REPLACEMENT = "\N{REPLACEMENT CHARACTER}"


class Finding(NamedTuple):
    """Something to know before the file is passed on; `page` and `line` are its first place."""

    code: str
    message: str
    page: int | None = None
    line: int | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Inspection:
    """A file's facts and findings. `size` is in bytes."""

    source: Source
    size: int
    facts: tuple[Fact, ...]
    findings: tuple[Finding, ...]


def inspect(
    path: str | Path, *, encoding: str | None = None, settings: Settings | None = None
) -> Inspection:
    """What the file says of itself, and what is hidden or odd in it.

    Raises what `read` raises.
    """
    settings = settings or Settings()
    label, data = opened(path, settings.limits)
    source = read(path, encoding=encoding, settings=settings, data=data)
    document = Document(label=label, data=data, encoding=encoding, settings=settings)
    facts = _facts(source.format, document)
    return Inspection(
        source=source,
        size=len(data),
        facts=facts,
        findings=(*_of_names(facts), *_of_buckets(source), *_of_characters(source.lines)),
    )


def _facts(name: str, document: Document) -> tuple[Fact, ...]:
    """The facts of a format that has some."""
    place = _INSPECTORS.get(name)
    if place is None:
        return ()
    return tuple(fact for fact in facts_apart(place, document) if fact.value.strip())


def _of_names(facts: Sequence[Fact]) -> Iterator[Finding]:
    names = sorted({fact.name for fact in facts})
    if names:
        listed = ", ".join(names)
        message = f"The file states {listed}; they go with it wherever it is passed on."
        yield Finding("properties", message)


def _of_buckets(source: Source) -> Iterator[Finding]:
    for bucket, noun in _TOLD_BUCKETS.items():
        lines = [line for line in source.lines if line.bucket == bucket]
        if lines:
            shown = lines[0].text.strip()[:_EXCERPT]
            passages = "passage" if len(lines) == 1 else "passages"
            message = f"{len(lines):,} {passages} of {noun}, the first: {shown}"
            yield Finding(bucket.replace(" ", "-"), message, lines[0].page, lines[0].number)


def _of_characters(lines: Sequence[Line]) -> Iterator[Finding]:
    yield from _invisible(lines)
    yield from _counted(lines, "odd-spaces", "spaces of unusual widths", _ODD_SPACES.__contains__)
    yield from _counted(
        lines, "unmapped", "characters without a meaning (a font without a mapping)", _is_unmapped
    )
    yield from _mixed_words(lines)
    marks = [line for line in lines if not line.text.isascii() and _SEQUENCE.search(line.text)]
    if marks:
        message = (
            f"Rows of characters without width in {len(marks):,} lines, which can hold a mark of "
            "whom this copy was given to."
        )
        yield Finding("possible-mark", message, marks[0].page, marks[0].number)


def _invisible(lines: Sequence[Line]) -> Iterator[Finding]:
    needed = any(_NEEDS_THEM.search(line.text) for line in lines)

    def is_invisible(sign: str) -> bool:
        if unicodedata.category(sign) != "Cf" and not "\U000e0000" <= sign <= "\U000e01ef":
            return False
        return not (needed and sign in _NEEDED) and sign != "\u00ad"

    yield from _counted(lines, "invisible-characters", "invisible characters", is_invisible)


def _counted(
    lines: Sequence[Line], code: str, noun: str, is_told: Callable[[str], bool]
) -> Iterator[Finding]:
    """One finding with the number of such characters and which they are, or none."""
    found: Counter[str] = Counter()
    first: Line | None = None
    for line in lines:
        if line.text.isascii():
            continue
        signs = [sign for sign in line.text if not sign.isascii() and is_told(sign)]
        if signs:
            found.update(signs)
            first = first or line
    if first is not None:
        codes = ", ".join(f"U+{ord(sign):04X}" for sign in sorted(found)[:_MOST_EXAMPLES])
        yield Finding(code, f"{found.total():,} {noun} ({codes})", first.page, first.number)


def _is_unmapped(sign: str) -> bool:
    return sign == _REPLACEMENT or unicodedata.category(sign) in _UNUSED


def _mixed_words(lines: Sequence[Line]) -> Iterator[Finding]:
    """Words with letters of two alphabets that look alike: a Latin a in a Cyrillic word."""
    found: dict[str, Line] = {}
    for line in lines:
        if not line.text.isascii():
            for word in _WORD.findall(line.text):
                if not word.isascii() and len({_alphabet(letter) for letter in word} - {""}) > 1:
                    found.setdefault(word, line)
    if found:
        first = next(iter(found.values()))
        words = ", ".join(list(found)[:_MOST_EXAMPLES])
        message = f"{len(found):,} words mix letters of two alphabets that look alike: {words}"
        yield Finding("look-alikes", message, first.page, first.number)


def _alphabet(letter: str) -> str:
    name = unicodedata.name(letter, "")
    return next((each for each in ("LATIN", "CYRILLIC", "GREEK") if name.startswith(each)), "")
