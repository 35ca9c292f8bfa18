"""diff(link, old, new) -> ArticleDiff: what changed inside linked articles.

`with_relocations`, `stale_references` and `statistics` look at all rows together.
"""

from draftdiff.diffing.counting import statistics
from draftdiff.diffing.diff import diff
from draftdiff.diffing.relocations import with_relocations
from draftdiff.diffing.stale import stale_references

__all__ = ["diff", "stale_references", "statistics", "with_relocations"]
