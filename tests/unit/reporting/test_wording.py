from __future__ import annotations

from dataclasses import replace

import pytest

import comparisons
from builders import article, compared, draft, preamble, row, sharing
from draftdiff.model import (
    ArticleDiff,
    ClauseDiff,
    ClauseKind,
    Diagnostic,
    Level,
    MatchedBy,
    Provision,
    RunnerUp,
    Severity,
    Side,
    Span,
    Statistics,
    Trait,
    Verdict,
    WordCounts,
)
from draftdiff.model.message import Message
from draftdiff.reporting import Language, wording
from draftdiff.reporting.languages import speaking
from draftdiff.text import visibility


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("\x1b[31m", "‹U+001B›[31m"),
        ("a\u202eb", "a‹U+202E›b"),
        ("a\rb", "a‹U+000D›b"),
        ("a\u2028b", "a‹U+2028›b"),
        ("\x9b", "‹U+009B›"),
        ("\ud800", "‹U+D800›"),
        ("\U000e0041", "‹U+E0041›"),
        ("5\u200f,\u200f3", "5‹U+200F›,‹U+200F›3"),
    ],
)
def test_characters_that_deceive_are_shown(text: str, expected: str) -> None:
    assert visibility.visible(text) == expected


@pytest.mark.parametrize(
    "text",
    [
        "two\nlines\tand a tab",
        "ត្រូវ\u200bបាន",
        "می\u200cخواهم",
        "سنوات\u200f.",
        "§ 5 “quoted” – 1.000 €",
        "葛\U000e0100城",
        "👩\u200d⚖️",
    ],
)
def test_characters_that_scripts_need_stay(text: str) -> None:
    assert visibility.visible(text) == text


def test_invisible_characters_are_counted_in_order() -> None:
    assert visibility.invisible(["a\u200bb\u200b", "\xad", "plain"]) == (("\xad", 1), ("\u200b", 2))


@pytest.mark.parametrize(
    ("number", "expected"),
    [(0, "0 articles"), (1, "1 article"), (2, "2 articles"), (1240, "1,240 articles")],
)
def test_plurals(number: int, expected: str) -> None:
    assert wording.counted(number, "article") == expected


@pytest.mark.parametrize(
    ("parts", "expected"),
    [((), ""), (("a",), "a"), (("a", "b"), "a and b"), (("a", "b", "c"), "a, b and c")],
)
def test_lists(parts: tuple[str, ...], expected: str) -> None:
    assert wording.listed(parts) == expected


@pytest.mark.parametrize(
    ("each", "expected"),
    [
        (row(article("28"), article("45")), "Article 28 → Article 45"),
        (row(article("1"), article("1")), "Article 1"),
        (row(article("1"), None), "Article 1"),
        (row(None, article("2")), "Article 2"),
        (row(article("1"), (article("1"), article("2"))), "Article 1 → Article 1 + Article 2"),
        (row(preamble("We"), preamble("They")), "Preamble"),
        (row(Provision(level=Level.TAIL, label="Tail", text="Done"), None), "Closing text"),
        (row(Provision(level=Level.WHOLE, text="All"), None), "Whole text"),
        (row(Provision(level=Level.CHAPTER, heading="Offences"), None), "Offences"),
        (row(Provision(level=Level.ARTICLE, text="x"), None), "Article without a label"),
        (row(Provision(level=Level.ARTICLE, label="Art.\n1\x1b"), None), "Art. 1‹U+001B›"),
    ],
)
def test_row_titles(each: ArticleDiff, expected: str) -> None:
    assert wording.row_title(each) == expected


@pytest.mark.parametrize(
    ("score", "expected"), [(0.83, "83%"), (0.998, "99%"), (1.0, "99%"), (0.0, "0%")]
)
def test_a_reworded_article_is_never_quite_alike(score: float, expected: str) -> None:
    assert wording.similarity(row(article("1", "a"), article("1", "b"), score=score)) == expected


@pytest.mark.parametrize(
    ("eid", "path", "expected"),
    [
        ("chp_2__art_3", "Chapter 2 Duties", "Article 3"),
        ("att_5__part_1__art_3", "Schedule 5 Minor amendments", "Article 3 (Schedule 5)"),
        ("att_1__art_3", "ANNEX IV Definitions", "Article 3 (ANNEX IV)"),
        ("att_1__art_3", "Annex 2a", "Article 3 (Annex 2a)"),
        ("att_1__art_3", "Tariff of Harbour Dues", "Article 3 (Tariff of Harbour Dues)"),
        (
            "att_1__art_3",
            "Tariff of the dues that masters of vessels pay",
            "Article 3 (Tariff of the dues that mast…)",
        ),
        ("trans-2__art_3", "附 則（平成一五年）", "Article 3 (附 則（平成一五年）)"),
    ],
)
def test_what_stands_in_a_schedule_is_told_with_it(eid: str, path: str, expected: str) -> None:
    assert wording.article_title(replace(article("3"), eid=eid, path=(path,))) == expected


def test_similarity_of_what_has_no_other_side_is_not_said() -> None:
    assert wording.similarity(row(None, article("1"))) == ""


def test_an_unchanged_article_is_quite_alike() -> None:
    assert wording.similarity(row(article("1"), article("1"), score=0.993)) == "100%"


def test_similarity_of_what_was_matched_by_its_place_is_not_said() -> None:
    each = row(preamble("We"), preamble("They"), score=1)
    link = replace(each.link, matched_by=MatchedBy.PLACE)
    assert wording.similarity(replace(each, link=link)) == ""


@pytest.mark.parametrize(
    ("lines", "page", "expected"),
    [
        ((210, 242), 9, "page 9, lines 210–241"),
        ((8, 9), None, "line 8"),
        ((0, 0), 3, "page 3"),
        ((0, 0), None, ""),
    ],
)
def test_places(lines: tuple[int, int], page: int | None, expected: str) -> None:
    assert wording.article_place(article("1", lines=lines, page=page)) == expected


def test_place_of_a_row_names_both_sides() -> None:
    each = row(article("1", lines=(3, 5)), article("1", page=2))
    assert wording.place(each) == "lines 3–4 → page 2"


def test_fate_names_kind_and_traits() -> None:
    each = row(article("1", "a"), article("2", "b"), traits=(Trait.RENUMBERED, Trait.MOVED))
    assert wording.kind_word(each) == "reworded"
    assert wording.trait_words(each) == ("renumbered", "moved")
    assert wording.fate(each) == "reworded, renumbered, moved"


def test_a_doubtful_match_names_its_rival() -> None:
    rival = RunnerUp(side=Side.NEW, index=1, score=0.414)
    comparison = compared(
        row(article("1", "a"), article("1", "b"), runner_up=rival), row(None, article("9"))
    )
    words = wording.check_words(comparison.changes[0], wording.articles_by_side(comparison))
    assert words == "check this match: the next best was Article 9 (41%)"
    assert wording.check_words(comparison.changes[1], wording.articles_by_side(comparison)) == ""


def test_a_doubtful_lack_of_a_match_names_what_is_closest() -> None:
    rival = RunnerUp(side=Side.OLD, index=0, score=0.34)
    comparison = compared(
        row(article("1", "a"), article("1", "a")), row(None, article("9"), runner_up=rival)
    )
    words = wording.check_words(comparison.changes[1], wording.articles_by_side(comparison))
    assert words == "check that it is really added: closest to it is Article 1 (34%)"


def test_diagnostics_have_their_place() -> None:
    each = Diagnostic(code="x", severity=Severity.WARNING, message="Odd.", page=3, line=7)
    assert wording.diagnostic_words(each) == "Warning: Odd. (page 3, line 7)"


def test_doubt_about_a_draft_is_a_warning() -> None:
    info = Diagnostic(code="x", severity=Severity.INFO, message="Read.")
    odd = Diagnostic(code="y", severity=Severity.ERROR, message="Lost.")
    doubtful = draft(verdict=Verdict.CHECK, diagnostics=(info, odd))
    assert wording.draft_warnings(doubtful) == (
        "The articles were recognised, but look over the list of them: some may be wrong.",
        "Error: Lost.",
    )
    assert wording.note_words(doubtful.diagnostics) == ("Note: Read.",)
    assert wording.draft_warnings(draft()) == ()


def test_a_lack_of_articles_is_told_once() -> None:
    """The parser's own warning says it, and what was done."""
    assert wording.draft_warnings(draft(verdict=Verdict.NOT_A_LAW)) == ()


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("one", "1 word"),
        ("one two", "2 words"),
        ("", "0 words"),
        ("违反本法规定的，处五万元以下罚款。", "17 characters"),
    ],
)
def test_amounts(text: str, expected: str) -> None:
    assert wording.amount(text) == expected


def test_languages_have_names() -> None:
    assert wording.language_words("km") == "Khmer"
    assert wording.language_words("und") == "not recognised"
    assert wording.language_words("xx\n") == "xx"


def test_summary_of_everything() -> None:
    assert wording.summary_sentences(comparisons.plain()) == (
        (
            "Of the 9 articles of 2014.txt, 2 are unchanged, 3 reworded, 1 split into 2, "
            "2 merged into 1 and 1 dropped; 1 of the 9 articles of 2020.pdf is new."
        ),
        "Gone: Article 29 (60% of its wording stands in new Article 8 and Article 1).",
        (
            "Of those in both drafts, 5 are renumbered, 1 is moved, 1 is retitled and in 1 only "
            "references to articles changed."
        ),
        "The text outside the articles changed too: Preamble.",
        "In 1 place, check by eye whether the right articles were matched.",
        "Not all of the text could be read and compared: see the warnings.",
    )


SAME = row(article("1", "a"), article("1", "a"))
OTHER = row(article("2", "a"), article("2", "a"))
CHANGED = row(article("3", "a"), article("3", "b"))
ADDED = row(None, article("4"))
DROPPED = row(article("5"), None)


@pytest.mark.parametrize(
    ("rows", "expected"),
    [
        (
            (SAME, OTHER),
            "Both articles of old.txt are unchanged in new.txt.",
        ),
        (
            (SAME,),
            "The only article of old.txt is unchanged in new.txt.",
        ),
        (
            (SAME, OTHER, row(article("6", "a"), article("6", "a"))),
            "All 3 articles of old.txt are unchanged in new.txt.",
        ),
        (
            (CHANGED,),
            "The only article of old.txt is reworded; the only article of new.txt is not new.",
        ),
        (
            (SAME, CHANGED, ADDED),
            (
                "Of the 2 articles of old.txt, 1 is unchanged and 1 reworded; "
                "1 of the 3 articles of new.txt is new."
            ),
        ),
        ((ADDED,), "No articles were found in old.txt; new.txt has 1."),
        ((DROPPED,), "old.txt has 1 article; none were found in new.txt."),
        (
            (DROPPED, ADDED),
            "The only article of old.txt is dropped; the only article of new.txt is new.",
        ),
        (
            (),
            (
                "No articles were found in old.txt or in new.txt: "
                "their texts were compared as a whole."
            ),
        ),
    ],
)
def test_first_sentence(rows: tuple[ArticleDiff, ...], expected: str) -> None:
    assert wording.summary_sentences(compared(*rows))[0] == expected


def gone(*rows: ArticleDiff) -> list[str]:
    sentences = wording.summary_sentences(compared(*rows))
    return [each for each in sentences if each.startswith("Gone:")]


def test_what_is_gone_is_named_with_where_its_words_stand() -> None:
    split_up = sharing(row(article("28"), None), (Side.NEW, 0, 0.206), (Side.NEW, 1, 0.184))
    assert gone(SAME, CHANGED, split_up, DROPPED) == [
        "Gone: Article 28 (39% of its wording stands in new Article 1 and Article 3) and Article 5."
    ]
    assert gone(SAME, CHANGED) == []
    assert gone(DROPPED) == []


def test_of_many_that_are_gone_five_are_named() -> None:
    dropped = [row(article(str(number)), None) for number in range(10, 18)]
    assert gone(SAME, *dropped) == [
        "Gone: Article 10, Article 11, Article 12, Article 13, Article 14 and 3 more."
    ]


def test_quiet_surroundings_are_said_to_be_quiet() -> None:
    around = (row(preamble("We"), preamble("We")),)
    sentences = wording.summary_sentences(compared(SAME, surroundings=around))
    assert sentences[1:] == ("Nothing changed in the text outside the articles.",)


def test_many_changed_surroundings_are_counted() -> None:
    annexes = tuple(
        row(
            Provision(level=Level.SCHEDULE, label=f"Annex {number}", text="a"),
            Provision(level=Level.SCHEDULE, label=f"Annex {number}", text="b"),
        )
        for number in range(1, 7)
    )
    sentences = wording.summary_sentences(compared(SAME, surroundings=annexes))
    assert sentences[1] == (
        "The text outside the articles changed too: Annex 1, Annex 2, Annex 3, Annex 4 and 2 more."
    )


@pytest.mark.parametrize(
    ("counts", "language", "sentences"),
    [
        (WordCounts(), "en", []),
        (WordCounts(kept=1200), "en", []),
        (
            WordCounts(kept=1200, dropped=30, added=5),
            "en",
            ["Of their words, 1,200 are kept, 30 dropped and 5 added."],
        ),
        (
            WordCounts(kept=1200, dropped=30, added=5, moved=12),
            "en",
            ["Of their words, 1,200 are kept, 30 dropped, 5 added and 12 moved."],
        ),
        (WordCounts(kept=1200, dropped=30), "km", []),
    ],
)
def test_how_many_words_changed(counts: WordCounts, language: str, sentences: list[str]) -> None:
    plain = comparisons.plain()
    comparison = replace(
        plain, statistics=Statistics(words=counts), new=replace(plain.new, language=language)
    )
    told = [s for s in wording.summary_sentences(comparison) if "words" in s]
    assert told == sentences


@pytest.mark.parametrize(
    ("language", "expected"),
    [
        (Language.ENGLISH, "28, para. 2 → 45(2) reworded"),
        (Language.FRENCH, "28, al. 2 → 45(2) reformulé"),
        (Language.SPANISH, "28, párr. 2 → 45(2) reformulado"),
    ],
)
def test_paragraphs_that_were_counted_out_are_cited_in_the_language(
    language: Language, expected: str
) -> None:
    clause = ClauseDiff(
        kind=ClauseKind.REWORDED,
        old="28, para. 2",
        new="45(2)",
        old_span=Span(0, 1),
        new_span=Span(0, 1),
    )
    with speaking(language):
        assert wording.clause_words(clause) == expected


def test_each_fate_of_a_clause_has_its_word() -> None:
    for kind in ClauseKind:
        clause = ClauseDiff(kind=kind, old="3(b)", new="3(c)", old_span=None, new_span=None)
        assert wording.clause_words(clause) == f"3(b) → 3(c) {kind.value}"


def test_no_break_spaces_of_translations_stay_and_those_of_drafts_do_not_matter() -> None:
    message = Message("“{old}” becomes “{new}”", old="one\nday", new="two\u00a0days")
    assert wording.sentence(message) == "“one day” becomes “two days”"
    with speaking(Language.FRENCH):
        said = wording.sentence(message)
    assert said == "«\u00a0one day\u00a0» devient «\u00a0two\u00a0days\u00a0»"
