"""Hindi: धारा 5, अनुच्छेद 5क; भाग 1, अध्याय 1, प्रथम अध्याय, अनुसूची. Many laws have bare numbers."""

from draftdiff.model import Level
from draftdiff.parsing.markers.mark import Mark, Markers, container_marks
from draftdiff.text.ordinals import HINDI as ORDINALS
from draftdiff.text.ordinals import alternatives

NUMBER = r"\d{1,6}(?!\d)(?:\s?[क-ह](?![\w\u0900-\u0963]))?"
WORD = alternatives(ORDINALS)
CONTAINERS = (
    (Level.PART, r"भाग(?![\w\u0900-\u0963])"),
    (Level.CHAPTER, r"अध्याय(?![\w\u0900-\u0963])"),
    (Level.SCHEDULE, r"अनुसूची(?![\w\u0900-\u0963])"),
)

HINDI = Markers(
    name="धारा",
    languages=frozenset({"hi"}),
    needles=("धारा", "अनुच्छेद"),
    articles=(Mark(level=Level.ARTICLE, words=r"(?:धारा|अनुच्छेद)", number=NUMBER),),
    containers=(
        *container_marks(rf"(?:{NUMBER}|[IVXLC]{{1,6}}(?!\w)|{WORD})", *CONTAINERS),
        *container_marks(WORD, *CONTAINERS, number_first=True),
    ),
    unnumbered=((Level.SCHEDULE, r"अनुसूची"),),
)
