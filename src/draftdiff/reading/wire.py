"""What goes to and fro between draftdiff and the process that reads for it, as JSON in ASCII.

{"reader": "docx:read_docx", "label": "v1.docx", …}↵ PK…      ─▶ worker
{"content": {…}} or {"facts": […]} or {"error": […]}           ◀─ worker
"""

from __future__ import annotations

import json
from collections.abc import Iterable
from dataclasses import asdict
from typing import Any, NamedTuple

from draftdiff import errors
from draftdiff.errors import DraftdiffError
from draftdiff.model import Diagnostic, Line, Severity
from draftdiff.model.message import Message
from draftdiff.model.reading import Crop, Limits, PageRange, Revisions, Settings
from draftdiff.model.source import Identifier
from draftdiff.model.span import maker
from draftdiff.reading.content import Content, Document, Fact


class Request(NamedTuple):
    """Which function, as "module:function" in this package, is to read what."""

    reader: str
    document: Document


def request_to_json(reader: str, document: Document) -> bytes:
    """The first line of what the worker gets; the document's bytes follow."""
    head = {
        "reader": reader,
        "label": document.label,
        "encoding": document.encoding,
        "settings": asdict(document.settings),
    }
    return json.dumps(head).encode("ascii") + b"\n"


def request_from_json(head: bytes, data: bytes) -> Request:
    """The request whose first line is `head`."""
    plain = json.loads(head)
    document = Document(
        label=plain["label"],
        data=data,
        encoding=plain["encoding"],
        settings=_settings(plain["settings"]),
    )
    return Request(plain["reader"], document)


def _settings(plain: dict[str, Any]) -> Settings:
    return Settings(
        revisions=Revisions(plain["revisions"]),
        column=plain["column"],
        pages=tuple(PageRange(*wanted) for wanted in plain["pages"]),
        crop=Crop(*plain["crop"]) if plain["crop"] else None,
        ocr=plain["ocr"],
        password=plain["password"],
        cross_check=plain["cross_check"],
        limits=Limits(**plain["limits"]),
    )


def answer_to_json(answer: Content | Iterable[Fact] | DraftdiffError) -> bytes:
    """What a reader returned or raised."""
    plain: dict[str, Any]
    if isinstance(answer, DraftdiffError):
        plain = {"error": [type(answer).__name__, answer.what, answer.next_step]}
    elif isinstance(answer, Content):
        plain = {
            "content": {
                # All texts, then all numbers, and so on: tens of thousands of lines take half as
                # long as if each came for itself.
                "lines": list(zip(*answer.lines, strict=True)),
                "encoding": answer.encoding,
                "pages": answer.pages,
                "diagnostics": [_diagnostic_to_json(each) for each in answer.diagnostics],
            }
        }
    else:
        plain = {"facts": list(answer)}
    return json.dumps(plain).encode("ascii")


def _diagnostic_to_json(diagnostic: Diagnostic) -> dict[str, Any]:
    return {**asdict(diagnostic), "message": _message_to_json(diagnostic.message)}


def _message_to_json(message: str | int) -> Any:
    """A message with its template and values, so that it can still be translated; others as is."""
    if not isinstance(message, Message):
        return message
    values = {name: _message_to_json(value) for name, value in message.values.items()}
    return [str(message), message.template, values]


def answer_from_json(data: bytes) -> Content | tuple[Fact, ...]:
    """What the reader returned.

    Raises:
        DraftdiffError: the reader raised it.
        ValueError: the worker came to no answer.
    """
    plain = json.loads(data)
    if "error" in plain:
        name, what, next_step = plain["error"]
        raise getattr(errors, name)(what, next_step)
    if "facts" in plain:
        return tuple(Fact(*fact) for fact in plain["facts"])
    content = plain["content"]
    return Content(
        lines=_lines(content["lines"]),
        encoding=content["encoding"],
        pages=content["pages"],
        diagnostics=tuple(map(_diagnostic, content["diagnostics"])),
    )


def _lines(columns: list[list[Any]]) -> tuple[Line, ...]:
    if not columns:
        return ()
    *others, identifiers = columns
    if any(identifiers):
        identifiers = [Identifier(*each) if each else None for each in identifiers]
    return tuple(map(maker(Line), zip(*others, identifiers, strict=True)))


def _diagnostic(plain: dict[str, Any]) -> Diagnostic:
    message = _message(plain["message"])
    return Diagnostic(**{**plain, "severity": Severity(plain["severity"]), "message": message})


def _message(plain: Any) -> Any:
    if not isinstance(plain, list):
        return plain
    english, template, values = plain
    return Message.known(
        english, template, {name: _message(value) for name, value in values.items()}
    )
