"""Beyond one pair of drafts: studies that put the stages together in other ways.

histories   a law through all its drafts
gone        what was dropped, looked for in later drafts
borrowings  where a draft was borrowed from, and what was left there
annotations notes, carried from draft to draft
"""

from draftdiff.studies.histories import follow

__all__ = ["follow"]
