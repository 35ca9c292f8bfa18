"""Which article became which."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum


class Side(StrEnum):
    """The two sides of a comparison."""

    OLD = "old"
    NEW = "new"


class MatchedBy(StrEnum):
    """The evidence that decided a link."""

    TEXT = "text"
    WORDS = "words"
    SIMILARITY = "similarity"
    CONTAINMENT = "containment"
    PLACE = "place"
    NOTHING = "nothing"
    PIN = "pin"


class Confidence(StrEnum):
    """Whether a person should check the link."""

    HIGH = "high"
    CHECK = "check"


@dataclass(frozen=True, slots=True, kw_only=True)
class RunnerUp:
    """The best article that was not chosen: `index` counts `Draft.articles` of `side`."""

    side: Side
    index: int
    score: float


@dataclass(frozen=True, slots=True, kw_only=True)
class Share:
    """How much of an article's wording stands, word for word, in one article of the other draft.

    `index` counts `Draft.articles` of `side`, which is the other draft's; `share` is from 0 to 1,
    words weighted by how rare they are.
    """

    side: Side
    index: int
    share: float


@dataclass(frozen=True, slots=True, kw_only=True)
class Link:
    """1:1 the same article; 1:n split; n:1 merge; 1:0 dropped; 0:1 added.

    `old` and `new` are indexes into `Draft.articles`. `score` is from 0 to 1 (1 for equal texts,
    0 where nothing was matched). `moved` says that the article's order among its matched
    neighbours changed. `shares` tell where the wording of a dropped, added, split or merged
    article, or of one whose link needs a check, stands in the other draft; those with the side
    new are shares of the row's old article, those with the side old of its new one.
    """

    old: tuple[int, ...]
    new: tuple[int, ...]
    matched_by: MatchedBy
    score: float
    confidence: Confidence
    runner_up: RunnerUp | None = None
    moved: bool = False
    shares: tuple[Share, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Alignment:
    """Every article of both sides in exactly one link, in the new draft's order.

    A dropped article stands where it stood among its old neighbours.
    """

    links: tuple[Link, ...]
