"""Where articles come from, and what did not come along."""

from __future__ import annotations

import json
import sqlite3
from collections.abc import Mapping

import jsonschema
import pytest

from draftdiff.model.sources import Sources
from draftdiff.reporting.documents import html, text
from draftdiff.reporting.resources import resource
from draftdiff.reporting.sources import json_sources
from draftdiff.reporting.sources.tables import table_of_sources
from draftdiff.studies.borrowings import provisions_of, signs_of, sources_of
from draftdiff.tracing.index import LawIndex, Stamp
from histories import LAMPS, NETS, PILOTS, SCOPE, SLANDER, TOLLS, draft_of

DEFENCE = "It is a defence to prove that the pamphlet was true and printed for the public good."
APPEAL = "The printer may appeal against the fine to the maritime court within ninety days."
PRESS = {"1": LAMPS, "2": f"(1) {SLANDER}\n(2) {DEFENCE}", "3": APPEAL}
HARBOUR = {"1": SCOPE, "2": TOLLS, "3": PILOTS}


def searched(draft: Mapping[str, str], **laws: Mapping[str, str]) -> Sources:
    index = LawIndex(sqlite3.connect(":memory:"))
    with index.changes():
        for name, articles in laws.items():
            parsed = draft_of(articles, f"{name}.txt")
            index.put(parsed.source.name, Stamp(0, 0, ""), parsed.language, provisions_of(parsed))
    return sources_of(draft_of(draft, "draft.txt"), index)


@pytest.fixture(scope="module")
def found() -> Sources:
    return searched(
        {"1": NETS, "2": SLANDER.replace("ninety", "thirty"), "3": f"{TOLLS} {LAMPS}"},
        press=PRESS,
        harbour=HARBOUR,
    )


def best(sources: Sources) -> list[list[tuple[str, str]]]:
    return [
        [(sources.laws[each.law].name, each.provision.num) for each in article.borrowings]
        for article in sources.articles
    ]


def test_each_article_has_its_sources_the_best_first(found: Sources) -> None:
    assert [sorted(each) for each in best(found)] == [
        [],
        [("press.txt", "2")],
        [("harbour.txt", "2"), ("press.txt", "1")],
    ]


def test_shares_tell_how_much_was_taken_and_how_much_came_along(found: Sources) -> None:
    (slander,) = found.articles[1].borrowings
    assert slander.taken > 0.9
    assert 0.5 < slander.kept < 0.8
    assert slander.change.old_text.endswith(DEFENCE)
    assert "thirty" in slander.change.new_text


def test_a_clause_that_did_not_come_along_is_told_with_what_it_looks_like(found: Sources) -> None:
    (press,) = [drawn for drawn in found.drawn if found.laws[drawn.law].name == "press.txt"]
    by_num = {left.provision.num: left for left in press.left_out}
    (clause,) = by_num["2"].clauses
    assert clause.citation == "2(2)"
    assert clause.span.of(by_num["2"].provision.text).endswith(DEFENCE)
    assert "exception" in clause.signs
    assert by_num["3"].clauses == ()
    assert "1" not in by_num


def test_a_law_that_nothing_came_from_is_not_drawn_upon() -> None:
    found = searched({"1": NETS, "2": LAMPS}, press={"1": SLANDER}, harbour=HARBOUR)
    assert best(found) == [[], []]
    assert found.drawn == ()


def test_a_phrase_of_all_laws_is_no_source() -> None:
    laws = {
        f"law{number}": {"1": f"Whoever {act} shall be punished by imprisonment and by a fine."}
        for number, act in enumerate(
            ("steals bread", "burns barns", "sells votes", "rigs scales", "cuts cables")
        )
    }
    found = searched(
        {"1": "Whoever sings shall be punished by imprisonment and by a fine."}, **laws
    )
    assert best(found) == [[]]


def test_a_short_provision_inside_a_long_article_is_a_source() -> None:
    long = f"{SCOPE} {PILOTS} {SLANDER} {NETS} {LAMPS} {DEFENCE} {APPEAL} {TOLLS}"
    assert ("harbour.txt", "2") in best(searched({"1": long}, harbour={"2": TOLLS}))[0]


def test_a_law_without_articles_is_searched_by_paragraph() -> None:
    letter = draft_of({}, "letter.txt")
    assert provisions_of(letter) == ()
    found = searched({"1": SLANDER}, harbour=HARBOUR)
    assert [article.borrowings for article in found.articles] == [()]


def test_every_article_is_told_once(found: Sources) -> None:
    assert [each.article for each in found.articles] == [0, 1, 2]
    (table, *_) = table_of_sources(found).tables
    shown = [row[0].text for row in table.rows if row[0].text]
    assert shown == ["Article 1", "Article 2", "Article 3"]


def test_json_agrees_with_its_schema(found: Sources) -> None:
    report = json.loads(json_sources.render(found))
    jsonschema.validate(report, json.loads(resource("schema/sources-1.json")))
    assert report["articles"][1]["sources"][0]["label"] == "Article 2"


def test_the_report_quotes_what_was_left_out(found: Sources) -> None:
    shown = text.render(table_of_sources(found), width=160, color=False)
    assert "Left out of press.txt" in shown
    assert "Article 2(2)" in shown
    assert "It is a defence to prove" in shown
    page = html.render(table_of_sources(found, texts=True)).decode()
    assert "thirty" in page
    assert "Word by word" in page


def test_signs_come_from_the_lists_of_the_language() -> None:
    assert signs_of("This does not apply to ships in distress.", "en") == ("exception",)
    assert signs_of("Der Hafen ist offen.", "de") == ()


def test_hostile_names_of_laws_are_shown() -> None:
    found = searched({"1": SLANDER}, **{"<b>\x1b[2J": PRESS})
    page = html.render(table_of_sources(found, texts=True)).decode()
    assert "<b>" not in page
    assert "\x1b" not in page
    assert "‹U+001B›" in page
