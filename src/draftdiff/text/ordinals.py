"""Ordinal words that stand in labels for numbers, language by language, with their values.

    Άρθρο πρώτο    ČÁST DRUHÁ    ÜÇÜNCÜ BÖLÜM    Sehemu ya Nne    प्रथम अध्याय

After the conventions of published laws. Unlike those of `numerals.WORDS` they are looked for in
labels of their own language alone.
"""

from __future__ import annotations

from collections.abc import Mapping
from types import MappingProxyType


def _counted(*forms: str) -> Mapping[str, int]:
    """Each word with its place; words of one place stand in one string, apart by commas."""
    return MappingProxyType(
        {word: place for place, words in enumerate(forms, 1) for word in words.split(",")}
    )


GREEK = _counted(
    "πρώτο,πρώτον,πρωτο,μόνο", "δεύτερο,δευτερο", "τρίτο,τριτο", "τέταρτο,τεταρτο",
    "πέμπτο,πεμπτο", "έκτο,εκτο", "έβδομο,εβδομο", "όγδοο,ογδοο", "ένατο,ενατο", "δέκατο,δεκατο",
)  # fmt: skip
HEBREW = _counted(
    "ראשון,ראשונה", "שני,שנייה,שניה", "שלישי,שלישית", "רביעי,רביעית", "חמישי,חמישית",
    "שישי,שישית", "שביעי,שביעית", "שמיני,שמינית", "תשיעי,תשיעית", "עשירי,עשירית",
)  # fmt: skip
BULGARIAN = _counted(
    "първа,първи", "втора,втори", "трета,трети", "четвърта,четвърти", "пета,пети", "шеста,шести",
    "седма,седми", "осма,осми", "девета,девети", "десета,десети", "единадесета,единадесети",
    "дванадесета,дванадесети",
)  # fmt: skip
TURKISH = _counted(
    "Birinci,BİRİNCİ", "İkinci,İKİNCİ", "Üçüncü,ÜÇÜNCÜ", "Dördüncü,DÖRDÜNCÜ", "Beşinci,BEŞİNCİ",
    "Altıncı,ALTINCI", "Yedinci,YEDİNCİ", "Sekizinci,SEKİZİNCİ", "Dokuzuncu,DOKUZUNCU",
    "Onuncu,ONUNCU", "On birinci,Onbirinci,ON BİRİNCİ,ONBİRİNCİ",
    "On ikinci,Onikinci,ON İKİNCİ,ONİKİNCİ",
)  # fmt: skip
POLISH = _counted(
    "pierwsza,pierwszy", "druga,drugi", "trzecia,trzeci", "czwarta,czwarty", "piąta,piąty",
    "szósta,szósty", "siódma,siódmy", "ósma,ósmy", "dziewiąta,dziewiąty", "dziesiąta,dziesiąty",
)  # fmt: skip
CZECH = _counted(
    "první,prvá", "druhá", "třetí,tretia", "čtvrtá,štvrtá", "pátá,piata", "šestá,šiesta",
    "sedmá,siedma", "osmá,ôsma", "devátá,deviata", "desátá,desiata", "jedenáctá,jedenásta",
    "dvanáctá,dvanásta",
)  # fmt: skip
HUNGARIAN = _counted(
    "első", "második", "harmadik", "negyedik", "ötödik", "hatodik", "hetedik", "nyolcadik",
    "kilencedik", "tizedik", "tizenegyedik", "tizenkettedik",
)  # fmt: skip
LITHUANIAN = _counted(
    "pirmasis,pirmoji,pirma", "antrasis,antroji,antra", "trečiasis,trečioji,trečia",
    "ketvirtasis,ketvirtoji", "penktasis,penktoji", "šeštasis,šeštoji", "septintasis,septintoji",
    "aštuntasis,aštuntoji", "devintasis,devintoji", "dešimtasis,dešimtoji",
)  # fmt: skip
AMHARIC = _counted(
    "አንድ,አንደኛ", "ሁለት,ሁለተኛ", "ሦስት,ሶስት,ሦስተኛ", "አራት,አራተኛ", "አምስት,አምስተኛ", "ስድስት,ስድስተኛ",
    "ሰባት,ሰባተኛ", "ስምንት,ስምንተኛ", "ዘጠኝ,ዘጠነኛ", "አሥር,አስር,አሥረኛ",
)  # fmt: skip
SWAHILI = _counted(
    "kwanza", "pili", "tatu", "nne", "tano", "sita", "saba", "nane", "tisa", "kumi",
    "kumi na moja", "kumi na mbili",
)  # fmt: skip
HINDI = _counted(
    "प्रथम,पहला,पहली,एक", "द्वितीय,दूसरा,दूसरी,दो", "तृतीय,तीसरा,तीसरी,तीन",
    "चतुर्थ,चौथा,चौथी,चार", "पंचम,पांचवां,पांचवीं,पांच", "षष्ठ,छठा,छठी,छह",
    "सप्तम,सातवां,सातवीं,सात", "अष्टम,आठवां,आठवीं,आठ", "नवम,नौवां,नौवीं,नौ", "दशम,दसवां,दसवीं,दस",
)  # fmt: skip
BENGALI = _counted(
    "প্রথম", "দ্বিতীয়,দ্বিতীয়", "তৃতীয়,তৃতীয়", "চতুর্থ", "পঞ্চম", "ষষ্ঠ", "সপ্তম", "অষ্টম", "নবম",
    "দশম", "একাদশ", "দ্বাদশ",
)  # fmt: skip
LANGUAGES = (
    GREEK, HEBREW, BULGARIAN, TURKISH, POLISH, CZECH, HUNGARIAN, LITHUANIAN, AMHARIC, SWAHILI,
    HINDI, BENGALI,
)  # fmt: skip
VALUES = {word.casefold(): value for table in LANGUAGES for word, value in table.items()}
"""All of them, in the form that `numerals.number` looks up."""


def alternatives(words: Mapping[str, int]) -> str:
    """A pattern for one of `words` as a whole, the longest first."""
    listed = sorted(words, key=lambda word: (-len(word), word))
    return rf"(?:{'|'.join(listed)})(?![\w\u0900-\u0963\u0981-\u09cd])"
