"""Open a file once, find its reader, and hand back a `Source`.

"drafts/2014.pdf" ─▶ bytes ─▶ by content, then by suffix ─▶ read_pdf ─▶ Source
"-"               ─▶ standard input, by content alone
"""

from __future__ import annotations

import hashlib
import os
import sys
from pathlib import Path
from typing import NamedTuple

from draftdiff.errors import NoTextError, UnknownFormatError, UnreadableInputError
from draftdiff.model import Diagnostic, Severity, Source
from draftdiff.model.message import Message
from draftdiff.model.reading import Limits, Settings
from draftdiff.reading.apart import read_apart
from draftdiff.reading.binaries import kind_of
from draftdiff.reading.content import Content, Document
from draftdiff.reading.limits import beyond, check_text, too_many_characters
from draftdiff.reading.lines import rules_set_apart
from draftdiff.reading.registry import Evidence, Format, by_content, by_suffix, known_suffixes

STANDARD_INPUT = "-"
_MEGABYTE = 1024 * 1024
_MOST_BYTES_A_CHARACTER = 4


class _Opened(NamedTuple):
    """A file's bytes; `name` is without folders, `label` as the user gave it."""

    name: str
    label: str
    data: bytes
    named: bool


def read(
    path: str | Path,
    *,
    encoding: str | None = None,
    settings: Settings | None = None,
    data: bytes | None = None,
) -> Source:
    """Read a draft in any known format.

    Args:
        path: the file; "-" is standard input, and its name is then "standard input".
        encoding: the encoding of a text, for when guessing fails; binary formats ignore it.
        settings: which revisions, columns and pages are wanted; formats without them ignore it.
        data: the file's bytes, where they have been read already.

    Raises:
        UnreadableInputError: there is no such file, it cannot be read, or it is no document.
        UnknownFormatError: no reader knows the format.
        EncryptedInputError: it needs a password.
        NoTextError: it is empty, or its pages are pictures.
        UsageError: there is no encoding of that name.
    """
    settings = settings or Settings()
    file = _open(path, data, settings.limits)
    chosen = _choose(file)
    document = Document(label=file.label, data=file.data, encoding=encoding, settings=settings)
    content = read_apart(chosen.reader, document) if chosen.apart else _read_here(chosen, document)
    if not any(line.text.strip() for line in content.lines):
        what = f"{file.label} holds only white space"
        raise NoTextError(what, "check that it is the right file")
    return Source(
        name=file.name,
        sha256=hashlib.sha256(file.data).hexdigest(),
        format=chosen.name,
        lines=rules_set_apart(content.lines),
        encoding=content.encoding,
        pages=content.pages,
        diagnostics=(*_wrong_suffix(file, chosen), *content.diagnostics),
    )


def _read_here(chosen: Format, document: Document) -> Content:
    limits = document.settings.limits
    if len(document.data) > _MOST_BYTES_A_CHARACTER * limits.characters:
        raise too_many_characters(document.label, limits)
    content = chosen.load()(document)
    check_text(content.lines, document.label, limits)
    return content


def opened(path: str | Path, limits: Limits) -> tuple[str, bytes]:
    """How errors name a file, and its bytes; standard input can be read only once.

    Raises:
        UnreadableInputError: there is no such file, or it cannot be read.
        NoTextError: it is empty.
    """
    found = _open(path, None, limits)
    return found.label, found.data


def _open(path: str | Path, data: bytes | None, limits: Limits) -> _Opened:
    most = limits.megabytes * _MEGABYTE
    if path == STANDARD_INPUT:
        name = "standard input"
        data = _checked(sys.stdin.buffer.read(most + 1) if data is None else data, name, limits)
        return _Opened(name=name, label=name, data=data, named=False)
    label = _displayed(os.fspath(path))
    data = _checked(_bytes_of(Path(path), label, most) if data is None else data, label, limits)
    # What the shell makes of <(…) has a name that says nothing of the format.
    named = bool(Path(path).suffix)
    return _Opened(name=_displayed(Path(path).name), label=label, data=data, named=named)


def _displayed(name: str) -> str:
    """A file name as it can stand in one line of a report or a terminal."""
    text = os.fsencode(name).decode(errors="replace")
    return "".join(sign if sign.isprintable() else "\N{REPLACEMENT CHARACTER}" for sign in text)


def _bytes_of(path: Path, label: str, most: int) -> bytes:
    try:
        if path.is_dir():
            what = f"{label} is a folder"
            raise UnreadableInputError(what, "name a file in it")
        with path.open("rb") as file:
            return file.read(most + 1)
    except FileNotFoundError as error:
        what = f"{label} does not exist"
        raise UnreadableInputError(what, "check the name and the folder") from error
    except PermissionError as error:
        what = f"{label} may not be read by you"
        step = "ask its owner for permission, or compare a copy"
        raise UnreadableInputError(what, step) from error
    except (OSError, ValueError) as error:
        reason = getattr(error, "strerror", None) or "its name is not valid"
        what = f"{label} cannot be opened ({reason})"
        raise UnreadableInputError(what, "check the name, and the disk it is on") from error


def _checked(data: bytes, label: str, limits: Limits) -> bytes:
    if not data:
        what = f"{label} is empty"
        raise NoTextError(what, "check that it is the right file")
    if len(data) > limits.megabytes * _MEGABYTE:
        raise beyond(label, f"is larger than {limits.megabytes:,} megabytes", "megabytes")
    return data


def _choose(opened: _Opened) -> Format:
    certain = by_content(opened.data, Evidence.CERTAIN)
    if certain is not None:
        return certain
    kind = kind_of(opened.data)
    if kind is not None:
        what = f"{opened.label} is {kind.title}"
        raise UnknownFormatError(what, kind.next_step)
    if not opened.named:
        return _likeliest(opened)
    by_name = by_suffix(opened.name)
    if by_name is None:
        what = f"{opened.label} has a suffix that draftdiff does not know"
        step = f"give it one that says its format ({known_suffixes()}), or save it as PDF or text"
        raise UnknownFormatError(what, step)
    if by_name.sniff(opened.data) is Evidence.NONE and by_name.name == "pdf":
        return _not_a_pdf(opened)
    return by_name


def _likeliest(opened: _Opened) -> Format:
    likeliest = by_content(opened.data, Evidence.LIKELY)
    if likeliest is None:
        what = f"the format of {opened.label} cannot be told"
        raise UnknownFormatError(what, "save it as PDF or text")
    return likeliest


def _not_a_pdf(opened: _Opened) -> Format:
    """What a file is that only calls itself a PDF: a text, or else nothing to be read."""
    try:
        opened.data.decode("utf-8")
    except UnicodeDecodeError:
        readable = False
    else:
        readable = b"\0" not in opened.data
    if not readable:
        what = f"{opened.label} is damaged or not a PDF: it does not begin as one"
        raise UnreadableInputError(what, "download or copy it again")
    return _likeliest(opened)


def _wrong_suffix(opened: _Opened, chosen: Format) -> tuple[Diagnostic, ...]:
    suffix = Path(opened.name).suffix.lower()
    if not opened.named or suffix in chosen.suffixes:
        return ()
    message = Message(
        "The file is named {suffix}, but its content is {kind}, and it was read as one.",
        suffix=suffix,
        kind=chosen.title,
    )
    return (Diagnostic(code="wrong-suffix", severity=Severity.WARNING, message=message),)
