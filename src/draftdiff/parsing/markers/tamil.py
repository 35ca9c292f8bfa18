"""Tamil: பிரிவு 5, உறுப்புரை 5; பகுதி I, அத்தியாயம் 1, அட்டவணை."""

from draftdiff.model import Level
from draftdiff.parsing.markers.mark import Mark, Markers, container_marks

NUMBER = (
    r"(?:\d{1,6}(?!\d)(?:\s?\([அ-ஔக-ஹ]\)|[அ-ஔக-ஹA-Z](?![\w\u0bbe-\u0bcd]))?|[IVXLC]{1,6}(?!\w))"
)

TAMIL = Markers(
    name="பிரிவு",
    languages=frozenset({"ta"}),
    needles=("பிரிவு", "உறுப்புரை"),
    articles=(Mark(level=Level.ARTICLE, words=r"(?:பிரிவு|உறுப்புரை)", number=NUMBER),),
    containers=container_marks(
        NUMBER,
        (Level.PART, r"(?:பகுதி|பாகம்)"),
        (Level.CHAPTER, r"அத்தியாயம்"),
        (Level.SCHEDULE, r"அட்டவணை"),
    ),
    unnumbered=((Level.SCHEDULE, r"அட்டவணை"),),
)
