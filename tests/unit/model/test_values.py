"""What values tell of themselves."""

from __future__ import annotations

import pytest

import draftdiff.model
from builders import article, compared, draft, row
from draftdiff.errors import UsageError
from draftdiff.model import Diagnostic, Severity
from draftdiff.model.history import History
from draftdiff.model.reading import Crop, crop_of, ocr_languages
from draftdiff.model.sources import Sources

LOST = Diagnostic(code="page-failed", severity=Severity.ERROR, message="A page.", partial=True)
NOTE = Diagnostic(code="wrong-suffix", severity=Severity.INFO, message="A suffix.", partial=False)


@pytest.mark.parametrize(
    ("found", "partial"), [((), False), ((NOTE,), False), ((NOTE, LOST), True)]
)
def test_what_was_not_read_makes_the_whole_partial(
    found: tuple[Diagnostic, ...], *, partial: bool
) -> None:
    whole, read_so = draft(article("1", "Text.")), draft(article("1", "Text."), diagnostics=found)
    assert History(drafts=(whole, read_so), lineages=()).partial is partial
    assert History(drafts=(whole,), lineages=(), diagnostics=found).partial is partial
    assert Sources(draft=read_so, laws=(), articles=(), drawn=()).partial is partial
    by_law = Sources(draft=whole, laws=(), articles=(), drawn=(), diagnostics=found)
    assert by_law.partial is partial


def test_a_comparison_has_the_links_of_its_rows() -> None:
    comparison = compared(
        row(article("1", "A."), article("1", "B.")), row(None, article("2", "C."))
    )
    assert comparison.links == tuple(each.link for each in comparison.changes)
    assert [(link.old, link.new) for link in comparison.links] == [((0,), (0,)), ((), (1,))]


def test_a_crop_is_four_shares_that_leave_something() -> None:
    assert crop_of("10,0,8.5,0") == Crop(10, 0, 8.5, 0)
    assert crop_of("0,99,0,0") == Crop(0, 99, 0, 0)


@pytest.mark.parametrize(
    "text", ["", "10", "1,2,3", "1,2,3,4,5", "a,b,c,d", "-1,0,0,0", "50,0,50,0", "0,60,0,40"]
)
def test_what_is_no_crop_is_refused(text: str) -> None:
    with pytest.raises(UsageError, match="is no crop"):
        crop_of(text)


def test_languages_of_recognition_are_names() -> None:
    assert ocr_languages("khm+eng") == "khm+eng"
    for text in ("", "../eng", "eng --psm 1", "eng+"):
        with pytest.raises(UsageError, match="names no language"):
            ocr_languages(text)


def test_values_are_found_by_name_and_others_are_not() -> None:
    assert draftdiff.model.Explanation.__name__ == "Explanation"
    with pytest.raises(AttributeError, match="has no attribute 'Nonsense'"):
        _ = draftdiff.model.Nonsense
