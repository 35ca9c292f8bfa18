"""Drafts that were read wrongly are named, and not taken for laws."""

from __future__ import annotations

from draftdiff.model import Diagnostic, Severity, Verdict
from draftdiff.parsing import parse
from parsing_builders import numbers, parsed, words_lost

GARBAGE = "Wfi:lffln18ttmfttruteutlnH~n8ml5mHt:lf~nrtnun WI8fit rut~eutl mr~n8 fi~t:lJ " * 3
RULE = "Everyone who is in charge of the path shall keep to this rule of the law at all times."


def law(rule: str, articles: int = 12) -> str:
    return "\n\n".join(f"Article {num}\n\n{rule}" for num in range(1, articles + 1))


def test_a_text_that_is_no_language_is_no_law() -> None:
    draft = parsed(law(GARBAGE))
    assert draft.verdict is Verdict.NOT_A_LAW
    assert (draft.language, draft.scheme, draft.articles) == ("und", "", ())
    first = draft.diagnostics[0]
    assert (first.code, first.severity, first.partial) == ("illegible-text", Severity.ERROR, True)
    assert "are no words of any language" in first.message
    assert not words_lost(draft)


def test_a_person_who_names_the_unit_is_believed() -> None:
    source = parsed(law(GARBAGE)).source
    draft = parse(source, unit="Article")
    assert len(draft.articles) == 12
    assert draft.verdict is Verdict.CHECK


def test_an_illegible_passage_is_named_with_its_lines() -> None:
    lines = [*law(RULE, 40).split("\n"), "", *[GARBAGE] * 12, "", "Article 41", "", RULE]
    draft = parsed("\n".join(lines))
    assert numbers(draft) == [str(num) for num in range(1, 42)]
    assert draft.verdict is Verdict.CHECK
    (told,) = draft.diagnostics
    assert (told.code, told.partial) == ("illegible-passage", True)
    assert told.line is not None
    assert abs(told.line - lines.index(GARBAGE)) <= 10


def test_wrong_letters_are_warned_of() -> None:
    damaged = RULE.replace("Everyone", "Ev3ryone").replace("charge", "char~ge")
    draft = parsed(law(damaged))
    assert len(draft.articles) == 12
    assert draft.verdict is Verdict.CHECK
    (told,) = draft.diagnostics
    assert told.code == "damaged-text"
    assert told.message.startswith("10 % of the words have wrong letters")


def test_sound_text_is_not_warned_of() -> None:
    assert parsed(law(RULE)).diagnostics == ()


def test_a_legacy_font_is_named_once() -> None:
    source = parsed(law(GARBAGE)).source
    font = Diagnostic(code="legacy-font", severity=Severity.ERROR, message="Limon", partial=True)
    draft = parse(
        type(source)(
            name="old.txt", sha256="", format="pdf", lines=source.lines, diagnostics=(font,)
        )
    )
    assert [each.code for each in draft.diagnostics] == ["no-articles"]
    assert draft.verdict is Verdict.NOT_A_LAW
