"""Estonian: § 5.; I. peatükk, 1. jagu, Lisa (the unit itself is `section_sign`)."""

from draftdiff.model import Level
from draftdiff.parsing.markers.mark import Mark, Markers

NUMBER = r"(?:[IVXLC]{1,7}|\d{1,3})(?:\.|¹|²)?"

ESTONIAN = Markers(
    name="paragrahv",
    languages=frozenset({"et"}),
    needles=("peatükk", "jagu", "§", "paragrahv"),
    articles=(Mark(level=Level.ARTICLE, words=r"(?:Paragrahv|PARAGRAHV)"),),
    containers=(
        Mark(level=Level.PART, words=r"(?:osa|OSA)(?!\w)", number=NUMBER, number_first=True),
        Mark(
            level=Level.CHAPTER,
            words=r"(?:peatükk|PEATÜKK|ptk)(?!\w)",
            number=NUMBER,
            number_first=True,
        ),
        Mark(level=Level.SECTION, words=r"(?:jagu|JAGU)(?!\w)", number=NUMBER, number_first=True),
        Mark(
            level=Level.SUBSECTION,
            words=r"(?:jaotis|JAOTIS)(?!\w)",
            number=NUMBER,
            number_first=True,
        ),
        Mark(level=Level.SCHEDULE, words=r"(?:Lisa|LISA)"),
    ),
    rank=1,
)
