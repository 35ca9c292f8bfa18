"""Turkish: MADDE 5 –, Ek Madde 1, Geçici Madde 1; BİRİNCİ KISIM, İKİNCİ BÖLÜM, EK 1."""

from draftdiff.model import Level
from draftdiff.parsing.markers.mark import Mark, Markers, container_marks
from draftdiff.text.ordinals import TURKISH as ORDINALS
from draftdiff.text.ordinals import alternatives

NUMBER = r"\d{1,6}(?:/[A-ZÇĞİÖŞÜ](?!\w))?(?!\w)"
CONTAINER_NUMBER = rf"(?:{alternatives(ORDINALS)}|[IVXLC]{{1,6}}\.|\d{{1,3}}\.)"
KINDS = r"(?:(?:Ek|EK|Geçici|GEÇİCİ|Mükerrer|MÜKERRER)\s+)?"
"""Added and provisional articles count for themselves."""

TURKISH = Markers(
    name="madde",
    languages=frozenset({"tr", "az"}),
    needles=("madde", "maddə"),
    articles=(
        Mark(level=Level.ARTICLE, words=rf"{KINDS}(?:Madd[eə]|MADD[EƏ])(?!\w)", number=NUMBER),
    ),
    containers=(
        *container_marks(
            CONTAINER_NUMBER,
            (Level.BOOK, r"(?:Kitap|KİTAP|KITAP)(?!\w)"),
            (Level.PART, r"(?:Kısım|KISIM)(?!\w)"),
            (Level.CHAPTER, r"(?:Bölüm|BÖLÜM)(?!\w)"),
            (Level.SECTION, r"(?:Ayırım|AYIRIM)(?!\w)"),
            number_first=True,
        ),
        Mark(level=Level.SCHEDULE, words=r"(?:Ek|EK)(?:[-–]\s?|\s)", number=r"\d{1,3}(?!\w)"),
    ),
    unnumbered=((Level.SCHEDULE, r"(?:Ekler|EKLER)"),),
)
