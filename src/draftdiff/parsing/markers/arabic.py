"""Arabic: المادة 5, المادة (٥), المادة الحادية والعشرون, مكرر; الكتاب, الباب, الفصل, ملحق."""

from draftdiff.model import Level
from draftdiff.parsing.markers.mark import Mark, Markers, container_marks
from draftdiff.text.additive import ARABIC_WORDS, words_pattern

NUMBER = rf"(?:\d{{1,6}}(?!\d)|{words_pattern(ARABIC_WORDS)})"
LONG = "ـ{0,6}"
"""The sign that draws words out to fill a line."""
REPEATED = r"\s?\)?(?P<after>(?:\s?\(?مكرر(?:اً|ًا|ا)?\)?(?:\s?\(?\d{1,2}(?!\d)\)?)?)?)"

ARABIC_LAW = Markers(
    name="المادة",
    languages=frozenset({"ar"}),
    needles=(
        "المادة",
        "مادة",
        "الماد",
        "مــادة",
        "مـادة",
    ),
    articles=(
        Mark(
            level=Level.ARTICLE,
            words=rf"(?:ال)?م{LONG}ا{LONG}د{LONG}[ةه](?!\w)\s*\(?",
            number=NUMBER,
            closing=REPEATED,
        ),
    ),
    containers=container_marks(
        NUMBER,
        (Level.BOOK, r"(?:الكتاب|كتاب)(?!\w)\s*\(?"),
        (Level.PART, r"(?:الجزء|القسم)(?!\w)\s*\(?"),
        (Level.TITLE, r"(?:الباب|باب)(?!\w)\s*\(?"),
        (Level.CHAPTER, r"(?:الفصل|فصل)(?!\w)\s*\(?"),
        (Level.SECTION, r"(?:الفرع|المبحث)(?!\w)\s*\(?"),
        (Level.SCHEDULE, r"(?:الملحق|ملحق|المرفق|مرفق|الجدول|جدول)(?!\w)(?:\s*رقم)?\s*\(?"),
        closing=r"\)?",
    ),
    unnumbered=(
        (Level.SCHEDULE, r"(?:الملحق|ملحق|المرفق|الملاحق)"),
        (Level.TRANSITIONAL, r"(?:أحكام انتقالية|الأحكام الانتقالية)"),
    ),
)
