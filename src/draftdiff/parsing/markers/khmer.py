"""Khmer: មាត្រា ១.-, មាត្រាតែមួយ, ប្រការ ១; គន្ថី, មាតិកា, ជំពូកទី ១, ផ្នែកទី ១, កថាភាគទី ១, ឧបសម្ព័ន្ធ."""

from draftdiff.model import Level
from draftdiff.parsing.markers.mark import Mark, Markers

NUMBER = r"(?:តែមួយ|[០-៩\d]{1,6}(?![០-៩\d])(?:\s?(?:ស្ទួន|ទ្វេ|ត្រី))?)"
NEW = r"(?:[\s\u200b]*(?:\.-)?[\s\u200b]*ថ្មី(?:\s?[(（]?(?:ពីរ|បី|[០-៩])[)）]?)?)?"
TH = r"[\s\u200b]{0,2}(?:ទី)?"

KHMER = Markers(
    name="មាត្រា",
    languages=frozenset({"km"}),
    needles=("មាត្រា",),
    articles=(Mark(level=Level.ARTICLE, words=r"មាត្រា", number=NUMBER, closing=NEW),),
    containers=(
        Mark(level=Level.BOOK, words=rf"គន្ថី{TH}", number=NUMBER),
        Mark(level=Level.TITLE, words=rf"មាតិកា{TH}", number=NUMBER),
        Mark(
            level=Level.CHAPTER,
            words=rf"ជំពូក{TH}",
            number=rf"(?:{NUMBER}|[IVXLC]{{1,6}})",
            closing=NEW,
        ),
        Mark(level=Level.SECTION, words=rf"ផ្នែក{TH}", number=NUMBER),
        Mark(level=Level.SUBSECTION, words=rf"(?:កថាភាគ|វាក្យខណ្ឌ){TH}", number=NUMBER),
        Mark(level=Level.SCHEDULE, words=rf"ឧបសម្ព័ន្ធ{TH}", number=NUMBER),
    ),
    unnumbered=((Level.SCHEDULE, r"ឧបសម្ព័ន្ធ"),),
)
PRAKAR = Markers(
    name="ប្រការ",
    languages=frozenset({"km"}),
    needles=("ប្រការ",),
    articles=(Mark(level=Level.ARTICLE, words=r"ប្រការ", number=NUMBER, closing=NEW),),
    containers=KHMER.containers,
    unnumbered=KHMER.unnumbered,
    rank=1,
)
