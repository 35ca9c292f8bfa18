"""What the shell and scripts are told: the exit statuses of the report contract.

draftdiff compare old.txt new.txt --exit-code || echo "status $?"
"""

from __future__ import annotations

from enum import IntEnum


class ExitCode(IntEnum):
    """The exit status of a command."""

    DONE = 0
    DIFFERENCES = 1
    FAILED = 2
    PARTIAL = 3
    INTERRUPTED = 130
