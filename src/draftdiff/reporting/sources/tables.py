"""The sources of a draft as a document.

Article        Source                              Taken   Came along
Article 28     press.txt: section 11 Defamation    62%     40%

Left out of press.txt
section 11(2)  "It is a defence to prove …"         exception
"""

from __future__ import annotations

from collections.abc import Iterator

from draftdiff.model.sources import ArticleSources, Borrowing, Drawn, LeftOut, Sources
from draftdiff.reporting import wording
from draftdiff.reporting.documents.blocks import (
    Block,
    Bullets,
    Cell,
    Document,
    Heading,
    Paragraph,
    Table,
    lines_of,
    plain,
    quoted,
    said,
)
from draftdiff.reporting.inline import marked_lines

TOLD = (
    "Taken over is the share of the article's words that stand in the source in runs of words; "
    "came along is the share of the source's words that stand in the article. A phrase that many "
    "laws share is not counted."
)
LEFT_TOLD = (
    "Provisions of which hardly a word stands in the draft, and clauses of provisions that were "
    "used. What looks like an exception, a safeguard or a right is named: look at those first."
)
OWN = "no source found"
WORD_FOR_WORD = 0.9
_QUOTE = 240
"""Characters of a clause that is quoted: what it is about shows in its first words."""


def table_of_sources(sources: Sources, title: str = "", *, texts: bool = False) -> Document:
    """The report.

    Args:
        sources: what was found.
        title: the document's; the draft's name by default.
        texts: show each article against its source, with the words that differ.
    """
    blocks: list[Block] = [said(each) for each in summary_sentences(sources)]
    if told := warnings(sources):
        blocks += [Heading(text="What to know first"), Bullets(items=told)]
    blocks += [
        Heading(text="Article by article"),
        said(TOLD, quiet=True),
        Table(
            name="Sources",
            heads=("Article", "Heading", "Source", "Taken over", "Came along"),
            rows=tuple(row for each in sources.articles for row in _rows(sources, each)),
            widths=(3, 4, 6, 2, 2),
        ),
    ]
    for drawn in sources.drawn:
        blocks += _left_out(sources, drawn)
    if texts:
        blocks += [Heading(text="Word by word"), *_texts(sources)]
    return Document(
        title=title or f"Where {wording.draft_name(sources.draft)} comes from",
        kicker="Sources, and what was left out",
        blocks=tuple(blocks),
        language=sources.draft.language,
    )


def warnings(sources: Sources) -> tuple[str, ...]:
    """What must be known before the report is read."""
    name = wording.draft_name(sources.draft)
    of_draft = (f"{name}: {words}" for words in wording.draft_warnings(sources.draft))
    return (*of_draft, *wording.warning_words(sources.diagnostics))


def summary_sentences(sources: Sources) -> tuple[str, ...]:
    """How much was borrowed, and from where."""
    borrowed = [each for each in sources.articles if each.borrowings]
    whole = sum(each.borrowings[0].taken >= WORD_FOR_WORD for each in borrowed)
    name = wording.draft_name(sources.draft)
    articles = wording.counted(len(sources.articles), "article")
    found = f"for {len(borrowed):,} a source was found, {whole:,} of them nearly word for word"
    laws = f"{len(sources.laws):,} {'law was' if len(sources.laws) == 1 else 'laws were'} searched"
    sentences = [
        f"{name} has {articles}: {found}.",
        f"{laws}, and {len(sources.drawn):,} drawn upon.",
    ]
    for drawn in sources.drawn:
        law = sources.laws[drawn.law]
        whole_left = sum(not left.clauses for left in drawn.left_out)
        clauses = sum(len(left.clauses) for left in drawn.left_out)
        sentences.append(
            f"{wording.one_line(law.name)}: {drawn.articles:,} articles drew on it most; of its "
            f"{law.provisions:,} provisions {drawn.used:,} came along, {whole_left:,} did not, "
            f"and of those that did {clauses:,} clauses did not."
        )
    return tuple(sentences)


def _rows(sources: Sources, article: ArticleSources) -> Iterator[tuple[Cell, ...]]:
    own = sources.draft.articles[article.article]
    names = (
        Cell(paragraphs=(said(wording.article_title(own), strong=True),)),
        _told(wording.side_heading((own,))),
    )
    if not article.borrowings:
        empty = Cell(paragraphs=(said(OWN, quiet=True),), kind="gone")
        yield (*names, empty, Cell(), Cell())
    for number, borrowing in enumerate(article.borrowings):
        yield (
            *(names if number == 0 else (Cell(), Cell())),
            _told(_source(sources, borrowing)),
            _told(_percent(borrowing.taken)),
            _told(_percent(borrowing.kept)),
        )


def _told(text: str) -> Cell:
    return Cell(paragraphs=(said(text),) if text else ())


def _source(sources: Sources, borrowing: Borrowing) -> str:
    law = wording.one_line(sources.laws[borrowing.law].name)
    return f"{law}: {wording.article_name(borrowing.provision)}"


def _percent(share: float) -> str:
    """A share; only what is whole is 100%."""
    return "100%" if share >= 1 else f"{min(round(share * 100), 99)}%"


def _left_out(sources: Sources, drawn: Drawn) -> Iterator[Block]:
    law = wording.one_line(sources.laws[drawn.law].name)
    yield Heading(text=f"Left out of {law}")
    if not drawn.left_out:
        yield said("Nothing: every provision came along.")
        return
    yield said(LEFT_TOLD, quiet=True)
    language = sources.laws[drawn.law].language
    yield Table(
        name=f"Left out of {law}",
        heads=("Provision", "Looks like", "Words"),
        rows=tuple(row for left in drawn.left_out for row in _left_rows(left, language)),
        widths=(4, 2, 8),
    )


def _left_rows(left: LeftOut, language: str) -> Iterator[tuple[Cell, ...]]:
    name = wording.article_name(left.provision)
    if not left.clauses:
        words = Cell(paragraphs=(_quote(left.provision.text, language),))
        title = Cell(paragraphs=(said(name, strong=True), said("the whole of it", quiet=True)))
        yield title, _signs(left.signs), words
    for clause in left.clauses:
        quote = _quote(clause.span.of(left.provision.text), language)
        cited = wording.one_line(clause.citation.removeprefix(left.provision.num))
        place = f"{wording.article_title(left.provision)}{cited}"
        yield _told(place), _signs(clause.signs), Cell(paragraphs=(quote,))


def _signs(signs: tuple[str, ...]) -> Cell:
    return Cell(paragraphs=(said(", ".join(signs)),) if signs else (), kind="check" * bool(signs))


def _quote(text: str, language: str) -> Paragraph:
    words = " ".join(text.split())
    cut = words if len(words) <= _QUOTE else f"{words[:_QUOTE].rstrip()}…"
    return Paragraph(line=plain(cut), language=language)


def _texts(sources: Sources) -> Iterator[Block]:
    language = sources.draft.language
    for each in sources.articles:
        own = sources.draft.articles[each.article]
        yield Heading(text=wording.article_name(own), level=3)
        if not each.borrowings:
            yield said(OWN, quiet=True)
            yield from quoted(lines_of(own.text), language)
        for borrowing in each.borrowings:
            yield said(f"{_source(sources, borrowing)} · {_taken(borrowing)}", quiet=True)
            yield from quoted(marked_lines(borrowing.change), language)


def _taken(borrowing: Borrowing) -> str:
    return f"{_percent(borrowing.taken)} taken over, {_percent(borrowing.kept)} came along"
