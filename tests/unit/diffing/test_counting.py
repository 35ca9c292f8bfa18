"""How many clauses and words were kept, added, dropped and moved."""

from __future__ import annotations

import pytest

from builders import article
from draftdiff.diffing import diff, statistics
from draftdiff.model import ClauseCounts, Confidence, Link, MatchedBy, Statistics, WordCounts


def counted(old: str | None, new: str | None) -> Statistics:
    olds = [] if old is None else [article("1", old)]
    news = [] if new is None else [article("1", new)]
    link = Link(
        old=tuple(range(len(olds))),
        new=tuple(range(len(news))),
        matched_by=MatchedBy.PLACE,
        score=1.0,
        confidence=Confidence.HIGH,
    )
    return statistics([diff(link, olds, news)])


@pytest.mark.parametrize(
    ("old", "new", "words"),
    [
        ("five days in all", "ten days in all", WordCounts(kept=3, dropped=1, added=1)),
        ("five days in all", "five days in all", WordCounts(kept=4)),
        ("five days, in all", "five days in all", WordCounts(kept=4)),
        ("five days", None, WordCounts(dropped=2)),
        (None, "five days", WordCounts(added=2)),
        ("ពិន័យ៥", "ពិន័យ៧", WordCounts(kept=3, dropped=1, added=1)),
    ],
    ids=["a word", "nothing", "a comma", "all dropped", "all added", "Khmer: clusters"],
)
def test_words(old: str | None, new: str | None, words: WordCounts) -> None:
    assert counted(old, new).words == words


def test_a_clause_that_moved_is_neither_dropped_nor_added() -> None:
    found = counted(
        "(1) The court sits in public.\n(2) Every party is heard before it decides.",
        "(1) Every party is heard before it decides.\n(2) The court sits in public.",
    )
    assert found.clauses == ClauseCounts(moved=1, renumbered=1)
    assert found.words == WordCounts(kept=8, moved=6)


def test_clauses_count_once_each() -> None:
    found = counted(
        "(1) Keep the path clear.\n(2) Mend every gate at once.\n(3) Pay the fee in time.",
        "(1) Keep the path clear.\n(2) Mend every gate in time.\n(3) Ask nobody else.\n"
        "(4) Pay the fee in time.",
    )
    assert found.clauses == ClauseCounts(kept=1, reworded=1, added=1, renumbered=1)


def test_noise_is_counted_and_changes_no_word() -> None:
    found = counted("the “owner”  of land", 'the "owner" of land')
    assert found.noise == 2
    assert found.words == WordCounts(kept=4)


def test_chapters_are_counted_apart() -> None:
    olds = [
        article("1", "five days in all", path=("Chapter I",)),
        article("2", "Pay the fee.", path=("Chapter II",)),
    ]
    news = [
        article("1", "ten days in all", path=("Chapter I",)),
        article("2", "Pay the fee.", path=("Chapter III",)),
    ]
    links = [
        Link(
            old=(place,),
            new=(place,),
            matched_by=MatchedBy.PLACE,
            score=1.0,
            confidence=Confidence.HIGH,
        )
        for place in (0, 1)
    ]
    found = statistics([diff(link, olds, news) for link in links])
    assert [chapter.heading for chapter in found.chapters] == ["Chapter I", "Chapter III"]
    assert [chapter.articles for chapter in found.chapters] == [{"reworded": 1}, {"unchanged": 1}]
    assert [chapter.words.kept for chapter in found.chapters] == [3, 3]
    assert found.words == WordCounts(kept=6, dropped=1, added=1)


def test_a_law_without_chapters_has_no_counts_of_them() -> None:
    assert counted("five days", "ten days").chapters == ()
