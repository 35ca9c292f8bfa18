"""Hold a process to a clock and a memory limit from outside, where no kernel does it.

    worker ─▶ 12 s, 900 MB     goes on
    worker ─▶ 12 s, 1,300 MB   is ended: "memory"
    worker ─▶ 31 s, 900 MB     is ended: "seconds"

Linux keeps the limits that the worker sets itself. macOS keeps the clock alone, and Windows
neither: there we look at the worker twenty times a second.
"""

from __future__ import annotations

import subprocess
import sys
import time
from collections.abc import Callable
from contextlib import suppress
from threading import Thread
from typing import IO, Any, NamedTuple, cast

_LOOK_EVERY = 0.05
_MEGABYTE = 1024 * 1024
_TICKS_A_SECOND = 10_000_000
_QUERY_AND_READ = 0x0400 | 0x0010
_RUSAGE_INFO_V0 = 0
_FOOTPRINT = 9
"""The place of ri_phys_footprint among the 64-bit numbers of a rusage_info_v0."""


class Usage(NamedTuple):
    """What a process took of the processor and of the memory."""

    seconds: float
    megabytes: float


class Allowance(NamedTuple):
    """What it may take; `patience` is in seconds of the clock on the wall."""

    seconds: int
    megabytes: int
    patience: float


class Ended(NamedTuple):
    """How it ended: its answer and its status, or the name of the limit that it went beyond."""

    answer: bytes = b""
    status: int = 0
    beyond: str = ""


Gauge = Callable[[int], Usage | None]
"""Tells what the process of a number took; None where that cannot be known."""


def gauge() -> Gauge | None:
    """How to look at a process; None where the kernel keeps the limits itself."""
    return {"win32": usage_on_windows, "darwin": usage_on_macos}.get(sys.platform)


def answered(
    process: subprocess.Popen[bytes], request: bytes, allowance: Allowance, look: Gauge | None
) -> Ended:
    """Hand the process its request, and wait for it no longer than it may take.

    A process that went beyond its allowance has been ended.
    """
    answer: list[bytes] = []
    # Each pipe has a thread of its own, so that neither end ever waits for the other.
    writing = Thread(target=_write, args=(process, request), daemon=True)
    reading = Thread(target=_read, args=(process, answer), daemon=True)
    writing.start()
    reading.start()
    beyond = _watched(process.pid, reading, allowance, look)
    if beyond:
        process.kill()
    for thread in (writing, reading):
        thread.join()
    status = process.wait()
    return Ended(beyond=beyond) if beyond else Ended(b"".join(answer), status)


def _write(process: subprocess.Popen[bytes], request: bytes) -> None:
    # Whoever has ended wants no more.
    with suppress(OSError), cast("IO[bytes]", process.stdin) as pipe:
        pipe.write(request)


def _read(process: subprocess.Popen[bytes], answer: list[bytes]) -> None:
    answer.append(cast("IO[bytes]", process.stdout).read())


def _watched(number: int, reading: Thread, allowance: Allowance, look: Gauge | None) -> str:
    """The name of the limit that the process goes beyond; "" when it has answered."""
    end = time.monotonic() + allowance.patience
    while True:
        left = max(end - time.monotonic(), 0)
        reading.join(left if look is None else min(left, _LOOK_EVERY))
        if not reading.is_alive():
            return ""
        beyond = _beyond(look(number) if look else None, allowance)
        if beyond or not left:
            return beyond or "seconds"


def _beyond(usage: Usage | None, allowance: Allowance) -> str:
    if usage is None:
        return ""
    if usage.megabytes > allowance.megabytes:
        return "memory"
    return "seconds" if usage.seconds > allowance.seconds else ""


def usage_on_windows(number: int, kernel: Any = None) -> Usage | None:
    """What Windows tells of a process: its times, and the memory that it has reserved for itself.

    Args:
        number: the process.
        kernel: kernel32.dll, unless another stands in for it.
    """
    import ctypes  # noqa: PLC0415 - other systems need not wait for it

    class Counters(ctypes.Structure):
        _fields_ = (
            ("size", ctypes.c_uint32),
            ("page_faults", ctypes.c_uint32),
            ("sizes", ctypes.c_size_t * 6),
            ("reserved", ctypes.c_size_t),
            ("most_reserved", ctypes.c_size_t),
        )

    kernel = kernel or ctypes.WinDLL("kernel32")  # type: ignore[attr-defined,unused-ignore]
    kernel.OpenProcess.restype = ctypes.c_void_p
    process = ctypes.c_void_p(kernel.OpenProcess(_QUERY_AND_READ, 0, number))
    if not process:
        return None
    try:
        counters = Counters(size=ctypes.sizeof(Counters))
        times = [ctypes.c_uint64() for _ in range(4)]
        known = kernel.K32GetProcessMemoryInfo(process, ctypes.byref(counters), counters.size)
        if not known or not kernel.GetProcessTimes(process, *map(ctypes.byref, times)):
            return None
    finally:
        kernel.CloseHandle(process)
    _, _, in_kernel, in_program = (each.value for each in times)
    return Usage((in_kernel + in_program) / _TICKS_A_SECOND, counters.reserved / _MEGABYTE)


def usage_on_macos(number: int, library: Any = None) -> Usage | None:
    """What macOS tells of a process: its memory; its kernel keeps the clock.

    Args:
        number: the process.
        library: libproc, unless another stands in for it.
    """
    import ctypes  # noqa: PLC0415 - other systems need not wait for it

    library = library or ctypes.CDLL("/usr/lib/libproc.dylib")
    numbers = (ctypes.c_uint64 * 12)()
    if library.proc_pid_rusage(number, _RUSAGE_INFO_V0, ctypes.byref(numbers)) != 0:
        return None
    return Usage(0.0, numbers[_FOOTPRINT] / _MEGABYTE)
