"""Italian: Articolo 5, Art. 5-bis; Libro, Parte, Titolo, Capo, Sezione, Allegato."""

from draftdiff.model import Level
from draftdiff.parsing.markers.mark import PLAIN_NUMBER, Mark, Markers, container_marks
from draftdiff.text.numerals import LATIN

SUFFIX = "|".join(sorted(LATIN, key=len, reverse=True))
NUMBER = rf"(?:\d{{1,6}}-(?:{SUFFIX})(?![a-z])(?:\.\d{{1,2}})?|{PLAIN_NUMBER})"
ORDINAL = r"(?:prim[oa]|second[oa]|terz[oa]|quart[oa]|quint[oa])"

ITALIAN = Markers(
    name="articolo",
    languages=frozenset({"it"}),
    needles=("articolo", "art."),
    articles=(
        Mark(level=Level.ARTICLE, words=r"(?:Articolo|ARTICOLO|Art\.|ART\.)", number=NUMBER),
    ),
    containers=container_marks(
        rf"(?:{NUMBER}|[A-Z](?!\w)|(?i:{ORDINAL})(?!\w))",
        (Level.BOOK, r"(?:Libro|LIBRO)(?!\w)"),
        (Level.PART, r"(?:Parte|PARTE)(?!\w)"),
        (Level.TITLE, r"(?:Titolo|TITOLO)(?!\w)"),
        (Level.CHAPTER, r"(?:Capo|CAPO)(?!\w)"),
        (Level.SECTION, r"(?:Sezione|SEZIONE)(?!\w)"),
        (Level.SCHEDULE, r"(?:Allegato|ALLEGATO)(?!\w)"),
    ),
    unnumbered=((Level.SCHEDULE, r"(?:Allegat[oi]|ALLEGAT[OI])"),),
)
