from __future__ import annotations

import ast
import string
from collections.abc import Iterator
from pathlib import Path

import pytest

import comparisons
import draftdiff
from draftdiff.analysing.rules import RULES
from draftdiff.reporting import Language, Presentation, ReportFormat, render
from draftdiff.reporting.languages import figure, say, speaking, spoken, table
from draftdiff.reporting.wording import counted
from parsed_html import parsed
from report_texts import WRITTEN

SAYING = {"say", "later", "Message"}
OTHERS = [each for each in Language if each is not Language.ENGLISH]
SOURCES = sorted(Path(draftdiff.__file__).parent.rglob("*.py"))


def said(module: Path) -> Iterator[str]:
    """The messages that a module says, or hands to others to be said later."""
    for node in ast.walk(ast.parse(module.read_text("utf-8"))):
        if not isinstance(node, ast.Call) or not isinstance(node.func, ast.Name):
            continue
        if node.func.id in SAYING and node.args:
            message = node.args[0]
            ours = node.func.id == "Message" or "reporting.languages" in module.read_text("utf-8")
            if isinstance(message, ast.Constant) and ours:
                yield str(message.value)


MESSAGES = {message for module in SOURCES for message in said(module)}
MESSAGES |= {rule.summary for rule in RULES.values()}


def names(message: str) -> set[str]:
    return {name for _, name, _, _ in string.Formatter().parse(message) if name is not None}


def test_messages_are_found() -> None:
    assert len(MESSAGES) > 100
    assert {"unchanged", "Correlation table", "{first} and {last}"} <= MESSAGES


@pytest.mark.parametrize("language", OTHERS)
def test_every_message_has_a_translation_and_no_translation_is_left_over(
    language: Language,
) -> None:
    translated = set(table(language))
    assert not MESSAGES - translated, "say it in translations/, too"
    assert not translated - MESSAGES


@pytest.mark.parametrize("language", OTHERS)
def test_translations_name_the_same_values(language: Language) -> None:
    for message, translation in table(language).items():
        assert translation.strip()
        assert names(translation) == names(message), message


@pytest.mark.parametrize("module", SOURCES, ids=lambda path: path.stem)
def test_templates_of_messages_are_literals(module: Path) -> None:
    """What is made up at run time has no translation, and could be a draft's words."""
    for node in ast.walk(ast.parse(module.read_text("utf-8"))):
        if isinstance(node, ast.Call) and isinstance(node.func, ast.Name):
            if node.func.id == "Message":
                assert isinstance(node.args[0], ast.Constant), ast.unparse(node)
            elif node.func.id == "Diagnostic":
                given = {each.arg: each.value for each in node.keywords}.get("message")
                assert not isinstance(given, ast.Constant | ast.JoinedStr), ast.unparse(node)


def test_khmer_is_written_in_khmer() -> None:
    for message, translation in table(Language.KHMER).items():
        bare = "".join(text for text, *_ in string.Formatter().parse(message))
        if any(letter.isalpha() for letter in bare):
            assert any("\u1780" <= letter <= "\u17ff" for letter in translation), message


def test_values_are_never_read_as_names() -> None:
    with speaking(Language.FRENCH):
        assert (
            say("Written: {file}", file="{0.__class__}") == "Écrit\N{NO-BREAK SPACE}: {0.__class__}"
        )


@pytest.mark.parametrize(
    ("language", "shown"),
    [
        (Language.ENGLISH, ["7", "1,240", "12,400"]),
        (Language.FRENCH, ["7", "1\u202f240", "12\u202f400"]),
        (Language.SPANISH, ["7", "1240", "12\u202f400"]),
        (Language.KHMER, ["7", "1.240", "12.400"]),
    ],
)
def test_thousands_are_set_apart_as_the_language_does(language: Language, shown: list[str]) -> None:
    with speaking(language):
        assert [figure(number) for number in (7, 1_240, 12_400)] == shown


@pytest.mark.parametrize(
    ("language", "shown"),
    [
        (Language.ENGLISH, ["0 articles", "1 article", "2 articles"]),
        (Language.FRENCH, ["0 article", "1 article", "2 articles"]),
        (Language.SPANISH, ["0 artículos", "1 artículo", "2 artículos"]),
    ],
)
def test_nouns_agree_with_their_number(language: Language, shown: list[str]) -> None:
    with speaking(language):
        assert [counted(number, "article") for number in range(3)] == shown


def test_the_language_ends_with_its_block_even_if_it_fails() -> None:
    with pytest.raises(KeyError), speaking(Language.KHMER):
        raise KeyError
    assert spoken() is Language.ENGLISH


@pytest.mark.parametrize("language", OTHERS)
def test_the_page_speaks_the_language(language: Language) -> None:
    presentation = Presentation(language=language)
    page = parsed(render(comparisons.plain(), ReportFormat.HTML, presentation))
    assert page.all("html")[0].attributes["lang"] == language.value
    headings = {each.text() for each in page.all("h2")}
    assert table(language)["Correlation table"] in headings
    assert not headings & set(table(language))
    english = {"Find article", "Side by side", "What happened", "In short"}
    shown = page.text()
    assert not {words for words in english if words in shown}


@pytest.mark.parametrize("report_format", WRITTEN)
def test_a_title_stands_above_every_report_that_has_one(report_format: ReportFormat) -> None:
    if report_format in {ReportFormat.JSON, ReportFormat.CSV, ReportFormat.REDLINE}:
        pytest.skip("tables and laws have no title on their first page")
    presentation = Presentation(title="Cybercrime <Law>")
    plain, titled = (
        render(comparisons.plain(), report_format, each) for each in (None, presentation)
    )
    assert plain != titled
