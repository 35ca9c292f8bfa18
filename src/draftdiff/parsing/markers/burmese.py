"""Burmese: ပုဒ်မ ၅, or bare "၅။"; အခန်း (၁), အပိုင်း, ဇယား, နောက်ဆက်တွဲ."""

from draftdiff.model import Level
from draftdiff.parsing.markers.mark import Mark, Markers, container_marks

NUMBER = r"\d{1,6}(?!\d)(?:\s?\([က-အ]\))?"
CONTAINERS = container_marks(
    r"\d{1,3}(?!\d)",
    (Level.PART, r"အပိုင်း\s?\(?"),
    (Level.CHAPTER, r"အခန်း\s?\(?"),
    (Level.SCHEDULE, r"(?:ဇယား|နောက်ဆက်တွဲ)\s?\(?"),
    closing=r"\)?",
)
UNNUMBERED = ((Level.SCHEDULE, r"(?:ဇယား|နောက်ဆက်တွဲ)"),)

BURMESE = Markers(
    name="ပုဒ်မ",
    languages=frozenset({"my"}),
    needles=("ပုဒ်မ",),
    articles=(Mark(level=Level.ARTICLE, words=r"ပုဒ်မ(?![က-\u103f])", number=NUMBER),),
    containers=CONTAINERS,
    unnumbered=UNNUMBERED,
)
BURMESE_NUMBER = Markers(
    name="၁။",
    languages=frozenset({"my"}),
    needles=("၁။", "1။"),
    articles=(Mark(level=Level.ARTICLE, words="", number=r"\d{1,6}(?!\d)(?:\([က-အ]\))?(?=\s?။)"),),
    containers=CONTAINERS,
    unnumbered=UNNUMBERED,
)
"""The usual form: sections are named ပုဒ်မ where they are cited, and numbered alone."""
