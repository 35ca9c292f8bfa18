"""Georgian: მუხლი 5., მუხლი 5¹; წიგნი, ნაწილი, კარი I, თავი I, დანართი."""

from draftdiff.model import Level
from draftdiff.parsing.markers.mark import Mark, Markers, container_marks

NUMBER = r"(?:\d{1,6}(?:[¹²³⁴-⁹]{1,2}|[-.]\d{1,2})?|[IVXLC]{1,7}[¹²³]?)(?!\w)"

GEORGIAN = Markers(
    name="მუხლი",
    languages=frozenset({"ka"}),
    needles=("მუხლი",),
    articles=(Mark(level=Level.ARTICLE, words=r"მუხლი(?!\w)", number=NUMBER),),
    containers=container_marks(
        NUMBER,
        (Level.BOOK, r"წიგნი"),
        (Level.PART, r"ნაწილი"),
        (Level.TITLE, r"კარი"),
        (Level.CHAPTER, r"თავი"),
        (Level.SCHEDULE, r"დანართი(?:\s*№)?"),
    ),
    unnumbered=(
        (Level.SCHEDULE, r"დანართი"),
        (Level.TRANSITIONAL, r"გარდამავალი დებულებები"),
    ),
)
