"""The words of a text as they are counted: for telling which texts share wording, never shown.

    "Any person who damages …"    any | person | who | damages
    "第五条"                       第五 | 五条                  pairs of characters overlap
    "មាត្រា"                       triples of clusters, likewise for Thai, Lao and Burmese

Scripts without spaces have no words that a program can tell without a dictionary; overlapping
groups of characters do as well for counting.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from draftdiff.text.patterns import compiled_when_used
from draftdiff.text.words import CLUSTER

HAN_LETTERS = r"\u3400-\u4dbf\u4e00-\u9fff\u3040-\u30ff"
HAN = compiled_when_used(f"[{HAN_LETTERS}]")
CLUSTERED = compiled_when_used(r"[\u0e00-\u0eff\u1000-\u109f\u1780-\u17ff]")
SPACELESS_UNIT = (
    rf"{CLUSTER}|[{HAN_LETTERS}]"
    r"|[^\W_\u0e00-\u0eff\u1000-\u109f\u1780-\u17ff\u3040-\u30ff\u3400-\u9fff]+"
)
ASCII_WORDS = str.maketrans({chr(i): " " for i in range(128) if not chr(i).isalnum()})


def words_of(folded: str) -> list[str]:
    """The words of a case-folded text."""
    if folded.isascii():
        return folded.translate(ASCII_WORDS).split()
    if HAN.search(folded):
        return _grams(re.findall(SPACELESS_UNIT, folded), HAN, 2)
    if CLUSTERED.search(folded):
        return _grams(re.findall(SPACELESS_UNIT, folded), CLUSTERED, 3)
    return re.findall(r"[^\W_]+", folded)


def _grams(units: Sequence[str], script: re.Pattern[str], size: int) -> list[str]:
    """Overlapping groups of `size` units of a script, and other words as they are."""
    found: list[str] = []
    run: list[str] = []
    for unit in [*units, ""]:
        if unit and script.match(unit):
            run.append(unit)
            continue
        if run:
            found += ["".join(run[i : i + size]) for i in range(max(1, len(run) - size + 1))]
            run = []
        if unit:
            found.append(unit)
    return found
