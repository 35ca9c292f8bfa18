"""The verdict on a parse, and what it says about the numbering."""

from __future__ import annotations

import pytest

from draftdiff.model import Health, Verdict
from parsing_builders import parsed

TEXT = "Everyone shall keep this rule on every day of the year."


def law(*nums: object) -> str:
    return "\n\n".join(f"Article {num}. Rule\n\n{TEXT}" for num in nums)


@pytest.mark.parametrize(
    ("nums", "verdict", "codes"),
    [
        ((1, 2, 3), Verdict.GOOD, []),
        ((1, 2, "2a", 3), Verdict.GOOD, []),
        ((1, 2, 4, 5), Verdict.GOOD, ["number-gap"]),
        ((1, 2, 2, 3), Verdict.GOOD, ["duplicate-number"]),
        ((1, 3, 5, 7, 9), Verdict.CHECK, ["number-gap"]),
        ((1, 2, 2, 3, 5, 5), Verdict.CHECK, ["duplicate-number", "number-gap"]),
    ],
)
def test_verdict(nums: tuple[object, ...], verdict: Verdict, codes: list[str]) -> None:
    draft = parsed(law(*nums))
    assert len(draft.articles) == len(nums)
    assert draft.verdict is verdict
    assert [diagnostic.code for diagnostic in draft.diagnostics] == codes


def test_messages_name_the_articles() -> None:
    (gap,) = parsed(law(1, 2, 5, 6)).diagnostics
    assert gap.message == "the numbering has gaps between Article 2 and Article 5"
    assert gap.line == 9
    (double,) = parsed(law(1, 2, 2, 3)).diagnostics
    assert double.message == "the draft has more than one Article 2"


def test_no_more_than_a_few_places_are_named() -> None:
    (gap,) = parsed(law(*range(1, 20, 2))).diagnostics
    assert gap.message.endswith("Article 9 and Article 11 and 4 more places")


@pytest.mark.parametrize(
    ("nums", "health"),
    [
        ((1, 2, 3), Health()),
        ((1, 2, "2a", "2b", 3), Health()),
        (
            (1, 2, 5, 6, 6),
            Health(gaps=(("Article 2", "Article 5"),), duplicates=("Article 6",)),
        ),
        (
            (1, 2, 3, 4, 6, 5, 7, 8),
            Health(
                gaps=(("Article 4", "Article 6"), ("Article 5", "Article 7")),
                out_of_order=(("Article 6", "Article 5"),),
            ),
        ),
    ],
)
def test_health_names_gaps_duplicates_and_what_is_out_of_order(
    nums: tuple[object, ...], health: Health
) -> None:
    found = parsed(law(*nums))
    assert len(found.articles) == len(nums)
    assert found.health == health


def test_an_article_out_of_order_is_warned_of() -> None:
    *_, order = parsed(law(1, 2, 3, 4, 6, 5, 7, 8)).diagnostics
    assert order.code == "number-order"
    assert order.message == (
        "articles stand out of the order of their numbers: Article 5 after Article 6"
    )
    assert order.line == 21


@pytest.mark.parametrize("text", ["", "\n\n", "Nothing but words.", "# Title\n\nA paragraph."])
def test_text_without_articles_is_partial(text: str) -> None:
    draft = parsed(text)
    assert draft.verdict is Verdict.NOT_A_LAW
    assert [(found.code, found.partial) for found in draft.diagnostics] == [("no-articles", True)]


@pytest.mark.parametrize(
    ("nums", "verdict"),
    [
        ((101, 102, 201, 202, 301, 302, 1001), Verdict.GOOD),
        ((101, 102, 205, 206, 309, 310, 1007), Verdict.CHECK),
    ],
)
def test_hundreds_of_titles_are_no_gaps(nums: tuple[object, ...], verdict: Verdict) -> None:
    assert parsed(law(*nums)).verdict is verdict


def chapters(*nums: object) -> str:
    return "\n".join(f"Chapter {count}\nDuties\n\n{law(*nums)}\n" for count in (1, 2, 3))


@pytest.mark.parametrize(
    ("nums", "verdict"),
    [((1, 2, 3), Verdict.GOOD), ((1, 2, 3, 3, 4, 4), Verdict.CHECK)],
)
def test_laws_that_count_anew_in_each_chapter_have_no_doubles(
    nums: tuple[object, ...], verdict: Verdict
) -> None:
    assert parsed(chapters(*nums)).verdict is verdict


def test_supplementary_provisions_count_anew() -> None:
    text = (
        "第一条　この法律は、手続について定める。\n第二条　用語の意義は、次のとおりとする。\n"
        "第三条　適用除外を定める。\n\n附　則\n\n第一条　この法律は、公布の日から施行する。\n"
        "第三条　経過措置は、政令で定める。\n"
    )
    found = parsed(text)
    assert [article.num for article in found.law_articles] == ["1", "2", "3", "1", "3"]
    assert not found.diagnostics
    assert found.verdict is Verdict.GOOD
