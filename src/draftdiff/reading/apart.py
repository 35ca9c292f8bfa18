"""Have a reader work in a process of its own, with a clock and a limit on its memory.

    Document ─▶ python -m draftdiff.reading.worker ─▶ Content, or "v1.docx took more than…"

A file of five kilobytes can keep a library busy for ever, or ask for all the memory there is: the
process ends then, and takes nothing else with it. Plain text does not pay for that.
"""

from __future__ import annotations

import os
import sys
from typing import TYPE_CHECKING

from draftdiff.errors import UnreadableInputError
from draftdiff.reading.content import Content, Document, Fact
from draftdiff.reading.limits import beyond, memory_for, patience_for, seconds_for
from draftdiff.reading.wire import answer_from_json, request_to_json
from draftdiff.reading.worker import MEMORY_IS_OVER, run

if TYPE_CHECKING:
    from draftdiff.reading.watched import Ended

_NO_SUCH_SIGNAL = 0


def read_apart(reader: str, document: Document) -> Content:
    """What the reader returns.

    Args:
        reader: "module:function" within this package.
        document: what it is to read.

    Raises:
        DraftdiffError: the reader raised it.
        UnreadableInputError: the file asks for more time or memory than it may have.
    """
    answer = _answer(reader, document)
    if not isinstance(answer, Content):
        raise TypeError(reader)
    return answer


def facts_apart(reader: str, document: Document) -> tuple[Fact, ...]:
    """The properties that the function finds in the document.

    Raises what `read_apart` raises.
    """
    answer = _answer(reader, document)
    return () if isinstance(answer, Content) else answer


def _answer(reader: str, document: Document) -> Content | tuple[Fact, ...]:
    if not _can_spawn():
        return run(reader, document)
    recognised = document.settings.ocr is not None
    limits = document.settings.limits
    patient = recognised or document.settings.cross_check
    seconds = seconds_for(len(document.data), limits, patient=patient)
    memory = memory_for(limits, recognised=recognised)
    try:
        ended = _ended(request_to_json(reader, document) + document.data, seconds, memory)
    except OSError:
        # Some sandboxes let no program start another.
        return run(reader, document)
    if ended.beyond == "seconds" or -ended.status in _clocks():
        complaint = f"took more than {seconds} seconds of the processor to read"
        raise beyond(document.label, complaint, "seconds")
    if ended.beyond == "memory" or ended.status == MEMORY_IS_OVER:
        complaint = f"asks for more than {memory:,} megabytes of memory to be read"
        raise beyond(document.label, complaint, "memory")
    try:
        return answer_from_json(ended.answer)
    except ValueError as error:
        raise _fallen(document.label, memory) from error


def _ended(request: bytes, seconds: int, memory: int) -> Ended:
    """How the worker ended that got the request."""
    # Plain text need not wait for them.
    import subprocess  # noqa: PLC0415

    from draftdiff.reading.watched import Allowance, answered, gauge  # noqa: PLC0415

    with subprocess.Popen(  # noqa: S603 - our own module, and no argument from outside
        # -P: the folder that draftdiff runs in may hold files named like modules.
        [sys.executable, "-P", "-m", "draftdiff.reading.worker", str(seconds), str(memory)],
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        stderr=subprocess.DEVNULL,
        env={**os.environ, "PYTHONPATH": os.pathsep.join(_places_of_modules())},
    ) as process:
        try:
            return answered(
                process, request, Allowance(seconds, memory, patience_for(seconds)), gauge()
            )
        except BaseException:
            # Whoever presses Ctrl-C wants the worker to end too.
            process.kill()
            raise


def _places_of_modules() -> list[str]:
    """Where draftdiff finds its modules, for the worker to find them too.

    The folder that it runs in is none: beside a draft may lie a trap that is called lxml.py.
    """
    package = os.path.dirname(os.path.dirname(os.path.dirname(os.path.abspath(__file__))))  # noqa: PTH100, PTH120
    return [place for place in sys.path if place and (place == package or place != os.getcwd())]  # noqa: PTH109


def _can_spawn() -> bool:
    """Whether `sys.executable` is a Python: it is none in a frozen program or a browser."""
    frozen = getattr(sys, "frozen", False) or sys.platform == "emscripten"
    return bool(sys.executable) and not frozen


def _clocks() -> frozenset[int]:
    """The signals that end a process whose time is over."""
    import signal  # noqa: PLC0415 - plain text need not wait for it

    names = ("SIGXCPU", "SIGKILL")
    return frozenset(getattr(signal, name, _NO_SUCH_SIGNAL) for name in names) - {_NO_SUCH_SIGNAL}


def _fallen(label: str, memory: int) -> UnreadableInputError:
    # PDFium ends at once where it gets no more memory, and cannot tell why.
    what = f"{label} makes its reader fail, or asks it for more than {memory:,} megabytes of memory"
    return UnreadableInputError(what, "print it to a new PDF, or save it as text")
