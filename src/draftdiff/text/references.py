"""References to articles inside a text, in the scripts and words of many laws.

    "… as laid down in Articles 5, 6(2) and 7, and in Article 9 of the Criminal Code"
                                ^  ^       ^                 (another law's: left out)

A reference that follows the renumbering of its law is no change, so it must be told from any
other number. Only numbers after a word for "article" (or around one, as in 第五条) count, in
lists too. One that goes on "of the …" points to another law, unless that is "this" law.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache
from typing import NamedTuple

from draftdiff.text.numerals import number

WORDS = {
    "rticle": r"[Aa]rticles?",
    "rt.": r"[Aa]rts?\.",
    "rts.": r"[Aa]rts\.",
    "ection": r"[Ss]ections?",
    "ec.": r"[Ss]ec\.",
    "lause": r"[Cc]lauses?",
    "egulation": r"[Rr]egulations?",
    "ule": r"[Rr]ules?",
    "rtículo": r"[Aa]rtículos?",
    "rtigo": r"[Aa]rtigos?",
    "rticol": r"[Aa]rticol(?:[oi]|ul|ului|ele|elor)",
    "rtikel": r"[Aa]rtikel(?:[ns]|en)?",
    "rtikkel": r"[Aa]rtikkel",
    "§": r"§§?(?:-[a-zäõöü]{1,4})?",
    "aragrahv": r"[Pp]aragrahvi?(?:d|s|st|ga|le|l|lt|de|des|dest)?",
    "asal": r"[Pp]asal",
    "eksyen": r"[Ss]eksyen",
    "eksyon": r"[Ss]eksyon",
    "rtikulo": r"[Aa]rtikulo",
    "ifungu": r"(?:[Kk]ifungu cha|[Vv]ifungu vya)",
    "iều": r"[Đđ]iều",
    "lán": r"[Čč]lán(?:ek|ku|ky|kem|ků|cích|kom)",
    "l.": r"[Čč]l\.",
    "тат": r"[Сс]тат(?:ья|ьи|ье|ью|ьей|ей|ьях|ям|ями|тя|ті|тю|тею)",
    "лен": r"[Чч]лен",
    "лан": r"[Чч]лан(?:а|у|ом|ови|ова)?",
    "чл.": r"чл\.",
    "ρθρ": r"[ΆάΑα]ρθρ(?:ο|α|ου|ων)",
    "مادة": r"مادة",
    "مادتين": r"مادتين",
    "مواد": r"مواد",
    "ماده": r"ماده",
    "סעי": r"סעי(?:ף|פים)",
    "धारा": r"धारा(?:ओं)?",
    "ধারা": r"ধারা",
    "दफा": r"दफा",
    "பிரிவு": r"பிரிவு",
    "አንቀጽ": r"አንቀጽ",
    "มาตรา": r"มาตรา",
    "მუხლ": r"მუხლ(?:ი|ის|ით|ში|ები|ების|ებით)",
    "ոդված": r"[Հհ]ոդված(?:ի|ով|ում|ներ|ների)?",
    "lan": r"[Čč]lan(?:ak|ka|ku|kom|ci|aka|ovi|ova|a|u|om)?",
    "ມາດຕາ": r"ມາດຕາ",
    "ပုဒ်မ": r"ပုဒ်မ",
    "មាត្រា": r"មាត្រា",
    "ប្រការ": r"ប្រការ",
}
"""Words for the basic unit of a law, by a part that a plain search finds fast. Paragraphs are
numbered within the unit, and so are not meant."""
JOINED_WORDS = frozenset(
    {WORDS[part] for part in ("مادة", "مادتين", "مواد", "ماده", "סעי")}
    | {"มาตรา", "ມາດຕາ", "ပုဒ်မ", "មាត្រា", "ប្រការ"}
)
"""Words that another may stand before without a space, as prepositions and articles do."""
KIN = 3
"""Letters by which words are searched for together, where they share them."""
LATE_WORDS = (" gr.", "straipsn", " pant", " madde", "cikk")
"""Parts of words that come after their number, in letters of which a text may be all ASCII."""
LATIN_NUMBER = r"\d{1,4}[a-z]{0,2}(?![\w])(?:\s(?:bis|ter|quater|quinquies|sexies)(?![a-z]|\s\d))?"
NUMBER = (
    rf"(?:{LATIN_NUMBER}|\d{{1,4}}[A-Z]{{1,2}}(?![\w])|[០-៩]{{1,4}}(?![០-៩])"
    r"|[๐-๙]{1,4}(?![๐-๙])|[໐-໙]{1,4}(?![໐-໙])|[၀-၉]{1,4}(?![၀-၉]))"
    r"(?![/\-]\d)"
)
POINTS = r"(?:\s?\([0-9A-Za-z]{1,5}\)){0,4}"
AND = (
    r"(?:\s?[,،]\s?(?:and\s|or\s)?|\s(?:and|or|to|et|ou|à|und|oder|bis|y|o|a|al|e|ed|och|og|ja|en"
    r"|dan|và|đến|и|или|по|та|або|до|i|lub|do|és|și|sau|na|και|ή|έως|at|و|أو|إلى|یا|तथा|वा|এবং)\s"
    r"|\sו-|\s?[–—]\s?|\s?(?:និង|ឬ|និង\s?មាត្រា|และ|หรือ|ແລະ)\s?)"
)
THIS = (
    r"th(?:is|e present)|pr[ée]sent|dies|est[ae]|presente|d[eo]st[ae]|ini|នេះ|này|наст|цього|þess"
    r"|denna|detta|niniejsz|tohto|tohoto|hierdie|deze|dit|този|овог|παρόντ|هذا|این"
)
OF = (
    r"(?:\s?,?\s?(?:of|du|des?|del|dell[ao]|dei|dell['’]|der|da|do(?!\snot\b)|dos|van|din|av|af|dari"
    r"|của)(?![^\W_])(?:\s(?:the|la|l['’]|le|les|el|los))?\s?"
    r"|\s?,?\s?នៃ\s?"
    # Russian, Polish, Swedish and Icelandic name the other law itself: "laga nr. 5"
    r"|\s[А-ЯІЇЄ]\w+(?:ого|его)\s(?=(?:\w+\s)?(?:кодекс|закон))"
    r"|\s(?=(?:ustawy\sz|zákona\sč|laga\snr|lögum\snr)\b)"
    r"|\s(?=\w*(?:lagen|balken|förordningen)\b)"
    # so does an abbreviation: "§ 5 StGB", "Article 6 TFEU"
    r"|\s(?=[A-Z][A-Za-z]{0,4}[A-Z]{1,4}(?![^\W_])))"
)


class Reference(NamedTuple):
    """A reference in a text: where its number stands, and the number in plain digits."""

    start: int
    end: int
    num: str


class _Family(NamedTuple):
    """Words that a search for one part of them finds: "rti" for Artikel, Artigo and Artikulo.

    Each begins `before` characters before that part.
    """

    part: str
    before: int
    words: str
    joined: bool


@cache
def _families(*, ascii_only: bool) -> tuple[_Family, ...]:
    """The words of `WORDS` that a text may have; `ascii_only` for those that ASCII can write."""
    kin: dict[str, list[str]] = {}
    for part, word in WORDS.items():
        if not ascii_only or (part.isascii() and word.isascii()):
            kin.setdefault(part[:KIN], []).append(part)
    return tuple(
        _Family(
            part=stem if len(parts) > 1 else parts[0],
            before=int(parts[0][0] != WORDS[parts[0]][0]),
            words="|".join(WORDS[part] for part in parts),
            joined=WORDS[parts[0]] in JOINED_WORDS,
        )
        for stem, parts in kin.items()
    )


@cache
def _opening(words: str, *, joined: bool) -> re.Pattern[str]:
    alone = "" if joined else r"(?<![\w])"
    return re.compile(rf"{alone}(?:{words})[\s\u200b]{{0,2}}(?=\d)")


def _openings(text: str) -> Iterator[int]:
    """Where the first number after a word for "article" stands."""
    for part, before, words, joined in _families(ascii_only=text.isascii()):
        place = text.find(part)
        while place >= 0:
            found = _opening(words, joined=joined).match(text, max(0, place - before))
            if found:
                yield found.end()
            place = text.find(part, place + 1)


@cache
def _listed() -> re.Pattern[str]:
    return re.compile(rf"(?P<num>{NUMBER}){POINTS}")


@cache
def _and() -> re.Pattern[str]:
    return re.compile(rf"{AND}(?={NUMBER})")


@cache
def _of_another() -> re.Pattern[str]:
    return re.compile(rf"{OF}(?!.{{0,12}}(?:{THIS}))", re.DOTALL)


@cache
def _around() -> re.Pattern[str]:
    """第五条, 第五条の二, 제5조의2: the number stands inside the word."""
    han = "〇零一二三四五六七八九十百千"
    return re.compile(
        rf"(?<!》)第(?P<han>[{han}\d]{{1,8}}(?=条)条?(?:[之の][{han}\d]{{1,4}})?)"
        r"|제\s?(?P<korean>\d{1,4}(?=조)조?(?:의\s?\d{1,3})?)"
    )


@cache
def _before() -> re.Pattern[str]:
    """3. gr., 3., 4. og 6. gr., 3–5 §§, 5 inci madde: the word comes after its numbers."""
    item = (
        r"(?:მე-)?\d{1,3}(?:\s?[a-z](?![^\W_]))?"
        r"(?:\.|\s?[’']?[ıiuü]nc[ıiuü]|\s?[’']?nc[ıiuü]|-րդ|-ე)?"
    )
    between = r"(?:\s?,\s|\s(?:og|och|eller|eða|ja|tai|ir|és|vagy|ve|veya|un|და|և)\s|\s?[–-]\s?)"
    words = r"gr\.|§§?(?![\s-]?\d)|cikk|straipsn|pant|madde|მუხლ|հոդված"
    return re.compile(
        rf"(?<![\w.,/–-])(?P<items>{item}(?:{between}{item}){{0,20}})\s?(?:{words})\w*"
    )


def references(text: str) -> list[Reference]:
    """The references of `text` to articles of its own law, in order."""
    return sorted({*_after_words(text), *_inside_words(text)})


def _after_words(text: str) -> Iterator[Reference]:
    for opening in _openings(text):
        found: list[Reference] = []
        place: int | None = opening
        end = opening
        while place is not None:
            listed = _listed().match(text, place)
            if not listed:
                break
            read = number(listed["num"])
            if read:
                found.append(Reference(*listed.span("num"), read.text))
            end = listed.end()
            more = _and().match(text, end)
            place = more.end() if more else None
        if found and not _of_another().match(text, end):
            yield from found


def _inside_words(text: str) -> Iterator[Reference]:
    if text.isascii() and not _has_late_word(text):
        return
    for found in _around().finditer(text):
        group = found.lastgroup or ""
        read = number(found[group].replace("条", "").replace("조", ""))
        if read:
            yield Reference(*found.span(group), read.text)
    for found in _before().finditer(text) if _AFTER_NUMBERS.search(text) else ():
        if not _of_another().match(text, found.end()):
            yield from _listed_before(text, *found.span("items"))


def _has_late_word(text: str) -> bool:
    for word in LATE_WORDS:  # noqa: SIM110 - at two thirds of any(): asked of all text
        if word in text:
            return True
    return False


def _listed_before(text: str, start: int, end: int) -> Iterator[Reference]:
    for found in _ITEM.finditer(text, start, end):
        read = number(found[0])
        if read:
            yield Reference(*found.span(), read.text)


_ITEM = re.compile(r"\d{1,3}(?:\s?[a-z](?![^\W_]))?")
_AFTER_NUMBERS = re.compile(r"[\d.\w]\s?(?:gr\.|§|cikk|straipsn|pant|madde|მუხლ|հոդված)")
