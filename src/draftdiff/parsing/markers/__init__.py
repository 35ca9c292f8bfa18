"""The registry of numbering schemes: one file each, one line each."""

from draftdiff.parsing.markers.amharic import AMHARIC
from draftdiff.parsing.markers.arabic import ARABIC_LAW
from draftdiff.parsing.markers.armenian import ARMENIAN
from draftdiff.parsing.markers.baltic import LATVIAN, LITHUANIAN
from draftdiff.parsing.markers.bare import BARE
from draftdiff.parsing.markers.bengali import BENGALI
from draftdiff.parsing.markers.bulgarian import BULGARIAN
from draftdiff.parsing.markers.burmese import BURMESE, BURMESE_NUMBER
from draftdiff.parsing.markers.chinese import CHINESE
from draftdiff.parsing.markers.cyrillic import CYRILLIC
from draftdiff.parsing.markers.czech import CZECH
from draftdiff.parsing.markers.dutch import DUTCH
from draftdiff.parsing.markers.english import ARTICLE, SECTION
from draftdiff.parsing.markers.estonian import ESTONIAN
from draftdiff.parsing.markers.filipino import FILIPINO, SEKSYON
from draftdiff.parsing.markers.french import FRENCH
from draftdiff.parsing.markers.georgian import GEORGIAN
from draftdiff.parsing.markers.german import GERMAN
from draftdiff.parsing.markers.greek import GREEK
from draftdiff.parsing.markers.hebrew import HEBREW
from draftdiff.parsing.markers.hindi import HINDI
from draftdiff.parsing.markers.hungarian import CIKK, HUNGARIAN
from draftdiff.parsing.markers.icelandic import ICELANDIC
from draftdiff.parsing.markers.indonesian import INDONESIAN
from draftdiff.parsing.markers.italian import ITALIAN
from draftdiff.parsing.markers.japanese import JAPANESE
from draftdiff.parsing.markers.khmer import KHMER, PRAKAR
from draftdiff.parsing.markers.korean import KOREAN
from draftdiff.parsing.markers.lao import LAO
from draftdiff.parsing.markers.mark import Hit, Mark, Markers, known_unit
from draftdiff.parsing.markers.nepali import NEPALI
from draftdiff.parsing.markers.nordic import DANISH, FINNISH, NORWEGIAN, SWEDISH
from draftdiff.parsing.markers.persian import PERSIAN, PRINCIPLE
from draftdiff.parsing.markers.polish import POLISH
from draftdiff.parsing.markers.portuguese import PORTUGUESE
from draftdiff.parsing.markers.romanian import ROMANIAN
from draftdiff.parsing.markers.section_sign import SECTION_SIGN
from draftdiff.parsing.markers.serbian import SERBIAN
from draftdiff.parsing.markers.sinhala import SINHALA
from draftdiff.parsing.markers.spanish import SPANISH
from draftdiff.parsing.markers.swahili import SWAHILI
from draftdiff.parsing.markers.tamil import TAMIL
from draftdiff.parsing.markers.thai import THAI
from draftdiff.parsing.markers.turkish import TURKISH
from draftdiff.parsing.markers.vietnamese import VIETNAMESE

REGISTRY: tuple[Markers, ...] = (
    ARTICLE,
    SECTION,
    FRENCH,
    SPANISH,
    PORTUGUESE,
    GERMAN,
    DUTCH,
    ITALIAN,
    GREEK,
    SECTION_SIGN,
    ESTONIAN,
    ICELANDIC,
    SWEDISH,
    DANISH,
    NORWEGIAN,
    FINNISH,
    LATVIAN,
    LITHUANIAN,
    POLISH,
    CZECH,
    HUNGARIAN,
    CIKK,
    ROMANIAN,
    TURKISH,
    KHMER,
    PRAKAR,
    THAI,
    LAO,
    BURMESE,
    BURMESE_NUMBER,
    VIETNAMESE,
    INDONESIAN,
    FILIPINO,
    SEKSYON,
    SWAHILI,
    CHINESE,
    JAPANESE,
    KOREAN,
    CYRILLIC,
    BULGARIAN,
    SERBIAN,
    GEORGIAN,
    ARMENIAN,
    ARABIC_LAW,
    PERSIAN,
    PRINCIPLE,
    HEBREW,
    AMHARIC,
    HINDI,
    NEPALI,
    BENGALI,
    SINHALA,
    TAMIL,
    BARE,
)

__all__ = ["BARE", "REGISTRY", "Hit", "Mark", "Markers", "known_unit"]
