"""Russian and Ukrainian: Статья 5, Стаття 5, Ст. 5; Раздел, Розділ, Глава, Приложение, Додаток."""

from draftdiff.model import Level
from draftdiff.parsing.markers.mark import Mark, Markers

NUMBER = r"(?:\d{1,6}(?:[-.]\d{1,2})?|[IVXLC]{1,7})(?![\w])"

CYRILLIC = Markers(
    name="Статья",
    languages=frozenset({"ru", "uk"}),
    needles=("стат", "ст."),
    articles=(
        Mark(
            level=Level.ARTICLE,
            words=r"(?:Статья|СТАТЬЯ|Стаття|СТАТТЯ|Ст\.)",
            number=NUMBER,
        ),
    ),
    containers=(
        Mark(level=Level.BOOK, words=r"(?:Книга|КНИГА)", number=NUMBER),
        Mark(level=Level.PART, words=r"(?:Часть|ЧАСТЬ|Частина|ЧАСТИНА)", number=NUMBER),
        Mark(level=Level.TITLE, words=r"(?:Раздел|РАЗДЕЛ|Розділ|РОЗДІЛ)", number=NUMBER),
        Mark(level=Level.CHAPTER, words=r"(?:Глава|ГЛАВА)", number=NUMBER),
        Mark(level=Level.SECTION, words=r"(?:Параграф|ПАРАГРАФ)", number=NUMBER),
        Mark(
            level=Level.SCHEDULE, words=r"(?:Приложение|ПРИЛОЖЕНИЕ|Додаток|ДОДАТОК)", number=NUMBER
        ),
    ),
    unnumbered=(
        (Level.SCHEDULE, r"(?:Приложение|ПРИЛОЖЕНИЕ|Додаток|ДОДАТОК)"),
        (Level.TRANSITIONAL, r"(?:Переходные положения|Перехідні положення|ПЕРЕХІДНІ ПОЛОЖЕННЯ)"),
    ),
)
