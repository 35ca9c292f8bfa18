"""Web pages: what a browser shows is what is read."""

from __future__ import annotations

from pathlib import Path

import pytest

from draftdiff.errors import UnreadableInputError
from draftdiff.model import Source
from draftdiff.reading import Revisions, Settings, read


def source_of(
    folder: Path,
    page: str | bytes,
    revisions: Revisions = Revisions.FINAL,
    column: int | None = None,
) -> Source:
    path = folder / "law.html"
    path.write_bytes(page.encode() if isinstance(page, str) else page)
    return read(path, settings=Settings(revisions=revisions, column=column))


def text_of(source: Source, bucket: str | None = None) -> list[str]:
    lines = [line.text for line in source.lines if line.bucket == bucket]
    return [text for text in lines if text]


@pytest.mark.parametrize(
    ("page", "expected"),
    [
        ("<p>One</p><p>Two</p>", ["One", "Two"]),
        ("<div>One<p>Two</p>Three</div>", ["One", "Two", "Three"]),
        ("<p>White\n   space&nbsp;&nbsp; shows <b> once</b></p>", ["White space shows once"]),
        ("<p>Art. 5<br>Scope</p>", ["Art. 5", "Scope"]),
        ("<p>Art. 5\n<span>7.</span></p>", ["Art. 5 7."]),
        ("<h2>Chapter 1</h2>text", ["Chapter 1", "text"]),
        ("<pre>One\n  Two</pre>", ["One", "Two"]),
        ("<p>a&lt;b &amp; c&eacute;</p>", ["a<b & cé"]),
        ("<p>x<script>alert(1)</script><style>p{}</style>y</p>", ["xy"]),
        ("<p>One <!-- no --> two</p>", ["One two"]),
        ("<p>►M3 New words. ◄</p><p>▼B</p>", ["New words."]),
        ("<p>Unclosed<p>paragraphs", ["Unclosed", "paragraphs"]),
        ("<table><tr><td>Fee<td>10</table>", ["Fee\t10"]),
        ("<div><span>(a)</span></div><div><p>a fee;</p></div>", ["(a) a fee;"]),
    ],
)
def test_blocks(tmp_path: Path, page: str, expected: list[str]) -> None:
    assert text_of(source_of(tmp_path, f"<html><body>{page}</body></html>")) == expected


@pytest.mark.parametrize(
    ("page", "expected"),
    [
        ("<ol><li>a</li><li>b</li></ol>", ["1. a", "2. b"]),
        ("<ol type=a start=3><li>x<li>y</ol>", ["c. x", "d. y"]),
        ("<ol><li value=5>x<li>y</ol>", ["5. x", "6. y"]),
        ("<ol reversed><li>x<li>y</ol>", ["2. x", "1. y"]),
        ("<ol style='list-style-type:lower-roman'><li>x<li>y</ol>", ["i. x", "ii. y"]),
        ("<ol style='list-style-type:none'><li>(a) x</ol>", ["(a) x"]),
        ("<ul><li>x</ul>", ["x"]),
        ("<ol><li><p>x</p><p>more</p></li></ol>", ["1. x", "more"]),
        ("<ol><li>x<ol type=i><li>y</ol></li><li>z</ol>", ["1. x", "    i. y", "2. z"]),
        (
            "<style>ol.l{list-style-type:upper-alpha}</style><ol class=l><li>x</ol>",
            ["A. x"],
        ),
    ],
)
def test_ordered_lists_show_their_numbers(tmp_path: Path, page: str, expected: list[str]) -> None:
    assert text_of(source_of(tmp_path, f"<html><body>{page}</body></html>")) == expected


STRUCK = "<p><strike>II - old;</strike></p><p>II - new;</p>"
STYLED = (
    "<style>.v{text-decoration:line-through}</style>"
    '<p><span class="v">II - old;</span></p><p>II - new;</p>'
)


@pytest.mark.parametrize("page", [STRUCK, STYLED])
def test_struck_wording_is_left_out_and_told(tmp_path: Path, page: str) -> None:
    source = source_of(tmp_path, f"<html>{page}</html>")
    assert text_of(source) == ["II - new;"]
    assert text_of(source, "struck out") == ["II - old;"]
    assert [found.code for found in source.diagnostics] == ["struck-text"]


@pytest.mark.parametrize(
    ("revisions", "expected"),
    [
        (Revisions.FINAL, "A fee of 12"),
        (Revisions.ORIGINAL, "A fee of 10"),
        (Revisions.BOTH, "A fee of [-10-]{+12+}"),
    ],
)
def test_insertions_and_deletions(tmp_path: Path, revisions: Revisions, expected: str) -> None:
    page = "<html><p>A fee of <del>10</del><ins>12</ins></p></html>"
    assert text_of(source_of(tmp_path, page, revisions)) == [expected]


@pytest.mark.parametrize("how", ["hidden", "style='display: none'", "style='visibility:hidden'"])
def test_what_is_not_seen_is_left_out_and_told(tmp_path: Path, how: str) -> None:
    source = source_of(tmp_path, f"<html><p>Seen<span {how}> unseen</span></p></html>")
    assert text_of(source) == ["Seen"]
    assert text_of(source, "hidden text") == ["unseen"]
    assert [found.code for found in source.diagnostics] == ["hidden-text"]


def test_contents_and_navigation_are_none_of_the_law(tmp_path: Path) -> None:
    entries = "".join(f'<li><a href="#a{n}">Article {n}</a></li>' for n in (1, 2, 3))
    page = f"<html><nav>Home</nav><ul>{entries}</ul><p id=a1>Article 1</p></html>"
    source = source_of(tmp_path, page)
    assert text_of(source) == ["Article 1"]
    assert text_of(source, "contents") == ["Article 1", "Article 2", "Article 3"]
    assert text_of(source, "navigation") == ["Home"]


LAW = "<p>Article 1</p><p>Everyone shall keep the wells of the town clean, and cover them.</p>"
READ = ["Article 1", "Everyone shall keep the wells of the town clean, and cover them."]


@pytest.mark.parametrize(
    ("page", "frame"),
    [
        (f"<h2>Menu</h2><main>{LAW}</main><p>© Ministry</p>", ["Menu", "© Ministry"]),
        (f"<div role=main>{LAW}</div><p>© Ministry</p>", ["© Ministry"]),
        (f"<main><nav>Print</nav>{LAW}</main>", ["Print"]),
        (f"{LAW}<footer>© Ministry</footer>", ["© Ministry"]),
        (f"<aside>News</aside>{LAW}<div role=contentinfo>©</div>", ["News", "©"]),
        (f"<div role=search>Search</div>{LAW}", ["Search"]),
    ],
)
def test_what_a_website_puts_around_a_law_is_navigation(
    tmp_path: Path, page: str, frame: list[str]
) -> None:
    source = source_of(tmp_path, f"<html><body>{page}</body></html>")
    assert text_of(source) == READ
    assert text_of(source, "navigation") == frame


@pytest.mark.parametrize(
    "page",
    [
        # The main part of the page holds little of it, or there are several.
        f"<main><p>Search</p></main>{LAW}",
        f"<main><p>Search</p></main><main>{LAW}</main>",
        # What stands at a side is as long as the law.
        f"<aside>{LAW}</aside><p>Search</p>",
    ],
)
def test_the_word_of_a_page_is_not_taken_for_what_holds_the_law(tmp_path: Path, page: str) -> None:
    source = source_of(tmp_path, f"<html><body>{page}</body></html>")
    assert sorted(text_of(source)) == sorted([*READ, "Search"])


def test_the_foot_of_an_article_is_a_part_of_it(tmp_path: Path) -> None:
    page = f"<html><body><article>{LAW}<footer>Done at Oslo.</footer></article></body></html>"
    assert text_of(source_of(tmp_path, page)) == [*READ, "Done at Oslo."]


def test_a_link_or_two_are_text(tmp_path: Path) -> None:
    page = '<html><p><a href="#top">Article 1</a></p><p>Text.</p></html>'
    assert text_of(source_of(tmp_path, page)) == ["Article 1", "Text."]


def test_footnotes_are_told_by_their_links(tmp_path: Path) -> None:
    page = (
        '<html><p>Regulation 575 (<a id="s1" href="#n1">1</a>);</p>'
        '<p>See <a href="#s1">1</a>.</p>'
        '<p>(<a id="n1" href="#s1">1</a>) OJ L 176.</p></html>'
    )
    source = source_of(tmp_path, page)
    assert text_of(source) == ["Regulation 575;", "See 1."]
    assert len(text_of(source, "footnote")) == 1


def test_one_column_of_a_table_can_be_chosen(tmp_path: Path) -> None:
    page = "<html><table><tr><td>Old<td>New<tr><td>Was<td>Is</table></html>"
    assert text_of(source_of(tmp_path, page, column=2)) == ["New", "Is"]


@pytest.mark.parametrize(
    ("page", "encoding"),
    [
        ("<html><meta charset=iso-8859-1><p>Lei – é</p></html>".encode("cp1252"), "cp1252"),
        ("<html><p>Art. 1º Esta lei não é a única.</p></html>".encode("cp1252"), "cp1252"),
        ("<html><meta charset=windows-1251><p>Статья 1</p></html>".encode("cp1251"), "cp1251"),
        ("<html><meta charset=iso-8859-1><p>Ō</p></html>".encode("utf-16"), "utf-16-le"),
        ("<html><p>Ō</p></html>".encode(), "utf-8"),
    ],
)
def test_encodings(tmp_path: Path, page: bytes, encoding: str) -> None:
    source = source_of(tmp_path, page)
    assert source.encoding == encoding
    assert "\N{REPLACEMENT CHARACTER}" not in "".join(text_of(source))


def test_xhtml_is_read_as_xml(tmp_path: Path) -> None:
    page = (
        '<?xml version="1.0" encoding="utf-8"?><!DOCTYPE html PUBLIC "-//W3C//DTD XHTML//EN" "x">'
        '<html xmlns="http://www.w3.org/1999/xhtml"><body><a id="x"/><p>One&nbsp;word</p></body>'
        "</html>"
    )
    assert text_of(source_of(tmp_path, page)) == ["One word"]


def test_broken_xhtml_is_read_as_html(tmp_path: Path) -> None:
    page = '<html xmlns="http://www.w3.org/1999/xhtml"><body><p>One<p>Two</body></html>'
    assert text_of(source_of(tmp_path, page)) == ["One", "Two"]


def test_entities_of_its_own_are_not_expanded(tmp_path: Path) -> None:
    page = (
        '<?xml version="1.0"?><!DOCTYPE html [<!ENTITY a "boom">]>'
        '<html xmlns="http://www.w3.org/1999/xhtml"><p>See &a;</p></html>'
    )
    assert "boom" not in "".join(text_of(source_of(tmp_path, page)))


def test_hundreds_of_nested_elements_are_read(tmp_path: Path) -> None:
    page = "<html>" + "<font>" * 900 + "Deep" + "</html>"
    assert text_of(source_of(tmp_path, page)) == ["Deep"]


def test_nesting_without_end_is_refused(tmp_path: Path) -> None:
    with pytest.raises(UnreadableInputError, match="nests"):
        source_of(tmp_path, "<html><p>Law</p>" + "<div>" * 100_000 + "Deep" + "</html>")
