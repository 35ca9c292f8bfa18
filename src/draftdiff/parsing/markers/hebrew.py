"""Hebrew: סעיף 5, סעיף 5א; חלק א', פרק י"ב, סימן ב', תוספת ראשונה. Most laws have bare numbers."""

from draftdiff.model import Level
from draftdiff.parsing.markers.mark import Mark, Markers, container_marks
from draftdiff.text.ordinals import HEBREW as ORDINALS
from draftdiff.text.ordinals import alternatives

NUMBER = r"\d{1,6}(?!\d)(?:[א-ת]{1,2}\d?(?!\w))?"
LETTERS = (
    rf"(?:{alternatives(ORDINALS)}|[א-ת]{{1,2}}[\"״][א-ת]\d?|[א-ת]{{1,2}}\d?['’׳](?!\w)|\d{{1,3}})"
)
"""Letters as figures carry a mark: א', י"ב."""

HEBREW = Markers(
    name="סעיף",
    languages=frozenset({"he"}),
    needles=("סעיף",),
    articles=(Mark(level=Level.ARTICLE, words=r"סעיף(?!\w)", number=NUMBER),),
    containers=container_marks(
        LETTERS,
        (Level.PART, r"(?:חלק|שער)(?!\w)"),
        (Level.CHAPTER, r"פרק(?!\w)"),
        (Level.SECTION, r"סימן(?!\w)"),
        (Level.SCHEDULE, r"(?:תוספת|נספח)(?!\w)"),
    ),
    unnumbered=((Level.SCHEDULE, r"(?:ה?תוספת|נספח)"),),
)
