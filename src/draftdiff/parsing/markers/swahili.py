"""Swahili: Ibara ya 5, Kifungu cha 5; Sehemu ya Kwanza, Sura ya I, Jedwali la Kwanza."""

from draftdiff.model import Level
from draftdiff.parsing.markers.mark import PLAIN_NUMBER, Mark, Markers, container_marks
from draftdiff.text.ordinals import SWAHILI as ORDINALS
from draftdiff.text.ordinals import alternatives

OF = r"(?:\s+(?:ya|YA|cha|CHA|la|LA))?(?!\w)"
NUMBER = rf"(?:{PLAIN_NUMBER}|(?i:{alternatives(ORDINALS)}))"

SWAHILI = Markers(
    name="kifungu",
    languages=frozenset({"sw"}),
    needles=("kifungu", "ibara"),
    articles=(
        Mark(
            level=Level.ARTICLE,
            words=rf"(?:Kifungu|KIFUNGU|Ibara|IBARA){OF}",
            number=PLAIN_NUMBER,
        ),
    ),
    containers=container_marks(
        NUMBER,
        (Level.PART, rf"(?:Sehemu|SEHEMU){OF}"),
        (Level.CHAPTER, rf"(?:Sura|SURA){OF}"),
        (Level.SCHEDULE, rf"(?:Jedwali|JEDWALI|Kiambatisho|KIAMBATISHO){OF}"),
    ),
    unnumbered=((Level.SCHEDULE, r"(?:Jedwali|JEDWALI|Kiambatisho|KIAMBATISHO)"),),
    names_language=True,
)
