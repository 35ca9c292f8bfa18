"""Bengali: ধারা ৫, অনুচ্ছেদ ৫ক; প্রথম ভাগ, প্রথম অধ্যায়, পরিচ্ছেদ, তফসিল. Or bare numbers: "৫। "."""

from draftdiff.model import Level
from draftdiff.parsing.markers.mark import Mark, Markers, container_marks
from draftdiff.text.ordinals import BENGALI as ORDINALS
from draftdiff.text.ordinals import alternatives

NUMBER = r"\d{1,6}(?!\d)(?:\s?[ক-হ](?![\w\u0981-\u09cd]))?"
WORD = alternatives(ORDINALS)
CONTAINERS = (
    (Level.PART, r"ভাগ(?![\w\u0981-\u09cd])"),
    (Level.CHAPTER, r"(?:অধ্যায়|অধ্যায়)"),
    (Level.SECTION, r"পরিচ্ছেদ"),
    (Level.SCHEDULE, r"(?:তফসিল|তপশিল)"),
)

BENGALI = Markers(
    name="ধারা",
    languages=frozenset({"bn"}),
    needles=("ধারা", "অনুচ্ছেদ"),
    articles=(Mark(level=Level.ARTICLE, words=r"(?:ধারা|অনুচ্ছেদ)", number=NUMBER),),
    containers=(
        *container_marks(rf"(?:{NUMBER}|{WORD})", *CONTAINERS),
        *container_marks(WORD, *CONTAINERS, number_first=True),
    ),
    unnumbered=((Level.SCHEDULE, r"(?:তফসিল|তপশিল)"),),
)
