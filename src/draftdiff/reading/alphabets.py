"""Tell encodings apart that differ in a few letters only, by the alphabets of languages.

    F1 = ñ in cp1252, ń in cp1250;   E1 = á in both;   BF = ¿ in cp1252, ż in cp1250

    "¿Qué hará el señor?"   cp1252: every sign is Spanish     ──▶ cp1252
                            cp1250: no language has á, ń and ż

A statistical guesser judges words and is often wrong on a short law of one of these.
"""

from __future__ import annotations

from collections import Counter

# Superscript figures are not among them: their bytes are š, ł and others in Central Europe.
_SIGNS = "“”„‘’‚«»‹›–—…•§°ªº€£©®™·´\xa0\xad"
_GREEK = "αβγδεζηθικλμνξοπρστυφχψωςάέήίόύώϊϋΐΰΆΈΉΊΌΎΏΑΒΓΔΕΖΗΘΙΚΛΜΝΞΟΠΡΣΤΥΦΧΨΩΪΫ΄·"
# The first encoding of a row that spells a language wholly is taken, so the commonest come first.
_ALPHABETS: tuple[tuple[str, tuple[str, ...]], ...] = (
    (
        "cp1252",
        (
            "áéíóúñü¿¡",  # Spanish
            "àâæçéèêëîïôœùûüÿ",  # French
            "äöüß",  # German
            "ãáàâçéêíóôõúü",  # Portuguese
            "àèéìíîòóùú",  # Italian
            "éëïöüèêáóíú",  # Dutch
            "åäöéæøüàêôòá",  # Danish, Norwegian, Swedish, Finnish
            "áðéíóúýþæö",  # Icelandic
            "äöõüšž",  # Estonian
            "àèéíòóúïüç·",  # Catalan
            "áéíóúàèìòùâêîôûŵŷäëïöü",  # Irish, Scottish Gaelic, Welsh
            "ëç",  # Albanian
        ),
    ),
    (
        "cp1250",
        (
            "áčďéěíňóřšťúůýž",  # Czech
            "áäčďéíĺľňóôŕšťúýž",  # Slovak
            "ąćęłńóśźż",  # Polish
            "áéíóöőúüű",  # Hungarian
            "ăâîşţ",  # Romanian
            "čćđšž",  # Croatian, Slovene, Bosnian, Serbian
        ),
    ),
    ("iso8859_2", ("áčďéěíňóřšťúůýž", "ąćęłńóśźż", "áéíóöőúüű", "ăâîşţ", "čćđšž")),
    ("cp1257", ("āčēģīķļņšūž", "ąčęėįšųūž", "äöõüšž")),
    ("cp1254", ("çğıöşüâîûİ",)),
    ("cp1253", (_GREEK,)),
    ("iso8859_7", (_GREEK,)),
    ("cp1252", ("áàâäãåæçéèêëíìîïñóòôöõøœßúùûüýÿ¿¡",)),  # several languages in one text
)
_FAMILY_PREFIXES = ("cp125", "iso8859", "latin", "mac", "hp_", "cp4", "cp7", "cp8", "cp10", "cp11")
_ENOUGH = 0.97


def encoding_by_alphabet(data: bytes, guess: str) -> str:
    """The encoding under which the letters of `data` make one language's alphabet.

    Where no alphabet fits, or `guess` is of another family (Cyrillic, East Asian), it is `guess`.
    """
    if guess and not _in_doubt(data, guess):
        return guess
    best, best_share = guess, 0.0
    for encoding, alphabets in _ALPHABETS:
        share = _share_spelled(data, encoding, alphabets)
        if share > best_share and share >= _ENOUGH:
            best, best_share = encoding, share
    return best


def _in_doubt(data: bytes, guess: str) -> bool:
    if not guess.startswith(_FAMILY_PREFIXES):
        return False
    letters = [character for character in data.decode(guess, "ignore") if not character.isascii()]
    cyrillic = sum("\u0400" <= letter <= "\u052f" for letter in letters)
    return cyrillic * 2 < len(letters)


def _share_spelled(data: bytes, encoding: str, alphabets: tuple[str, ...]) -> float:
    """The share of the characters beyond ASCII that the best alphabet accounts for."""
    try:
        text = data.decode(encoding)
    except UnicodeDecodeError:
        return 0.0
    counts = Counter(character for character in text if not character.isascii())
    total = counts.total()
    shares = (
        sum(count for sign, count in counts.items() if sign in known) / total
        for known in (set(alphabet + alphabet.upper() + _SIGNS) for alphabet in alphabets)
    )
    return max(shares, default=0.0)
