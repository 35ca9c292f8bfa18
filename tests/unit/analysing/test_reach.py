"""How far apart words may stand to belong together: this far, and not a word further."""

from __future__ import annotations

import pytest

from clause_pairs import Case, fired

WORDS = [
    "quite",
    "calm",
    "and",
    "very",
    "large",
    "old",
    "broad",
    "green",
    "small",
    "quiet",
    "round",
    "plain",
    "solid",
    "noble",
    "fresh",
    "brown",
]
"""Words that no rule looks for."""
REACH = (
    pytest.param(
        "“Well” {} means a hole.", "“Well” {} means a hole or a pit.",
        14, "definition-widened", id="a term and its meaning",
    ),
    pytest.param(
        "Tenants pay the rent each month.",
        "Tenants pay the rent each month and may {} deduct the cost.",
        10, "right-added", id="a permission and what it permits",
    ),
    pytest.param(
        None, "Users {} may delete their accounts.", 3, "right-added", id="a person and its right"
    ),
    pytest.param(
        "The search is ordered by the {} minister.", "The search is ordered by the {} council.",
        2, "authority-changed", id="an agent and its adjectives",
    ),
    pytest.param(
        "The fee is at most {} 50 dollars.", "The fee is at least {} 50 dollars.",
        3, "amount-changed", id="an amount and its bound",
    ),
    pytest.param(
        "Whoever forges is punished by imprisonment of at most {} two years.",
        "Whoever forges is punished by imprisonment of at least {} two years.",
        3, "penalty-raised", id="a term and its bound",
    ),
    pytest.param(
        "Whoever forges is punished by two years {} of imprisonment.",
        "Whoever forges is punished by five years {} of imprisonment.",
        11, "penalty-raised", id="a term before its sanction",
    ),
    pytest.param(
        "Whoever forges is punished by a fine {} of 50 dollars.",
        "Whoever forges is punished by a fine {} of 90 dollars.",
        13, "penalty-raised", id="a fine and its sum",
    ),
    pytest.param(
        "{} every person shall register the well.", "{} every farmer shall register the well.",
        1, "scope-narrowed", id="a sentence's start and its subject",
    ),
)  # fmt: skip


def filled(clause: str | None, count: int) -> str | None:
    """The clause with so many words in its gap."""
    return clause and " ".join(clause.format(" ".join(WORDS[:count])).split())


@pytest.mark.parametrize(("old", "new", "farthest", "rule"), REACH)
def test_words_belong_together_this_far(
    old: str | None, new: str, farthest: int, rule: str
) -> None:
    for count in range(farthest + 1):
        assert rule in fired(Case(filled(old, count), filled(new, count))), count
    assert rule not in fired(Case(filled(old, farthest + 1), filled(new, farthest + 1)))
