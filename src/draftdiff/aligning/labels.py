"""Articles by the names that people give them: number, label or identifier.

    "28"   "Article 28"   "ARTICLE 28"   "chp_4__art_28"      one article, four names
    "5 bis"   "5bis"

Overrides are written down once and used for many drafts, so a name that means nothing any more,
or two articles, must be told, and never be passed over.
"""

from __future__ import annotations

import unicodedata
from collections.abc import Iterable, Iterator, Mapping, Sequence
from difflib import get_close_matches

from draftdiff.errors import UsageError
from draftdiff.model import Draft, LabelOverrides, LabelPair, Overrides, Provision, Side
from draftdiff.text.keys import word_key

MOST_NEAR = 3
"""Names that are suggested for one that no article has."""
CUTOFF = 0.5
"""How alike a name must be to be suggested."""


def resolve(overrides: LabelOverrides, old: Draft, new: Draft) -> Overrides:
    """The overrides by the articles' places in their drafts.

    Raises:
        UsageError: a name means no article or several, or the overrides contradict each other.
    """
    pins = [_places(pair, old, new, "pin") for pair in dict.fromkeys(overrides.pins)]
    forbidden = [_places(pair, old, new, "forbid") for pair in overrides.forbidden]
    for pair, label_pair in zip(pins, dict.fromkeys(overrides.pins), strict=True):
        if pair in forbidden:
            what = f"{_told(label_pair)} is both pinned and forbidden"
            raise UsageError(what, "keep one of the two")
        if _is_tangle(pair, pins):
            what = f"the pin {_told(label_pair)} ties a split to a merger"
            raise UsageError(what, "pin either one old article to many new ones, or many to one")
    return Overrides(pins=tuple(dict.fromkeys(pins)), forbidden=frozenset(forbidden))


def place_of(name: str, draft: Draft) -> int:
    """The place of the one article that a name means among `Draft.articles`.

    Raises:
        UsageError: it means no article of the draft, or several.
    """
    articles, file = draft.articles, draft.source.name
    found = _matching(name, draft)
    if len(found) == 1:
        return found[0]
    if not articles:
        what = f'"{name}" cannot be found in {file}, in which no article was recognised'
        raise UsageError(what, "see what was, with draftdiff outline")
    if found:
        what = f'"{name}" means {len(found)} articles of {file}'
        identifiers = _alternatives([articles[place].eid for place in found[:MOST_NEAR]])
        raise UsageError(what, f"give an identifier: {identifiers}")
    near = _alternatives(_near(name, articles))
    hint = f"did you mean {near}?" if near else "see the labels with draftdiff outline"
    what = f'{file} has no article "{name}"'
    raise UsageError(what, hint.rstrip("?"))


def places_of(name: str, drafts: Mapping[Side, Draft]) -> tuple[tuple[Side, int], ...]:
    """The articles of both drafts that a name means; "old:28" and "new:28" ask one draft alone.

    Raises:
        UsageError: no draft has such an article, or one of them has several.
    """
    prefix, colon, rest = name.partition(":")
    asked = [side for side in Side if colon and prefix.strip().casefold() == side]
    if asked:
        return ((asked[0], place_of(rest, drafts[asked[0]])),)
    having = [side for side in Side if _matching(name, drafts[side])]
    return tuple((side, place_of(name, drafts[side])) for side in having or Side)


def name_of(place: int, draft: Draft) -> str:
    """The shortest name that means the article, to be written down; its identifier at worst."""
    article = draft.articles[place]
    for name in (article.num, article.label):
        if _key(name) and _matching(name, draft) == [place]:
            return name
    return article.eid


def _places(pair: LabelPair, old: Draft, new: Draft, what: str) -> tuple[int, int]:
    try:
        return place_of(pair.old, old), place_of(pair.new, new)
    except UsageError as error:
        told = f"{error.what} ({what} {_told(pair)})"
        raise UsageError(told, error.next_step) from None


def _told(pair: LabelPair) -> str:
    return f"{pair.old}={pair.new}"


def _is_tangle(pair: tuple[int, int], pins: Sequence[tuple[int, int]]) -> bool:
    """Whether the old article has several new ones, and the new one several old ones."""
    others = [other for other in pins if other != pair]
    return any(old == pair[0] for old, _ in others) and any(new == pair[1] for _, new in others)


def _matching(name: str, draft: Draft) -> list[int]:
    """The places of the articles that a name means; those of the law itself before schedules'."""
    articles, wanted = draft.articles, _key(name)
    by_identifier = [i for i, article in enumerate(articles) if article.eid == name]
    if by_identifier or not wanted:
        return by_identifier
    found = [i for i, each in enumerate(articles) if wanted in {_key(each.label), _key(each.num)}]
    if len(found) > 1:
        of_law = {id(article) for article in draft.law_articles}
        found = [i for i in found if id(articles[i]) in of_law] or found
    return found


def _key(name: str) -> str:
    """A name without marks, spaces and case, every script's digits as plain ones."""
    return "".join(str(unicodedata.digit(sign, sign)) for sign in word_key(name))


def _near(name: str, articles: Iterable[Provision]) -> Iterator[str]:
    """Names of articles that look like the one that was given."""
    names = {_key(each): each for article in articles for each in (article.num, article.label)}
    names.pop("", None)
    for key in get_close_matches(_key(name), names, n=MOST_NEAR, cutoff=CUTOFF):
        yield names[key]


def _alternatives(names: Iterable[str]) -> str:
    known = [f'"{name}"' for name in names]
    return " or ".join(filter(None, (", ".join(known[:-1]), *known[-1:])))
