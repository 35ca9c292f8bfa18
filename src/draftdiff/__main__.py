"""The entry point of the command: `draftdiff` and `python -m draftdiff`.

`--version` is answered here, before the command line is built, since packagers and scripts ask
for it often and must not wait for a library to load.
"""

from __future__ import annotations

import gc
import os
import signal
import sys
from types import FrameType

from draftdiff import __version__

_SIGNALS = tuple(filter(None, (signal.SIGTERM, getattr(signal, "SIGHUP", None))))
_BY_SIGNAL = 128
"""What shells add to the number of the signal that ended a program."""
_received: list[int] = []


def main() -> int:
    """Run the command that `sys.argv` names; the exit status, unless the process ends here."""
    if sys.argv[1:] == ["--version"]:
        sys.stdout.write(f"draftdiff {__version__}\n")
        return 0
    # A run is short and its values live to its end: a tenth of it would go to looking for cycles.
    gc.disable()
    _end_tidily()
    try:
        from draftdiff.cli.app import run  # noqa: PLC0415 - --version needs none of it

        status = run(sys.argv[1:])
    except KeyboardInterrupt:
        status = 130  # before there was a command line to say so
    _flush()
    os._exit(
        _BY_SIGNAL + _received[0] if _received else status
    )  # to take all values apart, one by one, is a twentieth of a run


def _end_tidily() -> None:
    """Let a request to end do what Ctrl-C does: half-written files and other programs go too."""
    for number in _SIGNALS:
        if signal.getsignal(number) is signal.SIG_DFL:  # nohup means it
            signal.signal(number, _stop)


def _stop(number: int, _frame: FrameType | None) -> None:
    for other in _SIGNALS:
        signal.signal(other, signal.SIG_IGN)  # tidying up must not be stopped half-way
    _received.append(number)
    raise KeyboardInterrupt


def _flush() -> None:
    from contextlib import suppress  # noqa: PLC0415 - --version need not wait for it

    for stream in (sys.stdout, sys.stderr):
        if stream is not None:
            with suppress(OSError, ValueError):  # nobody reads it; the status tells
                stream.flush()


if __name__ == "__main__":
    sys.exit(main())
