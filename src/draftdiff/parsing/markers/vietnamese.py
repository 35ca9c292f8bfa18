"""Vietnamese: Điều 5, Điều 5a; Phần thứ nhất, Chương I, Mục 1, Phụ lục."""

from draftdiff.model import Level
from draftdiff.parsing.markers.mark import PLAIN_NUMBER, Mark, Markers

ORDINAL = r"(?:nhất|hai|ba|tư|năm|sáu|bảy|tám|chín|mười)(?!\w)|(?:NHẤT|HAI|BA|TƯ|NĂM|SÁU)(?!\w)"

VIETNAMESE = Markers(
    name="Điều",
    languages=frozenset({"vi"}),
    needles=("điều",),
    articles=(Mark(level=Level.ARTICLE, words=r"(?:Điều|ĐIỀU)", number=PLAIN_NUMBER),),
    containers=(
        Mark(
            level=Level.PART,
            words=r"(?:Phần|PHẦN)(?:\s(?:thứ|THỨ))?",
            number=rf"(?:{PLAIN_NUMBER}|{ORDINAL})",
        ),
        Mark(level=Level.CHAPTER, words=r"(?:Chương|CHƯƠNG)", number=PLAIN_NUMBER),
        Mark(level=Level.SECTION, words=r"(?:Mục|MỤC)", number=PLAIN_NUMBER),
        Mark(level=Level.SUBSECTION, words=r"(?:Tiểu mục|TIỂU MỤC)", number=PLAIN_NUMBER),
        Mark(level=Level.SCHEDULE, words=r"(?:Phụ lục|PHỤ LỤC)", number=PLAIN_NUMBER),
    ),
    unnumbered=((Level.SCHEDULE, r"(?:Phụ lục|PHỤ LỤC)"),),
)
