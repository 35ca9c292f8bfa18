"""draftdiff tells what changed between successive drafts of a law."""

__version__ = "0.1.0"
