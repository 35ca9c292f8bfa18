"""Drafts from plain text, and their outlines as lines that a test can show.

chapter I | Chapter I | Duties
  article 2a | Article 2a | Duties of owners
"""

from __future__ import annotations

import re
import unicodedata
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise

from builders import source
from draftdiff.model import Bucket, Draft, Level, Provision
from draftdiff.model.draft import walk
from draftdiff.parsing import parse
from draftdiff.parsing.candidates import article_hits, container_hits
from draftdiff.parsing.lines import prepare
from draftdiff.parsing.markers import Hit, Markers
from draftdiff.text.numerals import number

SLOT = "{inside}"
SPACELESS = (
    "\u0e00-\u0eff\u1000-\u1049\u104c-\u109f\u1780-\u17c7\u17c9-\u17d3\u17dc-\u17e9"
    "\u3040-\u30ff\u3400-\u9fff"
)
WORD = re.compile(rf"[{SPACELESS}]|[^\W_{SPACELESS}]+")
"""A word, and in scripts without spaces a sign: there joined lines make one long word."""
UNLABELLED = frozenset({Level.PREAMBLE, Level.TAIL, Level.WHOLE})
PARTS = str.maketrans(
    {
        "\u0e33": "\u0e4d\u0e32",
        "\u0eb3": "\u0ecd\u0eb2",
        "ﬀ": "ff",
        "ﬁ": "fi",
        "ﬂ": "fl",
        "ﬃ": "ffi",
        "ﬄ": "ffl",
        "ﬅ": "st",
        "ﬆ": "st",
    }
)
FREE_SIGNS = frozenset(".:：,，、-‐–—()（）[]*_#។៖\u2010|။၊")
SIGNS_PER_LABEL = 8
ORDINAL_ENDINGS = frozenset({"st", "nd", "rd", "th"})
SPELT_OUT = re.compile(r"\\u\{200B\}")
LINE_END_HYPHENS = "-\u00ad\u2010"


@dataclass(frozen=True, slots=True, kw_only=True)
class SampleLaw:
    """A small but whole law: `text` with a slot inside an article, and what is to be read.

    `inside` are passages that may stand in the slot and open no article. `preamble` and `tail`
    are words that stand before the first and after the last article.
    """

    name: str
    language: str
    scheme: str
    text: str
    outline: str
    preamble: str
    tail: str
    inside: tuple[str, ...]

    def lines(self, inside: str = "", before: Sequence[str] = ()) -> list[str]:
        """The law's lines, `inside` in its slot and `before` above its first container."""
        passage = self.text.replace(f"{SLOT}\n", f"{inside}\n" if inside else "")
        top, body = passage.strip("\n").split("{contents}\n")
        return [*top.split("\n"), *before, *body.split("\n")]


def parsed(text: str) -> Draft:
    """The draft of a text, its first and last line breaks left out."""
    return parse(source(*text.strip("\n").split("\n")))


def parsed_lines(lines: Sequence[str]) -> Draft:
    """The draft of these lines."""
    return parse(source(*lines))


def outline(draft: Draft) -> str:
    """Every node with its number, label and heading, nested by indents."""
    return "\n".join(_outlined(draft.body, 0))


def _outlined(provisions: Sequence[Provision], depth: int) -> Iterator[str]:
    for node in provisions:
        if node.level in UNLABELLED:
            yield node.level.value
            continue
        named = f"{node.level.value} {node.num} | {node.label} | {node.heading}"
        yield "  " * depth + re.sub(r"[\s|]+$", "", re.sub(r" +", " ", named))
        yield from _outlined(node.children, depth + 1)


def numbers(draft: Draft) -> list[str]:
    """The numbers of all articles in order."""
    return [article.num for article in draft.articles]


def text_of(draft: Draft, level: Level) -> str:
    """The texts of all nodes of a level, joined by newlines."""
    return "\n".join(node.text for node in walk(draft.body) if node.level is level)


def words_lost(draft: Draft) -> Counter[str]:
    """The words of the source that stand nowhere in the draft; words torn by a line's end aside."""
    lost, _ = _differences(draft)
    return lost


def letters_lost(draft: Draft) -> Counter[str]:
    """The letters and figures of the source that stand nowhere in the draft.

    Of any text at all no more can be asked: words may be divided twice, and notes glued to them.
    """
    source, kept = (
        Counter(char for text in texts for char in text.translate(PARTS) if char.isalnum())
        for texts in (_lines(draft), _kept(draft))
    )
    return source - kept


def words_made_up(draft: Draft) -> Counter[str]:
    """The words of the draft that stand nowhere in its source, or more often than there."""
    _, made_up = _differences(draft)
    return made_up


def signs_lost(draft: Draft) -> Counter[str]:
    """The signs of the source that stand nowhere in the draft, those around labels aside.

    A label's delimiter and the brackets or dashes of a heading belong to nobody, nor do hyphens
    that divided words; there may be a few of them for each label, and no others.
    """
    lost = _signs(_lines(draft)) - _signs(_kept(draft))
    labels = sum(node.level not in UNLABELLED for node in walk(draft.body))
    spare = SIGNS_PER_LABEL * labels + sum(1 for _ in _torn(draft))
    return Counter() if set(lost) <= FREE_SIGNS and lost.total() <= spare else lost


def _signs(texts: Iterable[str]) -> Counter[str]:
    return Counter(c for text in texts for c in text if unicodedata.category(c)[0] in "PS")


def _differences(draft: Draft) -> tuple[Counter[str], Counter[str]]:
    source_words, kept_words = _words(_lines(draft)), _words(_kept(draft))
    lost, made_up = source_words - kept_words, kept_words - source_words
    for head, tail in _torn(draft):
        halves = Counter((head, tail))
        if made_up[head + tail] and halves <= lost:
            lost -= halves
            made_up -= Counter((head + tail,))
    return lost, made_up


def _lines(draft: Draft) -> list[str]:
    """The lines of the source, without what nobody sees: soft hyphens, signs that are spelt out."""
    texts = (SPELT_OUT.sub("", line.text).rstrip() for line in draft.source.lines)
    return [text[:-1].replace("\u00ad", "") + text[-1:] for text in texts]


def _torn(draft: Draft) -> Iterator[tuple[str, str]]:
    """The halves of words that a hyphen at a line's end, or a raised sign, may divide."""
    taken_out = {(line.number, line.text) for each in draft.removed for line in each.lines}
    kept = (line.text for line in draft.source.lines if (line.number, line.text) not in taken_out)
    lines = [text.strip() for text in kept if WORD.search(text)]
    for above, below in pairwise(lines):
        head, tail = WORD.findall(above), WORD.findall(below)
        raised = below.isdecimal() or tail[0] in ORDINAL_ENDINGS
        if above[-1] in LINE_END_HYPHENS or raised:
            yield head[-1], tail[0]


def _kept(draft: Draft) -> Iterator[str]:
    for node in walk(draft.body):
        if node.level not in UNLABELLED:
            yield node.label
        yield node.heading
        yield node.text
    yield from (line.text for bucket in draft.removed for line in bucket.lines)


def _words(texts: Iterable[str]) -> Counter[str]:
    """Words and digits, single marks left out: a label's delimiter belongs to nobody.

    Ligatures, and the Thai and Lao vowel that extraction tears in halves, count by their parts on
    both sides.
    """
    parted = (text.translate(PARTS) for text in texts)
    return Counter(word for text in parted for word in WORD.findall(text))


def bucket(draft: Draft, name: str) -> list[str]:
    """The lines of a bucket; none where there is no such bucket."""
    found: Iterator[Bucket] = (each for each in draft.removed if each.name == name)
    return [line.text for each in found for line in each.lines]


def article_label(markers: Markers, line: str) -> tuple[str, str] | None:
    """The label and the number in plain digits that `line` begins with; None for no head."""
    lines, _ = prepare(source(line))
    hits = article_hits(lines, markers)
    return _labelled(hits[0][1]) if hits else None


def container_label(markers: Markers, line: str) -> tuple[Level, str, str, str] | None:
    """The level, label, number and heading of the container that `line` opens; None for none."""
    lines, _ = prepare(source(line))
    hits = container_hits(lines, [markers])
    if not hits:
        return None
    hit = hits[0][1]
    return (hit.level, *_labelled(hit), hit.rest.strip())


def _labelled(hit: Hit) -> tuple[str, str]:
    found = number(hit.num)
    return hit.label, found.text if found else ""
