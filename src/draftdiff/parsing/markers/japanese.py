"""Japanese: 第三条, 第三条の二; 第一編, 第一章の二, 第一節, 第一款, 附則."""

from draftdiff.model import Level
from draftdiff.parsing.markers.mark import CJK, Mark, Markers

AFTER = rf"(?P<after>(?:の{CJK})*)"
TAIL = r"(?![第の之項号及並又か、，をにはがでとに])"

JAPANESE = Markers(
    name="第…条 (ja)",
    languages=frozenset({"ja"}),
    needles=("条",),
    articles=(
        Mark(level=Level.ARTICLE, words="第", number=rf"{CJK}(?=条)", closing=rf"条{AFTER}{TAIL}"),
    ),
    containers=(
        *(
            Mark(level=level, words="第", number=rf"{CJK}(?={word})", closing=rf"{word}{AFTER}")
            for level, word in (
                (Level.BOOK, "編"),
                (Level.PART, "部"),
                (Level.CHAPTER, "章"),
                (Level.SECTION, "節"),
                (Level.SUBSECTION, "款"),
            )
        ),
        Mark(level=Level.SCHEDULE, words="別表(?:第)?", number=CJK),
    ),
    unnumbered=(
        (Level.TRANSITIONAL, r"附\s*則(?:\s*（.{1,60}）)?(?:\s*抄)?"),
        (Level.SCHEDULE, r"別\s*表"),
    ),
)
