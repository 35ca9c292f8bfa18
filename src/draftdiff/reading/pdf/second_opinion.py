"""A second reader of PDFs, asked where the first one had to guess, or of every page on request.

    font without a mapping     PDFium "BMpT"     pdfminer "(cid:37)(cid:48)…"     100 % apart
    font without a mapping     PDFium "BMpT"     pdfminer "BMpT"                  both guess

pdfminer takes some fifty times as long as PDFium and puts Khmer together wrongly: unless the user
asks for more, it is asked for doubtful pages alone. Characters are counted in any order and
without white space: which line comes first is another question.
"""

from __future__ import annotations

import importlib.util
import io
import logging
import re
import unicodedata
from collections import Counter
from collections.abc import Callable, Iterator, Sequence
from typing import Any, NamedTuple

from draftdiff.model import Diagnostic, Severity
from draftdiff.model.message import Message
from draftdiff.reading.pdf.page import Page, page_list
from draftdiff.reading.pdf.result import MissingReaderError

_DOUBTFUL = 0.01
_TOLD = 0.05
# Where letters are guessed, fewer that differ are enough: a heading in such a font is a fortieth.
_TOLD_OF_DOUBTFUL = 0.02
_MOST_PAGES = 20
# Of which each has a warning of its own.
_MOST_TOLD = 20
# From Devanagari to Burmese, and Khmer: fonts draw a letter in strokes, and say what all of them
# are together; pdfminer takes each stroke for a letter.
_IN_STROKES = re.compile("[\u0900-\u109f\u1780-\u17ff]")
# Controls and what has no shape of its own: soft hyphens, direction marks.
_UNSEEN = frozenset({"Cc", "Cf"})


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
    opinions = _opinions(doubtful, data, _MOST_PAGES)
    apart = [each for each in opinions if each.apart is not None and each.apart > _TOLD_OF_DOUBTFUL]
    guessed = [each for each in opinions if each not in apart and each.guessed > _TOLD]
    return (*_disagreement(apart), *_guesses(guessed))


def cross_check(pages: Sequence[Page], data: bytes) -> tuple[Diagnostic, ...]:
    """What to tell once both readers have read all pages: where they disagree, and that it ran.

    Raises:
        MissingReaderError: this computer has no second reader.
    """
    if importlib.util.find_spec("pdfplumber") is None:
        raise MissingReaderError
    readable = [page for page in pages if not page.failed]
    beyond_it = [page for page in readable if _is_beyond_it(page)]
    asked = [page for page in readable if page not in beyond_it]
    opinions = _opinions(asked, data, len(asked))
    apart = [each for each in opinions if each.apart is not None and each.apart > _TOLD]
    unread = [each for each in opinions if each.apart is None]
    guessed = [each for each in opinions if each not in apart and each.guessed > _TOLD]
    return (
        *map(_apart, apart[:_MOST_TOLD]),
        *_apart_too(apart[_MOST_TOLD:]),
        *_unread([each.page for each in unread], _failed),
        *_unread([page.number for page in beyond_it], _in_strokes),
        *_guesses(guessed),
        *_checked(len(opinions) - len(unread), len(apart)),
    )


def _is_beyond_it(page: Page) -> bool:
    """Whether a page is in a script whose strokes the second reader takes for letters."""
    text = "".join(row.text for row in page.rows)
    return not text.isascii() and 2 * len(_IN_STROKES.findall(text)) > sum(map(str.isalpha, text))


def _opinions(pages: Sequence[Page], data: bytes, most: int) -> list[_Opinion]:
    """What is thought of each page; the second reader is asked of the first `most` alone."""
    shares = dict(_shares_apart(pages[:most], data))
    return [_Opinion(page.number, page.guessed, shares.get(page.number)) for page in pages]


def _shares_apart(pages: Sequence[Page], data: bytes) -> Iterator[tuple[int, float]]:
    """The share of characters that only one of the readers finds, by the number of the page.

    Pages that the second one cannot read are left out.
    """
    import pdfplumber  # noqa: PLC0415 - slow to load, and seldom asked

    logging.disable(logging.CRITICAL)
    try:
        others = pdfplumber.open(io.BytesIO(data), pages=[page.number for page in pages]).pages
    except Exception:  # noqa: BLE001 - it says nowhere what it raises, and is not needed to go on
        return
    for page, other in zip(pages, others, strict=False):
        try:
            share = _share_apart(page, other)
        except Exception:  # noqa: BLE001, S112 - as above
            continue
        finally:
            other.close()
        yield page.number, share


def _share_apart(page: Page, other: Any) -> float:
    own = _counts("".join(row.text for row in page.rows))
    share = _share(own, _counts_of(other))
    if share <= _TOLD:
        return share
    # Letters that are drawn twice to look bold are told once by PDFium.
    return min(share, _share(own, _counts_of(other.dedupe_chars())))


def _share(one: Counter[str], two: Counter[str]) -> float:
    most = max(one.total(), two.total())
    return 1 - (one & two).total() / most if most else 0.0


def _counts_of(other: Any) -> Counter[str]:
    """The characters that the second reader finds on one of its pages."""
    letters = (str(each["text"]) for each in other.chars)
    # "(cid:37)" is one letter that it cannot name.
    return _counts("".join("\ufffd" if each.startswith("(cid:") else each for each in letters))


def _counts(text: str) -> Counter[str]:
    """How often each character that can be seen stands in a text; ligatures are their letters."""
    found = Counter(text if text.isascii() else unicodedata.normalize("NFKC", text))
    for sign in list(found):
        if sign.isspace() or unicodedata.category(sign) in _UNSEEN:
            del found[sign]
    return found


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
            pages=_pages([each.page for each in apart]),
            share=f"{worst.apart:.0%}",
            worst=str(worst.page),
        ),
        page=apart[0].page,
    )


def _apart(opinion: _Opinion) -> Diagnostic:
    return Diagnostic(
        code="readers-disagree",
        severity=Severity.WARNING,
        message=Message(
            "Page {page}: a second reader of PDFs finds other characters than the first ({share} "
            "of them). Compare with the page by eye.",
            page=str(opinion.page),
            share=f"{opinion.apart:.0%}",
        ),
        page=opinion.page,
    )


def _apart_too(opinions: Sequence[_Opinion]) -> Iterator[Diagnostic]:
    if not opinions:
        return
    yield Diagnostic(
        code="readers-disagree",
        severity=Severity.WARNING,
        message=Message(
            "{pages}: there too a second reader of PDFs finds other characters than the first. "
            "Compare with the pages by eye.",
            pages=_pages([each.page for each in opinions]),
        ),
        page=opinions[0].page,
    )


def _unread(pages: Sequence[int], why: Callable[[Message], Message]) -> Iterator[Diagnostic]:
    if pages:
        yield Diagnostic(
            code="not-cross-checked",
            severity=Severity.WARNING,
            message=why(_pages(pages)),
            page=pages[0],
        )


def _failed(pages: Message) -> Message:
    return Message(
        "{pages}: the second reader of PDFs fails there, and nothing could be cross-checked.",
        pages=pages,
    )


def _in_strokes(pages: Message) -> Message:
    return Message(
        "{pages}: the second reader of PDFs cannot put the letters of this script together, and "
        "was not asked.",
        pages=pages,
    )


def _checked(pages: int, apart: int) -> Iterator[Diagnostic]:
    if pages:
        yield Diagnostic(
            code="cross-checked",
            severity=Severity.INFO,
            message=Message(
                "A second reader of PDFs has read the pages too: {pages}, of which {apart} with "
                "more than 5% of other characters.",
                pages=pages,
                apart=apart,
            ),
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
            pages=_pages([each.page for each in guessed]),
            share=f"{worst.guessed:.0%}",
            worst=str(worst.page),
        ),
        page=guessed[0].page,
    )


def _pages(pages: Sequence[int]) -> Message:
    numbers = page_list(pages)
    if len(pages) == 1:
        return Message("Page {number}", number=numbers)
    return Message("Pages {numbers}", numbers=numbers)
