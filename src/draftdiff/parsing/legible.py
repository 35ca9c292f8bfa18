"""What to tell of a text that was read wrongly, whole or in places.

    Wfi:lffln18ttmfttruteutlnH~n8ml5mHt:lf      a scan read with the wrong letters

Aligned, such texts would give pages of differences that no draft has.
"""

from __future__ import annotations

from collections.abc import Iterator

from draftdiff.model import Diagnostic, Severity
from draftdiff.model.message import Message
from draftdiff.parsing.lines import TextLines
from draftdiff.text.legibility import Legibility

CAUSE = Message("as where a scan was read wrongly or a font draws other letters")


def illegible(found: Legibility) -> Diagnostic:
    """What to tell of a text that is no language."""
    return Diagnostic(
        code="illegible-text",
        severity=Severity.ERROR,
        message=Message(
            "{share} of the words are no words of any language, {cause}: get "
            "the draft as text, or read its pages with --ocr LANGUAGE",
            share=_percent(found.share),
            cause=CAUSE,
        ),
        partial=True,
    )


def damage(lines: TextLines, found: Legibility) -> Iterator[Diagnostic]:
    """What to tell of a text that is one, but for some passages or many wrong letters."""
    if found.passages:
        first = lines.sources[found.passages[0].start]
        last = lines.sources[found.passages[-1].stop - 1]
        yield Diagnostic(
            code="illegible-passage",
            severity=Severity.WARNING,
            message=Message(
                "{count} of {all} passages between the lines {first} and {last} "
                "are no words of any language, {cause}",
                count=len(found.passages),
                all=found.judged,
                first=str(first.number),
                last=str(last.number),
                cause=CAUSE,
            ),
            page=first.page,
            line=first.number,
            partial=True,
        )
    elif found.is_damaged:
        yield Diagnostic(
            code="damaged-text",
            severity=Severity.WARNING,
            message=Message(
                "{share} of the words have wrong letters: articles may be "
                "missed, and misread words be told as changes",
                share=_percent(found.share),
            ),
        )


def _percent(share: float) -> str:
    return f"{share:.0%}".replace("%", " %")
