"""Where the texts come from: the files, how they were read, and what was taken out of them."""

from __future__ import annotations

import unicodedata
from collections import Counter

from draftdiff.model import Bucket, Draft
from draftdiff.model.draft import walk
from draftdiff.reporting import wording
from draftdiff.reporting.html.markup import (
    bullets,
    element,
    escaped,
    folded,
    isolated,
    isolated_sentence,
)
from draftdiff.reporting.languages import figure, say
from draftdiff.text import visibility


def origin(draft: Draft, side: str) -> str:
    """Everything that is known about the file of one side, as a list of terms."""
    facts = "\n".join(
        element("div", f"{element('dt', escaped(term))}{element('dd', fact)}")
        for term, fact in _facts(draft)
        if fact
    )
    titled = wording.of_draft(escaped(side), isolated(wording.draft_name(draft)))
    heading = element("h3", titled)
    return f"{heading}\n{element('dl', facts)}"


def _facts(draft: Draft) -> tuple[tuple[str, str], ...]:
    notes = wording.note_words(wording.draft_diagnostics(draft))
    return (
        ("SHA-256", element("code", escaped(draft.source.sha256))),
        (say("Format"), escaped(_format(draft))),
        (say("Language"), escaped(wording.language_words(draft.language))),
        (say("Articles"), escaped(_articles(draft))),
        (say("Structure"), escaped(wording.verdict_words(draft))),
        (say("Invisible characters"), bullets(_invisible(draft))),
        (say("Left out of the comparison"), "\n".join(map(_bucket, draft.removed))),
        (say("Notes"), bullets(map(isolated_sentence, notes))),
    )


def _format(draft: Draft) -> str:
    source = draft.source
    parts = [visibility.one_line(source.format)]
    parts += [f"{visibility.one_line(source.encoding)}"] if source.encoding else []
    parts += [wording.counted(source.pages, "page")] if source.pages else []
    return ", ".join((*parts, wording.counted(len(source.lines), "line")))


def _articles(draft: Draft) -> str:
    of_law, of_all = len(draft.law_articles), len(draft.articles)
    if of_law == of_all:
        return figure(of_law)
    return say(
        "{count}, and {more} in schedules or annexes",
        count=figure(of_law),
        more=figure(of_all - of_law),
    )


def _invisible(draft: Draft) -> list[str]:
    """The characters that no reader sees, in the text that was compared."""
    nodes = tuple(walk(draft.body))
    texts = (text for node in nodes for text in (node.label, node.heading, node.text))
    return [
        escaped(f"{figure(count)} × {_character_name(character)}")
        for character, count in visibility.invisible(texts)
    ]


def _character_name(character: str) -> str:
    """The number, and the name that Unicode gives it, "U+200B zero width space"."""
    name = unicodedata.name(character, "control character").lower()
    return f"U+{ord(character):04X} {name}"


def _bucket(bucket: Bucket) -> str:
    """The lines that were taken out as one thing, equal ones counted once."""
    times = Counter(visibility.one_line(line.text) for line in bucket.lines)
    items = (
        isolated(text) + (f" × {figure(count)}" if count > 1 else "")
        for text, count in times.items()
    )
    count = wording.counted(len(bucket.lines), "line")
    titled = wording.of_draft(escaped(wording.bucket_words(bucket)), escaped(count))
    return folded(titled, bullets(items))
