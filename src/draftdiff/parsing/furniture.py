"""Furniture of pages that programs leave in plain text: it belongs to the page, not to the law.

    equipment that was paid for, including:
                                               dropped, since the sentence goes on
    Law on Ponds, second draft                 running head: the same at each page
    - 285 -                                    page number: one more at each page
    a. nets and lines;

A law lost to a wrong guess would be far worse than a page number left in it: numbers must count on
through the whole text, and those that stand alone must have a running line or a page's edge
beside them, lest "12" above its heading be taken for one.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from itertools import pairwise

from draftdiff.model import Line
from draftdiff.text.patterns import compiled_when_used

HEAD, NUMBER = "running head", "page number"

PAGE = compiled_when_used(
    r"(?P<opening>[-–—|]?)\s*"
    r"(?P<word>(?:page|p\.|pág\.|página|pagina|seite|side|sida|sivu|strona|str\.|стр\.|страница"
    r"|σελίδα|trang|halaman|ទំព័រ|หน้า|ໜ້າ|第(?=.*[页頁]))\s*)?"
    r"(?P<num>\d{1,4})"
    r"(?P<of>\s*(?:/|of|de|sur|von|из)\s*\d{1,4})?"
    r"\s*(?P<closing>[-–—|页頁]?)",
    re.IGNORECASE,
)
LONGEST_NUMBER, LONGEST_HEAD = 24, 150
"""Characters of the longest page number and of the longest running head."""
FEWEST, MOST_OF_THEM = 3, 0.75
"""Pages that are needed, and the share of the lines of one look that must fit."""
LINES_OF_A_PAGE = 5
"""Lines with text between two page numbers at least, on the average."""
WIDEST_STEP = 2
"""Pages between two numbers that were kept: one may have been lost."""
LETTERS_OF_HEAD, MOST_LINES_OF_HEAD = 4, 3

ENDS_PARAGRAPH = frozenset('.;:!?。；：！？។៕៖؟؛။།॥։"”’»')

Neighbours = Mapping[int, tuple[int | None, int | None]]
"""For each line with text the nearest above and below; None at a page's edge."""


def without_furniture(lines: Sequence[Line]) -> tuple[Line, ...]:
    """The lines with furniture in its bucket.

    The blank lines around it are dropped, but for one where the text above ends a paragraph:
    else a page's end would divide sentences.
    """
    found = furniture(lines)
    if not found:
        return tuple(lines)
    kept: list[Line] = []
    blank: list[Line] = []
    last = ""
    divided = False
    for index, line in enumerate(lines):
        text = line.text.strip()
        if index in found:
            kept.append(line._replace(bucket=found[index]))
            divided = True
        elif not text:
            blank.append(line)
        else:
            ends = not divided or last[-1:] in ENDS_PARAGRAPH
            kept += (blank[:1] if divided else blank) if ends else ()
            kept.append(line)
            blank, last, divided = [], text, False
    return tuple(kept + blank)


def furniture(lines: Sequence[Line]) -> dict[int, str]:
    """The lines that are furniture, by their index, each with the name of its bucket."""
    texts = [line.text.strip() for line in lines]
    numbers = _numbers(texts)
    if not numbers and not (lines and lines[-1].page):
        return {}
    repeated = _repeated(texts)
    beside = _neighbours(lines, texts)
    found = {
        index: NUMBER
        for look, places in numbers.items()
        for index in _counting_on(look, places, beside, repeated)
    }
    for _ in range(MOST_LINES_OF_HEAD):
        edges = frozenset(found)
        for indexes in repeated.values():
            if indexes[0] in edges or _share(indexes, beside, edges) < MOST_OF_THEM:
                continue
            if _looks_like_head(texts[indexes[0]]) or _stands_apart(indexes, texts, edges):
                found |= dict.fromkeys(indexes, HEAD)
    return found


def _numbers(texts: Sequence[str]) -> dict[str, list[tuple[int, int]]]:
    """The lines that could be page numbers, with their numbers, by how they look."""
    numbers: dict[str, list[tuple[int, int]]] = defaultdict(list)
    for index, text in enumerate(texts):
        if not text or len(text) > LONGEST_NUMBER or not any(map(str.isdecimal, text)):
            continue
        page = PAGE.fullmatch(text)
        if page and bool(page["opening"]) == bool(page["closing"] and not page["word"]):
            look = "decorated" if page["opening"] or page["word"] or page["of"] else ""
            numbers[look].append((index, int(page["num"])))
    return {look: places for look, places in numbers.items() if len(places) >= FEWEST}


def _repeated(texts: Sequence[str]) -> dict[str, list[int]]:
    """The places of each line that stands in the text as often as pages begin."""
    places: dict[str, list[int]] = defaultdict(list)
    for index, text in enumerate(texts):
        if LETTERS_OF_HEAD <= len(text) <= LONGEST_HEAD:
            places[text].append(index)
    return {
        text: indexes
        for text, indexes in places.items()
        if len(indexes) >= FEWEST and sum(map(str.isalpha, text)) >= LETTERS_OF_HEAD
    }


def _neighbours(lines: Sequence[Line], texts: Sequence[str]) -> Neighbours:
    filled = [index for index, text in enumerate(texts) if text]
    above = dict(zip(filled[1:], filled, strict=False))
    below = dict(pairwise(filled))

    def on_the_page(index: int, other: int | None) -> int | None:
        return other if other is not None and lines[other].page == lines[index].page else None

    return {i: (on_the_page(i, above.get(i)), on_the_page(i, below.get(i))) for i in filled}


def _counting_on(
    look: str,
    places: Sequence[tuple[int, int]],
    beside: Neighbours,
    repeated: Mapping[str, Sequence[int]],
) -> list[int]:
    """The lines of one look that count the pages; none where too few of them do."""
    chain = _longest_chain(places)
    if len(chain) < max(FEWEST, MOST_OF_THEM * len(places)):
        return []
    order = {index: place for place, index in enumerate(beside)}
    if order[chain[-1]] - order[chain[0]] < LINES_OF_A_PAGE * (len(chain) - 1):
        return []
    heads = frozenset(index for indexes in repeated.values() for index in indexes)
    return chain if look or _share(chain, beside, heads) >= MOST_OF_THEM else []


def _longest_chain(places: Sequence[tuple[int, int]]) -> list[int]:
    """The longest run of lines whose numbers grow by one, or two, from each to the next."""
    longest: dict[int, tuple[int, int]] = {}
    came_from: dict[int, int] = {}
    for index, number in places:
        steps = (longest.get(number - step, (0, -1)) for step in range(1, WIDEST_STEP + 1))
        length, before = max(steps)
        if length + 1 > longest.get(number, (0, -1))[0]:
            longest[number] = (length + 1, index)
            came_from[index] = before
    chain = [max(longest.values())[1]]
    while came_from[chain[-1]] >= 0:
        chain.append(came_from[chain[-1]])
    return chain[::-1]


def _share(indexes: Sequence[int], beside: Neighbours, wanted: frozenset[int]) -> float:
    """The share of lines that stand at a page's edge or beside one of `wanted`."""
    paged = {index for index in indexes if None in beside[index]}
    if len(paged) < FEWEST:
        # The first and the last line of a text are edges of no page.
        paged = set()
    near = sum(index in paged or not wanted.isdisjoint(_both(beside, index)) for index in indexes)
    return near / len(indexes)


def _looks_like_head(text: str) -> bool:
    """Whether a line begins and ends as no line of a paragraph need to."""
    return not text[0].islower() and text[-1] not in ENDS_PARAGRAPH and text[-1] not in ",-"


def _stands_apart(indexes: Sequence[int], texts: Sequence[str], edges: frozenset[int]) -> bool:
    """Whether most of the lines have nothing but blank lines and furniture right beside them."""
    outer = range(len(texts))
    apart = sum(
        all(i not in outer or not texts[i] or i in edges for i in (index - 1, index + 1))
        for index in indexes
    )
    return apart >= MOST_OF_THEM * len(indexes)


def _both(beside: Neighbours, index: int) -> Iterator[int]:
    yield from (other for other in beside[index] if other is not None)
