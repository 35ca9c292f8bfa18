"""The lines that may be heads, each with the evidence of its own looks.

Article 45                    alone on its line, after a blank one, like all others:  strong
… in accordance with
Article 70. The Board         the line above ends in mid-sentence:                    weak
“Article 5                    quoted law is no law here:                              none
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from functools import lru_cache

from draftdiff.parsing.headings import looks_like_heading
from draftdiff.parsing.lines import QUOTES_OPEN, TextLines, ended, is_small
from draftdiff.parsing.markers import Hit, Mark, Markers
from draftdiff.text.numerals import SOLE, Number, number

MENTION = re.compile(
    r"\s*[,،;)\]/]|\s*\(\d|\.\d|\s*(?:and|or|et|ou|und|oder|y|o|e)\s|-\d"
    r"|\s*(?:នៃ|แห่ง|ແຫ່ງ|ຂອງ)|(?:\s?\([0-9a-z]{1,4}\)){1,4}\s[a-z]"
    r"|\s*(?:to|bis|à|al?|и|или|по|та|або|до|dan|atau|sampai|hingga|đến|và|hoặc|og|och|eller|ed|i|lub"
    r"|do|és|vagy|și|sau|na|au|και|ή|έως|ve|veya|و|أو|إلى|และ|หรือ|ถึง|និង|ឬ|ដល់|ແລະ|ຫຼື|ຫາ|နှင့်)"
    r"(?:\sdengan)?\s?[^\s\d]{0,12}\s?\d"
)
"""What follows the number in a mention ("Article 5, 6 and 7", "Article 5(1)"), never in a head;
"of" in languages whose letters have no capitals, where no other sign tells."""

FIRST_PARAGRAPH = re.compile(
    r"\s?[(（][1１១๑໑၁१১١۱][)）]\s*[“\"«„]?(?!នៃ|แห่ง|ແຫ່ງ|ຂອງ)(?P<first>[^\W\d_])"
)
"""A first paragraph on the label's line ("§ 5 (1) Der Eigentümer …"): what it opens with tells it
from a mention ("Section 5(1) of the Act")."""

MENTION_BEFORE_SIGN = re.compile(r"\s*[,;)\]/]|\s*\(\d{1,3}\)\s+[^\W\d_A-ZÁÉÍÓÖŐÚÜŰ]|\s*és\s")
"""The same where the number stands before its sign: "5. § (1) A tulajdonos …" is a head."""

STRONG, USUAL = 2.0, 1.0
OPENS_BLOCK, RUNS_ON, GOES_ON_IN_LOWER_CASE, LISTED, QUOTE_FOLLOWS = 0.5, -1.5, -2.0, -2.0, -0.5
HEADED = 1.0
"""What a heading on the label's line is worth, set apart as most of the law's are."""
OWN_STYLE = 0.5
"""Share of the hits from which their looks are the law's own style."""
QUOTED = -3.5
"""What a quotation costs: more than good looks and a step to an inserted number are worth."""
LOOKED_AT = 200
"""Characters that the first look takes of a line; no label is longer."""
LONGEST_WHOLE_LINE = 120
"""Characters of the longest line that opens a container without a number."""
LONGEST_HEADING = 250
"""Characters that may follow a container's label; the corpus' longest heading has 214."""
SHORT_LINE = 60
"""Characters below which a line is none that a page's edge broke."""
DEEP = 3
"""Columns of indent from which a line is set apart from the lines at the margin."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Candidate:
    """A line that may be a head; `weight` is its evidence without the sequence.

    `region` counts the schedules and transitional parts opened before it: numbering may
    restart there. `kind` is what the label says before its word, which counts for itself
    ("geçici" in "GEÇİCİ MADDE 1").
    """

    index: int
    hit: Hit
    number: Number | None
    weight: float
    region: int = 0
    kind: str = ""


@lru_cache(maxsize=64)
def _first_look(marks: tuple[Mark, ...]) -> re.Pattern[str]:
    """One pattern for all marks, so that most lines are looked at once."""
    patterns = dict.fromkeys(re.sub(r"\?P<\w+>", "?:", mark.opening) for mark in marks)
    return re.compile(rf"\s*(?:#{{1,6}}\s+)?(?:\*\*|__)?(?:{'|'.join(patterns)})")


def article_hits(lines: TextLines, markers: Markers) -> list[tuple[int, Hit]]:
    """Every line that begins like an article's label, except mentions and quotations."""
    found = _hits(lines, markers.articles)
    return [(index, hit) for index, hit in found if not _is_mention(hit)]


def container_hits(lines: TextLines, marker_sets: Iterable[Markers]) -> list[tuple[int, Hit]]:
    """Every line that begins like a container's label in one of the languages."""
    sets = tuple(marker_sets)
    marks = tuple(dict.fromkeys(mark for markers in sets for mark in markers.containers))
    found = dict(_hits(lines, marks))
    unnumbered = tuple(dict.fromkeys(pair for markers in sets for pair in markers.unnumbered))
    look = _whole_line("|".join(words for _, words in unnumbered)).fullmatch
    for index, text in enumerate(lines.texts if unnumbered else ()):
        if text and len(text) < LONGEST_WHOLE_LINE and look(text) and index not in found:
            for level, words in unnumbered:
                match = _whole_line(words).fullmatch(text)
                if match:
                    found[index] = Hit(level, match["label"], "", "", "", 0)
                    break
    opened: dict[int, Hit] = {}
    for index, hit in sorted(found.items()):
        if not _is_mention(hit) and _may_open_container(lines, index, hit, opened):
            opened[index] = hit
    return list(opened.items())


@lru_cache(maxsize=256)
def _whole_line(words: str) -> re.Pattern[str]:
    return re.compile(rf"(?:#{{1,6}}\s+)?(?P<label>{words})\s*[.:—–-]?\s*")


def _hits(lines: TextLines, marks: tuple[Mark, ...]) -> list[tuple[int, Hit]]:
    if not marks:
        return []
    look = _first_look(marks).match
    found = []
    for index, text in enumerate(lines.texts):
        if not text or not look(text, 0, LOOKED_AT):
            continue
        hit = next((hit for mark in marks if (hit := mark.match(text))), None)
        if hit:
            found.append((index, hit))
    return found


def _is_mention(hit: Hit) -> bool:
    opening = FIRST_PARAGRAPH.match(hit.rest)
    if opening and not is_small(opening["first"]):
        return False
    if hit.label.endswith("§"):
        return MENTION_BEFORE_SIGN.match(hit.rest) is not None
    if not hit.delimiter:
        return MENTION.match(hit.rest) is not None
    first = hit.rest.strip()[:1]
    goes_on = hit.rest[:1].isspace() and (is_small(first) or first.isdecimal())
    return hit.delimiter.startswith(",") and goes_on


def _may_open_container(lines: TextLines, index: int, hit: Hit, opened: Mapping[int, Hit]) -> bool:
    """Whether a container's line is short, and does not run on from the line above.

    It does not where it begins a block, or follows an ended line or one of `opened`, the lines
    above that open containers.
    """
    rest = hit.rest.strip()
    if is_small(rest[:1]) and not hit.hashes and not hit.delimiter:
        return False
    if rest.endswith((";", ",")) or len(rest) > LONGEST_HEADING:
        return False
    above = lines.before(index)
    if lines.opens_block(index) or above is None:
        return True
    return above in opened or _ends_block(lines, above)


def _ends_block(lines: TextLines, index: int) -> bool:
    """Whether the line does not run on into the next: ended, or short as headings are."""
    text = lines.texts[index]
    return ended(text) or len(text) < SHORT_LINE


def weigh(
    lines: TextLines,
    hits: list[tuple[int, Hit]],
    quoted: frozenset[int],
    regions: list[int],
    *,
    letters: bool,
) -> list[Candidate]:
    """Give every hit its weight.

    Args:
        lines: the text lines.
        hits: the lines that begin like an article's label.
        quoted: the lines inside quotations.
        regions: the first lines of schedules and transitional parts, ascending.
        letters: whether single letters are letters and not Roman numerals.
    """
    styles = [_style(lines, index, hit) for index, hit in hits]
    counts = Counter(styles)
    headed = {index for index, hit in hits if _is_headed(lines, index, hit)}
    headed_share = len(headed) / len(hits) if hits else 0.0
    candidates: list[Candidate] = []
    region = 0
    for (index, hit), style in zip(hits, styles, strict=True):
        while region < len(regions) and regions[region] < index:
            region += 1
        share = counts[style] / len(hits)
        weight = _weight(lines, index, hit, share) + (QUOTED if index in quoted else 0.0)
        weight += STRONG if hit.num.casefold() in SOLE else 0.0
        headed_as_most = index in headed and headed_share > OWN_STYLE
        weight += HEADED if headed_as_most and index not in quoted else 0.0
        candidates.append(
            Candidate(
                index=index,
                hit=hit,
                number=number(hit.num, letters=letters),
                weight=weight,
                region=region,
                kind=_kind(hit) if hit.label.count(" ") > 1 else "",
            )
        )
    return candidates


def _kind(hit: Hit) -> str:
    """The words of a label before its last one, where its number stands behind them."""
    words, found, _ = hit.label.rpartition(hit.num)
    return " ".join(words.split()[:-1]).casefold() if found else ""


def _is_headed(lines: TextLines, index: int, hit: Hit) -> bool:
    """Whether a heading of its own follows the label on a line that is a block of its own."""
    alone = lines.opens_block(index) and not any(lines.texts[index + 1 : index + 2])
    return alone and bool(hit.rest) and looks_like_heading(hit.rest)


def _style(lines: TextLines, index: int, hit: Hit) -> tuple[str, bool, bool, bool]:
    word = "".join([c for c in hit.label if c.isalpha() or c == "§"])[:5]
    return (
        word if len(word) > 1 else "",
        bool(hit.delimiter),
        bool(hit.hashes),
        lines.indent(index) > DEEP,
    )


def _weight(lines: TextLines, index: int, hit: Hit, share: float) -> float:
    rest = hit.rest.strip()
    above = lines.before(index)
    opens = lines.opens_block(index) or above is None
    runs_on = above is not None and not _ends_block(lines, above) and not opens
    weight = USUAL * share * 2
    if opens:
        weight += OPENS_BLOCK
    if not rest and not runs_on:
        weight += USUAL
    if runs_on:
        weight += RUNS_ON
    if is_small(rest[:1]) and not hit.delimiter:
        weight += GOES_ON_IN_LOWER_CASE
    if hit.label.isdecimal() and hit.delimiter and (is_small(rest[:1]) or rest[-1:] == ";"):
        # "1. owners of wells;" is an item of a list and no section.
        weight += LISTED
    if hit.hashes:
        weight += STRONG
    if rest and rest[0] in QUOTES_OPEN and not hit.delimiter:
        weight += QUOTE_FOLLOWS
    if share > OWN_STYLE and opens and not rest:
        weight += USUAL
    return weight
