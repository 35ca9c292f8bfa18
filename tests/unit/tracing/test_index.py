"""The index of laws: found by rare words, updated law by law, whole or not at all."""

from __future__ import annotations

import sqlite3
from collections.abc import Sequence
from contextlib import suppress

import pytest

from builders import article
from draftdiff.model import Provision
from draftdiff.text.terms import words_of
from draftdiff.tracing.index import IndexFormatError, LawIndex, Stamp
from histories import LAMPS, NETS, PILOTS, SCOPE, SLANDER, TOLLS

STAMP = Stamp(1, 2, "0" * 64)
KHMER = "មាត្រានេះកំណត់អំពីទោសទណ្ឌនៃការផ្សាយព័ត៌មានមិនពិត"
CHINESE = "申请人可以委托代理人参加行政复议。"


def law(*texts: str) -> tuple[Provision, ...]:
    return tuple(article(str(number), text) for number, text in enumerate(texts, 1))


@pytest.fixture
def index() -> LawIndex:
    made = LawIndex(sqlite3.connect(":memory:"))
    with made.changes():
        made.put("harbour.txt", STAMP, "en", law(SCOPE, TOLLS, PILOTS))
        made.put("press.txt", STAMP, "en", law(SLANDER, NETS))
        made.put("other.txt", STAMP, "km", law(KHMER, CHINESE))
    return made


def found(index: LawIndex, text: str) -> Sequence[str]:
    return [each.provision.text for each in index.near(words_of(text.casefold()))]


@pytest.mark.parametrize("text", [SCOPE, TOLLS, PILOTS, SLANDER, NETS, KHMER, CHINESE])
def test_a_text_is_found_by_its_own_words(index: LawIndex, text: str) -> None:
    assert found(index, text)[0] == text
    assert text in found(index, f"{text[len(text) // 3 :]} {LAMPS}")[:2]


def test_words_that_no_law_has_find_nothing(index: LawIndex) -> None:
    assert found(index, "zebra xylophone") == []
    assert found(index, "") == []


def test_operators_of_the_query_language_are_words(index: LawIndex) -> None:
    assert found(index, 'NOT OR AND NEAR "* words:* ^') == found(index, "not or and near")


def test_provisions_come_back_as_they_were(index: LawIndex) -> None:
    points = article("7", "Forbidden are:\n(1) nets;\n(a) lamps.", heading="Bans", path=("I",))
    with index.changes():
        index.put("points.txt", STAMP, "en", [points])
    (entry,) = [each for each in index.near(["forbidden"]) if each.provision.num == "7"]
    assert entry.provision == points
    assert (entry.provision.path, entry.provision.clauses) == (points.path, points.clauses)


def test_a_law_that_changed_is_replaced(index: LawIndex) -> None:
    with index.changes():
        index.put("press.txt", Stamp(9, 9, "f" * 64), "en", law(LAMPS))
    assert found(index, SLANDER) == found(index, "of the") or SLANDER not in found(index, SLANDER)
    assert found(index, LAMPS)[0] == LAMPS
    assert index.stamps()["press.txt"].size == 9
    assert index.frequency("pamphlets") == 0


def test_a_law_that_is_gone_leaves_nothing(index: LawIndex) -> None:
    for name in ("harbour.txt", "press.txt", "other.txt", "never.txt"):
        with index.changes():
            index.remove(name)
    assert index.laws() == {}
    assert [index.frequency(word) for word in ("harbour", "pamphlets", "the")] == [0, 0, 0]


def test_what_is_interrupted_changes_nothing(index: LawIndex) -> None:
    before = index.stamps(), found(index, SLANDER)
    with suppress(KeyboardInterrupt), index.changes():
        index.remove("press.txt")
        index.put("half.txt", STAMP, "en", law(LAMPS))
        raise KeyboardInterrupt
    assert (index.stamps(), found(index, SLANDER)) == before


def test_it_does_not_matter_which_law_was_read_when() -> None:
    texts = [f"{NETS} {number}" for number in range(12)]
    orders = (range(12), reversed(range(12)))
    found_first = []
    for order in orders:
        index = LawIndex(sqlite3.connect(":memory:"))
        for number in order:
            with index.changes():
                index.put(f"law-{number:02}.txt", STAMP, "en", law(texts[number], SCOPE))
        found_first.append(found(index, NETS))
    assert found_first[0] == found_first[1] == texts[:8]


def test_rare_words_weigh_more(index: LawIndex) -> None:
    assert index.rarity("the") < index.rarity("pamphlets") < index.rarest


@pytest.mark.parametrize("data", ["{", "[]", '["no level",1,2,3,4,5,[],null,[0,0],[]]', "7"])
def test_a_provision_that_is_none_is_refused(data: str) -> None:
    connection = sqlite3.connect(":memory:")
    index = LawIndex(connection)
    with index.changes():
        index.put("law.txt", STAMP, "en", law(SCOPE))
    connection.execute("UPDATE provisions SET data = ?", (data,))
    with pytest.raises(IndexFormatError):
        index.near(["harbour"])


def test_another_database_is_refused() -> None:
    other = sqlite3.connect(":memory:")
    other.execute("CREATE TABLE secrets (x)")
    with pytest.raises(IndexFormatError):
        LawIndex(other)
    newer = sqlite3.connect(":memory:")
    LawIndex(newer)
    newer.execute("PRAGMA user_version = 99")
    with pytest.raises(IndexFormatError):
        LawIndex(newer)
