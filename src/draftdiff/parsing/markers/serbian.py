"""Serbian, in both scripts, and Croatian: Члан 5., Član 5., Članak 5.; Део, Глава, II. ОБАВЕЗЕ."""

from draftdiff.model import Level
from draftdiff.parsing.markers.mark import Mark, Markers, container_marks

NUMBER = r"\d{1,6}(?:\s?[a-zа-ш](?!\w))?(?!\w)"
BARE_ROMAN = r"(?=[IVXLC]{1,7}\.?\s(?:(?![a-zа-шšđčćžђјљњћџ])\D){4,120}$)"
"""A line in capitals after a Roman numeral: "II. ОБАВЕЗЕ"."""
CONTAINER_NUMBER = rf"(?:{NUMBER}|[IVXLC]{{1,7}}(?!\w))"

SERBIAN = Markers(
    name="члан",
    languages=frozenset({"sr", "hr", "bs"}),
    needles=("члан", "član"),
    articles=(
        Mark(
            level=Level.ARTICLE,
            words=r"(?:Члан|ЧЛАН|Član|ČLAN|Članak|ČLANAK)(?!\w)",
            number=NUMBER,
        ),
    ),
    containers=(
        Mark(level=Level.PART, words=BARE_ROMAN, number=r"[IVXLC]{1,7}"),
        *container_marks(
            CONTAINER_NUMBER,
            (Level.PART, r"(?:Део|ДЕО|Deo|DEO|Dio|DIO)(?!\w)"),
            (Level.CHAPTER, r"(?:Глава|ГЛАВА|Glava|GLAVA|Поглавље|ПОГЛАВЉЕ|Poglavlje|POGLAVLJE)"),
            (Level.SECTION, r"(?:Одељак|ОДЕЉАК|Odeljak|ODELJAK|Odjeljak|ODJELJAK)"),
            (Level.SCHEDULE, r"(?:Прилог|ПРИЛОГ|Prilog|PRILOG)(?:\s*(?:број|broj|бр\.|br\.))?"),
        ),
    ),
    unnumbered=((Level.SCHEDULE, r"(?:Прилог|ПРИЛОГ|Prilog|PRILOG)"),),
)
