"""The process that reads one document, and nothing else.

    request on standard input ─▶ docx:read_docx ─▶ answer on standard output

It sets its own limits before it looks at the file. Whatever the file makes of it, it is only this
process that falls.
"""

from __future__ import annotations

import gc
import importlib
import os
import sys
from collections.abc import Callable, Iterable
from typing import cast

from draftdiff.errors import DraftdiffError
from draftdiff.reading.content import Content, Document, Fact
from draftdiff.reading.limits import check_text, patience_for

MEMORY_IS_OVER = 77
"""The exit status that tells of it: there may be no memory left to say so in words."""
_MEGABYTE = 1024 * 1024


def main() -> None:
    """Read a request from standard input; write the answer to standard output."""
    # The process ends before there is anything to collect, and looking for it takes a tenth.
    gc.disable()
    seconds, memory = map(int, sys.argv[1:3])
    _limit_resources(seconds, memory * _MEGABYTE)
    try:
        answer = _answer()
    except MemoryError:
        sys.exit(MEMORY_IS_OVER)
    sys.stdout.buffer.write(answer)
    sys.stdout.buffer.flush()
    # There is nothing to be put in order, and freeing each line for itself takes a while.
    os._exit(0)


def _answer() -> bytes:
    # Only the process needs it, and not who asks it how to read within.
    from draftdiff.reading.wire import answer_to_json, request_from_json  # noqa: PLC0415

    head = sys.stdin.buffer.readline()
    request = request_from_json(head, sys.stdin.buffer.read())
    try:
        return answer_to_json(run(request.reader, request.document))
    except DraftdiffError as error:
        return answer_to_json(error)


def run(reader: str, document: Document) -> Content | tuple[Fact, ...]:
    """What the function called "module:function" in this package makes of the document.

    Raises:
        DraftdiffError: the function raised it, or the text is longer than the limit.
    """
    module, _, function = reader.partition(":")
    imported = importlib.import_module(f"draftdiff.reading.{module}")
    call = cast("Callable[[Document], Content | Iterable[Fact]]", getattr(imported, function))
    found = call(document)
    if isinstance(found, Content):
        check_text(found.lines, document.label, document.settings.limits)
        return found
    return tuple(found)


def _limit_resources(seconds: int, memory: int) -> None:
    try:
        import resource  # noqa: PLC0415 - Windows has none
    except ImportError:
        _end_after(patience_for(seconds))
        return
    for limit, value, last in (
        # The signal comes at the first number, and the end at the second.
        (resource.RLIMIT_CPU, seconds, seconds + 2),
        (resource.RLIMIT_AS, memory, memory),
        # A core dump would leave a confidential draft on the disk.
        (resource.RLIMIT_CORE, 0, 0),
    ):
        _, hard = resource.getrlimit(limit)
        if hard != resource.RLIM_INFINITY:
            value, last = min(value, hard), min(last, hard)  # noqa: PLW2901 - what is allowed of it
        try:
            resource.setrlimit(limit, (value, last))
        except (OSError, ValueError):
            continue


def _end_after(seconds: int) -> None:
    """Have the process end then, whatever it is at, and though nobody watches it any more."""
    import faulthandler  # noqa: PLC0415 - other systems have a clock of their own

    # It is told by a thread that waits for no Python code. What it prints goes nowhere, as all that
    # the worker's libraries print.
    faulthandler.dump_traceback_later(seconds, exit=True)


if __name__ == "__main__":
    main()
