"""What is said of a lineage in one draft.

Article 44     back, reworded              wording of Article 28 also in Article 45 (18%)
–              dropped
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from draftdiff.model import Draft, Kind, Provision, Verdict
from draftdiff.model.history import Cell, Echo, History, Lineage, Step
from draftdiff.reporting import wording
from draftdiff.reporting.languages import figure, later, say

ABSENT = "–"
BACK = "back"
CHECK = later("check")


def draft_names(history: History) -> tuple[str, ...]:
    """The drafts' names, those that come twice with their numbers."""
    names = [wording.draft_name(draft) for draft in history.drafts]
    return tuple(
        name if names.count(name) == 1 else f"{name} ({number})"
        for number, name in enumerate(names, 1)
    )


def articles_of(history: History, draft: int, cell: Cell) -> tuple[Provision, ...]:
    """The articles of a cell."""
    articles = history.drafts[draft].articles
    return tuple(articles[article] for article in cell.articles)


def fate_words(cell: Cell, names: Sequence[str]) -> str:
    """What became of a lineage in a draft: "reworded, renumbered"; "back after 2014.txt"."""
    return "; ".join(dict.fromkeys(step_words(step, names) for step in cell.steps))


def step_words(step: Step, names: Sequence[str]) -> str:
    """What a step did; of a return, since when; and whether a person should look at it."""
    fate = wording.fate(step.change)
    if step.is_return:
        fate = say("back since {draft}, {fate}", draft=names[step.since], fate=fate)
    matched = step.change.old and step.change.new
    doubt = f" ({say(CHECK)})" if matched and wording.needs_check(step.change) else ""
    return f"{fate}{doubt}"


def echo_words(echoes: Iterable[Echo], history: History) -> tuple[str, ...]:
    """Where wording of a dropped article stands, a sentence for each."""
    return tuple(
        say(
            "{share} of the wording of {old} is in {new}",
            share=_percent(echo),
            old=_title(history, echo.old.draft, echo.old.article),
            new=_title(history, echo.new.draft, echo.new.article),
        )
        for echo in echoes
    )


def _percent(echo: Echo) -> str:
    return f"{round(echo.share * 100)}%"


def _title(history: History, draft: int, article: int) -> str:
    return wording.article_title(history.drafts[draft].articles[article])


def cell_kind(cell: Cell) -> str:
    """The one word for what happened in a cell, the weightiest first; "" in the first draft."""
    if any(step.is_return for step in cell.steps):
        return BACK
    kinds = [step.change.kind for step in cell.steps]
    weightiest = (Kind.DROPPED, Kind.ADDED, Kind.SPLIT, Kind.MERGED, Kind.REWORDED, Kind.UNCHANGED)
    if cell.articles:
        weightiest = (*weightiest[1:], Kind.DROPPED)
    found = next((kind.value for kind in weightiest if kind in kinds), "")
    return found or ("echo" if cell.echoes else "")


def is_steady(lineage: Lineage) -> bool:
    """Whether nothing ever happened to a lineage."""
    return all(
        step.change.kind is Kind.UNCHANGED and not step.change.traits and not step.is_return
        for cell in lineage.cells
        for step in cell.steps
    ) and all(cell.articles for cell in lineage.cells)


def summary_sentences(history: History) -> tuple[str, ...]:
    """The whole history in a few sentences."""
    lineages = history.lineages
    throughout = sum(all(cell.articles for cell in each.cells) for each in lineages)
    gone = sum(not each.cells[-1].articles for each in lineages)
    began = sum(bool(each.first) for each in lineages)
    returns = sum(step.is_return for step in history.steps)
    first = say(
        "{drafts} drafts, {lines} lines: {throughout} run through all drafts, {began} began after "
        "the first, {ended} ended before the last.",
        drafts=figure(len(history.drafts)),
        lines=figure(len(lineages)),
        throughout=figure(throughout),
        began=figure(began),
        ended=figure(gone),
    )
    back = ""
    if returns == 1:
        back = say("What had been dropped came back once.")
    elif returns:
        back = say("What had been dropped came back {count} times.", count=figure(returns))
    return tuple(filter(None, (first, back)))


def warnings(history: History) -> tuple[str, ...]:
    """What must be known before the history is read, each with its draft's name."""
    found = []
    for draft in history.drafts:
        name = wording.draft_name(draft)
        found += [wording.of_draft(name, words) for words in _draft_warnings(draft)]
    return (*found, *wording.warning_words(history.diagnostics))


def _draft_warnings(draft: Draft) -> tuple[str, ...]:
    told = wording.draft_warnings(draft)
    if draft.verdict is Verdict.NOT_A_LAW and not told:
        return (wording.verdict_words(draft),)
    return told


def heading_of(history: History, lineage: Lineage) -> str:
    """The heading that a lineage's articles had last."""
    for draft in range(len(history.drafts) - 1, -1, -1):
        heading = wording.side_heading(articles_of(history, draft, lineage.cells[draft]))
        if heading:
            return heading
    return ""
