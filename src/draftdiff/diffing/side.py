r"""One side of a row: its paragraphs, where each stands, and how people cite it.

text       "(1) Whoever …\n(a) keeps …\n(b) sells …"
spans       0–13          14–27        28–41
citations   28(1)         28(1)(a)     28(1)(b)
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import cache
from itertools import accumulate

from draftdiff.diffing.clauses import Paragraphs
from draftdiff.model import Clause, Provision, Span


class Side:
    """The paragraphs of the articles on one side of a link, each but the last with its newline.

    Args:
        text: the articles' texts, joined by one newline.
        articles: the articles.
    """

    def __init__(self, text: str, articles: Sequence[Provision]) -> None:
        self.text = text
        self.paragraphs = Paragraphs(_lines(text))
        self._articles = articles
        self._starts = list(accumulate(map(len, self.paragraphs.texts), initial=0))
        self._known_clauses: dict[int, Clause] | None = None

    def bare_span(self, start: int, end: int) -> Span | None:
        """The characters of some paragraphs without the last line end; None for none."""
        if start == end:
            return None
        ends_line = self.paragraphs.texts[end - 1].endswith("\n")
        return Span(self._starts[start], self._starts[end] - ends_line)

    def marker(self, number: int) -> str:
        """What a paragraph is numbered with ("(b) "), with the space after it; "" for nothing."""
        clause = self._clauses.get(self._starts[number])
        if clause is None or not clause.num:
            return ""
        found = _marker().match(self.paragraphs.texts[number])
        return found[0] if found else ""

    @property
    def _clauses(self) -> dict[int, Clause]:
        """The clauses by where they start in the joined text; of articles whose words differ."""
        if self._known_clauses is None:
            found = self._known_clauses = {}
            offset = 0
            for article in self._articles:
                for clause in article.clauses:
                    found[offset + clause.span.start] = clause
                offset += len(article.text) + 1
        return self._known_clauses

    def citation(self, start: int, end: int) -> str | None:
        """How the paragraphs are cited: "28(1)(b)", or the first and the last; None for none."""
        if start == end:
            return None
        first = self._cited(start)
        last = first if end - start == 1 else self._cited(end - 1)
        return first if first == last else f"{first} – {last}"

    def _cited(self, number: int) -> str:
        """One paragraph: the article that it stands in, and the clause that holds its start."""
        place = self._starts[number]
        if len(self._articles) == 1 and (clause := self._clauses.get(place)):
            return f"{self._articles[0].num}{clause.citation}".removeprefix(", ")
        for article in self._articles:
            if place <= len(article.text):
                for clause in article.clauses:
                    if clause.span.start <= place <= clause.span.end:
                        return f"{article.num}{clause.citation}".removeprefix(", ")
                return article.num
            place -= len(article.text) + 1
        return ""


@cache
def _marker() -> re.Pattern[str]:
    """A number in its brackets or before its mark: a clause with a number begins with no less."""
    return re.compile(r"[(（\[]?[^\W_]{1,7}[)）\].、．°៖–-]{0,3}[\s\u200b]*")


def _lines(text: str) -> list[str]:
    """The lines of a text, each with its newline; no other character ends a line."""
    if not text:
        return []
    parts = text.split("\n")
    return [f"{part}\n" for part in parts[:-1]] + ([parts[-1]] if parts[-1] else [])
