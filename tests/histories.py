"""Small histories for tests: drafts as lists of texts, followed as the command follows them."""

from __future__ import annotations

from collections.abc import Mapping

from draftdiff.model import Draft, Options, Source
from draftdiff.model.history import Cell, History
from draftdiff.model.source import Line
from draftdiff.parsing import parse
from draftdiff.studies.histories import follow_drafts

SCOPE = "This law applies to every harbour and to every lighthouse of the republic."
TOLLS = "Tolls are paid by the masters of foreign vessels before they anchor in a harbour."
PILOTS = "No pilot shall board a vessel without a certificate of the harbour commission."
SLANDER = (
    "Whoever prints pamphlets which undermine the reputation of the harbour commission or which "
    "disturb the political cohesiveness of the fishing villages shall be fined ninety crowns."
)
NETS = "Nets are dried on the northern quay between dusk and dawn, and nowhere else."
LAMPS = "Lamps are lit an hour before sunset by the keepers, who record it in a register."


def draft_of(articles: Mapping[str, str], name: str) -> Draft:
    """A draft with these articles, texts by number."""
    lines: list[str] = []
    for number, text in articles.items():
        lines += [f"Article {number}", *text.split("\n"), ""]
    return parse(
        Source(
            name=name,
            sha256="0" * 64,
            format="text",
            encoding="utf-8",
            lines=tuple(Line(text, number) for number, text in enumerate(lines, 1)),
        )
    )


def history_of(*drafts: Mapping[str, str]) -> History:
    """The history of drafts that are called 1.txt, 2.txt and so on."""
    made = [draft_of(each, f"{number}.txt") for number, each in enumerate(drafts, 1)]
    return follow_drafts(made, Options())


def numbers(history: History) -> list[tuple[str, ...]]:
    """The matrix as numbers: "5", "6+7" or "" for each cell."""
    return [
        tuple(numbers_of(history, draft, cell) for draft, cell in enumerate(lineage.cells))
        for lineage in history.lineages
    ]


def numbers_of(history: History, draft: int, cell: Cell) -> str:
    """The numbers of a cell's articles."""
    return "+".join(history.drafts[draft].articles[article].num for article in cell.articles)
