"""The page in a real browser: no request, no error, no barrier, and every control works.

npm ci --prefix tests/browser    installs what drives the browser; without it nothing is tested here
"""

from __future__ import annotations

import json
import shutil
import subprocess
from dataclasses import replace
from functools import cache
from pathlib import Path
from typing import Any

import pytest

import comparisons
from builders import article, compared, draft, row
from draftdiff import pipeline, reading
from draftdiff.model import Comparison
from draftdiff.reporting import Language, Presentation, ReportFormat, render
from draftdiff.reporting.wording import is_quiet

PROJECT = Path(__file__).parents[2]
VISIT = PROJECT / "tests" / "browser"
DRAFTS = PROJECT / "drafts"
CORPUS = PROJECT.parent / "shared" / "corpus"
BROWSER = next(
    filter(None, map(shutil.which, ("chromium", "chromium-browser", "google-chrome"))), None
)
NODE = shutil.which("node")

pytestmark = pytest.mark.skipif(
    not (BROWSER and NODE and (VISIT / "node_modules").is_dir()),
    reason="needs Chromium, node and: npm ci --prefix tests/browser",
)


@cache
def sample(old: str, new: str) -> Comparison:
    return pipeline.compare(reading.read(DRAFTS / old), reading.read(DRAFTS / new))


def visited(comparison: Comparison, folder: Path, language: Language) -> Any:
    page = folder / "report.html"
    page.write_bytes(render(comparison, ReportFormat.HTML, Presentation(language=language)))
    ended = subprocess.run(
        [str(NODE), "visit.mjs", str(BROWSER), str(page)],
        cwd=VISIT,
        capture_output=True,
        check=False,
        timeout=120,
        encoding="utf-8",
    )
    assert ended.returncode == 0, ended.stderr
    return json.loads(ended.stdout)


def assert_fine(found: Any, comparison: Comparison, *, lean: bool = False) -> None:
    for scheme in ("light", "dark"):
        assert found[scheme]["violations"] == []
        assert found[scheme]["overflow"] == [0, 0]
        assert found[scheme]["focus"] == "skip solid 3px"
    for visit in (found["script"], found["plain"]):
        assert visit["requests"] == []
        assert visit["errors"] == []
        assert visit["all"] == len(comparison.changes)
        assert visit["oldColumnBefore"] == 0
        # The page of a long law has its old column from the script.
        assert (visit["oldColumn"] > 0) is (not lean or visit is found["script"])
        changed = [row for row in comparison.changes if not is_quiet(row)]
        assert visit["changedOnly"] == len(changed)
    assert found["plain"]["finding"] == 0
    assert found["script"]["finding"] == 1


@pytest.mark.parametrize(
    ("old", "new", "language"),
    [
        ("2014.txt", "2020.txt", Language.ENGLISH),
        ("2014.txt", "2015.txt", Language.FRENCH),
        ("2014.km.txt", "2020.km.txt", Language.KHMER),
    ],
)
def test_the_page_of_the_sample_drafts(
    old: str, new: str, language: Language, tmp_path: Path
) -> None:
    comparison = sample(old, new)
    found = visited(comparison, tmp_path, language)
    assert_fine(found, comparison)
    script = found["script"]
    for visit in (script, found["plain"]):
        assert visit["reworded"] == 0
        assert visit["strangers"] == 0 < visit["chapter"] < visit["all"]
    assert script["foundAt"] == next(
        row.id
        for row in comparison.changes
        if script["sought"] in {article.num for article in row.new}
    )
    assert script["notFound"]
    assert len({script["first"], script["second"]}) == 2
    assert script["back"] == script["first"]
    assert script["withoutKeys"] != script["second"]


@pytest.mark.skipif(not CORPUS.is_dir(), reason="the corpus of real laws is not beside the project")
@pytest.mark.parametrize(
    ("old", "new"),
    [
        (
            "km-constitution/1_constitution_1999_2004_text.txt",
            "km-constitution/2_constitution_current_text.txt",
        ),
        ("in-evidence-iea-bsa/1_iea_1872.txt", "in-evidence-iea-bsa/2_bsa_2023.txt"),
        (
            "uk-social-housing-bill/1_lords_committee_2022-09.txt",
            "uk-social-housing-bill/4_commons_committee_2022-11.txt",
        ),
        (
            "jp-administrative-procedure-act/01_19931112.txt",
            "jp-administrative-procedure-act/10_20140613.txt",
        ),
        ("eu-treaties-lisbon/teu_3_2001_nice.txt", "eu-treaties-lisbon/teu_2008.txt"),
    ],
    ids=["khmer", "indian", "british", "japanese", "european"],
)
def test_the_pages_of_real_laws(old: str, new: str, tmp_path: Path) -> None:
    comparison = pipeline.compare(reading.read(CORPUS / old), reading.read(CORPUS / new))
    assert_fine(visited(comparison, tmp_path, Language.ENGLISH), comparison)


RIGHT_TO_LEFT = {
    "ar": ("المادة {} - الغرض", "يهدف هذا القانون إلى حماية {} من الممرات العامة في 3 أيام (a)."),
    "fa": ("ماده {} - هدف", "هدف این قانون حفاظت از {} راه عمومی در ۳ روز (a) است."),
    "he": ("סעיף {} - מטרה", "מטרת חוק זה להגן על {} שבילים ציבוריים תוך 3 ימים (a)."),
}


@pytest.mark.parametrize("language", RIGHT_TO_LEFT)
def test_a_law_that_is_written_from_right_to_left(language: str, tmp_path: Path) -> None:
    head, sentence = RIGHT_TO_LEFT[language]
    path = (head.format(9),)
    rows = [
        row(
            article(str(number), f"{sentence.format(number)}\n{sentence}", heading=head, path=path),
            article(str(number), f"{sentence.format(77)}\n{sentence}", heading=head, path=path),
        )
        for number in range(1, 5)
    ]
    sides = (draft(*(each.old[0] for each in rows)), draft(*(each.new[0] for each in rows)))
    old, new = (replace(side, language=language) for side in sides)
    comparison = compared(*rows, old=old, new=new)
    found = visited(comparison, tmp_path, Language.ENGLISH)
    assert_fine(found, comparison)
    assert found["light"]["directions"] == ["rtl"]


def long_law() -> Comparison:
    """Sixty articles that fill more than three hundred pages, every fifth reworded."""
    rows = []
    for number in range(1, 61):
        old = "\n".join(
            f"({part}) " + " ".join(f"duty{(number + part * at) % 89}" for at in range(220))
            for part in range(1, 8)
        )
        new = old.replace("duty1 ", "obligation1 ") if number % 5 == 0 else old
        path = (f"Chapter {number // 15 + 1}",)
        sides = (article(str(number), text, heading="Of duties", path=path) for text in (old, new))
        rows.append(row(*sides))
    return compared(*rows)


def test_the_page_of_a_long_law(tmp_path: Path) -> None:
    comparison = long_law()
    assert_fine(visited(comparison, tmp_path, Language.ENGLISH), comparison, lean=True)


def test_hostile_text_asks_for_nothing_and_runs_nothing(tmp_path: Path) -> None:
    comparison = comparisons.hostile()
    assert_fine(visited(comparison, tmp_path, Language.ENGLISH), comparison)
