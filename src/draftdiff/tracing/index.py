"""An index of laws: which provisions have an article's rare words.

    laws         name, size, time of change, sha256, language
    provisions   law, place, label, text, clauses
    terms        FTS5: the words of each provision, to be asked for one by one

The words are those that the rest of the program counts (`text.terms`), so that Khmer and Chinese
are found too: FTS5 is handed them parted by spaces. It keeps no text of its own and no places,
only which provision has which word. Whoever opens the connection decides where the index lies.
"""

from __future__ import annotations

import json
import math
import sqlite3
from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from contextlib import contextmanager
from typing import NamedTuple

from draftdiff.model.draft import Clause, Level, Provision
from draftdiff.model.sources import Law
from draftdiff.model.span import Span
from draftdiff.text.definitions import term_of
from draftdiff.text.terms import words_of

APPLICATION = 0x64726166
"""Marks the file as ours: "draf"."""
VERSION = 1
BUDGET = 300
"""Postings that are read for one article: its rarest words decide."""
MOST = 8
"""Provisions that are worth a closer look."""
VOTE = 1 << 20
"""One word's vote, shared by all who have it."""

_SCHEMA = """
CREATE TABLE laws (
  id INTEGER PRIMARY KEY, name TEXT NOT NULL UNIQUE, size INTEGER NOT NULL,
  changed INTEGER NOT NULL, sha256 TEXT NOT NULL, language TEXT NOT NULL
);
CREATE TABLE provisions (
  id INTEGER PRIMARY KEY, law INTEGER NOT NULL, place INTEGER NOT NULL, data TEXT NOT NULL
);
CREATE INDEX of_law ON provisions (law, place);
CREATE VIRTUAL TABLE terms USING
  fts5(words, content='', columnsize=0, detail=none, tokenize='ascii');
CREATE VIRTUAL TABLE frequencies USING fts5vocab(terms, 'row');
"""


class IndexFormatError(Exception):
    """The database is no index of ours, or one of another version."""


class Stamp(NamedTuple):
    """What tells that a file has changed: its size, its time of change, its fingerprint."""

    size: int
    changed: int
    sha256: str


class Indexed(NamedTuple):
    """A provision of the index: its number, its law's number, and the provision."""

    number: int
    law: int
    provision: Provision


class LawIndex:
    """The provisions of many laws, found by their words.

    Args:
        connection: an empty database, or one that held an index before.

    Raises:
        IndexFormatError: it holds something else.
    """

    def __init__(self, connection: sqlite3.Connection) -> None:
        self._db = connection
        (application,) = connection.execute("PRAGMA application_id").fetchone()
        (version,) = connection.execute("PRAGMA user_version").fetchone()
        if (application, version) == (0, 0):
            self._begin()
        elif (application, version) != (APPLICATION, VERSION):
            raise IndexFormatError
        self._frequencies: dict[str, int] = {}
        self._total = self._count()

    def _begin(self) -> None:
        """Make the tables, all or none."""
        if self._db.execute("SELECT count(*) FROM sqlite_master").fetchone() != (0,):
            raise IndexFormatError
        stamps = f"PRAGMA application_id = {APPLICATION}; PRAGMA user_version = {VERSION};"
        self._db.executescript(f"BEGIN; {_SCHEMA} {stamps} COMMIT;")

    def _count(self) -> int:
        found: tuple[int] = self._db.execute("SELECT count(*) FROM provisions").fetchone()
        return found[0]

    @contextmanager
    def changes(self) -> Iterator[None]:
        """Make all changes of the body, or none where it is interrupted."""
        with self._db:
            yield
        self._frequencies.clear()
        self._total = self._count()

    def stamps(self) -> dict[str, Stamp]:
        """The stamp of every law, by its name."""
        rows = self._db.execute("SELECT name, size, changed, sha256 FROM laws")
        return {name: Stamp(size, changed, sha256) for name, size, changed, sha256 in rows}

    def put(self, name: str, stamp: Stamp, language: str, provisions: Sequence[Provision]) -> None:
        """Add a law, in place of the one that had its name; inside of `changes`."""
        self.remove(name)
        added = self._db.execute(
            "INSERT INTO laws (name, size, changed, sha256, language) VALUES (?, ?, ?, ?, ?)",
            (name, *stamp, language),
        )
        for place, provision in enumerate(provisions):
            data = json.dumps(_as_data(provision), ensure_ascii=True, separators=(",", ":"))
            entry = self._db.execute(
                "INSERT INTO provisions (law, place, data) VALUES (?, ?, ?)",
                (added.lastrowid, place, data),
            )
            self._db.execute(
                "INSERT INTO terms (rowid, words) VALUES (?, ?)",
                (entry.lastrowid, _words(provision)),
            )

    def touch(self, name: str, stamp: Stamp) -> None:
        """Note that a file has another time, and the same content; inside of `changes`."""
        self._db.execute(
            "UPDATE laws SET size = ?, changed = ? WHERE name = ?",
            (stamp.size, stamp.changed, name),
        )

    def remove(self, name: str) -> None:
        """Take a law out, if it is there; inside of `changes`."""
        found = self._db.execute("SELECT id FROM laws WHERE name = ?", (name,)).fetchone()
        if found is None:
            return
        for entry in [*self._of_law(found[0])]:
            # FTS5 keeps no text: it must be told again which words the provision had.
            self._db.execute(
                "INSERT INTO terms (terms, rowid, words) VALUES ('delete', ?, ?)",
                (entry.number, _words(entry.provision)),
            )
        self._db.execute("DELETE FROM provisions WHERE law = ?", found)
        self._db.execute("DELETE FROM laws WHERE id = ?", found)

    def laws(self) -> dict[int, Law]:
        """Every law by its number, in the order of their names."""
        rows = self._db.execute(
            "SELECT laws.id, name, sha256, language, count(provisions.id) FROM laws "
            "LEFT JOIN provisions ON provisions.law = laws.id GROUP BY laws.id ORDER BY name"
        )
        return {
            number: Law(name=name, sha256=sha256, language=language, provisions=count)
            for number, name, sha256, language, count in rows
        }

    def provisions_of(self, law: int) -> list[Indexed]:
        """A law's provisions in order."""
        return list(self._of_law(law))

    def _of_law(self, law: int) -> Iterator[Indexed]:
        rows = self._db.execute(
            "SELECT id, data FROM provisions WHERE law = ? ORDER BY place", (law,)
        )
        for number, data in rows:
            yield Indexed(number, law, _from_data(data))

    def near(self, words: Iterable[str]) -> list[Indexed]:
        """The provisions that share an article's rarest words, the most votes first.

        Ties go by the laws' names and by place, so that it does not matter which law was read when.
        """
        known = [(count, word) for word in dict.fromkeys(words) if (count := self.frequency(word))]
        votes: defaultdict[int, int] = defaultdict(int)
        read = last = 0
        for count, word in sorted(known):
            if read > BUDGET and count > last:
                break
            read, last = read + count, count
            for (number,) in self._having(word):
                votes[number] += VOTE // count
        most = sorted(votes.values(), reverse=True)[:MOST]
        near = [number for number, vote in votes.items() if vote >= most[-1]]
        ranked = sorted((-votes[number], *self._order(number)) for number in near)[:MOST]
        return [self._entry(number) for *_, number in ranked]

    def _order(self, number: int) -> tuple[str, int, int]:
        """The name of a provision's law, its place in it, and its number."""
        found: tuple[str, int] = self._db.execute(
            "SELECT name, place FROM provisions JOIN laws ON laws.id = law WHERE provisions.id = ?",
            (number,),
        ).fetchone()
        return (*found, number)

    def _having(self, word: str) -> Iterable[tuple[int]]:
        quoted = '"' + word.replace('"', '""') + '"'
        return self._db.execute("SELECT rowid FROM terms WHERE terms MATCH ?", (quoted,))

    def _entry(self, number: int) -> Indexed:
        law, data = self._db.execute(
            "SELECT law, data FROM provisions WHERE id = ?", (number,)
        ).fetchone()
        return Indexed(number, law, _from_data(data))

    def frequency(self, word: str) -> int:
        """How many provisions have the word."""
        found = self._frequencies.get(word)
        if found is None:
            row = self._db.execute("SELECT doc FROM frequencies WHERE term = ?", (word,)).fetchone()
            found = self._frequencies[word] = row[0] if row else 0
        return found

    def rarity(self, word: str) -> float:
        """How much the word tells: the logarithm of how few provisions have it."""
        return math.log((1.5 + self._total) / (0.5 + self.frequency(word)))

    @property
    def rarest(self) -> float:
        """The rarity of a word that no provision has."""
        return math.log((1.5 + self._total) / 0.5)


def _words(provision: Provision) -> str:
    return " ".join(words_of(f"{provision.heading}\n{provision.text}".casefold()))


def _as_data(provision: Provision) -> list[object]:
    clauses = [
        (clause.level, clause.num, clause.citation, clause.depth, *clause.span)
        for clause in provision.clauses
    ]
    return [
        provision.level,
        provision.num,
        provision.label,
        provision.heading,
        provision.text,
        provision.eid,
        provision.path,
        provision.page,
        provision.lines,
        clauses,
    ]


def _from_data(data: str) -> Provision:
    """The provision that was stored.

    Raises:
        IndexFormatError: something else was stored.
    """
    try:
        return _provision(data)
    except (ValueError, TypeError) as error:
        raise IndexFormatError from error


def _provision(data: str) -> Provision:
    level, num, label, heading, text, eid, path, page, lines, clauses = json.loads(data)
    if not all(isinstance(each, str) for each in (num, label, heading, text, eid, *path)):
        raise TypeError
    return Provision(
        level=Level(level),
        num=num,
        label=label,
        heading=heading,
        text=text,
        eid=eid,
        path=tuple(path),
        page=page,
        lines=Span(*lines),
        clauses=tuple(
            Clause(Level(kind), own, citation, depth, Span(start, end), term_of(text[start:end]))
            for kind, own, citation, depth, start, end in clauses
        ),
    )
