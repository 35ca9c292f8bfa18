"""The section sign as the basic unit, in any language: § 1., § 5a Heading, 5 §."""

from draftdiff.model import Level
from draftdiff.parsing.markers.mark import ARABIC, Mark, Markers

LETTER_APART = r"\d{1,6}\s[a-z](?=\s*$|\s*[(\[:.]|\s+[A-ZÄÖÜ])"
"""The old German "§ 12 a", where no sentence goes on after the letter."""
NO_ORDINAL = r"(?!\d{1,3}\s?º)"
"""The Portuguese "§ 1º" is a paragraph of an article."""

SECTION_SIGN = Markers(
    name="§",
    languages=frozenset(),
    needles=("§",),
    articles=(
        Mark(level=Level.ARTICLE, words=r"§", number=rf"{NO_ORDINAL}(?:{LETTER_APART}|{ARABIC})"),
        Mark(
            level=Level.ARTICLE,
            words=r"§(?!§)",
            number=r"\d{1,3}(?:\s[a-z](?![\w.]))?",
            number_first=True,
        ),
    ),
)
