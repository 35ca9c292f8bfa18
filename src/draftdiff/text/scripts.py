"""Which script and language a text is in; which scripts write without spaces.

    "មាត្រា ១" -> Khmer, km        "第一条" -> Han, zh        "Article 1er" -> Latin, fr

The language is told from the script, and for Latin and Cyrillic from the commonest small words.
"""

from __future__ import annotations

import re
from collections import Counter
from functools import cache

SCRIPTS = {
    "km": "\u1780-\u17ff",
    "th": "\u0e00-\u0e7f",
    "lo": "\u0e80-\u0eff",
    "my": "\u1000-\u109f",
    "ko": "\uac00-\ud7af\u1100-\u11ff",
    "ja": "\u3040-\u30ff",
    "zh": "\u4e00-\u9fff\u3400-\u4dbf",
    "ar": "\u0600-\u06ff",
    "he": "\u0590-\u05ff",
    "hi": "\u0900-\u097f",
    "bn": "\u0980-\u09ff",
    "el": "\u0370-\u03ff",
    "ka": "\u10a0-\u10ff",
    "hy": "\u0530-\u058f",
    "am": "\u1200-\u137f",
    "ta": "\u0b80-\u0bff",
    "si": "\u0d80-\u0dff",
    "cyrillic": "\u0400-\u04ff",
    "latin": "A-Za-z\u00c0-\u024f\u0259\u1e00-\u1eff",
}
SPACELESS = frozenset({"km", "th", "lo", "my", "zh", "ja"})
SMALL_WORDS = {
    "en": "the of and to in shall by for any be or which with such a an is are on may",
    "fr": "le la les des du de et est dans par pour une sur au aux ou qui",
    "es": "el la los las del de y en que por para una se con o su",
    "pt": "o a os as do da dos das de e em que por para uma não ou",
    "de": "der die das und des den dem nach oder von zu im ist nicht mit für",
    "it": "il la i le di del della e in che per un una sono con ai",
    "nl": "de het een van en in op te dat voor met wordt bij of",
    "sv": "och att som i en av för den med till är inte eller skall ska",
    "da": "og at som i en af for den med til er ikke eller skal der",
    "no": "og at som i en av for den med til er ikke eller skal det",
    "is": "og að sem í um til skal er á við ef eða skv laga þessara",
    "fi": "ja on ei tai että sekä joka mukaan jos laki tämän lain",
    "et": "ja on või ei et seaduse kui riigi mis vastavalt isik kes",
    "pl": "i w z na do nie o się lub jest oraz przez od za art",
    "cs": "a v na je se o nebo z podle k do za při která který",
    "sk": "a v na je sa o alebo z podľa k do za pri ktorá ktorý",
    "sl": "in v na je se ali z o po za pri ki ga člena zakona",
    "hr": "i u na je za se ili da od koji ne sa članka zakona stavka kojim",
    "lv": "un ir no par kas vai ar uz ja nav tiek kā to šā likuma panta",
    "lt": "ir ar kad arba kaip už iki pagal šio įstatymo yra bei nuo straipsnio asmuo",
    "hu": "a az és hogy nem vagy egy is meg törvény szerint ha",
    "ro": "și de în la a al din cu pentru sau se care prin nu",
    "tr": "ve bir bu ile için veya olan kanun madde göre olarak",
    "az": "və bu ilə üçün hər bir olan olunur edir tərəfindən ki də qanun maddə",
    "sw": "ya na kwa wa la za katika hii au kama ambayo ni cha sheria mtu",
    "tl": "ang ng sa mga na ay at para kung hindi ito nito dapat o may",
    "vi": "của và các có được theo về trong quy định người cho không",
    "id": "yang dan di dengan untuk dari dalam atau ini pada oleh dimaksud",
    "ms": "yang dan di dengan untuk bagi dalam atau ini oleh hendaklah",
    "ru": "и в на не по с о или для что от при закона",
    "uk": "і та в у на не з за або для що від про",
    "bg": "и на в за се от да по или с не при",
    "sr": "и у на је за се да или од са не по",
    "mk": "и во на за се од да или со не по законот",
    "hi": "का की के में और है या को से किसी इस गया होगा करने धारा",
    "ne": "को र वा मा छ हुनेछ गर्न गर्ने गरेको भएको यस लागि बमोजिम दफा कुनै",
}
WORDS = {"latin": r"[^\W\d_]+", "cyrillic": r"[^\W\d_]+", "hi": "[\u0900-\u0963\u0971-\u097f]+"}
"""The scripts of several languages, which their small words tell apart, and how words look there:
vowel signs of Devanagari are no word characters to `re`."""
OWN_LETTERS = {"ur": "\u0679\u0688\u0691\u06ba\u06d2", "fa": "\u067e\u0686\u0698\u06af\u06a9\u06cc"}
"""Letters that languages in the Arabic script have and Arabic has not; Urdu has the Persian too."""
OWN_SHARE = 0.02
"""Share of a text's letters from which these are the language's own and no foreign name's."""
SAMPLE = 40_000


def language(text: str) -> str:
    """The ISO 639 code of the language of `text`; "und" where it cannot be told.

    The first `SAMPLE` letters decide: enough for any law, and the same time for each.
    """
    sample = text[:SAMPLE]
    if sample.isascii():
        return _by_small_words(sample, "latin") if any(map(str.isalpha, sample)) else "und"
    counts = {name: len(_letters(name).findall(sample)) for name in SCRIPTS}
    script, most = max(counts.items(), key=lambda item: item[1])
    if not most:
        return "und"
    if script == "zh" and counts["ja"] * 10 > counts["zh"]:
        return "ja"
    if script == "ar":
        return _by_own_letters(sample, most)
    return _by_small_words(sample, script) if script in WORDS else script


@cache
def _letters(script: str) -> re.Pattern[str]:
    return re.compile(f"[{SCRIPTS[script]}]")


def _by_own_letters(sample: str, letters: int) -> str:
    shares = ((code, sum(map(sample.count, own)) / letters) for code, own in OWN_LETTERS.items())
    return next((code for code, share in shares if share >= OWN_SHARE), "ar")


@cache
def _codes(script: str) -> tuple[str, ...]:
    """The languages of `SMALL_WORDS` that are written in a script."""
    letters = _letters(script)
    return tuple(code for code, small in SMALL_WORDS.items() if letters.search(small))


def _by_small_words(sample: str, script: str) -> str:
    words = Counter(re.findall(WORDS[script], sample.lower()))
    scores = {
        code: sum(words[word] for word in SMALL_WORDS[code].split()) for code in _codes(script)
    }
    best = max(scores, key=lambda code: (scores[code], code))
    return best if scores[best] else "und"
