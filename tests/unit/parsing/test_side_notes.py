"""Notes in the margin of plain texts head their articles; other columns stay as they are."""

from __future__ import annotations

import textwrap
from collections.abc import Iterator, Sequence
from itertools import zip_longest

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from builders import source
from draftdiff.model import Draft, Line, Source
from draftdiff.parsing import parse
from draftdiff.parsing.side_notes import BUCKET, without_side_notes
from draftdiff.reading.lines import split_lines
from margin_builders import WELLS, Noted, Page
from parsing_builders import bucket, letters_lost, parsed, parsed_lines, words_lost, words_made_up

ZWECK = (
    Noted(
        "§ 1",
        "Zweck",
        "(1) Dieses Gesetz schützt die Brunnen der Gemeinden und regelt, wer das Wasser"
        " nutzen darf.\n(2) Es gilt auch für Quellen, die eine Mauer haben.",
    ),
    Noted(
        "§ 2",
        "Begriffe",
        "Brunnen im Sinne dieses Gesetzes ist ein gegrabenes Loch, aus dem Wasser "
        "geschöpft wird, und jede Quelle, die gefasst ist.",
    ),
    Noted(
        "§ 2a",
        "Pflichten der Eigentümer",
        "(1) Der Eigentümer hält den Brunnen sauber und deckt ihn ab.\n(2) Er lässt die "
        "Nachbarn in trockenen Zeiten schöpfen.",
    ),
)
RANDTITEL = (
    Noted(
        "Art. 1",
        "A. Abschluss I. Im Allgemeinen",
        "1 Zum Abschluss eines Vertrages über einen Brunnen ist die übereinstimmende "
        "Äusserung der Parteien nötig.",
    ),
    Noted(
        "Art. 2",
        "II. Nebenpunkte",
        "1 Haben sich die Parteien über alle wesentlichen Punkte geeinigt, so hindert "
        "ein Vorbehalt von Nebenpunkten den Vertrag nicht.",
    ),
    Noted(
        "Art. 3",
        "1. Antrag mit Frist",
        "1 Wer einem andern einen Antrag stellt und eine Frist setzt, bleibt bis zu "
        "deren Ablauf gebunden.",
    ),
)
FORMAAL = (
    Noted(
        "§ 1.",
        "Formål",
        "Denne lov skal verne brønnene i kommunene og gi naboene rett til å hente vann "
        "i tørre tider.",
    ),
    Noted(
        "§ 2.",
        "Virkeområde",
        "Loven gjelder for alle brønner i riket, også på Svalbard så langt Kongen bestemmer.",
    ),
    Noted(
        "§ 3.",
        "Eierens plikter",
        "Eieren skal holde brønnen ren og dekket, og skal la naboene hente vann når det"
        " er tørke i bygda.",
    ),
)
TAJUK = (
    Noted(
        "1.",
        "Tajuk ringkas.",
        "(1) Akta ini bolehlah dinamakan Akta Perigi dan mula berkuat kuasa pada tarikh"
        " yang ditetapkan oleh Menteri.",
    ),
    Noted(
        "2.",
        "Tafsiran.",
        "Dalam Akta ini, melainkan jika konteksnya menghendaki makna yang lain, "
        "“perigi” ertinya lubang yang digali untuk mendapatkan air.",
    ),
    Noted(
        "3.",
        "Kewajipan pemunya.",
        "Tiap-tiap pemunya perigi hendaklah menjaga kebersihan perigi itu dan "
        "membenarkan jiran mengambil air.",
    ),
)
UPADE = (
    Noted(
        "၁။",
        "အမည်",
        "ဤဥပဒေကို ရေတွင်းဥပဒေဟု ခေါ်တွင်စေရမည် ဖြစ်ပြီး အများပြည်သူအတွက် အကျိုးသက်ရောက်စေရမည်။",
    ),
    Noted(
        "၂။",
        "အဓိပ္ပာယ်",
        "ဤဥပဒေတွင် ရေတွင်းဆိုသည်မှာ ရေထုတ်ယူရန် တူးဖော်ထားသော တွင်းကို ဆိုသည်။",
    ),
    Noted(
        "၃။",
        "တာဝန်များ",
        "ရေတွင်းပိုင်ရှင်သည် ရေတွင်းကို သန့်ရှင်းစွာ ထားရှိရမည်။",
    ),
)
LAWS = {"en": WELLS, "de": ZWECK, "de-CH": RANDTITEL, "no": FORMAAL, "ms": TAJUK, "my": UPADE}


def headed(law: Sequence[Noted]) -> list[tuple[str, str]]:
    return [(noted.label.rstrip(".။"), noted.note.rstrip(".")) for noted in law]


def headings(draft: Draft) -> list[tuple[str, str]]:
    return [(article.label, article.heading) for article in draft.articles]


@pytest.mark.parametrize("name", LAWS)
@pytest.mark.parametrize("on_the_left", [True, False])
@pytest.mark.parametrize("width", [56, 72])
def test_notes_in_the_margin_are_headings(name: str, width: int, *, on_the_left: bool) -> None:
    law = LAWS[name]
    draft = parsed(Page(on_the_left=on_the_left, width=width).laid_out(law))
    assert headings(draft) == headed(law)
    assert not bucket(draft, BUCKET)
    assert not letters_lost(draft)
    assert not words_made_up(draft)


@pytest.mark.parametrize("on_the_left", [True, False])
@pytest.mark.parametrize("gap", [2, 3, 9])
@pytest.mark.parametrize("indent", ["", "    "])
@pytest.mark.parametrize("spaced", [True, False])
@pytest.mark.parametrize("tabs", [True, False])
def test_margins_are_laid_out_in_many_ways(
    gap: int, indent: str, *, on_the_left: bool, spaced: bool, tabs: bool
) -> None:
    page = Page(on_the_left=on_the_left, gap=gap, indent=indent, spaced=spaced, tabs=tabs)
    draft = parsed(page.laid_out(WELLS))
    assert headings(draft) == headed(WELLS)
    texts = "\n".join(article.text for article in draft.articles)
    assert texts == "\n".join("\n".join(noted.paragraphs) for noted in WELLS)


def test_margins_change_sides_with_pages() -> None:
    halves = [
        Page(on_the_left=side).laid_out(law)
        for side, law in ((True, WELLS[:3]), (False, WELLS[3:]))
    ]
    for joint in ("\n\f", "\n"):
        lines = split_lines(joint.join(halves))
        draft = parse(Source(name="a", sha256="", format="text", lines=lines))
        assert headings(draft) == headed(WELLS)


def test_words_that_a_margin_divides_are_whole() -> None:
    text = Page(on_the_left=True, note_width=14).laid_out(WELLS)
    draft = parsed(text.replace("Interpretation.", "Interpre-      ").replace(
        " " * 17 + "“council”", "tation." + " " * 10 + "“council”"
    ))  # fmt: skip
    assert ("2", "Interpretation") in headings(draft)


def test_lines_of_notes_between_the_lines_of_the_law_divide_no_sentence() -> None:
    draft = parsed(
        """
1. (1) Every owner of a well shall keep the well clean and covered,   Duty of
                                                                      owners of
and shall let the neighbours draw water from it in a dry season.      wells.
(2) The council may inspect a well at any time by day, and tells
the owner beforehand what it is going to look for, and why.
2. A person who pollutes a well commits an offence and is liable      Offence.
to a fine not exceeding one thousand shillings, or to prison.
3. The council shall publish in each year a report on the wells       Yearly
                                                                      report.
of the town, and shall lay it before the assembly in March.
"""
    )
    assert headings(draft) == [
        ("1", "Duty of owners of wells"),
        ("2", "Offence"),
        ("3", "Yearly report"),
    ]
    assert draft.articles[2].text.count("\n") == 0
    assert draft.articles[0].text.count("\n") == 1


def test_other_notes_in_the_margin_are_set_apart() -> None:
    text = Page(on_the_left=False).laid_out(WELLS)
    second = "(2) The council may inspect a well at any time by day, and"
    draft = parsed(text.replace(second, f"{second:63}5 of 1898."))
    assert headings(draft) == headed(WELLS)
    assert bucket(draft, BUCKET) == ["5 of 1898."]
    assert not words_lost(draft)


def test_a_list_of_contents_has_the_notes_of_the_law() -> None:
    listed = "\n".join(f"{noted.label} {noted.note}" for noted in WELLS)
    law = Page(on_the_left=False).laid_out(WELLS)
    draft = parsed(f"ARRANGEMENT OF SECTIONS\n\n{listed}\n\n{law}")
    assert headings(draft) == headed(WELLS)
    assert len([line for line in bucket(draft, "contents") if line]) == 1 + len(WELLS)


def plain(law: Sequence[Noted] = WELLS) -> Iterator[str]:
    for noted in law:
        yield f"{noted.label} {noted.note.rstrip('.')}"
        for paragraph in noted.paragraphs:
            yield ""
            yield from textwrap.wrap(paragraph, 60)
        yield ""


def columns(left: str, right: str, width: int) -> Iterator[str]:
    for one, two in zip_longest(
        textwrap.wrap(left, width), textwrap.wrap(right, width), fillvalue=""
    ):
        yield f"{one:{width + 4}}{two}".rstrip()
    yield ""


def whole(noted: Noted) -> str:
    return " ".join((noted.label, *noted.paragraphs))


def justified(text: str, width: int) -> Iterator[str]:
    for line in textwrap.wrap(text, width):
        words, place = line.split(), 0
        while len(words) > 1 and len(" ".join(words)) < width:
            words[place % (len(words) - 1)] += " "
            place += 1
        yield " ".join(words)
    yield ""


COMMENT = "The Ministry explains that this provision follows the law of 1950 and what councils did."
OTHER_COLUMNS = {
    "a schedule of fees": [
        *plain(), "SCHEDULE", "", "1. Licence for a well             200 shillings",
        "2. Licence for a spring           100 shillings",
        "3. Copy of a licence               10 shillings",
    ],
    "a schedule of offices": [
        *plain(), "SCHEDULE", "", "1. Licence for a deep well in a town      Ministry",
        "2. Licence for a spring in a village      Council",
        "3. Copy of a licence for a deep well      Clerk",
    ],
    "a numbered column on the right": [
        *plain(), "SCHEDULE", "", "Wells         1. Two hundred shillings a year.",
        "Springs       2. One hundred shillings a year.", "Ponds         3. Ten shillings a year.",
    ],
    "two columns": list(
        columns(" ".join(map(whole, WELLS[:3])), " ".join(map(whole, WELLS[3:])), 38)
    ),
    "two versions": [
        line for noted in WELLS
        for line in columns(whole(noted), whole(noted).replace("well", "spring"), 36)
    ],
    "long comments": [line for noted in WELLS for line in columns(whole(noted), COMMENT, 36)],
    "contents with pages": [
        "CONTENTS", "", *(f"{n.label:6}{n.note:50}{7}" for n in WELLS), "", *plain(),
    ],
    "contents in two columns": [
        "CONTENTS", "",
        *(f"{one.label} {one.note:50}{two.label} {two.note}"
          for one, two in zip(WELLS[:3], WELLS[3:], strict=True)),
        "", *plain(),
    ],
    "a form": [
        *plain(), "FORM", "", "Name of owner      1. ____________________",
        "Address            2. ____________________", "Place of well      3. __________________",
    ],
    "signatures": [
        *plain(), "The Speaker                      The Clerk",
        "A. Person                        B. Person", "The Minister                     C. Person",
    ],
    "definitions": [
        "1. Interpretation", "", "In this Act—", "",
        "“council”        means the council of a town;",
        "“well”           means a hole in the ground;",
        "“spring”         means water that rises.", "", *plain(WELLS[1:]),
    ],
    "points set far from their text": [
        line for noted in WELLS
        for line in (f"{noted.label}      {noted.note}", "",
                     *(f"({place})     {text}" for place, text in enumerate(noted.paragraphs)), "")
    ],
    "headings set far from their labels": [
        line for noted in WELLS
        for line in (f"Article {noted.label:14}{noted.note}", "", *noted.paragraphs, "")
    ],
    "headings behind tabs": [
        line for noted in WELLS
        for line in (f"Article {noted.label}\t{noted.note}", "", *noted.paragraphs, "")
    ],
    "wide justified lines": [line for noted in WELLS for line in justified(whole(noted), 60)],
    "narrow justified lines": [line for noted in WELLS for line in justified(whole(noted), 34)],
    "what is in force": [
        line for noted in WELLS
        for line in (f"{noted.label} {noted.paragraphs[0][:50]:58}In force",
                     *textwrap.wrap(noted.paragraphs[0][50:], 56), "")
    ],
    "two notes in a law of six": [
        *Page(on_the_left=False).laid_out(WELLS[:2]).split("\n"),
        *(line for noted in WELLS[2:] for line in (*textwrap.wrap(whole(noted), 60), "")),
    ],
    "an agenda": [f"A. Person    {n.label} {n.note} Introduction and debate." for n in WELLS],
}  # fmt: skip


def texts(draft: Draft) -> list[str]:
    return sorted(word for node in draft.body for word in node.text.split())


@pytest.mark.parametrize("name", OTHER_COLUMNS)
def test_other_columns_are_no_margins(name: str) -> None:
    lines = OTHER_COLUMNS[name]
    draft = parsed("\n".join(lines))
    assert not bucket(draft, BUCKET)
    own = {noted.note.rstrip(".") for noted in WELLS}
    assert {article.heading.strip(" .") for article in draft.articles} <= {"", *own}
    assert not words_lost(draft)
    assert not words_made_up(draft)


def test_notes_that_refer_to_other_laws_head_nothing() -> None:
    lines = [
        line
        for place, noted in enumerate(WELLS)
        for line in (
            f"{noted.label} {noted.note.rstrip('.'):60}Act of 1950, s. {place}",
            *(wrapped for text in noted.paragraphs for wrapped in textwrap.wrap(text, 56)),
            "",
        )
    ]
    draft = parsed("\n".join(lines))
    assert headings(draft) == headed(WELLS)
    assert len(bucket(draft, BUCKET)) == len(WELLS)


def test_text_without_margins_is_left_as_it_is() -> None:
    lines = source(*plain()).lines
    assert without_side_notes(lines) == lines


NOTED = ("1. Every owner keeps the well clean.", "Duty of owners.", "2. Whoever pollutes it pays.",
         "Offence.", "3. The council reports each year.", "Report.")  # fmt: skip


@pytest.mark.parametrize("note_first", [True, False])
def test_notes_that_a_reader_found_are_headings(*, note_first: bool) -> None:
    pairs = [(NOTED[place], NOTED[place + 1]) for place in range(0, len(NOTED), 2)]
    lines: list[Line] = []
    for text, note in pairs:
        both = [(note, BUCKET), (text, None)] if note_first else [(text, None), (note, BUCKET)]
        for words, name in both:
            lines.append(Line(text=words, number=len(lines) + 1, bucket=name))
    draft = parse(Source(name="a", sha256="", format="pdf", lines=tuple(lines)))
    assert headings(draft) == [("1", "Duty of owners"), ("2", "Offence"), ("3", "Report")]
    assert not bucket(draft, BUCKET)


def test_notes_that_a_reader_found_far_from_labels_stay_apart() -> None:
    texts = [*NOTED[::2], *NOTED[1::2]]
    lines = tuple(
        Line(text=text, number=number, bucket=None if number < 4 else BUCKET)
        for number, text in enumerate(texts, 1)
    )
    draft = parse(Source(name="a", sha256="", format="pdf", lines=lines))
    assert bucket(draft, BUCKET) == list(NOTED[1::2])


PIECES = (
    *("1. (1) The owner of the land", "2.", "3A. The council", "Duty of", "owners.", "5 of 1898."),
    *("shall keep the well clean and covered", "(a)", "CHAPTER II", "§ 4", "၁။ ရေတွင်း", "“well”"),
)
GAPS = ("", " ", "  ", "   ", "\t", " " * 9, "\t\t", " " * 40)


@settings(max_examples=200, deadline=None)
@given(
    st.lists(
        st.lists(st.tuples(st.sampled_from(GAPS), st.sampled_from(PIECES)), max_size=3), max_size=30
    )
)
def test_no_letter_beside_a_gap_is_lost(rows: list[list[tuple[str, str]]]) -> None:
    draft = parsed_lines(["".join(gap + piece for gap, piece in row) for row in rows])
    assert not letters_lost(draft)


@settings(max_examples=100, deadline=None)
@given(
    st.sampled_from(sorted(LAWS)),
    st.builds(
        Page,
        on_the_left=st.booleans(),
        width=st.integers(50, 90),
        note_width=st.integers(16, 25),
        gap=st.integers(2, 12),
        indent=st.sampled_from(["", "   "]),
        spaced=st.booleans(),
    ),
)
def test_articles_are_those_of_the_law_without_margins(name: str, page: Page) -> None:
    draft = parsed(page.laid_out(LAWS[name]))
    assert [article.label for article in draft.articles] == [
        label for label, _ in headed(LAWS[name])
    ]
    assert not letters_lost(draft)


def word_document(paragraphs: Sequence[str]) -> Source:
    texts = [text for paragraph in paragraphs for text in (paragraph, "")]
    lines = tuple(Line(text=text, number=number) for number, text in enumerate(texts, 1))
    return Source(name="a", sha256="", format="docx", lines=lines)


def test_notes_in_cells_of_a_table_are_headings() -> None:
    paragraphs = ["WELLS ACT"]
    for noted in WELLS:
        first, *others = noted.paragraphs
        text = f"{noted.label} {first}"
        paragraphs += [noted.note, text, *others] if others else [f"{noted.note}\t{text}"]
    draft = parse(word_document(paragraphs))
    assert headings(draft) == headed(WELLS)
    assert not letters_lost(draft)


def test_cells_of_other_tables_stay_in_one_line() -> None:
    row = "Wells\t1. Two hundred shillings a year for each well of the town."
    paragraphs = [text for noted in WELLS for text in (f"Article {noted.label} {noted.note[:-1]}",
                                                       *noted.paragraphs)]  # fmt: skip
    draft = parse(word_document([*paragraphs, "SCHEDULE", row, row.replace("1.", "2.")]))
    assert [article.num for article in draft.articles] == ["1", "2", "3", "3A", "4", "5"]
    assert row in draft.body[-1].text


@pytest.mark.parametrize(
    "notes", [NOTED[1::2], ("Duty of", "owners.", "Offence.", "Yearly", "report.")]
)
def test_notes_at_a_pages_end_head_its_articles_in_order(notes: Sequence[str]) -> None:
    texts = [
        *((f"Section {text}", None) for text in NOTED[::2]),
        *((note, BUCKET) for note in notes),
    ]
    lines = tuple(
        Line(text=text, number=number, page=1, bucket=name)
        for number, (text, name) in enumerate(texts, 1)
    )
    draft = parse(Source(name="a", sha256="", format="pdf", lines=lines))
    assert [label for label, _ in headings(draft)] == ["Section 1", "Section 2", "Section 3"]
    assert headings(draft)[0] == ("Section 1", "Duty of owners")
    assert headings(draft)[1] == ("Section 2", "Offence")


def test_pages_with_more_notes_than_labels_keep_them_in_their_bucket() -> None:
    notes = [*NOTED[1::2], "5 of 1898."]
    texts = [
        *((f"Section {text}", None) for text in NOTED[::2]),
        *((note, BUCKET) for note in notes),
    ]
    lines = tuple(
        Line(text=text, number=number, page=1, bucket=name)
        for number, (text, name) in enumerate(texts, 1)
    )
    draft = parse(Source(name="a", sha256="", format="pdf", lines=lines))
    assert bucket(draft, BUCKET) == notes
