"""The lean page of a long law can give back the old column that it leaves out."""

from __future__ import annotations

import re
from dataclasses import replace

from hypothesis import given
from hypothesis import strategies as st

from builders import article, row
from draftdiff.model import ArticleDiff
from draftdiff.reporting.html.texts import marked_text, plain_text, setting, spoken_rules
from draftdiff.reporting.inline import marked_lines

TEXTS = st.text(alphabet='ab<&" \n5', max_size=40)


def paragraphs(row: ArticleDiff, *, lean: bool) -> list[tuple[str, str]]:
    """The classes and the content of each paragraph, the words in brackets left out."""
    text = marked_text(row, marked_lines(row), setting("en", lean=lean))
    content = re.sub(r"<bdi>.*?</bdi>", "", text.removesuffix("</div>"), flags=re.DOTALL)
    found = re.findall(r'<p(?: class="(.*?)")?>(.*?)(?=<p|\Z)', content, re.DOTALL)
    return [(classes, inner.removesuffix("</p>")) for classes, inner in found]


def old_column(content: str) -> str:
    """What the script makes of a paragraph that changed in part."""
    kept = re.sub(r"<ins>.*?</ins>", "", content, flags=re.DOTALL)
    return re.sub(r'<span data-was="(.*?)">.*?</span>', r"\1", kept, flags=re.DOTALL)


def new_text(content: str) -> str:
    return re.sub(r"</?span.*?>", "", content, flags=re.DOTALL)


@given(old=TEXTS, new=TEXTS, quiet=st.sets(st.integers(0, 12)))
def test_a_lean_text_remembers_the_old_column(old: str, new: str, quiet: set[int]) -> None:
    each = row(article("1", old), article("1", new))
    ops = (op._replace(noise=op.noise or at in quiet) for at, op in enumerate(each.ops))
    each = replace(each, ops=tuple(ops))
    whole, lean = paragraphs(each, lean=False), paragraphs(each, lean=True)
    olds = [content for classes, content in whole if "x" in classes.split()]
    in_part = [content for classes, content in lean if "m" in classes.split()]
    assert [old_column(content) for content in in_part] == olds
    shown = [(classes, new_text(content)) for classes, content in lean]
    assert shown == [each for each in whole if "x" not in each[0].split()]


def test_what_changed_quietly_is_remembered_by_whole_words() -> None:
    each = row(article("1", "See Article 15 now, or pay 5."), article("1", "See Article 17 now."))
    quiet = (op._replace(noise=op.old.of(each.old_text) == "15") for op in each.ops)
    ((_, content),) = paragraphs(replace(each, ops=tuple(quiet)), lean=True)
    assert content.startswith('See Article <span data-was="15">17</span> now')


@given(text=TEXTS)
def test_what_nobody_marked_is_set_as_if_it_had_been_marked(text: str) -> None:
    each = row(article("1", text), article("1", text))
    how = setting("en", lean=False)
    assert plain_text(each, how) == marked_text(each, marked_lines(each), how)


def test_the_style_sheet_of_a_lean_page_says_the_words() -> None:
    rules = spoken_rules()
    assert '.row ins::before { content: "[inserted: "; }' in rules
    assert '.row del::before { content: "[deleted: "; }' in rules
    assert "clip-path" in rules
