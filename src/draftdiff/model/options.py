"""Every threshold of a comparison, each with its evidence beside it."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True, kw_only=True)
class Options:
    """The thresholds of a comparison; printed in the JSON report.

    Scores run from 0 to 1. `accept` is the least score, context included, of a link, and
    `least_alike` the least without context: neighbours say much, but not all; `confident`
    that of a link that others lean on; `contained` the least share of an article that must stand
    in another for a split or merge, `surely_contained` that for which no weak link of its own is
    sought. All were chosen on the mean F1 over the pairs that
    docs/accuracy.md lists.
    """

    accept: float = 0.31
    least_alike: float = 0.12
    confident: float = 0.63
    contained: float = 0.65
    surely_contained: float = 0.85
    most_clauses_analysed: int | None = 3_000
    """Changed clauses beyond which a comparison looks for no findings, and says so; None for any
    number. A clause takes a quarter of a millisecond: so many take as long as all the rest."""
    most_articles: int = 15_000
    """Articles of a draft beyond which it is refused: aligning so many that are all alike takes
    half a minute."""
    unit: str | None = None
    """A pattern for the word before an article's number, for what no language file knows."""
    language: str | None = None
    """The ISO 639 code of both drafts' language; told from each text by default."""
