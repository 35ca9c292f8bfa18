"""Filipino: Seksyon 5, Artikulo 5; Aklat, Bahagi, Titulo, Kabanata, Lakip."""

from draftdiff.model import Level
from draftdiff.parsing.markers.mark import PLAIN_NUMBER, Mark, Markers, container_marks

CONTAINERS = container_marks(
    PLAIN_NUMBER,
    (Level.BOOK, r"(?:Aklat|AKLAT)"),
    (Level.PART, r"(?:Bahagi|BAHAGI)"),
    (Level.TITLE, r"(?:Titulo|TITULO|Pamagat|PAMAGAT)"),
    (Level.CHAPTER, r"(?:Kabanata|KABANATA)"),
    (Level.SCHEDULE, r"(?:Lakip|LAKIP)"),
)
ARTICLE_WORD = r"(?:Artikulo|ARTIKULO)"

FILIPINO = Markers(
    name="artikulo",
    languages=frozenset({"tl"}),
    needles=("artikulo",),
    articles=(Mark(level=Level.ARTICLE, words=ARTICLE_WORD, number=PLAIN_NUMBER),),
    containers=CONTAINERS,
    names_language=True,
)
SEKSYON = Markers(
    name="seksyon",
    languages=frozenset({"tl"}),
    needles=("seksyon", "sek."),
    articles=(
        Mark(level=Level.ARTICLE, words=r"(?:Seksyon|SEKSYON|Sek\.|SEK\.)", number=PLAIN_NUMBER),
    ),
    containers=(
        *CONTAINERS,
        Mark(level=Level.CHAPTER, words=ARTICLE_WORD, number=PLAIN_NUMBER),
    ),
    names_language=True,
)
"""Laws of sections may group them in articles, as the constitution does."""
