"""References that follow the renumbering are quiet; every other number that changes is not."""

from __future__ import annotations

import pytest

from draftdiff.diffing import diff
from draftdiff.diffing.references import numbers_only, references_only
from draftdiff.diffing.stretches import State
from draftdiff.model import (
    ArticleDiff,
    Confidence,
    Kind,
    Level,
    Link,
    MatchedBy,
    Provision,
    Trait,
)
from marked import assert_exact, marked

RENUMBERED = {
    "5": frozenset({"7"}),
    "28": frozenset({"44", "45"}),
    "3": frozenset({"3"}),
    "12": frozenset({"13"}),
    "36-2": frozenset({"36-3"}),
}


def compared(old: str, new: str) -> ArticleDiff:
    link = Link(
        old=(0,), new=(0,), matched_by=MatchedBy.SIMILARITY, score=0.9, confidence=Confidence.HIGH
    )
    olds, news = ([Provision(level=Level.ARTICLE, num="1", text=text)] for text in (old, new))
    row = diff(link, olds, news, RENUMBERED)
    assert_exact(row)
    return row


@pytest.mark.parametrize(
    ("old", "new"),
    [
        ("Article 5 applies.", "Article 7 applies."),
        ("See Articles 3, 5 and 28.", "See Articles 3, 7 and 45."),
        ("依照第五条处罚。", "依照第七条处罚。"),
        ("ក្នុងមាត្រា ៥ ។", "ក្នុងមាត្រា ៧ ។"),
    ],
)
def test_followed_references_are_no_change(old: str, new: str) -> None:
    row = compared(old, new)
    assert row.kind is Kind.UNCHANGED
    assert row.traits == (Trait.REFERENCES_ONLY,)
    assert not row.clauses
    assert any(op.followed for op in row.ops)


@pytest.mark.parametrize(
    ("old", "new", "expected"),
    [
        ("Article 5 applies.", "Article 8 applies.", "Article [-5-]{+8+} applies."),
        ("within 5 days", "within 7 days", "within [-5-]{+7+} days"),
        (
            "Article 5 of the Criminal Code",
            "Article 7 of the Criminal Code",
            "Article [-5-]{+7+} of the Criminal Code",
        ),
        ("Article 3 applies.", "Article 5 applies.", "Article [-3-]{+5+} applies."),
        (
            "Article 5 applies to any person.",
            "Article 7 applies to each person.",
            "Article 7 applies to [-any-]{+each+} person.",
        ),
        (
            "违反本法第五条规定的，处五十万元罚款。",
            "违反本法第七条规定的，处一百万元罚款。",
            "违反本法第七条规定的，处[-五十万-]{+一百万+}元罚款。",
        ),
        ("依照第十二条处罚。", "依照第十三条罚款。", "依照第十三条[-处罚-]{+罚款+}。"),
        ("依照第十二条处罚。", "依照第十五条处罚。", "依照第[-十二条-]{+十五条+}处罚。"),
        (
            "第三十六条の二の申出は直ちにする。",
            "第三十六条の三の申出は書面でする。",
            "第三十六条の三の申出は[-直ちに-]{+書面で+}する。",
        ),
        (
            "제5조에 따라 즉시 한다.",
            "제7조에 따라 서면으로 한다.",
            "제7조에 따라 [-즉시-]{+서면으로+} 한다.",
        ),
        ("មាត្រា ៥ ពិន័យ៥លាន", "មាត្រា ៧ ពិន័យ៩លាន", "មាត្រា ៧ ពិន័យ[-៥-]{+៩+}លាន"),
        (
            "Article 5 bis, in 3 days",
            "Article 7 bis, in 4 days",
            "Article [-5 bis-]{+7 bis+}, in [-3-]{+4+} days",
        ),
    ],
)
def test_other_numbers_are_changes(old: str, new: str, expected: str) -> None:
    row = compared(old, new)
    assert row.kind is Kind.REWORDED
    assert marked(row) == expected


def test_a_reference_that_did_not_follow_stays_as_it_is() -> None:
    row = compared("Article 5 applies at once.", "Article 5 applies at last.")
    assert marked(row) == "Article 5 applies at [-once-]{+last+}."


def test_paragraphs_that_differ_in_numbers_alone_are_told_number_by_number() -> None:
    found = numbers_only("5 days, Article 5, 9%", "6 days, Article 7, 9%", RENUMBERED)
    assert found == [
        (State.SAME, 0, 0),
        (State.CHANGED, 1, 1),
        (State.SAME, 15, 15),
        (State.FOLLOWED, 1, 1),
        (State.SAME, 2, 2),
        (State.SAME, 1, 1),
        (State.SAME, 1, 1),
    ]
    assert numbers_only("5 days", "5 days", RENUMBERED) == [(State.SAME, 6, 6)]
    assert numbers_only("5 days", "5 nights", RENUMBERED) is None
    assert numbers_only("5 days", "5 days, 3 nights", RENUMBERED) is None


@pytest.mark.parametrize(
    ("old", "new", "states"),
    [
        pytest.param(
            "依照第五条处罚。",
            "依照第七条处罚。",
            [State.SAME, State.FOLLOWED, State.SAME],
            id="one",
        ),
        pytest.param(
            "第三条和第五条。",
            "第三条和第七条。",
            [State.SAME, State.SAME, State.SAME, State.FOLLOWED, State.SAME],
            id="one of two",
        ),
        pytest.param("依照第五条处罚。", "依照第八条处罚。", None, id="another article"),
        pytest.param("依照第五条处罚。", "依据第七条处罚。", None, id="another word before"),
        pytest.param("依照第五条处罚。", "依照第七条罚款。", None, id="another word after"),
        pytest.param("第三条和第五条。", "第三条或第七条。", None, id="another word between"),
        pytest.param("依照第五条处罚。", "依照第七条、第三条处罚。", None, id="one more"),
        pytest.param("依照第五条、第三条处罚。", "依照第七条处罚。", None, id="one fewer"),
        pytest.param("依照本法处罚。", "依照本法处罚。", None, id="none"),
    ],
)
def test_paragraphs_that_differ_in_followed_references_alone(
    old: str, new: str, states: list[State] | None
) -> None:
    found = references_only(old, new, RENUMBERED)
    assert ([state for state, _, _ in found] if found else None) == states
    if found:
        assert sum(size for _, size, _ in found) == len(old)
        assert sum(size for _, _, size in found) == len(new)
    assert references_only(old, new, {}) is None
