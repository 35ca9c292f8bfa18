"""Portuguese: Artigo 5.º, Art. 5º, Art. 55-A; Livro, Parte, Título, Capítulo, Seção, Anexo."""

from draftdiff.model import Level
from draftdiff.parsing.markers.mark import Mark, Markers

PORTUGUESE = Markers(
    name="artigo",
    languages=frozenset({"pt"}),
    needles=("artigo", "art."),
    articles=(
        Mark(
            level=Level.ARTICLE,
            words=r"(?:Artigo|ARTIGO|Art\.|ART\.)",
            number=r"(?:\d{1,6}\s?\.?\s?[ºª°o](?![a-z])(?:-[A-Z]{1,2})?|\d{1,6}(?:-[A-Z]{1,2}(?!\w))?(?![\w]))",
        ),
        Mark(
            level=Level.ARTICLE,
            words=r"(?:Artigo|ARTIGO)",
            number=r"(?i:[úu]nico)(?!\w)",
        ),
    ),
    containers=(
        Mark(level=Level.BOOK, words=r"(?:Livro|LIVRO)"),
        Mark(level=Level.PART, words=r"(?:Parte|PARTE)"),
        Mark(level=Level.TITLE, words=r"(?:T[íi]tulo|T[ÍI]TULO)"),
        Mark(level=Level.CHAPTER, words=r"(?:Cap[íi]tulo|CAP[ÍI]TULO)"),
        Mark(level=Level.SECTION, words=r"(?:Se[cç]+ão|SE[CÇ]+ÃO)"),
        Mark(level=Level.SUBSECTION, words=r"(?:Subse[cç]+ão|SUBSE[CÇ]+ÃO)"),
        Mark(level=Level.SCHEDULE, words=r"(?:Anexo|ANEXO)"),
    ),
    unnumbered=((Level.SCHEDULE, r"(?:Anexos?|ANEXOS?)"),),
)
