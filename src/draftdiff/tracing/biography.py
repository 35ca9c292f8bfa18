"""The life of one article, draft by draft.

2014   Article 28                     the text
2015   –                              dropped
2020   Article 44, and Article 45     back; what changed since 2014
"""

from __future__ import annotations

from draftdiff.model.history import Biography, History, Place, Version
from draftdiff.tracing.lineages import relatives


def biography(history: History, subject: Place) -> Biography:
    """What became of an article before and after.

    Args:
        history: the law's history.
        subject: the article in one of its drafts.
    """
    family = relatives(history, subject)
    lineage = next(
        each for each in history.lineages if subject.article in each.cells[subject.draft].articles
    )
    versions = []
    for number, (draft, cell) in enumerate(zip(history.drafts, lineage.cells, strict=True)):
        own = [place.article for place in family if place.draft == number]
        versions.append(
            Version(
                draft=number,
                articles=tuple(draft.articles[article] for article in sorted(own)),
                steps=tuple(
                    step
                    for step in cell.steps
                    if not family.isdisjoint((*step.before, *step.after))
                ),
                echoes=tuple(echo for echo in cell.echoes if echo.old in family),
            )
        )
    return Biography(history=history, subject=subject, versions=tuple(versions))
