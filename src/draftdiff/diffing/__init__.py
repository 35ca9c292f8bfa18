"""diff(link, old, new) -> ArticleDiff: what changed inside linked articles."""

from draftdiff.diffing.diff import diff

__all__ = ["diff"]
