"""Read: a file in, a `Source` out.

    drafts/2014.pdf ─▶ read ─▶ Source(lines with their pages, buckets and diagnostics)

One module per format, one line each in `registry.FORMATS`.
"""

from typing import TYPE_CHECKING, Any

from draftdiff.model.reading import Revisions, Settings

if TYPE_CHECKING:
    from draftdiff.reading.reader import read

__all__ = ["Revisions", "Settings", "read"]


def __getattr__(name: str) -> Any:
    # The process that reads one document is of this package too, and opens no files.
    if name != "read":
        msg = f"module {__name__!r} has no attribute {name!r}"
        raise AttributeError(msg)
    from draftdiff.reading.reader import read  # noqa: PLC0415

    return read
