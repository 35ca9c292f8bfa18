"""Read: a file in, a `Source` out.

    drafts/2014.pdf ─▶ read ─▶ Source(lines with their pages, buckets and diagnostics)

One module per format, one line each in `registry.FORMATS`.
"""

from draftdiff.reading.reader import read
from draftdiff.reading.settings import Revisions, Settings

__all__ = ["Revisions", "Settings", "read"]
