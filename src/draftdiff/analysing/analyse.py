"""From what changed to what it may mean: the findings of one row.

    ArticleDiff ─clauses─▶ ClausePair ─rules─▶ Signals ─▶ Findings

Only clauses that changed are read; an article that came or went is one clause.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace
from hashlib import sha256

from draftdiff.analysing.lexicon import Lexicon
from draftdiff.analysing.moved import without_moved
from draftdiff.analysing.pair import ClausePair, Signal
from draftdiff.analysing.passage import Passage
from draftdiff.analysing.rules import FILES, RULES
from draftdiff.model import ArticleDiff, ClauseDiff, Finding, Kind, Span
from draftdiff.text.keys import word_key

_Spans = tuple[Span | None, Span | None]
LONGEST_CLAUSE = 20_000
"""Characters of a clause beyond which it is no clause but a text without structure."""
LENGTH_OF_FINGERPRINT = 16
LEAST_ALIKE = 0.6
"""Share of the words that a dropped and an added clause have in common where they are one."""
_WORD = re.compile(r"\w+")
_LAST_PART = re.compile(r"\((\w+)\)$")
_NUMBERING = re.compile(
    r"^\W*(?:(?:article|art|section|sec|artículo|articulo|មាត្រា)\W*)?"
    r"(?:\d+[a-z]?|[ivxlc]+|[a-z])\W*[).\]:–-]\W*",
    re.IGNORECASE,
)


def analyse(
    row: ArticleDiff, lexicon: Lexicon, renumbering: Mapping[str, str] | None = None
) -> tuple[Finding, ...]:
    """What of legal weight changed in one row.

    Args:
        row: what the comparison found; unchanged rows have no findings.
        lexicon: that of the language of both drafts.
        renumbering: the new number of each old article, so that a reference that follows it is
            no finding.

    Returns:
        The findings in the order of the new text; errors are not put first here.
    """
    if row.kind is Kind.UNCHANGED:
        return ()
    found = [
        finding for pair in _pairs(row, lexicon, renumbering or {}) for finding in _findings(pair)
    ]
    return tuple({(f.rule, f.old, f.new): f for f in found}.values())


def analyse_all(rows: Sequence[ArticleDiff], lexicon: Lexicon) -> list[ArticleDiff]:
    """The rows of a comparison with their findings, those about moved language left out."""
    renumbering = {
        before.num: row.new[0].num for row in rows for before in row.old if row.new and before.num
    }
    return without_moved(
        [replace(row, findings=analyse(row, lexicon, renumbering)) for row in rows]
    )


def _pairs(
    row: ArticleDiff, lexicon: Lexicon, renumbering: Mapping[str, str]
) -> Iterator[ClausePair]:
    """The changed clauses, both sides of each."""
    parts = _parts(row)
    places = _joined(row)
    if not row.old or not row.new:
        places = [(Span(0, len(row.old_text)), Span(0, len(row.new_text)))]
    old_text, new_text = row.old_text, row.new_text
    for old_span, new_span in places:
        old, new = _passage(old_text, old_span, lexicon), _passage(new_text, new_span, lexicon)
        if word_key(old.text) != word_key(new.text):
            yield ClausePair(old, new, parts, renumbering)


def _parts(row: ArticleDiff) -> dict[str, str]:
    """The new number of each renumbered paragraph or point of a row: "(b)" is "c" now."""
    found = {}
    for clause in row.clauses:
        old, new = _LAST_PART.search(clause.old or ""), _LAST_PART.search(clause.new or "")
        if old and new:
            found[old.group().lower()] = new[1].lower()
    return found


def _joined(row: ArticleDiff) -> list[_Spans]:
    """The clauses of a row; its one dropped and one added clause are one that was rewritten.

    They must stand at one place ("(2)"), or have most of their words in common.
    """
    places: list[_Spans] = [(clause.old_span, clause.new_span) for clause in row.clauses]
    dropped = [clause for clause in row.clauses if clause.old_span and not clause.new_span]
    added = [clause for clause in row.clauses if clause.new_span and not clause.old_span]
    if len(dropped) != 1 or len(added) != 1:
        return places
    old, new = dropped[0], added[0]
    if _last_part(old.old) != _last_part(new.new) and not _are_alike(row, old, new):
        return places
    return [place for place in places if all(place)] + [(old.old_span, new.new_span)]


def _last_part(citation: str | None) -> str:
    found = _LAST_PART.search(citation or "")
    return found[1].lower() if found else ""


def _are_alike(row: ArticleDiff, old: ClauseDiff, new: ClauseDiff) -> bool:
    before = set(_WORD.findall(old.old_span.of(row.old_text).casefold() if old.old_span else ""))
    after = set(_WORD.findall(new.new_span.of(row.new_text).casefold() if new.new_span else ""))
    return len(before & after) >= LEAST_ALIKE * max(len(before), len(after), 1)


def _passage(text: str, span: Span | None, lexicon: Lexicon) -> Passage:
    if span is None or len(span) > LONGEST_CLAUSE:
        return Passage("", 0, lexicon)
    return Passage(span.of(text), span.start, lexicon)


def _signals(pair: ClausePair) -> tuple[Signal, ...]:
    for file in FILES:
        if file.about and pair.categories.isdisjoint(file.about):
            continue
        found = tuple(file.find(pair))
        if found:
            pair.take(found, claim=file.claims)
        if found and pair.one_sided:
            break  # the core of a clause that came or went is one
    return tuple(pair.signals)


def _findings(pair: ClausePair) -> list[Finding]:
    signals = _signals(pair)
    if not signals:
        return []
    halves = (pair.old.passage, pair.new.passage)
    words = "\0".join([word_key(_NUMBERING.sub("", half.text)) for half in halves])
    return [_finding(pair, signal, words) for signal in signals]


def _finding(pair: ClausePair, signal: Signal, words: str) -> Finding:
    old, new = pair.spans(signal)
    return Finding(
        rule=signal.rule,
        level=RULES[signal.rule].level,
        message=signal.message,
        summary=RULES[signal.rule].summary,
        fingerprint=_fingerprint(signal.rule, words),
        old=old,
        new=new,
    )


def _fingerprint(rule: str, words: str) -> str:
    """From the rule and the clause's words on both sides, without its own numbers."""
    content = f"{rule}\0{words}"
    return sha256(content.encode("utf-8", "surrogatepass")).hexdigest()[:LENGTH_OF_FINGERPRINT]
