"""`draftdiff history`: which drafts, in which order, and what is refused."""

from __future__ import annotations

import json
import re
import shutil
import subprocess
from pathlib import Path

import pytest

from draftdiff.cli.app import run
from draftdiff.cli.many import drafts_of
from draftdiff.errors import UsageError

DRAFTS = Path(__file__).parents[3] / "drafts"
THREE = [str(DRAFTS / f"{year}.txt") for year in (2014, 2015, 2020)]


def printed(capfd: pytest.CaptureFixture[str], *arguments: str) -> str:
    assert run(["history", *arguments]) == 0
    out, err = capfd.readouterr()
    assert err == ""
    return out


def refused(capfd: pytest.CaptureFixture[str], *arguments: str) -> str:
    assert run(["history", *arguments]) == 2
    out, err = capfd.readouterr()
    assert out == ""
    assert err.startswith("draftdiff: ")
    assert err.count("\n") == 1
    return err


def test_the_matrix_is_printed(capfd: pytest.CaptureFixture[str]) -> None:
    out = printed(capfd, *THREE)
    assert out.startswith("2014.txt → 2015.txt → 2020.txt\n3 drafts, 43 lines:")
    assert "Article 28               dropped                  Article 44 + Article 45" in out
    row = out[out.index("Article 28               dropped") :].splitlines()[:5]
    assert any("(check)" in line for line in row)


def test_the_example_in_the_document_is_what_is_printed(capfd: pytest.CaptureFixture[str]) -> None:
    document = (DRAFTS.parent / "docs" / "history.md").read_text("utf-8")
    (example,) = re.findall(r"^```text\n(.*?)^```$", document, re.MULTILINE | re.DOTALL)
    assert example in printed(capfd, *THREE)


def test_the_biography_of_an_article_counts_in_the_draft_that_is_named(
    capfd: pytest.CaptureFixture[str],
) -> None:
    for name in ("2014.txt", "2014", "1"):
        out = printed(capfd, *THREE, "--article", "28", "--in", name)
        assert out.startswith("Article 28 Contents and Websites of 2014.txt, through 3 drafts\n")
    out = printed(capfd, *THREE, "--article", "28", "--in", "2015")
    assert out.startswith("Article 28 Mutual Legal Assistance of 2015.txt")


def test_reports_are_written_by_their_suffixes(
    capfd: pytest.CaptureFixture[str], tmp_path: Path
) -> None:
    names = ["h.html", "h.md", "h.docx", "h.xlsx", "h.csv", "h.json", "h.txt"]
    outputs = [part for name in names for part in ("-o", str(tmp_path / name))]
    out = printed(capfd, *THREE, "--columns", *outputs)
    assert out.count("Written: ") == len(names)
    assert all((tmp_path / name).stat().st_size > 500 for name in names)


def test_labels_stand_for_names(capfd: pytest.CaptureFixture[str]) -> None:
    labels = ["--label", "leak", "--label", "second", "--label", "third"]
    report = json.loads(printed(capfd, *THREE, *labels, "-f", "json"))
    assert [draft["name"] for draft in report["drafts"]] == ["leak", "second", "third"]


@pytest.mark.parametrize(
    ("arguments", "words"),
    [
        ([THREE[0]], "a history needs two drafts at least"),
        ([], "a history needs two drafts at least"),
        ([*THREE, "--columns", "--phrase", "x"], "are two reports"),
        ([*THREE, "--in", "2014"], "no article was asked for"),
        ([*THREE, "--article", "28", "--in", "1999"], "names no draft"),
        ([*THREE, "--article", "28", "--in", "20"], "names several"),
        ([*THREE, "--article", "99"], 'no draft has an article "99"'),
        ([*THREE, "--phrase", "..."], "has no words"),
        ([*THREE, "--label", "one"], "1 labels were given for 3 drafts"),
        ([*THREE, "-o", "x.pdf"], "does not say which kind of report"),
        ([*THREE, "--git", "law.md"], "--git and drafts were both given"),
        (["nothing.txt", "neither.txt"], "nothing.txt"),
    ],
)
def test_what_cannot_be_is_refused_in_one_line(
    capfd: pytest.CaptureFixture[str], arguments: list[str], words: str
) -> None:
    assert words in refused(capfd, *arguments)


def test_a_draft_without_articles_makes_the_history_partial(
    capfd: pytest.CaptureFixture[str], tmp_path: Path
) -> None:
    letter = tmp_path / "letter.txt"
    letter.write_text("Dear friends,\nthe meeting is on Monday.\n", "utf-8")
    assert run(["history", THREE[0], str(letter)]) == 3
    assert "letter.txt" in capfd.readouterr().err
    assert run(["history", THREE[0], str(letter), "--allow-partial"]) == 0


def test_drafts_of_a_folder_are_ordered_by_date_then_by_number(tmp_path: Path) -> None:
    names = ["law 10.txt", "law 9.txt", "2015-03 law.md", "20140502.txt", "2014-12-01.txt"]
    for name in (*names, "README.md", ".hidden.txt", "gold.tsv"):
        (tmp_path / name).write_text("Article 1\nx", "utf-8")
    (tmp_path / "inner").mkdir()
    found = [Path(name).name for name in drafts_of([str(tmp_path)], by_date=False)]
    assert found == ["law 9.txt", "law 10.txt", "20140502.txt", "2014-12-01.txt", "2015-03 law.md"]


def test_files_stay_as_given_unless_their_dates_are_asked_for() -> None:
    assert drafts_of(["2020.txt", "2014.txt"], by_date=False) == ["2020.txt", "2014.txt"]
    assert drafts_of(["2020.txt", "2014.txt"], by_date=True) == ["2014.txt", "2020.txt"]


def test_an_empty_folder_is_refused(tmp_path: Path) -> None:
    with pytest.raises(UsageError, match="holds no draft"):
        drafts_of([str(tmp_path)], by_date=False)


@pytest.fixture
def repository(tmp_path: Path) -> Path:
    """A law with three revisions in git, renamed at the last; "‑rf; x" is the name of its file."""
    if shutil.which("git") is None:
        pytest.skip("git is not installed")
    folder = tmp_path / "a law"
    folder.mkdir()
    old, new = folder / "-rf; $(x).txt", folder / "acts" / 'the "act".txt'
    git(folder, "init", "-q")
    for number, source in enumerate(THREE[:2]):
        shutil.copy(source, old)
        git(folder, "add", ".")
        git(folder, "commit", "-q", "-m", "x", day=f"201{4 + number}-05-02T00:00:00+0000")
    new.parent.mkdir()
    git(folder, "mv", "--", old.name, str(new.relative_to(folder)))
    git(folder, "commit", "-q", "-m", "x", day="2016-01-01T00:00:00+0000")
    new.write_text(new.read_text("utf-8").replace("crowns", "coins"), "utf-8")
    git(folder, "commit", "-q", "-a", "-m", "x", day="2017-01-01T00:00:00+0000")
    return new


def git(folder: Path, *arguments: str, day: str = "2014-01-01T00:00:00+0000") -> None:
    subprocess.run(
        ["git", "-C", str(folder), "-c", "user.name=x", "-c", "user.email=x@example.org",
         "-c", "commit.gpgsign=false", *arguments],
        check=True,
        env={"PATH": str(Path(shutil.which("git") or "").parent), "GIT_AUTHOR_DATE": day,
             "GIT_COMMITTER_DATE": day, "HOME": str(folder), "GIT_CONFIG_NOSYSTEM": "1"},
    )  # fmt: skip


def test_revisions_of_a_file_in_git_are_drafts(
    capfd: pytest.CaptureFixture[str], repository: Path
) -> None:
    report = json.loads(printed(capfd, "--git", str(repository), "-f", "json"))
    names = [draft["name"] for draft in report["drafts"]]
    assert [name.partition(" (")[0] for name in names] == [
        "-rf; $(x).txt, 2014-05-02",
        "-rf; $(x).txt, 2015-05-02",
        'the "act".txt, 2017-01-01',
    ]
    assert [draft["articles"] for draft in report["drafts"]] == [35, 32, 32]


def test_a_draft_may_be_a_revision_in_git(
    capfd: pytest.CaptureFixture[str], repository: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(repository.parent)
    drafts = ["HEAD~3:-rf; $(x).txt", "HEAD~2:-rf; $(x).txt", repository.name]
    report = json.loads(printed(capfd, *drafts, "-f", "json"))
    assert [draft["articles"] for draft in report["drafts"]] == [35, 32, 32]


def test_a_file_outside_of_git_is_refused(
    capfd: pytest.CaptureFixture[str], tmp_path: Path
) -> None:
    if shutil.which("git") is None:
        pytest.skip("git is not installed")
    assert "git" in refused(capfd, "--git", str(tmp_path / "law.txt"))


def test_three_drafts_are_too_many_to_compare(capfd: pytest.CaptureFixture[str]) -> None:
    assert run(["compare", *THREE]) == 2
    said = capfd.readouterr().err
    assert "draftdiff history " in said
    assert all(name in said for name in THREE)
