"""Nepali: दफा ५, धारा ५; भाग–१, परिच्छेद–१, अनुसूची–१. Many laws have bare numbers."""

from draftdiff.model import Level
from draftdiff.parsing.markers.mark import Mark, Markers, container_marks

DASH = r"\s?[-–—]?"
NUMBER = r"\d{1,6}(?!\d)(?:\s?[क-ह](?![\w\u0900-\u0963]))?"

NEPALI = Markers(
    name="दफा",
    languages=frozenset({"ne"}),
    needles=("दफा",),
    articles=(Mark(level=Level.ARTICLE, words=rf"दफा{DASH}", number=NUMBER),),
    containers=container_marks(
        NUMBER,
        (Level.PART, rf"(?:भाग|खण्ड){DASH}"),
        (Level.CHAPTER, rf"परिच्छेद{DASH}"),
        (Level.SCHEDULE, rf"अनुसूची{DASH}"),
    ),
    unnumbered=((Level.SCHEDULE, r"अनुसूची"),),
    names_language=True,
)
