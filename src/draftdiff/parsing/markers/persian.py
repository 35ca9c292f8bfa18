"""Persian: ماده ۵, ماده واحده, اصل بیست و یکم; کتاب, باب, بخش, فصل, مبحث, پیوست."""

from draftdiff.model import Level
from draftdiff.parsing.markers.mark import Mark, Markers, container_marks
from draftdiff.text.additive import PERSIAN_WORDS, words_pattern

NUMBER = rf"(?:\d{{1,6}}(?!\d)|{words_pattern(PERSIAN_WORDS)})"
REPEATED = r"\)?(?P<after>(?:\s?\(?مکرر\)?)?)"
CONTAINERS = container_marks(
    NUMBER,
    (Level.BOOK, r"کتاب\s*\(?"),
    (Level.TITLE, r"باب\s*\(?"),
    (Level.PART, r"بخش\s*\(?"),
    (Level.CHAPTER, r"فصل\s*\(?"),
    (Level.SECTION, r"(?:مبحث|گفتار)\s*\(?"),
    (Level.SCHEDULE, r"پیوست(?:\s*شماره)?\s*\(?"),
    closing=r"\)?",
)
UNNUMBERED = ((Level.SCHEDULE, r"پیوست"),)

PERSIAN = Markers(
    name="ماده",
    languages=frozenset({"fa"}),
    needles=("ماده ",),
    articles=(Mark(level=Level.ARTICLE, words=r"ماده\s*\(?", number=NUMBER, closing=REPEATED),),
    containers=CONTAINERS,
    unnumbered=UNNUMBERED,
    names_language=True,
)
PRINCIPLE = Markers(
    name="اصل",
    languages=frozenset({"fa"}),
    needles=("اصل ",),
    articles=(Mark(level=Level.ARTICLE, words=r"اصل\s*\(?", number=NUMBER, closing=REPEATED),),
    containers=CONTAINERS,
    unnumbered=UNNUMBERED,
    rank=1,
    names_language=True,
)
"""The unit of constitutions."""
