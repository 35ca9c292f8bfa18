"""Thai: มาตรา ๑; ภาค, ลักษณะ, หมวด ๑, ส่วนที่ ๑, บทเฉพาะกาล (transitional)."""

from draftdiff.model import Level
from draftdiff.parsing.markers.mark import Mark, Markers

NUMBER = r"[๐-๙\d]{1,6}(?![๐-๙\d])(?:/[๐-๙\d]{1,3})?(?:\s?(?:ทวิ|ตรี|จัตวา|เบญจ|ฉ|สัตต|อัฏฐ))?"

THAI = Markers(
    name="มาตรา",
    languages=frozenset({"th"}),
    needles=("มาตรา",),
    articles=(Mark(level=Level.ARTICLE, words=r"มาตรา", number=NUMBER),),
    containers=(
        Mark(level=Level.PART, words=r"ภาค(?:ที่)?", number=NUMBER),
        Mark(level=Level.TITLE, words=r"ลักษณะ(?:ที่)?", number=NUMBER),
        Mark(level=Level.CHAPTER, words=r"หมวด(?:ที่)?", number=NUMBER),
        Mark(level=Level.SECTION, words=r"ส่วน(?:ที่)?", number=NUMBER),
        Mark(level=Level.SCHEDULE, words=r"(?:บัญชี|ภาคผนวก)(?:ท้าย)?", number=NUMBER),
    ),
    unnumbered=((Level.TRANSITIONAL, r"บทเฉพาะกาล"), (Level.SCHEDULE, r"ภาคผนวก")),
)
