"""Write docs/rules.md from the rules themselves: python docs/make_rules.py."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

from draftdiff.analysing import RULES, Rule

HEAD = """\
# What `draftdiff check` looks for

<!-- Written by docs/make_rules.py: change the rules in src/draftdiff/analysing/rules, not this. -->

A finding says: between the old and the new wording of a clause something changed that may have
legal weight. It is a signal to check, **never a legal conclusion**: read each clause before
relying on it, and do not take silence for safety. `draftdiff rules` prints this list,
`draftdiff rules ID` one rule.

Renumbering, typography, spelling, plain synonyms, another order of a list, gender-neutral drafting
and headings raise nothing; nor does language that only moved to another clause. Of a clause that
came or went as a whole its core alone is told. Rules read English, French and Spanish, and the
commonest terms of Khmer; in other languages there are no findings.
"""


def page() -> str:
    """The whole page."""
    return "\n".join(
        (HEAD, *_table(), "", *(line for rule in RULES.values() for line in _rule(rule)))
    )


def _table() -> Iterator[str]:
    yield "| Rule | Level | Fires when |"
    yield "| --- | --- | --- |"
    for rule in RULES.values():
        yield f"| [`{rule.id}`](#{rule.id}) | {rule.level.value} | {rule.summary} |"


def _rule(rule: Rule) -> Iterator[str]:
    yield f"## `{rule.id}`"
    yield ""
    yield f"{rule.summary} Level: {rule.level.value}."
    yield ""
    yield f"- Old: {rule.old or '*(no clause)*'}"
    yield f"- New: {rule.new or '*(no clause)*'}"
    yield ""
    yield f"To check: {rule.check}"
    yield ""


if __name__ == "__main__":
    Path(__file__).with_name("rules.md").write_text(page(), encoding="utf-8")
