from __future__ import annotations

import dataclasses
import json
from dataclasses import replace
from enum import StrEnum
from typing import Any

import jsonschema
import pytest

import comparisons
from builders import article, compared, container, draft, preamble, row
from draftdiff.model import (
    Bucket,
    ClauseKind,
    Comparison,
    Confidence,
    Health,
    Kind,
    Level,
    Line,
    MatchedBy,
    Op,
    OpKind,
    Severity,
    Span,
    Trait,
    Verdict,
)
from draftdiff.reporting import (
    ReportFormat,
    outline_schema,
    render,
    render_outline,
    schema,
)

CASES = (comparisons.plain, comparisons.hostile, comparisons.scripts)


def _report(comparison: Comparison) -> dict[str, Any]:
    report: dict[str, Any] = json.loads(render(comparison, ReportFormat.JSON))
    return report


def _validator(content: bytes) -> jsonschema.Draft202012Validator:
    loaded = json.loads(content)
    jsonschema.Draft202012Validator.check_schema(loaded)
    return jsonschema.Draft202012Validator(loaded)


@pytest.mark.parametrize("make", CASES)
def test_reports_and_outlines_follow_their_schemas(make: Any) -> None:
    comparison = make()
    _validator(schema()).validate(_report(comparison))
    for side in (comparison.old, comparison.new):
        _validator(outline_schema()).validate(json.loads(render_outline(side)))


@pytest.mark.parametrize("where", [[], ["old"], ["changes", 0], ["changes", 0, "new", 0]])
def test_schema_refuses_keys_that_it_does_not_list(where: list[str | int]) -> None:
    report: Any = _report(comparisons.plain())
    place = report
    for key in where:
        place = place[key]
    place["surprise"] = 1
    with pytest.raises(jsonschema.ValidationError, match="surprise"):
        _validator(schema()).validate(report)


@pytest.mark.parametrize(
    ("content", "path", "vocabulary"),
    [
        (schema(), "$defs row properties kind", Kind),
        (schema(), "$defs row properties traits items", Trait),
        (schema(), "$defs row properties matched_by", MatchedBy),
        (schema(), "$defs row properties confidence", Confidence),
        (schema(), "$defs op properties op", OpKind),
        (schema(), "$defs clause properties kind", ClauseKind),
        (schema(), "$defs diagnostic properties severity", Severity),
        (outline_schema(), "$defs level", Level),
        (outline_schema(), "properties verdict", Verdict),
    ],
)
def test_schema_lists_the_whole_vocabulary(
    content: bytes, path: str, vocabulary: type[StrEnum]
) -> None:
    place = json.loads(content)
    for key in path.split():
        place = place[key]
    assert place["enum"] == [each.value for each in vocabulary]


def test_keys_stand_in_the_order_of_the_contract() -> None:
    report = _report(comparisons.plain())
    assert " ".join(report) == (
        "schema_version generator old new summary statistics changes surroundings diagnostics"
    )
    assert " ".join(report["old"]) == "name sha256 language articles diagnostics"
    change = report["changes"][0]
    assert " ".join(change) == (
        "id kind traits old new matched_by score confidence runner_up shares ops clauses findings"
    )
    assert " ".join(change["old"][0]) == "label num heading eid path page lines text"


def test_a_row_says_what_the_contract_says() -> None:
    change = _report(comparisons.plain())["changes"][3]
    assert change["kind"] == "reworded"
    assert change["traits"] == ["renumbered", "moved", "retitled"]
    assert change["old"][0]["lines"] == [210, 241]
    assert change["old"][0]["page"] == 9
    assert change["new"][0]["lines"] is None
    assert change["confidence"] == "check"
    assert change["runner_up"] == {"label": "Article 1", "score": 0.41}
    assert change["clauses"][0] == {
        "kind": "dropped",
        "old": "28(2)(b)",
        "new": None,
        "old_span": [0, 9],
        "new_span": None,
    }


def test_shares_name_the_article_in_which_the_wording_stands() -> None:
    changes = _report(comparisons.plain())["changes"]
    assert changes[4]["shares"] == [
        {"side": "new", "label": "Article 8", "eid": "art_8", "share": 0.41},
        {"side": "new", "label": "Article 1", "eid": "art_1", "share": 0.19},
    ]
    assert changes[3]["shares"] == []


@pytest.mark.parametrize("make", CASES)
def test_ops_cover_both_texts(make: Any) -> None:
    for change in _report(make())["changes"]:
        for side in ("old", "new"):
            text = "\n".join(each["text"] for each in change[side])
            ends = [0, *(op[side][1] for op in change["ops"])]
            assert [op[side][0] for op in change["ops"]] == ends[:-1]
            assert ends[-1] == len(text)


def test_noise_is_said_only_where_an_op_is_noise() -> None:
    noisy = dataclasses.replace(
        row(article("1", "a  b"), article("1", "a b")),
        ops=(
            Op(kind=OpKind.EQUAL, old=Span(0, 1), new=Span(0, 1)),
            Op(kind=OpKind.REPLACE, old=Span(1, 3), new=Span(1, 2), noise=True),
            Op(kind=OpKind.EQUAL, old=Span(3, 4), new=Span(2, 3)),
        ),
    )
    ops = _report(compared(noisy))["changes"][0]["ops"]
    assert [op.get("noise") for op in ops] == [None, True, None]


def test_score_has_four_digits() -> None:
    change = _report(compared(row(article("1", "a"), article("1", "b"), score=0.123456)))
    assert change["changes"][0]["score"] == 0.1235


def test_hostile_text_comes_back_exactly_and_acts_on_no_terminal() -> None:
    raw = render(comparisons.hostile(), ReportFormat.JSON)
    text = raw.decode()
    assert not set(text) & {"\x1b", "\x9b", "\x00", "\r", "\u202e", "\u2066", "\u200f", "\ud800"}
    assert json.loads(text)["changes"][0]["old"][0]["text"] == comparisons.HOSTILE


def test_text_is_readable_utf8_in_one_line() -> None:
    raw = render(comparisons.scripts(), ReportFormat.JSON)
    assert "違反" not in raw.decode()
    assert "违反本法规定的" in raw.decode()
    assert raw.count(b"\n") == 1
    assert raw.endswith(b"}\n")


def test_summary_counts_rows() -> None:
    assert _report(comparisons.plain())["summary"] == {
        "unchanged": 2,
        "reworded": 3,
        "added": 1,
        "dropped": 1,
        "split": 1,
        "merged": 1,
        "renumbered": 5,
        "moved": 1,
    }


def test_outline_tells_the_health_of_the_parse() -> None:
    health = Health(
        gaps=(("Article 1", "Article 3"),),
        duplicates=("Article 3",),
        out_of_order=(("Article 3", "Article 2"),),
    )
    outlined = replace(
        draft(
            preamble("Adopted."),
            article("1", "Be good."),
            article("3", "Be very good."),
            article("3", "Be."),
            article("2", "Be there."),
            container(Level.SCHEDULE, "Annex", "", article("1", "No.")),
        ),
        health=health,
    )
    told = json.loads(render_outline(outlined))
    _validator(outline_schema()).validate(told)
    eids = {article.label: article.eid for article in outlined.law_articles}
    assert told["health"] == {
        "articles_of_schedules": 1,
        "gaps": [["Article 1", "Article 3"]],
        "duplicates": ["Article 3"],
        "out_of_order": [["Article 3", "Article 2"]],
        "longest": {"label": "Article 3", "eid": eids["Article 3"], "words": 3},
        "shortest": {"label": "Article 3", "eid": eids["Article 3"], "words": 1},
        "outside": 0.1818,
    }


def test_outline_counts_articles_and_keeps_every_removed_line() -> None:
    twice = tuple(
        Bucket(name="running head", lines=(Line(text, number, 1),))
        for number, text in ((1, "Draft"), (9, "Secret"))
    )
    outline = json.loads(render_outline(draft(article("1", "Be good."), removed=twice)))
    assert outline["articles"] == 1
    assert outline["verdict"] == "good"
    assert outline["tree"][0]["text"] == "Be good."
    assert outline["removed"] == {
        "running head": [
            {"text": "Draft", "line": 1, "page": 1},
            {"text": "Secret", "line": 9, "page": 1},
        ]
    }
