"""Hard documents for tests, made from one law: gazettes, bills, redlines, web pages, right to left.

gazette(law, path)     two columns, running heads, footnotes, words cut at the ends of lines
bill(law, path)        a number before each line, the page's number under its running head
lying(law, path)       upright pages, wide ones, and one that lies on its side
ministry(law)          a web page with menus, a search box, contents and a foot
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from html import escape
from pathlib import Path
from typing import NamedTuple

from reportlab.pdfbase.pdfmetrics import stringWidth
from reportlab.pdfgen.canvas import Canvas

from office_builders import dele, ins, level, numbering, p, packed, word

FONT = "Times-Roman"
LAW = """\
LAW ON WELLS AND FOUNTAINS

CHAPTER 1
GENERAL PROVISIONS

Article 1
Subject matter
This law is about wells, springs and fountains, and about those who draw water from them.

Article 2
Definitions
For the purposes of this law, the following definitions apply:
(a) ‘well’ means a shaft of more than two metres in depth from which water is drawn;
(b) ‘spring’ means a place where groundwater comes to the surface by itself.

Article 3
Register
1. The authority shall keep a register of all wells, and shall publish it every single year.
2. Anyone may inspect the register free of charge during office hours.
3. Errors in the register are corrected within 30 days of a request.

CHAPTER 2
WELLS

Article 4
Permits
1. No person shall dig a well without a permit from the authority.
2. The authority decides within 60 days, and later only where hydrogeological surveys are due.
3. A permit lapses where the well has not been dug within two years.

Article 5
Fees
1. The fee for a permit is 120 euros.
2. The fee is waived for households without any other access to drinking water nearby.

Article 6
Duties of the owner
The owner of a well shall:
(a) keep the well covered;
(b) have the quality of its water examined once a year by a laboratory;
(c) report any pollution to the authority without undue delay.

CHAPTER 3
FINAL PROVISIONS

Article 7
Prohibitions
It is prohibited to wash vehicles at a public fountain, or to water any animals there.

Article 8
Penalties
1. Whoever digs a well contrary to Article 4 is liable to a fine of up to 5,000 euros.
2. Whoever infringes Article 7 is liable to a fine of up to 500 euros.

Article 9
Repeal
The Wells Act of 3 May 1967 is repealed.

Article 10
Entry into force
This law enters into force on the thirtieth day after its publication.
"""


class Block(NamedTuple):
    """A paragraph of the law: a title, a chapter, a label, a heading, or a paragraph of text."""

    kind: str
    text: str

    @property
    def is_centred(self) -> bool:
        """Whether printers set it in the middle."""
        return self.kind != "text"


def blocks() -> Iterator[Block]:
    """The whole law."""
    before = "title"
    for line in filter(None, LAW.split("\n")):
        if line.startswith("CHAPTER "):
            kind = "chapter"
        elif line.startswith("Article "):
            kind = "label"
        else:
            kind = {"chapter": "name", "label": "heading", "title": "title"}.get(before, "text")
        yield Block(kind, line)
        before = kind if kind != "title" else "done"


def wrapped(text: str, size: float, width: float, *, hyphens: bool = False) -> list[str]:
    """Lines of a width in points; with hyphens, words are cut at their ends."""
    lines: list[str] = []
    line = ""
    for whole in text.split(" "):
        longer, rest = f"{line} {whole}".strip(), whole
        if stringWidth(longer, FONT, size) <= width:
            line = longer
            continue
        cut = _cut(line, whole, size, width) if hyphens else 0
        if cut:
            line, rest = f"{line} {whole[:cut]}-", whole[cut:]
        lines.append(line)
        line = rest
    return [*lines, line]


def _cut(line: str, whole: str, size: float, width: float) -> int:
    """After how many letters a word can be cut for its beginning to fit; 0 for nowhere."""
    if not whole.isalpha():
        return 0
    places = range(len(whole) - 3, 2, -1)
    fits = (at for at in places if stringWidth(f"{line} {whole[:at]}-", FONT, size) <= width)
    return next(fits, 0)


class _Columns:
    """Sets text in two columns a page, footnotes at the foot of each column."""

    WIDTH, LEFTS, TOP, FOOT = 232.0, (50.0, 312.0), 770.0, 60.0

    def __init__(self, path: Path) -> None:
        self._canvas = Canvas(str(path), pagesize=(595, 842))
        self._page = 0
        self._notes: list[list[str]] = [[], []]
        self._begin()

    def _begin(self) -> None:
        self._page += 1
        self._column, self._y = 0, self.TOP
        self._canvas.setFont(FONT, 9)
        self._canvas.drawString(50, 810, "12.6.2024")
        self._canvas.drawCentredString(297, 810, "ROYAL GAZETTE")
        self._canvas.drawRightString(544, 810, f"L 47/{self._page}")

    def _room(self) -> None:
        if self._y > self.FOOT + 10 * len(self._notes[self._column]) + 20:
            return
        if self._column == 0:
            self._column, self._y = 1, self.TOP
        else:
            self._end()
            self._begin()

    def _end(self) -> None:
        self._canvas.setFont(FONT, 7.5)
        for left, notes in zip(self.LEFTS, self._notes, strict=True):
            for place, line in enumerate(notes):
                height = self.FOOT - 22 + 10 * (len(notes) - place)
                self._canvas.drawString(left, height, line)
        self._notes = [[], []]
        self._canvas.showPage()

    def set(self, block: Block, note: str) -> None:
        lines = wrapped(block.text, 10, self.WIDTH, hyphens=block.kind == "text")
        self._y -= 6 if block.kind in {"chapter", "label"} else 0
        for place, line in enumerate(lines, 1):
            self._room()
            left = self.LEFTS[self._column]
            self._canvas.setFont(FONT, 10)
            if block.is_centred:
                self._canvas.drawCentredString(left + self.WIDTH / 2, self._y, line)
            else:
                self._canvas.drawString(left, self._y, line)
            if note and place == len(lines):
                self._canvas.setFont(FONT, 6)
                end = left + stringWidth(line, FONT, 10)
                self._canvas.drawString(end, self._y + 4, note.split(maxsplit=1)[0])
                self._notes[self._column].extend(wrapped(note, 7.5, self.WIDTH))
            self._y -= 24

    def close(self) -> None:
        self._end()
        self._canvas.save()


NOTES = (
    "{} See the report of the committee on water, which heard the cities of the north.",
    "{} OJ L 47, 3.2.2019, p. 12.",
    "{} Ordinance of the ministry of mines, as amended by the ordinance of 3 May 1999.",
)


def gazette(path: Path) -> None:
    """Two columns, running heads, footnotes that are pointed to after full stops, hyphens."""
    columns = _Columns(path)
    number = 0
    for block in blocks():
        noted = block.kind == "text" and len(block.text) > 80
        number += noted
        columns.set(block, NOTES[number % 3].format(number) if noted else "")
    columns.close()


def bill(path: Path) -> None:
    """A number before each line; the page's number stands under a running head."""
    canvas = Canvas(str(path), pagesize=(612, 792))
    lines = [(block, line) for block in blocks() for line in wrapped(block.text, 12, 380)]
    for page, start in enumerate(range(0, len(lines), 24), 1):
        canvas.setFont(FONT, 10)
        canvas.drawString(72, 760, "117TH SESSION")
        canvas.drawRightString(540, 760, "B. 47")
        canvas.drawCentredString(306, 740, str(page))
        for place, (block, line) in enumerate(lines[start : start + 24]):
            y = 710 - 26 * place
            canvas.setFont(FONT, 9)
            canvas.drawRightString(85, y, str(place + 1))
            canvas.setFont(FONT, 12)
            if block.is_centred:
                canvas.drawCentredString(310, y, line)
            else:
                canvas.drawString(110, y, line)
        canvas.setFont(FONT, 8)
        canvas.drawString(72, 30, "June 12, 2024 (10:31 a.m.)")
        canvas.showPage()
    canvas.save()


def lying(path: Path) -> None:
    """An upright page, a wide one, and one that lies on its side and is turned to be read."""
    canvas = Canvas(str(path), pagesize=(595, 842))
    lines = [line for block in blocks() for line in wrapped(block.text, 11, 440)]
    pages = [lines[start : start + 22] for start in range(0, len(lines), 22)]
    for number, page in enumerate(pages):
        canvas.setPageRotation(0)
        top = 790.0
        if number % 3 == 1:
            canvas.setPageSize((842, 595))
            top = 560.0
        else:
            canvas.setPageSize((595, 842))
        if number % 3 == 2:
            canvas.setPageRotation(90)
            canvas.rotate(90)
            canvas.translate(0, -842)
        canvas.setFont(FONT, 11)
        for place, line in enumerate(page):
            canvas.drawString(70, top - 18 * place, line)
        canvas.drawCentredString(297, 22, f"Page {number + 1} of {len(pages)}")
        canvas.showPage()
    canvas.save()


def numbered() -> bytes:
    """A Word file in which chapters, articles, paragraphs and points count themselves."""
    levels = (
        level(0, "CHAPTER %1"),
        level(1, "Article %2", more='<w:lvlRestart w:val="0"/>'),
        level(2, "%3."),
        level(3, "(%4)", "lowerLetter"),
    )
    counting = {"chapter": p("", num=(1, 0)), "label": p("", num=(1, 1))}
    made = [counting.get(block.kind) or _counted(block.text) for block in blocks()]
    return word(*made, numbering=numbering(*levels))


def _counted(paragraph: str) -> str:
    number, _, text = paragraph.partition(" ")
    if number.endswith("."):
        return p(text, num=(1, 2))
    return p(text, num=(1, 3)) if number.startswith("(") else p(paragraph)


MOVED = "It is prohibited to wash vehicles"
STRAY = "4. The register is kept on paper."


def tracked() -> bytes:
    """A Word file with words and paragraphs inserted, deleted and moved."""
    made: list[str] = []
    for block in blocks():
        if block.text.startswith("1. The fee for a permit"):
            made.append(p("1. The fee for a permit is ", dele("100"), ins("120"), " euros."))
        elif block.text.startswith(MOVED):
            made.append(_moved("moveTo", block.text))
        elif block.text.startswith("3. Errors"):
            moved = next(each.text for each in blocks() if each.text.startswith(MOVED))
            deleted = p(dele(STRAY), mark='<w:del w:id="4" w:author="Anna"/>')
            made += [p(block.text), deleted, _moved("moveFrom", moved)]
        else:
            made.append(p(block.text))
    return word(*made)


def _moved(name: str, text: str) -> str:
    run = f'<w:r><w:t xml:space="preserve">{escape(text)}</w:t></w:r>'
    return (
        f'<w:p><w:pPr><w:rPr><w:{name} w:id="9" w:author="Anna"/></w:rPr></w:pPr>'
        f'<w:{name}RangeStart w:id="1" w:name="m1"/><w:{name} w:id="2" w:author="Anna">{run}'
        f'</w:{name}><w:{name}RangeEnd w:id="1"/></w:p>'
    )


def deleted() -> bytes:
    """Rich Text with a head and a foot, bold letters amid words, and deletions."""
    made = [
        "{\\rtf1\\ansi\\deff0{\\fonttbl{\\f0 Times New Roman;}}{\\*\\revtbl{Unknown;}{Anna;}}",
        "{\\header\\pard\\qc Draft of 12 June 2024\\par}{\\footer\\pard\\qc\\chpgn\\par}",
    ]
    for block in blocks():
        text = "".join(sign if sign.isascii() else f"\\u{ord(sign)}?" for sign in block.text)
        text = text.replace("well", "w{\\b el}l").replace(
            "permit is 120", "permit is {\\deleted 100}{\\revised 120}"
        )
        made.append(f"\\pard\\plain\\f0 {text}\\par")
        if block.text.startswith("(a) keep"):
            made.append("{\\deleted\\pard (aa) paint the well;\\par}")
    return ("\n".join(made) + "}").encode("ascii")


def book() -> bytes:
    """An e-book with a contents page and a file a chapter."""
    chapters = [""]
    for block in blocks():
        if block.text.startswith("CHAPTER"):
            chapters.append("")
        tag = {"chapter": "h2", "name": "h2", "label": "h3", "heading": "h4"}.get(block.kind, "p")
        chapters[-1] += f"<{tag}>{escape(block.text)}</{tag}>"
    names = [f"c{place}" for place in range(len(chapters))]
    page = "<html xmlns='http://www.w3.org/1999/xhtml'><body>{}</body></html>"
    items = "".join(f"<item id='{name}' href='{name}.xhtml'/>" for name in names)
    order = "".join(f"<itemref idref='{name}'/>" for name in names)
    links = "".join(f"<li><a href='{name}.xhtml'>Chapter</a></li>" for name in names)
    contents = f"<item id='nav' href='nav.xhtml' properties='nav'/>{items}"
    return packed(
        {
            "mimetype": "application/epub+zip",
            "META-INF/container.xml": (
                "<container><rootfiles><rootfile full-path='b.opf'/></rootfiles></container>"
            ),
            "b.opf": (
                f"<package><manifest>{contents}</manifest>"
                f"<spine><itemref idref='nav'/>{order}</spine></package>"
            ),
            "nav.xhtml": page.format(f"<nav><ol>{links}</ol></nav>"),
            **{
                f"{name}.xhtml": page.format(chapter)
                for name, chapter in zip(names, chapters, strict=True)
            },
        }
    )


def ministry() -> str:
    """A web page as a ministry has it: the law is one part of it among others."""
    law = "".join(f"<p>{escape(block.text)}</p>" for block in blocks())
    labels = [block.text for block in blocks() if block.kind == "label"]
    contents = "".join(f"<li><a href='#{n}'>{label}</a></li>" for n, label in enumerate(labels))
    return (
        "<!DOCTYPE html><html><head><meta charset='utf-8'><title>Law on wells</title>"
        "<script>var menu = '<p>Article 99</p>';</script></head><body>"
        "<a href='#main'>Skip to main content</a>"
        "<div role='dialog'><p>We use cookies to improve your experience.</p></div>"
        f"<header><form role='search'><label>Search</label></form></header>{_menu('nav')}"
        "<div><a href='/'>Home</a> » <a href='/laws'>Laws</a> » <span>Law on wells</span></div>"
        f"<aside><h2>Related documents</h2>{_menu('div')}</aside><main id='main'>"
        f"<div><a href='/print'>Print</a></div><ul>{contents}</ul>{law}</main>"
        f"<footer>{_menu('div')}<p>© Ministry of Water. All rights reserved.</p></footer>"
        "</body></html>"
    )


def _menu(tag: str) -> str:
    items = "".join(
        f"<li><a href='/{name}'>{name}</a></li>" for name in ("News", "Laws", "Contact")
    )
    return f"<{tag}><ul>{items}</ul></{tag}>"


def page_of(paragraphs: Sequence[str], font: str, direction: str, width: str) -> str:
    """A web page to be printed, in a font and a direction of writing."""
    body = "".join(f"<p>{escape(paragraph)}</p>" for paragraph in paragraphs)
    style = f"font: 13pt '{font}'; width: {width}"
    return f'<!doctype html><html dir={direction}><meta charset=utf-8><body style="{style}">{body}'
