"""Bare numbers as the basic unit: "12 Automated decision-making", "12. Short title.—", "12.—(1)".

Believed last: in a law of articles a bare number is a paragraph.
"""

from draftdiff.model import Level
from draftdiff.parsing.markers.english import SECTION
from draftdiff.parsing.markers.mark import Mark, Markers

NUMBER = (
    r"\d{1,4}(?:[A-Z]{0,3}|[א-תक-हক-হ])"
    r"(?=[.।॥][\s(]|[.।॥]$|[.।॥]\s?[—–-]{1,2}\s?(?:[(\[“\"]|[^\W\d_])|\s+[^\W\d_]|\s\(1\)\s)"
)

BARE = Markers(
    name="number",
    languages=frozenset(),
    needles=(),
    articles=(Mark(level=Level.ARTICLE, words="", number=NUMBER),),
    containers=SECTION.containers,
    unnumbered=SECTION.unnumbered,
    rank=2,
)
