"""Laws that every alignment holds, whatever the articles."""

from __future__ import annotations

from dataclasses import replace

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from builders import article
from draftdiff.aligning import align
from draftdiff.aligning.evidence import is_tombstone
from draftdiff.model import Confidence, Kind, Link, Overrides, Provision, Side, Trait
from lawlike import lawlike_text, laws, numbered, rows, strangers

SHORT = settings(max_examples=40, deadline=None, derandomize=True)

TEXTS = st.one_of(
    st.sampled_from(
        ("", "(repealed)", "…………", "Omitted.", "A", "The law.", "本法自公布之日起施行。", "ច្បាប់នេះ")
    ),
    st.integers(0, 3).flatmap(lawlike_text),
    st.text(max_size=60),
)
ANY_ARTICLES = st.lists(
    st.builds(
        article,
        st.sampled_from(("", "1", "2", "5bis")),
        TEXTS,
        heading=st.sampled_from(("", "Fines", "Purpose")),
    ),
    max_size=8,
)


@SHORT
@given(ANY_ARTICLES, ANY_ARTICLES)
def test_every_article_is_in_exactly_one_link(old: list[Provision], new: list[Provision]) -> None:
    links = align(old, new).links
    assert sorted(i for link in links for i in link.old) == list(range(len(old)))
    assert sorted(j for link in links for j in link.new) == list(range(len(new)))
    assert all(link.old or link.new for link in links)
    assert all(1 in (len(link.old), len(link.new)) or not (link.old and link.new) for link in links)
    assert all(0 <= link.score <= 1 for link in links)


@SHORT
@given(ANY_ARTICLES, ANY_ARTICLES)
def test_rows_stand_in_the_new_draft_s_order(old: list[Provision], new: list[Provision]) -> None:
    links = align(old, new).links
    firsts = [link.new[0] for link in links if link.new]
    assert firsts == sorted(firsts)
    dropped = [link.old[0] for link in links if not link.new]
    assert dropped == sorted(dropped)


@SHORT
@given(ANY_ARTICLES)
def test_a_draft_compared_with_itself_is_unchanged(articles: list[Provision]) -> None:
    law = numbered([each for each in articles if _has_words(each) or is_tombstone(each.text)])
    for row in rows(law, law):
        assert row.kind is Kind.UNCHANGED
        assert row.traits == ()
        assert row.link.old == row.link.new


@pytest.mark.parametrize("text", ["(repealed)", ""])
def test_texts_that_tell_nothing_are_linked_in_their_order(text: str) -> None:
    law = [article("", text), article("", text)]
    assert [row.kind for row in rows(law, law)] == [Kind.UNCHANGED, Kind.UNCHANGED]


def test_equal_articles_are_linked_in_their_order() -> None:
    twins = [article("", "This provision enters into force on the day of its publication.")] * 2
    found = rows(numbered(twins), numbered([*strangers(3), *twins]))
    assert not any(Trait.MOVED in row.traits for row in found)


@SHORT
@given(laws(), st.integers(1, 500))
def test_renumbering_everything_is_renumbered_only(law: tuple[Provision, ...], by: int) -> None:
    for row in rows(law, numbered(law, 1 + by)):
        assert row.kind is Kind.UNCHANGED
        assert row.traits == (Trait.RENUMBERED,)


@SHORT
@given(laws(), st.data())
def test_inserting_one_article_changes_one_row(
    law: tuple[Provision, ...], data: st.DataObject
) -> None:
    place = data.draw(st.integers(0, len(law)))
    longer = numbered([*law[:place], *strangers(1), *law[place:]])
    for one, two, kind in ((law, longer, Kind.ADDED), (longer, law, Kind.DROPPED)):
        found = rows(one, two)
        changed = [row for row in found if row.kind is not Kind.UNCHANGED]
        assert [row.kind for row in changed] == [kind]
        side = changed[0].link.new if kind is Kind.ADDED else changed[0].link.old
        assert side == (place,)
        assert not any(Trait.MOVED in row.traits for row in found)


@SHORT
@given(laws(fewest=2), st.data())
def test_swapping_two_neighbours_moves_one(law: tuple[Provision, ...], data: st.DataObject) -> None:
    place = data.draw(st.integers(0, len(law) - 2))
    swapped = [*law[:place], law[place + 1], law[place], *law[place + 2 :]]
    found = rows(law, numbered(swapped))
    assert {row.kind for row in found} == {Kind.UNCHANGED}
    moved = [row.link.old[0] for row in found if Trait.MOVED in row.traits]
    assert len(moved) == 1
    assert moved[0] in {place, place + 1}


@SHORT
@given(laws(), st.integers(1, 20), st.data())
def test_inserting_many_articles_moves_none(
    law: tuple[Provision, ...], count: int, data: st.DataObject
) -> None:
    place = data.draw(st.integers(0, len(law)))
    found = rows(law, numbered([*law[:place], *strangers(count), *law[place:]]))
    assert sum(row.kind is Kind.ADDED for row in found) == count
    assert not any(Trait.MOVED in row.traits for row in found)


@SHORT
@given(laws(fewest=2), st.data())
def test_swapping_the_drafts_mirrors_the_rows(
    law: tuple[Provision, ...], data: st.DataObject
) -> None:
    kept = data.draw(st.permutations(law).flatmap(lambda p: st.just(p[: len(p) // 2 + 1])))
    new = numbered([*_split(kept[0]), *kept[1:], *strangers(2)])
    there = {(row.link.old, row.link.new, row.kind) for row in rows(law, new)}
    back = {(row.link.new, row.link.old, _mirrored(row.kind)) for row in rows(new, law)}
    assert there == back


def _has_words(each: Provision) -> bool:
    return any(map(str.isalnum, each.text))


MIRRORED = {
    Kind.ADDED: Kind.DROPPED,
    Kind.DROPPED: Kind.ADDED,
    Kind.SPLIT: Kind.MERGED,
    Kind.MERGED: Kind.SPLIT,
}


def _mirrored(kind: Kind) -> Kind:
    return MIRRORED.get(kind, kind)


def _split(whole: Provision) -> list[Provision]:
    """The article as one for each paragraph, with the paragraph's marker left out."""
    return [replace(whole, text=line.partition(" ")[2]) for line in whole.text.split("\n")]


@pytest.mark.parametrize("count", [2, 3])
def test_an_article_is_split_into_its_paragraphs(count: int) -> None:
    whole = replace(strangers(1)[0], text="\n".join(part.text for part in strangers(count)))
    other = article("2", "Nobody may enter the reserve without a permit of the ranger.")
    parts = numbered(_split(whole))
    there = rows([whole, other], [*parts, other])
    assert [row.kind for row in there] == [Kind.SPLIT, Kind.UNCHANGED]
    assert there[0].link.new == tuple(range(count))
    back = rows([*parts, other], [whole, other])
    assert [row.kind for row in back] == [Kind.MERGED, Kind.UNCHANGED]


@SHORT
@given(ANY_ARTICLES, ANY_ARTICLES, st.data())
def test_whatever_is_overruled_every_article_is_in_exactly_one_link(
    old: list[Provision], new: list[Provision], data: st.DataObject
) -> None:
    pairs = [(i, j) for i in range(len(old)) for j in range(len(new))]
    some = st.lists(st.sampled_from(pairs), max_size=4) if pairs else st.just([])
    pins = tuple(data.draw(some))
    forbidden = frozenset(data.draw(some)) - set(pins)
    overrides = Overrides(pins=pins, forbidden=forbidden)
    links = align(old, new, overrides=overrides).links
    assert sorted(i for link in links for i in link.old) == list(range(len(old)))
    assert sorted(j for link in links for j in link.new) == list(range(len(new)))
    found = {(i, j) for link in links for i in link.old for j in link.new}
    assert not found & forbidden
    if pins:
        assert pins[0] in found


@SHORT
@given(laws(fewest=2), st.data())
def test_what_the_aligner_links_can_be_pinned_and_changes_nothing(
    law: tuple[Provision, ...], data: st.DataObject
) -> None:
    new = numbered([*data.draw(st.permutations(law)), *strangers(1)])
    links = align(law, new).links
    pins = tuple((i, j) for link in links for i in link.old for j in link.new)
    again = align(law, new, overrides=Overrides(pins=pins)).links
    assert [(link.old, link.new) for link in links] == [(link.old, link.new) for link in again]


@SHORT
@given(laws(fewest=3), st.data())
def test_deleting_one_article_changes_one_row(
    law: tuple[Provision, ...], data: st.DataObject
) -> None:
    place = data.draw(st.integers(0, len(law) - 1))
    shorter = numbered([*law[:place], *law[place + 1 :]])
    before = {(link.old, link.new) for link in align(law, law).links}
    after = {
        (link.old, tuple(j + (j >= place) for j in link.new)) for link in align(law, shorter).links
    }
    assert before ^ after == {((place,), (place,)), ((place,), ())}


@SHORT
@given(laws(fewest=2), st.data())
def test_renumbering_everything_changes_no_link(
    law: tuple[Provision, ...], data: st.DataObject
) -> None:
    kept = data.draw(st.permutations(law).map(lambda order: order[: len(order) // 2 + 1]))
    new = numbered([*_split(kept[0]), *kept[1:], *strangers(2)])
    there = [(link.old, link.new) for link in align(law, new).links]
    for renumbered in (numbered(new, 300), numbered(new[::-1])[::-1]):
        assert [(link.old, link.new) for link in align(law, renumbered).links] == there


@SHORT
@given(laws(fewest=2), st.data())
def test_shuffling_one_side_changes_no_sure_link(
    law: tuple[Provision, ...], data: st.DataObject
) -> None:
    reworded = [replace(each, text=_without_last_words(each.text)) for each in law]
    new = numbered([*reworded, *strangers(1)])
    order = data.draw(st.permutations(range(len(new))))
    sure = {
        (link.old, link.new)
        for link in align(law, new).links
        if link.confidence is Confidence.HIGH and link.old and link.new
    }
    shuffled = {
        (link.old, tuple(sorted(order[j] for j in link.new)))
        for link in align(law, [new[place] for place in order]).links
    }
    assert sure <= shuffled


def _without_last_words(text: str) -> str:
    """The text without the last two words of its first sentence."""
    first, stop, rest = text.partition(".")
    return " ".join(first.split()[:-2]) + stop + rest


@SHORT
@given(laws(fewest=3), st.data())
def test_swapping_the_drafts_mirrors_the_shares(
    law: tuple[Provision, ...], data: st.DataObject
) -> None:
    kept = list(data.draw(st.permutations(law)))
    lines = kept.pop().text.split("\n")
    hosts = [
        replace(each, text="\n".join((each.text, *lines[place::2])))
        for place, each in enumerate(kept[:2])
    ]
    new = numbered([*hosts, *kept[2:], *strangers(1)])
    there = {(link.old, link.new, _shares(link)) for link in align(law, new).links}
    back = {(link.new, link.old, _shares(link)) for link in align(new, law).links}
    assert there == {(old, new_, _other_side(shares)) for old, new_, shares in back}


def _shares(link: Link) -> tuple[tuple[Side, int, float], ...]:
    """The shares; none of a row of two articles, which has some where its confidence is low."""
    if len(link.old) == len(link.new) == 1:
        return ()
    return tuple(sorted((share.side, share.index, round(share.share, 6)) for share in link.shares))


def _other_side(
    shares: tuple[tuple[Side, int, float], ...],
) -> tuple[tuple[Side, int, float], ...]:
    flipped = {Side.OLD: Side.NEW, Side.NEW: Side.OLD}
    return tuple(sorted((flipped[side], index, share) for side, index, share in shares))
