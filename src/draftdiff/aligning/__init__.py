"""align(old, new) -> Alignment: which article became which."""

from draftdiff.aligning.align import align

__all__ = ["align"]
