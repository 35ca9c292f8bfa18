"""What holds for all findings: their places, their fingerprints, their silence."""

from __future__ import annotations

import pytest

from clause_pairs import Case, findings, fired, row
from draftdiff.analysing import RULES, analyse, lexicon_for
from draftdiff.model import Kind

OLD = "(2) Any person who knowingly sells such a device is guilty of an offence."
NEW = "(2) Any person who sells such a device is guilty of an offence."


def test_a_finding_points_at_its_words() -> None:
    (finding,) = findings(Case(OLD, NEW))
    assert finding.old is not None
    assert finding.old.of(OLD) == "knowingly"
    assert finding.new is None
    assert "knowingly" in finding.message
    assert "knowingly" not in finding.summary


def test_a_fingerprint_outlives_renumbering() -> None:
    (finding,) = findings(Case(OLD, NEW))
    (renumbered,) = findings(Case(OLD.replace("(2)", "(7)"), NEW.replace("(2)", "(9)")))
    assert renumbered.fingerprint == finding.fingerprint


def test_a_fingerprint_is_of_the_words() -> None:
    (finding,) = findings(Case(OLD, NEW))
    (other,) = findings(Case(OLD.replace("device", "tool"), NEW.replace("device", "tool")))
    assert other.fingerprint != finding.fingerprint


def test_an_unchanged_row_has_no_findings() -> None:
    unchanged = row(OLD, OLD)
    lexicon = lexicon_for("en")
    assert lexicon is not None
    assert unchanged.kind is Kind.UNCHANGED
    assert analyse(unchanged, lexicon) == ()


@pytest.mark.parametrize(
    ("old", "new"),
    [
        ("T he Regist rar sha ll not refuse.", "The Registrar shall not refuse."),
        ("“Term” — means “this”.", '"Term" - means "this".'),
        (
            "Article 5. Prohibited acts. It is prohibited to film.",
            "Article 5 - Filming. It is prohibited to film.",
        ),
        ("(3) The Registrar shall decide.", "(4) The Registrar shall decide."),
    ],
)
def test_spacing_typography_headings_and_numbers_are_quiet(old: str, new: str) -> None:
    assert fired(Case(old, new)) == set()


@pytest.mark.parametrize(
    "text",
    ["", "\0\0", "(((((", "1" * 5_000, "and or and or", "%%%", "\u202e\ufeff", "not " * 2_000],
)
def test_hostile_text_is_read_without_fault(text: str) -> None:
    for other in (None, OLD, text[::-1]):
        assert {finding.rule for finding in findings(Case(text or "x", other))} <= set(RULES)


def test_no_rules_are_known_for_other_languages() -> None:
    assert lexicon_for("fi") is None
    assert lexicon_for("und") is None
