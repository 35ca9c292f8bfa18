"""What is said when a file asks for more than a limit allows: which limit, and how to raise it.

v1.pdf has more than 5,000 pages; check that …, or allow more with --limit pages=NUMBER
"""

from __future__ import annotations

from collections.abc import Sequence

from draftdiff.errors import LimitError
from draftdiff.model import Line
from draftdiff.model.reading import Limits

_BYTES_A_SECOND = 250_000
_LONGER_AT_MOST = 4
_WAITING = 4
_PATIENT_SECONDS = 3600
_RECOGNITION_MEGABYTES = 3072


def beyond(label: str, complaint: str, name: str) -> LimitError:
    """The error of a file that goes beyond the limit called `name`."""
    step = f"check that it is the right file, or allow more with --limit {name}=NUMBER"
    return LimitError(f"{label} {complaint}", step)


def too_many_characters(label: str, limits: Limits) -> LimitError:
    """The error of a file with more text than any law."""
    return beyond(label, f"holds more than {limits.characters:,} characters", "characters")


def check_text(lines: Sequence[Line], label: str, limits: Limits) -> None:
    """See to it that the text, line ends included, is within the limits.

    Raises:
        LimitError: it is longer.
    """
    if len(lines) > limits.lines:
        raise beyond(label, f"has more than {limits.lines:,} lines", "lines")
    if sum(len(line.text) + 1 for line in lines) > limits.characters:
        raise too_many_characters(label, limits)


def seconds_for(size: int, limits: Limits, *, patient: bool) -> int:
    """Seconds of the processor that a file of `size` bytes may take.

    Long laws may take longer than short ones: a page is ten kilobytes and a sixtieth of a second.
    Who asks for text recognition or for a second reader knows that these take long: `patient`.
    """
    if patient:
        return max(limits.seconds, _PATIENT_SECONDS)
    return min(limits.seconds + size // _BYTES_A_SECOND, _LONGER_AT_MOST * limits.seconds)


def patience_for(seconds: int) -> int:
    """How many seconds of the clock so many of the processor may take: others may want it too."""
    return seconds * _WAITING


def memory_for(limits: Limits, *, recognised: bool) -> int:
    """Megabytes of memory that reading may take; recognised pages are large pictures."""
    return max(limits.memory, _RECOGNITION_MEGABYTES) if recognised else limits.memory
