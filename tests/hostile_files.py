"""Files that hurt, made here: bombs, loops, depths without end, and what breaks off or lies.

    bomb(24) ─▶ a PDF of five kilobytes whose forms double each other, 2²⁴ times

Each is bytes under a file name; none comes from anywhere else.
"""

from __future__ import annotations

import io
import struct
import zipfile
import zlib
from collections.abc import Callable, Iterator
from typing import NamedTuple

from office_builders import p, packed, word


class Hostile(NamedTuple):
    """A file: what it does, its name, what makes its bytes, and whether it may well be read."""

    title: str
    name: str
    make: Callable[[], bytes]
    readable: bool = False


def objects(*bodies: bytes, root: int = 1) -> bytes:
    """A PDF of these objects, numbered from 1, with its table of cross-references."""
    out = bytearray(b"%PDF-1.4\n")
    places = []
    for number, body in enumerate(bodies, 1):
        places.append(len(out))
        out += b"%d 0 obj\n%b\nendobj\n" % (number, body)
    start = len(out)
    out += b"xref\n0 %d\n0000000000 65535 f \n" % (len(bodies) + 1)
    out += b"".join(b"%010d 00000 n \n" % place for place in places)
    size = len(bodies) + 1
    out += b"trailer <</Size %d/Root %d 0 R>>\nstartxref\n%d\n%%%%EOF\n" % (size, root, start)
    return bytes(out)


def stream(data: bytes, entries: bytes = b"") -> bytes:
    """An object that is a stream."""
    return b"<<%b/Length %d>>\nstream\n%b\nendstream" % (entries, len(data), data)


FONT = b"/Font<</F<</Type/Font/Subtype/Type1/BaseFont/Helvetica>>>>"
CATALOG, PAGES = b"<</Type/Catalog/Pages 2 0 R>>", b"<</Type/Pages/Kids[3 0 R]/Count 1>>"


def one_page(content: bytes, *more: bytes, resources: bytes = FONT) -> bytes:
    """A PDF of one page; `more` objects have the numbers from 5."""
    page = b"<</Type/Page/Parent 2 0 R/MediaBox[0 0 600 800]/Contents 4 0 R/Resources<<%b>>>>"
    return objects(CATALOG, PAGES, page % resources, content, *more)


def _forms(count: int) -> bytes:
    def form(number: int) -> bytes:
        entries = b"/Type/XObject/Subtype/Form/BBox[0 0 9 9]/Resources<</XObject<</A %d 0 R>>>>"
        return stream(b"/A Do /A Do", entries % (number + 1))

    last = stream(b"BT /F 9 Tf (x) Tj ET", b"/Type/XObject/Subtype/Form/BBox[0 0 9 9]")
    names = b"/XObject<</A 5 0 R>>"
    return one_page(stream(b"/A Do"), *map(form, range(5, 5 + count)), last, resources=names)


def _circle() -> bytes:
    entries = b"/Type/XObject/Subtype/Form/BBox[0 0 9 9]/Resources<</XObject<</A 5 0 R>>>>"
    return one_page(stream(b"/A Do"), stream(b"/A Do", entries), resources=b"/XObject<</A 5 0 R>>")


def _glyphs() -> bytes:
    data = zlib.compress(
        b"BT /F 9 Tf 50 700 Td " + b"(word word word word) Tj " * 100_000 + b"ET", 9
    )
    return one_page(stream(data, b"/Filter/FlateDecode"))


def _inflated() -> bytes:
    squeeze = zlib.compressobj(9)
    data = b"".join(squeeze.compress(b" " * (1 << 20)) for _ in range(500)) + squeeze.flush()
    return one_page(stream(data, b"/Filter/FlateDecode"))


def _page_loop() -> bytes:
    return objects(CATALOG, b"<</Type/Pages/Kids[2 0 R 2 0 R]/Count 2>>")


def _deep_pages() -> bytes:
    kids = (b"<</Type/Pages/Kids[%d 0 R]/Count 1>>" % (number + 1) for number in range(2, 20_002))
    return objects(CATALOG, *kids, b"<</Type/Page/MediaBox[0 0 9 9]>>")


def _many_pages() -> bytes:
    kids = b" ".join(b"3 0 R" for _ in range(6000))
    page = b"<</Type/Page/Parent 2 0 R/MediaBox[0 0 9 9]/Contents 4 0 R/Resources<<%b>>>>" % FONT
    text = stream(b"BT /F 9 Tf (Article 1) Tj ET")
    return objects(CATALOG, b"<</Type/Pages/Kids[%b]/Count 6000>>" % kids, page, text)


def _table_loop() -> bytes:
    good = one_page(stream(b"BT ET"))
    at = good.rindex(b"xref\n0")
    return good.replace(b"/Root 1 0 R", b"/Prev %d/Root 1 0 R" % at)


def _pickled_map() -> bytes:
    font = b"/Font<</F<</Type/Font/Subtype/Type0/BaseFont/X/Encoding/..#2F..#2F..#2Ftmp#2Ftrap"
    font += b"/DescendantFonts[<</Type/Font/Subtype/CIDFontType2/BaseFont/X>>]>>>>"
    return one_page(stream(b"BT /F 9 Tf (Article) Tj ET"), resources=font)


def _encrypted() -> bytes:
    locked = b"<</Filter/Standard/V 2/R 3/Length 128/P -4/O(%b)/U(%b)>>" % (b"o" * 32, b"u" * 32)
    made = one_page(stream(b"BT ET"), locked)
    return made.replace(b"/Root 1 0 R", b"/Root 1 0 R/Encrypt 5 0 R/ID[<00><00>]")


def _zipped(name: str, blocks: int, member: str = "word/document.xml") -> bytes:
    memory = io.BytesIO()
    with zipfile.ZipFile(memory, "w", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr("_rels/.rels", _RELATIONS.format(name))
        with archive.open(member, "w", force_zip64=True) as part:
            part.write(b"<document><body>")
            for _ in range(blocks):
                part.write(b"<p/>" * (1 << 18))
            part.write(b"</body></document>")
    return memory.getvalue()


_RELATIONS = '<Relationships><Relationship Type="x/officeDocument" Target="{}"/></Relationships>'
_LAUGHS = '<!DOCTYPE x [<!ENTITY a "ha">{}]><document><body>&j;</body></document>'


def _with_part(xml: str) -> bytes:
    relations = _RELATIONS.format("word/document.xml")
    return packed({"_rels/.rels": relations, "word/document.xml": xml})


def _laughs() -> bytes:
    letters = "abcdefghij"
    lines = zip(letters[1:], letters, strict=False)
    return _with_part(_LAUGHS.format("".join(f'<!ENTITY {n} "{f"&{o};" * 10}">' for n, o in lines)))


def _external() -> bytes:
    return _with_part(
        '<!DOCTYPE x [<!ENTITY f SYSTEM "file:///etc/passwd">]><document><body>&f;</body></document>'
    )


def _many_members() -> bytes:
    return packed({f"word/document{number}.xml": "" for number in range(30_000)})


def _quine() -> bytes:
    good = word(p("Article 1"))
    size = struct.pack("<I", 0xFFFFFF00)
    at = good.rindex(b"PK\x01\x02") + 24
    return good[:at] + size + good[at + 4 :]


def _html(inner: str) -> Callable[[], bytes]:
    return f"<!doctype html><html><body>{inner}</body></html>".encode


def _canaries() -> bytes:
    marks = "".join("\u200b\u200c"[bit] for bit in (0, 1, 1, 0) * 8)
    return f"Article 1\nEveryone {marks}may obey.\n".encode()


def hostile_files() -> Iterator[Hostile]:
    """All of them."""
    good = one_page(stream(b"BT /F 12 Tf 50 700 Td (Article 1) Tj ET"))
    yield Hostile("forms that double each other, 40 times", "forms.pdf", lambda: _forms(40))
    yield Hostile("a form that holds itself", "circle.pdf", _circle)
    yield Hostile("two million glyphs on a page", "glyphs.pdf", _glyphs, readable=True)
    yield Hostile("half a gigabyte in a stream", "inflated.pdf", _inflated)
    yield Hostile("a page tree that holds itself", "pageloop.pdf", _page_loop)
    yield Hostile("a page tree 20,000 levels deep", "pagedepth.pdf", _deep_pages)
    yield Hostile("6,000 pages", "pages.pdf", _many_pages)
    yield Hostile("a cross-reference table before itself", "xrefloop.pdf", _table_loop)
    yield Hostile("a font map from another folder", "cmap.pdf", _pickled_map, readable=True)
    yield Hostile("a password", "locked.pdf", _encrypted)
    yield Hostile("cut off", "cut.pdf", lambda: good[:-30])
    yield Hostile(
        "256 megabytes and more in a zip", "bomb.docx", lambda: _zipped("word/document.xml", 300)
    )
    yield Hostile("entities of entities", "laughs.docx", _laughs)
    yield Hostile("an entity that is a file", "external.docx", _external)
    yield Hostile("30,000 parts", "members.docx", _many_members)
    yield Hostile("a part that lies about its size", "liar.docx", _quine, readable=True)
    yield Hostile("100,000 elements deep", "deep.html", _html("<div>" * 100_000 + "Article 1"))
    yield Hostile("10,000 lists deep", "lists.html", _html("<ul><li>" * 10_000 + "Article 1"))
    yield Hostile(
        "10,000 groups deep",
        "deep.rtf",
        lambda: b"{\\rtf1 " + b"{" * 10_000 + b"Article 1",
        readable=True,
    )
    yield Hostile(
        "a line of five megabytes",
        "line.txt",
        lambda: b"Article 1 " + b"a" * 4_900_000,
        readable=True,
    )
    yield Hostile("six megabytes of text", "long.txt", lambda: b"Article 1 Text.\n" * 400_000)
    yield Hostile("a million lines", "lines.txt", lambda: b"x\n" * 1_000_000)
    yield Hostile(
        "20,000 articles",
        "articles.txt",
        lambda: b"".join(b"Article %d\nText.\n" % n for n in range(20_000)),
    )
    yield Hostile("NUL bytes", "nul.txt", lambda: b"Article 1\n\0\0\0\0Text.\n")
    yield Hostile(
        "half characters",
        "surrogate.txt",
        lambda: b"Article 1\n\xed\xa0\x80 Text.\n",
        readable=True,
    )
    yield Hostile(
        "two encodings in one text",
        "mixed.txt",
        lambda: "Article 1\né".encode() + b"\xe9 Text.\n",
        readable=True,
    )
    yield Hostile(
        "letters that run backwards",
        "bidi.txt",
        "Article 1\n\u202eyam\u202c obey.\n".encode,
        readable=True,
    )
    yield Hostile("marks of whom it was given to", "canary.txt", _canaries, readable=True)
    yield Hostile(
        "brackets for patterns to trip on",
        "patterns.txt",
        lambda: b"Article 1\n" + b"((((((((((((((((((((((((((((" * 2000,
        readable=True,
    )
