"""`draftdiff check` and `draftdiff rules` as scripts run them."""

from __future__ import annotations

import json
import os
import subprocess
import sys
import xml.etree.ElementTree as ET
from pathlib import Path
from typing import Any

import pytest

OLD = """LAW ON NETWORKS
Article 1
This law applies in the whole territory.
Article 2
Any person who knowingly sells such a device shall be punished by a fine of 500 dollars.
Article 3
The licence is valid for ten years.
"""
NEW = """LAW ON NETWORKS
Article 1
This law applies in the whole territory.
Article 2
Any person who sells such a device shall be punished by a fine of 900 dollars.
Article 3
The licence is valid for five years.
"""


def run(folder: Path, *arguments: str, **environment: str) -> subprocess.CompletedProcess[str]:
    return subprocess.run(
        [sys.executable, "-m", "draftdiff", *arguments],
        cwd=folder,
        env={**os.environ, "PYTHONUTF8": "1", **environment},
        capture_output=True,
        text=True,
        encoding="utf-8",
        check=False,
    )


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    (tmp_path / "2014.txt").write_text(OLD, encoding="utf-8")
    (tmp_path / "2020-10-04.txt").write_text(NEW, encoding="utf-8")
    return tmp_path


def check(folder: Path, *options: str, **environment: str) -> subprocess.CompletedProcess[str]:
    return run(folder, "check", "2014.txt", "2020-10-04.txt", *options, **environment)


def report(folder: Path, *options: str) -> dict[str, Any]:
    found: dict[str, Any] = json.loads(check(folder, "--format", "json", *options).stdout)
    return found


def test_findings_come_errors_first_and_stop_the_script(folder: Path) -> None:
    done = check(folder)
    rules = [line.split()[1] for line in done.stdout.splitlines()[:-1]]
    assert done.returncode == 1
    assert rules == ["penalty-raised", "intent-dropped", "period-changed"]
    assert "not legal conclusions" in done.stdout
    assert done.stderr == ""


def test_the_same_drafts_have_no_findings(folder: Path) -> None:
    done = run(folder, "check", "2014.txt", "2014.txt", "--fail-on", "any")
    assert done.returncode == 0
    assert done.stdout.startswith("nothing found")


@pytest.mark.parametrize(
    ("options", "environment", "status"),
    [
        (["--fail-on", "warn"], {}, 1),
        (["--fail-on", "any"], {}, 1),
        ([], {"DRAFTDIFF_FAIL_ON": "warn"}, 1),
        ([], {"DRAFTDIFF_FAIL_ON": "nothing"}, 2),
    ],
)
def test_the_threshold_decides(
    folder: Path, options: list[str], environment: dict[str, str], status: int
) -> None:
    assert check(folder, *options, **environment).returncode == status


def test_a_profile_sets_levels_and_watches(folder: Path) -> None:
    (folder / "draftdiff.toml").write_text(
        'watch = ["knowingly", "morals"]\narticles = ["3"]\n'
        '[levels]\npenalty-raised = "warn"\nintent-dropped = "off"\n',
        encoding="utf-8",
    )
    done = check(folder)
    assert done.returncode == 0
    assert "intent-dropped" not in done.stdout
    assert "watch  knowingly: gone; it stood in Article 2" in done.stdout
    assert "watch  morals: in neither draft" in done.stdout
    assert "watch  article 3: Article 3 → Article 3" in done.stdout
    assert check(folder, DRAFTDIFF_FAIL_ON="warn").returncode == 1
    assert check(folder, "--fail-on", "error", DRAFTDIFF_FAIL_ON="warn").returncode == 0


def test_an_accepted_finding_does_not_stop(folder: Path) -> None:
    entries = [
        f'[[accept]]\nfingerprint = "{each["fingerprint"]}"\nreason = "agreed"\nby = "us"\n'
        "until = 2026-06-30\n"
        for each in report(folder)["findings"]
    ]
    (folder / "draftdiff-accept.toml").write_text("".join(entries), encoding="utf-8")
    assert check(folder, "--today", "2026-06-30", "--fail-on", "any").returncode == 0
    late = check(folder, "--today", "2026-07-01", "--fail-on", "any")
    assert late.returncode == 1
    assert "expired on 2026-06-30" in late.stderr


def test_an_acceptance_that_fits_nothing_is_told(folder: Path) -> None:
    (folder / "draftdiff-accept.toml").write_text(
        '[[accept]]\nfingerprint = "0000"\nreason = "old"\nby = "us"\n', encoding="utf-8"
    )
    assert "the acceptance of 0000 fits no finding" in check(folder).stderr


@pytest.mark.parametrize("command", ["check", "compare"])
def test_what_the_baseline_has_does_not_stop(folder: Path, command: str) -> None:
    earlier = run(folder, command, "2014.txt", "2020-10-04.txt", "--format", "json")
    (folder / "last.json").write_text(earlier.stdout, encoding="utf-8")
    done = check(folder, "--baseline", "last.json", "--fail-on", "any")
    assert done.returncode == 0
    assert done.stdout.startswith("3 known before")


def test_renumbering_does_not_bring_an_accepted_finding_back(folder: Path) -> None:
    (folder / "last.json").write_text(json.dumps(report(folder)), encoding="utf-8")
    renumbered = NEW.replace("Article 3", "Article 4").replace(
        "Article 2\n", "Article 2\nThe Agency keeps a public list of all vessels.\nArticle 3\n"
    )
    (folder / "2020-10-04.txt").write_text(renumbered, encoding="utf-8")
    assert check(folder, "--baseline", "last.json", "--fail-on", "any").returncode == 0


def test_sarif_points_into_the_files(folder: Path) -> None:
    log = json.loads(check(folder, "--format", "sarif").stdout)
    results = log["runs"][0]["results"]
    known = {rule["id"] for rule in log["runs"][0]["tool"]["driver"]["rules"]}
    assert log["version"] == "2.1.0"
    assert {result["ruleId"] for result in results} <= known
    assert {result["level"] for result in results} == {"error", "warning"}
    assert all(result["partialFingerprints"]["draftdiff/v1"] for result in results)
    place = results[0]["locations"][0]["physicalLocation"]
    artifact = {"uri": "2020-10-04.txt", "uriBaseId": "%SRCROOT%"}
    assert place == {"artifactLocation": artifact, "region": {"startLine": 5}}


def test_junit_counts_what_stops_as_failures(folder: Path) -> None:
    suite = ET.fromstring(check(folder, "--format", "junit").stdout.encode()).find("testsuite")  # noqa: S314 - our own
    assert suite is not None
    assert (suite.get("tests"), suite.get("failures")) == ("3", "2")
    assert len(suite.findall("testcase/failure")) == 2


def test_lines_for_github_quote_only_when_asked(folder: Path) -> None:
    quiet, quoting = check(folder, "-f", "github"), check(folder, "-f", "github", "--quote")
    assert quiet.stdout.startswith("::error file=2020-10-04.txt,line=5,title=penalty-raised::")
    assert "knowingly" not in quiet.stdout
    assert "knowingly" in quoting.stdout


def test_hostile_text_ends_no_line_for_github_and_is_no_markup(folder: Path) -> None:
    hostile = NEW.replace("for five years", "for five years ::error::</failure>%0A\x1b[31m|x|")
    (folder / "2020-10-04.txt").write_text(hostile, encoding="utf-8")
    assert "\x1b" not in check(folder, "-f", "text").stdout
    ET.fromstring(check(folder, "-f", "junit").stdout.encode())  # noqa: S314 - our own
    for line in check(folder, "-f", "github", "--quote").stdout.splitlines()[:-1]:
        assert line.count("::") == 2


def test_markdown_is_a_table(folder: Path) -> None:
    shown = check(folder, "-f", "markdown").stdout
    assert "| Level | Rule | Where | What |" in shown
    assert shown.count("| error |") == 2


def test_the_two_newest_drafts_of_a_folder(folder: Path) -> None:
    (folder / "2013.txt").write_text("Article 1\nNothing.\n", encoding="utf-8")
    (folder / "notes.txt").write_text("none of them", encoding="utf-8")
    done = run(folder, "check", "--latest", ".")
    assert done.returncode == 1
    assert "comparing 2014.txt with 2020-10-04.txt." in done.stderr


@pytest.mark.parametrize(
    ("arguments", "told"),
    [
        (["check"], "two drafts are needed"),
        (["check", "2014.txt"], "two drafts are needed"),
        (["check", "-", "-"], "both drafts are to come from standard input"),
        (["check", "2014.txt", "2020-10-04.txt", "--latest", "."], "are both given"),
        (["check", "--latest", "none"], "is no folder"),
        (["check", "2014.txt", "2020-10-04.txt", "--today", "soon"], "write it as in 2026-12-31"),
        (["check", "2014.txt", "2020-10-04.txt", "--baseline", "2014.txt"], "no report"),
        (["check", "2014.txt", "2020-10-04.txt", "--profile", "none.toml"], "cannot be read"),
        (["check", "2014.txt", "2020-10-04.txt", "--profile", "2014.txt"], "is not TOML"),
        (["check", "2014.txt", "2020-10-04.txt", "--accept", "none.toml"], "cannot be read"),
        (["check", "2014.txt", "2020-10-04.txt", "--lexicon", "none.toml"], "cannot be read"),
        (["rules", "none"], "there is no rule"),
    ],
)
def test_what_cannot_be_is_one_line_and_status_2(
    folder: Path, arguments: list[str], told: str
) -> None:
    done = run(folder, *arguments)
    assert done.returncode == 2
    assert done.stdout == ""
    assert told in done.stderr
    assert len(done.stderr.splitlines()) == 1


def test_a_lexicon_of_ones_own_is_heard(folder: Path) -> None:
    (folder / "own.toml").write_text('extends = "en"\n[vague]\nterms = ["five"]\n', "utf-8")
    assert "vague-term-added" in check(folder, "--lexicon", "own.toml").stdout


def test_bytes_depend_on_no_hash_seed(folder: Path) -> None:
    for name in ("text", "json", "sarif", "junit", "github", "markdown"):
        one = check(folder, "-f", name, PYTHONHASHSEED="1").stdout
        assert one == check(folder, "-f", name, PYTHONHASHSEED="2").stdout


def test_rules_are_listed_and_explained(folder: Path) -> None:
    listed = run(folder, "rules")
    assert len(listed.stdout.splitlines()) == 30
    one = run(folder, "rules", "intent-dropped")
    assert one.stdout.startswith("intent-dropped (error)\n")
    assert "Old: " in one.stdout
