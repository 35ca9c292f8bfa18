"""A process that takes too much is ended from outside, where the kernel does not end it."""

from __future__ import annotations

import ctypes
import os
import subprocess
import sys
import time
from pathlib import Path
from typing import Any

import pytest

from draftdiff.errors import LimitError
from draftdiff.model.reading import Limits, Settings
from draftdiff.reading import apart, watched
from draftdiff.reading.content import Content, Document
from draftdiff.reading.watched import Allowance, Ended, Usage, answered

ROOMY = Allowance(seconds=60, megabytes=60_000, patience=60)
ECHO = "import sys; sys.stdout.buffer.write(sys.stdin.buffer.read())"
BUSY = "while True: pass"
GREEDY = "import time\nheld = b'x' * 300_000_000\ntime.sleep(60)"
SLEEPY = "import time; time.sleep(60)"
MEGABYTE = 1024 * 1024
needs_proc = pytest.mark.skipif(not Path("/proc/self/statm").exists(), reason="needs /proc")


def usage_on_linux(number: int) -> Usage | None:
    """The same as on other systems, so that what is done about it can be tried."""
    try:
        pages = int(Path(f"/proc/{number}/statm").read_text("ascii").split()[1])
        fields = Path(f"/proc/{number}/stat").read_text("ascii").rpartition(")")[2].split()
    except OSError:
        return None
    ticks = int(fields[11]) + int(fields[12])
    return Usage(ticks / os.sysconf("SC_CLK_TCK"), pages * os.sysconf("SC_PAGE_SIZE") / MEGABYTE)


def ended(program: str, allowance: Allowance, request: bytes = b"", **more: Any) -> Ended:
    with subprocess.Popen(
        [sys.executable, "-c", program], stdin=subprocess.PIPE, stdout=subprocess.PIPE
    ) as process:
        result = answered(process, request, allowance, more.get("look", usage_on_linux))
    assert process.returncode is not None
    return result


@needs_proc
@pytest.mark.parametrize("look", [None, usage_on_linux, lambda _: None])
def test_a_large_request_is_answered_whole(look: watched.Gauge | None) -> None:
    request = os.urandom(5_000_000)
    assert ended(ECHO, ROOMY, request, look=look) == Ended(answer=request)


@needs_proc
def test_an_answer_that_is_long_in_coming_is_whole() -> None:
    slow = f"import time; time.sleep(0.3); {ECHO}"
    assert ended(slow, ROOMY, b"abc" * 500_000).answer == b"abc" * 500_000


@needs_proc
def test_the_status_is_told() -> None:
    assert ended("raise SystemExit(77)", ROOMY) == Ended(status=77)


@needs_proc
@pytest.mark.parametrize(
    ("program", "allowance", "limit"),
    [
        (BUSY, ROOMY._replace(seconds=0), "seconds"),
        (GREEDY, ROOMY._replace(megabytes=200), "memory"),
        (SLEEPY, ROOMY._replace(patience=0.2), "seconds"),
    ],
)
def test_a_process_that_takes_too_much_is_ended(
    program: str, allowance: Allowance, limit: str
) -> None:
    started = time.monotonic()
    assert ended(program, allowance) == Ended(beyond=limit)
    assert time.monotonic() - started < 20


def test_the_clock_on_the_wall_needs_no_gauge() -> None:
    assert ended(SLEEPY, ROOMY._replace(patience=0.2), look=None) == Ended(beyond="seconds")


@pytest.mark.parametrize(
    ("usage", "limit"),
    [
        (Usage(60, 60_000), ""),
        (Usage(60.1, 0), "seconds"),
        (Usage(0, 60_000.1), "memory"),
        (Usage(61, 60_001), "memory"),
    ],
)
def test_what_is_allowed_is_allowed_to_the_last(usage: Usage, limit: str) -> None:
    program = "import time; time.sleep(0.2)"
    assert ended(program, ROOMY, look=lambda _: usage).beyond == limit


@pytest.mark.parametrize(
    ("platform", "expected"),
    [
        ("linux", None),
        ("freebsd14", None),
        ("win32", watched.usage_on_windows),
        ("darwin", watched.usage_on_macos),
    ],
)
def test_each_system_has_its_gauge(
    platform: str, expected: watched.Gauge | None, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(sys, "platform", platform)
    assert watched.gauge() is expected


class Function:
    """A function of a library, which takes attributes as those of ctypes do."""

    def __init__(self, call: Any) -> None:
        self.call = call
        self.restype: Any = None

    def __call__(self, *arguments: Any) -> int:
        return int(self.call(*arguments))


class Kernel:
    """As much of kernel32.dll as is asked; what it cannot do is in `broken`."""

    def __init__(self, *broken: str) -> None:
        self.broken = broken
        self.closed: list[int] = []
        self.OpenProcess = Function(lambda *_: 0 if "OpenProcess" in broken else 1 << 40)

    def K32GetProcessMemoryInfo(self, process: Any, counters: Any, size: int) -> int:  # noqa: N802 - Windows calls it so
        assert process.value == 1 << 40
        if "K32GetProcessMemoryInfo" in self.broken:
            return 0
        # On 64 bits the sizes begin after two numbers of 32: see PROCESS_MEMORY_COUNTERS.
        word = ctypes.sizeof(ctypes.c_size_t)
        assert size == 8 + 8 * word
        reserved = ctypes.c_size_t.from_buffer(counters._obj, 8 + 6 * word)
        reserved.value = 700 * MEGABYTE
        return 1

    def GetProcessTimes(self, process: Any, *times: Any) -> int:  # noqa: N802 - likewise
        assert process.value == 1 << 40
        for time_of, ticks in zip(times, (9**18, 0, 15_000_000, 25_000_000), strict=True):
            time_of._obj.value = ticks
        return int("GetProcessTimes" not in self.broken)

    def CloseHandle(self, process: Any) -> int:  # noqa: N802 - likewise
        self.closed.append(process.value)
        return 1


def test_windows_tells_times_and_memory() -> None:
    kernel = Kernel()
    assert watched.usage_on_windows(42, kernel) == Usage(seconds=4.0, megabytes=700.0)
    assert kernel.OpenProcess.restype is ctypes.c_void_p
    assert kernel.closed == [1 << 40]


@pytest.mark.parametrize("broken", ["OpenProcess", "K32GetProcessMemoryInfo", "GetProcessTimes"])
def test_what_windows_does_not_tell_is_not_known(broken: str) -> None:
    kernel = Kernel(broken)
    assert watched.usage_on_windows(42, kernel) is None
    assert kernel.closed == ([] if broken == "OpenProcess" else [1 << 40])


class Library:
    """As much of libproc as is asked."""

    def __init__(self, status: int) -> None:
        self.status = status

    def proc_pid_rusage(self, number: int, flavour: int, numbers: Any) -> int:
        assert (number, flavour) == (42, 0)
        # 16 bytes of an identifier, and seven numbers before the one wanted: rusage_info_v0.
        numbers._obj[2 + 7] = 700 * MEGABYTE
        return self.status


def test_macos_tells_the_memory() -> None:
    assert watched.usage_on_macos(42, Library(0)) == Usage(seconds=0.0, megabytes=700.0)
    assert watched.usage_on_macos(42, Library(-1)) is None


def document(**limits: int) -> Document:
    return Document(label="v1.pdf", data=b"", settings=Settings(limits=Limits(**limits)))


@pytest.mark.parametrize(
    ("usage", "said"),
    [
        (Usage(31, 0), r"v1\.pdf took more than 30 seconds.*--limit seconds="),
        (Usage(0, 1201), r"v1\.pdf asks for more than 1,200 megabytes.*--limit memory="),
    ],
)
def test_a_reader_that_takes_too_much_is_told_of_by_its_limit(
    usage: Usage, said: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(watched, "gauge", lambda: lambda _: usage)
    # No worker answers as fast as it is looked at for the first time.
    monkeypatch.setattr(watched, "_LOOK_EVERY", 0)
    with pytest.raises(LimitError, match=said):
        apart.read_apart("webpage:read_html", document())


def test_a_reader_that_takes_little_answers(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(watched, "gauge", lambda: lambda _: Usage(0.1, 30))
    page = Document(label="v1.html", data=b"<p>Article 1</p>")
    content = apart.read_apart("webpage:read_html", page)
    assert isinstance(content, Content)
    assert [line.text for line in content.lines if line.text] == ["Article 1"]


def test_where_no_kernel_keeps_a_clock_the_worker_keeps_its_own() -> None:
    program = (
        "import sys\n"
        "sys.modules['resource'] = None\n"
        "from draftdiff.reading import limits, worker\n"
        "worker.patience_for = lambda seconds: 0.3\n"
        "worker._limit_resources(1, 1 << 40)\n"
        "import re\n"
        # Not one step of Python's own comes between: the pattern alone takes years.
        "re.match('(a+)+$', 'a' * 60 + 'b')\n"
    )
    started = time.monotonic()
    done = subprocess.run([sys.executable, "-c", program], capture_output=True, check=False)
    assert done.returncode == 1
    assert time.monotonic() - started < 20
