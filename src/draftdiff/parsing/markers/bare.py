"""Bare numbers as the basic unit: "12 Automated decision-making", "12. Short title.—".

Believed last: in a law of articles a bare number is a paragraph.
"""

from draftdiff.model import Level
from draftdiff.parsing.markers.english import SECTION
from draftdiff.parsing.markers.mark import Mark, Markers

BARE = Markers(
    name="number",
    languages=frozenset(),
    needles=(),
    articles=(
        Mark(level=Level.ARTICLE, words="", number=r"\d{1,4}[A-Z]{0,3}(?=\.[\s(]|\.$|\s+[^\W\d_])"),
    ),
    containers=SECTION.containers,
    unnumbered=SECTION.unnumbered,
    rank=2,
)
