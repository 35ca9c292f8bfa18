"""The section sign as the basic unit, in any language: § 1., § 5a Heading, 5 §."""

from draftdiff.model import Level
from draftdiff.parsing.markers.mark import ARABIC, Mark, Markers

SECTION_SIGN = Markers(
    name="§",
    languages=frozenset(),
    needles=("§",),
    articles=(
        Mark(level=Level.ARTICLE, words=r"§", number=rf"(?:{ARABIC}|\d{{1,4}}\s[a-z](?![\w]))"),
        Mark(
            level=Level.ARTICLE,
            words=r"§(?!§)",
            number=r"\d{1,3}(?:\s[a-z](?![\w.]))?",
            number_first=True,
        ),
    ),
)
