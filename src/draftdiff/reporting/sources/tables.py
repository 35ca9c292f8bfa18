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
from draftdiff.reporting.languages import counts_as_one, figure, later, say
from draftdiff.text import visibility

TOLD = later(
    "Taken over is the share of the article's words that stand in the source in runs of words; "
    "came along is the share of the source's words that stand in the article. A phrase that many "
    "laws share is not counted."
)
LEFT_TOLD = later(
    "Provisions of which hardly a word stands in the draft, and clauses of provisions that were "
    "used. What looks like an exception, a safeguard or a right is named: look at those first."
)
OWN = later("no source found")
_SIGNS = {
    "exception": later("exception"),
    "safeguard": later("safeguard"),
    "right": later("right"),
}
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
        blocks += [Heading(text=say("What to know first")), Bullets(items=told)]
    blocks += [
        Heading(text=say("Article by article")),
        said(say(TOLD), quiet=True),
        Table(
            name=say("Sources"),
            heads=(
                say("Article"),
                say("Heading"),
                say("Source"),
                say("Taken over"),
                say("Came along"),
            ),
            rows=tuple(row for each in sources.articles for row in _rows(sources, each)),
            widths=(3, 4, 6, 2, 2),
        ),
    ]
    for drawn in sources.drawn:
        blocks += _left_out(sources, drawn)
    if texts:
        blocks += [Heading(text=say("Word by word")), *_texts(sources)]
    return Document(
        title=title or say("Where {draft} comes from", draft=wording.draft_name(sources.draft)),
        kicker=say("Sources, and what was left out"),
        blocks=tuple(blocks),
        language=sources.draft.language,
    )


def warnings(sources: Sources) -> tuple[str, ...]:
    """What must be known before the report is read."""
    name = wording.draft_name(sources.draft)
    of_draft = (wording.of_draft(name, words) for words in wording.draft_warnings(sources.draft))
    return (*of_draft, *wording.warning_words(sources.diagnostics))


def summary_sentences(sources: Sources) -> tuple[str, ...]:
    """How much was borrowed, and from where."""
    borrowed = [each for each in sources.articles if each.borrowings]
    whole = sum(each.borrowings[0].taken >= WORD_FOR_WORD for each in borrowed)
    found = say(
        "{draft} has {articles}: for {found} a source was found, {whole} of them nearly word for "
        "word.",
        draft=wording.draft_name(sources.draft),
        articles=wording.counted(len(sources.articles), "article"),
        found=figure(len(borrowed)),
        whole=figure(whole),
    )
    laws = later("{laws} laws were searched, and {drawn} drawn upon.")
    if counts_as_one(len(sources.laws)):
        laws = later("{laws} law was searched, and {drawn} drawn upon.")
    searched = say(laws, laws=figure(len(sources.laws)), drawn=figure(len(sources.drawn)))
    return (found, searched, *(_of_law(sources, drawn) for drawn in sources.drawn))


def _of_law(sources: Sources, drawn: Drawn) -> str:
    law = sources.laws[drawn.law]
    return say(
        "{law}: {articles} articles drew on it most; of its {provisions} provisions {used} came "
        "along, {left} did not, and of those that did {clauses} clauses did not.",
        law=visibility.one_line(law.name),
        articles=figure(drawn.articles),
        provisions=figure(law.provisions),
        used=figure(drawn.used),
        left=figure(sum(not left.clauses for left in drawn.left_out)),
        clauses=figure(sum(len(left.clauses) for left in drawn.left_out)),
    )


def _rows(sources: Sources, article: ArticleSources) -> Iterator[tuple[Cell, ...]]:
    own = sources.draft.articles[article.article]
    names = (
        Cell(paragraphs=(said(wording.article_title(own), strong=True),)),
        _told(wording.side_heading((own,))),
    )
    if not article.borrowings:
        empty = Cell(paragraphs=(said(say(OWN), quiet=True),), kind="absent")
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
    law = visibility.one_line(sources.laws[borrowing.law].name)
    return f"{law}: {wording.article_name(borrowing.provision)}"


def _percent(share: float) -> str:
    """A share; only what is whole is 100%."""
    return "100%" if share >= 1 else f"{min(round(share * 100), 99)}%"


def _left_out(sources: Sources, drawn: Drawn) -> Iterator[Block]:
    law = visibility.one_line(sources.laws[drawn.law].name)
    title = say("Left out of {law}", law=law)
    yield Heading(text=title)
    if not drawn.left_out:
        yield said(say("Nothing: every provision came along."))
        return
    yield said(say(LEFT_TOLD), quiet=True)
    language = sources.laws[drawn.law].language
    yield Table(
        name=title,
        heads=(say("Provision"), say("Looks like"), say("Words")),
        rows=tuple(row for left in drawn.left_out for row in _left_rows(left, language)),
        widths=(4, 2, 8),
    )


def _left_rows(left: LeftOut, language: str) -> Iterator[tuple[Cell, ...]]:
    name = wording.article_name(left.provision)
    if not left.clauses:
        words = Cell(paragraphs=(_quote(left.provision.text, language),))
        title = Cell(paragraphs=(said(name, strong=True), said(say("the whole of it"), quiet=True)))
        yield title, _signs(left.signs), words
    for clause in left.clauses:
        quote = _quote(clause.span.of(left.provision.text), language)
        cited = wording.citation_words(clause.citation.removeprefix(left.provision.num))
        place = f"{wording.article_title(left.provision)}{cited}"
        yield _told(place), _signs(clause.signs), Cell(paragraphs=(quote,))


def _signs(signs: tuple[str, ...]) -> Cell:
    if not signs:
        return Cell()
    told = ", ".join(say(_SIGNS.get(sign, sign)) for sign in signs)
    return Cell(paragraphs=(said(told),), kind="check")


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
            yield said(say(OWN), quiet=True)
            yield from quoted(lines_of(own.text), language)
        for borrowing in each.borrowings:
            yield said(f"{_source(sources, borrowing)} · {_taken(borrowing)}", quiet=True)
            yield from quoted(marked_lines(borrowing.change), language)


def _taken(borrowing: Borrowing) -> str:
    return say(
        "{taken} taken over, {kept} came along",
        taken=_percent(borrowing.taken),
        kept=_percent(borrowing.kept),
    )
