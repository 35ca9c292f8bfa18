"""Dutch: Artikel 5, Artikel 5a, Art. 5; Boek, Deel, Titel, Hoofdstuk, Afdeling, §, Bijlage."""

from draftdiff.model import Level
from draftdiff.parsing.markers.mark import PLAIN_NUMBER, Mark, Markers, container_marks

NUMBER = rf"(?:\d{{1,3}}(?::\d{{1,3}}|\.\d{{1,3}}){{1,3}}[a-z]{{0,2}}(?!\w)|{PLAIN_NUMBER})"
"""Books and chapters count within their articles: "Artikel 3:12", "Artikel 2.4"."""

DUTCH = Markers(
    name="artikel",
    languages=frozenset({"nl"}),
    needles=("artikel", "art."),
    articles=(Mark(level=Level.ARTICLE, words=r"(?:Artikel|ARTIKEL|Art\.)(?!\w)", number=NUMBER),),
    containers=container_marks(
        rf"(?:{NUMBER}|[A-Z](?!\w))",
        (Level.BOOK, r"(?:Boek|BOEK)(?!\w)"),
        (Level.PART, r"(?:Deel|DEEL)(?!\w)"),
        (Level.TITLE, r"(?:Titel|TITEL)(?!\w)"),
        (Level.CHAPTER, r"(?:Hoofdstuk|HOOFDSTUK)(?!\w)"),
        (Level.SECTION, r"(?:Afdeling|AFDELING)(?!\w)"),
        (Level.SUBSECTION, r"(?:Paragraaf|PARAGRAAF|§)"),
        (Level.SCHEDULE, r"(?:Bijlage|BIJLAGE)(?!\w)"),
    ),
    unnumbered=((Level.SCHEDULE, r"(?:Bijlagen?|BIJLAGEN?)"),),
)
