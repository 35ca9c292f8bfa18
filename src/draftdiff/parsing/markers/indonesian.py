"""Indonesian and Malay: Pasal 5, Pasal 5A, Seksyen 5; Buku, Bab, Bagian Kesatu, Jadual Pertama."""

from draftdiff.model import Level
from draftdiff.parsing.markers.mark import PLAIN_NUMBER, Mark, Markers

ORDINAL = (
    r"(?i:kesatu|pertama|kedua|ketiga|keempat|kelima|keenam|ketujuh|kedelapan|kesembilan|kesepuluh)"
    r"(?!\w)"
)

INDONESIAN = Markers(
    name="Pasal",
    languages=frozenset({"id", "ms"}),
    needles=("pasal", "seksyen"),
    articles=(
        Mark(level=Level.ARTICLE, words=r"(?:Pasal|PASAL)", number=PLAIN_NUMBER),
        Mark(level=Level.ARTICLE, words=r"(?:Seksyen|SEKSYEN)", number=PLAIN_NUMBER),
    ),
    containers=(
        Mark(level=Level.BOOK, words=r"(?:Buku|BUKU)", number=rf"(?:{PLAIN_NUMBER}|{ORDINAL})"),
        Mark(level=Level.CHAPTER, words=r"(?:Bab|BAB|Penggal|PENGGAL)", number=PLAIN_NUMBER),
        Mark(level=Level.PART, words=r"(?:Bahagian|BAHAGIAN)", number=PLAIN_NUMBER),
        Mark(
            level=Level.SECTION, words=r"(?:Bagian|BAGIAN)", number=rf"(?:{PLAIN_NUMBER}|{ORDINAL})"
        ),
        Mark(level=Level.SUBSECTION, words=r"(?:Paragraf|PARAGRAF)", number=PLAIN_NUMBER),
        Mark(
            level=Level.SCHEDULE,
            words=r"(?:Lampiran|LAMPIRAN|Jadual|JADUAL)",
            number=rf"(?:{PLAIN_NUMBER}|{ORDINAL})",
        ),
    ),
    unnumbered=(
        (Level.SCHEDULE, r"(?:Lampiran|LAMPIRAN|Jadual|JADUAL)"),
        (Level.SCHEDULE, r"(?:PENJELASAN|Penjelasan)"),
    ),
)
