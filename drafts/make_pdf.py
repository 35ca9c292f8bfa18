"""Print drafts/2014.txt as drafts/2014.pdf, with everything that makes a PDF hard to compare.

    ILLUSTRATION – Draft V.1                Law on Cybercrime    a running head
    … to summon and to question any person, to gather evi-      words cut at line ends
    dence at any place, in the place of the prosecutor.¹        a mark torn off its note
    ─────
    ¹ Translator’s note: …                                      the note, at the foot
                              – 7 –                             a page number

    python drafts/make_pdf.py

The bytes are the same on every run: no date, no author, no compression. The fonts are the
standard ones, which every reader has. Needs reportlab.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from pathlib import Path

from reportlab.lib.pagesizes import A4
from reportlab.pdfbase.pdfdoc import PDFDictionary, PDFDocument, PDFInfo, PDFString
from reportlab.pdfbase.pdfmetrics import stringWidth
from reportlab.pdfgen.canvas import Canvas
from reportlab.pdfgen.textobject import PDFTextObject

HERE = Path(__file__).parent
TITLE = "ILLUSTRATION – Law on Cybercrime, Draft V.1"
RUNNING_HEAD = ("ILLUSTRATION – Draft V.1", "Law on Cybercrime")
ROMAN, BOLD, ITALIC = "Times-Roman", "Times-Bold", "Times-Italic"

# All lengths are in points.
WIDTH, HEIGHT = A4
LEFT, RIGHT = 86.0, WIDTH - 86.0
TOP, BOTTOM = HEIGHT - 92.0, 86.0
HEAD_BASELINE, FOOT_BASELINE = HEIGHT - 56.0, 48.0
MARK_SHRINK, MARK_RISE = 0.62, 0.36
RULE_GAP = 12.0
WIDEST_SPACE = 2.2

# The first place where the phrase stands gets the mark; the mark is a private character in the
# text, so that a word and its mark are broken and measured together.
NOTES = (
    ("Code of Criminal Procedure", "Translator’s note: the said articles entrust the prosecutor."),
    (
        "anarchism",
        (
            "Translator’s note: the word of the original may also be rendered as “disorder”; no"
            " definition of it is given in this draft or in the Criminal Code."
        ),
    ),
    ("public procurement", "Translator’s note: this penalty is not provided for elsewhere."),
)
FIRST_MARK = 0xE000


@dataclass(frozen=True, slots=True, kw_only=True)
class Style:
    """How a paragraph is set: `align` is left, centre or justified; `keep` with what follows."""

    font: str = ROMAN
    size: float = 12.5
    leading: float = 18.0
    indent: float = 0.0
    before: float = 0.0
    align: str = "justified"
    keep: bool = False


BODY = Style(before=4.0)
POINT = Style(before=3.0, indent=24.0)
LABEL = Style(font=BOLD, before=13.0, align="left", keep=True)
CENTRED = Style(font=BOLD, before=7.0, align="centre", keep=True)
SMALL_PRINT = Style(font=ITALIC, size=10.0, leading=13.0, align="centre")
NOTE = Style(size=8.6, leading=10.6, align="left")


@dataclass(frozen=True, slots=True, kw_only=True)
class SetLine:
    """A line ready to print; `last` ends its paragraph, `before` is the space above it."""

    text: str
    style: Style
    last: bool
    before: float

    @property
    def notes(self) -> tuple[int, ...]:
        """The notes, counted from 0, whose marks stand in the line."""
        return tuple(ord(char) - FIRST_MARK for char in self.text if ord(char) >= FIRST_MARK)


@dataclass(slots=True, kw_only=True)
class Page:
    """The lines of a page, and the notes that they call for."""

    lines: list[SetLine] = field(default_factory=list)
    notes: list[int] = field(default_factory=list)

    @property
    def height(self) -> float:
        """What the lines and the notes take, in points."""
        lines = sum(line.before + line.style.leading for line in self.lines)
        notes = sum(len(note_lines(note)) for note in self.notes) * NOTE.leading
        return lines + (notes + RULE_GAP if self.notes else 0.0)


class TitleOnly(PDFInfo):  # type: ignore[misc]  # reportlab has no types
    """A document information dictionary without author, dates and producer."""

    def format(self, document: PDFDocument) -> bytes:
        """The dictionary as PDF source."""
        formatted: bytes = PDFDictionary({"Title": PDFString(TITLE)}).format(document)
        return formatted


def syllable_breaks(word: str) -> list[int]:
    """Where a word may be cut: before its suffix, and between two consonants amid vowels.

    A simple rule, good enough to look like a law: it finds "com|puter" and misses "au|thority".
    Names, numbers and short words are never cut.
    """
    if not re.fullmatch(r"[a-z]{6,}[.,;:]?", word):
        return []
    letters = word.rstrip(".,;:")
    suffix = re.search(r"(?<=[a-z]{3})(?:tions?|sions?|ments?|ness|tory|tive|ture|dence)$", letters)
    middles = re.finditer(
        r"(?<=[aeiou])[bcdfglmnprstv](?=[bcdfgkmpstv][aeiou])(?!.ings?$)", letters
    )
    breaks = {found.end() for found in middles} | ({suffix.start()} if suffix else set())
    return sorted(at for at in breaks if 3 <= at <= len(letters) - 3)  # noqa: PLR2004 (letters)


def cuts(word: str) -> Iterator[tuple[str, str]]:
    """The ways to cut a word at a line end, longest beginning first."""
    if "-" in word[2:-2]:
        head, _, tail = word.partition("-")
        yield head + "-", tail
        return
    for at in reversed(syllable_breaks(word)):
        yield word[:at] + "-", word[at:]


def width(text: str, style: Style) -> float:
    """The width of a text as set, its note marks included."""
    plain = "".join(char for char in text if ord(char) < FIRST_MARK)
    marks = "".join(str(ord(char) - FIRST_MARK + 1) for char in text if ord(char) >= FIRST_MARK)
    small = stringWidth(marks, style.font, style.size * MARK_SHRINK)
    return float(stringWidth(plain, style.font, style.size) + small)


def broken(text: str, style: Style) -> list[str]:
    """A paragraph's lines, filled greedily; words are cut where the syllable rule allows."""
    room = RIGHT - LEFT - style.indent
    lines, line = [], ""
    for word in text.split():
        longer = f"{line} {word}" if line else word
        if width(longer, style) <= room:
            line = longer
            continue
        fitting = ((head, tail) for head, tail in cuts(word) if style.align == "justified")
        head, rest = next(
            ((h, t) for h, t in fitting if width(f"{line} {h}", style) <= room), ("", word)
        )
        lines.append(f"{line} {head}" if head else line)
        line = rest
    return [*lines, line]


def note_lines(note: int) -> list[str]:
    """The lines of a note, its number first."""
    return broken(f"{note + 1} {NOTES[note][1]}", NOTE)


def style_of(line: str) -> Style:
    """How a line of the draft is set, told from its beginning."""
    if line.startswith("ILLUSTRATION:"):
        return SMALL_PRINT
    if re.match(r"Article \d+: ", line):
        return LABEL
    if line.isupper() or line == "Unofficial translation":
        return CENTRED
    return POINT if re.match(r"\([a-z]\) ", line) else BODY


def marked(text: str) -> str:
    """The draft with a private character behind each phrase that has a note."""
    for number, (phrase, _) in enumerate(NOTES):
        text = text.replace(phrase, phrase + chr(FIRST_MARK + number), 1)
    return text


def set_lines(text: str) -> Iterator[list[SetLine]]:
    """Each paragraph of the draft as its set lines."""
    for paragraph in filter(None, text.split("\n")):
        style = style_of(paragraph)
        lines = broken(paragraph, style)
        yield [
            SetLine(
                text=line,
                style=style,
                last=number == len(lines) - 1,
                before=0.0 if number else style.before,
            )
            for number, line in enumerate(lines)
        ]


def pages(paragraphs: Iterable[list[SetLine]]) -> list[Page]:
    """Fill pages: a note stands on its mark's page, a heading with two lines of what follows."""
    done, page, held = [], Page(), list[SetLine]()
    for paragraph in paragraphs:
        if paragraph[0].style.keep:
            held += paragraph
            continue
        first, others = [*held, *paragraph[:2]], paragraph[2:]
        held = []
        for group in (first, *([line] for line in others)):
            grown = Page(
                lines=[*page.lines, *group],
                notes=[*page.notes, *(note for line in group for note in line.notes)],
            )
            if grown.height > TOP - BOTTOM:
                done.append(page)
                notes = [note for line in group for note in line.notes]
                grown = Page(lines=list(group), notes=notes)
            page = grown
    return [*done, page]


def show(text: PDFTextObject, line: SetLine) -> None:
    """Write one line at the cursor: justified by word spaces, its note marks raised."""
    style = line.style
    gaps, spare = line.text.count(" "), RIGHT - LEFT - style.indent - width(line.text, style)
    stretch = style.align == "justified" and not line.last and gaps
    text.setWordSpace(min(spare / gaps, WIDEST_SPACE * style.size) if stretch else 0)
    for part in re.split(r"([\uE000-\uF8FF])", line.text):
        if part and ord(part[0]) >= FIRST_MARK:
            text.setFont(style.font, style.size * MARK_SHRINK)
            text.setRise(style.size * MARK_RISE)
            text.textOut(str(ord(part) - FIRST_MARK + 1))
            text.setRise(0)
        elif part:
            text.setFont(style.font, style.size)
            text.textOut(part)


def print_body(canvas: Canvas, page: Page) -> None:
    """Write the lines of a page from its top."""
    y = TOP
    for line in page.lines:
        y -= line.before + line.style.leading
        spare = RIGHT - LEFT - width(line.text, line.style)
        left = LEFT + (spare / 2 if line.style.align == "centre" else line.style.indent)
        text = canvas.beginText(left, y)
        show(text, line)
        canvas.drawText(text)


def print_notes(canvas: Canvas, page: Page) -> None:
    """Write the notes of a page upwards from its bottom, under a short rule."""
    lines = [line for note in page.notes for line in note_lines(note)]
    if not lines:
        return
    y = BOTTOM + len(lines) * NOTE.leading
    canvas.setLineWidth(0.5)
    canvas.line(LEFT, y + 2.0, LEFT + 90.0, y + 2.0)
    canvas.setFont(NOTE.font, NOTE.size)
    for line in lines:
        y -= NOTE.leading
        canvas.drawString(LEFT, y, line)


def print_page(canvas: Canvas, page: Page, number: int) -> None:
    """Write a page with its running head and its number."""
    canvas.setFont(ITALIC, 9.0)
    canvas.drawString(LEFT, HEAD_BASELINE, RUNNING_HEAD[0])
    canvas.drawRightString(RIGHT, HEAD_BASELINE, RUNNING_HEAD[1])
    canvas.setFont(ROMAN, 9.0)
    canvas.drawCentredString(WIDTH / 2, FOOT_BASELINE, f"– {number} –")
    print_body(canvas, page)
    print_notes(canvas, page)
    canvas.showPage()


def make_pdf(draft: Path, pdf: Path) -> None:
    """Print the text file `draft` as `pdf`; an existing file is written over."""
    text = marked(draft.read_text(encoding="utf-8"))
    canvas = Canvas(str(pdf), pagesize=A4, pageCompression=0, invariant=1)
    canvas._doc.info = TitleOnly()  # noqa: SLF001 (reportlab has no other way to leave out dates)
    for number, page in enumerate(pages(set_lines(text)), start=1):
        print_page(canvas, page, number)
    canvas.save()


if __name__ == "__main__":
    make_pdf(HERE / "2014.txt", HERE / "2014.pdf")
