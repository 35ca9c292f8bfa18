"""Where words stood: in other forms, near one another, and not by accident."""

from __future__ import annotations

import pytest

from draftdiff.tracing.phrases import tokens_of, trail
from histories import NETS, SCOPE, SLANDER, history_of

LAW = {"1": SCOPE, "2": SLANDER, "3": NETS}


@pytest.mark.parametrize(
    ("phrase", "quote"),
    [
        ("political cohesiveness", "political cohesiveness"),
        ("POLITICAL  COHESIVENESS", "political cohesiveness"),
        ("political incohesiveness", "political cohesiveness"),
        ("cohesiveness of politics", "political cohesiveness"),
        ("undermines", "undermine"),
    ],
)
def test_words_are_found_in_other_forms(phrase: str, quote: str) -> None:
    history = history_of(LAW, LAW)
    for found in trail(history, phrase).passages:
        (passage,) = found
        text = history.drafts[0].articles[passage.place.article].text
        assert text[passage.start : passage.end].startswith(quote)
        assert passage.place.article == 1


@pytest.mark.parametrize("phrase", ["political parties", "quayside rules", "…"])
def test_other_words_are_not_found(phrase: str) -> None:
    assert trail(history_of(LAW, LAW), phrase).passages == ((), ())


def test_the_very_words_score_one_and_other_forms_less() -> None:
    history = history_of(LAW, LAW)
    ((exact,), _) = trail(history, "political cohesiveness of the fishing villages").passages
    ((other,), _) = trail(history, "political incohesiveness of the fishing villages").passages
    assert exact.score == pytest.approx(1.0)
    assert 0.6 < other.score < exact.score


def test_the_clause_is_cited() -> None:
    points = {"1": SCOPE, "2": f"Forbidden are:\n(a) gambling;\n(b) {SLANDER}"}
    ((passage,), _) = trail(history_of(points, points), "political cohesiveness").passages
    assert passage.citation == "2(b)"


def test_scripts_without_spaces_are_told_by_neighbouring_characters() -> None:
    assert [token.key for token in tokens_of("行政手続")] == ["行政", "政手", "手続"]
    assert [token.key for token in tokens_of("Fish and nets")] == ["fish", "and", "nets"]
