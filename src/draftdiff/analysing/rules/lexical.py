"""The finder that rules share whose sign is a phrase that comes or goes.

lost("safeguard")  ─▶ safeguard-dropped        gained("safeguard")  ─▶ safeguard-added
"""

from __future__ import annotations

from collections.abc import Callable, Iterator

from draftdiff.analysing.pair import ClausePair, Signal
from draftdiff.analysing.passage import Fact
from draftdiff.model.message import Message

Wanted = Callable[[ClausePair, Fact, bool], bool]


def both_ways(
    pair: ClausePair,
    category: str,
    rules: tuple[str, str],
    noun: Message,
    wanted: Wanted | None = None,
) -> Iterator[Signal]:
    """At most one signal a direction.

    Args:
        pair: the clause.
        category: the lexicon's table.
        rules: the rule for what went, and the one for what came.
        noun: what it is, for the message.
        wanted: whether a fact counts, told the pair, the fact and whether it is new.
    """
    dropped, added = rules
    went = [
        (fact.start, fact.end)
        for fact in pair.lost(category)
        if not _became_pronoun(pair, fact) and (wanted is None or wanted(pair, fact, False))
    ]
    for words in went[:1]:
        gone = Message("{what} goes: “{words}”", what=noun, words=pair.old.passage.said(*words))
        yield Signal(dropped, words, None, gone)
    came = [
        (fact.start, fact.end)
        for fact in pair.gained(category)
        if wanted is None or wanted(pair, fact, True)
    ]
    for words in came[:1]:
        new = Message("{what} comes: “{words}”", what=noun, words=pair.new.passage.said(*words))
        yield Signal(added, None, words, new)
    for words in went[1:]:
        pair.claim(words, None)
    for words in came[1:]:
        pair.claim(None, words)


def _became_pronoun(pair: ClausePair, fact: Fact) -> bool:
    """Whether a pronoun stands now for the words that went: "This right comprises", "It"."""
    passage = pair.new.passage
    pronouns = passage.lexicon.sets.get("pronouns", frozenset())
    for number in pair.touched((fact.start, fact.end), None):
        edit = pair.edits[number]
        words = {passage.words[p].text for p in range(edit.new_start, edit.new_end)}
        if words and words <= pronouns:
            return True
    return False
