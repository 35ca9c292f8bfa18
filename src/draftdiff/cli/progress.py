"""Say on a terminal what takes long, and only once it does.

    ⠋ Comparing 2014.pdf with 2020.pdf

Nothing is written where standard error is no terminal, nor in the first second; what was written
is gone when the work is done. rich is loaded only when there is something to show.
"""

from __future__ import annotations

import sys
import threading
from collections.abc import Iterator
from contextlib import ExitStack, contextmanager

from draftdiff.cli.console import is_terminal
from draftdiff.text.visibility import visible

PATIENCE = 1.0
"""Seconds before anything is said."""


@contextmanager
def progress(doing: str, *, patience: float = PATIENCE) -> Iterator[None]:
    """While the body runs, show `doing` on standard error after `patience` seconds."""
    if not is_terminal(sys.stderr):
        yield
        return
    shown = _Shown(visible(doing))
    timer = threading.Timer(patience, shown.start)
    timer.daemon = True
    timer.start()
    try:
        yield
    finally:
        timer.cancel()
        shown.stop()


class _Shown:
    """A spinner that a timer's thread starts and the main thread stops, in either order."""

    def __init__(self, doing: str) -> None:
        self._doing = doing
        self._lock = threading.Lock()
        self._over = False
        self._showing = ExitStack()

    def start(self) -> None:
        """Show it, unless the work is over by now."""
        from rich.console import Console  # noqa: PLC0415 - most runs show nothing
        from rich.text import Text  # noqa: PLC0415 - likewise

        with self._lock:
            if not self._over:
                spinner = Console(stderr=True).status(Text(self._doing))
                self._showing.enter_context(spinner)

    def stop(self) -> None:
        """Take it away, and never show it from now on."""
        with self._lock:
            self._over = True
            self._showing.close()
