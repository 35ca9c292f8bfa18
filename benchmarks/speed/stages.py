"""Each stage by itself, for pytest-benchmark: what a change makes slower, and where.

    just stages                              medians of processor time, at 300 and 1,000 articles
    just stages --benchmark-save=before      … kept; then --benchmark-compare after a change

`bench.py` runs it, too, and puts the medians on the page.
"""

from __future__ import annotations

import sys
from collections.abc import Callable
from functools import cache
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any, NamedTuple

import pytest

sys.path.insert(0, str(Path(__file__).parent))

from operations import written

from draftdiff import pipeline, reporting
from draftdiff.aligning import align
from draftdiff.analysing import analyse_all, lexicon_for
from draftdiff.model import Comparison, Draft, Options, Source
from draftdiff.parsing import parse
from draftdiff.reading import read

SIZES = (300, 1_000)
LANGUAGE = "en"


class Law(NamedTuple):
    """A law at every stage: what one stage made is what the next one takes."""

    data: tuple[bytes, bytes]
    sources: tuple[Source, Source]
    drafts: tuple[Draft, Draft]
    comparison: Comparison


@cache
def law(articles: int) -> Law:
    """An invented law of so many articles, its second draft a quarter reworded."""
    with TemporaryDirectory() as folder:
        files = written(Path(folder), articles)
        sources = read(files[0]), read(files[1])
        data = files[0].read_bytes(), files[1].read_bytes()
    comparison = pipeline.compare(*sources, Options(most_clauses_analysed=None))
    return Law(data, sources, (comparison.old, comparison.new), comparison)


def reading(given: Law) -> object:
    return [read("law.txt", data=each) for each in given.data]


def parsing(given: Law) -> object:
    return [parse(source) for source in given.sources]


def aligning(given: Law) -> object:
    old, new = given.drafts
    return align(old.articles, new.articles)


def aligning_and_diffing(given: Law) -> object:
    return pipeline.changes_between(*given.drafts, Options())


def findings(given: Law) -> object:
    lexicon = lexicon_for(LANGUAGE)
    assert lexicon is not None  # noqa: S101 - shipped
    return analyse_all(given.comparison.changes, lexicon)


def sanctions(given: Law) -> object:
    return pipeline.with_penalties(given.comparison)


def html(given: Law) -> object:
    return reporting.render(given.comparison, reporting.ReportFormat.HTML)


def json(given: Law) -> object:
    return reporting.render(given.comparison, reporting.ReportFormat.JSON)


STAGES = (reading, parsing, aligning, aligning_and_diffing, findings, sanctions, html, json)


@pytest.mark.parametrize("articles", SIZES)
@pytest.mark.parametrize("stage", STAGES, ids=lambda stage: stage.__name__.replace("_", " "))
def test_stage(benchmark: Any, stage: Callable[[Law], object], articles: int) -> None:
    assert benchmark(stage, law(articles))  # noqa: S101 - a stage makes something
