"""A law through all its drafts.

Sources ─parse─▶ Drafts ─align, diff, pair by pair─▶ Steps ─trace─▶ History
                   └── what was dropped, looked for in each later draft ──▶ returns, echoes
"""

from __future__ import annotations

from collections.abc import Sequence

from draftdiff.model import Draft, Options, Source
from draftdiff.model.history import Echo, History, Place, Step
from draftdiff.parsing import parse
from draftdiff.pipeline import changes_between, check_size
from draftdiff.studies.gone import Gone
from draftdiff.tracing.lineages import trace


def follow(sources: Sequence[Source], options: Options | None = None) -> History:
    """Follow every article through all drafts.

    Args:
        sources: the drafts in order, the earliest first.
        options: the thresholds, and what is known of unit and language.
    """
    options = options or Options()
    drafts = [parse(each, unit=options.unit, language=options.language) for each in sources]
    check_size(drafts, options)
    return follow_drafts(drafts, options)


def follow_drafts(drafts: Sequence[Draft], options: Options) -> History:
    """The same for drafts that are parsed."""
    steps: list[Step] = []
    echoes: list[Echo] = []
    gone = Gone(drafts, options)
    for until in range(1, len(drafts)):
        rows = changes_between(drafts[until - 1], drafts[until], options)
        back, heard = gone.found_again(rows, until)
        taken = {place for step in back for place in step.after}
        own = [
            Step(since=until - 1, until=until, change=row)
            for row in rows
            if taken.isdisjoint(Place(until, j) for j in row.link.new)
        ]
        gone.keep(own)
        steps += [*own, *back]
        echoes += heard
    return trace(drafts, steps, echoes)
