"""One draft in six formats: whichever two are compared, no article is reworded."""

from __future__ import annotations

import itertools
from pathlib import Path

import pytest

from draftdiff import pipeline, reading
from draftdiff.model import Kind, Options
from office_builders import p, r, word
from printers import NEEDS_OFFICE, convert, has_font

DRAFTS = Path(__file__).parents[1] / "drafts"
REAL = Path(__file__).parents[2] / "shared" / "corpus" / "eu-ai-act"
KHMER = "Noto Sans Khmer"


@NEEDS_OFFICE
@pytest.mark.parametrize("name", ["2014", "2020", "2014.km", "2020.km"])
def test_no_article_is_reworded_by_its_format(tmp_path: Path, name: str) -> None:
    font = ""
    if name.endswith(".km"):
        if not has_font(KHMER):
            pytest.skip(f"{KHMER} is not installed")
        font = f'<w:rFonts w:ascii="{KHMER}" w:hAnsi="{KHMER}" w:cs="{KHMER}"/>'
    text = DRAFTS / f"{name}.txt"
    paper = tmp_path / "law.docx"
    paper.write_bytes(word(*(p(r(line, font)) for line in text.read_text("utf-8").split("\n"))))
    paths = [text, paper, *(convert(paper, suffix) for suffix in ("odt", "rtf", "html", "pdf"))]
    sources = [reading.read(path) for path in paths]
    assert {source.format for source in sources} == {"text", "docx", "odt", "rtf", "html", "pdf"}
    for old, new in itertools.combinations(sources, 2):
        kinds = {row.kind for row in pipeline.compare(old, new).changes}
        assert kinds == {Kind.UNCHANGED}, (old.format, new.format)


@pytest.mark.skipif(not REAL.exists(), reason="../shared/corpus is not here")
@pytest.mark.parametrize(("old", "new"), [("txt", "docx"), ("txt", "pdf"), ("docx", "pdf")])
def test_a_real_law_in_three_formats_is_reworded_nowhere(old: str, new: str) -> None:
    folders = {"txt": REAL, "docx": REAL / "original", "pdf": REAL / "original"}
    files = [next(folders[form].glob(f"1_*.{form}")) for form in (old, new)]
    sources = [reading.read(path) for path in files]
    found = pipeline.compare(sources[0], sources[1], Options(most_clauses_analysed=0))
    assert [row.kind for row in found.changes] == [Kind.UNCHANGED] * 85
