"""Runs, paragraphs and changes of WordprocessingML.

    run("10", Change.INSERTED)
    <w:ins w:id="7" w:author="draftdiff" w:date="…"><w:r><w:t>10</w:t></w:r></w:ins>

Every change has an identifier of its own, the author "draftdiff" and one fixed date: a clock
would make every file differ from the last.
"""

from __future__ import annotations

import itertools
from collections.abc import Iterator
from enum import StrEnum

from draftdiff.reporting.ooxml import Part, escaped, packed
from draftdiff.text.visibility import has_right_to_left, visible

NAMES = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"'
_KIND = "application/vnd.openxmlformats-officedocument.wordprocessingml"
_DATE = "2000-01-01T00:00:00Z"
_INDENT = 425
"""Twentieths of a point that a clause stands further in than the one around it."""

_MOST_UNDIVIDED = 600
"""Characters of a row that has room on any page, in however narrow columns."""

_STYLES = (
    (
        "Normal",
        "Normal",
        '<w:pPr><w:spacing w:after="120" w:line="276" w:lineRule="auto"/></w:pPr>',
    ),
    (
        "Heading1",
        "heading 1",
        (
            '<w:pPr><w:keepNext/><w:spacing w:before="360" w:after="120"/><w:outlineLvl w:val="0"/>'
            '</w:pPr><w:rPr><w:b/><w:bCs/><w:sz w:val="26"/><w:szCs w:val="26"/></w:rPr>'
        ),
    ),
    (
        "Heading2",
        "heading 2",
        (
            '<w:pPr><w:keepNext/><w:spacing w:before="240" w:after="80"/><w:outlineLvl w:val="1"/>'
            "</w:pPr><w:rPr><w:b/><w:bCs/></w:rPr>"
        ),
    ),
    (
        "Small",
        "Small",
        (
            '<w:pPr><w:spacing w:after="80"/></w:pPr>'
            '<w:rPr><w:color w:val="595959"/><w:sz w:val="18"/><w:szCs w:val="18"/></w:rPr>'
        ),
    ),
)
# Word takes the letters of these languages from the font for complex scripts.
_COMPLEX_FONTS = {"km": "Khmer OS Siemreap", "th": "TH Sarabun New", "lo": "Phetsarath OT"}
_SIZES = '<w:sz w:val="22"/><w:szCs w:val="22"/>'


class Change(StrEnum):
    """What a reader may accept or reject; the values are the elements' names."""

    NONE = ""
    INSERTED = "ins"
    DELETED = "del"
    MOVED_AWAY = "moveFrom"
    MOVED_HERE = "moveTo"


class Changes:
    """Gives each change of a document its attributes; identifiers count from 1."""

    def __init__(self) -> None:
        self._numbers = itertools.count(1)

    def attributes(self) -> str:
        """Identifier, author and date of the next change."""
        return f'w:id="{next(self._numbers)}" w:author="draftdiff" w:date="{_DATE}"'

    def run(self, text: str, change: Change = Change.NONE, properties: str = "") -> str:
        """`text` as a run under its change; a tab is a tab, a newline a break of the line."""
        gone = change is Change.DELETED
        rtl = "<w:rtl/>" if has_right_to_left(text) else ""
        styled = f"<w:rPr>{properties}{rtl}</w:rPr>" if properties or rtl else ""
        made = f"<w:r>{styled}{''.join(_contents(text, gone=gone))}</w:r>"
        if change is Change.NONE:
            return made
        return f"<w:{change} {self.attributes()}>{made}</w:{change}>"

    def mark(self, change: Change) -> str:
        """The properties of a paragraph's own mark, where it came or went."""
        if change is Change.NONE:
            return ""
        return f"<w:rPr><w:{change} {self.attributes()}/></w:rPr>"


def _contents(text: str, *, gone: bool) -> Iterator[str]:
    name = "delText" if gone else "t"
    for line_number, line in enumerate(text.split("\n")):
        if line_number:
            yield "<w:br/>"
        for part_number, part in enumerate(line.split("\t")):
            if part_number:
                yield "<w:tab/>"
            if part:
                yield f'<w:{name} xml:space="preserve">{escaped(part)}</w:{name}>'


def paragraph(
    runs: str, *, style: str = "", depth: int = 0, mark: str = "", right_to_left: bool = False
) -> str:
    """A paragraph; its properties in the order that the schema has them."""
    parts = (
        f'<w:pStyle w:val="{style}"/>' if style else "",
        "<w:bidi/>" if right_to_left else "",
        f'<w:ind w:left="{depth * _INDENT}"/>' if depth else "",
        mark,
    )
    properties = "".join(parts)
    return f"<w:p>{f'<w:pPr>{properties}</w:pPr>' if properties else ''}{runs}</w:p>"


def undivided(length: int) -> str:
    """The properties of a table's row that no page parts, if its text is short enough for one."""
    return "<w:trPr><w:cantSplit/></w:trPr>" if length <= _MOST_UNDIVIDED else ""


def begins_right_to_left(text: str) -> bool:
    """Whether the first letter of `text` is written from right to left."""
    first = next((letter for letter in visible(text) if letter.isalpha()), "")
    return has_right_to_left(first)


def document(body: str, section: str, *, language: str, title: str) -> bytes:
    """The Word file with this body.

    Args:
        body: paragraphs and tables.
        section: the properties of its pages.
        language: the code of the language that most of it is written in ("km").
        title: the document's title.
    """
    main = Part(
        "word/document.xml",
        f"{_KIND}.document.main+xml",
        f"<w:document {NAMES}><w:body>{body}<w:sectPr>{section}</w:sectPr></w:body></w:document>",
    )
    styles = Part("word/styles.xml", f"{_KIND}.styles+xml", _styles(language))
    return packed(main, [("styles", styles)], title=title)


def _styles(language: str) -> str:
    font = _COMPLEX_FONTS.get(language, "Times New Roman")
    spoken = "" if language == "und" else language
    defaults = (
        '<w:rFonts w:ascii="Cambria" w:hAnsi="Cambria" w:eastAsia="SimSun" '
        f'w:cs="{escaped(font)}"/>{_SIZES}'
        f'<w:lang w:val="{escaped(spoken or "en")}" w:bidi="{escaped(spoken or "ar-SA")}"/>'
    )
    listed = "".join(_style(*style) for style in _STYLES)
    return (
        f"<w:styles {NAMES}><w:docDefaults><w:rPrDefault><w:rPr>{defaults}</w:rPr></w:rPrDefault>"
        f"</w:docDefaults>{listed}</w:styles>"
    )


def _style(name: str, title: str, properties: str) -> str:
    normal = name == "Normal"
    begin = '<w:style w:type="paragraph" w:default="1"' if normal else '<w:style w:type="paragraph"'
    based = "" if normal else '<w:basedOn w:val="Normal"/>'
    return f'{begin} w:styleId="{name}"><w:name w:val="{title}"/>{based}{properties}</w:style>'
