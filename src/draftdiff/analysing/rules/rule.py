"""What a rule is: its id, its level, what it asks a reader to check, and an example."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass

from draftdiff.analysing.pair import ClausePair, Signal
from draftdiff.model import FindingLevel

Finder = Callable[[ClausePair], Iterator[Signal]]


@dataclass(frozen=True, slots=True, kw_only=True)
class Rule:
    """One row of the catalogue.

    `summary` says in one sentence when it fires; `check` what a reader should look at; `old` and
    `new` are an example (None for no clause).
    """

    id: str
    level: FindingLevel
    summary: str
    check: str
    old: str | None
    new: str | None


@dataclass(frozen=True, slots=True, kw_only=True)
class RuleFile:
    """The rules of one file, which one finder serves: a change and its reverse.

    `claims` says whether its signals explain their edits whole, so that no later rule looks at
    them. `about` are the lexicon's tables without a phrase of any of which, on either side, it
    finds nothing; a file that names none looks at every clause.
    """

    rules: tuple[Rule, ...]
    find: Finder
    claims: bool = True
    about: tuple[str, ...] = ()
