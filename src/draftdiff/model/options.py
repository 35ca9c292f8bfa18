"""Every threshold of a comparison, each with its evidence beside it."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True, kw_only=True)
class Options:
    """The thresholds of a comparison; printed in the JSON report.

    Scores run from 0 to 1.
    """

    accept: float = 0.31
