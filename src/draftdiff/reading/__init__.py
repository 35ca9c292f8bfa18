"""Read: a file in, a `Source` out.

    drafts/2014.pdf ─▶ read ─▶ Source(lines with their pages, buckets and diagnostics)

One module per format, one line each in `registry.FORMATS`.
"""

from draftdiff.model.reading import Revisions, Settings
from draftdiff.reading.reader import read

__all__ = ["Revisions", "Settings", "read"]
