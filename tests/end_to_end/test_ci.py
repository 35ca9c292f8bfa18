"""What docs/ci.md and action.yml say, run: in a real repository of git, with bash, offline.

docs/ci.md ─sh blocks─▶ bash, one after the other, in a folder of their own
           ─yaml──────▶ GitLab's and GitHub's schemas, and each command of the script
action.yml ─schema─▶ GitHub's own      ─its script─▶ bash, with hostile inputs
"""

from __future__ import annotations

import json
import os
import re
import shutil
import subprocess
import sys
import xml.etree.ElementTree as ET
from importlib import resources
from io import StringIO
from pathlib import Path
from typing import Any

import jsonschema
import pytest
from ruamel.yaml import YAML

PROJECT = Path(__file__).parents[2]
PAGE = (PROJECT / "docs" / "ci.md").read_text("utf-8")
ACTION = (PROJECT / "action.yml").read_text("utf-8")
DRAFTS = PROJECT / "drafts"
pytestmark = pytest.mark.skipif(
    shutil.which("git") is None or shutil.which("bash") is None, reason="git and bash are needed"
)


def blocks(language: str) -> list[str]:
    return re.findall(rf"^```{language}\n(.*?)^```$", PAGE, re.MULTILINE | re.DOTALL)


def yaml(text: str) -> Any:
    return YAML(typ="safe", pure=True).load(StringIO(text))


def schema(name: str) -> Any:
    """A schema that the schema store publishes, as check-jsonschema brings it."""
    folder = resources.files("check_jsonschema.builtin_schemas.vendor")
    return json.loads(folder.joinpath(name).read_text("utf-8"))


@pytest.fixture
def environment(tmp_path: Path) -> dict[str, str]:
    """The variables of a fresh account with draftdiff on its path, and no settings of git."""
    programs = tmp_path / "bin"
    programs.mkdir()
    command = programs / "draftdiff"
    command.write_text(f'#!/bin/sh\nexec "{sys.executable}" -m draftdiff "$@"\n', "utf-8")
    command.chmod(0o755)
    person = {"NAME": "Reader", "EMAIL": "reader@example.org"}
    return {
        **os.environ,
        **{
            f"GIT_{role}_{key}": said
            for role in ("AUTHOR", "COMMITTER")
            for key, said in person.items()
        },
        "PATH": f"{programs}{os.pathsep}{os.environ['PATH']}",
        "HOME": str(tmp_path),
        "GIT_CONFIG_GLOBAL": os.devnull,
        "GIT_CONFIG_NOSYSTEM": "1",
        "PYTHONUTF8": "1",
        "OLD_DRAFT": str(DRAFTS / "2014.txt"),
        "NEW_DRAFT": str(DRAFTS / "2020.txt"),
    }


def bash(
    script: str, folder: Path, environment: dict[str, str]
) -> subprocess.CompletedProcess[str]:
    return subprocess.run(
        ["bash", "-euo", "pipefail", "-c", script],
        cwd=folder,
        env=environment,
        capture_output=True,
        encoding="utf-8",
        check=False,
        timeout=300,
    )


@pytest.fixture
def repository(tmp_path: Path, environment: dict[str, str]) -> Path:
    """A repository with two versions of one law."""
    folder = tmp_path / "repository"
    folder.mkdir()
    script = """
        git init -q .
        cp "$OLD_DRAFT" law.txt; git add law.txt; git commit -q -m "First"
        cp "$NEW_DRAFT" law.txt; git commit -q -m "Second" law.txt
    """
    assert bash(script, folder, environment).returncode == 0
    return folder


def test_the_recipes_of_the_page_run_one_after_the_other(
    tmp_path: Path, environment: dict[str, str]
) -> None:
    run = bash("\n".join(blocks("sh")), tmp_path, environment)
    assert run.returncode == 0, run.stderr
    law = tmp_path / "law"
    assert "penalty-raised" in (law / "findings.txt").read_text("utf-8")
    assert "Sanctions, old against new" in (law / "findings.txt").read_text("utf-8")
    assert (law / "report.html").is_file()
    log = bash("git log --format=%s", law, environment)
    assert "The draft of August 2020, as leaked" in log.stdout


def test_revisions_are_drafts(repository: Path, environment: dict[str, str]) -> None:
    script = "draftdiff compare HEAD~1:law.txt HEAD:./law.txt --format json"
    report = json.loads(bash(script, repository, environment).stdout)
    assert report["old"]["name"] == "HEAD~1:law.txt"
    assert report["summary"]["added"] > 0
    plain = "draftdiff compare HEAD~1:law.txt law.txt --format json"
    assert json.loads(bash(plain, repository, environment).stdout)["changes"] == report["changes"]


def test_findings_in_a_revision_point_to_its_file(
    repository: Path, environment: dict[str, str]
) -> None:
    script = "draftdiff check HEAD~1:law.txt HEAD:law.txt --format sarif || test $? -eq 1"
    (run,) = json.loads(bash(script, repository, environment).stdout)["runs"]
    places = [each["locations"][0]["physicalLocation"] for each in run["results"]]
    assert {place["artifactLocation"]["uri"] for place in places} == {"law.txt"}


@pytest.mark.parametrize(
    "name",
    [
        "HEAD:nowhere.txt",
        "nowhere:law.txt",
        "--output=stolen:law.txt",
        "-p:law.txt",
        "HEAD;touch stolen:law.txt",
        "$(touch stolen):law.txt",
        "`touch stolen`:law.txt",
        "HEAD:law.txt\nHEAD",
        "HEAD:../../etc/passwd",
        "HEAD:",
        ":law.txt",
        "@{upstream}:law.txt",
    ],
)
def test_hostile_revisions_are_one_line_and_status_2(
    repository: Path, environment: dict[str, str], name: str
) -> None:
    run = subprocess.run(
        [sys.executable, "-m", "draftdiff", "compare", "--", name, "law.txt"],
        cwd=repository,
        env=environment,
        capture_output=True,
        encoding="utf-8",
        check=False,
    )
    assert run.returncode == 2
    assert run.stdout == ""
    assert len(run.stderr.splitlines()) == 1
    assert not (repository / "stolen").exists()


def test_a_file_of_the_very_name_goes_before_a_revision(
    repository: Path, environment: dict[str, str]
) -> None:
    shutil.copy(DRAFTS / "2015.txt", repository / "HEAD:law.txt")
    script = "draftdiff compare HEAD:law.txt law.txt --format json"
    report = json.loads(bash(script, repository, environment).stdout)
    assert report["old"]["sha256"] != report["new"]["sha256"]


def test_no_filter_of_a_hostile_repository_runs(
    repository: Path, environment: dict[str, str]
) -> None:
    script = """
        printf '%s\\n' '*.txt diff=evil filter=evil' > .gitattributes
        git config diff.evil.textconv 'touch stolen; cat'
        git config filter.evil.smudge 'touch stolen; cat'
        git config core.pager 'touch stolen; cat'
        git config core.fsmonitor 'touch stolen'
        draftdiff compare HEAD~1:law.txt HEAD:law.txt --format json > /dev/null
    """
    run = bash(script, repository, environment)
    assert run.returncode == 0, run.stderr
    assert not (repository / "stolen").exists()


def test_textconv_shows_words_of_binary_drafts(
    repository: Path, environment: dict[str, str]
) -> None:
    shutil.copy(DRAFTS / "2014.pdf", repository / "law.pdf")
    script = """
        printf '%s\\n' '*.pdf diff=draft' > .gitattributes
        git config diff.draft.textconv 'draftdiff extract --allow-partial'
        git add law.pdf; git commit -q -m "As PDF"; git show HEAD -- law.pdf
    """
    run = bash(script, repository, environment)
    assert run.returncode == 0, run.stderr
    assert "+Article 1" in run.stdout


def test_an_external_driver_shows_articles(repository: Path, environment: dict[str, str]) -> None:
    (script,) = [block for block in blocks("sh") if "diff.law.command" in block]
    run = bash(script.replace(" > /dev/null", ""), repository, environment)
    assert run.returncode == 0, run.stderr
    assert "Article 20 → Article 22" in run.stdout


def test_the_pipelines_of_the_page_are_pipelines() -> None:
    github, gitlab = map(yaml, blocks("yaml"))
    jsonschema.validate(github, schema("github-workflows.json"))
    jsonschema.validate(gitlab, schema("gitlab-ci.json"))


def test_each_command_for_gitlab_runs(tmp_path: Path, environment: dict[str, str]) -> None:
    (job,) = yaml(blocks("yaml")[1]).values()
    (tmp_path / "drafts").mkdir()
    for old, new in (("2014.txt", "2014-04-01.txt"), ("2020.txt", "2020-08-01.txt")):
        shutil.copy(DRAFTS / old, tmp_path / "drafts" / new)
    run = bash("\n".join(job["script"]), tmp_path, environment)
    assert run.returncode == 1, run.stderr
    report = (tmp_path / job["artifacts"]["reports"]["junit"]).read_text("utf-8")
    suite = ET.fromstring(report)[0]  # noqa: S314 - our own file
    assert int(suite.get("failures", "0")) > 0
    (page,) = job["artifacts"]["paths"]
    assert "| error | penalty-raised |" in (tmp_path / page).read_text("utf-8")


def action_script() -> str:
    (step,) = [each for each in yaml(ACTION)["runs"]["steps"] if each.get("id") == "check"]
    return str(step["run"])


def inputs(**given: str) -> dict[str, str]:
    """The environment that GitHub makes for the step."""
    (step,) = [each for each in yaml(ACTION)["runs"]["steps"] if each.get("id") == "check"]
    defaults = {name: each["default"] for name, each in yaml(ACTION)["inputs"].items()}
    found = {}
    for variable, expression in step["env"].items():
        name = re.fullmatch(r"\$\{\{ inputs\.([\w-]+) \}\}", expression)
        assert name, f"{variable} is no input"
        found[variable] = given.get(name[1].replace("-", "_"), defaults[name[1]])
    return found


def act(
    folder: Path, environment: dict[str, str], **given: str
) -> subprocess.CompletedProcess[str]:
    there = {"GITHUB_OUTPUT": str(folder / "out"), "GITHUB_STEP_SUMMARY": str(folder / "summary")}
    return subprocess.run(
        ["bash", "--noprofile", "--norc", "-eo", "pipefail", "-c", f"set +e\n{action_script()}"],
        cwd=folder,
        env={**environment, **there, **inputs(**given)},
        capture_output=True,
        encoding="utf-8",
        check=False,
    )


def test_the_action_is_one_and_puts_no_input_into_a_command() -> None:
    action = yaml(ACTION)
    jsonschema.validate(action, schema("github-actions.json"))
    for step in action["runs"]["steps"]:
        assert "${{" not in step.get("run", "")


def test_the_action_notes_stops_and_leaves_sarif(
    repository: Path, environment: dict[str, str]
) -> None:
    run = act(
        repository,
        environment,
        old="HEAD~1:law.txt",
        new="law.txt",
        sarif="found.sarif",
        report="report.html",
    )
    assert run.returncode == 1, run.stderr
    assert run.stdout.startswith("::error file=law.txt,line=")
    assert (repository / "out").read_text("utf-8") == "status=1\n"
    assert not (repository / "summary").exists()
    log = json.loads((repository / "found.sarif").read_text("utf-8"))
    assert log["version"] == "2.1.0"
    assert (repository / "report.html").stat().st_size > 10_000


def test_the_action_quotes_only_when_asked(repository: Path, environment: dict[str, str]) -> None:
    run = act(repository, environment, old="HEAD~1:law.txt", new="law.txt", quote="true")
    assert "| Level | Rule |" in (repository / "summary").read_text("utf-8")
    assert run.returncode == 1


def test_the_action_passes_where_nothing_changed(
    repository: Path, environment: dict[str, str]
) -> None:
    run = act(repository, environment, old="law.txt", new="law.txt")
    assert run.returncode == 0, run.stderr


@pytest.mark.parametrize(
    "name", ["$(touch stolen)", "`touch stolen`", "; touch stolen", "-h", "a b"]
)
def test_hostile_inputs_of_the_action_run_nothing(
    repository: Path, environment: dict[str, str], name: str
) -> None:
    run = act(repository, environment, old=name, new="law.txt", fail_on=name)
    assert run.returncode == 2
    assert not (repository / "stolen").exists()
