"""Notes as people keep them: a TOML or a Markdown file.

[[note]]                                   ## 28(1)(b)
at = "28(1)(b)"
quote = "political cohesiveness"           > political cohesiveness
text = "Vague: ask for a definition."
author = "A."                              Vague: ask for a definition.

What stands before the first note is kept as it is; in TOML, comments between notes are not.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date, time
from pathlib import Path
from typing import Annotated, Any

import typer

from draftdiff.cli.settings import REPORT
from draftdiff.errors import UnreadableInputError, UsageError
from draftdiff.model import Comparison, Side
from draftdiff.model.notes import Extra, Note, NoteFate
from draftdiff.text.visibility import code_point

FORM = 'write [[note]] with at = "28(1)(b)" and text = "…" under it'
NotesOption = Annotated[
    str | None,
    typer.Option(
        "--notes",
        metavar="FILE",
        rich_help_panel=REPORT,
        help="Show the notes of a .toml or .md file beside their articles.",
    ),
]
NotesInOption = Annotated[
    Side,
    typer.Option(
        "--notes-in", rich_help_panel=REPORT, help="The draft in which the notes cite places."
    ),
]
OWN = ("at", "quote", "text", "fate", "was")
NOWHERE = "–"
"""The heading of a Markdown note that has no place any more."""
_FATES = "|".join(NoteFate)
_FATE = re.compile(rf"\*({_FATES})(?:, was (.+))?\*")
_HEADING = re.compile(r"^## +(.*?)\s*$", re.MULTILINE)
_STEERING = re.compile("[\\x00-\\x08\\x0b-\\x1f\\x7f-\\x9f\\u2028-\\u202e\\u2066-\\u2069]")
"""What TOML cannot hold as it is, and what would steer a terminal that prints it."""
_KEY = re.compile("[A-Za-z0-9_-]+")


@dataclass(frozen=True, slots=True, kw_only=True)
class NotesFile:
    """What a file of notes holds: what stands before the first note, and the notes in order."""

    header: str
    notes: tuple[Note, ...]


def asked_notes(name: str | None, side: Side, *, redact: bool) -> tuple[tuple[Note, ...], Side]:
    """The notes that were asked for, and the draft that they cite.

    Raises:
        UnreadableInputError: the file cannot be read.
        UsageError: it holds something else than notes, or no words are to be shown.
    """
    if name is None:
        return (), side
    if redact:
        what = "--notes would show words that --redact leaves out"
        raise UsageError(what, "give one of the two")
    return read_notes(name).notes, side


def annotated(comparison: Comparison, noted: tuple[tuple[Note, ...], Side]) -> Comparison:
    """The comparison with notes beside its rows, where some were asked for."""
    notes, side = noted
    if not notes:
        return comparison
    from draftdiff.studies.annotations import with_notes  # noqa: PLC0415 - not without notes

    return with_notes(comparison, notes, side)


def is_markdown(name: str) -> bool:
    """Whether a file of that name holds notes in Markdown; else it is TOML."""
    return name.lower().endswith((".md", ".markdown"))


def read_notes(name: str) -> NotesFile:
    """The notes of a file, in the form that its suffix tells.

    Raises:
        UnreadableInputError: it cannot be read.
        UsageError: it is no TOML, or holds something else than notes.
    """
    try:
        text = Path(name).read_bytes().decode("utf-8-sig").replace("\r\n", "\n")
    except OSError as error:
        what = f"the notes {name} cannot be read ({error.strerror})"
        raise UnreadableInputError(what, "check the file's name") from error
    except UnicodeDecodeError as error:
        what = f"{name} is not in UTF-8"
        raise UsageError(what, "save it in that encoding") from error
    return from_markdown(text) if is_markdown(name) else from_toml(text, name)


def written(notes: NotesFile, name: str) -> bytes:
    """The notes as a file of that name."""
    text = as_markdown(notes) if is_markdown(name) else as_toml(notes)
    return text.encode("utf-8", "replace")


def from_toml(text: str, name: str) -> NotesFile:
    """The notes of a TOML file.

    Raises:
        UsageError: it is no TOML, or holds something else than notes.
    """
    import tomllib  # noqa: PLC0415 - it takes a while, and few comparisons have notes

    try:
        data = tomllib.loads(text)
    except (tomllib.TOMLDecodeError, RecursionError) as error:
        what = f"{name} is no TOML ({error})"
        raise UsageError(what, FORM) from error
    tables = data.pop("note", [])
    if data or not isinstance(tables, list):
        what = f"{name} holds something else than notes"
        raise UsageError(what, FORM)
    lines = text.split("\n")
    first = next(
        (at for at, line in enumerate(lines) if line.strip() and not line.startswith("#")),
        len(lines),
    )
    header = "\n".join(lines[:first]).strip("\n")
    return NotesFile(header=header, notes=tuple(_note(table, name) for table in tables))


def _note(table: Any, name: str) -> Note:
    if not isinstance(table, dict) or not isinstance(table.get("text"), str):
        what = f"a note in {name} has no text"
        raise UsageError(what, FORM)
    own = {key: table.get(key, "") for key in OWN}
    for key, value in own.items():
        if not isinstance(value, str | int) or isinstance(value, bool):
            what = f"a note in {name} has something else than words as its {key}"
            raise UsageError(what, FORM)
    at, quote, text, fate, was = (str(own[key]) for key in OWN)
    extras = tuple((key, _extra(value, name)) for key, value in table.items() if key not in OWN)
    return Note(at=at, quote=quote, text=text, fate=_fate(fate, name), was=was, extras=extras)


def _fate(word: str, name: str) -> NoteFate | None:
    if word and word not in set(NoteFate):
        what = f'a note in {name} has the fate "{word}"'
        raise UsageError(what, f"leave it out, or write one of {', '.join(NoteFate)}")
    return NoteFate(word) if word else None


def _extra(value: Any, name: str) -> Extra:
    if isinstance(value, list):
        return tuple(_extra(each, name) for each in value)
    if isinstance(value, str | int | float | bool | date | time):
        return value
    what = f"a note in {name} holds a table"
    raise UsageError(what, "write its values beside the text, one to a line")


def as_toml(notes: NotesFile) -> str:
    """The notes as TOML."""
    # A comment has no escapes: what would steer a terminal is shown by its number there.
    parts = [f"{_shown(notes.header)}\n"] if notes.header else []
    parts += ["\n".join(_toml_lines(note)) + "\n" for note in notes.notes]
    return "\n".join(parts)


def _toml_lines(note: Note) -> Iterator[str]:
    yield "[[note]]"
    yield f"at = {_toml(note.at)}"
    if note.quote:
        yield f"quote = {_toml(note.quote)}"
    yield f"text = {_long(note.text)}"
    if note.fate is not None:
        yield f"fate = {_toml(note.fate.value)}"
    if note.was:
        yield f"was = {_toml(note.was)}"
    for key, value in note.extras:
        yield f"{key if _KEY.fullmatch(key) else _toml(key)} = {_toml(value)}"


def _toml(value: Extra) -> str:
    import json  # noqa: PLC0415 - few comparisons have notes

    match value:
        case bool():
            return "true" if value else "false"
        case str():
            return _escaped(json.dumps(value, ensure_ascii=False))
        case tuple():
            return f"[{', '.join(map(_toml, value))}]"
        case date() | time():
            return value.isoformat()
        case _:
            return repr(value)


def _escaped(text: str) -> str:
    return _STEERING.sub(lambda found: f"\\u{ord(found.group()):04x}", text)


def _long(text: str) -> str:
    """A text with its lines as lines; what TOML cannot hold is escaped."""
    if "\n" not in text:
        return _toml(text)
    escaped = _escaped(text.replace("\\", "\\\\").replace('"""', '""\\"'))
    # A quotation mark beside the three that end the text would be taken for one of them.
    ended = f'{escaped[:-1]}\\"' if escaped.endswith('"') else escaped
    return f'"""\n{ended}"""'


def from_markdown(text: str) -> NotesFile:
    """The notes of a Markdown file: a heading of the second level is a note's place."""
    header, *rest = _HEADING.split(text)
    pairs = zip(rest[::2], rest[1::2], strict=True)
    notes = tuple(_section(at, body) for at, body in pairs)
    return NotesFile(header=header.strip("\n"), notes=notes)


def _section(at: str, body: str) -> Note:
    lines = body.strip("\n").split("\n")
    fate, was = None, ""
    if found := _FATE.fullmatch(lines[0].strip()):
        fate, was = NoteFate(found[1]), found[2] or ""
        lines = _without_blank(lines[1:])
    quote: list[str] = []
    while lines and lines[0].startswith(">"):
        quote.append(lines.pop(0)[1:].strip())
    return Note(
        at="" if at == NOWHERE else at,
        text="\n".join(lines).strip("\n"),
        quote=" ".join(filter(None, quote)),
        fate=fate,
        was=was,
    )


def _without_blank(lines: Sequence[str]) -> list[str]:
    start = next((at for at, line in enumerate(lines) if line.strip()), len(lines))
    return list(lines[start:])


def as_markdown(notes: NotesFile) -> str:
    """The notes as Markdown; what would steer a terminal is shown by its number, as in reports."""
    blocks = [notes.header] if notes.header else []
    for note in notes.notes:
        blocks.append(f"## {note.at or NOWHERE}")
        if note.fate is not None:
            was = f", was {note.was}" if note.was else ""
            blocks.append(f"*{note.fate}{was}*")
        if note.quote:
            blocks.append(f"> {note.quote}")
        if note.text:
            blocks.append(note.text)
    return _shown("\n\n".join(blocks)) + "\n"


def _shown(text: str) -> str:
    return _STEERING.sub(lambda found: code_point(found.group()), text)
