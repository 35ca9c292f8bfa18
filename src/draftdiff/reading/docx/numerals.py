"""Numbers as word processors write them before paragraphs: 4 is "4", "iv", "D", "Fourth"."""

from __future__ import annotations

from collections.abc import Callable

_ROMAN = (
    (1000, "m"), (900, "cm"), (500, "d"), (400, "cd"), (100, "c"), (90, "xc"),
    (50, "l"), (40, "xl"), (10, "x"), (9, "ix"), (5, "v"), (4, "iv"), (1, "i"),
)  # fmt: skip
_LARGEST_ROMAN = 4999
_LATIN = "abcdefghijklmnopqrstuvwxyz"
# The Russian series leaves out ё, й, ъ, ы, ь, as Word does.
_RUSSIAN = "абвгдежзиклмнопрстуфхцчшщэюя"
_THAI_LETTERS = "กขคงจฉชซฌญฎฏฐฑฒณดตถทธนบปผฝพฟภมยรลวศษสหฬอฮ"
_HEBREW_LETTERS = "אבגדהוזחטיכלמנסעפצקרשת"
_ARABIC_LETTERS = "أبتثجحخدذرزسشصضطظعغفقكلمنهوي"
_STEMS = "甲乙丙丁戊己庚辛壬癸"
# Word stops at 30 letters; a list that starts at ten thousand million would fill the memory.
_MOST_REPEATED = 30
_CIRCLED = range(1, 21)
_ONES = (
    "zero", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten",
    "eleven", "twelve", "thirteen", "fourteen", "fifteen", "sixteen", "seventeen", "eighteen",
    "nineteen",
)  # fmt: skip
_TENS = ("", "", "twenty", "thirty", "forty", "fifty", "sixty", "seventy", "eighty", "ninety")
_ORDINALS = {
    "one": "first", "two": "second", "three": "third", "five": "fifth", "eight": "eighth",
    "nine": "ninth", "twelve": "twelfth",
}  # fmt: skip
_TWENTY, _HUNDRED, _THOUSAND = 20, 100, 1000
_TEENS = range(11, 14)


def _roman(number: int) -> str:
    if not 0 < number <= _LARGEST_ROMAN:
        return str(number)
    text = ""
    for value, letters in _ROMAN:
        count, number = divmod(number, value)
        text += letters * count
    return text


def _letters(alphabet: str) -> Callable[[int], str]:
    """One letter after the other; after the last comes the first, twice ("aa"), as in Word."""

    def spell(number: int) -> str:
        if number <= 0:
            return str(number)
        times, place = divmod(number - 1, len(alphabet))
        if times >= _MOST_REPEATED:
            return str(number)
        return alphabet[place] * (times + 1)

    return spell


def _digits(zero: str) -> Callable[[int], str]:
    def spell(number: int) -> str:
        return "".join(chr(ord(zero) + int(digit)) for digit in str(number) if digit.isdigit())

    return spell


def _chinese(number: int) -> str:
    """十, 十一, 二十, 一百零五; digits alone from a thousand on."""
    digits = "〇一二三四五六七八九"
    if not 0 < number < _THOUSAND:
        return _chinese_digits(number)
    hundreds, rest = divmod(number, 100)
    tens, ones = divmod(rest, 10)
    text = f"{digits[hundreds]}百" if hundreds else ""
    if tens:
        text += ("" if tens == 1 and not hundreds else digits[tens]) + "十"
    elif hundreds and ones:
        text += "零"
    return text + (digits[ones] if ones else "")


def _chinese_digits(number: int) -> str:
    return "".join("〇一二三四五六七八九"[int(digit)] for digit in str(number) if digit.isdigit())


def _circled(number: int) -> str:
    return chr(0x2460 + number - 1) if number in _CIRCLED else str(number)


def _ordinal(number: int) -> str:
    if number % _HUNDRED in _TEENS:
        return f"{number}th"
    return f"{number}{ {1: 'st', 2: 'nd', 3: 'rd'}.get(number % 10, 'th') }"


def _cardinal_text(number: int) -> str:
    return _spelled(number).capitalize()


def _ordinal_text(number: int) -> str:
    head, last = _split_last(_spelled(number))
    ordinal = _ORDINALS.get(last) or (f"{last[:-1]}ieth" if last.endswith("y") else f"{last}th")
    return (head + ordinal).capitalize()


def _split_last(words: str) -> tuple[str, str]:
    place = max(words.rfind(" "), words.rfind("-")) + 1
    return words[:place], words[place:]


def _spelled(number: int) -> str:
    if not 0 <= number < _THOUSAND:
        return str(number)
    if number >= _HUNDRED:
        hundreds, rest = divmod(number, 100)
        return f"{_ONES[hundreds]} hundred" + (f" {_spelled(rest)}" if rest else "")
    if number < _TWENTY:
        return _ONES[number]
    tens, ones = divmod(number, 10)
    return _TENS[tens] + (f"-{_ONES[ones]}" if ones else "")


def _padded(width: int) -> Callable[[int], str]:
    return lambda number: f"{number:0{width}d}"


def _upper(spell: Callable[[int], str]) -> Callable[[int], str]:
    return lambda number: spell(number).upper()


def _number_in_dash(number: int) -> str:
    return f"- {number} -"


_FORMATS: dict[str, Callable[[int], str]] = {
    "decimal": str,
    "decimalZero": _padded(2),
    "decimalFullWidth": _digits("０"),
    "decimalFullWidth2": _digits("０"),
    "decimalEnclosedCircle": _circled,
    "decimalEnclosedCircleChinese": _circled,
    "decimalEnclosedParen": lambda number: f"({number})",
    "decimalEnclosedFullstop": lambda number: f"{number}.",
    "numberInDash": _number_in_dash,
    "upperRoman": _upper(_roman),
    "lowerRoman": _roman,
    "upperLetter": _upper(_letters(_LATIN)),
    "lowerLetter": _letters(_LATIN),
    "russianUpper": _upper(_letters(_RUSSIAN)),
    "russianLower": _letters(_RUSSIAN),
    "thaiLetters": _letters(_THAI_LETTERS),
    "thaiNumbers": _digits("๐"),
    "hebrew2": _letters(_HEBREW_LETTERS),
    "arabicAlpha": _letters(_ARABIC_LETTERS),
    "hindiNumbers": _digits("०"),
    "ordinal": _ordinal,
    "cardinalText": _cardinal_text,
    "ordinalText": _ordinal_text,
    "ideographDigital": _chinese_digits,
    "japaneseDigitalTenThousand": _chinese_digits,
    "taiwaneseDigital": _chinese_digits,
    "ideographTraditional": _letters(_STEMS),
    "none": lambda _: "",
    "bullet": lambda _: "",
}
_FORMATS.update(
    dict.fromkeys(
        (
            "chineseCounting",
            "chineseCountingThousand",
            "japaneseCounting",
            "taiwaneseCounting",
            "taiwaneseCountingThousand",
            "koreanCounting",
        ),
        _chinese,
    )
)


def spelled(number: int, number_format: str) -> str:
    """`number` in a format of OOXML ("lowerRoman"); in plain digits where the format is unknown."""
    return _FORMATS.get(number_format, str)(number)
