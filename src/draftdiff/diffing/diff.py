"""What changed inside linked articles: exact ops over their texts, and clauses as rows.

Article 28 → Article 45
28(1)(b)   dropped
28(2)      reworded → 45(2)
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from hashlib import sha256

from draftdiff.diffing.clauses import Match, match_paragraphs
from draftdiff.diffing.references import (
    Renumbered,
    numbers_only,
    references_only,
    with_reference_keys,
)
from draftdiff.diffing.rows import clause_rows
from draftdiff.diffing.side import Side
from draftdiff.diffing.stretches import (
    CHANGED,
    FOLLOWED,
    NOISE,
    RENUMBERED,
    SAME,
    Stretch,
    is_changed,
    ops_of,
    settled,
)
from draftdiff.diffing.tokens import without_start
from draftdiff.diffing.words import changed, word_stretches
from draftdiff.model import (
    ArticleDiff,
    ClauseDiff,
    Kind,
    Link,
    MatchedBy,
    Op,
    Provision,
    Span,
    Trait,
)
from draftdiff.model.diff import joined_text
from draftdiff.text.keys import typographic_key

BULLETS = " \t-–—•·●▪◦*‣∙\uf0b7"


def diff(
    link: Link,
    old: Sequence[Provision],
    new: Sequence[Provision],
    renumbered: Renumbered | None = None,
) -> ArticleDiff:
    """Compare the articles that a link holds together.

    Args:
        link: which articles, as indexes into `old` and `new`.
        old: the articles of the old draft.
        new: those of the new draft.
        renumbered: the new numbers of every old article, for references that follow them.
    """
    olds, news = tuple(old[i] for i in link.old), tuple(new[j] for j in link.new)
    old_text, new_text = joined_text(olds), joined_text(news)
    if old_text == new_text:
        stretches: list[Stretch] = [(SAME, len(old_text), len(new_text))]
        clauses: list[ClauseDiff] = []
    else:
        sides = Side(old_text, olds), Side(new_text, news)
        stretches, clauses = _compare(link, *sides, renumbered or {})
    kind = _kind(link, stretches)
    return ArticleDiff(
        id=_identity(old_text, new_text),
        kind=kind,
        link=link,
        old=olds,
        new=news,
        traits=(*_traits(link, olds, news), *_traits_of_numbers(kind, stretches)),
        clauses=tuple(clauses),
        ops=tuple(ops_of(stretches)),
    )


def _kind(link: Link, stretches: Sequence[Stretch]) -> Kind:
    if not link.old:
        return Kind.ADDED
    if not link.new:
        return Kind.DROPPED
    if len(link.new) > 1 and len(link.old) == 1:
        return Kind.SPLIT
    if len(link.old) > 1:
        return Kind.MERGED
    return Kind.REWORDED if is_changed(stretches) else Kind.UNCHANGED


def _traits_of_numbers(kind: Kind, stretches: Sequence[Stretch]) -> tuple[Trait, ...]:
    """Which numbers are all that is different: references that follow, or the clauses' own."""
    if kind is not Kind.UNCHANGED:
        return ()
    states = [state for state, _, _ in stretches]  # no set: states hash slowly
    if RENUMBERED in states:
        return (Trait.CLAUSES_RENUMBERED,)
    return (Trait.REFERENCES_ONLY,) if FOLLOWED in states else ()


def _traits(link: Link, olds: Sequence[Provision], news: Sequence[Provision]) -> tuple[Trait, ...]:
    if not olds or not news:
        return ()
    found = []
    if {article.num for article in olds}.isdisjoint(article.num for article in news):
        found.append(Trait.RENUMBERED)
    if link.moved:
        found.append(Trait.MOVED)
    if len(olds) == len(news) == 1 and _title_key(olds[0]) != _title_key(news[0]):
        found.append(Trait.RETITLED)
    return tuple(found)


def _title_key(article: Provision) -> str:
    return typographic_key(article.heading).casefold().rstrip(".")


def _identity(old_text: str, new_text: str) -> str:
    """A row's name, from its words alone."""
    old_key = typographic_key(old_text)
    new_key = old_key if new_text == old_text else typographic_key(new_text)
    content = f"{old_key}\0{new_key}"
    return f"c-{sha256(content.encode('utf-8', 'surrogatepass')).hexdigest()[:12]}"


def _compare(
    link: Link, old: Side, new: Side, renumbered: Renumbered
) -> tuple[list[Stretch], list[ClauseDiff]]:
    """What changed from text to text, in stretches and in clauses."""
    parts = _with_equal_words(old, new, renumbered) if link.matched_by is MatchedBy.WORDS else None
    if parts is None:
        parts = [
            (match, _stretches_of(match, old, new, renumbered))
            for match in match_paragraphs(old.paragraphs, new.paragraphs)
        ]
    clauses = clause_rows(parts, old, new, lambda match: _edits(match, old, new, renumbered))
    stretches = [stretch for _, part in parts for stretch in part]
    return settled(stretches, old.text, new.text), clauses


def _edits(match: Match, old: Side, new: Side, renumbered: Renumbered) -> tuple[Op, ...]:
    """What changed in a paragraph that stands elsewhere now, in the places of both texts."""
    one = old.bare_span(match.old_start, match.old_end)
    two = new.bare_span(match.new_start, match.new_end)
    if not one or not two:
        return ()
    texts = old.paragraphs.texts[match.old_start], new.paragraphs.texts[match.new_start]
    stretches = settled(_stretches_of(match, old, new, renumbered), *texts)
    placed = (
        op._replace(old=_placed(op.old, one), new=_placed(op.new, two)) for op in ops_of(stretches)
    )
    return tuple(op for op in placed if op.old or op.new)


def _placed(span: Span, within: Span) -> Span:
    """A span of a paragraph as one of its text, without what it has beyond the last line end."""
    return Span(*(min(within.start + each, within.end) for each in span))


def _with_equal_words(
    old: Side, new: Side, renumbered: Renumbered
) -> list[tuple[Match, list[Stretch]]] | None:
    """Texts whose words are equal, paragraph by paragraph: only numbers can differ.

    In a renumbered law most articles are so, and no word of theirs needs to be compared. None
    where more than numbers differs.
    """
    olds, news = old.paragraphs.texts, new.paragraphs.texts
    if len(olds) != len(news):
        return None
    parts = []
    for k, (one, two) in enumerate(zip(olds, news, strict=True)):
        part = numbers_only(one, two, renumbered)
        if part is None:
            return None
        match = Match(k, k + 1, k, k + 1)
        if is_changed(part):
            part = _stretches_of(match, old, new, renumbered)
        parts.append((match, part))
    return parts


def _stretches_of(match: Match, old: Side, new: Side, renumbered: Renumbered) -> list[Stretch]:
    """What changed in a paragraph; one that came or went is one stretch."""
    old_start, old_end, new_start, new_end = match
    olds = old.paragraphs.texts[old_start:old_end]
    news = new.paragraphs.texts[new_start:new_end]
    if not olds or not news:
        return list(changed("".join(olds), "".join(news)))
    if olds == news:
        size = sum(map(len, olds))
        return [(SAME, size, size)]
    if len(olds) == len(news) == 1 and not olds[0].isascii():
        followed = references_only(olds[0], news[0], renumbered)
        if followed:
            return followed
    one = old.paragraphs.joint(old_start, old_end)
    two = new.paragraphs.joint(new_start, new_end)
    markers = old.marker(old_start), new.marker(new_start)
    if all(markers) and markers[0].rstrip() != markers[1].rstrip():
        rests = without_start(one, len(markers[0])), without_start(two, len(markers[1]))
        if rests[0] and rests[1]:
            keyed = with_reference_keys(rests[0], rests[1], renumbered)
            return [*_renumbered(*markers), *word_stretches(*keyed)]
    stretches = word_stretches(*with_reference_keys(one, two, renumbered))
    state, old_size, new_size = stretches[0]
    if state is CHANGED and _is_bullet(olds[0][:old_size]) and _is_bullet(news[0][:new_size]):
        stretches[0] = NOISE, old_size, new_size
    return stretches


def _renumbered(old: str, new: str) -> Iterator[Stretch]:
    """A clause's own number that became another; the white space after both is the same."""
    one, two = old.rstrip(), new.rstrip()
    if old[len(one) :] != new[len(two) :]:
        one, two = old, new
    yield RENUMBERED, len(one), len(two)
    yield SAME, len(old) - len(one), len(new) - len(two)


def _is_bullet(text: str) -> bool:
    """Whether a paragraph's beginning is a bullet, or nothing: which of them is typography."""
    return not text.strip(BULLETS)
