"""Where the law ends and its signature block begins.

Article 35. This law shall enter into force …

Done at the Royal Palace, …        <- tail
The President
"""

from __future__ import annotations

import re
from dataclasses import replace

from draftdiff.parsing.lines import TextLines, ended

CLOSING = re.compile(
    r"(?:Done ?(?:at|in)\b|Made (?:at|in|this)|Given (?:at|under)|Ordered to be [Pp]rinted"
    r"|Adopted (?:at|by|in)"
    r"|IN (?:FAITH|WITNESS) WHEREOF|Fait à|Délibéré en|Hecho en|Dado en|Feito em|Brasília,"
    r"|Phnom Penh,|Dibuat di|Ditetapkan di|Disahkan di|Diundangkan di"
    r"|(?:រាជធានី)?ភ្នំពេញ|ធ្វើនៅ|បានធ្វើនៅ|This (?:law|text) was adopted"
    r"|For the (?:European Parliament|Council|Government)\b"
    r"|(?:LEXICON|GLOSSARY|EXPLANATORY (?:NOTES?|MEMORANDUM)|LEGISLATIVE FINANCIAL STATEMENT)\s*$"
    r"|Sent to the King|Passed (?:by|the)|Attest:?\s*$|Speaker of the House)"
)
"""How signature blocks, and papers bound in after the law, begin: in the corpus and in published
laws of its languages."""
CLOSING_IN_LINE = re.compile(
    r"(?P<law>.*[.;”»\"]) (?P<closing>(?:Done (?:at|in)|Fait à|Hecho en|Feito em|Geschehen zu)\b"
    r"[^.;]{1,80})"
)
"""A paragraph of the law, with the signature block's first words at its end."""
LINES_OF_CLOSING = 1_000
"""Lines at the end of a text among which that is looked for: annexes may follow."""
LONGEST_NAME = 60
"""Characters of the longest line of names and offices."""
FEWEST_NAMES = 2
"""Short lines that make a signature block; a single one may be an article's last point."""


def with_closing_apart(lines: TextLines) -> TextLines:
    """The lines, those divided in two in which the signature block follows the law's last words."""
    start = max(0, len(lines) - LINES_OF_CLOSING)
    found = {
        index: match
        for index in range(start, len(lines))
        if (match := CLOSING_IN_LINE.fullmatch(lines.texts[index]))
    }
    if not found:
        return lines
    texts: list[str] = []
    sources = []
    for index, (text, source) in enumerate(zip(lines.texts, lines.sources, strict=True)):
        parts = found[index].group("law", "closing") if index in found else (text,)
        texts += parts
        sources += [source] * len(parts)
    return replace(lines, texts=tuple(texts), sources=tuple(sources))


def tail_start(lines: TextLines, body: range) -> int:
    """The first line of the signature block within `body`, the last article's; else its end."""
    for index in body:
        text = lines.texts[index]
        if text and CLOSING.match(text) and _free(lines, index):
            return index
    return _short_lines_at_end(lines, body)


def _free(lines: TextLines, index: int) -> bool:
    above = lines.before(index)
    while above is not None and not any(map(str.isalnum, lines.texts[above])):
        above = lines.before(above)
    return lines.opens_block(index) or above is None or ended(lines.texts[above])


def _short_lines_at_end(lines: TextLines, body: range) -> int:
    """The last block of the file, where it is a few short lines that end no sentence."""
    start = body.stop
    for index in reversed(body):
        text = lines.texts[index]
        if text and (len(text) > LONGEST_NAME or ended(text)):
            break
        start = index
    texts = [i for i in range(start, body.stop) if lines.texts[i]]
    if texts and texts[0] == next(i for i in body if lines.texts[i]):
        # What stands first under the label is the article's, though it may end no sentence.
        texts = texts[next((k for k, i in enumerate(texts) if k and lines.opens_block(i)), 0) :]
        texts = texts if texts[0] > start else []
    if len(texts) < FEWEST_NAMES or not lines.opens_block(texts[0]):
        return body.stop
    return texts[0]
