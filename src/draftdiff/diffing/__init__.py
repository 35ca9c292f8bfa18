"""diff(link, old, new) -> ArticleDiff: what changed inside linked articles.

`with_relocations`, `stale_references` and `statistics` look at all rows together;
`without_misreadings` and `recognised_figures` at those that a scan had to be read for.
"""

from draftdiff.diffing.counting import statistics
from draftdiff.diffing.diff import diff
from draftdiff.diffing.misreadings import Recognised, recognised_figures, without_misreadings
from draftdiff.diffing.relocations import with_relocations
from draftdiff.diffing.stale import stale_references

__all__ = [
    "Recognised",
    "diff",
    "recognised_figures",
    "stale_references",
    "statistics",
    "with_relocations",
    "without_misreadings",
]
