"""Swedish, Danish, Norwegian, Finnish: their containers; the unit is `section_sign`.

sv  1 kap.  Avdelning I  Bilaga 1        da  Kapitel 1  Afsnit I  Bilag 1
no  Kapittel 1  Del I  Vedlegg 1         fi  1 luku  I osa  Liite 1
"""

from draftdiff.model import Level
from draftdiff.parsing.markers.mark import PLAIN_NUMBER, Mark, Markers, container_marks

COUNTED = r"(?:\d{1,3}(?:\s[a-z](?!\w))?|[IVXLC]{1,6})\.?"

SWEDISH = Markers(
    name="kap.",
    languages=frozenset({"sv"}),
    needles=("kap.", "avdelning", "bilaga"),
    containers=(
        *container_marks(
            COUNTED,
            (Level.CHAPTER, r"(?:kap\.|Kap\.|KAP\.|kapitlet|KAPITLET)"),
            number_first=True,
        ),
        *container_marks(
            PLAIN_NUMBER,
            (Level.PART, r"(?:Avdelning|AVDELNING)"),
            (Level.CHAPTER, r"(?:Kapitel|KAPITEL)"),
            (Level.SCHEDULE, r"(?:Bilaga|BILAGA)"),
        ),
    ),
    unnumbered=(
        (Level.SCHEDULE, r"(?:Bilaga|BILAGA)"),
        (Level.TRANSITIONAL, r"(?:Övergångsbestämmelser|ÖVERGÅNGSBESTÄMMELSER)"),
    ),
)
DANISH = Markers(
    name="kapitel",
    languages=frozenset({"da"}),
    needles=("kapitel", "afsnit", "bilag"),
    containers=container_marks(
        PLAIN_NUMBER,
        (Level.PART, r"(?:Afsnit|AFSNIT|Del|DEL)(?!\w)"),
        (Level.CHAPTER, r"(?:Kapitel|KAPITEL)"),
        (Level.SCHEDULE, r"(?:Bilag|BILAG)"),
    ),
    unnumbered=((Level.SCHEDULE, r"(?:Bilag|BILAG)"),),
)
NORWEGIAN = Markers(
    name="kapittel",
    languages=frozenset({"no"}),
    needles=("kapittel", "kap."),
    containers=container_marks(
        PLAIN_NUMBER,
        (Level.PART, r"(?:Del|DEL)(?!\w)"),
        (Level.CHAPTER, r"(?:Kapittel|KAPITTEL|Kap\.|KAP\.)"),
        (Level.SECTION, r"(?:Avsnitt|AVSNITT)"),
        (Level.SCHEDULE, r"(?:Vedlegg|VEDLEGG)"),
    ),
    unnumbered=((Level.SCHEDULE, r"(?:Vedlegg|VEDLEGG)"),),
)
FINNISH = Markers(
    name="luku",
    languages=frozenset({"fi"}),
    needles=("luku", " osa", "liite"),
    containers=(
        *container_marks(
            COUNTED,
            (Level.PART, r"(?:osa|OSA)(?!\w)"),
            (Level.CHAPTER, r"(?:luku|LUKU)(?!\w)"),
            number_first=True,
        ),
        Mark(level=Level.SCHEDULE, words=r"(?:Liite|LIITE)", number=PLAIN_NUMBER),
    ),
    unnumbered=((Level.SCHEDULE, r"(?:Liite|LIITE)"),),
)
