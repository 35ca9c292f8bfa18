"""Sinhala: වගන්තිය 5, 5 වන වගන්තිය; I වන කොටස, 1 වන පරිච්ඡේදය, උපලේඛනය."""

from draftdiff.model import Level
from draftdiff.parsing.markers.mark import Mark, Markers, container_marks

TH = r"(?:වන|වැනි)\s"
NUMBER = r"(?:\d{1,6}(?!\d)|[IVXLC]{1,6}(?!\w))"
CONTAINERS = (
    (Level.PART, r"කොටස"),
    (Level.CHAPTER, r"(?:පරිච්ඡේදය|පරිච්ඡේදය)"),
    (Level.SCHEDULE, r"උපලේඛනය"),
)

SINHALA = Markers(
    name="වගන්තිය",
    languages=frozenset({"si"}),
    needles=("වගන්ති", "ව්‍යවස්ථාව"),
    articles=(
        Mark(level=Level.ARTICLE, words=r"(?:වගන්තිය|ව්‍යවස්ථාව)", number=NUMBER),
        Mark(
            level=Level.ARTICLE,
            words=rf"{TH}(?:වගන්තිය|ව්‍යවස්ථාව)",
            number=NUMBER,
            number_first=True,
        ),
    ),
    containers=(
        *container_marks(NUMBER, *CONTAINERS),
        *container_marks(
            NUMBER,
            *((level, rf"{TH}{words}") for level, words in CONTAINERS),
            number_first=True,
        ),
    ),
    unnumbered=((Level.SCHEDULE, r"උපලේඛනය"),),
)
