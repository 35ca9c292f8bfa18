"""The report on a screen: marks, line ends, cuts, and drafts that would steer the terminal."""

from __future__ import annotations

import re
import time
import unicodedata
from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from builders import article, compared, container, draft, preamble, row
from draftdiff.model import (
    ArticleDiff,
    Bucket,
    Comparison,
    Diagnostic,
    Level,
    Line,
    Op,
    OpKind,
    RunnerUp,
    Severity,
    Side,
    Span,
    Trait,
    Verdict,
)
from draftdiff.reporting.terminal import (
    render_outline_terminal,
    render_summary,
    render_terminal,
)
from draftdiff.reporting.terminal.marks import COLORED, plain_marks
from draftdiff.reporting.terminal.passages import CUT, marked_text
from draftdiff.reporting.terminal.wrap import cells, clusters, fit, wrap
from draftdiff.reporting.wording import articles_by_side, check_words

PLAIN = plain_marks(())
ESCAPE = re.compile(r"\x1b\[[0-9;]*m")
LONG = "The Minister may by order prescribe the form of the notice. " * 10


def shown(
    comparison: Comparison, *, width: int = 80, color: bool = False, show_all: bool = False
) -> str:
    return render_terminal(comparison, width=width, color=color, show_all=show_all)


def marked(changed: ArticleDiff, *, whole: bool = False) -> str:
    return PLAIN.show(marked_text(changed, whole=whole))


# What stayed, went and came


@pytest.mark.parametrize(
    ("old", "new", "expected"),
    [
        ("He may go.", "He shall go.", "He [-may-]{+shall+} go."),
        ("He may go.", "He may go now.", "He may go {+now+}."),
        ("He may go.", "He may.", "He may [-go-]."),
        ("He or she may.", "He may.", "He [-or she-] may."),
        ("One.", "One.\nTwo.\nThree.", "One.\n{+Two.+}\n{+Three.+}"),
        ("One.\nTwo.", "One.", "One.\n[-Two.-]"),
    ],
)
def test_what_went_and_what_came_is_marked(old: str, new: str, expected: str) -> None:
    assert marked(row(article("1", old), article("1", new))) == expected


def test_noise_is_shown_as_the_new_text_has_it() -> None:
    changed = row(article("1", "thirty  days"), article("1", "thirty days"))
    assert any(op.noise for op in changed.ops)
    assert marked(changed) == "thirty days"


@pytest.mark.parametrize("hostile", ["[-so-]", "{+so+}", "a [----- b", "[-x", "y+}"])
def test_no_draft_can_forge_a_mark(hostile: str) -> None:
    rendered = shown(
        compared(row(article("1", hostile), article("1", f"{hostile} now"))), width=200
    )
    legend = next(line for line in rendered.splitlines() if line.startswith("Text that went"))
    inserted = legend.split("text that came ")[1].split("like this")[0]
    assert f"{hostile} {inserted}now" in rendered
    assert inserted not in hostile


def test_colour_ends_with_its_line_and_begins_anew() -> None:
    lines = wrap("\x03" + "word " * 12 + "\x04", 20, COLORED)
    assert len(lines) > 2
    for line in lines:
        assert line.startswith("\x1b[32;4m")
        assert line.endswith("\x1b[0m")
        assert len(ESCAPE.sub("", line)) <= 20


def test_colour_and_marks_say_the_same() -> None:
    comparison = compared(row(article("1", "He may go."), article("1", "He shall go.")))
    assert "He \x1b[31;9mmay\x1b[0m\x1b[32;4mshall\x1b[0m go." in shown(comparison, color=True)
    assert "\x1b" not in shown(comparison)


# Cutting what stayed


def test_a_long_quiet_stretch_is_cut_with_context_on_both_sides() -> None:
    changed = row(article("1", f"May. {LONG}One."), article("1", f"Shall. {LONG}Two."))
    text = marked(changed)
    before, after = text.split(CUT)
    assert before == (
        "[-May-]{+Shall+}. The Minister may by order prescribe the form of the notice. "
    )
    assert len(after.split()) == 13
    assert after.endswith("[-One-]{+Two+}.")


def test_only_the_side_of_a_change_keeps_its_context() -> None:
    changed = row(article("1", f"{LONG}One.\n{LONG}"), article("1", f"{LONG}Two.\n{LONG}"))
    text = marked(changed)
    assert text.startswith(f"{CUT} ")
    assert text.endswith(f" {CUT}")


def test_a_cut_over_line_ends_stands_on_both_lines() -> None:
    middle = f"{LONG}\n{LONG}\n{LONG}"
    text = marked(row(article("1", f"May. {middle}One."), article("1", f"Shall. {middle}Two.")))
    assert f" {CUT}\n{CUT} " in text or f"{CUT}\n{CUT} " in text


@pytest.mark.parametrize("spaceless", ["ក្រុមហ៊ុនត្រូវចុះបញ្ជី", "保护公民法人和其他组织的合法权益"])
def test_scripts_without_spaces_are_cut_between_clusters(spaceless: str) -> None:
    long = spaceless * 20
    changed = ArticleDiff(
        id="c-1",
        kind=row(article("1", "x"), article("1", "y")).kind,
        link=row(article("1", "x"), article("1", "y")).link,
        old=(article("1", f"1{long}1"),),
        new=(article("1", f"2{long}2"),),
        ops=(
            Op(kind=OpKind.REPLACE, old=Span(0, 1), new=Span(0, 1)),
            Op(kind=OpKind.EQUAL, old=Span(1, 1 + len(long)), new=Span(1, 1 + len(long))),
            Op(
                kind=OpKind.REPLACE,
                old=Span(1 + len(long), 2 + len(long)),
                new=Span(1 + len(long), 2 + len(long)),
            ),
        ),
    )
    before, after = marked(changed).split(CUT)
    kept = after.strip().removesuffix("[-1-]{+2+}")
    assert 20 < len(clusters(before)) < 60
    assert long.endswith(kept)
    assert not unicodedata.category(kept[0]).startswith("M")


@pytest.mark.parametrize(
    ("old", "new"),
    [
        ("May. Short and quiet. One.", "Shall. Short and quiet. Two."),
        ("", LONG),
        (LONG, ""),
        (LONG, LONG),
    ],
)
def test_these_are_never_cut(old: str, new: str) -> None:
    assert CUT not in marked(row(article("1", old), article("1", new)))


def test_everything_is_shown_where_it_is_asked_for() -> None:
    comparison = compared(
        row(article("1", f"May. {LONG}"), article("1", f"Shall. {LONG}")),
        row(article("2", heading="Quiet"), article("2", heading="Quiet")),
    )
    brief, whole = shown(comparison), shown(comparison, show_all=True)
    assert CUT in brief
    assert "Quiet" not in brief
    assert "1 unchanged article left out; --all lists them." in brief
    assert CUT not in whole
    assert "Article 2 · unchanged · 100%" in whole
    assert "Quiet" in whole


# Lines


@pytest.mark.parametrize(
    ("text", "width", "expected"),
    [
        ("", 10, [""]),
        ("one two three", 8, ["one two", "three"]),
        ("one two", 7, ["one two"]),
        ("incomprehensibilities now", 10, ["incomprehe", "nsibilitie", "s now"]),
        ("“one” – two’s", 6, ["“one”", "–", "two’s"]),
        ("第一条不得", 4, ["第一", "条不", "得"]),
        ("第一条。不得", 6, ["第一", "条。不", "得"]),
        ("（第一）条", 6, ["（第", "一）条"]),
        ("កកក \u17b6ក", 3, ["កកក", " \u17b6ក"]),
        ("ក្រុម។ក្រុម2020.txt៖ក", 10, ["ក្រុម។ក្រុម", "2020.txt៖ក"]),
        ("条2020.txt", 6, ["条", "2020.t", "xt"]),
        ("one\u00a0two three", 8, ["one\u00a0two", "three"]),
        ("e\u0301e\u0301e\u0301e\u0301", 2, ["e\u0301e\u0301", "e\u0301e\u0301"]),
        ("ក្រុមហ៊ុន", 2, ["ក្រុ", "មហ៊ុ", "ន"]),
        ("👨\u200d👩\u200d👧👨\u200d👩\u200d👧", 2, ["👨\u200d👩\u200d👧", "👨\u200d👩\u200d👧"]),
    ],
)
def test_lines_break_where_readers_break_them(text: str, width: int, expected: list[str]) -> None:
    assert wrap(text, width, PLAIN) == expected


def test_marks_stay_with_their_letters() -> None:
    lines = wrap("第一\x01条\x02\x03不\x04得", 6, PLAIN)
    assert lines == ["第一", "[-条-]", "{+不+}", "得"]


KHMER = st.text(alphabet="កខគឃង្រ្តុំះាៈ ។", max_size=80)
ANY = st.text(
    alphabet=st.characters(exclude_categories=("Cc", "Cs", "Zl", "Zp", "Cf")), max_size=80
)


@given(text=st.one_of(KHMER, ANY), width=st.integers(4, 40))
def test_wrapping_loses_only_spaces_at_line_ends_and_tears_no_cluster(
    text: str, width: int
) -> None:
    lines = wrap(text, width, PLAIN)
    assert "".join(lines).replace(" ", "") == text.replace(" ", "")
    whole = set(clusters(text))
    for line in lines:
        assert set(clusters(line)) <= whole


@given(text=ANY, width=st.integers(20, 40))
def test_no_line_is_wider_than_the_page(text: str, width: int) -> None:
    glued = re.search(r"[^\w\s]{8}", text)  # punctuation in a row is kept together
    for line in wrap(text, width, PLAIN):
        assert cells(line) <= width or glued


@given(text=st.one_of(KHMER, ANY))
def test_clusters_rejoin_to_the_text(text: str) -> None:
    assert "".join(clusters(text)) == text


@given(text=ANY, width=st.integers(2, 40))
def test_a_table_cell_has_exactly_its_width(text: str, width: int) -> None:
    assert cells(fit(text, width)) == width


def test_no_line_of_a_report_is_wider_than_asked_for() -> None:
    comparison = compared(
        row(
            article("28", LONG + "May.", heading="A heading that goes on and on and on and on"),
            article(
                "45", LONG + "Shall.", heading="第一条为了规范行政许可的设定和实施保护公民法人"
            ),
            traits=(Trait.RENUMBERED, Trait.MOVED, Trait.RETITLED),
        ),
        surroundings=(row(preamble(LONG), preamble(LONG + "And more.")),),
    )
    for width in (40, 60, 80, 120):
        for color in (False, True):
            text = ESCAPE.sub("", shown(comparison, width=width, color=color))
            assert max(map(cells, text.splitlines())) <= width


# The parts of the report


def test_the_report_has_counts_a_table_and_rows() -> None:
    comparison = compared(
        row(article("28", "May."), article("45", "Shall."), traits=(Trait.RENUMBERED,)),
        row(None, article("46", "New.", heading="Data", page=3)),
        row(article("29", "Old."), None),
    )
    text = shown(comparison, width=100)
    assert "│ reworded  │      1 │" in text
    table = [line.split() for line in text.splitlines() if line.startswith(("Article", "–"))][:3]
    assert table == [
        ["Article", "28", "Article", "45", "reworded,", "renumbered", "83%", "high"],
        ["–", "Article", "46", "Data", "added"],
        ["Article", "29", "–", "dropped"],
    ]
    assert "\nArticle 28 → Article 45 · reworded, renumbered · 83%\n  [-May-]{+Shall+}.\n" in text
    assert "\nArticle 46 · added\n  page 3\n  {+Data+}\n  {+New.+}\n" in text
    assert "\nArticle 29 · dropped\n  [-Old.-]\n" in text


def test_a_match_to_check_says_why() -> None:
    changed = row(
        article("1", "May."),
        article("1", "Shall."),
        runner_up=RunnerUp(side=Side.NEW, index=0, score=0.41),
    )
    comparison = compared(changed)
    reason = check_words(comparison.changes[0], articles_by_side(comparison))
    text = shown(comparison, width=200)
    assert "check\n" in text
    assert reason
    assert f"\n  {reason}\n" in text


def test_an_article_without_a_match_may_need_a_check_too() -> None:
    runner_up = RunnerUp(side=Side.NEW, index=0, score=0.29)
    dropped = row(article("1", "May."), None, runner_up=runner_up)
    lines = shown(compared(dropped, row(None, article("2", "Shall.")))).splitlines()
    assert [line.split()[-1] for line in lines if line.startswith(("Article 1 ", "–"))][:2] == [
        "check",
        "added",
    ]


def test_a_new_heading_is_marked() -> None:
    changed = row(
        article("1", "Same.", heading="Contents"),
        article("1", "Same.", heading="Content"),
        traits=(Trait.RETITLED,),
    )
    assert "  [-Contents-] {+Content+}\n" in shown(compared(changed))


def test_the_text_outside_the_articles_is_shown_too() -> None:
    around = (row(preamble("The Assembly"), preamble("The Parliament")),)
    text = shown(compared(row(article("1"), article("1")), surroundings=around))
    assert "The [-Assembly-]{+Parliament+}" in text


def test_diagnostics_are_told_with_their_draft() -> None:
    found = Diagnostic(
        code="page-without-text", severity=Severity.WARNING, message="A picture.", page=3
    )
    old, new = draft(article("1")), draft(article("1"), name="new.txt")
    comparison = compared(
        row(old.body[0], new.body[0]),
        old=replace(old, diagnostics=(found,)),
        new=new,
        diagnostics=(replace(found, message="A limit was hit.", page=None),),
    )
    text = shown(comparison)
    assert "\nold.txt: Warning: A picture. (page 3)\n" in text
    assert "\nWarning: A limit was hit.\n" in text


def test_drafts_without_articles_have_no_table_of_them() -> None:
    around = (row(preamble("All of it."), preamble("All of this.")),)
    text = shown(compared(surroundings=around))
    assert "│" not in text
    assert "Old " not in text
    assert "All of [-it-]{+this+}." in text


def test_nothing_changed_has_no_legend() -> None:
    text = shown(compared(row(article("1"), article("1"))))
    assert "Text that went" not in text
    assert "unchanged" in text


def test_the_summary_is_the_top_of_the_report() -> None:
    comparison = compared(row(article("1", "May."), article("1", "Shall.")))
    summary = render_summary(comparison, width=80, color=False)
    assert summary.startswith("old.txt → new.txt\n")
    assert shown(comparison).startswith(summary)


# Hostile drafts

HOSTILE = "\x1b]0;owned\x07\x1b[2J\x9b31m\u202egnp\r\x00[bold red]x[/] [link=http://e.vil]y[/link]"


@pytest.mark.parametrize("color", [False, True])
def test_no_draft_steers_the_terminal(
    color: bool,  # noqa: FBT001 - a column of the table
) -> None:
    nasty = article(HOSTILE, HOSTILE, heading=HOSTILE, path=(HOSTILE,))
    changed = row(nasty, replace(nasty, text=f"{HOSTILE} more", heading=f"{HOSTILE} too"))
    comparison = compared(
        changed,
        row(None, nasty),
        surroundings=(row(preamble(HOSTILE), preamble("Calm.")),),
        diagnostics=(Diagnostic(code="x", severity=Severity.ERROR, message=HOSTILE),),
    )
    text = ESCAPE.sub("", shown(comparison, width=400, color=color, show_all=True))
    assert not re.search(r"[\x00-\x09\x0b-\x1f\x7f-\x9f\u202a-\u202e\u2066-\u2069]", text)
    assert "[bold red]x[/] [link=http://e" in text


def test_no_draft_steers_the_terminal_from_its_outline() -> None:
    line = Line(HOSTILE, 1)
    outlined = draft(
        container(Level.CHAPTER, HOSTILE, HOSTILE, article(HOSTILE, HOSTILE, heading=HOSTILE)),
        name=HOSTILE,
        language=HOSTILE,
        removed=(Bucket(name=HOSTILE, lines=(line,)),),
    )
    text = render_outline_terminal(outlined, width=80, color=False, show_removed=True)
    assert not re.search(r"[\x00-\x09\x0b-\x1f\x7f-\x9f\u202a-\u202e\u2066-\u2069]", text)


# The outline


def test_the_outline_shows_tree_and_health() -> None:
    outlined = draft(
        container(Level.CHAPTER, "Chapter 1", "Rules", article("1", heading="Aim", page=2)),
        container(Level.SCHEDULE, "Annex", "", article("2")),
        name="law.pdf",
        removed=(
            Bucket(name="running head", lines=(Line("The Law", 1, 1), Line("The Law", 9, 2))),
        ),
        diagnostics=(Diagnostic(code="gap", severity=Severity.WARNING, message="3 is missing."),),
    )
    assert render_outline_terminal(outlined, width=60, color=False, show_removed=True) == (
        "law.pdf\n"
        "Chapter 1 Rules\n"
        "  Article 1 Aim                           3 words   page 2\n"
        "Annex\n"
        "  Article 2                                          3 words\n"
        "\n"
        "Language: en\n"
        "Numbering: article\n"
        "Articles: 1, and 1 in schedules and annexes\n"
        "Longest: Article 1 (3 words). Shortest: Article 1 (3 words)\n"
        "Outside articles: 0 % of the text\n"
        "Verdict: good. The articles were recognised without trouble.\n"
        "Taken out: running head (2 lines)\n"
        "Warning: 3 is missing.\n"
        "\n"
        "Taken out as running head:\n"
        "  page 1, line 1: The Law\n"
        "  page 2, line 9: The Law\n"
    )


def test_the_outline_names_the_longest_and_the_shortest_article_and_the_rest() -> None:
    outlined = draft(
        preamble("We, the assembly, adopt this law."),
        article("1", "Everyone may walk here."),
        article("2", "Gates shall be closed by everyone who walks here."),
        article("3", "Dogs may walk too."),
        container(Level.SCHEDULE, "Annex", "", article("1", "No.")),
    )
    text = render_outline_terminal(outlined, width=80, color=False, show_removed=False)
    assert "\nLongest: Article 2 (9 words). Shortest: Article 1 (4 words)\n" in text
    assert "\nOutside articles: 26 % of the text\n" in text


def test_what_was_taken_out_is_listed_only_where_it_is_asked_for() -> None:
    outlined = draft(article("1"), removed=(Bucket(name="contents", lines=(Line("1 .... 3", 1),)),))
    text = render_outline_terminal(outlined, width=60, color=False, show_removed=False)
    assert "contents (1 line)" in text
    assert "1 .... 3" not in text


def test_a_text_that_is_no_law_is_said_to_be_none() -> None:
    outlined = replace(
        draft(preamble("A letter."), verdict=Verdict.NOT_A_LAW, language="und"), scheme=""
    )
    text = render_outline_terminal(outlined, width=80, color=False, show_removed=False)
    assert "Language: not recognised\nNumbering: none recognised\nArticles: 0\n" in text
    assert "Verdict: not a law." in text


def test_scripts_without_spaces_are_counted_in_letters() -> None:
    outlined = draft(article("1", "第一条"), language="zh")
    text = render_outline_terminal(outlined, width=80, color=False, show_removed=False)
    assert "3 letters" in text


# Size


def test_ten_thousand_changed_articles_print_in_seconds() -> None:
    old = article("1", f"May. {LONG}")
    one = row(old, replace(old, text=f"Shall. {LONG}"))
    many = tuple(replace(one, id=f"c-{number}") for number in range(10_000))
    base = compared(one)
    comparison = replace(base, changes=many)
    started = time.perf_counter()
    text = shown(comparison)
    assert time.perf_counter() - started < 20
    assert text.count("[-May-]{+Shall+}") == 10_000
