"""Text whose letters only a font makes right.

    bytes      c,ab;sþIBIsm,Tan        as any program reads them
    on paper   ច្បាប់ស្តីពីសម្បទាន      in the font Limon, and in no other

Before Unicode, scripts were typed with fonts that draw their letters over Latin ones. Compared
as if they were Latin, such drafts give nonsense: the reader of the report must know.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping

from draftdiff.model import Diagnostic, Severity
from draftdiff.model.message import Message

# Names as they stand in PDFs, folded; a subset tag ("NJGBOM+") is cut off before.
_LEGACY_NAMES = (
    ("limon", "Khmer"),
    ("lmn", "Khmer"),
    ("abc-", "Khmer"),
    ("abczero", "Khmer"),
    ("abck", "Khmer"),
    ("khek", "Khmer"),
    ("zawgyi", "Burmese"),
    ("wininnwa", "Burmese"),
    ("win innwa", "Burmese"),
    ("kruti", "Hindi"),
    ("devlys", "Hindi"),
    ("preeti", "Nepali"),
    ("kantipur", "Nepali"),
    ("sutonny", "Bengali"),
    ("bamini", "Tamil"),
    ("fmabhaya", "Sinhala"),
    ("fm-", "Sinhala"),
    ("dl-", "Sinhala"),
    (".vn", "Vietnamese"),
    ("vni-", "Vietnamese"),
    ("saysettha lao", "Lao"),
)
_SCRIPTS: dict[str, Message] = {
    name: name
    for name in (
        Message("Bengali"),
        Message("Burmese"),
        Message("Hindi"),
        Message("Khmer"),
        Message("Lao"),
        Message("Nepali"),
        Message("Sinhala"),
        Message("Tamil"),
        Message("Vietnamese"),
    )
}
# A bilingual draft is as unreadable in its half as a whole one is; a title in such a font is not.
_DOMINANT_SHARE = 0.2

# Frequent parts of Khmer words as Limon spells them: article, chapter, of, must, which, all, or.
# Words run together there, so they are looked for anywhere.
_LIMON_PARTS = ("maRta", "CMBUk", "rbs;", "RtUv", "®tUv", "Edl", "TaMg", "b¤", "kñúg", "c,ab;")
_LIMON_KINDS = 4
_LIMON_SHARE = 0.02


def legacy_font(characters_by_font: Mapping[str, int]) -> tuple[Diagnostic, ...]:
    """A diagnostic where legacy fonts set a fifth of the characters or more; else nothing."""
    found: Counter[str] = Counter()
    scripts: dict[str, str] = {}
    for font, characters in characters_by_font.items():
        script = _script_of(font)
        if script:
            found[_family(font)] += characters
            scripts[_family(font)] = script
    total = sum(characters_by_font.values())
    if not total or found.total() < _DOMINANT_SHARE * total:
        return ()
    main = min(found, key=lambda family: (-found[family], family))
    how = Message("is set in the legacy font {font}", font=main)
    return (_diagnostic(how, scripts[main]),)


def legacy_text(text: str) -> tuple[Diagnostic, ...]:
    """The same for a text without fonts, by letters that no Latin language puts together."""
    if "rbs;" not in text and "maRta" not in text:
        return ()
    counts = [text.count(part) for part in _LIMON_PARTS]
    kinds = sum(count > 0 for count in counts)
    if kinds < _LIMON_KINDS or sum(counts) < _LIMON_SHARE * len(text.split()):
        return ()
    how = Message("was typed for the legacy font {font}", font="Limon")
    return (_diagnostic(how, "Khmer"),)


def _diagnostic(how: Message, script: str) -> Diagnostic:
    return Diagnostic(
        code="legacy-font",
        severity=Severity.ERROR,
        message=Message(
            "The text {how}: its {script} letters are stored as other characters and cannot be "
            "compared; convert the draft to Unicode first.",
            how=how,
            script=_SCRIPTS[script],
        ),
        partial=True,
    )


def _family(font: str) -> str:
    """The font's name as people know it, its subset tag and style cut off."""
    name = font.rpartition("+")[2].partition(",")[0]
    return "".join(sign for sign in name if sign.isprintable())[:40]


def _script_of(font: str) -> str:
    folded = _family(font).casefold()
    return next((script for start, script in _LEGACY_NAMES if folded.startswith(start)), "")
