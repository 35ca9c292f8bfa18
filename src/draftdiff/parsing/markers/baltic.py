"""Latvian: 5. pants, 5.¹ pants; Lithuanian: 5 straipsnis, 5-1 straipsnis; their containers."""

from draftdiff.model import Level
from draftdiff.parsing.markers.mark import PLAIN_NUMBER, Mark, Markers, container_marks
from draftdiff.text.ordinals import LITHUANIAN as ORDINALS
from draftdiff.text.ordinals import alternatives

INSERTED = r"(?:[¹²³⁴-⁹]{1,2}|[-.]\d{1,2}|\(\d{1,2}\)|\^\d{1,2})?"
NUMBER = rf"\d{{1,6}}(?:\.\d{{1,2}}(?!\d)|\.?{INSERTED})\.?"
CONTAINER_NUMBER = r"(?:[IVXLC]{1,7}|\d{1,3}|[A-Z](?!\w))\.?"
ORDINAL = rf"(?:{CONTAINER_NUMBER}|(?i:{alternatives(ORDINALS)}))"

LATVIAN = Markers(
    name="pants",
    languages=frozenset({"lv"}),
    needles=(" pants",),
    articles=(
        Mark(
            level=Level.ARTICLE,
            words=r"(?:pants|PANTS|Pants)(?!\w)",
            number=NUMBER,
            number_first=True,
        ),
    ),
    containers=(
        *container_marks(
            CONTAINER_NUMBER,
            (Level.PART, r"(?:daļa|DAĻA)(?!\w)"),
            (Level.TITLE, r"(?:sadaļa|SADAĻA)(?!\w)"),
            (Level.CHAPTER, r"(?:nodaļa|NODAĻA)(?!\w)"),
            (Level.SCHEDULE, r"(?:pielikums|PIELIKUMS)(?!\w)"),
            number_first=True,
        ),
        Mark(level=Level.SCHEDULE, words=r"(?:Pielikums|PIELIKUMS)", number=PLAIN_NUMBER),
    ),
    unnumbered=(
        (Level.SCHEDULE, r"(?:Pielikums|PIELIKUMS)"),
        (Level.TRANSITIONAL, r"(?:Pārejas noteikumi|PĀREJAS NOTEIKUMI)"),
    ),
    names_language=True,
)
LITHUANIAN = Markers(
    name="straipsnis",
    languages=frozenset({"lt"}),
    needles=(" straipsnis",),
    articles=(
        Mark(
            level=Level.ARTICLE,
            words=r"(?:straipsnis|STRAIPSNIS|Straipsnis)(?!\w)",
            number=NUMBER,
            number_first=True,
        ),
    ),
    containers=container_marks(
        ORDINAL,
        (Level.BOOK, r"(?:knyga|KNYGA)(?!\w)"),
        (Level.PART, r"(?:dalis|DALIS)(?!\w)"),
        (Level.CHAPTER, r"(?:skyrius|SKYRIUS)(?!\w)"),
        (Level.SECTION, r"(?:skirsnis|SKIRSNIS)(?!\w)"),
        (Level.SCHEDULE, r"(?:priedas|PRIEDAS)(?!\w)"),
        number_first=True,
    ),
    unnumbered=((Level.SCHEDULE, r"(?:Priedas|PRIEDAS)"),),
    names_language=True,
)
