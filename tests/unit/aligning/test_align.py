"""Which article became which: small laws, and the links between them."""

from __future__ import annotations

from collections.abc import Sequence

import pytest

from builders import article
from draftdiff.aligning import align
from draftdiff.model import Confidence, Link, MatchedBy, Provision, Side

PURPOSE = "This law protects rivers, lakes and wells, so that everyone has clean water."
LICENCES = (
    "(1) No one may dig a well deeper than ten metres without a licence.\n"
    "(2) The provincial office grants the licence within thirty days."
)
METERS = "Every house that is joined to the network has a meter, read once a month by the clerk."
FEES = (
    "(1) The council fixes the fees for each cubic metre before the new year.\n"
    "(2) Households with a certificate of poverty pay half."
)
INSPECTION = "Inspectors may enter pumping stations by day, and houses with the tenants' consent."
FINAL = "This law enters into force sixty days after its publication in the official gazette."
PENALTY = (
    "Any person who {} shall be punished by imprisonment from one month to six months"
    " and by a fine from one million to two million riels."
)


def law(*texts: str, first: int = 1) -> tuple[Provision, ...]:
    return tuple(article(str(number), text) for number, text in enumerate(texts, first))


def linked(old: Sequence[Provision], new: Sequence[Provision]) -> list[str]:
    """The links as "1→2", "2→3+4", "–→1", moved ones with a star."""
    return [_told(link, old, new) for link in align(old, new).links]


def _told(link: Link, old: Sequence[Provision], new: Sequence[Provision]) -> str:
    before = "+".join(old[i].num for i in link.old) or "–"
    after = "+".join(new[j].num for j in link.new) or "–"
    return f"{before}→{after}{'*' if link.moved else ''}"


@pytest.mark.parametrize(
    ("old", "new", "expected"),
    [
        pytest.param(law(PURPOSE, FEES), law(PURPOSE, FEES), ["1→1", "2→2"], id="unchanged"),
        pytest.param(
            law(PURPOSE, FEES), law(METERS, PURPOSE, FEES), ["–→1", "1→2", "2→3"], id="inserted"
        ),
        pytest.param(
            law(PURPOSE, METERS, FEES),
            law(PURPOSE, FEES),
            ["1→1", "2→–", "3→2"],
            id="dropped where it stood",
        ),
        pytest.param(
            law(PURPOSE, METERS, FEES, FINAL),
            law(PURPOSE, FEES, METERS, FINAL),
            ["1→1", "3→2*", "2→3", "4→4"],
            id="one of two neighbours moved",
        ),
        pytest.param(
            law(PURPOSE, METERS, FEES, INSPECTION, FINAL),
            law(INSPECTION, PURPOSE, METERS, FEES, FINAL),
            ["4→1*", "1→2", "2→3", "3→4", "5→5"],
            id="the others only made room",
        ),
        pytest.param(
            law(PURPOSE, LICENCES, FINAL),
            law(PURPOSE, *LICENCES.split("\n"), FINAL),
            ["1→1", "2→2+3", "3→4"],
            id="split",
        ),
        pytest.param(
            law(PURPOSE, METERS, FEES, FINAL),
            law(PURPOSE, f"{METERS}\n{FEES}", FINAL),
            ["1→1", "2+3→2", "4→3"],
            id="merged",
        ),
        pytest.param(
            law(PENALTY.format("fouls a well"), PENALTY.format("breaks a pump")),
            law(
                PENALTY.format("breaks a pump or a pipe"), PENALTY.format("fouls a well or a lake")
            ),
            ["2→1*", "1→2"],
            id="the act tells penalties apart, and not the number",
        ),
        pytest.param(
            law(PURPOSE, FEES),
            law(FEES.replace("half", "a third"), PURPOSE),
            ["2→1*", "1→2"],
            id="words before numbers",
        ),
        pytest.param(law(PURPOSE), law(FEES), ["1→–", "–→1"], id="nothing in common"),
        pytest.param(law(), law(PURPOSE), ["–→1"], id="no old article"),
        pytest.param(law(PURPOSE), law(), ["1→–"], id="no new article"),
        pytest.param(law(), law(), [], id="no article at all"),
        pytest.param(
            law(PURPOSE, "(repealed)", FINAL),
            law(PURPOSE, "(repealed)", FINAL),
            ["1→1", "2→2", "3→3"],
            id="a tombstone stays with its number",
        ),
    ],
)
def test_links(old: Sequence[Provision], new: Sequence[Provision], expected: list[str]) -> None:
    assert sorted(linked(old, new)) == sorted(expected)


def test_a_tombstone_is_no_new_version() -> None:
    links = align(law(PURPOSE, METERS, FINAL), law(PURPOSE, "(repealed)", FINAL)).links
    assert {(link.old, link.new) for link in links} == {
        ((0,), (0,)),
        ((1,), ()),
        ((), (1,)),
        ((2,), (2,)),
    }


def test_tombstones_with_other_words_are_linked_by_their_numbers() -> None:
    old, new = law(PURPOSE, "(repealed)", FINAL), law(PURPOSE, "[omitted]", FINAL)
    (link,) = [link for link in align(old, new).links if link.old == (1,)]
    assert (link.new, link.matched_by, link.score) == ((1,), MatchedBy.TEXT, 1.0)
    other = (new[0], article("9", "[omitted]"), new[2])
    assert [link.new for link in align(old, other).links if link.old == (1,)] == [()]


def test_equal_texts_are_told_apart_by_their_headings() -> None:
    same = "The competent authority lays down the details by decree."
    old = [article("1", same, heading="Fees"), article("2", same, heading="Meters")]
    new = [article("1", same, heading="Meters"), article("2", same, heading="Fees")]
    assert {(link.old, link.new) for link in align(old, new).links} == {((0,), (1,)), ((1,), (0,))}


@pytest.mark.parametrize(
    ("new", "by", "score"),
    [
        (PURPOSE, MatchedBy.TEXT, 1.0),
        (PURPOSE.replace("wells, so", "wells\nso"), MatchedBy.WORDS, 0.99),
        (PURPOSE.upper(), MatchedBy.WORDS, 0.99),
    ],
)
def test_equal_words_say_so(new: str, by: MatchedBy, score: float) -> None:
    link = align(law(PURPOSE, FEES), law(new, FEES)).links[0]
    assert (link.matched_by, link.score, link.confidence) == (by, score, Confidence.HIGH)
    assert link.runner_up is None


def test_a_reworded_article_is_matched_by_its_likeness() -> None:
    link = align(law(FEES, METERS), law(METERS, FEES.replace("half", "a third"))).links[1]
    assert link.matched_by is MatchedBy.SIMILARITY
    assert 0.5 < link.score < 1


def test_what_came_nearest_is_named() -> None:
    near = FEES.replace("half", "a third")
    nearer = FEES.replace("half", "two thirds of that").replace("council", "mayor")
    links = align(law(FEES, FINAL), law(near, nearer, FINAL)).links
    assert [(link.old, link.new) for link in links] == [((0,), (0,)), ((), (1,)), ((1,), (2,))]
    assert links[0].runner_up is not None
    assert (links[0].runner_up.side, links[0].runner_up.index) == (Side.NEW, 1)
    assert links[1].runner_up is not None
    assert (links[1].runner_up.side, links[1].runner_up.index) == (Side.OLD, 0)
    assert links[1].confidence is Confidence.CHECK


def test_a_thousand_twins_are_linked_one_to_one() -> None:
    twins = law(*["The council decides on this within thirty days."] * 1000)
    links = align(twins, twins).links
    assert all(link.old == link.new for link in links)
