"""The evidence for one article is what decided its link."""

from __future__ import annotations

from pathlib import Path

import pytest

from draftdiff.aligning import align
from draftdiff.aligning.explaining import explain_links
from draftdiff.model import Explanation, MatchedBy, Options, Overrides, Provision, Side
from draftdiff.parsing import parse
from draftdiff.reading import read

DRAFTS = Path(__file__).parents[3] / "drafts"


@pytest.fixture(scope="module")
def articles() -> tuple[tuple[Provision, ...], tuple[Provision, ...]]:
    old, new = (parse(read(DRAFTS / name)).articles for name in ("2014.txt", "2020.txt"))
    return old, new


def explained(
    articles: tuple[tuple[Provision, ...], tuple[Provision, ...]],
    *places: tuple[Side, int],
    overrides: Overrides | None = None,
) -> tuple[Explanation, ...]:
    return explain_links(articles, places, Options(), overrides or Overrides())


def test_partners_come_first_and_then_what_is_most_alike(
    articles: tuple[tuple[Provision, ...], tuple[Provision, ...]],
) -> None:
    for explanation in explained(articles, *((Side.OLD, place) for place in range(35))):
        partners = [each for each in explanation.evidence if each.linked]
        others = [each.alike for each in explanation.evidence if not each.linked]
        assert explanation.evidence[: len(partners)] == tuple(partners)
        assert others == sorted(others, reverse=True)
        assert len(others) <= 3


def test_others_are_no_partners_and_told_once(
    articles: tuple[tuple[Provision, ...], tuple[Provision, ...]],
) -> None:
    found = explained(articles, *((Side.OLD, place) for place in range(35)))
    for explanation in found:
        places = [each.place for each in explanation.evidence]
        assert len(places) == len(set(places))
        linked = {each.place for each in explanation.evidence if each.linked}
        assert linked <= set(explanation.link.new)
    assert max(sum(not each.linked for each in one.evidence) for one in found) == 3


def test_every_view_is_a_share(
    articles: tuple[tuple[Provision, ...], tuple[Provision, ...]],
) -> None:
    for explanation in explained(articles, *((Side.NEW, place) for place in range(48))):
        for each in explanation.evidence:
            views = (each.content, each.order, each.old_in_new, each.new_in_old, each.heading)
            assert all(0 <= view <= 1 + 1e-9 for view in (*views, each.alike) if view is not None)


def test_the_links_are_those_of_the_alignment(
    articles: tuple[tuple[Provision, ...], tuple[Provision, ...]],
) -> None:
    links = align(*articles).links
    found = explained(articles, *((Side.OLD, place) for place in range(35)))
    assert all(explanation.link in links for explanation in found)


def test_equal_texts_need_no_evidence(
    articles: tuple[tuple[Provision, ...], tuple[Provision, ...]],
) -> None:
    (explanation,) = explained(articles, (Side.OLD, 29))
    assert explanation.link.matched_by is MatchedBy.TEXT
    assert explanation.evidence == ()


def test_the_score_of_a_link_of_likeness_is_that_of_the_views() -> None:
    old, new = (parse(read(DRAFTS / name)).articles for name in ("2015.txt", "2020.txt"))
    (explanation,) = explained((old, new), (Side.OLD, 11))
    assert explanation.link.matched_by is MatchedBy.SIMILARITY
    assert explanation.evidence[0].alike == pytest.approx(explanation.link.score)
    assert explanation.evidence[0].neighbours is not None


def test_a_pinned_link_is_explained_too(
    articles: tuple[tuple[Provision, ...], tuple[Provision, ...]],
) -> None:
    overrides = Overrides(pins=((27, 44),))
    (explanation,) = explained(articles, (Side.OLD, 27), overrides=overrides)
    assert explanation.link.matched_by is MatchedBy.PIN
    assert explanation.evidence[0].place == 44
    assert explanation.evidence[0].linked
