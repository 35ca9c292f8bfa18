"""Armenian: Հոդված 5., Հոդված 5.1; ԲԱԺԻՆ, ՄԱՍ, ԳԼՈՒԽ 1, Հավելված."""

from draftdiff.model import Level
from draftdiff.parsing.markers.mark import Mark, Markers, container_marks

NUMBER = r"(?:\d{1,6}(?:[-.]\d{1,2})?|[IVXLC]{1,7})(?!\w)"

ARMENIAN = Markers(
    name="հոդված",
    languages=frozenset({"hy"}),
    needles=("հոդված",),
    articles=(Mark(level=Level.ARTICLE, words=r"(?:Հոդված|ՀՈԴՎԱԾ)(?!\w)", number=NUMBER),),
    containers=container_marks(
        NUMBER,
        (Level.PART, r"(?:Մաս|ՄԱՍ)(?!\w)"),
        (Level.TITLE, r"(?:Բաժին|ԲԱԺԻՆ)(?!\w)"),
        (Level.CHAPTER, r"(?:Գլուխ|ԳԼՈՒԽ)(?!\w)"),
        (Level.SCHEDULE, r"(?:Հավելված|ՀԱՎԵԼՎԱԾ)(?:\s*(?:N|№))?"),
    ),
    unnumbered=((Level.SCHEDULE, r"(?:Հավելված|ՀԱՎԵԼՎԱԾ)"),),
)
