from __future__ import annotations

import base64
import dataclasses
import hashlib
import re
from itertools import pairwise
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

import comparisons
from builders import article, compared, draft, row
from draftdiff.diffing import diff
from draftdiff.model import (
    ArticleDiff,
    ClauseDiff,
    ClauseKind,
    Comparison,
    Confidence,
    Diagnostic,
    Link,
    MatchedBy,
    Severity,
    Span,
    Trait,
)
from draftdiff.reporting import ReportFormat, render
from draftdiff.text.visibility import visible
from parsed_html import Element, parsed

CASES = (comparisons.plain, comparisons.hostile, comparisons.scripts)
ALLOWED = {
    "html",
    "head",
    "meta",
    "title",
    "style",
    "body",
    "header",
    "main",
    "section",
    "nav",
    "footer",
    "article",
    "details",
    "summary",
    "h1",
    "h2",
    "h3",
    "p",
    "div",
    "span",
    "strong",
    "i",
    "small",
    "code",
    "br",
    "wbr",
    "a",
    "ul",
    "li",
    "dl",
    "dt",
    "dd",
    "bdi",
    "ins",
    "del",
    "table",
    "caption",
    "thead",
    "tbody",
    "tr",
    "th",
    "td",
    "input",
    "label",
    "select",
    "option",
    "button",
    "fieldset",
    "legend",
    "svg",
    "g",
    "path",
    "rect",
    "text",
    "script",
}
UNSAID = frozenset({"bdi", "part", "x"})
"""Our own words between those of a draft, and what stands there a second time for two columns."""


def page(comparison: Comparison) -> Element:
    return parsed(render(comparison, ReportFormat.HTML))


def texts(element: Element) -> tuple[str, str]:
    """The old and the new text of a row, as its marks tell them."""
    shown = [each for each in element.walk() if "text" in each.classes]
    return (
        "".join(each.text(without=UNSAID | {"ins"}) for each in shown),
        "".join(each.text(without=UNSAID | {"del"}) for each in shown),
    )


def element_of(document: Element, each: ArticleDiff) -> Element:
    return next(found for found in document.walk() if found.attributes.get("id") == each.id)


@pytest.mark.parametrize("make", CASES)
def test_marks_tell_both_texts_exactly(make: Any) -> None:
    comparison = make()
    document = page(comparison)
    for each in (*comparison.changes, *comparison.surroundings):
        old, new = texts(element_of(document, each))
        assert new == visible(each.new_text) if each.new else old == visible(each.old_text)
        if each.old and not any(op.noise for op in each.ops):
            assert old == visible(each.old_text)


@given(
    old=st.text(alphabet="ab <&>\"'\n\u202e\x1b${}", max_size=30),
    new=st.text(alphabet="ab <&>\"'\n\u202e\x1b${}", max_size=30),
)
def test_marks_tell_any_text(old: str, new: str) -> None:
    each = row(article("1", old), article("1", new))
    shown = texts(element_of(page(compared(each)), each))
    assert shown[1] == visible(new)
    if not any(op.noise for op in each.ops):
        assert shown[0] == visible(old)


@pytest.mark.parametrize("make", CASES)
def test_only_known_elements_and_nothing_that_runs_or_loads(make: Any) -> None:
    for element in page(make()).walk()[1:]:
        assert element.tag in ALLOWED
        assert not {name for name in element.attributes if name.startswith("on")}
        assert not {"src", "style", "srcset", "action"} & set(element.attributes)
        assert element.attributes.get("href", "#").startswith("#")


def digest(text: str) -> str:
    return base64.b64encode(hashlib.sha256(text.encode()).digest()).decode()


@pytest.mark.parametrize("make", CASES)
def test_policy_allows_the_own_style_and_script_alone(make: Any) -> None:
    document = page(make())
    policy = next(
        each.attributes["content"]
        for each in document.all("meta")
        if each.attributes.get("http-equiv") == "Content-Security-Policy"
    )
    (style,), (script,) = (document.all(tag) for tag in ("style", "script"))
    assert policy == (
        f"default-src 'none'; style-src 'sha256-{digest(style.text())}'; "
        f"script-src 'sha256-{digest(script.text())}'; base-uri 'none'; form-action 'none'"
    )
    assert "url(" not in style.text()
    assert "@import" not in style.text()
    for never in ("fetch", "XMLHttp", "import(", "innerHTML", "eval", "localStorage"):
        assert never not in script.text()


@pytest.mark.parametrize("make", CASES)
def test_ids_are_unique_and_links_lead_somewhere(make: Any) -> None:
    elements = page(make()).walk()
    ids = [each.attributes["id"] for each in elements if "id" in each.attributes]
    assert len(ids) == len(set(ids))
    links = {each.attributes["href"][1:] for each in elements if each.tag == "a"}
    assert links <= set(ids)


def test_filters_know_kind_and_chapter_of_each_article() -> None:
    rows = tuple(
        row(article("1", "Old.", path=(title,)), article("2", "New.", path=(title,)))
        for title in ("Chapter 1", "Chapter 2 <b>")
    )
    document = page(compared(*rows))
    options = {e.attributes["value"]: e.text() for e in document.all("option")}
    assert options == {"": "All chapters", "k0": "Chapter 1", "k1": "Chapter 2 <b>"}
    assert [e.classes & {"k0", "k1"} for e in document.all("article")] == [{"k0"}, {"k1"}]
    assert (
        '[value="k1"]:checked) #articles>:is(.row,.path):not(.k1)'
        in document.all("style")[0].text()
    )
    numbers = [(e.attributes["data-n"], e.attributes["data-o"]) for e in document.all("article")]
    assert numbers == [("2", "1"), ("2", "1")]


def test_bars_count_every_article_by_chapter() -> None:
    document = page(comparisons.plain())
    assert not [e for e in document.all("table") if "bars" in e.classes]
    rows = (
        row(article("1", "Same.", path=("One",)), article("1", "Same.", path=("One",))),
        row(None, article("2", "New.", path=("One",))),
        row(article("3", "Gone.", path=("Two",)), None),
    )
    bars = next(e for e in page(compared(*rows)).all("table") if "bars" in e.classes)
    lines = [[cell.text() for cell in e.walk() if cell.tag in {"th", "td"}] for e in bars.all("tr")]
    assert lines[1:] == [["One", "", "1 unchanged, 1 added"], ["Two", "", "1 dropped"]]
    assert [len(e.all("rect")) for e in bars.all("svg")] == [2, 1]


def test_tables_go_both_ways() -> None:
    document = page(comparisons.plain())
    there, back = (
        [[cell.text() for cell in e.all("td")] for e in table.all("tr")[1:]]
        for table in document.all("table")
        if table.classes & {"destinations", "derivations"}
    )
    assert [cells[0].split()[:2] for cells in there][-1] == ["—"]
    assert there[2][2].startswith("reworded, renumbered, moved, retitled")
    assert ["Article 8", "—", "added"] in back
    assert ["Article 46, Article 47", "Article 30", "split"] in back
    assert back[-1] == ["—", "Article 29", "dropped"]


def test_quiet_articles_in_a_row_take_one_line_of_the_way_back() -> None:
    rows = [row(article(n, f"Text {n}."), article(n, f"Text {n}.")) for n in "123"]
    (back,) = (e for e in page(compared(*rows)).all("table") if "derivations" in e.classes)
    cells = [[cell.text() for cell in e.all("td")] for e in back.all("tr")[1:]]
    assert cells == [["Article 1 – Article 3", "Article 1 – Article 3", "unchanged"]]


def test_map_has_a_line_for_every_link() -> None:
    picture = next(e for e in page(comparisons.plain()).all("svg") if "map" in e.classes)
    linked = [e for e in comparisons.plain().changes if e.old and e.new]
    told = [e for e in linked if e.kind.value != "unchanged" or e.traits]
    assert len(picture.all("path")) == len(told) + 1
    commands = "".join(e.attributes["d"] for e in picture.all("path"))
    assert commands.count("M") == sum(len(e.old) * len(e.new) for e in linked)
    labels = {e.text() for e in picture.all("text")}
    assert {"× Article 29", "+ Article 8"} <= labels


@pytest.mark.parametrize(
    ("label", "shown"),
    [
        ("A" * 30, "A" * 30),
        ("A" * 31, "A" * 29 + "…"),
        ("条" * 20, "条" * 20),
        ("条" * 21, "条" * 19 + "…"),
        ("ក្រ" * 30, "ក្រ" * 30),
        ("ក្រ" * 31, "ក្រ" * 29 + "…"),
        ("e\u0301" * 31, "e\u0301" * 29 + "…"),
    ],
)
def test_labels_of_the_map_are_cut_where_letters_end(label: str, shown: str) -> None:
    each = dataclasses.replace(article("1", "Text."), label=label)
    picture = next(e for e in page(compared(row(each, each))).all("svg") if "map" in e.classes)
    assert {e.text() for e in picture.all("text")} == {shown}


def test_chapters_that_differ_in_typography_are_one() -> None:
    old = article("1", "Same.", path=("Chapter 1  –  Things",))
    new = article("1", "Other.", path=("Chapter 1 - Things",))
    document = page(compared(row(old, new)))
    assert [e.text() for e in document.all("p") if "path" in e.classes] == ["Chapter 1 - Things"]
    assert "Chapter 1 –" not in document.all("article")[0].text()


def test_equal_rows_have_anchors_of_their_own() -> None:
    same = row(article("1", "(Repealed)"), article("1", "(Repealed)"))
    twin = dataclasses.replace(same)
    document = page(Comparison(**_fields(compared(same), changes=(same, twin))))
    ids = [each.attributes["id"] for each in document.all("article")]
    assert ids == [same.id, f"{same.id}-2"]


def _fields(comparison: Comparison, **changed: Any) -> dict[str, Any]:
    names = (field.name for field in dataclasses.fields(comparison))
    return {name: getattr(comparison, name) for name in names} | changed


def test_landmarks_and_headings() -> None:
    document = page(comparisons.plain())
    for landmark in ("header", "main", "nav", "footer", "h1"):
        assert len(document.all(landmark)) == 1
    levels = [int(each.tag[1]) for each in document.walk() if re.fullmatch("h[1-6]", each.tag)]
    assert all(after <= before + 1 for before, after in pairwise(levels))
    assert all(len(each.all("h3")) == 1 for each in document.all("article"))
    body = document.all("body")[0]
    first = next(each for each in body.content if isinstance(each, Element))
    assert (first.classes, first.attributes["href"]) == ({"skip"}, "#main")


def test_marks_are_said_in_words() -> None:
    document = page(comparisons.plain())
    changed = document.all("ins") + document.all("del")
    spoken = [each for each in changed if each.all("bdi")]
    assert {each.text().split(":")[0] for each in spoken} == {"[inserted", "[deleted"}
    unsaid = [each for each in changed if each not in spoken]
    legend = {"underlined words are new", "struck words are gone"}
    assert {each.text().strip() for each in unsaid} <= legend | {""}


def test_unchanged_articles_are_folded_and_changed_ones_are_not() -> None:
    comparison = comparisons.plain()
    document = page(comparison)
    for each in comparison.changes:
        folds = element_of(document, each).all("details")
        assert bool(folds) == (each.kind.value == "unchanged")


def test_long_unchanged_stretches_of_surroundings_are_folded() -> None:
    comparison = comparisons.plain()
    preamble = element_of(page(comparison), comparison.surroundings[0])
    folds = preamble.all("details")
    assert [each.all("summary")[0].text() for each in folds] == ["… 35 words unchanged …"]
    shown = preamble.text(without=UNSAID | {"details"})
    assert "Considering that their misuseabuse mustshall be punished;" in shown
    assert "Has adopted this law:" in shown
    assert "serve everyone" not in shown


def test_clauses_of_whole_new_articles_are_not_listed() -> None:
    clause = ClauseDiff(
        kind=ClauseKind.ADDED, old=None, new="1(1)", old_span=None, new_span=Span(0, 1)
    )
    added = row(None, article("1", "(1) Be good."), clauses=(clause,))
    assert "1(1) added" not in page(compared(added)).text()
    reworded = row(article("1", "Be"), article("1", "(1) Be good."), clauses=(clause,))
    assert "1(1) added" in page(compared(reworded)).text()


def test_clauses_are_indented_by_depth() -> None:
    each = row(article("1", "Who\n(1) lies\n(a) often"), article("1", "Who\n(1) lied\n(a) often"))
    paragraphs = element_of(page(compared(each)), each).all("p")
    assert [each.classes for each in paragraphs[-4:]] == [set(), {"o", "x"}, {"m"}, {"d1"}]


def test_a_clause_that_stands_elsewhere_is_not_told_as_new() -> None:
    sits = "The court sits in {} on the first working day of every month."
    heard = "Every party is heard before the court decides, and may bring two witnesses."
    each = diff(
        Link(
            old=(0,),
            new=(0,),
            matched_by=MatchedBy.SIMILARITY,
            score=0.9,
            confidence=Confidence.HIGH,
        ),
        [article("3", f"(1) {sits.format('public')}\n(2) {heard}")],
        [article("3", f"(1) {heard}\n(2) {sits.format('camera')}")],
    )
    shown = element_of(page(compared(each)), each)
    (gone,) = [found for found in shown.all("p") if "gone" in found.classes]
    (come,) = [found for found in shown.all("p") if "come" in found.classes]
    assert gone.text(without=UNSAID) == f"moved to 3(2) (1) {sits.format('public')}\n"
    assert come.text(without=UNSAID | {"del"}) == f"moved from 3(1) (2) {sits.format('camera')}"
    assert [ins.text(without=UNSAID) for ins in come.all("ins")] == ["camera"]


def test_a_clause_that_came_from_another_article_is_not_told_as_new() -> None:
    moved = "(2) The court sits in public on the first working day of every month."
    span = Span(len("Be heard.\n"), len(f"Be heard.\n{moved}"))
    went = ClauseDiff(ClauseKind.MOVED, "3(2)", "4(2)", span, None)
    came = ClauseDiff(ClauseKind.MOVED, "3(2)", "4(2)", None, span)
    rows = [
        row(article("3", f"Be heard.\n{moved}"), article("3", "Be heard."), clauses=(went,)),
        row(article("4", "Be heard."), article("4", f"Be heard.\n{moved}"), clauses=(came,)),
    ]
    document = page(compared(*rows))
    (gone,) = [found for found in document.all("p") if "gone" in found.classes]
    (come,) = [found for found in document.all("p") if "come" in found.classes]
    assert gone.text(without=UNSAID).strip() == f"moved to 4(2) {moved}"
    assert come.text(without=UNSAID).strip() == f"moved from 3(2) {moved}"
    assert not [ins for ins in come.all("ins") if ins.text(without=UNSAID).strip()]


def test_two_columns_hold_both_texts() -> None:
    each = row(
        article("1", "Same.\nThe fine is 5 riel.\nGone."),
        article("1", "Same.\nThe fine is 10 riel.\nCame."),
    )
    shown = next(e for e in element_of(page(compared(each)), each).walk() if "text" in e.classes)
    paragraphs = [p for p in shown.content if isinstance(p, Element)]
    left = [p for p in paragraphs if not p.classes & {"m", "n"}]
    right = [p for p in paragraphs if "o" not in p.classes]
    said = frozenset({"bdi"})
    assert "".join(p.text(without=said) for p in left) == each.old_text
    assert "".join(p.text(without=said | {"del"}) for p in right) == each.new_text


def test_parts_of_splits_and_merges_are_labelled() -> None:
    document = page(comparisons.plain())
    labels = [each.text() for each in document.all("p") if "part" in each.classes]
    assert labels == ["Article 46", "Article 47", "Article 31", "Article 32"]


def test_check_and_what_was_not_read_are_said() -> None:
    document = page(comparisons.plain())
    words = document.text()
    assert "Please check this match: the next best was Article 1 (41%)." in words
    warnings = next(each for each in document.walk() if each.attributes.get("id") == "warnings")
    assert "The page is a picture: it was not read. (page 7)" in warnings.text()
    assert "Annex II is too long." in warnings.text()
    assert words.count("legal advice") == 1


def test_many_warnings_leave_the_screen_to_the_text() -> None:
    warnings = tuple(
        Diagnostic(code="x", severity=Severity.WARNING, message=f"Warning {number}.")
        for number in range(12)
    )
    same = row(article("1", "Same."), article("1", "Same."))
    for count, folded in ((8, 0), (9, 2), (12, 5)):
        document = page(compared(same, diagnostics=warnings[:count]))
        section = next(e for e in document.walk() if e.attributes.get("id") == "warnings")
        hidden = [item for fold in section.all("details") for item in fold.all("li")]
        assert (len(section.all("li")), len(hidden)) == (count, folded)


def test_what_came_and_went_never_overlaps_in_the_map() -> None:
    rows = [
        row(article(str(number), f"Text {number}."), article(str(number), f"Text {number}."))
        if number % 7
        else row(article(str(number), f"Text {number}."), None)
        for number in range(1, 400)
    ]
    picture = next(e for e in page(compared(*rows)).all("svg") if "map" in e.classes)
    left = next(e for e in picture.all("g") if "o" in e.classes)
    heights = [int(e.attributes["y"]) for e in left.all("text")]
    assert all(after - before >= 10 for before, after in pairwise(heights))
    assert len([e for e in left.all("text") if "a" in e.classes]) == 57


def test_origin_tells_what_was_left_out() -> None:
    document = page(comparisons.plain())
    origin = next(each for each in document.walk() if each.attributes.get("id") == "origin")
    assert "running head: 3 lines" in origin.text()
    assert "Draft V.1 – confidential × 3" in origin.text()


def test_invisible_characters_are_counted() -> None:
    words = page(comparisons.scripts()).text()
    assert "1 × U+200B zero width space" in words
    assert "1 × U+200F right-to-left mark" in words


def test_language_is_said_where_it_is_known() -> None:
    each = row(article("1", "ជន"), article("1", "ជនណា"))
    sides = (draft(*each.old, language="km"), draft(*each.new, language="km"))
    document = page(compared(each, old=sides[0], new=sides[1]))
    text = next(found for found in document.walk() if "text" in found.classes)
    assert text.attributes["lang"] == "km"
    assert document.all("html")[0].attributes["lang"] == "en"


def test_quiet_rows_can_be_hidden_but_renumbered_ones_cannot() -> None:
    same = row(article("1", "Same."), article("1", "Same."))
    renumbered = row(article("2", "Equal."), article("3", "Equal."), traits=(Trait.RENUMBERED,))
    document = page(compared(same, renumbered))
    assert "quiet" in element_of(document, same).classes
    assert "quiet" not in element_of(document, renumbered).classes


def _luminance(color: str) -> float:
    digits = color.lstrip("#")
    digits = "".join(digit * 2 for digit in digits) if len(digits) == 3 else digits
    parts = (int(digits[at : at + 2], 16) / 255 for at in (0, 2, 4))
    red, green, blue = (
        part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4 for part in parts
    )
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


@pytest.mark.parametrize("scheme", [0, 1], ids=["light", "dark"])
def test_colours_have_the_contrast_that_wcag_asks_for(scheme: int) -> None:
    style = page(comparisons.plain()).all("style")[0].text()
    colors = dict(
        re.findall(r"--([\w-]+): (#\w+);", re.findall(r":root \{(.*?)\}", style, re.DOTALL)[scheme])
    )
    pairs = [(ink, "paper") for ink in ("ink", "quiet", "link", "new", "gone", "check")]
    pairs += [("new", "new-paper"), ("gone", "gone-paper"), ("check", "check-paper")]
    pairs += [("ink", "check-paper")]
    for ink, paper in pairs:
        dark, light = sorted(_luminance(colors[each]) for each in (ink, paper))
        assert (light + 0.05) / (dark + 0.05) >= 4.5, f"{ink} on {paper}"


def test_a_law_of_nine_hundred_articles_is_a_file_that_can_be_sent() -> None:
    rows = []
    for number in range(900):
        old = "\n".join(
            f"({part}) "
            + " ".join(f"obligation{(number * 7 + part * 5 + at) % 97}" for at in range(26))
            for part in range(1, 4)
        )
        new = old.replace(" obligation1", " duty2", 3) if number % 4 == 0 else old
        place = f"Chapter {number // 30} On things"
        rows.append(
            row(
                article(str(number), old, heading="Of obligations", path=(place,)),
                article(str(number), new, heading="Of obligations", path=(place,)),
            )
        )
    comparison = compared(*rows)
    text = sum(len(each.new_text) for each in rows)
    assert text > 850_000
    report = render(comparison, ReportFormat.HTML)
    assert len(report) < 2_000_000
