"""Amharic: አንቀጽ 5, አንቀጽ ፭, አንቀጽ አምስት; ክፍል አንድ, ምዕራፍ አንድ, አባሪ."""

from draftdiff.model import Level
from draftdiff.parsing.markers.mark import Mark, Markers, container_marks
from draftdiff.text.ordinals import AMHARIC as ORDINALS
from draftdiff.text.ordinals import alternatives

NUMBER = rf"(?:\d{{1,6}}(?!\d)|[፩-፼]{{1,4}}|{alternatives(ORDINALS)})"

AMHARIC = Markers(
    name="አንቀጽ",
    languages=frozenset({"am"}),
    needles=(
        "አንቀጽ",
        "አንቀፅ",
    ),
    articles=(Mark(level=Level.ARTICLE, words=r"(?:አንቀጽ|አንቀፅ)(?!\w)", number=NUMBER),),
    containers=container_marks(
        NUMBER,
        (Level.PART, r"(?:ክፍል)(?!\w)"),
        (Level.TITLE, r"(?:ርዕስ)(?!\w)"),
        (Level.CHAPTER, r"(?:ምዕራፍ|ምእራፍ)(?!\w)"),
        (Level.SECTION, r"(?:ንዑስ ክፍል)(?!\w)"),
        (Level.SCHEDULE, r"(?:አባሪ|ሠንጠረዥ)(?!\w)"),
    ),
    unnumbered=((Level.SCHEDULE, r"አባሪ"),),
)
