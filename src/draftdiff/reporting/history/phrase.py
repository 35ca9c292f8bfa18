"""Where a phrase stood, as a document: a row for each passage, and what became of its article."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from draftdiff.model.history import Passage, PhraseTrail, Place, Step
from draftdiff.reporting import wording
from draftdiff.reporting.documents.blocks import (
    Bullets,
    Cell,
    Document,
    Paragraph,
    Table,
    plain,
    said,
)
from draftdiff.reporting.history import words
from draftdiff.reporting.languages import figure, say
from draftdiff.text import visibility

_AROUND = 60
"""Characters that are shown on either side."""
_EXACT = 0.999


def where(trail: PhraseTrail) -> Document:
    """The drafts with the phrase, or its words in another form, and those without."""
    history = trail.history
    names = words.draft_names(history)
    rows = [row for number in range(len(names)) for row in _rows(trail, number, names)]
    return Document(
        title=say("“{words}”", words=visibility.one_line(trail.phrase)),
        kicker=say("Where words stood in each draft"),
        blocks=(
            Bullets(items=tuple(_counts(trail, names))),
            Table(
                name=say("Passages"),
                heads=(say("Draft"), say("Where"), say("Likeness"), say("Words")),
                rows=tuple(rows),
            ),
        ),
        language=history.drafts[-1].language,
    )


def _counts(trail: PhraseTrail, names: Sequence[str]) -> Iterator[str]:
    for name, passages in zip(names, trail.passages, strict=True):
        exact = sum(passage.score >= _EXACT for passage in passages)
        if not passages:
            yield say("{draft}: not there", draft=name)
        else:
            yield say(
                "{draft}: {count}, {exact} of them in the very words",
                draft=name,
                count=figure(len(passages)),
                exact=figure(exact),
            )


def _rows(trail: PhraseTrail, number: int, names: Sequence[str]) -> Iterator[tuple[Cell, ...]]:
    for passage in trail.passages[number]:
        yield (
            _told(names[number]),
            _told(_where(trail, passage)),
            _told(say("the very words") if passage.score >= _EXACT else f"{passage.score:.0%}"),
            Cell(paragraphs=(_quote(trail, passage),)),
        )
    if not trail.passages[number]:
        lost = tuple(_lost(trail, number, names))
        yield (_told(names[number]), _told(words.ABSENT), _told(""), _told("; ".join(lost)))


def _told(text: str) -> Cell:
    return Cell(paragraphs=(said(text),) if text else ())


def _where(trail: PhraseTrail, passage: Passage) -> str:
    article = trail.history.drafts[passage.place.draft].articles[passage.place.article]
    clause = passage.citation.removeprefix(article.num)
    return f"{wording.article_title(article)}{wording.citation_words(clause)}"


def _quote(trail: PhraseTrail, passage: Passage) -> Paragraph:
    draft = trail.history.drafts[passage.place.draft]
    text = draft.articles[passage.place.article].text
    start, end = max(0, passage.start - _AROUND), min(len(text), passage.end + _AROUND)
    before = ("…" if start else "") + text[start : passage.start].replace("\n", " ")
    after = text[passage.end : end].replace("\n", " ") + ("…" if end < len(text) else "")
    found = text[passage.start : passage.end].replace("\n", " ")
    return Paragraph(line=plain(f"{before}»{found}«{after}"), language=draft.language)


def _lost(trail: PhraseTrail, number: int, names: Sequence[str]) -> Iterator[str]:
    """What became of the articles that had it in an earlier draft."""
    had = {passage.place for passages in trail.passages[:number] for passage in passages}
    for step in trail.history.steps:
        if step.until == number and not had.isdisjoint(step.before):
            yield wording.of_draft(_title(trail, step), words.step_words(step, names))


def _title(trail: PhraseTrail, step: Step) -> str:
    return " + ".join(_name(trail, place) for place in step.before)


def _name(trail: PhraseTrail, place: Place) -> str:
    return wording.article_title(trail.history.drafts[place.draft].articles[place.article])
