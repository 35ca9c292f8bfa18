"""Fresh processes, one after the other: what each takes of the processor and of memory.

    ours  peer  other  ours  peer  other  …      alternating, so that a slow minute falls on all

Ratios inside one run hold on other machines; seconds do not.
"""

from __future__ import annotations

import os
import resource
import shutil
import signal
import subprocess
import sys
import tempfile
import threading
from collections.abc import Mapping, Sequence
from pathlib import Path
from statistics import median
from typing import NamedTuple

LONGEST = 60.0
"""Seconds after which a process is stopped: it is too slow to be compared."""
USUAL = frozenset({0, 1})
"""Exit statuses of what went well: tools for differences end with 1 where there are some."""
MEGABYTE = 1024 if sys.platform != "darwin" else 1024 * 1024
"""What a system calls one in its count of memory in use."""


class Cost(NamedTuple):
    """Processor seconds, and the most memory in use at once in megabytes."""

    seconds: float
    megabytes: float


def cost(command: Sequence[str], folder: Path) -> Cost | None:
    """What one run costs, its own processes' with it; None where it is stopped or fails."""
    environment = {name: value for name, value in os.environ.items() if name[:6] != "PYTHON"}
    timer = shutil.which("time")
    with tempfile.NamedTemporaryFile("r", encoding="ascii") as report:
        if timer:  # a system counts what a process began as: us, unless a small one starts it
            command = (timer, "--quiet", "-f", "%M", "-o", report.name, *command)
        status, used = _run(command, folder, environment)
        most = float(report.read()) if timer and status in USUAL else used.ru_maxrss
    if status not in USUAL:
        return None
    return Cost(used.ru_utime + used.ru_stime, most / MEGABYTE)


def _run(
    command: Sequence[str], folder: Path, environment: Mapping[str, str]
) -> tuple[int, resource.struct_rusage]:
    """The exit status of a process, and what it used."""
    nowhere = subprocess.DEVNULL
    with subprocess.Popen(
        command, stdout=nowhere, stderr=nowhere, cwd=folder, env=environment
    ) as process:
        clock = threading.Timer(LONGEST, os.kill, (process.pid, signal.SIGKILL))
        clock.start()
        _, status, used = os.wait4(process.pid, 0)
        clock.cancel()
        process.returncode = os.waitstatus_to_exitcode(status)
    return process.returncode, used


def costs(
    commands: Mapping[str, Sequence[str]], folder: Path, rounds: int
) -> dict[str, Cost | None]:
    """The median cost of each command over some alternating rounds, after one that warms up."""
    found: dict[str, list[Cost]] = {}
    failed: set[str] = set()
    for turn in range(rounds + 1):
        for name, command in commands.items():
            once = None if name in failed else cost(command, folder)
            if once is None:
                failed.add(name)
            elif turn or once.seconds > LONGEST / 10:
                found.setdefault(name, []).append(once)
                if once.seconds > LONGEST / 10:
                    failed.add(name)  # slow enough that one run tells
    return {name: _median(found[name]) if name in found else None for name in commands}


def _median(found: Sequence[Cost]) -> Cost:
    return Cost(median(each.seconds for each in found), median(each.megabytes for each in found))
