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
    "latin": "A-Za-z\u00c0-\u024f\u1e00-\u1eff",
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
    "hu": "a az és hogy nem vagy egy is meg törvény szerint ha",
    "ro": "și de în la a al din cu pentru sau se care prin nu",
    "tr": "ve bir bu ile için veya olan kanun madde göre olarak",
    "vi": "của và các có được theo về trong quy định người cho không",
    "id": "yang dan di dengan untuk dari dalam atau ini pada oleh dimaksud",
    "ms": "yang dan di dengan untuk bagi dalam atau ini oleh hendaklah",
    "ru": "и в на не по с о или для что от при закона",
    "uk": "і та в у на не з за або для що від про",
    "bg": "и на в за се от да по или с не при",
    "sr": "и у на је за се да или од са не по",
}
SAMPLE = 40_000


def language(text: str) -> str:
    """The ISO 639 code of the language of `text`; "und" where it cannot be told.

    The first `SAMPLE` letters decide: enough for any law, and the same time for each.
    """
    sample = text[:SAMPLE]
    if sample.isascii():
        return _by_small_words(sample, cyrillic=False) if any(map(str.isalpha, sample)) else "und"
    counts = {name: len(_letters(name).findall(sample)) for name in SCRIPTS}
    script, most = max(counts.items(), key=lambda item: item[1])
    if not most:
        return "und"
    if script == "zh" and counts["ja"] * 10 > counts["zh"]:
        return "ja"
    if script in {"latin", "cyrillic"}:
        return _by_small_words(sample, cyrillic=script == "cyrillic")
    return script


@cache
def _letters(script: str) -> re.Pattern[str]:
    return re.compile(f"[{SCRIPTS[script]}]")


def _by_small_words(sample: str, *, cyrillic: bool) -> str:
    words = Counter(re.findall(r"[^\W\d_]+", sample.lower()))
    scores = {
        code: sum(words[word] for word in small.split())
        for code, small in SMALL_WORDS.items()
        if (_letters("cyrillic").match(small) is not None) == cyrillic
    }
    best = max(scores, key=lambda code: (scores[code], code))
    return best if scores[best] else "und"
