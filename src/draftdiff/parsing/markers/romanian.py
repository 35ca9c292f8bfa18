"""Romanian: Art. 5, Articolul 5, Art. 5^1; Cartea, Partea, Titlul I, Capitolul I, Anexa nr. 1."""

from draftdiff.model import Level
from draftdiff.parsing.markers.mark import PLAIN_NUMBER, Mark, Markers, container_marks

NUMBER = rf"(?:\d{{1,6}}\s?(?:\^\d{{1,2}}|[¹²³⁴-⁹]{{1,2}})(?!\w)|{PLAIN_NUMBER})"

ROMANIAN = Markers(
    name="articolul",
    languages=frozenset({"ro"}),
    needles=("articol", "art."),
    articles=(
        Mark(
            level=Level.ARTICLE,
            words=r"(?:Articolul|ARTICOLUL|Articol|ARTICOL|Art\.|ART\.)",
            number=NUMBER,
        ),
    ),
    containers=container_marks(
        rf"(?:\d{{1,3}}(?=-a(?!\w))|{NUMBER})",
        (Level.BOOK, r"(?:Cartea|CARTEA)"),
        (Level.PART, r"(?:Partea|PARTEA)"),
        (Level.TITLE, r"(?:Titlul|TITLUL)"),
        (Level.CHAPTER, r"(?:Capitolul|CAPITOLUL|Cap\.)"),
        (Level.SECTION, r"(?:Sec[țţ]iunea|SEC[ȚŢ]IUNEA)(?:\s+(?:a|A)(?!\w))?"),
        (Level.SCHEDULE, r"(?:Anexa|ANEXA|Anexă|ANEXĂ)(?:\s*(?:nr\.|NR\.|Nr\.))?"),
        closing=r"(?:-a(?!\w))?",
    ),
    unnumbered=((Level.SCHEDULE, r"(?:Anex[aăe]|ANEX[AĂE])"),),
)
