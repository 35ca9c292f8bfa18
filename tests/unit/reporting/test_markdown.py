from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

import comparisons
from builders import article, compared, row
from draftdiff.reporting import ReportFormat, render
from draftdiff.reporting.inline import marked_lines
from draftdiff.reporting.markdown_markup import escaped, marked_paragraph


def marked(old: str, new: str) -> list[str]:
    return [
        marked_paragraph(line) for line in marked_lines(row(article("1", old), article("1", new)))
    ]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("plain text, 2014.txt - (1) a/b: c", "plain text, 2014.txt - (1) a/b: c"),
        ("*x* _y_ ~z~ `c`", r"\*x\* \_y\_ \~z\~ \`c\`"),
        ("<b> &lt; [a](b) ![c](d)", r"\<b\> \&lt; \[a\](b) !\[c\](d)"),
        ("a|b \\| c\\", r"a\|b \\\| c\\"),
        ("# head", r"\# head"),
        ("- item", r"\- item"),
        ("+ item", r"\+ item"),
        ("---", r"\---"),
        ("===", r"\==="),
        ("1. item", r"1\. item"),
        ("12) item", r"12\) item"),
        ("1.5 million", "1.5 million"),
        ("> quote", r"\> quote"),
        ("    code", "code"),
        ("~~~ fence", r"\~\~\~ fence"),
        ("http://x.org", "http<!-- -->://x.org"),
        ("www.x.org", "www<!-- -->.x.org"),
        ("a@x.org", "a@<!-- -->x.org"),
        ("$x$ {{ y }} ${z}", r"\$x\$ \{\{ y \}\} \$\{z\}"),
        ("two\nlines\t\x1b[0m", r"two lines ‹U+001B›\[0m"),
    ],
)
def test_nothing_in_a_text_is_markup(text: str, expected: str) -> None:
    assert escaped(text) == expected


@pytest.mark.parametrize(
    ("old", "new", "expected"),
    [
        ("a fine of 5 riel", "a fine of 10 riel", ["a fine of ~~5~~**10** riel"]),
        ("one three", "one two three", ["one **two** three"]),
        ("word", "word!", ["word<!-- -->**!**"]),
        ("word word", "word, word", ["word<!-- -->**,** word"]),
        ("", "1. new", ["**1. new**"]),
        ("a\nb", "a\nb\nc", ["a", "b", "**c**"]),
        ("1 x", "1. x", ["1<!-- -->**.** x"]),
        ("old x", "(new) x", ["~~old~~<!-- -->**(new)** x"]),
        ("same  words", "same words", ["same words"]),
        ("a\n\nb", "a\n\nb", ["a", "", "b"]),
        ("a 甲 b", "a 甲（乙） b", ["a 甲<!-- -->**（乙）** b"]),
    ],
)
def test_marks(old: str, new: str, expected: list[str]) -> None:
    assert marked(old, new) == expected


@given(
    old=st.text(alphabet="ab @:/.w*~<-1) \n（，", max_size=30),
    new=st.text(alphabet="ab @:/.w*~<-1) \n（，", max_size=30),
)
def test_no_line_begins_with_a_comment_or_a_block(old: str, new: str) -> None:
    for paragraph in marked(old, new):
        assert not paragraph.startswith(("<", "- ", "1. ", "1) ", " ", "-", "~~~"))
        assert "\n" not in paragraph


def test_tables_have_four_cells_whatever_the_text() -> None:
    report = render(comparisons.hostile(), ReportFormat.MARKDOWN).decode()
    rows = [line for line in report.split("\n") if line.startswith("|") and "SHA" not in line]
    table = rows[:3]
    for line in table:
        bare = line.replace("\\\\", "").replace("\\|", "")
        assert bare.count("|") == 5


def test_unchanged_articles_are_in_the_table_alone() -> None:
    report = render(comparisons.plain(), ReportFormat.MARKDOWN).decode()
    assert "| Article 1 Purpose | Article 1 Purpose | unchanged | 100% |" in report
    assert "### Article 1\n" not in report
    assert "### Article 28 → Article 45" in report


def test_long_surroundings_are_cut_to_what_changed() -> None:
    report = render(comparisons.plain(), ReportFormat.MARKDOWN).decode()
    assert "… 35 words unchanged …" in report
    assert "~~misuse~~**abuse** ~~must~~**shall**" in report


def test_nothing_to_report_is_said() -> None:
    same = row(article("1", "Same."), article("1", "Same."))
    report = render(compared(same), ReportFormat.MARKDOWN).decode()
    assert "The only article of old.txt is unchanged in new.txt" in report
    assert "## Changed articles" not in report
