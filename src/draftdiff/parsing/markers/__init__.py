"""The registry of numbering schemes: one file each, one line each."""

from draftdiff.parsing.markers.bare import BARE
from draftdiff.parsing.markers.chinese import CHINESE
from draftdiff.parsing.markers.cyrillic import CYRILLIC
from draftdiff.parsing.markers.english import ARTICLE, SECTION
from draftdiff.parsing.markers.estonian import ESTONIAN
from draftdiff.parsing.markers.french import FRENCH
from draftdiff.parsing.markers.german import GERMAN
from draftdiff.parsing.markers.greek import GREEK
from draftdiff.parsing.markers.icelandic import ICELANDIC
from draftdiff.parsing.markers.indonesian import INDONESIAN
from draftdiff.parsing.markers.japanese import JAPANESE
from draftdiff.parsing.markers.khmer import KHMER, PRAKAR
from draftdiff.parsing.markers.korean import KOREAN
from draftdiff.parsing.markers.mark import Hit, Mark, Markers
from draftdiff.parsing.markers.portuguese import PORTUGUESE
from draftdiff.parsing.markers.section_sign import SECTION_SIGN
from draftdiff.parsing.markers.spanish import SPANISH
from draftdiff.parsing.markers.thai import THAI
from draftdiff.parsing.markers.vietnamese import VIETNAMESE

REGISTRY: tuple[Markers, ...] = (
    ARTICLE,
    SECTION,
    FRENCH,
    SPANISH,
    PORTUGUESE,
    GERMAN,
    GREEK,
    SECTION_SIGN,
    ESTONIAN,
    ICELANDIC,
    KHMER,
    PRAKAR,
    THAI,
    VIETNAMESE,
    INDONESIAN,
    CHINESE,
    JAPANESE,
    KOREAN,
    CYRILLIC,
    BARE,
)

__all__ = ["BARE", "REGISTRY", "Hit", "Mark", "Markers"]
