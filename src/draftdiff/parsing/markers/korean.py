"""Korean: 제12조, 제12조의2(제목); 제1편, 제1장, 제1절, 제1관, 부칙 (addenda), 별표."""

from draftdiff.model import Level
from draftdiff.parsing.markers.mark import Mark, Markers

AFTER = r"(?P<after>(?:의\s?\d{1,3})?)"
TAIL = r"(?!에|을|를|와|과|부터|까지|,|\s?(?:제\d|의\s?규정|및|또는|내지))"
"""What follows a mention: particles stand without a space, where a heading has one."""

KOREAN = Markers(
    name="제…조",
    languages=frozenset({"ko"}),
    needles=("조",),
    articles=(
        Mark(
            level=Level.ARTICLE,
            words="제",
            number=r"\d{1,6}(?=\s?조)",
            closing=rf"\s?조{AFTER}{TAIL}",
        ),
    ),
    containers=(
        *(
            Mark(
                level=level,
                words="제",
                number=rf"\d{{1,3}}(?=\s?{word})",
                closing=rf"\s?{word}{AFTER}(?=\s|$)",
            )
            for level, word in (
                (Level.PART, "편"),
                (Level.CHAPTER, "장"),
                (Level.SECTION, "절"),
                (Level.SUBSECTION, "관"),
            )
        ),
        Mark(level=Level.SCHEDULE, words=r"\[?별표", number=r"\d{1,3}", closing=r"\]?"),
    ),
    unnumbered=(
        (Level.TRANSITIONAL, r"부\s*칙(?:\s*[<(].{1,60}[>)])?"),
        (Level.SCHEDULE, r"\[?별표\]?"),
    ),
)
