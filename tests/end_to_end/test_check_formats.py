"""What `draftdiff check` writes for machines, held to what those machines ask for.

SARIF   tests/schemas/sarif-2.1.0-required.json, written from the specification
JUnit   the elements and attributes that CI servers read
GitHub  its limits, and its escaping
"""

from __future__ import annotations

import json
import os
import re
import subprocess
import sys
import xml.etree.ElementTree as ET
from collections import Counter
from pathlib import Path
from typing import Any

import jsonschema
import pytest

PROJECT = Path(__file__).parents[2]
DRAFTS = PROJECT / "drafts"
SARIF = json.loads((PROJECT / "tests" / "schemas" / "sarif-2.1.0-required.json").read_text("utf-8"))
LEVELS = {"error": "error", "warn": "warning", "info": "note"}
MOST_NOTES = 10


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    for name in ("2014.txt", "2015.txt", "2020.txt"):
        (tmp_path / name).write_bytes((DRAFTS / name).read_bytes())
    return tmp_path


def check(
    folder: Path, *options: str, new: str = "2020.txt", **environment: str
) -> subprocess.CompletedProcess[str]:
    return subprocess.run(
        [sys.executable, "-m", "draftdiff", "check", "2014.txt", new, *options],
        cwd=folder,
        env={**os.environ, "PYTHONUTF8": "1", **environment},
        capture_output=True,
        encoding="utf-8",
        check=False,
    )


def parsed(folder: Path, *options: str) -> Any:
    return json.loads(check(folder, *options).stdout)


def results(folder: Path, *options: str) -> list[dict[str, Any]]:
    log = parsed(folder, "--format", "sarif", *options)
    jsonschema.Draft202012Validator(
        SARIF, format_checker=jsonschema.Draft202012Validator.FORMAT_CHECKER
    ).validate(log)
    (run,) = log["runs"]
    found: list[dict[str, Any]] = run["results"]
    rules = [rule["id"] for rule in run["tool"]["driver"]["rules"]]
    assert [rules[each["ruleIndex"]] for each in found] == [each["ruleId"] for each in found]
    return found


def test_sarif_keeps_to_its_specification(folder: Path) -> None:
    found = results(folder)
    said = parsed(folder, "--format", "json")["findings"]
    assert [each["ruleId"] for each in found] == [each["rule"] for each in said]
    assert [each["level"] for each in found] == [LEVELS[each["level"]] for each in said]
    assert {each["baselineState"] for each in found} == {"new"}
    prints = [each["partialFingerprints"]["draftdiff/v1"] for each in found]
    assert prints == [each["fingerprint"] for each in said]


def test_regions_are_lines_of_the_files_with_the_words(folder: Path) -> None:
    lines = {
        name: (folder / name).read_text("utf-8").splitlines() for name in ("2014.txt", "2020.txt")
    }
    quoted = 0
    for each, said in zip(
        results(folder), parsed(folder, "--format", "json")["findings"], strict=True
    ):
        place = each["locations"][0]["physicalLocation"]
        name, line = place["artifactLocation"]["uri"], place["region"]["startLine"]
        quote = said["old_quote"] if said["side"] == "old" else said["new_quote"]
        assert 1 <= line <= len(lines[name])
        if quote:
            near = " ".join(lines[name][line - 1 : line + 40])
            quoted += " ".join(quote.split())[:20] in " ".join(near.split())
    assert quoted > 0.9 * sum(
        bool(each["old_quote" if each["side"] == "old" else "new_quote"])
        for each in parsed(folder, "--format", "json")["findings"]
    )


def test_sarif_tells_what_the_baseline_has_and_what_is_accepted(folder: Path) -> None:
    before = check(folder, "--format", "json", new="2015.txt").stdout
    (folder / "last.json").write_text(before, "utf-8")
    known = {each["fingerprint"] for each in json.loads(before)["findings"]}
    taken = results(folder)[0]["partialFingerprints"]["draftdiff/v1"]
    (folder / "draftdiff-accept.toml").write_text(
        f'[[accept]]\nfingerprint = "{taken}"\nreason = "agreed"\nby = "us"\n', "utf-8"
    )
    for each in results(folder, "--baseline", "last.json"):
        fingerprint = each["partialFingerprints"]["draftdiff/v1"]
        assert each["baselineState"] == ("unchanged" if fingerprint in known else "new")
        assert ("suppressions" in each) is (fingerprint == taken)


def test_names_with_blanks_and_signs_are_escaped_in_sarif(folder: Path) -> None:
    (folder / "2014.txt").rename(folder / "a draft, 50% #1.txt")
    run = subprocess.run(
        [
            sys.executable,
            "-m",
            "draftdiff",
            "check",
            "2020.txt",
            "a draft, 50% #1.txt",
            "-f",
            "sarif",
        ],
        cwd=folder,
        capture_output=True,
        encoding="utf-8",
        check=False,
    )
    log = json.loads(run.stdout)
    jsonschema.validate(log, SARIF)
    uris = {
        each["locations"][0]["physicalLocation"]["artifactLocation"]["uri"]
        for each in log["runs"][0]["results"]
    }
    assert "a%20draft%2C%2050%25%20%231.txt" in uris


def test_junit_has_what_ci_servers_read(folder: Path) -> None:
    root = ET.fromstring(check(folder, "-f", "junit").stdout.encode())  # noqa: S314 - our own
    (suite,) = root.findall("testsuite")
    cases = suite.findall("testcase")
    assert root.tag == "testsuites"
    assert {"name", "tests", "failures"} <= set(suite.keys())
    assert int(suite.get("tests", "")) == len(cases)
    assert int(suite.get("failures", "")) == len(suite.findall("testcase/failure"))
    assert all(case.get("name") and case.get("classname") for case in cases)
    assert {child.tag for case in cases for child in case} <= {"failure", "skipped", "system-out"}


def test_lines_for_github_keep_to_its_limits(folder: Path) -> None:
    *notes, last = check(folder, "-f", "github").stdout.splitlines()
    levels = Counter(line.split(" ")[0] for line in notes)
    assert set(levels) <= {"::error", "::warning", "::notice"}
    assert max(levels.values()) <= MOST_NOTES
    assert all(
        re.match(r"::(error|warning|notice) file=[^,:]+,line=\d+,title=[a-z-]+::", line)
        for line in notes
    )
    assert "are not shown here" in last


@pytest.mark.parametrize("output", ["text", "markdown"])
def test_sanctions_are_a_table_where_asked_for(folder: Path, output: str) -> None:
    asked = check(folder, "-f", output, "--penalties").stdout
    assert "Sanctions, old against new" in asked
    assert "from one (01) year to three (03) years" in asked
    assert "Sanctions, old against new" not in check(folder, "-f", output).stdout


def test_sanctions_are_values_in_json(folder: Path) -> None:
    report = parsed(folder, "-f", "json", "--penalties")
    (row,) = [
        each
        for each in report["penalties"]
        if each["place"] == "Article 20 → Article 22 + Article 23"
        and each["sanction"] == "imprisonment"
    ]
    assert row["fate"] == "lowered"
    assert row["old"] == ["imprisonment of three (03) years"]
    assert row["new"] == ["imprisonment of two (02) years"]
    assert {each["fate"] for each in report["penalties"]} >= {"unchanged", "raised", "added"}
    assert "penalties" not in parsed(folder, "-f", "json")


@pytest.mark.parametrize("output", ["sarif", "junit", "github"])
def test_formats_without_tables_refuse_them(folder: Path, output: str) -> None:
    run = check(folder, "-f", output, "--penalties")
    assert (run.returncode, run.stdout) == (2, "")
    assert "use --format text, json, markdown" in run.stderr


def test_laws_without_sanctions_say_so(folder: Path) -> None:
    for name in ("2014.txt", "2020.txt"):
        (folder / name).write_text(f"Article 1\nThe park is open in {name[:4]}.\n", "utf-8")
    assert "Neither draft has a sanction" in check(folder, "--penalties").stdout


FAIL_ON = [
    # file, environment, command line, status: the sample drafts have no lack of errors
    ("any", None, None, 1),
    ("warn", "error", None, 0),
    ("error", "warn", None, 1),
    ("error", "error", "warn", 1),
    ("warn", "warn", "error", 0),
    (None, "warn", "error", 0),
    (None, "error", "any", 1),
    (None, None, None, 0),
]


@pytest.mark.parametrize(("in_file", "in_environment", "asked", "status"), FAIL_ON)
@pytest.mark.parametrize("name", ["draftdiff.toml", "pyproject.toml"])
def test_the_command_line_goes_over_the_environment_over_the_file(
    folder: Path,
    name: str,
    in_file: str | None,
    in_environment: str | None,
    asked: str | None,
    status: int,
) -> None:
    for draft, years in (("2014.txt", "ten"), ("2020.txt", "five")):
        text = f"Article 1\nThis law applies.\nArticle 2\nThe licence is valid for {years} years.\n"
        (folder / draft).write_text(text, "utf-8")
    if in_file:
        head = "" if name == "draftdiff.toml" else "[tool.draftdiff]\n"
        (folder / name).write_text(f'{head}fail-on = "{in_file}"\n', "utf-8")
    environment = {"DRAFTDIFF_FAIL_ON": in_environment} if in_environment else {}
    options = ("--fail-on", asked) if asked else ()
    assert check(folder, *options, **environment).returncode == status


def test_a_profile_of_ones_choice_goes_over_those_of_the_folder(folder: Path) -> None:
    (folder / "draftdiff.toml").write_text('watch = ["undermine"]\n', "utf-8")
    (folder / "pyproject.toml").write_text('[tool.draftdiff]\nwatch = ["anarchism"]\n', "utf-8")
    (folder / "own.toml").write_text('watch = ["crowns"]\n', "utf-8")
    assert "watch  undermine" in check(folder).stdout
    own = check(folder, "--profile", "own.toml").stdout
    assert "watch  crowns" in own
    assert "watch  undermine" not in own
    (folder / "draftdiff.toml").unlink()
    assert "watch  anarchism" in check(folder).stdout


@pytest.mark.parametrize(
    ("phrase", "new", "told"),
    [
        ("undermine", "2015.txt", "undermine: gone; it stood in Article 28"),
        ("Storage  MEDIUM", "2015.txt", "→"),
        ("no such phrase", "2020.txt", "in neither draft"),
    ],
)
def test_a_watched_phrase_tells_where_it_stood_stands_and_went(
    folder: Path, phrase: str, new: str, told: str
) -> None:
    (folder / "draftdiff.toml").write_text(f"watch = [{json.dumps(phrase)}]\n", "utf-8")
    (line,) = [
        line for line in check(folder, new=new).stdout.splitlines() if line.startswith("watch")
    ]
    assert told in line


def test_a_watched_article_is_followed_through_the_renumbering(folder: Path) -> None:
    (folder / "draftdiff.toml").write_text('articles = ["28", "99"]\n', "utf-8")
    shown = check(folder).stdout
    assert "watch  article 28: Article 28 → Article 44" in shown
    assert "watch  article 99: in neither draft" in shown


def test_a_rule_that_is_off_is_nowhere_and_one_that_is_lowered_does_not_stop(
    folder: Path,
) -> None:
    rules = {each["rule"] for each in parsed(folder, "-f", "json")["findings"]}
    lines = [f'{rule} = "info"' for rule in sorted(rules - {"retention-extended"})]
    lines.append('retention-extended = "off"')
    (folder / "draftdiff.toml").write_text("\n".join(["[levels]", *lines]), "utf-8")
    run = check(folder)
    assert run.returncode == 0
    assert "retention-extended" not in run.stdout
    assert check(folder, "--fail-on", "info").returncode == 1
