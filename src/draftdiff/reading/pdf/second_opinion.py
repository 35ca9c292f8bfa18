"""A second reader of PDFs, asked where the first one had to guess.

    font without a mapping     PDFium "BMpT"     pdfminer "(cid:37)(cid:48)…"     100 % apart
    font without a mapping     PDFium "BMpT"     pdfminer "BMpT"                  both guess

pdfminer takes some fifty times as long as PDFium and puts Khmer together wrongly: it is asked for
doubtful pages alone. Only letters and figures are counted, in any order: which line comes first is
another question.
"""

from __future__ import annotations

import io
import logging
from collections import Counter
from collections.abc import Iterator, Sequence
from typing import NamedTuple

from draftdiff.model import Diagnostic, Severity
from draftdiff.model.message import Message
from draftdiff.reading.pdf.page import Page, page_list

_DOUBTFUL = 0.01
_TOLD = 0.05
_MOST_PAGES = 20


class _Opinion(NamedTuple):
    """A page's number, the share that was guessed, and that on which the readers disagree.

    `apart` is None where the second reader was not asked, or failed.
    """

    page: int
    guessed: float
    apart: float | None


def doubts(pages: Sequence[Page], data: bytes) -> tuple[Diagnostic, ...]:
    """What to tell of pages that may have been read wrongly; `data` are the bytes of the PDF."""
    doubtful = [page for page in pages if page.guessed > _DOUBTFUL]
    if not doubtful:
        return ()
    opinions = list(_opinions(doubtful, data))
    apart = [each for each in opinions if each.apart is not None and each.apart > _TOLD]
    guessed = [each for each in opinions if each not in apart and each.guessed > _TOLD]
    return (*_disagreement(apart), *_guesses(guessed))


def _opinions(pages: Sequence[Page], data: bytes) -> Iterator[_Opinion]:
    asked = {page.number: _letters(page) for page in pages[:_MOST_PAGES]}
    second = dict(_second_letters(tuple(asked), data))
    for page in pages:
        other = second.get(page.number)
        apart = None if other is None else _share_apart(asked[page.number], other)
        yield _Opinion(page.number, page.guessed, apart)


def _letters(page: Page) -> Counter[str]:
    return Counter(sign for row in page.rows for sign in row.text if sign.isalnum())


def _second_letters(
    numbers: tuple[int, ...], data: bytes
) -> Iterator[tuple[int, Counter[str] | None]]:
    """The letters that the second reader finds on pages; None where it fails."""
    import pdfplumber  # noqa: PLC0415 - slow to load, and seldom asked

    logging.disable(logging.CRITICAL)
    try:
        document = pdfplumber.open(io.BytesIO(data), pages=list(numbers))
        pages = document.pages
    except Exception:  # noqa: BLE001 - it says nowhere what it raises, and is not needed to go on
        return
    for number, page in zip(numbers, pages, strict=False):
        try:
            text = "".join(str(each["text"]) for each in page.chars)
        except Exception:  # noqa: BLE001 - as above
            yield number, None
        else:
            yield number, Counter(filter(str.isalnum, text))


def _share_apart(one: Counter[str], two: Counter[str]) -> float:
    """The share of letters that only one of the readers finds, from 0 to 1."""
    most = max(one.total(), two.total())
    return 1 - (one & two).total() / most if most else 0.0


def _disagreement(apart: Sequence[_Opinion]) -> Iterator[Diagnostic]:
    if not apart:
        return
    worst = max(apart, key=lambda each: each.apart or 0.0)
    yield Diagnostic(
        code="readers-disagree",
        severity=Severity.WARNING,
        message=Message(
            "{pages}: a second reader of PDFs finds other letters than the first ({share} of them "
            "on page {worst}), since fonts do not say which they draw. Compare with the page by "
            "eye, or let --ocr LANGUAGES read its picture.",
            pages=_pages(apart),
            share=f"{worst.apart:.0%}",
            worst=str(worst.page),
        ),
        page=apart[0].page,
    )


def _guesses(guessed: Sequence[_Opinion]) -> Iterator[Diagnostic]:
    if not guessed:
        return
    worst = max(guessed, key=lambda each: each.guessed)
    yield Diagnostic(
        code="guessed-characters",
        severity=Severity.WARNING,
        message=Message(
            "{pages}: fonts do not say which letters they draw, and {share} of the characters on "
            "page {worst} are guessed. Compare with the page by eye, or let --ocr LANGUAGES read "
            "its picture.",
            pages=_pages(guessed),
            share=f"{worst.guessed:.0%}",
            worst=str(worst.page),
        ),
        page=guessed[0].page,
    )


def _pages(opinions: Sequence[_Opinion]) -> Message:
    numbers = page_list([each.page for each in opinions])
    if len(opinions) == 1:
        return Message("Page {number}", number=numbers)
    return Message("Pages {numbers}", numbers=numbers)
