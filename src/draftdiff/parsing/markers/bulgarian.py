"""Bulgarian: Чл. 5., Член 5, Чл. 5а; Част, Дял, Глава първа, Раздел I, Приложение № 1."""

from draftdiff.model import Level
from draftdiff.parsing.markers.mark import Mark, Markers, container_marks
from draftdiff.text.ordinals import BULGARIAN as ORDINALS
from draftdiff.text.ordinals import alternatives

NUMBER = r"\d{1,6}(?:-\d{1,2})?(?:\s?[а-я](?!\w))?(?!\w)"
CONTAINER_NUMBER = rf"(?:{NUMBER}|[IVXLC]{{1,7}}(?!\w)|(?i:{alternatives(ORDINALS)}))"

BULGARIAN = Markers(
    name="чл.",
    languages=frozenset({"bg"}),
    needles=("чл.", "член "),
    articles=(Mark(level=Level.ARTICLE, words=r"(?:Член|ЧЛЕН|Чл\.|ЧЛ\.)", number=NUMBER),),
    containers=container_marks(
        CONTAINER_NUMBER,
        (Level.BOOK, r"(?:Книга|КНИГА)"),
        (Level.PART, r"(?:Част|ЧАСТ)"),
        (Level.TITLE, r"(?:Дял|ДЯЛ)"),
        (Level.CHAPTER, r"(?:Глава|ГЛАВА)"),
        (Level.SECTION, r"(?:Раздел|РАЗДЕЛ)"),
        (Level.SCHEDULE, r"(?:Приложение|ПРИЛОЖЕНИЕ)(?:\s*№)?"),
    ),
    unnumbered=(
        (Level.SCHEDULE, r"(?:Приложение|ПРИЛОЖЕНИЕ)"),
        (
            Level.TRANSITIONAL,
            r"(?:Преходни и заключителни разпоредби|ПРЕХОДНИ И ЗАКЛЮЧИТЕЛНИ РАЗПОРЕДБИ)",
        ),
    ),
)
