"""Tell on standard error what was not compared: exit status 3 needs a reason.

draftdiff: not everything was compared: 2014.pdf: the page is a picture (page 3), and 2 more;
the report lists it all, and --allow-partial accepts it.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from draftdiff.model import Comparison, Diagnostic, Draft, Severity, Verdict
from draftdiff.reporting import wording
from draftdiff.text import visibility


def partial_words(losses: Sequence[str]) -> str:
    """The line that tells the first of `losses` (at least one) and how many more there are."""
    more = f", and {len(losses) - 1:,} more" if len(losses) > 1 else ""
    return (
        f"not everything was compared: {losses[0]}{more}; "
        "the report lists it all, and --allow-partial accepts it."
    )


def losses_of_comparison(comparison: Comparison) -> tuple[str, ...]:
    """What of either draft could not be read, parsed or compared, each with its place."""
    drafts = (comparison.old, comparison.new)
    return (
        *(loss for draft in drafts for loss in losses_of_draft(draft)),
        *map(_words, (found for found in comparison.diagnostics if found.partial)),
    )


def losses_of_draft(draft: Draft) -> Iterator[str]:
    """What of the draft could not be read or parsed, each with its place."""
    name = wording.draft_name(draft)
    for found in wording.draft_diagnostics(draft):
        if found.partial:
            yield f"{name}: {_words(found)}"


def _words(diagnostic: Diagnostic) -> str:
    where = "" if diagnostic.page is None else f" (page {diagnostic.page})"
    return visibility.one_line(diagnostic.message).rstrip(".") + where


def outline_words(draft: Draft, losses: Sequence[str]) -> str:
    """The line that tells why the outline of `draft` is not to be relied on."""
    unreadable = [d for d in wording.draft_diagnostics(draft) if d.severity is Severity.ERROR]
    if draft.verdict is Verdict.NOT_A_LAW and unreadable:
        return f"{wording.draft_name(draft)}: {_words(unreadable[0])}."
    if draft.verdict is Verdict.NOT_A_LAW:
        return (
            f"no article structure was found in {wording.draft_name(draft)}; "
            "it can be compared as a whole only."
        )
    more = f", and {len(losses) - 1:,} more" if len(losses) > 1 else ""
    return f"not everything was read: {losses[0]}{more}; --allow-partial accepts it."
