"""What findings say, word for word, with both drafts in either order."""

from __future__ import annotations

import pytest

from clause_pairs import Case, findings

PAIRS = (
    (
        "Staff are heard within ten days.",
        "Staff who work more than twenty hours a week are heard within thirty days.",
        (
            "period longer: ten days becomes thirty days",
            "the clause covers less: “who work more than twenty hours a week” comes",
        ),
        (
            "period shorter: thirty days becomes ten days",
            "the clause covers more: “who work more than twenty hours a week” goes",
        ),
    ),
    (
        "Operators keep traffic data for six months and logs.",
        "Operators keep traffic data for six months and logs for two years.",
        ("time of keeping extended from none to two years",),
        ("time of keeping shortened from two years to none",),
    ),
    (
        "Articles 3 and 4 apply.",
        "Articles 3 and 9 apply.",
        ("the reference to 4 is to 9 now",),
        ("the reference to 9 is to 4 now",),
    ),
    (
        "Article 3(1) applies.",
        "Article 3(2) applies.",
        ("the reference to Article 3(1) is to Article 3(2) now",),
        ("the reference to Article 3(2) is to Article 3(1) now",),
    ),
    (
        "Every owner or tenant registers the well.",
        "Every owner, tenant or farmer registers the well.",
        ("the clause covers more: “tenant or farmer” comes",),
        ("the clause covers less: “tenant or farmer” goes",),
    ),
    (
        "The agent answers.",
        "The agent does not answer.",
        ("“agent answers” becomes “agent does not answer”",),
        ("“agent does not answer” becomes “agent answers”",),
    ),
    (
        "Articles 3, 4 and 5 of the Penal Code apply.",
        "Articles 3, 7 and 5 of the Penal Code apply.",
        ("the reference to 4 is to 7 now",),
        ("the reference to 7 is to 4 now",),
    ),
    (
        "The request is granted. The answer is published.",
        "The request is not granted. The answer is not published.",
        ("“is granted” becomes “is not granted”",),
        ("“is not granted” becomes “is granted”",),
    ),
    (
        "The office shall, where possible, translate and shall publish the letters.",
        "The office shall, where possible, translate and may publish the letters.",
        ("“shall” becomes “may”",),
        ("“may” becomes “shall”",),
    ),
    (
        "The Code of Trade applies to forgers.",
        "The Code of War applies to forgers.",
        ("the reference to The Code of Trade is to The Code of War now",),
        ("the reference to The Code of War is to The Code of Trade now",),
    ),
    (
        "The Press Code applies to forgers.",
        "The Sea Code applies to forgers.",
        ("the reference to The Press Code is to The Sea Code now",),
        ("the reference to The Sea Code is to The Press Code now",),
    ),
    (
        "Articles 3, 4 and 5 of the Penal Code apply.",
        "Articles 3, 4 and 6 of the Penal Code apply.",
        ("the reference to 5 of the Penal Code is to 6 of the Penal Code now",),
        ("the reference to 6 of the Penal Code is to 5 of the Penal Code now",),
    ),
    (
        "It is desirable that banks report.",
        "Banks shall report.",
        ("“is desirable” becomes “shall”",),
        ("“shall” becomes “is desirable”",),
    ),
    (
        "The office shall reply and may publish.",
        "The office may reply and shall publish.",
        ("“may” becomes “shall”", "“shall” becomes “may”"),
        ("“may” becomes “shall”", "“shall” becomes “may”"),
    ),
    (
        "Whoever breaks a pump is fined.",
        "Whoever negligently breaks a pump is fined.",
        ("a mental element or unlawfulness comes: “negligently”",),
        ("a mental element or unlawfulness goes: “negligently”",),
    ),
    (
        "It is a pit and a hole.",
        "It is a pit or a hole.",
        ("“and” becomes “or”",),
        ("“or” becomes “and”",),
    ),
    (
        "“Well” means a hole, except a pit.",
        "“Well” means a hole, except a pit or a pond.",
        ("the term covers less: “or a pond” comes",),
        ("the term covers more: “or a pond” goes",),
    ),
    (
        "Whoever digs a well is fined.",
        "Whoever digs a well is fined. It is no offence to dig in winter.",
        ("an exception comes: “is no offence”",),
        ("an exception goes: “is no offence”",),
    ),
    (
        "The office answers at once.",
        "The office answers at once and within ten days.",
        ("period changed: none becomes ten days",),
        ("period changed: ten days becomes none",),
    ),
    (
        "The request is granted.",
        "The request is not granted.",
        ("“is granted” becomes “is not granted”",),
        ("“is not granted” becomes “is granted”",),
    ),
    (
        "The request is not granted.",
        "The request is not refused.",
        ("“not granted” becomes “not refused”",),
        ("“not refused” becomes “not granted”",),
    ),
    (
        "The licence is free.",
        "The licence is free except for owners.",
        ("an exception comes: “except”",),
        ("an exception goes: “except”",),
    ),
    (
        "The police act.",
        "The police act as appropriate.",
        ("a vague term comes: “as appropriate”",),
        ("a vague term goes: “as appropriate”",),
    ),
    (
        None,
        "Operators keep traffic data for six months.",
        ("time of keeping extended from none to six months",),
        ("time of keeping shortened from six months to none",),
    ),
    (
        None,
        "Everyone has the right to water.",
        ("a right comes: “has the right to”",),
        ("a right goes: “has the right to”",),
    ),
    (
        None,
        "A search requires a warrant.",
        ("the approval of a judge or court comes",),
        ("the approval of a judge or court goes",),
    ),
    (
        None,
        "Whoever forges is punished by a fine of 50 dollars.",
        ("a fine comes",),
        ("a fine goes",),
    ),
    (
        None,
        "The minister sets the fees by decree.",
        ("a power to make subsidiary rules comes: “sets the fees by decree”",),
        ("a power to make subsidiary rules goes: “sets the fees by decree”",),
    ),
    (
        "The council meets in public.",
        "The council meets in public unless it decides otherwise.",
        ("an exception comes: “unless”",),
        ("an exception goes: “unless”",),
    ),
    (
        "Data are shared with the police.",
        "Data are shared with the police and other authorities.",
        ("the clause covers more: “and other authorities” comes",),
        ("the clause covers less: “and other authorities” goes",),
    ),
    (
        "The decision may be appealed.",
        "The decision is final.",
        ("an appeal or remedy goes",),
        ("an appeal or remedy comes",),
    ),
    (
        "The decision gives reasons.",
        "The decision is written.",
        ("the duty to give reasons goes",),
        ("the duty to give reasons comes",),
    ),
)
"""The old and the new clause, and what is said of the two; then of the new and the old."""


@pytest.mark.parametrize(("old", "new", "forwards", "backwards"), PAIRS)
def test_findings_are_said(
    old: str | None, new: str, forwards: tuple[str, ...], backwards: tuple[str, ...]
) -> None:
    assert tuple(each.message for each in findings(Case(old, new))) == forwards
    assert tuple(each.message for each in findings(Case(new, old))) == backwards


QUOTES = (
    (
        "Staff are heard within ten days.",
        "Staff who work more than twenty hours a week are heard within thirty days.",
        (
            ("ten days", "thirty days"),
            (None, "who work more than twenty hours a week"),
        ),
    ),
    (
        "Operators keep traffic data for six months and logs.",
        "Operators keep traffic data for six months and logs for two years.",
        ((None, "two years"),),
    ),
    ("Articles 3 and 4 apply.", "Articles 3 and 9 apply.", (("4", "9"),)),
    ("Article 3(1) applies.", "Article 3(2) applies.", (("Article 3(1)", "Article 3(2)"),)),
    (
        "Every owner or tenant registers the well.",
        "Every owner, tenant or farmer registers the well.",
        ((None, "tenant or farmer"),),
    ),
    (
        "The agent answers.",
        "The agent does not answer.",
        (("agent answers", "agent does not answer"),),
    ),
    (
        "Articles 3, 4 and 5 of the Penal Code apply.",
        "Articles 3, 7 and 5 of the Penal Code apply.",
        (("4", "7"),),
    ),
    (
        "The request is granted. The answer is published.",
        "The request is not granted. The answer is not published.",
        (("is granted", "is not granted"),),
    ),
    (
        "The office shall, where possible, translate and shall publish the letters.",
        "The office shall, where possible, translate and may publish the letters.",
        (("shall", "may"),),
    ),
    (
        "The Code of Trade applies to forgers.",
        "The Code of War applies to forgers.",
        (("The Code of Trade", "The Code of War"),),
    ),
    (
        "The Press Code applies to forgers.",
        "The Sea Code applies to forgers.",
        (("The Press Code", "The Sea Code"),),
    ),
    (
        "Articles 3, 4 and 5 of the Penal Code apply.",
        "Articles 3, 4 and 6 of the Penal Code apply.",
        (("5 of the Penal Code", "6 of the Penal Code"),),
    ),
    ("It is desirable that banks report.", "Banks shall report.", (("is desirable", "shall"),)),
    (
        "The office shall reply and may publish.",
        "The office may reply and shall publish.",
        (
            ("may", "shall"),
            ("shall", "may"),
        ),
    ),
    (
        "Whoever breaks a pump is fined.",
        "Whoever negligently breaks a pump is fined.",
        ((None, "negligently"),),
    ),
    ("It is a pit and a hole.", "It is a pit or a hole.", (("and", "or"),)),
    (
        "“Well” means a hole, except a pit.",
        "“Well” means a hole, except a pit or a pond.",
        ((None, "or a pond"),),
    ),
    (
        "Whoever digs a well is fined.",
        "Whoever digs a well is fined. It is no offence to dig in winter.",
        ((None, "is no offence"),),
    ),
    (
        "The office answers at once.",
        "The office answers at once and within ten days.",
        ((None, "ten days"),),
    ),
    ("The request is granted.", "The request is not granted.", (("is granted", "is not granted"),)),
    (
        "The request is not granted.",
        "The request is not refused.",
        (("not granted", "not refused"),),
    ),
    ("The licence is free.", "The licence is free except for owners.", ((None, "except"),)),
    ("The police act.", "The police act as appropriate.", ((None, "as appropriate"),)),
    (None, "Operators keep traffic data for six months.", ((None, "six months"),)),
    (None, "Everyone has the right to water.", ((None, "has the right to"),)),
    (None, "A search requires a warrant.", ((None, "warrant"),)),
    (None, "Whoever forges is punished by a fine of 50 dollars.", ((None, "fine"),)),
    (None, "The minister sets the fees by decree.", ((None, "sets the fees by decree"),)),
    (
        "The council meets in public.",
        "The council meets in public unless it decides otherwise.",
        ((None, "unless"),),
    ),
    (
        "Data are shared with the police.",
        "Data are shared with the police and other authorities.",
        ((None, "and other authorities"),),
    ),
    ("The decision may be appealed.", "The decision is final.", (("appealed", None),)),
    ("The decision gives reasons.", "The decision is written.", (("gives reasons", None),)),
)
"""The old and the new clause, and what each finding points to in either."""


@pytest.mark.parametrize(("old", "new", "quotes"), QUOTES)
def test_findings_point_to_their_words(
    old: str | None, new: str, quotes: tuple[tuple[str | None, str | None], ...]
) -> None:
    assert pointed(old, new) == list(quotes)
    assert sorted(pointed(new, old), key=str) == sorted(
        ((came, went) for went, came in quotes), key=str
    )


def pointed(old: str | None, new: str | None) -> list[tuple[str | None, str | None]]:
    """The words of both clauses that each finding points to."""
    return [
        (each.old.of(old or "") if each.old else None, each.new.of(new or "") if each.new else None)
        for each in findings(Case(old, new))
    ]
