"""Polish: Art. 5., Artykuł 5a; Księga, Część, Dział I, Rozdział 1, Oddział, Załącznik nr 1."""

from draftdiff.model import Level
from draftdiff.parsing.markers.mark import PLAIN_NUMBER, Mark, Markers, container_marks
from draftdiff.text.ordinals import POLISH as ORDINALS
from draftdiff.text.ordinals import alternatives

CONTAINERS = (
    (Level.BOOK, r"(?:Księga|KSIĘGA)"),
    (Level.PART, r"(?:Część|CZĘŚĆ)"),
    (Level.TITLE, r"(?:Tytuł|TYTUŁ|Dział|DZIAŁ)"),
    (Level.CHAPTER, r"(?:Rozdział|ROZDZIAŁ)"),
    (Level.SECTION, r"(?:Oddział|ODDZIAŁ)"),
)

POLISH = Markers(
    name="art.",
    languages=frozenset({"pl"}),
    needles=("art.", "artykuł"),
    articles=(
        Mark(
            level=Level.ARTICLE,
            words=r"(?:Artykuł|ARTYKUŁ|Art\.|ART\.)",
            number=rf"\d{{1,6}}[⁰¹²³⁴-⁹]{{1,2}}[a-z]?|{PLAIN_NUMBER}",
        ),
    ),
    containers=(
        *container_marks(rf"(?:{PLAIN_NUMBER}|(?i:{alternatives(ORDINALS)}))", *CONTAINERS),
        Mark(
            level=Level.SCHEDULE,
            words=r"(?:Załącznik|ZAŁĄCZNIK)(?:\s*(?:nr|NR|Nr))?",
            number=PLAIN_NUMBER,
        ),
    ),
    unnumbered=((Level.SCHEDULE, r"(?:Załącznik|ZAŁĄCZNIK|Załączniki|ZAŁĄCZNIKI)"),),
)
