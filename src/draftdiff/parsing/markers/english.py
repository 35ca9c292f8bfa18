"""English: Article 5, Section 5, Clause 5, Regulation 5, Rule 5; Part, Title, Chapter, Schedule."""

from draftdiff.model import Level
from draftdiff.parsing.markers.mark import LATIN_NUMBER, PLAIN_NUMBER, Mark, Markers
from draftdiff.text.numerals import CARDINALS

NEW = r"(?:\s+\(?new\)?(?=\s*$|\s*[(.:\-–—]))?"
CARDINAL = "|".join(form for word in CARDINALS for form in (word.capitalize(), word.upper()))
NUMBER = rf"(?:{LATIN_NUMBER}|(?:{CARDINAL})(?![\w]))"
CONTAINER_NUMBER = NUMBER

ARTICLE = Markers(
    name="article",
    languages=frozenset({"en"}),
    needles=("article", "art."),
    articles=(
        Mark(
            level=Level.ARTICLE,
            words=r"(?:Article|ARTICLE|Art\.|ART\.)",
            number=NUMBER,
            closing=NEW,
        ),
        Mark(level=Level.ARTICLE, words=r"(?:Article|ARTICLE)\s+the", number=LATIN_NUMBER),
    ),
    containers=(
        Mark(level=Level.BOOK, words=r"(?:Book|BOOK)", number=CONTAINER_NUMBER),
        Mark(level=Level.PART, words=r"(?:Part|PART|Division|DIVISION)", number=CONTAINER_NUMBER),
        Mark(level=Level.TITLE, words=r"(?:Title|TITLE)", number=CONTAINER_NUMBER),
        Mark(level=Level.CHAPTER, words=r"(?:Chapter|CHAPTER)", number=CONTAINER_NUMBER),
        Mark(level=Level.SECTION, words=r"(?:Section|SECTION|Subtitle|SUBTITLE)"),
        Mark(level=Level.SUBSECTION, words=r"(?:Subsection|SUBSECTION|Sub-section|SUB-SECTION)"),
        Mark(
            level=Level.SCHEDULE,
            words=r"(?:Schedule|SCHEDULE|Annex|ANNEX|Appendix|APPENDIX|Protocol|PROTOCOL)",
            number=CONTAINER_NUMBER,
        ),
    ),
    unnumbered=(
        (Level.SCHEDULE, r"(?:THE\s+)?(?:SCHEDULES?|ANNEX(?:ES)?|APPENDIX)"),
        (Level.SCHEDULE, r"(?:The\s+)?(?:Schedules?|Annex(?:es)?|Appendix)"),
        (Level.TRANSITIONAL, r"(?:Transitional|TRANSITIONAL) (?:provisions|PROVISIONS)"),
    ),
)
SECTION = Markers(
    name="section",
    languages=frozenset({"en"}),
    needles=("section", "sec.", "clause", "regulation", "rule", "praka"),
    articles=(
        Mark(level=Level.ARTICLE, words=r"(?:SECTION|SEC\.|Section|Sec\.)", number=PLAIN_NUMBER),
        Mark(level=Level.ARTICLE, words=r"(?:Clause|CLAUSE)", number=PLAIN_NUMBER),
        Mark(level=Level.ARTICLE, words=r"(?:Regulation|REGULATION)", number=PLAIN_NUMBER),
        Mark(level=Level.ARTICLE, words=r"(?:Rule|RULE)", number=PLAIN_NUMBER),
        Mark(level=Level.ARTICLE, words=r"(?:Prakas?|PRAKAS?)", number=PLAIN_NUMBER),
    ),
    containers=(
        *(mark for mark in ARTICLE.containers if mark.level is not Level.SECTION),
        Mark(level=Level.SECTION, words=r"(?:Subtitle|SUBTITLE|Subchapter|SUBCHAPTER)"),
    ),
    unnumbered=ARTICLE.unnumbered,
    rank=1,
)
