"""German: § 5, § 5a, Artikel 5, Erster Artikel; Buch, Teil, Titel, Kapitel, Abschnitt, Anlage."""

from draftdiff.model import Level
from draftdiff.parsing.markers.mark import PLAIN_NUMBER, Mark, Markers

ORDINAL = (
    r"(?:Erst|Zweit|Dritt|Viert|Fünft|Sechst|Siebent|Siebt|Acht|Neunt|Zehnt|Elft|Zwölft)e[rs]"
    r"|(?:ERST|ZWEIT|DRITT|VIERT|FÜNFT|SECHST|SIEBT|ACHT|NEUNT|ZEHNT)E[RS]"
)
CONTAINERS = (
    (Level.BOOK, r"(?:Buch|BUCH)"),
    (Level.PART, r"(?:Teil|TEIL)"),
    (Level.TITLE, r"(?:Titel|TITEL)"),
    (Level.CHAPTER, r"(?:Kapitel|KAPITEL|Hauptstück)"),
    (Level.SECTION, r"(?:Abschnitt|ABSCHNITT)"),
    (Level.SUBSECTION, r"(?:Unterabschnitt|UNTERABSCHNITT)"),
)

GERMAN = Markers(
    name="Artikel",
    languages=frozenset({"de"}),
    needles=("artikel", "art."),
    articles=(
        Mark(level=Level.ARTICLE, words=r"(?:Artikel|ARTIKEL|Art\.)"),
        Mark(level=Level.ARTICLE, words=r"(?:Artikel|ARTIKEL)", number=ORDINAL, number_first=True),
    ),
    containers=(
        *(
            Mark(level=level, words=words, number=rf"(?:{PLAIN_NUMBER}|[A-Z](?!\w))")
            for level, words in CONTAINERS
        ),
        *(
            Mark(
                level=level,
                words=rf"{words}(?!\w)",
                number=rf"(?:{ORDINAL}|\d{{1,2}}\.)",
                number_first=True,
            )
            for level, words in CONTAINERS
        ),
        Mark(level=Level.SCHEDULE, words=r"(?:Anlage|ANLAGE|Anhang|ANHANG)"),
    ),
    unnumbered=(
        (Level.SCHEDULE, r"(?:Anlagen?|ANLAGEN?|Anhang|ANHANG)(?:\s*\((?:zu|Zu) .{1,60}\))?"),
    ),
)
