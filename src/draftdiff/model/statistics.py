"""How much of a law changed, counted in clauses and in words.

clauses  120 kept, 8 reworded, 3 added, 2 dropped, 1 moved, 9 renumbered
words    9,800 kept, 310 added, 120 dropped, 45 moved
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field


@dataclass(frozen=True, slots=True, kw_only=True)
class ClauseCounts:
    """What became of the clauses of all articles; each counts once.

    `kept` are old clauses of which nothing changed; a split or a merger counts as one.
    """

    kept: int = 0
    reworded: int = 0
    added: int = 0
    dropped: int = 0
    moved: int = 0
    renumbered: int = 0
    split: int = 0
    merged: int = 0


@dataclass(frozen=True, slots=True, kw_only=True)
class WordCounts:
    """What became of the words of all articles, headings left out.

    `kept`, `dropped` and `moved` are words of the old draft, and all of them; `added` are of the
    new one. A word put in another's place is one dropped and one added. `moved` ones stand in
    clauses that went elsewhere. Scripts without spaces count letters, each with
    its marks.
    """

    kept: int = 0
    added: int = 0
    dropped: int = 0
    moved: int = 0


@dataclass(frozen=True, slots=True, kw_only=True)
class ChapterCounts:
    """The counts of one chapter, or whatever the law calls its outermost containers.

    A row counts in the chapter that its articles stand in now, a dropped one in that which it
    stood in. `heading` is the chapter's label with its heading, "" for articles in none;
    `articles` counts rows by what became of them.
    """

    heading: str
    articles: Mapping[str, int]
    clauses: ClauseCounts
    words: WordCounts


@dataclass(frozen=True, slots=True, kw_only=True)
class Statistics:
    """The counts over all articles; `noise` are places where typography alone differs.

    `chapters` are the same counts for each outermost container, in the order of the rows; empty
    where the drafts have none.
    """

    clauses: ClauseCounts = field(default=ClauseCounts())
    words: WordCounts = field(default=WordCounts())
    noise: int = 0
    chapters: tuple[ChapterCounts, ...] = ()
