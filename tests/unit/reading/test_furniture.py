"""What belongs to the page is set apart, and what belongs to the law is not."""

from __future__ import annotations

import pytest

from draftdiff.reading.pdf.furniture import set_furniture_apart
from draftdiff.reading.pdf.page import Page, Piece, Row

HEIGHT = 800.0


def row(text: str, baseline: float, *, size: float = 11.0, left: float = 70.0) -> Row:
    return Row(text=text, left=left, right=left + 5 * len(text), baseline=baseline, size=size)


def page(number: int, *edges: Row) -> Page:
    body = [
        row(f"The text of page {number} in words that differ, line {line}.", 700.0 - 15 * line)
        for line in range(30)
    ]
    return Page(number=number, bottom=0.0, top=HEIGHT, rows=(*edges, *body))


def buckets(*pages: Page) -> dict[str, list[str]]:
    found: dict[str, list[str]] = {}
    for done in set_furniture_apart(pages):
        for each in done.rows:
            if each.bucket:
                found.setdefault(each.bucket, []).append(each.text)
    return found


def on_pages(count: int, *templates: tuple[str, float], first: int = 1) -> list[Page]:
    return [
        page(n, *(row(text.format(n=n, first=n - 1 + first), y) for text, y in templates))
        for n in range(1, count + 1)
    ]


@pytest.mark.parametrize(
    ("text", "baseline", "bucket"),
    [
        ("Royal Gazette No. 47", 770.0, "running head"),
        ("Draft of May", 30.0, "running foot"),
        ("Gazette of the Kingdom, year 12, page {n}", 740.0, "running head"),
        ("EN {n} EN", 30.0, "running foot"),
        ("{n}", 30.0, "page number"),
        ("- {n} -", 30.0, "page number"),
        ("– {n} –", 770.0, "page number"),
        ("Page {n} of 16", 30.0, "page number"),
        ("{n}/16", 30.0, "page number"),
        ("Seite {n}", 740.0, "page number"),
        ("ទំព័រ {n}", 30.0, "page number"),
        ("第{n}页", 30.0, "page number"),
        ("[{n}]", 770.0, "page number"),
    ],
)
def test_heads_feet_and_numbers_are_set_apart(text: str, baseline: float, bucket: str) -> None:
    found = buckets(*on_pages(5, (text, baseline)))
    assert found == {bucket: [text.format(n=n) for n in range(1, 6)]}


def test_page_numbers_may_begin_anywhere() -> None:
    found = buckets(*on_pages(4, ("{first}", 30.0), first=1783))
    assert found == {"page number": ["1783", "1784", "1785", "1786"]}


def test_page_numbers_in_khmer_and_roman_figures() -> None:
    khmer = [page(n, row(text, 30.0)) for n, text in enumerate("១២៣៤", 1)]
    assert buckets(*khmer) == {"page number": list("១២៣៤")}
    roman = [page(n, row(text, 30.0)) for n, text in enumerate(["i", "ii", "iii", "iv"], 1)]
    assert buckets(*roman) == {"page number": ["i", "ii", "iii", "iv"]}


def test_heads_of_odd_and_even_pages_alternate() -> None:
    pages = [page(n, row("Law on Fees" if n % 2 else "Royal Gazette", 770.0)) for n in range(1, 7)]
    found = buckets(*pages)
    assert sorted(found["running head"]) == ["Law on Fees"] * 3 + ["Royal Gazette"] * 3


def test_a_head_and_a_number_in_one_row_are_parted_from_the_law() -> None:
    pages = [
        page(
            n,
            row(f"NFS 2007:10 {law}", 770.0)._replace(
                pieces=(Piece(0, 11, 70.0, 125.0), Piece(12, 12 + len(law), 200.0, 260.0))
            ),
        )
        for n, law in enumerate(["Inventory", "Person", "Species", "Place"], 1)
    ]
    rows = set_furniture_apart(tuple(pages))[1].rows
    assert [(each.text, each.bucket, each.left) for each in rows[:2]] == [
        ("NFS 2007:10", "running head", 70.0),
        ("Person", None, 200.0),
    ]


@pytest.mark.parametrize(
    "pages",
    [
        pytest.param(on_pages(6, ("Article {n}", 720.0)), id="an article begins every page"),
        pytest.param(on_pages(6, ("មាត្រា {n}", 720.0)), id="a Khmer article begins every page"),
        pytest.param(on_pages(6, ("{n}. The fee is due.", 720.0)), id="numbered paragraphs"),
        pytest.param(on_pages(6, ("{n}.", 720.0)), id="a paragraph's number alone"),
        pytest.param(on_pages(6, ("{n}", 400.0)), id="a number amid the page"),
        pytest.param(
            [page(n, row(str(figure), 30.0)) for n, figure in enumerate([12, 3, 40, 7], 1)],
            id="figures that do not grow",
        ),
        pytest.param(
            [page(1, row("Royal Gazette", 770.0)), page(2), page(3), page(4)], id="only once"
        ),
        pytest.param(
            [page(1, row("Annex", 770.0)), page(2), page(3, row("Annex", 770.0)), page(4)],
            id="on half of the pages",
        ),
        pytest.param([page(1, row("5", 720.0))], id="one page"),
    ],
)
def test_law_is_left_alone(pages: list[Page]) -> None:
    assert buckets(*pages) == {}


def test_a_watermark_is_set_apart() -> None:
    across = row("DRAFT", 400.0, size=60.0)._replace(turned=True)
    assert buckets(*(page(n, across) for n in (1, 2, 3))) == {"watermark": ["DRAFT"] * 3}
    large = row("CONFIDENTIAL", 400.0, size=50.0)
    assert buckets(*(page(n, large) for n in (1, 2, 3))) == {"watermark": ["CONFIDENTIAL"] * 3}
