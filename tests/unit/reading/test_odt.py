"""OpenDocument texts: what LibreOffice shows is what is read."""

from __future__ import annotations

from pathlib import Path

import pytest

from draftdiff.errors import EncryptedInputError, UnreadableInputError
from draftdiff.model import Source
from draftdiff.reading import Revisions, Settings, read
from office_builders import packed

NAMES = " ".join(
    f'xmlns:{name}="urn:oasis:names:tc:opendocument:xmlns:{space}:1.0"'
    for name, space in (
        ("office", "office"),
        ("text", "text"),
        ("style", "style"),
        ("table", "table"),
        ("draw", "drawing"),
    )
)
LISTS = (
    '<text:list-style style:name="L"><text:list-level-style-number text:level="1" '
    'style:num-prefix="Article " style:num-suffix="." style:num-format="1"/>'
    '<text:list-level-style-number text:level="2" style:num-format="1" text:display-levels="2"/>'
    '<text:list-level-style-number text:level="3" style:num-prefix="(" style:num-suffix=")" '
    'style:num-format="a"/></text:list-style>'
    '<text:list-style style:name="K"><text:list-level-style-number text:level="1" '
    'style:num-format="១, ២, ៣, ..."/></text:list-style>'
)


def source_of(
    folder: Path,
    *blocks: str,
    styles: str = "",
    revisions: Revisions = Revisions.FINAL,
    column: int | None = None,
) -> Source:
    path = folder / "draft.fodt"
    path.write_text(
        f"<office:document {NAMES}><office:automatic-styles>{LISTS}{styles}"
        "</office:automatic-styles><office:body><office:text>"
        f"{''.join(blocks)}</office:text></office:body></office:document>",
        encoding="utf-8",
    )
    return read(path, settings=Settings(revisions=revisions, column=column))


def text_of(source: Source, bucket: str | None = None) -> list[str]:
    lines = [line.text.strip() for line in source.lines if line.bucket == bucket]
    return [text for text in lines if text]


def p(text: str, style: str = "") -> str:
    named = f' text:style-name="{style}"' if style else ""
    return f"<text:p{named}>{text}</text:p>"


def items(*content: str, more: str = "", style: str = "L") -> str:
    rows = "".join(f"<text:list-item>{each}</text:list-item>" for each in content)
    named = f' text:style-name="{style}"' if style else ""
    return f"<text:list{named}{more}>{rows}</text:list>"


@pytest.mark.parametrize(
    ("blocks", "expected"),
    [
        ([items(p("one"), p("two"))], ["Article 1. one", "Article 2. two"]),
        (
            [items(p("one") + items(p("in"), p("it"), style=""), p("two"))],
            ["Article 1. one", "1.1 in", "1.2 it", "Article 2. two"],
        ),
        (
            [items(p("one")), p("gap"), items(p("again"))],
            ["Article 1. one", "gap", "Article 1. again"],
        ),
        (
            [items(p("one")), p("gap"), items(p("on"), more=' text:continue-numbering="true"')],
            ["Article 1. one", "gap", "Article 2. on"],
        ),
        ([items(p("one") + p("more"))], ["Article 1. one", "more"]),
        ([items(items(items(p("deep"), style=""), style=""))], ["(a) deep"]),
        ([items(p("មួយ"), p("ពីរ"), style="K")], ["១ មួយ", "២ ពីរ"]),
    ],
)
def test_numbers(tmp_path: Path, blocks: list[str], expected: list[str]) -> None:
    assert text_of(source_of(tmp_path, *blocks)) == expected


def test_headings_are_numbered_by_the_outline(tmp_path: Path) -> None:
    outline = (
        '<text:outline-style style:name="O"><text:outline-level-style text:level="1" '
        'style:num-format="I" style:num-prefix="Part "/></text:outline-style>'
    )
    heading = '<text:h text:outline-level="1">Scope</text:h>'
    assert text_of(source_of(tmp_path, heading, heading, styles=outline)) == [
        "Part I Scope",
        "Part II Scope",
    ]


CHANGES = (
    "<text:tracked-changes>"
    '<text:changed-region text:id="c1"><text:insertion/></text:changed-region>'
    '<text:changed-region text:id="c2"><text:deletion><text:p>10</text:p></text:deletion>'
    "</text:changed-region></text:tracked-changes>"
)
FEE = p(
    'A fee of <text:change text:change-id="c2"/><text:change-start text:change-id="c1"/>12'
    '<text:change-end text:change-id="c1"/> euros'
)


@pytest.mark.parametrize(
    ("revisions", "expected"),
    [
        (Revisions.FINAL, "A fee of 12 euros"),
        (Revisions.ORIGINAL, "A fee of 10 euros"),
        (Revisions.BOTH, "A fee of [-10-]{+12+} euros"),
    ],
)
def test_tracked_changes(tmp_path: Path, revisions: Revisions, expected: str) -> None:
    source = source_of(tmp_path, CHANGES, FEE, revisions=revisions)
    assert text_of(source) == [expected]
    assert [found.code for found in source.diagnostics] == ["tracked-changes"]


def test_a_paragraph_that_was_split_is_whole_in_the_original(tmp_path: Path) -> None:
    split = p('One <text:change-start text:change-id="c1"/>') + p(
        '<text:change-end text:change-id="c1"/>sentence.'
    )
    assert text_of(source_of(tmp_path, CHANGES, split)) == ["One", "sentence."]
    whole = source_of(tmp_path, CHANGES, split, revisions=Revisions.ORIGINAL)
    assert text_of(whole) == ["One sentence."]


def test_looks(tmp_path: Path) -> None:
    styles = "".join(
        f'<style:style style:name="{name}"><style:text-properties {look}/></style:style>'
        for name, look in (
            ("S", 'style:text-line-through-style="solid"'),
            ("H", 'text:display="none"'),
        )
    )
    words = 'Kept<text:span text:style-name="S"> old</text:span>'
    source = source_of(
        tmp_path, p(f'{words}<text:span text:style-name="H"> unseen</text:span>'), styles=styles
    )
    assert text_of(source) == ["Kept"]
    assert text_of(source, "struck out") == ["old"]
    assert text_of(source, "hidden text") == ["unseen"]


def test_signs_notes_and_contents(tmp_path: Path) -> None:
    note = (
        '<text:note text:note-class="footnote"><text:note-citation>1</text:note-citation>'
        "<text:note-body><text:p>See OJ.</text:p></text:note-body></text:note>"
    )
    index = (
        "<text:table-of-content><text:index-body><text:p>Article 1 3</text:p></text:index-body>"
        "</text:table-of-content>"
    )
    source = source_of(tmp_path, index, p(f'A<text:s text:c="2"/>b<text:tab/>c{note}.'))
    assert text_of(source) == ["A  b\tc."]
    assert text_of(source, "footnote") == ["1 See OJ."]
    assert text_of(source, "contents") == ["Article 1 3"]


def test_tables(tmp_path: Path) -> None:
    cells = "".join(f"<table:table-cell>{p(word)}</table:table-cell>" for word in ("Old", "New"))
    table = f"<table:table><table:table-row>{cells}</table:table-row></table:table>"
    assert text_of(source_of(tmp_path, table)) == ["Old\tNew"]
    assert text_of(source_of(tmp_path, table, column=1)) == ["Old"]


def test_pages_are_those_of_the_last_layout(tmp_path: Path) -> None:
    source = source_of(tmp_path, p("One"), "<text:soft-page-break/>", p("Two"))
    assert [(line.text, line.page) for line in source.lines if line.text] == [
        ("One", 1),
        ("Two", 2),
    ]


def test_locked_and_damaged_files_are_refused(tmp_path: Path) -> None:
    kind = "application/vnd.oasis.opendocument.text"
    path = tmp_path / "draft.odt"
    path.write_bytes(
        packed({"mimetype": kind, "META-INF/manifest.xml": "<m><encryption-data/></m>"})
    )
    with pytest.raises(EncryptedInputError):
        read(path)
    path.write_bytes(packed({"mimetype": kind, "content.xml": "<a/>"}))
    with pytest.raises(UnreadableInputError, match="its text is missing"):
        read(path)
