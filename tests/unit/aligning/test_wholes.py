"""In which article a lone one stands: by its sentences, by its neighbours, by what the law says."""

from __future__ import annotations

from collections.abc import Collection

import pytest

from builders import article
from draftdiff.aligning.containment import Part, Pieces, best_whole
from draftdiff.aligning.evidence import Rarity, bare_letters, is_tombstone
from draftdiff.text.terms import words_of

FORMULA = "The procedure and the conditions are set by a decree of the government."
GLAZIER = "Every glazier shows the inspectors his invoices and certificates on request."
WELLS = tuple(
    f"Whoever owns a well in the {place} keeps it free of {dirt}. {FORMULA}"
    for place, dirt in zip(
        ["north", "south", "east", "west", "lowlands", "highlands", "suburbs", "villages"],
        ["grain", "salt", "mud", "frost", "heat", "dust", "oil", "ice"],
        strict=True,
    )
)
TARIFFS = "The tariffs for pipes are published by the council."
FAR, BESIDE = (5,), (1,)
WORTH = 0.5


def pieces(texts: Collection[str], all_texts: Collection[str]) -> Pieces:
    rarity = Rarity([set(words_of(text.casefold())) for text in all_texts], [])
    return Pieces([article(str(n), text) for n, text in enumerate(texts, 1)], rarity)


def found(
    part: str, whole: str, partners: tuple[int, ...], told: tuple[int, ...] = ()
) -> int | None:
    """The whole that the first old article stands in, the first new one or none."""
    olds, news = (part, *WELLS), (whole, *WELLS)
    sides = [pieces(texts, (*olds, *news)) for texts in (olds, news)]
    best = best_whole(Part(0, sides[0], told), [(0.8, 0)], sides[1], {0: partners}, WORTH)
    return best[1] if best else None


@pytest.mark.parametrize(
    ("part", "partners", "told", "expected"),
    [
        pytest.param(FORMULA, FAR, (), None, id="a formula tells nothing from afar"),
        pytest.param(FORMULA, BESIDE, (), 0, id="it does beside what the whole was linked with"),
        pytest.param(FORMULA, FAR, (0,), 0, id="and where the law says so"),
        pytest.param(GLAZIER, FAR, (), 0, id="a rare word is no formula"),
        pytest.param(f"{FORMULA} {GLAZIER}", FAR, (), 0, id="nor is one among others"),
    ],
)
def test_a_formula_stands_in_what_is_near(
    part: str, partners: tuple[int, ...], told: tuple[int, ...], expected: int | None
) -> None:
    assert found(part, f"{TARIFFS} {part}", partners, told) == expected


def test_what_stands_nowhere_is_no_part() -> None:
    assert found(GLAZIER, TARIFFS, FAR) is None
    assert found("Too short.", f"{TARIFFS} Too short.", BESIDE) is None


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("(repealed)", True),
        ("Omitted.", True),
        ("[Repealed by the law of 3 May 2019 on wells.]", True),
        ("…" * 40, True),
        ("." * 400, True),
        (". " * 60 + "The tariffs stand in the annex.", False),
        ("Repealed " + "by the law on wells " * 10, False),
        ("The repealed law stays in force for wells.", False),
    ],
)
def test_what_only_says_that_nothing_is_left(text: str, *, expected: bool) -> None:
    assert is_tombstone(text) is expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("(1) The Fee, 5 %", "thefee"),
        ("§ 5 Über “Gebühren”", "übergebühren"),
        ("Straße – 1", "strasse"),
        ("第五条 费用。", "第五条费用"),
        ("12 (3)", ""),
    ],
)
def test_letters_alone(text: str, expected: str) -> None:
    assert bare_letters(text) == expected
