"""Spanish: Artículo 5, Artículo primero, Art. 5; Libro, Título, Capítulo, Sección, Anexo."""

from draftdiff.model import Level
from draftdiff.parsing.markers.mark import Mark, Markers

SPANISH = Markers(
    name="artículo",
    languages=frozenset({"es"}),
    needles=("artículo", "articulo", "art."),
    articles=(
        Mark(level=Level.ARTICLE, words=r"(?:Art[íi]culo|ART[ÍI]CULO|Art\.|ART\.)"),
        Mark(
            level=Level.ARTICLE,
            words=r"(?:Art[íi]culo|ART[ÍI]CULO)",
            number=r"(?i:[úu]nico)(?!\w)",
        ),
    ),
    containers=(
        Mark(level=Level.BOOK, words=r"(?:Libro|LIBRO)"),
        Mark(level=Level.PART, words=r"(?:Parte|PARTE)"),
        Mark(level=Level.TITLE, words=r"(?:T[íi]tulo|T[ÍI]TULO)"),
        Mark(level=Level.CHAPTER, words=r"(?:Cap[íi]tulo|CAP[ÍI]TULO)"),
        Mark(level=Level.SECTION, words=r"(?:Secci[óo]n|SECCI[ÓO]N)"),
        Mark(level=Level.SCHEDULE, words=r"(?:Anexo|ANEXO)"),
    ),
    unnumbered=(
        (Level.SCHEDULE, r"(?:Anexos?|ANEXOS?)"),
        (Level.TRANSITIONAL, r"(?:Disposiciones transitorias|DISPOSICIONES TRANSITORIAS)"),
    ),
)
