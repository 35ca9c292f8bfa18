"""Czech and Slovak: Čl. 5, Článek 5, § 5; Část první, Hlava I, Díl 1, Oddíl 1, Příloha č. 1."""

from draftdiff.model import Level
from draftdiff.parsing.markers.mark import PLAIN_NUMBER, Mark, Markers, container_marks
from draftdiff.text.ordinals import CZECH as ORDINALS
from draftdiff.text.ordinals import alternatives

WORD = rf"(?i:{alternatives(ORDINALS)})"
PART = r"(?:Část|ČÁST|Časť|ČASŤ)(?!\w)"

CZECH = Markers(
    name="čl.",
    languages=frozenset({"cs", "sk"}),
    needles=("čl.", "článek", "článok"),
    articles=(
        Mark(
            level=Level.ARTICLE,
            words=r"(?:Článek|ČLÁNEK|Článok|ČLÁNOK|Čl\.|ČL\.)",
            number=PLAIN_NUMBER,
        ),
    ),
    containers=(
        *container_marks(
            rf"(?:{PLAIN_NUMBER}|{WORD})",
            (Level.PART, PART),
            (Level.TITLE, r"(?:Hlava|HLAVA)"),
            (Level.CHAPTER, r"(?:Díl|DÍL|Diel|DIEL)(?!\w)"),
            (Level.SECTION, r"(?:Oddíl|ODDÍL|Oddiel|ODDIEL)(?!\w)"),
            (Level.SCHEDULE, r"(?:Příloha|PŘÍLOHA|Príloha|PRÍLOHA)(?:\s*(?:č\.|Č\.))?"),
        ),
        *container_marks(
            WORD,
            (Level.PART, PART),
            (Level.TITLE, r"(?:Hlava|HLAVA)"),
            number_first=True,
        ),
    ),
    unnumbered=((Level.SCHEDULE, r"(?:Příloha|PŘÍLOHA|Príloha|PRÍLOHA)"),),
)
