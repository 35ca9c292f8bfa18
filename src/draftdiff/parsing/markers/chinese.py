"""Chinese: 第十二条, 第十二条之一, 第 12-1 條; 第一编, 第一章, 第一节, 附件."""

from draftdiff.model import Level
from draftdiff.parsing.markers.mark import CJK, Mark, Markers

AFTER = rf"(?P<after>(?:之{CJK})?)"
TAIL = r"(?![款项目第的规至到和、，或及の])"
"""What follows a mention ("第五条第一款", "第五条的规定") and never a head."""

CHINESE = Markers(
    name="第…条",
    languages=frozenset({"zh"}),
    needles=("条", "條"),
    articles=(
        Mark(
            level=Level.ARTICLE,
            words="第",
            number=rf"(?:\d{{1,4}}-\d{{1,3}}|{CJK})(?=\s?[条條])",
            closing=rf"\s?[条條]{AFTER}{TAIL}",
        ),
    ),
    containers=(
        *(
            Mark(
                level=level,
                words="第",
                number=rf"{CJK}(?=\s?[{word}])",
                closing=rf"\s?[{word}]{AFTER}",
            )
            for level, word in (
                (Level.BOOK, "编編"),
                (Level.PART, "篇部"),
                (Level.CHAPTER, "章"),
                (Level.SECTION, "节節"),
                (Level.SUBSECTION, "目款"),
            )
        ),
        Mark(level=Level.SCHEDULE, words="(?:附件|附录|附表)", number=CJK),
    ),
    unnumbered=((Level.SCHEDULE, r"附\s*(?:件|录|表)"),),
)
