"""Hungarian: 5. §, 5/A. §, 5. cikk; ELSŐ RÉSZ, I. FEJEZET, 1. Cím, 1. melléklet."""

from draftdiff.model import Level
from draftdiff.parsing.markers.mark import Mark, Markers, container_marks
from draftdiff.text.ordinals import HUNGARIAN as ORDINALS
from draftdiff.text.ordinals import alternatives

NUMBER = r"\d{1,6}(?:[:/][A-Z0-9]{1,3})?\."
CONTAINER_NUMBER = rf"(?:(?:[IVXLC]{{1,7}}|\d{{1,3}}(?:/[A-Z])?)\.|(?i:{alternatives(ORDINALS)}))"
CONTAINERS = container_marks(
    CONTAINER_NUMBER,
    (Level.BOOK, r"(?:Könyv|KÖNYV|könyv)(?!\w)"),
    (Level.PART, r"(?:Rész|RÉSZ|rész)(?!\w)"),
    (Level.TITLE, r"(?:Cím|CÍM|cím)(?!\w)"),
    (Level.CHAPTER, r"(?:Fejezet|FEJEZET|fejezet)(?!\w)"),
    (Level.SCHEDULE, r"(?:számú\s+)?(?:Melléklet|MELLÉKLET|melléklet)(?!\w)"),
    number_first=True,
)
UNNUMBERED = ((Level.SCHEDULE, r"(?:Melléklet|MELLÉKLET)"),)

HUNGARIAN = Markers(
    name="5. §",
    languages=frozenset({"hu"}),
    needles=(". §", ".§"),
    articles=(Mark(level=Level.ARTICLE, words="§(?![§-])", number=NUMBER, number_first=True),),
    containers=CONTAINERS,
    unnumbered=UNNUMBERED,
)
CIKK = Markers(
    name="cikk",
    languages=frozenset({"hu"}),
    needles=(" cikk",),
    articles=(
        Mark(
            level=Level.ARTICLE,
            words=r"(?:cikk|Cikk|CIKK)(?!\w)",
            number=r"(?:\d{1,6}(?:/[A-Z])?|[IVXLC]{1,7})\.",
            number_first=True,
        ),
    ),
    containers=CONTAINERS,
    unnumbered=UNNUMBERED,
)
"""The articles of treaties and of the fundamental law."""
