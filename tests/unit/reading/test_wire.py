"""What the process that reads tells of, as the process that asked hears it."""

from __future__ import annotations

from draftdiff.model import Diagnostic, Severity
from draftdiff.model.message import Message
from draftdiff.reading.content import Content
from draftdiff.reading.wire import answer_from_json, answer_to_json


def test_messages_keep_their_templates_on_the_way() -> None:
    pages = Message("{count} pages", count=3)
    told = Message("The text of {pages} is hidden ({font}).", pages=pages, font="{0}")
    diagnostic = Diagnostic(code="hidden", severity=Severity.WARNING, message=told, page=2)
    bare = Diagnostic(code="bare", severity=Severity.INFO, message="of no template")
    content = Content(lines=(), diagnostics=(diagnostic, bare))
    heard = answer_from_json(answer_to_json(content))
    assert heard == content
    assert isinstance(heard, Content)
    message, other = (each.message for each in heard.diagnostics)
    assert isinstance(message, Message)
    assert message.template == told.template
    assert message.values == told.values
    assert isinstance(message.values["pages"], Message)
    assert not isinstance(other, Message)
