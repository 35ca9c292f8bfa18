"""Where findings begin and end: lists that grow, clauses that break off, what was there already."""

from __future__ import annotations

import pytest

from clause_pairs import Case, findings


def told(old: str, new: str) -> list[tuple[str, str]]:
    """The rules that fire, with their messages."""
    return [(finding.rule, str(finding.message)) for finding in findings(Case(old, new))]


@pytest.mark.parametrize(
    ("old", "new", "message"),
    [
        pytest.param(
            "It applies from 1 January 2025 to 1 March 2025.",
            "It applies from 1 July 2025.",
            "date changed: 1 January 2025 becomes 1 July 2025",
            id="fewer dates",
        ),
        pytest.param(
            "It applies from 1 July 2025.",
            "It applies from 1 January 2025 to 1 March 2025.",
            "date changed: 1 July 2025 becomes 1 January 2025",
            id="more dates",
        ),
        pytest.param(
            "It is held on 1 March of the year.",
            "It is held on 1 April of the year.",
            "date changed: 1 March becomes 1 April",
            id="the words behind a date are none of it",
        ),
        pytest.param(
            "It is held on the 1st of March of every year.",
            "It is held on the 1st of April of every year.",
            "date changed: 1st of March becomes 1st of April",
            id="those before it are, up to its number",
        ),
    ],
)
def test_dates(old: str, new: str, message: str) -> None:
    assert told(old, new) == [("period-changed", message)]


@pytest.mark.parametrize(
    ("old", "new", "expected"),
    [
        pytest.param(
            "The operator shall store data.",
            "The operator shall store data for one year.",
            [("retention-extended", "time of keeping extended from none to one year")],
            id="a time that came",
        ),
        pytest.param(
            "The operator shall store data for one year.",
            "The operator shall store data.",
            [("retention-shortened", "time of keeping shortened from one year to none")],
            id="a time that went",
        ),
        pytest.param(
            "Records shall be kept.",
            "Records shall be kept for ten years, and data stored for one year.",
            [
                ("retention-extended", "time of keeping extended from none to ten years"),
                ("retention-extended", "time of keeping extended from none to one year"),
            ],
            id="two that came",
        ),
        pytest.param(
            "It is lawful to store data for one year.",
            "It is lawful to store data for a time of one year.",
            [],
            id="the same time in other words",
        ),
    ],
)
def test_times_of_keeping(old: str, new: str, expected: list[tuple[str, str]]) -> None:
    assert told(old, new) == expected


@pytest.mark.parametrize(
    ("old", "new", "expected"),
    [
        pytest.param(
            "A person who commits the offence is punished.",
            "A person who commits or attempts the offence is punished.",
            [("scope-extended", "the clause reaches further: “attempts” comes")],
            id="attempts come",
        ),
        pytest.param(
            "A person who commits or attempts the offence is punished.",
            "A person who commits the offence is punished.",
            [("scope-narrowed", "the clause reaches less far: “attempts” goes")],
            id="attempts go",
        ),
        pytest.param(
            "A person who commits or attempts the offence is punished.",
            "A person who commits or prepares to commit the offence is punished.",
            [],
            id="another word that reaches as far",
        ),
    ],
)
def test_reach_is_told_where_nothing_takes_its_place(
    old: str, new: str, expected: list[tuple[str, str]]
) -> None:
    assert told(old, new) == expected


@pytest.mark.parametrize(
    ("old", "new", "expected"),
    [
        pytest.param(
            "Licences are issued by the Ministry of the",
            "Licences are issued by the Agency of the",
            [("authority-changed", "“Ministry” becomes “Agency”")],
            id="a body",
        ),
        pytest.param(
            "It applies under Article 5 of the",
            "It applies under Article 6 of the",
            [("cross-reference-changed", "the reference to Article 5 is to Article 6 now")],
            id="a reference",
        ),
        pytest.param(
            "It applies under Article 5 of",
            "It applies under Article 6 of",
            [("cross-reference-changed", "the reference to Article 5 is to Article 6 now")],
            id="a reference without an article",
        ),
    ],
)
def test_clauses_that_break_off_are_read_to_their_end(
    old: str, new: str, expected: list[tuple[str, str]]
) -> None:
    assert told(old, new) == expected


@pytest.mark.parametrize(
    ("old", "new", "expected"),
    [
        pytest.param(
            "“Vessel” means a ship, except a boat or a raft.",
            "“Vessel” means a ship, except a boat.",
            ("definition-widened", "the term covers more: “or a raft” goes"),
            id="less is left out",
        ),
        pytest.param(
            "“Vessel” means a ship or a ferry, except a boat.",
            "“Vessel” means a ship, except a boat.",
            ("definition-narrowed", "the term covers less: “or a ferry” goes"),
            id="less is covered, before what is left out",
        ),
    ],
)
def test_what_a_definition_leaves_out(old: str, new: str, expected: tuple[str, str]) -> None:
    assert told(old, new) == [expected]
