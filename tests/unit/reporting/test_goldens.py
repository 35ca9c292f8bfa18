from __future__ import annotations

import os
import subprocess
import sys
from collections.abc import Callable
from functools import cache
from pathlib import Path

import pytest

import comparisons
from draftdiff import pipeline, reading
from draftdiff.model import Comparison
from draftdiff.reporting import ReportFormat, render, render_outline
from report_texts import WRITTEN, text_of

TESTS = Path(__file__).parents[2]
DRAFTS = TESTS.parent / "drafts"
SAMPLES = (("2014.txt", "2015.txt"), ("2014.km.txt", "2020.km.txt"))
CASES = ("plain", "hostile", "scripts")
SUFFIXES = {
    ReportFormat.JSON: "json",
    ReportFormat.HTML: "html",
    ReportFormat.MARKDOWN: "md",
    ReportFormat.MEMO: "memo.md",
    ReportFormat.TEXT: "txt",
    ReportFormat.REDLINE: "redline.xml",
    ReportFormat.SYNOPSIS: "synopsis.xml",
    ReportFormat.CSV: "csv",
    ReportFormat.XLSX: "xlsx.xml",
}


@pytest.mark.parametrize("case", CASES)
@pytest.mark.parametrize("report_format", WRITTEN)
def test_reports_are_the_reviewed_ones(
    case: str, report_format: ReportFormat, golden: Callable[[str, bytes], None]
) -> None:
    report = render(getattr(comparisons, case)(), report_format)
    shown = text_of(report, report_format).encode()
    golden(f"reporting/{case}.{SUFFIXES[report_format]}", shown)


@pytest.mark.parametrize("names", SAMPLES, ids="-".join)
@pytest.mark.parametrize("report_format", WRITTEN)
def test_reports_of_the_sample_drafts_are_the_reviewed_ones(
    names: tuple[str, str], report_format: ReportFormat, golden: Callable[[str, bytes], None]
) -> None:
    report = render(sample(*names), report_format)
    assert render(sample(*names), report_format) == report
    stem = "-".join(name.removesuffix(".txt") for name in names)
    shown = text_of(report, report_format).encode()
    golden(f"drafts/{stem}.{SUFFIXES[report_format]}", shown)


@cache
def sample(old: str, new: str) -> Comparison:
    return pipeline.compare(reading.read(DRAFTS / old), reading.read(DRAFTS / new))


def test_outline_is_the_reviewed_one(golden: Callable[[str, bytes], None]) -> None:
    golden("reporting/plain-outline.json", render_outline(comparisons.plain().old))


def _rendered_under(seed: str, report_format: ReportFormat) -> bytes:
    program = (
        "import sys, comparisons; from draftdiff.reporting import ReportFormat, render; "
        "sys.stdout.buffer.write(render(comparisons.plain(), ReportFormat(sys.argv[1])))"
    )
    environment = {**os.environ, "PYTHONHASHSEED": seed, "PYTHONPATH": str(TESTS), "LC_ALL": "C"}
    run = subprocess.run(
        [sys.executable, "-c", program, report_format.value],
        env=environment,
        capture_output=True,
        check=True,
    )
    return run.stdout


@pytest.mark.parametrize("report_format", WRITTEN)
def test_bytes_depend_on_no_hash_seed(report_format: ReportFormat) -> None:
    reports = {_rendered_under(seed, report_format) for seed in ("0", "1", "4242")}
    assert reports == {render(comparisons.plain(), report_format)}
