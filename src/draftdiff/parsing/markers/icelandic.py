"""Icelandic: 11. gr., 11. gr. a.; I. kafli, Viðauki, Ákvæði til bráðabirgða (transitional)."""

from draftdiff.model import Level
from draftdiff.parsing.markers.mark import Mark, Markers

ICELANDIC = Markers(
    name="gr.",
    languages=frozenset({"is"}),
    needles=("gr.",),
    articles=(
        Mark(
            level=Level.ARTICLE,
            words=r"gr\.(?P<after>(?:\s[a-z](?![\w]))?)",
            number=r"\d{1,3}\.",
            number_first=True,
        ),
    ),
    containers=(
        Mark(
            level=Level.PART,
            words=r"(?:hluti|HLUTI|þáttur|ÞÁTTUR)(?!\w)",
            number=r"(?:[IVXLC]{1,7}|\d{1,3})\.",
            number_first=True,
        ),
        Mark(
            level=Level.CHAPTER,
            words=r"(?:kafli|KAFLI)(?!\w)(?:\s[A-Z](?!\w))?",
            number=r"(?:[IVXLC]{1,7}|\d{1,3})\.",
            number_first=True,
        ),
        Mark(level=Level.SCHEDULE, words=r"(?:Viðauki|VIÐAUKI|Fylgiskjal|FYLGISKJAL)"),
    ),
    unnumbered=(
        (Level.TRANSITIONAL, r"(?:Ákvæði til bráðabirgða|ÁKVÆÐI TIL BRÁÐABIRGÐA)"),
        (Level.SCHEDULE, r"(?:Viðauki|VIÐAUKI|Fylgiskjal|FYLGISKJAL)"),
    ),
)
