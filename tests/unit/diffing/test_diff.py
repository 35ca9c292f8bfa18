"""What a reader is shown of two linked articles: pairs of texts, and the marks between them."""

from __future__ import annotations

from collections.abc import Sequence

import pytest

from builders import article
from draftdiff.diffing import diff
from draftdiff.model import (
    ArticleDiff,
    ClauseKind,
    Confidence,
    Kind,
    Link,
    MatchedBy,
    Provision,
    Trait,
)
from marked import assert_clauses_hold_the_changes, assert_exact, marked


def compared(
    old: Provision | Sequence[Provision],
    new: Provision | Sequence[Provision],
    *,
    moved: bool = False,
) -> ArticleDiff:
    olds = (old,) if isinstance(old, Provision) else tuple(old)
    news = (new,) if isinstance(new, Provision) else tuple(new)
    link = Link(
        old=tuple(range(len(olds))),
        new=tuple(range(len(news))),
        matched_by=MatchedBy.SIMILARITY,
        score=0.8,
        confidence=Confidence.HIGH,
        moved=moved,
    )
    row = diff(link, olds, news)
    assert_exact(row)
    assert_clauses_hold_the_changes(row)
    return row


def texts_compared(old: str, new: str) -> ArticleDiff:
    return compared(article("1", old), article("1", new))


@pytest.mark.parametrize(
    ("old", "new", "expected"),
    [
        pytest.param(
            "punished by a fine",
            "punished by imprisonment and a fine",
            "punished by {+imprisonment and +}a fine",
            id="insertion",
        ),
        pytest.param(
            "whoever knowingly damages a system",
            "whoever damages a system",
            "whoever [-knowingly -]damages a system",
            id="deletion",
        ),
        pytest.param(
            "a fine of 5,000,000 riels",
            "a fine of 50,000,000 riels",
            "a fine of [-5,000,000-]{+50,000,000+} riels",
            id="half of a number is no word",
        ),
        pytest.param(
            "under section 194A of the Act",
            "under section 194B of the Act",
            "under section [-194A-]{+194B+} of the Act",
            id="a number keeps its letter",
        ),
        pytest.param(
            "referred to in paragraph (a) of Article 5",
            "referred to in paragraph (b) of Article 5",
            "referred to in paragraph [-(a)-]{+(b)+} of Article 5",
            id="a marker keeps its brackets",
        ),
        pytest.param(
            "sections 193, 194 and 195",
            "sections 193, 194, 194A and 195",
            "sections 193, 194{+, 194A+} and 195",
            id="a space stays with the text",
        ),
        pytest.param(
            "by law which shall be clear",
            "by law, which shall be clear",
            "by law{+,+} which shall be clear",
            id="a comma alone",
        ),
        pytest.param(
            "held in the systems within the Kingdom.",
            "held in the systems, and kept there.",
            "held in the systems[- within the Kingdom-]{+, and kept there+}.",
            id="the space before what went goes with it",
        ),
        pytest.param(
            "The committee shall meet every three months in the capital.",
            "A council may convene each six weeks in the capital.",
            (
                "[-The committee shall meet every three months-]"
                "{+A council may convene each six weeks+} in the capital."
            ),
            id="no confetti",
        ),
        pytest.param(
            "It is forbidden to damage, hide or sell the public water mains of a town.",
            "It is forbidden to copy without written leave the private data of other people.",
            "It is forbidden to [-damage, hide or sell the public water mains of a town-]"
            "{+copy without written leave the private data of other people+}.",
            id="a small island is taken in",
        ),
        pytest.param(
            "means any incident that directly or indirectly leads, might have led or might lead"
            " to any of the following:",
            "means any incident or malfunctioning of a system that directly or indirectly leads"
            " to any of the following:",
            "means any incident {+or malfunctioning of a system +}that directly or indirectly"
            " leads[-, might have led or might lead-] to any of the following:",
            id="what stayed further on is not struck and written again",
        ),
        pytest.param(
            "any act of the town council, of the city court or of the county clerk is void",
            "any act of the lord mayor, of the city court, of the port warden or of the county"
            " clerk is void",
            "any act of the [-town council-]{+lord mayor+}, of the city court{+, of the port"
            " warden+} or of the county clerk is void",
            id="a phrase that was added in a list",
        ),
        pytest.param(
            "擅自使用社会组织名称（包括简称等）、姓名（包括笔名、艺名、译名等）；",
            "擅自使用姓名（包括笔名、艺名、网名、译名等）；",
            "擅自使用[-社会组织名称（包括简称等）、-]姓名（包括笔名、艺名、{+网名、+}译名等）；",
            id="Chinese: a phrase that went before one that came",
        ),
        pytest.param(
            "the rating of the honesty of natural persons",
            "the rating of natural persons",
            "the rating [-of the honesty -]of natural persons",
            id="a phrase begins with its preposition",
        ),
        pytest.param(
            "The board keeps the register. It is public.",
            "The board keeps the register. It meets twice a year. It is public.",
            "The board keeps the register. {+It meets twice a year. +}It is public.",
            id="a sentence came",
        ),
        pytest.param(
            "The board keeps the register.",
            "The board keeps the register. It meets twice a year.",
            "The board keeps the register.{+ It meets twice a year.+}",
            id="a sentence came at the end",
        ),
        pytest.param(
            "第三条に規定する国の行政機関として置かれる機関、法律の規定に基づき置かれる機関",
            "第三条に規定する機関、法律の規定に基づき置かれる機関",
            "第三条に規定する[-国の行政機関として置かれる-]機関、法律の規定に基づき置かれる機関",
            id="Japanese: no word is cut before its ending",
        ),
        pytest.param(
            "Evidence may be given of every fact in issue, and of no others.",
            "Evidence may be given of every fact in issue, and of no others. Explanation. This"
            " section enables no person to give evidence of a fact which he may not prove by any"
            " law of procedure. Illustrations. One is tried for damage to a gate by driving at it."
            " The breadth of the coach, the hour, the weather, and the speed are facts in issue.",
            "Evidence may be given of every fact in issue, and of no others.{+ Explanation. This"
            " section enables no person to give evidence of a fact which he may not prove by any"
            " law of procedure. Illustrations. One is tried for damage to a gate by driving at it."
            " The breadth of the coach, the hour, the weather, and the speed are facts in issue.+}",
            id="a page came after a sentence in its own line",
        ),
        pytest.param(
            "(i) its intended purpose;",
            "(i) its intended purpose, with the places, the people and the times for which it is"
            " meant, and every other use of it that its maker could foresee when it was made;",
            "(i) its intended purpose{+, with the places, the people and the times for which it is"
            " meant, and every other use of it that its maker could foresee when it was made+};",
            id="a point that grew",
        ),
        pytest.param(
            "(1) ‘mark’ means a sign by which a maker tells that the rules of Title III,\n"
            "Chapter 2 of this Regulation and other law that fits its use are kept;\n"
            "(2) ‘seal’ means whatever closes a vessel, a room or a letter;",
            "(1) ‘mark’ means a sign by which a maker tells that the rules of Title III, Chapter 2"
            " or Article 4 of this Regulation and other law that fits its use are kept;\n"
            "(2) ‘seal’ means whatever closes a vessel, a room or a letter;",
            "(1) ‘mark’ means a sign by which a maker tells that the rules of Title III, Chapter 2"
            " {+or Article 4 +}of this Regulation and other law that fits its use are kept;\n"
            "(2) ‘seal’ means whatever closes a vessel, a room or a letter;",
            id="a definition that was broken in two",
        ),
        pytest.param(
            "(a) the name;\n(b) the place of business.",
            "(a) the name of the ship, of its owner, of its master and of its agents in all of the"
            " ports at which it calls in the year;\n(b) the place of business.",
            "(a) the name{+ of the ship, of its owner, of its master and of its agents in all of"
            " the ports at which it calls in the year+};\n(b) the place of business.",
            id="a point of two words that grew",
        ),
        pytest.param(
            "管理部门对不正当竞争行为进行查处。",
            "管理部门对不正当竞争行为进行监督检查。",
            "管理部门对不正当竞争行为进行[-查处-]{+监督检查+}。",
            id="Chinese: one character is no island",
        ),
        pytest.param(
            "ពិន័យ៥លានរៀល។",
            "ពិន័យ១០លានរៀល។",
            "ពិន័យ[-៥-]{+១០+}លានរៀល។",
            id="Khmer: figures",
        ),
        pytest.param(
            "១. បំផ្លាញ",
            "១. បំផ្លាស់",
            "១. បំផ្លា[-ញ-]{+ស់+}",
            id="Khmer: a mark is never torn off its letter",
        ),
        pytest.param(
            "ក្រុមប្រឹក្សារាជសម្បត្តិ",
            "ក្រុមប្រឹក្សារាជ្យសម្បត្តិ",
            "ក្រុមប្រឹក្សា[-រាជ-]{+រាជ្យ+}សម្បត្តិ",
            id="Khmer: a letter that closes its syllable",
        ),
        pytest.param(
            "រដ្ឋសភាសំរេចតាមច្បាប់",
            "រដ្ឋសភាសម្រេចតាមច្បាប់",
            "រដ្ឋសភា[-សំរេច-]{+សម្រេច+}តាមច្បាប់",
            id="Khmer: the letter after a change closes its syllable",
        ),
        pytest.param(
            "ត្រូវបម្រើប្រជាជន",
            "ត្រូវបំរើប្រជាជន",
            "ត្រូវ[-បម្រើ-]{+បំរើ+}ប្រជាជន",
            id="Khmer: the letter after a change begins a word",
        ),
        pytest.param(
            "ការទប់ស្កាត់ និងផ្តន្ទាទោសបទល្មើស",
            "ការទប់ស្កាត់ និងបង្ក្រាបបទល្មើស",
            "ការទប់ស្កាត់ និង[-ផ្តន្ទាទោស-]{+បង្ក្រាប+}បទល្មើស",
            id="Khmer: another word takes no letter of its neighbours",
        ),
        pytest.param(
            "ជនជាប់ចោទត្រូវហាមមិនធ្វើ",
            "ជនជាប់ចោទត្រូវហាមមិនឱ្យធ្វើ",
            "ជនជាប់ចោទត្រូវហាមមិន{+ឱ្យ+}ធ្វើ",
            id="Khmer: a word that came alone",
        ),
        pytest.param(
            "ក្រុម\u200bប្រឹក្សា\u200bជាតិ\u200bសម្រេច",
            "ក្រុម\u200bប្រឹក្សី\u200bជាតិ\u200bសម្រេច",
            "ក្រុម\u200b[-ប្រឹក្សា\u200b-]{+ប្រឹក្សី\u200b+}ជាតិ\u200bសម្រេច",
            id="Khmer: words between zero-width spaces",
        ),
        pytest.param(
            "ผู้\u200bว่าการ\u200bจังหวัด\u200bกำหนด",
            "ผู้\u200bว่ากอง\u200bจังหวัด\u200bกำหนด",
            "ผู้\u200b[-ว่าการ\u200b-]{+ว่ากอง\u200b+}จังหวัด\u200bกำหนด",
            id="Thai: words between zero-width spaces",
        ),
        pytest.param(
            "サーバーを置く者",
            "サービスを置く者",
            "[-サーバー-]{+サービス+}を置く者",
            id="Japanese: a word in katakana is one",
        ),
        pytest.param(
            "L'autorité adresse un avis.",
            "L’autorité adresse deux avis.",
            "L’autorité adresse [-un-]{+deux+} avis.",
            id="French: a curly apostrophe is no change",
        ),
    ],
)
def test_marks(old: str, new: str, expected: str) -> None:
    row = texts_compared(old, new)
    assert marked(row) == expected
    assert row.kind is Kind.REWORDED


@pytest.mark.parametrize(
    ("old", "new"),
    [
        pytest.param("thirty (30)  days", "thirty (30) days", id="two spaces"),
        pytest.param("the owner of\nthe land", "the owner of the land", id="a line end"),
        pytest.param('the "owner"', "the “owner”", id="quotes"),
        pytest.param("the ''owner''", "the “owner”", id="quotes of two apostrophes"),
        pytest.param("the owner's land", "the owner’s land", id="apostrophe"),
        pytest.param("2014-2020", "2014–2020", id="dash"),
        pytest.param("and so on…", "and so on...", id="ellipsis"),
        pytest.param("the ofﬁce", "the office", id="ligature"),
        pytest.param("in\u00advalid", "invalid", id="soft hyphen"),
        pytest.param("ជា\u200bប្រមុខ", "ជាប្រមុខ", id="zero-width space"),
        pytest.param("\ufeffthe owner", "the owner", id="byte order mark"),
        pytest.param(
            "The parties agree on the co-\noperation of their police.",
            "The parties agree on the co-operation of their police.",
            id="a word cut at its hyphen",
        ),
        pytest.param("10 000 riels", "10\u00a0000 riels", id="a space that does not break"),
        pytest.param("10 000 riels", "10000 riels", id="a space between thousands"),
        pytest.param("– the owner;", "• the owner;", id="bullets"),
        pytest.param("• the owner;", "the owner;", id="a bullet that went"),
        pytest.param("the owner ;", "the owner;", id="a space before a mark"),
        pytest.param("it refers to-- the owner", "it refers to— the owner", id="a typed dash"),
        pytest.param("-- the owner", "--- the owner", id="typed dashes"),
        pytest.param("សេចក្តីប្រកាស", "សេចក្ដីប្រកាស", id="Khmer: ta and da of one shape"),
        pytest.param("បុរសនិងស្ត្រី", "បុរសនិងស្រ្តី", id="Khmer: ro typed first"),
    ],
)
def test_what_no_reader_needs_to_see(old: str, new: str) -> None:
    for one, two in ((old, new), (new, old)):
        row = texts_compared(one, two)
        assert row.kind is Kind.UNCHANGED
        assert row.clauses == ()
        assert any(op.noise for op in row.ops)
        assert marked(row) == two


@pytest.mark.parametrize(
    ("old", "new"),
    [
        pytest.param("the Authority", "the authority", id="case"),
        pytest.param("within 1 0 days", "within 10 days", id="figures apart"),
        pytest.param("Article 5 1", "Article 51", id="numbers apart"),
        pytest.param("§ 12¹", "§ 121", id="a raised figure"),
        pytest.param("½ of the fine", "1/2 of the fine", id="a fraction"),
        pytest.param("the owner.", "the owner", id="a full stop"),
        pytest.param("may, or shall", "may or shall", id="a comma"),
        pytest.param("resume", "résumé", id="accents"),
        pytest.param("co-operate", "cooperate", id="a hyphen inside a word"),
        pytest.param("រដ្ឋស្តី", "រដ្ឋស្តិ", id="a Khmer vowel"),
        pytest.param("តំណែង", "ដំណែង", id="Khmer: ta and da that stand alone"),
        pytest.param("ស្តី", "ស្ថី", id="Khmer: another letter below"),
        pytest.param("from 2--4", "from 24", id="a dash between figures"),
        pytest.param("第一十条", "第一十一条", id="Chinese figures"),
        pytest.param("1° and 2°", "1° and 3°", id="a figure with its sign"),
    ],
)
def test_what_is_a_change_however_small(old: str, new: str) -> None:
    for one, two in ((old, new), (new, old)):
        assert texts_compared(one, two).kind is Kind.REWORDED


def test_a_point_that_came_is_marked_from_its_marker_to_its_end() -> None:
    row = texts_compared(
        "(1) The register holds:\n(a) the name;\n(b) the date of birth.",
        "(1) The register holds:\n(a) the name;\n(b) the address;\n(c) the date of birth.",
    )
    assert marked(row) == (
        "(1) The register holds:\n(a) the name;\n{+(b) the address;\n+}(c) the date of birth."
    )
    assert [op.new.of(row.new_text) for op in row.ops if op.renumbered] == ["(c)"]
    assert [(c.kind, c.old, c.new) for c in row.clauses] == [
        (ClauseKind.ADDED, None, "1(1)(b)"),
        (ClauseKind.RENUMBERED, "1(1)(b)", "1(1)(c)"),
    ]


def test_a_paragraph_that_went_at_the_end_goes_with_its_line_end() -> None:
    row = texts_compared("(1) Keep this rule.\n(2) Drop that duty.", "(1) Keep this rule.")
    assert marked(row) == "(1) Keep this rule.[-\n(2) Drop that duty.-]"
    assert [(c.kind, c.old, c.new) for c in row.clauses] == [(ClauseKind.DROPPED, "1(2)", None)]


def test_paragraphs_that_went_and_came_at_the_end_stand_on_lines_of_their_own() -> None:
    row = texts_compared(
        "(1) Everyone may walk.\n(2) Gates stay closed at night.",
        "(1) Everyone may walk.\n(2) The minister decides by decree.",
    )
    assert marked(row) == (
        "(1) Everyone may walk.[-\n(2) Gates stay closed at night.-]"
        "{+\n(2) The minister decides by decree.+}"
    )


def test_a_broken_paragraph_is_paired_with_all_its_parts() -> None:
    row = texts_compared(
        "The owner keeps the path clear. The municipality repairs every bridge and each gate.",
        "The owner keeps the path clear.\nThe municipality repairs every bridge and gate.",
    )
    assert marked(row) == (
        "The owner keeps the path clear.\nThe municipality repairs every bridge and [-each -]gate."
    )
    joined = texts_compared(row.new_text, row.old_text)
    assert marked(joined) == (
        "The owner keeps the path clear. The municipality repairs every bridge and {+each +}gate."
    )


def test_a_point_that_repeats_the_next_one_is_no_part_of_it() -> None:
    row = texts_compared(
        "(a) to set a standard under section 7 which relates to the safety of tenants, or",
        (
            "(a) to set a standard under section 6,\n"
            "(b) to set a standard under section 7 which relates to the safety of tenants, or"
        ),
    )
    assert marked(row) == (
        "{+(a) to set a standard under section 6,\n+}(b) to set a standard under section"
        " 7 which relates to the safety of tenants, or"
    )


def test_a_point_cut_short_is_the_same_point() -> None:
    long = "that meet people, systems that read faces, and systems that make pictures or films"
    row = texts_compared(
        f"(a) rules for the market;\n(b) transparency rules for systems {long};",
        "(a) rules for the market;\n(b) transparency rules for certain systems;",
    )
    assert marked(row) == (
        "(a) rules for the market;\n"
        f"(b) transparency rules for [-systems {long}-]{{+certain systems+}};"
    )
    assert [(c.old, c.new) for c in row.clauses] == [("1(b)", "1(b)")]


def test_texts_without_words_in_common_went_and_came_as_wholes() -> None:
    row = texts_compared("Gates stay closed.", "The minister decides.")
    assert marked(row) == "[-Gates stay closed.-]{+The minister decides.+}"
    assert [c.kind for c in row.clauses] == [ClauseKind.DROPPED, ClauseKind.ADDED]


@pytest.mark.parametrize(
    ("old", "new", "kind"),
    [
        ((), (article("1"),), Kind.ADDED),
        ((article("1"),), (), Kind.DROPPED),
        ((article("1"),), (article("2"),), Kind.UNCHANGED),
        ((article("1"),), (article("1", "Nobody shall."),), Kind.REWORDED),
        ((article("1"),), (article("1"), article("2")), Kind.SPLIT),
        ((article("1"), article("2")), (article("1"),), Kind.MERGED),
    ],
)
def test_kinds(old: tuple[Provision, ...], new: tuple[Provision, ...], kind: Kind) -> None:
    assert compared(old, new).kind is kind


@pytest.mark.parametrize(
    ("old", "new", "traits"),
    [
        (article("1"), article("1"), ()),
        (article("1"), article("2"), (Trait.RENUMBERED,)),
        (article("1", heading="Fines"), article("1", heading="Fees"), (Trait.RETITLED,)),
        (article("1", heading="Fines"), article("1", heading="FINES."), ()),
        (article("1", heading="“Fines”"), article("1", heading='"Fines"'), ()),
        (
            article("1", heading="Fines"),
            article("2", heading="Fees"),
            (Trait.RENUMBERED, Trait.RETITLED),
        ),
    ],
)
def test_traits(old: Provision, new: Provision, traits: tuple[Trait, ...]) -> None:
    for moved in (False, True):
        row = compared(old, new, moved=moved)
        assert set(row.traits) == {*traits, *([Trait.MOVED] if moved else [])}
        assert row.kind is Kind.UNCHANGED


def test_clauses_of_several_articles_are_cited_with_their_own_numbers() -> None:
    row = compared(
        [
            article("8", "(1) The court sits in public.\n(2) Its judgments are published."),
            article("9", "(1) Each party bears its costs."),
        ],
        article(
            "7",
            (
                "(1) The court sits in public.\n(2) Its rulings are published.\n"
                "(3) Each party bears half of its costs."
            ),
        ),
    )
    assert [(c.old, c.new) for c in row.clauses] == [("8(2)", "7(2)"), ("9(1)", "7(3)")]


def test_a_row_is_named_after_its_words_alone() -> None:
    row = texts_compared("the owner's land", "the owner's house")
    elsewhere = compared(
        article("9", "the owner’s\nland", heading="Land", lines=(5, 9)),
        article("8", "the owner’s house", page=3),
        moved=True,
    )
    assert row.id == elsewhere.id
    assert row.id.startswith("c-")
    assert row.id != texts_compared("the owner's house", "the owner's land").id


@pytest.mark.parametrize(
    "text", ["", "\n", " \n ", "\n\nA\n\n", "\u2028", "\x85\x0b\x0c", "\ud800"]
)
@pytest.mark.parametrize("other", ["", "\n", "A", "A\n", "\x00", "=1+1\r\n"])
def test_strange_texts_are_compared_exactly(text: str, other: str) -> None:
    texts_compared(text, other)
    texts_compared(other, text)
    assert texts_compared(text, text).kind is Kind.UNCHANGED


@pytest.mark.parametrize(
    ("by", "expected"),
    [
        (MatchedBy.WORDS, "Pay in [-5-]{+6+} days.\nPay in [-6-]{+5+} days.\nPay in 7 days."),
        (
            MatchedBy.SIMILARITY,
            "{+Pay in 6 days.\n+}Pay in 5 days.\n[-Pay in 6 days.\n-]Pay in 7 days.",
        ),
    ],
)
def test_articles_of_equal_words_are_compared_paragraph_by_paragraph(
    by: MatchedBy, expected: str
) -> None:
    old = "Pay in 5 days.\nPay in 6 days.\nPay in 7 days."
    new = "Pay in 6 days.\nPay in 5 days.\nPay in 7 days."
    link = Link(old=(0,), new=(0,), matched_by=by, score=0.99, confidence=Confidence.HIGH)
    row = diff(link, (article("1", old),), (article("1", new),))
    assert_exact(row)
    assert marked(row) == expected
