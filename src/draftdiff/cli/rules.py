"""`draftdiff rules [ID]`: what a check looks for, and one rule with its example."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Annotated

import typer

from draftdiff.cli import console
from draftdiff.cli.exit_codes import ExitCode
from draftdiff.errors import UsageError

ID_WIDTH = 24


def rules(
    rule_id: Annotated[
        str | None, typer.Argument(metavar="ID", help="One rule, explained with an example.")
    ] = None,
) -> ExitCode:
    """List the rules of check, or explain one."""
    lines = _list() if rule_id is None else _one(rule_id)
    console.write(("\n".join(lines) + "\n").encode())
    return ExitCode.DONE


def _list() -> Iterator[str]:
    from draftdiff.analysing import RULES  # noqa: PLC0415 - not for --help: it takes a while

    for rule in RULES.values():
        yield f"{rule.level.value:5}  {rule.id:{ID_WIDTH}}  {rule.summary}"


def _one(rule_id: str) -> Iterator[str]:
    from draftdiff.analysing import RULES  # noqa: PLC0415 - not for --help: it takes a while

    rule = RULES.get(rule_id)
    if rule is None:
        what = f"there is no rule {rule_id!r}"
        raise UsageError(what, "draftdiff rules lists them")
    yield f"{rule.id} ({rule.level.value})"
    yield rule.summary
    yield f"Check: {rule.check}"
    yield f"Old: {rule.old or '(no clause)'}"
    yield f"New: {rule.new or '(no clause)'}"
