"""Where the wording of dropped and added articles stands: found in phrases, not in boilerplate."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

import pytest

from builders import article
from draftdiff.aligning import align
from draftdiff.model import Confidence, Provision, Side
from draftdiff.parsing import parse
from draftdiff.reading import read

DRAFTS = Path(__file__).parents[3] / "drafts"
WELLS = (
    "No one may dig a well deeper than ten metres without a licence of the provincial office,"
    " nor widen an ancient spring with explosives."
)
METERS = (
    "Every house that is joined to the network has a sealed copper meter, read once a month by"
    " the clerk of the district waterworks."
)
FEES = (
    "The council fixes the tariffs for each cubic metre before the new year begins, and publishes"
    " them on its noticeboard; households with a certificate of poverty pay half of them."
)
PUMPS = (
    "Pumping stations are inspected every spring by engineers whom the ministry has trained, who"
    " write down cracks, leaks and missing valves in a bound book."
)
PENALTY = (
    "Any person who violates this rule shall be punished by imprisonment from one month to six"
    " months and by a fine from one million to two million riels."
)
OTHERS = (
    "Farmers choose the judge of their canal by secret ballot in the month of the rains.",
    "Fishing with poison or electric current is forbidden in lakes and in rice fields.",
    "Ferries keep a lamp lit at the bow between sunset and sunrise.",
)


def law(*texts: str) -> tuple[Provision, ...]:
    return tuple(article(str(number), text) for number, text in enumerate(texts, 1))


def shares(old: Sequence[Provision], new: Sequence[Provision]) -> dict[str, dict[str, int]]:
    """What stands where, in percent: {"old 3": {"1": 45, "2": 40}}."""
    found: dict[str, dict[str, int]] = {}
    for link in align(old, new).links:
        for share in link.shares:
            whose = link.old if share.side is Side.NEW else link.new
            own, other = (old, new) if share.side is Side.NEW else (new, old)
            name = f"{'old' if own is old else 'new'} {own[whose[0]].num}"
            found.setdefault(name, {})[other[share.index].num] = round(share.share * 100)
    return found


def test_a_dropped_article_whose_sentences_went_to_two_others() -> None:
    old = law(FEES, PUMPS, f"{WELLS}\n{METERS}", *OTHERS)
    new = law(f"{FEES}\n{WELLS}", f"{PUMPS}\n{METERS}", *OTHERS)
    found = shares(old, new)
    assert set(found) == {"old 3"}
    assert set(found["old 3"]) == {"1", "2"}
    assert all(40 <= share <= 60 for share in found["old 3"].values())


def test_an_added_article_stitched_from_two_others() -> None:
    old = law(f"{FEES}\n{WELLS}", f"{PUMPS}\n{METERS}", *OTHERS)
    new = law(FEES, PUMPS, f"{WELLS}\n{METERS}", *OTHERS)
    assert set(shares(old, new)["new 3"]) == {"1", "2"}


def test_what_is_dropped_and_stands_nowhere_has_no_share() -> None:
    assert shares(law(FEES, WELLS, *OTHERS), law(FEES, *OTHERS)) == {}


def test_boilerplate_is_no_share() -> None:
    penalised = [f"{text} {PENALTY}" for text in (FEES, PUMPS, METERS, *OTHERS)]
    old = law(*penalised, f"{WELLS} {PENALTY}")
    new = law(*(text.replace("one million", "two million") for text in penalised))
    assert [link.new for link in align(old, new).links if link.old == (6,)] == [()]
    assert shares(old, new) == {}


def test_what_an_article_had_already_did_not_come_from_a_dropped_one() -> None:
    old = law(f"{FEES}\n{WELLS}", f"{WELLS} {METERS}", *OTHERS)
    new = law(f"{FEES.replace('new year', 'dry season')}\n{WELLS}", *OTHERS)
    assert [link.new for link in align(old, new).links if link.old == (1,)] == [()]
    assert shares(old, new) == {}


def test_a_split_tells_which_share_went_where() -> None:
    old = law(FEES, f"{WELLS} {PUMPS}\n{METERS}", *OTHERS)
    new = law(FEES, f"{WELLS} {PUMPS}", METERS, *OTHERS)
    found = shares(old, new)["old 2"]
    assert found["2"] > found["3"]
    assert found["2"] + found["3"] == pytest.approx(98, abs=3)


@pytest.mark.parametrize(
    ("names", "whose", "where"),
    [
        (("2014.txt", "2020.txt"), "old 28", {"44", "45"}),
        (("2014.txt", "2015.txt"), "old 28", set()),
        (("2014.txt", "2020.txt"), "new 13", set()),
    ],
)
def test_the_sample_drafts(names: tuple[str, str], whose: str, where: set[str]) -> None:
    old, new = (parse(read(DRAFTS / name)).articles for name in names)
    assert set(shares(old, new).get(whose, {})) == where


@pytest.mark.parametrize("names", [("2014", "2015"), ("2014", "2020"), ("2014.km", "2020.km")])
def test_shares_are_within_the_whole_and_only_where_something_is_open(
    names: tuple[str, str],
) -> None:
    old, new = (parse(read(DRAFTS / f"{name}.txt")).articles for name in names)
    for link in align(old, new).links:
        sure = len(link.old) == len(link.new) == 1 and link.confidence is Confidence.HIGH
        assert not (sure and link.shares)
        for side in Side:
            own = [share for share in link.shares if share.side is side]
            assert [share.share for share in own] == sorted((s.share for s in own), reverse=True)
            assert sum(share.share for share in own) <= 1 + 1e-9
            assert len({share.index for share in own}) == len(own)


def told(old: Sequence[Provision], new: Sequence[Provision]) -> list[str]:
    return [
        f"{'+'.join(old[i].num for i in link.old)}→{'+'.join(new[j].num for j in link.new)}"
        for link in align(old, new).links
        if len(link.old) != 1 or len(link.new) != 1
    ]


REWRITTEN = (
    " In dry years the ministry forbids to dig; else no one may dig a well who has no licence"
    " of the provincial office, and it hears appeals within six weeks."
)


@pytest.mark.parametrize(
    ("old", "new", "expected"),
    [
        pytest.param(
            law(FEES, PUMPS, WELLS, *OTHERS),
            law(FEES, PUMPS + REWRITTEN, *OTHERS),
            ["2+3→2"],
            id="rewritten beside its neighbour",
        ),
        pytest.param(
            law(FEES, PUMPS + REWRITTEN, *OTHERS),
            law(FEES, PUMPS, WELLS, *OTHERS),
            ["2→2+3"],
            id="the other way round",
        ),
        pytest.param(
            law(WELLS, *OTHERS, FEES, PUMPS),
            law(*OTHERS, FEES, f"{PUMPS} Who has no licence of the provincial office pays half."),
            ["1→"],
            id="a phrase of it, far away",
        ),
    ],
)
def test_what_stands_in_another_by_its_wording_joins_it(
    old: Sequence[Provision], new: Sequence[Provision], expected: list[str]
) -> None:
    assert told(old, new) == expected


@pytest.mark.parametrize(
    ("names", "expected"),
    [
        (("2014.txt", "2020.txt"), {"28→44+45", "17→11+12", "9+10→7"}),
        (("2014.km.txt", "2020.km.txt"), {"9+10→7"}),
        (("2014.txt", "2015.txt"), {"28→"}),
        (("2014.txt", "2020.txt"), {"→13"}),
    ],
)
def test_what_joins_in_the_sample_drafts(names: tuple[str, str], expected: set[str]) -> None:
    old, new = (parse(read(DRAFTS / name)).articles for name in names)
    assert expected <= set(told(old, new))
