"""The documents of a history, in every format: what they say, and that drafts act on nothing."""

from __future__ import annotations

import csv
import io
import json
import re
from collections.abc import Iterator
from dataclasses import replace
from xml.etree import ElementTree as ET

import jsonschema
import pytest

from draftdiff.model.history import History, Place
from draftdiff.reporting.documents import html, markdown, sheets, text, word
from draftdiff.reporting.documents.blocks import Cell, Document, Table, said
from draftdiff.reporting.history import json_history
from draftdiff.reporting.history.biography import life
from draftdiff.reporting.history.columns import synopsis
from draftdiff.reporting.history.matrix import matrix
from draftdiff.reporting.history.phrase import where
from draftdiff.reporting.inline import Mark
from draftdiff.reporting.resources import resource
from draftdiff.tracing.biography import biography
from draftdiff.tracing.phrases import trail
from histories import NETS, SCOPE, SLANDER, TOLLS, draft_of, history_of
from hostile_strings import STRINGS
from parsed_html import parsed
from report_texts import parts

SOFTER = SLANDER.replace("ninety", "thirty")
CONTROLS = {chr(code) for code in (*range(9), *range(11, 32), *range(127, 160))}


@pytest.fixture(scope="module")
def history() -> History:
    return history_of(
        {"1": SCOPE, "2": SLANDER, "3": TOLLS},
        {"1": SCOPE, "2": TOLLS},
        {"1": SCOPE, "2": TOLLS, "3": SOFTER, "4": NETS},
    )


def documents(history: History) -> Iterator[Document]:
    yield matrix(history)
    yield life(biography(history, Place(0, 1)))
    yield synopsis(history)
    yield where(trail(history, "political cohesiveness"))


def cells(table: Table) -> list[list[str]]:
    return [[cell.text for cell in row] for row in table.rows]


def test_the_matrix_tells_number_and_kind_for_every_draft(history: History) -> None:
    (table,) = matrix(history).tables
    assert table.heads == ("1.txt", "2.txt", "3.txt", "Heading")
    assert [
        "Article 2",
        "dropped",
        "Article 3\nback since 1.txt, reworded, renumbered",
        "",
    ] in cells(table)
    assert ["–", "–", "Article 4\nadded", ""] in cells(table)


def test_the_matrix_can_leave_out_what_never_changed(history: History) -> None:
    (table,) = matrix(history, changed_only=True).tables
    assert not [row for row in cells(table) if row[0] == "Article 1"]
    assert len(table.rows) == 3


def test_the_summary_counts_lines_and_returns(history: History) -> None:
    words = text.render(matrix(history), width=200, color=False)
    assert "3 drafts, 4 lines: 2 run through all drafts, 1 began after the first, 0 ended" in words
    assert "What had been dropped came back once." in words


def test_a_biography_shows_every_version_against_the_one_before(history: History) -> None:
    words = text.render(life(biography(history, Place(0, 1))), width=400, color=False)
    _, table, first, second, third = re.split(r"\n\n(?=Draft|\d\.txt\n)", words)
    assert "back since 1.txt, reworded, renumbered" in table
    assert f"  {SLANDER}" in first
    assert f"[-{SLANDER}-]" in second
    assert "fined [-ninety-] {+thirty+} crowns" in third.replace("]{", "] {")


def test_a_biography_begins_where_the_article_does(history: History) -> None:
    document = life(biography(history, Place(2, 3)))
    words = text.render(document, width=100, color=False)
    assert document.title == "Article 4 of 3.txt, through 3 drafts"
    assert words.count("It is not in this draft.") == 2


def test_columns_hold_every_draft_whole(history: History) -> None:
    (table,) = synopsis(history).tables
    for number, draft in enumerate(history.drafts):
        column = [
            "".join(piece.text for piece in each.line if piece.mark is not Mark.DELETED)
            for row in table.rows
            for each in row[number].paragraphs
        ]
        for article in draft.articles:
            assert all(line in column for line in article.text.split("\n"))


def test_columns_put_a_clause_beside_its_forebear() -> None:
    one, two, three = "(1) First rule.", "(2) Second rule about fish.", "(3) Third rule."
    history = history_of(
        {"1": f"{one}\n{two}\n{three}"},
        {"1": f"{one}\n{three.replace('3', '2')}"},
        {"1": f"{one}\n{two.replace('fish', 'nets')}\n{three}"},
    )
    (table,) = synopsis(history).tables
    rows = [[bool(cell.text) for cell in row] for row in table.rows[1:]]
    assert [True, False, False] in rows or [True, False, True] in rows
    beside = [row for row in cells(table)[1:] if "Third" in row[0]]
    assert all("Third" in cell for row in beside for cell in row)


def test_phrases_tell_where_they_stood_and_what_became_of_them(history: History) -> None:
    (table,) = where(trail(history, "political cohesiveness")).tables
    found = cells(table)
    assert [row[:3] for row in found] == [
        ["1.txt", "Article 2, para. 1", "the very words"],
        ["2.txt", "–", ""],
        ["3.txt", "Article 3, para. 1", "the very words"],
    ]
    assert "»political cohesiveness«" in found[0][3]
    assert found[1][3] == "Article 2: dropped"


def test_json_agrees_with_its_schema(history: History) -> None:
    schema = json.loads(resource("schema/history-1.json"))
    reports = (
        json_history.matrix_json(history),
        json_history.biography_json(biography(history, Place(0, 1))),
        json_history.phrase_json(trail(history, "political cohesiveness")),
    )
    for report in reports:
        jsonschema.validate(json.loads(report), schema)
    cells_of_slander = json.loads(reports[0])["lineages"]
    returns = [
        step
        for lineage in cells_of_slander
        for cell in lineage["cells"]
        for step in cell["steps"]
        if step["back"]
    ]
    assert [(step["since"], step["kind"]) for step in returns] == [(0, "reworded")]


def test_the_same_history_gives_the_same_bytes(history: History) -> None:
    for document in documents(history):
        for made in (html.render, markdown.render, word.render, sheets.workbook, sheets.csv_file):
            assert made(document) == made(document)


def test_word_files_and_workbooks_are_xml_with_every_word(history: History) -> None:
    for document in documents(history):
        assert document.tables
        for made in (word.render(document, landscape=True), sheets.workbook(document)):
            for xml in parts(made).values():
                ET.fromstring(xml)  # noqa: S314 - our own XML
    shown = "".join(parts(word.render(synopsis(history))).values())
    assert 'w:orient="landscape"' not in shown
    assert "<w:tblHeader/>" in shown


def test_many_drafts_get_a_larger_sheet() -> None:
    drafts = [{"1": SCOPE}] * 7
    shown = parts(word.render(synopsis(history_of(*drafts)), landscape=True))["word/document.xml"]
    assert '<w:pgSz w:w="23811" w:h="16838" w:orient="landscape"/>' in shown


@pytest.fixture(scope="module")
def bombarded() -> Document:
    """Every hostile string as a cell, a paragraph and a heading of a document."""
    rows = tuple((Cell(paragraphs=(said(each),)), Cell()) for each in STRINGS)
    return Document(
        title=STRINGS[0],
        kicker="x",
        blocks=(*map(said, STRINGS), Table(name=STRINGS[3], heads=STRINGS[:2], rows=rows)),
    )


def test_hostile_text_is_text_in_every_format(bombarded: Document) -> None:
    page = html.render(bombarded)
    assert b"<script" not in page.lower()
    assert {each.tag for each in parsed(page).walk()} <= {
        "document",
        *("html", "head", "meta", "title", "style", "body", "header", "p", "h1", "main", "div"),
        *("table", "caption", "thead", "tbody", "tr", "th", "td", "footer", "bdi"),
    }
    written = markdown.render(bombarded).decode()
    shown = text.render(bombarded, width=80, color=False)
    table = sheets.csv_file(bombarded).decode("utf-8-sig")
    for each in (written, shown, table.replace("\r\n", "\n"), page.decode()):
        assert not set(each) & CONTROLS
    for row in csv.reader(io.StringIO(table, newline="")):
        assert not any(cell.startswith(("=", "+", "-", "@", "\t", "\r", "＝")) for cell in row)


def test_names_of_drafts_are_told_apart_and_hostile_names_are_shown() -> None:
    drafts = [draft_of({"1": SCOPE}, name) for name in ("law.txt", "law.txt", "\x1b[2J")]
    base = history_of({"1": SCOPE}, {"1": SCOPE}, {"1": SCOPE})
    named = replace(base, drafts=tuple(drafts))
    (table,) = matrix(named).tables
    assert table.heads == ("law.txt (1)", "law.txt (2)", "‹U+001B›[2J", "Heading")


def test_many_columns_have_letters() -> None:
    assert [sheets.column_name(at) for at in (0, 25, 26, 51, 52, 701, 702)] == [
        "A", "Z", "AA", "AZ", "BA", "ZZ", "AAA",
    ]  # fmt: skip


def test_a_table_too_wide_for_the_screen_is_told_row_by_row(history: History) -> None:
    shown = text.render(matrix(history), width=40, color=False)
    assert "\n1.txt: Article 2\n  2.txt: dropped\n" in shown
