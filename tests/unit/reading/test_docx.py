"""Word files: what Word shows is what is read, for every feature that drafts use."""

from __future__ import annotations

from pathlib import Path

import pytest

from draftdiff.errors import EncryptedInputError, UnreadableInputError
from draftdiff.model import Source
from draftdiff.model.reading import Limits
from draftdiff.reading import Revisions, Settings, archive, read
from office_builders import dele, ins, level, numbering, p, packed, r, word

FIELD = '<w:r><w:fldChar w:fldCharType="{}"/></w:r>'
LEVELS = (
    level(0, "Article %1."),
    level(1, "%1.%2"),
    level(2, "(%3)", "lowerLetter"),
    level(3, "(%4)", "lowerRoman"),
)


def source_of(
    folder: Path,
    data: bytes,
    revisions: Revisions = Revisions.FINAL,
    column: int | None = None,
    limits: Limits | None = None,
) -> Source:
    path = folder / "draft.docx"
    path.write_bytes(data)
    settings = Settings(revisions=revisions, column=column, limits=limits or Limits())
    return read(path, settings=settings)


def text_of(source: Source, bucket: str | None = None) -> list[str]:
    lines = [line.text for line in source.lines if line.bucket == bucket]
    return [text for text in lines if text]


def cell(*blocks: str, properties: str = "") -> str:
    return f"<w:tc><w:tcPr>{properties}</w:tcPr>{''.join(blocks)}</w:tc>"


def table(*rows: tuple[str, ...]) -> str:
    made = "".join(f"<w:tr>{''.join(cells)}</w:tr>" for cells in rows)
    return f"<w:tbl>{made}</w:tbl>"


@pytest.mark.parametrize(
    ("lists", "expected"),
    [
        ([(1, 0), (1, 0)], ["Article 1.", "Article 2."]),
        (
            [(1, 0), (1, 1), (1, 1), (1, 0), (1, 1)],
            ["Article 1.", "1.1", "1.2", "Article 2.", "2.1"],
        ),
        ([(1, 0), (1, 2), (1, 2), (1, 3)], ["Article 1.", "(a)", "(b)", "(i)"]),
        # Lists of one abstract numbering go on counting.
        ([(1, 0), (2, 0), (1, 0)], ["Article 1.", "Article 2.", "Article 3."]),
        # A level that was skipped shows its start.
        ([(1, 1)], ["1.1"]),
        ([(1, 2), (1, 1), (1, 2)], ["(a)", "1.1", "(a)"]),
        # A list that does not exist has no numbers.
        ([(9, 0)], []),
        ([(0, 0)], []),
    ],
)
def test_numbers_are_those_that_word_shows(
    tmp_path: Path, lists: list[tuple[int, int]], expected: list[str]
) -> None:
    data = word(*(p("Text.", num=num) for num in lists), numbering=numbering(*LEVELS))
    labels = [text.removesuffix("Text.").strip() for text in text_of(source_of(tmp_path, data))]
    assert [label for label in labels if label] == expected


@pytest.mark.parametrize(
    ("number_format", "expected"),
    [
        ("upperRoman", ["I", "II", "III", "IV"]),
        ("lowerLetter", ["a", "b", "c", "d"]),
        ("upperLetter", ["A", "B", "C", "D"]),
        ("decimalZero", ["01", "02", "03", "04"]),
        ("ordinal", ["1st", "2nd", "3rd", "4th"]),
        ("ordinalText", ["First", "Second", "Third", "Fourth"]),
        ("cardinalText", ["One", "Two", "Three", "Four"]),
        ("chineseCounting", ["一", "二", "三", "四"]),
        ("russianLower", ["а", "б", "в", "г"]),
        ("thaiNumbers", ["๑", "๒", "๓", "๔"]),
        ("decimalEnclosedCircle", ["①", "②", "③", "④"]),
        ("aFormatOfTheFuture", ["1", "2", "3", "4"]),
    ],
)
def test_number_formats(tmp_path: Path, number_format: str, expected: list[str]) -> None:
    data = word(
        *(p("Text.", num=(1, 0)) for _ in expected),
        numbering=numbering(level(0, "%1", number_format)),
    )
    assert text_of(source_of(tmp_path, data)) == [f"{number} Text." for number in expected]


def test_a_list_may_override_where_it_starts(tmp_path: Path) -> None:
    start = '<w:lvlOverride w:ilvl="0"><w:startOverride w:val="7"/></w:lvlOverride>'
    data = word(
        *(p("Text.", num=(num, 0)) for num in (1, 2, 2)),
        numbering=numbering(*LEVELS, overrides=start),
    )
    assert text_of(source_of(tmp_path, data)) == [
        "Article 1. Text.",
        "Article 7. Text.",
        "Article 8. Text.",
    ]


def test_a_level_may_count_on_or_be_written_in_digits(tmp_path: Path) -> None:
    levels = (
        level(0, "Part %1", "upperRoman"),
        level(1, "Article %2", "decimal", '<w:lvlRestart w:val="0"/>'),
        level(2, "%1.%2.%3", "decimal", "<w:isLgl/>"),
    )
    lists = [(1, 0), (1, 1), (1, 2), (1, 0), (1, 1)]
    data = word(*(p(num=num) for num in lists), numbering=numbering(*levels))
    assert text_of(source_of(tmp_path, data)) == [
        "Part I",
        "Article 1",
        "1.1.1",
        "Part II",
        "Article 2",
    ]


def test_styles_number_their_paragraphs(tmp_path: Path) -> None:
    styles = (
        '<w:style w:type="paragraph" w:styleId="Law"><w:name w:val="Law"/><w:pPr><w:numPr>'
        '<w:numId w:val="1"/></w:numPr></w:pPr></w:style>'
        '<w:style w:type="paragraph" w:styleId="Point"><w:name w:val="Point"/>'
        '<w:basedOn w:val="Law"/></w:style>'
    )
    levels = (level(0, "§ %1"), level(1, "(%2)", more='<w:pStyle w:val="Point"/>'))
    data = word(
        p("Duty", style="Law"),
        p("first", style="Point"),
        p("second", style="Point"),
        p("not numbered", style="Law", num=(0, 0)),
        styles=styles,
        numbering=numbering(*levels),
    )
    assert text_of(source_of(tmp_path, data)) == [
        "§ 1 Duty",
        "(1) first",
        "(2) second",
        "not numbered",
    ]


def test_an_empty_numbered_paragraph_is_a_label_of_its_own(tmp_path: Path) -> None:
    data = word(p(num=(1, 0)), p("Definitions"), numbering=numbering(*LEVELS))
    assert [line.text for line in source_of(tmp_path, data).lines] == [
        "Article 1.",
        "",
        "Definitions",
    ]


FEE = (p("The fee is ", dele("10"), ins("12"), " euros."),)
MOVED = (
    p('<w:moveFrom w:author="A"><w:r><w:t>Moved.</w:t></w:r></w:moveFrom>', mark="<w:moveFrom/>"),
    p("Between."),
    p('<w:moveTo w:author="A"><w:r><w:t>Moved.</w:t></w:r></w:moveTo>', mark="<w:moveTo/>"),
    p("After."),
)
NUMBERED = (
    p("one", num=(1, 0)),
    p(dele("two"), num=(1, 0), mark="<w:del/>"),
    p(ins("new"), num=(1, 0), mark="<w:ins/>"),
    p("three", num=(1, 0)),
)
BROUGHT_TOGETHER = (p("One ", mark="<w:del/>"), p("sentence."))


@pytest.mark.parametrize(
    ("blocks", "revisions", "expected"),
    [
        (FEE, Revisions.FINAL, ["The fee is 12 euros."]),
        (FEE, Revisions.ORIGINAL, ["The fee is 10 euros."]),
        (FEE, Revisions.BOTH, ["The fee is [-10-]{+12+} euros."]),
        (MOVED, Revisions.FINAL, ["Between.", "Moved.", "After."]),
        (MOVED, Revisions.ORIGINAL, ["Moved.", "Between.", "After."]),
        (NUMBERED, Revisions.FINAL, ["Article 1. one", "Article 2. new", "Article 3. three"]),
        (NUMBERED, Revisions.ORIGINAL, ["Article 1. one", "Article 2. two", "Article 3. three"]),
        (BROUGHT_TOGETHER, Revisions.FINAL, ["One sentence."]),
        (BROUGHT_TOGETHER, Revisions.ORIGINAL, ["One", "sentence."]),
    ],
)
def test_tracked_changes_have_three_views(
    tmp_path: Path, blocks: tuple[str, ...], revisions: Revisions, expected: list[str]
) -> None:
    data = word(*blocks, numbering=numbering(*LEVELS))
    assert text_of(source_of(tmp_path, data, revisions)) == expected


def test_what_a_view_leaves_out_is_in_a_bucket_and_told(tmp_path: Path) -> None:
    source = source_of(tmp_path, word(*FEE))
    assert text_of(source, "tracked deletion") == ["10"]
    assert [found.code for found in source.diagnostics] == ["tracked-changes"]
    assert "1 tracked insertion and 1 tracked deletion" in source.diagnostics[0].message
    assert "Anna" not in str(source)


def test_inserted_and_deleted_again_is_in_no_view(tmp_path: Path) -> None:
    data = word(p("Kept.", f"<w:ins>{dele('Never mind.')}</w:ins>"))
    for revisions in (Revisions.FINAL, Revisions.ORIGINAL):
        assert text_of(source_of(tmp_path, data, revisions)) == ["Kept."]


def test_struck_words_are_withdrawn_and_underlined_ones_proposed(tmp_path: Path) -> None:
    data = word(p("Fee: ", r("10", "<w:strike/>"), r("12", '<w:u w:val="single"/>'), " euros"))
    assert text_of(source_of(tmp_path, data)) == ["Fee: 12 euros"]
    assert text_of(source_of(tmp_path, data, Revisions.ORIGINAL)) == ["Fee: 10 euros"]
    assert [each.code for each in source_of(tmp_path, data).diagnostics] == ["struck-text"]


def test_underlining_alone_proposes_nothing(tmp_path: Path) -> None:
    data = word(p(r("Heading", '<w:u w:val="single"/>')), p(r("Kept", '<w:strike w:val="0"/>')))
    source = source_of(tmp_path, data, Revisions.ORIGINAL)
    assert text_of(source) == ["Heading", "Kept"]
    assert source.diagnostics == ()


def test_hidden_words_are_left_out_and_told(tmp_path: Path) -> None:
    source = source_of(tmp_path, word(p("Seen", r(" and unseen", "<w:vanish/>"), ".")))
    assert text_of(source) == ["Seen."]
    assert text_of(source, "hidden text") == ["and unseen"]
    assert [found.code for found in source.diagnostics] == ["hidden-text"]


def test_fields_show_their_results(tmp_path: Path) -> None:
    instruction = "<w:r><w:instrText>REF art5</w:instrText></w:r>"
    field = (FIELD.format("begin"), instruction, FIELD.format("separate"))
    data = word(p("See ", *field, "Article 5", FIELD.format("end"), "."))
    assert text_of(source_of(tmp_path, data)) == ["See Article 5."]


def test_a_table_of_contents_is_none_of_the_law(tmp_path: Path) -> None:
    instruction = '<w:r><w:instrText> TOC \\o "1-3" </w:instrText></w:r>'
    data = word(
        p(FIELD.format("begin"), instruction, FIELD.format("separate"), "Article 1\t3"),
        p("Article 2\t4", FIELD.format("end")),
        p("Article 1"),
    )
    source = source_of(tmp_path, data)
    assert text_of(source) == ["Article 1"]
    assert len(text_of(source, "contents")) == 2


def test_content_controls_links_and_breaks_are_read(tmp_path: Path) -> None:
    data = word(
        f"<w:sdt><w:sdtContent>{p('In a control.')}</w:sdtContent></w:sdt>",
        p("A ", f"<w:sdt><w:sdtContent>{r('word')}</w:sdtContent></w:sdt>", "."),
        p(f"<w:hyperlink>{r('linked')}</w:hyperlink>", "<w:r><w:br/></w:r>", "below"),
        p("non", "<w:r><w:noBreakHyphen/></w:r>", "smoker"),
    )
    assert text_of(source_of(tmp_path, data)) == [
        "In a control.",
        "A word.",
        "linked",
        "below",
        "non\u2011smoker",
    ]


def test_notes_comments_and_running_heads_are_in_buckets(tmp_path: Path) -> None:
    note = '<w:r><w:footnoteReference w:id="2"/></w:r>'
    comment = '<w:r><w:commentReference w:id="0"/></w:r>'
    data = word(
        p("Text", note, comment, "."),
        footnotes=(
            f'<w:footnote w:id="0" w:type="separator">{p("---")}</w:footnote>'
            f'<w:footnote w:id="2">{p("See OJ L 1.")}</w:footnote>'
        ),
        comments=f'<w:comment w:id="0" w:author="Anna">{p("Why?")}</w:comment>',
        header=p("National Assembly"),
        footer=p("Page 1"),
    )
    source = source_of(tmp_path, data)
    assert text_of(source) == ["Text."]
    assert text_of(source, "footnote") == ["1 See OJ L 1."]
    assert text_of(source, "comment") == ["Why?"]
    assert text_of(source, "running head") == ["National Assembly"]
    assert text_of(source, "running foot") == ["Page 1"]


def test_footnotes_typed_as_paragraphs_are_told_by_their_raised_number(tmp_path: Path) -> None:
    raised = '<w:vertAlign w:val="superscript"/>'
    data = word(
        p("Directive 31", r("60", raised), " on 5 m", r("2", raised), "."),
        p(r("60", raised), "\tOJ L 178."),
    )
    source = source_of(tmp_path, data)
    assert text_of(source) == ["Directive 31 on 5 m2."]
    assert text_of(source, "footnote") == ["60\tOJ L 178."]
    assert text_of(source, "footnote mark") == ["60"]


def test_a_text_box_is_read_once_after_its_paragraph(tmp_path: Path) -> None:
    box = f"<w:txbxContent>{p('Boxed.')}</w:txbxContent>"
    drawn = (
        "<w:r><mc:AlternateContent>"
        f"<mc:Choice Requires='wps'><w:drawing><wps:txbx>{box}</wps:txbx></w:drawing></mc:Choice>"
        f"<mc:Fallback><w:pict><v:textbox>{box}</v:textbox></w:pict></mc:Fallback>"
        "</mc:AlternateContent></w:r>"
    )
    assert text_of(source_of(tmp_path, word(p("Around", drawn, " it.")))) == [
        "Around it.",
        "Boxed.",
    ]


def test_a_table_is_read_row_by_row(tmp_path: Path) -> None:
    data = word(
        table(
            (cell(p("(a)")), cell(p("a fee;"), p("and a charge;"))),
            (cell(p("Item")), cell(p("Fee")), cell(p("Unit"))),
            (cell(p("x"), properties="<w:vMerge/>"), cell(p("10"))),
        )
    )
    assert text_of(source_of(tmp_path, data)) == [
        "(a)\ta fee;",
        "and a charge;",
        "Item\tFee\tUnit",
        "10",
    ]


def test_one_column_of_a_table_can_be_chosen(tmp_path: Path) -> None:
    rows = ((cell(p("Old 1")), cell(p("New 1"))), (cell(p("Old 2")), cell(p("New 2"))))
    data = word(p("Title"), table(*rows))
    assert text_of(source_of(tmp_path, data, column=2)) == ["Title", "New 1", "New 2"]


def test_rows_that_were_inserted_or_deleted(tmp_path: Path) -> None:
    gone = f"<w:tr><w:trPr><w:del/></w:trPr>{cell(p('Gone'))}</w:tr>"
    data = word(f"<w:tbl>{gone}<w:tr>{cell(p('Stays'))}</w:tr></w:tbl>")
    assert text_of(source_of(tmp_path, data)) == ["Stays"]
    assert text_of(source_of(tmp_path, data, Revisions.ORIGINAL)) == ["Gone", "Stays"]


@pytest.mark.parametrize(
    ("first", "second", "expected"),
    [
        ("<w:t>well </w:t>", "<w:t>kept</w:t>", "wellkept"),
        ('<w:t xml:space="preserve">well </w:t>', "<w:t>kept</w:t>", "well kept"),
        ('<w:t xml:space="preserve">well </w:t>', "<w:t> kept</w:t>", "well kept"),
    ],
)
def test_space_at_the_ends_of_runs_counts_where_the_file_says_so(
    tmp_path: Path, first: str, second: str, expected: str
) -> None:
    data = word(p(f"<w:r>{first}</w:r>", f"<w:r>{second}</w:r>"))
    assert text_of(source_of(tmp_path, data)) == [expected]


BREAK = '<w:r><w:br w:type="column"/></w:r>'
BLANK = p(mark='<w:sz w:val="32"/>')


def section(columns: int) -> str:
    return f'<w:p><w:pPr><w:sectPr><w:cols w:num="{columns}"/></w:sectPr></w:pPr></w:p>'


@pytest.mark.parametrize(
    ("blocks", "expected"),
    [
        # A heading amid the page, and below it on the left what it is a heading of.
        (
            (BLANK, p("This law lays down:"), p(BREAK, "Article 1"), section(2)),
            ["Article 1", "This law lays down:"],
        ),
        ((p("Left."), p(BREAK, "Right."), section(2)), ["Left.", "Right."]),
        ((BLANK, p("Left."), BLANK, p(BREAK, "Right."), section(1)), ["Left.", "Right."]),
        # Columns of text, the first of which begins lower than the second.
        (
            (BLANK, *(p(f"Left {n}.") for n in range(5)), p(BREAK, "Right."), section(2)),
            [*(f"Left {n}." for n in range(5)), "Right."],
        ),
        # A break amid a paragraph begins no paragraph.
        ((BLANK, p("Left", BREAK, " right."), section(2)), ["Left", " right."]),
    ],
)
def test_columns_that_stand_in_for_places(
    tmp_path: Path, blocks: tuple[str, ...], expected: list[str]
) -> None:
    assert text_of(source_of(tmp_path, word(p("Title"), section(1), *blocks)))[1:] == expected


def test_a_heading_with_a_style_separator_runs_into_its_text(tmp_path: Path) -> None:
    data = word(
        p("Fees.", num=(1, 0), mark="<w:vanish/><w:specVanish/>"),
        p("A fee is due."),
        numbering=numbering(*LEVELS),
    )
    assert text_of(source_of(tmp_path, data)) == ["Article 1. Fees. A fee is due."]


def test_pages_are_those_of_the_last_layout(tmp_path: Path) -> None:
    turn = "<w:r><w:lastRenderedPageBreak/></w:r>"
    source = source_of(tmp_path, word(p("One"), p(turn, "Two"), p("Three ", turn, "on four")))
    assert [(line.text, line.page) for line in source.lines if line.text] == [
        ("One", 1),
        ("Two", 2),
        ("Three on four", 2),
    ]
    assert source.pages == 2


def test_without_a_layout_there_are_no_pages(tmp_path: Path) -> None:
    source = source_of(tmp_path, word(p("One"), p('<w:r><w:br w:type="page"/></w:r>', "Two")))
    assert {line.page for line in source.lines} == {None}
    assert source.pages is None


def refusal(folder: Path, data: bytes, limits: Limits | None = None) -> UnreadableInputError:
    with pytest.raises(UnreadableInputError) as caught:
        source_of(folder, data, limits=limits)
    assert "\n" not in str(caught.value)
    return caught.value


def test_entities_are_refused(tmp_path: Path) -> None:
    parts = {
        "_rels/.rels": (
            '<Relationships><Relationship Type="x/officeDocument" Target="word/document.xml"/>'
            "</Relationships>"
        ),
        "word/document.xml": '<!DOCTYPE x [<!ENTITY a "aaaa">]><document><body/></document>',
    }
    assert "entities" in str(refusal(tmp_path, packed(parts)))


def test_a_bomb_is_refused(tmp_path: Path) -> None:
    data = word(p("a" * (archive._SMALL_PART + 1)))
    assert "bomb" in str(refusal(tmp_path, data))
    assert "unpacks to more" in str(refusal(tmp_path, data, Limits(unpacked=2)))


def test_deep_nesting_is_refused(tmp_path: Path) -> None:
    deep = "<w:sdt><w:sdtContent>" * 5000 + "</w:sdtContent></w:sdt>" * 5000
    assert "nests its XML more than 256 levels" in str(refusal(tmp_path, word(deep)))


def test_nesting_that_xml_allows_is_read(tmp_path: Path) -> None:
    deep = "<w:sdt><w:sdtContent>" * 120 + p("Deep.") + "</w:sdtContent></w:sdt>" * 120
    assert text_of(source_of(tmp_path, word(deep))) == ["Deep."]


def test_a_cut_off_file_is_refused(tmp_path: Path) -> None:
    assert "damaged" in str(refusal(tmp_path, word(p("Text."))[:-40]))


def test_a_locked_file_is_refused_as_such(tmp_path: Path) -> None:
    data = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + "EncryptedPackage".encode("utf-16-le")
    assert isinstance(refusal(tmp_path, data), EncryptedInputError)
