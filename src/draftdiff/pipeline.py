"""From two sources to a comparison."""

from __future__ import annotations

from draftdiff.model import Comparison, Options, Source


def compare(old: Source, new: Source, options: Options | None = None) -> Comparison:
    """Parse both sources, align their articles and diff what is linked."""
    raise NotImplementedError
