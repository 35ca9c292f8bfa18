"""Notes of those who consolidated a law: who amended what, and when; no words of the law itself.

    Art. 55-C. A ANPD é composta de: (Incluído pela Lei nº 13.853, de 2019)
                                     ├────────── amendment note ──────────┤
    ►M2 5. The authority shall [F3notify the owner] without delay. ◄ [s. 3]
    ├─┤                        ├─┤                ┤                ┤ ├────┤

They differ between two consolidations though the law does not. What tells that a provision was
repealed stays: it is all that such a provision says.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from draftdiff.model import Line
from draftdiff.text.patterns import compiled_when_used

BUCKET = "amendment note"
SIGNS = "►▼▲◄{[]"
IN_BRACKETS = re.compile(r"\((?=Inclu|Reda|Acres|Alter|Renum|Vide|Regul)")
"""How notes begin; most laws have none of these."""
CHANGED = r"(?:as\s)?(?:amended|inserted|substituted|added|replaced)\b"
NOTE = compiled_when_used(
    # the marks of consolidated laws of the European Union
    r"[►▼▲]\s?(?:[ABCM]\d{0,3}\b)?|◄"
    # {as amended by Act 5 of 2010}, [inserted by Act 5 of 2010], [s. 3]
    rf"|\{{\s?{CHANGED}[^{{}}]{{0,160}}\}}"
    r"|\[\s?(?:inserted|substituted|added) by [^\[\]\d]{0,80}\d[^\[\]]{0,80}\]"
    r"|\[(?:ss?|arts?|secs?|cls?)\.\s?\d[^\[\]]{0,20}\]"
    # (Redação dada pela Lei nº 13.853, de 2019)
    r"|\((?:Incluíd[oa]s?|Redação dada|Acrescid[oa]s?|Alterad[oa]s?|Renumerad[oa]s?) pel[ao]\s"
    r"[^()]{0,160}\)"
    r"|\((?:Vide|Regulamento)\s[^()]{0,160}\)",
    re.IGNORECASE,
)
NUMBERED = r"(?<!\w)\d{1,2}\[(?=[^\W\d_]|[(*“\"]|\d{1,3}[A-Z]{0,2}\.)"
FEWEST_NUMBERED = 3
"""Brackets with numbers before them from which these are marks of notes."""
BRITISH = r"\[F\d{1,3}(?=\s?[^\W\d_]|\s?[(“\"])"
BRACKET = compiled_when_used(rf"{BRITISH}|[\[\]]")
BRACKET_OR_NUMBERED = compiled_when_used(rf"{BRITISH}|{NUMBERED}|[\[\]]")
"""What opens inserted words in British and Indian consolidations, and any other bracket."""


def without_notes(lines: Sequence[Line]) -> tuple[Line, ...]:
    """The lines without notes of amendments; each note is a line in its bucket."""
    if not _may_have_notes("\n".join([line.text for line in lines])):
        return tuple(lines)
    marked = [
        i for i, line in enumerate(lines) if line.bucket is None and _may_have_notes(line.text)
    ]
    brackets = _editorial_brackets(lines, marked)
    cut: list[Line] = []
    last = 0
    for index in marked:
        cut += lines[last:index]
        cut += _parted(lines[index], brackets.get(index, ()))
        last = index + 1
    return (*cut, *lines[last:])


def _may_have_notes(text: str) -> bool:
    return any(sign in text for sign in SIGNS) or IN_BRACKETS.search(text) is not None


def _editorial_brackets(
    lines: Sequence[Line], marked: Sequence[int]
) -> dict[int, list[tuple[int, int]]]:
    """Where brackets of inserted words stand, by line: those that open and those that close them.

    Brackets of the law's own stand within and around them, hence the stack.
    """
    found: dict[int, list[tuple[int, int]]] = {}
    opened: list[tuple[int, tuple[int, int]] | None] = []
    numbered = sum(len(re.findall(NUMBERED, lines[index].text)) for index in marked)
    pattern = BRACKET_OR_NUMBERED if numbered >= FEWEST_NUMBERED else BRACKET
    for index in marked:
        for bracket in pattern.finditer(lines[index].text):
            if bracket[0] != "]":
                opened.append((index, bracket.span()) if len(bracket[0]) > 1 else None)
            elif opened and (opening := opened.pop()) is not None:
                found.setdefault(opening[0], []).append(opening[1])
                found.setdefault(index, []).append(bracket.span())
    return found


def _parted(line: Line, brackets: Sequence[tuple[int, int]]) -> Iterator[Line]:
    """The line without its notes, then each note."""
    text = line.text
    spans = sorted({*brackets, *(note.span() for note in NOTE.finditer(text))})
    notes: list[str] = []
    kept = ""
    place = 0
    for start, end in spans:
        if start < place:
            continue
        kept = _joined(kept, text[place:start])
        notes.append(text[start:end])
        place = end
    yield line._replace(text=_joined(kept, text[place:])) if notes else line
    yield from (line._replace(text=note, bucket=BUCKET) for note in notes)


def _joined(kept: str, text: str) -> str:
    """Two parts of a line from between which a note was taken, with one space and no more."""
    return kept + (text.lstrip(" ") if kept[-1:].isspace() else text)
