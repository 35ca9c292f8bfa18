"""A clause on both sides, and which of its words went and came.

    old  No officer shall enter a dwelling without a warrant.
    new  No officer shall enter a dwelling or a shop at night.
    edits  "without a warrant" → "or a shop at night"

Words are compared by their stems, so that "is retained" and "shall retain" differ in small words
alone; a word that goes at one place and comes at another has only moved.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from difflib import SequenceMatcher
from itertools import chain
from typing import NamedTuple

from draftdiff.analysing.blocks import Block, blocks
from draftdiff.analysing.lexicon import MARK_OF_BODY
from draftdiff.analysing.once import once
from draftdiff.analysing.passage import WAIVER, Fact, Passage
from draftdiff.analysing.roles import Role, is_held_as_right, role_of, sanctions
from draftdiff.model import Span
from draftdiff.model.message import Message

LETTERS_OF_FAMILY = 6
"""Letters by which words of one family are known ("authorise", "authorisation")."""
FRESH = 0.75
"""Share of a sentence's words of meaning that must have come for the sentence to be new."""
FEWEST_FRESH_WORDS = 3
JOINED_BY_LITTLE = 1
"""Small words that may stand between two edits which are one."""
LEAST_ALIKE = 0.85
"""How alike the letters of two words are where one is a misprint of the other."""
MOST_SLID = 8
"""Words by which an edit is moved to where an item begins."""
FEWEST_LETTERS_OF_MISPRINT = 5

CORE_FIRST = ("sanction",)
CORES = ("retention", "safeguard", "exception", "delegated", "right", "reach", "vague")
"""What can be the core of a clause that came or went as a whole: a sanction always, then what
stands first in it."""
SAME_KINDS = ("intent", "safeguard", "exception", "right", "delegated", "sanction", "definition")
"""Categories within whose groups phrases may stand for one another."""
CORE_OF = {"sanctioned": "sanction"}
NEAR_SAFEGUARD = 8


class Edit(NamedTuple):
    """Words of the old and of the new passage, as half-open ranges, one of them maybe empty."""

    old_start: int
    old_end: int
    new_start: int
    new_end: int


class Signal(NamedTuple):
    """What a rule found: its id, the words on either side, and the message."""

    rule: str
    old: tuple[int, int] | None
    new: tuple[int, int] | None
    message: Message


def becomes(old: str, new: str) -> Message:
    """What rules say of words that others took the place of; both are the drafts' own."""
    return Message("“{old}” becomes “{new}”", old=old, new=new)


class Half(NamedTuple):
    """One side of a pair.

    `edited` are the words that an edit touches, `net` those that really went or came, `cores`
    what each word's sentence is about where that is new as a whole (else None).
    """

    passage: Passage
    edited: frozenset[int]
    net: frozenset[int]
    cores: tuple[str | None, ...]

    def counts(self, place: int, category: str) -> bool:
        """Whether a fact at a word counts: in a new sentence its core alone does."""
        core = self.cores[place]
        return core is None or core == CORE_OF.get(category, category)


class ClausePair:
    """A clause of the old and the new draft; an empty passage stands for none.

    Args:
        old: the clause of the old draft.
        new: that of the new one.
        renumbering: the new numbers of old provisions, the nearest first.
    """

    def __init__(self, old: Passage, new: Passage, *renumbering: Mapping[str, str]) -> None:
        self._compared = _Compared(old), _Compared(new)
        self._blocks = tuple(blocks(self._compared[0].stems, self._compared[1].stems))
        edits = _edits(*self._compared, self._blocks)
        self._renumbering = renumbering
        old_edited = frozenset(chain.from_iterable(range(e.old_start, e.old_end) for e in edits))
        new_edited = frozenset(chain.from_iterable(range(e.new_start, e.new_end) for e in edits))
        old_net, new_net = _net(old, old_edited, new, new_edited)
        self.edits: tuple[Edit, ...] = tuple(edits)
        old_cores, new_cores = _cores(old, old_net), _cores(new, new_net)
        if old.words and new.words and None not in old_cores and None not in new_cores:
            # A clause that was rewritten whole is no new one: all of it counts on both sides.
            old_cores, new_cores = _no_cores(old), _no_cores(new)
        self.old = Half(old, old_edited, old_net, old_cores)
        self.new = Half(new, new_edited, new_net, new_cores)
        self._claimed: set[int] = set()
        self._known_gone: dict[tuple[bool, str, str | None], tuple[Fact, ...]] = {}
        self._meanings: dict[tuple[bool, int, int], list[int]] = {}
        self._has_fresh = old_cores != _no_cores(old) or new_cores != _no_cores(new)
        self.signals: list[Signal] = []

    @once
    def changed_texts(self) -> frozenset[str]:
        """The words that an edit touches, on either side: rules look for theirs among them."""
        return frozenset(
            half.passage.forms[place] for half in (self.old, self.new) for place in half.edited
        )

    @once
    def same(self) -> dict[int, int]:
        """Which word of the old passage each unedited word of the new one is."""
        olds, news = (compared.places for compared in self._compared)
        return {
            news[other + place]: olds[first + place]
            for first, other, size in self._blocks
            for place in range(size)
        }

    def has(self, category: str) -> bool:
        """Whether either side has a fact of a category."""
        return category in self.categories

    def renumbered(self, number: str) -> str | None:
        """The new number of an old article; None where the drafts do not say."""
        return next((known[number] for known in self._renumbering if number in known), None)

    @once
    def one_sided(self) -> bool:
        """Whether the clause came or went as a whole."""
        return not self.old.passage.words or not self.new.passage.words

    def take(self, signals: Iterable[Signal], *, claim: bool = True) -> None:
        """Keep the signals of a rule, and let no less specific rule see their edits."""
        for signal in signals:
            self.signals.append(signal)
            if claim:
                self.claim(signal.old, signal.new)

    def claim(self, old: tuple[int, int] | None, new: tuple[int, int] | None) -> None:
        """Let no less specific rule see the edits of some words."""
        self._claimed.update(self.touched(old, new))

    def touched(self, old: tuple[int, int] | None, new: tuple[int, int] | None) -> Iterator[int]:
        """The numbers of the edits that the words lie in."""
        for number, edit in enumerate(self.edits):
            if (old and old[0] < edit.old_end and edit.old_start < old[1]) or (
                new and new[0] < edit.new_end and edit.new_start < new[1]
            ):
                yield number

    @once
    def _synonyms(self) -> frozenset[int]:
        """Edits of which both sides say the same kind of thing in other words."""
        found: set[int] = set()
        for category in SAME_KINDS:
            olds, news = self.old.passage.facts(category), self.new.passage.facts(category)
            if not olds or not news:
                continue
            went = Counter(fact.group for fact in olds)
            came = Counter(fact.group for fact in news)
            for facts, is_old in ((olds, True), (news, False)):
                for fact in facts:
                    if went[fact.group] != came[fact.group]:
                        continue
                    words = (fact.start, fact.end)
                    touched = self.touched(words, None) if is_old else self.touched(None, words)
                    found.update(n for n in touched if self._is_all(n, fact, is_old=is_old))
        return frozenset(found)

    def _is_all(self, number: int, fact: Fact, *, is_old: bool) -> bool:
        """Whether an edit has no words of meaning but those that the fact names."""
        edit = self.edits[number]
        if edit.old_start == edit.old_end if is_old else edit.new_start == edit.new_end:
            return False
        half = self.old if is_old else self.new
        meaning = self.old_words(edit) if is_old else self.new_words(edit)
        persons = half.passage.lexicon.sets.get("anybody", frozenset())
        if any(half.passage.words[place].text in persons for place in meaning):
            return False  # another class of persons is no synonym
        return set(meaning) <= set(fact.places)

    def free_edits(self) -> Iterator[Edit]:
        """The edits that no rule has explained, outside sentences that are new as a whole."""
        for number, edit in self._open_edits:
            if number not in self._claimed:
                yield edit

    @once
    def _open_edits(self) -> tuple[tuple[int, Edit], ...]:
        """The edits outside new sentences that say more than the same in other words."""
        synonyms = self._synonyms
        return tuple(
            (number, edit)
            for number, edit in enumerate(self.edits)
            if number not in synonyms and not self._in_fresh(edit)
        )

    def _in_fresh(self, edit: Edit) -> bool:
        if not self._has_fresh:
            return False
        olds = [self.old.cores[p] is not None for p in range(edit.old_start, edit.old_end)]
        news = [self.new.cores[p] is not None for p in range(edit.new_start, edit.new_end)]
        return sum(olds) + sum(news) > (len(olds) + len(news)) / 2

    def lost(self, category: str, group: str | None = None) -> tuple[Fact, ...]:
        """Facts of a category that went: fewer of their group are left, and words of them went."""
        return self._gone(self.old, self.new, category, group)

    def gained(self, category: str, group: str | None = None) -> tuple[Fact, ...]:
        """Facts of a category that came."""
        return self._gone(self.new, self.old, category, group)

    def _gone(self, one: Half, two: Half, category: str, group: str | None) -> tuple[Fact, ...]:
        """The facts of one side that the other lacks; most passages have none to begin with."""
        if category not in self._unequal or not one.passage.facts(category):
            return ()
        key = (one is self.old, category, group)
        found = self._known_gone.get(key)
        if found is None:
            found = self._known_gone[key] = tuple(_gone(one, two, category, group))
        return found

    @once
    def _unequal(self) -> frozenset[str]:
        """The categories of which one side may have more facts of a group than the other."""
        olds, news = self.old.passage.groups, self.new.passage.groups
        return frozenset(
            category
            for category in self.categories
            if self._has_fresh or olds.get(category) != news.get(category)
        )

    @once
    def categories(self) -> frozenset[str]:
        """The categories of which either side has a fact."""
        return frozenset(self.old.passage.groups).union(self.new.passage.groups)

    def old_words(self, edit: Edit) -> list[int]:
        """The words of meaning that went in an edit."""
        return self._meaning(self.old, edit.old_start, edit.old_end)

    def new_words(self, edit: Edit) -> list[int]:
        """The words of meaning that came in an edit."""
        return self._meaning(self.new, edit.new_start, edit.new_end)

    def _meaning(self, half: Half, start: int, end: int) -> list[int]:
        key = (half is self.old, start, end)
        found = self._meanings.get(key)
        if found is None:
            found = self._meanings[key] = _meaning(half, start, end)
        return found

    @once
    def share_changed(self) -> float:
        """How much of the words of meaning went or came, from 0 to 1."""
        total = changed = 0
        for half in (self.old, self.new):
            total += len(half.passage.telling)
            changed += len(half.passage.telling & half.net)
        return changed / max(1, total)

    def spans(self, signal: Signal) -> tuple[Span | None, Span | None]:
        """Where a signal's words stand in the texts of the row."""
        return (
            self.old.passage.span(*signal.old) if signal.old else None,
            self.new.passage.span(*signal.new) if signal.new else None,
        )


def _meaning(half: Half, start: int, end: int) -> list[int]:
    passage = half.passage
    forms, idle = passage.forms, passage.lexicon.idle
    return [
        place
        for place in range(start, end)
        if place in half.net and forms[place] not in idle and not forms[place][:1].isdigit()
    ]


class _Compared:
    """The words of a passage that are compared: all but articles, by their places and stems."""

    def __init__(self, passage: Passage) -> None:
        articles, stems = passage.lexicon.articles, passage.stems
        self.passage = passage
        self.places = [p for p, form in enumerate(passage.forms) if form not in articles]
        self.stems = [stems[place] for place in self.places]


def _edits(old: _Compared, new: _Compared, same: Sequence[Block]) -> list[Edit]:
    """The edits: what stands between the blocks that are the same."""
    found: list[Edit] = []
    old_end = new_end = 0
    old_size, new_size = len(old.passage.words), len(new.passage.words)
    for first, other, size in (*same, (len(old.places), len(new.places), 0)):
        if old_end < first or new_end < other:
            edit = Edit(
                *_range(old.places, old_end, first, old_size),
                *_range(new.places, new_end, other, new_size),
            )
            if found and _is_close(found[-1], edit, old.passage, new.passage):
                last = found.pop()
                edit = Edit(last.old_start, edit.old_end, last.new_start, edit.new_end)
            if not _is_misprint(edit, old.passage, new.passage):
                found.append(edit)
        old_end, new_end = first + size, other + size
    return [_slid(edit, old.passage, new.passage) for edit in found]


def _slid(edit: Edit, old: Passage, new: Passage) -> Edit:
    """The same edit further on, where it begins with the word that joins an item.

    "systems [or models, systems] used" can be read as "[systems or models,] systems used".
    """
    if (edit.old_start == edit.old_end) == (edit.new_start == edit.new_end):
        return edit
    longer, shorter = (new, old) if edit.old_start == edit.old_end else (old, new)
    inside, beside = edit[2:4], edit[0:2]
    if longer is old:
        inside, beside = beside, inside
    joins = old.lexicon.joining
    for moved in range(min(MOST_SLID, inside[1] - inside[0])):
        first = longer.words[inside[0] + moved]
        if first.text in joins or first.mark == ",":
            return _moved_by(edit, moved)
        after, other = inside[1] + moved, beside[0] + moved
        if after >= len(longer.words) or other >= len(shorter.words):
            break
        word = longer.words[inside[0] + moved].text
        if not word == longer.words[after].text == shorter.words[other].text:
            break
    return edit


def _moved_by(edit: Edit, moved: int) -> Edit:
    return Edit(*(place + moved for place in edit))


def _range(places: Sequence[int], start: int, end: int, size: int) -> tuple[int, int]:
    first = places[start] if start < len(places) else size
    return first, (places[end - 1] + 1 if end > start else first)


def _is_close(last: Edit, edit: Edit, old: Passage, new: Passage) -> bool:
    """Whether only a small word stands between two edits of which both replace."""
    articles = old.lexicon.articles
    words = [form for form in old.forms[last.old_end : edit.old_start] if form not in articles]
    if len(words) > JOINED_BY_LITTLE:
        return False
    if not (last.old_end > last.old_start or last.new_end > last.new_start):
        return False
    first = (*old.forms[last.old_start : last.old_end], *new.forms[last.new_start : last.new_end])
    relative = old.lexicon.sets.get("relative", frozenset())
    if first[0] in old.lexicon.joining and not relative.isdisjoint(words):
        return False  # an item came, and something else went: "a pharmacist [or nurse] who …"
    opposite = (last.old_end == last.old_start) != (edit.old_end == edit.old_start) or (
        last.new_end == last.new_start
    ) != (edit.new_end == edit.new_start)
    return opposite or all(word in old.lexicon.little for word in words)


def _is_misprint(edit: Edit, old: Passage, new: Passage) -> bool:
    """Whether each word became one of nearly the same letters."""
    olds, news = old.forms[edit.old_start : edit.old_end], new.forms[edit.new_start : edit.new_end]
    one, two = "".join(olds), "".join(news)
    if one == two:
        return True
    if min(len(one), len(two)) < FEWEST_LETTERS_OF_MISPRINT or len(olds) != len(news):
        return False
    if sorted(one) == sorted(two) and one[0] == two[0]:
        return True
    return (
        len(olds) == 1
        and one[:1] == two[:1]
        and abs(len(one) - len(two)) <= 1
        and min(len(one), len(two)) >= FEWEST_LETTERS_OF_MISPRINT + 2
        and SequenceMatcher(None, one, two, autojunk=False).ratio() > LEAST_ALIKE
        and one not in old.lexicon.sets.get("body", ())
        and not one[0].isdigit()
        and not _differs_by_prefix(one, two)
    )


def _differs_by_prefix(one: str, two: str) -> bool:
    return one.endswith(two) or two.endswith(one)


def family(stem: str) -> str:
    """What words of one family have in common."""
    return stem if stem.startswith(MARK_OF_BODY) else stem[:LETTERS_OF_FAMILY]


def _net(
    old: Passage, old_edited: frozenset[int], new: Passage, new_edited: frozenset[int]
) -> tuple[frozenset[int], frozenset[int]]:
    """The edited words without those that moved."""
    went = [family(old.stems[p]) for p in old_edited]
    came = [family(new.stems[p]) for p in new_edited]
    if not went or not came or set(went).isdisjoint(came):
        return old_edited, new_edited
    moved = Counter(went) & Counter(came)
    return _without(old, old_edited, Counter(moved)), _without(new, new_edited, moved)


def _without(passage: Passage, edited: frozenset[int], moved: Counter[str]) -> frozenset[int]:
    found = set()
    for place in sorted(edited):
        key = family(passage.stems[place])
        if moved[key] > 0:
            moved[key] -= 1
        else:
            found.add(place)
    return frozenset(found)


def _no_cores(passage: Passage) -> tuple[None, ...]:
    """The cores of a passage of which no sentence is new."""
    return (None,) * len(passage.words)


def _cores(passage: Passage, net: frozenset[int]) -> tuple[str | None, ...]:
    """For each word of a sentence that is new as a whole, the core of its block; else None."""
    all_new = bool(net) and len(net) == len(passage.words)
    if not all_new and (
        len(net) < FRESH * FEWEST_FRESH_WORDS
        or len(net & passage.telling) < FRESH * FEWEST_FRESH_WORDS
    ):
        return _no_cores(passage)
    sentences = [passage.sentence(n) for n in range(passage.words[-1].sentence + 1)]
    fresh = [all_new or _is_fresh(sentence, passage, net) for sentence in sentences]
    if True not in fresh:
        return _no_cores(passage)
    found: list[str | None] = [None] * len(passage.words)
    start = 0
    while start < len(fresh):
        end = start
        while end < len(fresh) and fresh[end]:
            end += 1
        if end > start:
            places = range(sentences[start].start, sentences[end - 1].stop)
            core = _core(passage, places)
            for place in places:
                found[place] = core
        start = end + 1
    return tuple(found)


def _is_fresh(sentence: range, passage: Passage, net: frozenset[int]) -> bool:
    """Whether most words of meaning of a sentence came, and they are more than a few."""
    if len(sentence) == len(passage.words):
        size, came = len(passage.telling), len(passage.telling & net)
    else:
        size = sum(place in passage.telling for place in sentence)
        came = sum(place in passage.telling for place in net if place in sentence)
    return size >= FEWEST_FRESH_WORDS and came >= FRESH * size


def _core(passage: Passage, places: range) -> str:
    """The category that a new sentence is about; "" for none."""
    for category in CORE_FIRST:
        if any(fact.start in places for fact in sanctions(passage)):
            return category
    firsts: list[tuple[int, int, str]] = []
    for rank, category in enumerate(CORES):
        if category == "retention":
            starts = [
                q.start for q in passage.quantities if role_of(q, passage).role is Role.RETENTION
            ]
        else:
            starts = [
                f.start
                for f in passage.facts(category)
                if not (category == "reach" and f.group != "extended")
                and not is_held_as_right(f, passage)
            ]
        inside = [start for start in starts if start in places]
        if inside:
            late = 1000 if category in {"reach", "vague"} else 0
            early = NEAR_SAFEGUARD if category == "safeguard" else 0
            early = 1000 if category == "retention" else early
            firsts.append((min(inside) + late - early, rank, category))
    return min(firsts)[2] if firsts else ""


def really_went(half: Half, fact: Fact) -> bool:
    """Whether words of the fact went, and not small ones around words that stayed."""
    places = fact.places
    if fact.category == WAIVER:
        # "Without asking twice for consent" may be of the asking.
        if fact.start in half.net and not any(half.passage.content(range(*fact.gap))):
            return True
        places = places[1:]
    content = list(half.passage.content(places)) or places
    return any(place in half.net for place in content)


def _gone(one: Half, two: Half, category: str, group: str | None) -> Iterator[Fact]:
    facts = [f for f in one.passage.facts(category, group) if one.counts(f.start, category)]
    left = Counter(
        f.group for f in two.passage.facts(category, group) if two.counts(f.start, category)
    )
    before = Counter(fact.group for fact in facts)
    for fact in facts:
        if before[fact.group] > left[fact.group] and really_went(one, fact):
            before[fact.group] -= 1
            yield fact
