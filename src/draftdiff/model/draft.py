"""A law as parsed: a tree of provisions, and what was taken out of it.

Draft
  preamble   "The National Assembly, having regard to …"
  chapter 1  "General provisions"
    article 1   text, clauses: paragraph (1), point (a), …
    article 2
  schedule   …
  tail       "Done at the Royal Palace …"
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field
from enum import StrEnum
from typing import NamedTuple

from draftdiff.model.health import Health
from draftdiff.model.source import Diagnostic, Line, Source
from draftdiff.model.span import Span


class Level(StrEnum):
    """The levels of a law, as Akoma Ntoso has them. The basic unit is always the article."""

    BOOK = "book"
    PART = "part"
    TITLE = "title"
    CHAPTER = "chapter"
    SECTION = "section"
    SUBSECTION = "subsection"
    CROSSHEADING = "crossheading"
    SCHEDULE = "schedule"
    TRANSITIONAL = "transitional"
    ARTICLE = "article"
    PARAGRAPH = "paragraph"
    SUBPARAGRAPH = "subparagraph"
    POINT = "point"
    INDENT = "indent"
    PREAMBLE = "preamble"
    TAIL = "tail"
    WHOLE = "whole"


class Verdict(StrEnum):
    """Whether the parse can be trusted."""

    GOOD = "good"
    CHECK = "check"
    NOT_A_LAW = "not a law"


class Clause(NamedTuple):
    """A paragraph, point or indent of an article: a range of the article's text.

    `num` is the marker without its brackets ("1", "b", "ii"; "" where there is none), `span` the
    clause's own text with its marker, `citation` how people cite it within its article
    ("(1)(b)"); `depth` is 0 for a paragraph and grows inwards. `term` is what the clause defines,
    in small letters ("owner"; "" where it is no definition). A named tuple and not a dataclass: a
    law has tens of thousands of them.
    """

    level: Level
    num: str
    citation: str
    depth: int
    span: Span
    term: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Provision:
    """A node of the law: a container, an article, the preamble or the tail.

    `label` is the node's own, as it stands in the draft ("Article 5 bis"); `num` its number in
    plain digits with its suffix ("5bis", "" where there is none). `text` is an article's whole
    text as displayed, without its heading; for a container it is what stands between the
    container's heading and its first child. `path` lists the headings of the containers around
    it, outermost first. Places (`path`, `lines`, `page`, `line_pages`) do not count for equality.

    `lines` are the first and last line of the source, counted from 1, end exclusive. `former` are
    the numbers, in plain digits, that the law says an article had before ("(ex Article 12)");
    `guid` is what a file of law XML calls it through all drafts, "" where it has no such name.
    """

    level: Level
    num: str = ""
    label: str = ""
    heading: str = ""
    text: str = ""
    clauses: tuple[Clause, ...] = ()
    children: tuple[Provision, ...] = ()
    eid: str = field(default="", compare=False)
    path: tuple[str, ...] = field(default=(), compare=False)
    lines: Span = field(default=Span(0, 0), compare=False)
    page: int | None = field(default=None, compare=False)
    former: tuple[str, ...] = field(default=(), compare=False)
    guid: str = field(default="", compare=False)

    def placed(self, eid: str, path: tuple[str, ...], children: tuple[Provision, ...]) -> Provision:
        """The same at its place in the tree; `dataclasses.replace` takes three times as long."""
        return Provision(
            level=self.level,
            num=self.num,
            label=self.label,
            heading=self.heading,
            text=self.text,
            clauses=self.clauses,
            children=children,
            eid=eid,
            path=path,
            lines=self.lines,
            page=self.page,
            former=self.former,
            guid=self.guid,
        )

    @property
    def title(self) -> str:
        """The label and the heading in one line, for lists and paths."""
        return " ".join(part for part in (self.label, self.heading) if part)


@dataclass(frozen=True, slots=True, kw_only=True)
class Bucket:
    """Lines that are no part of the law, by what they are ("running head", "contents")."""

    name: str
    lines: tuple[Line, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Draft:
    """The parsed law.

    `language` is an ISO 639 code ("km"; "und" where it cannot be told); `scheme` the name of the
    numbering scheme that was recognised ("" where there is none); `health` what is odd in the
    numbering.
    """

    source: Source
    body: tuple[Provision, ...]
    language: str
    scheme: str
    verdict: Verdict
    removed: tuple[Bucket, ...] = ()
    diagnostics: tuple[Diagnostic, ...] = ()
    health: Health = field(default_factory=Health)

    @property
    def articles(self) -> tuple[Provision, ...]:
        """Every article in reading order, those of schedules included."""
        return tuple(p for p in walk(self.body) if p.level is Level.ARTICLE)

    @property
    def law_articles(self) -> tuple[Provision, ...]:
        """The articles of the law itself: those of its schedules and annexes left out."""
        return tuple(p for p in walk(self.body, into_schedules=False) if p.level is Level.ARTICLE)

    @property
    def surroundings(self) -> tuple[Provision, ...]:
        """Every node that is no article and has text of its own: preamble, tail, annex text."""
        return tuple(p for p in walk(self.body) if p.level is not Level.ARTICLE and p.text)


def walk(provisions: tuple[Provision, ...], *, into_schedules: bool = True) -> Iterator[Provision]:
    """All nodes under `provisions` in reading order, parents first."""
    for provision in provisions:
        if provision.level is Level.SCHEDULE and not into_schedules:
            continue
        yield provision
        if provision.children:
            yield from walk(provision.children, into_schedules=into_schedules)
