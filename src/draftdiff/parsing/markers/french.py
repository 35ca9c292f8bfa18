"""French: Article 1er, Art. 5 bis; Livre, Partie, Titre, Chapitre, Section, Annexe."""

from draftdiff.model import Level
from draftdiff.parsing.markers.mark import Mark, Markers

NEW = r"(?:\s+\((?:nouveau|supprimé|nouvelle|pour coordination)\))?"

FRENCH = Markers(
    name="article (fr)",
    languages=frozenset({"fr"}),
    needles=("article", "art."),
    articles=(
        Mark(level=Level.ARTICLE, words=r"(?:Article|ARTICLE|Art\.|ART\.)", closing=NEW),
        Mark(
            level=Level.ARTICLE, words=r"(?:Article|ARTICLE)", number=r"(?i:unique|liminaire)(?!\w)"
        ),
    ),
    containers=(
        Mark(level=Level.BOOK, words=r"(?:Livre|LIVRE)"),
        Mark(level=Level.PART, words=r"(?:Partie|PARTIE)"),
        Mark(
            level=Level.PART,
            words=r"(?:partie|PARTIE|Partie)",
            number_first=True,
            number=r"(?i:première|deuxième|troisième|quatrième)\s",
        ),
        Mark(level=Level.TITLE, words=r"(?:Titre|TITRE)"),
        Mark(level=Level.CHAPTER, words=r"(?:Chapitre|CHAPITRE)"),
        Mark(level=Level.SECTION, words=r"(?:Section|SECTION)"),
        Mark(level=Level.SUBSECTION, words=r"(?:Sous-section|SOUS-SECTION|Paragraphe|PARAGRAPHE)"),
        Mark(level=Level.SCHEDULE, words=r"(?:Annexe|ANNEXE)"),
    ),
    unnumbered=(
        (Level.SCHEDULE, r"(?:Annexes?|ANNEXES?)"),
        (Level.TRANSITIONAL, r"(?:Dispositions transitoires|DISPOSITIONS TRANSITOIRES)"),
    ),
)
