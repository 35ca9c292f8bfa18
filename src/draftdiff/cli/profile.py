"""What a house sets once: `draftdiff.toml`, or `[tool.draftdiff]` in `pyproject.toml`.

    fail-on = "warn"
    watch = ["undermine", "political cohesiveness"]
    articles = ["28", "35"]
    vague = ["national harmony"]
    lexicon = "our-terms.toml"

    [levels]
    period-changed = "info"
    vague-term-dropped = "off"

The command line goes over the environment (`DRAFTDIFF_FAIL_ON`), that over the file.
"""

from __future__ import annotations

import tomllib
from collections.abc import Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from draftdiff.errors import UsageError

FILE, PROJECT_FILE = "draftdiff.toml", "pyproject.toml"
OFF = "off"
LEVELS = ("error", "warn", "info", OFF)
THRESHOLDS = ("error", "warn", "info", "any")
MOST_BYTES = 1_000_000


@dataclass(frozen=True, slots=True, kw_only=True)
class Profile:
    """The settings of a house; `levels` are by rule, with "off" for a rule that is not wanted."""

    levels: Mapping[str, str] = field(default_factory=dict)
    fail_on: str | None = None
    watch: tuple[str, ...] = ()
    articles: tuple[str, ...] = ()
    vague: tuple[str, ...] = ()
    lexicon: str | None = None


def read_profile(asked: str | None, folder: Path, rules: frozenset[str]) -> Profile:
    """The profile that was asked for, or that of the folder, or an empty one.

    Args:
        asked: the file's name, None for none.
        folder: where to look for `draftdiff.toml` and `pyproject.toml`.
        rules: the ids that `levels` may name.

    Raises:
        UsageError: the file is not there, is no TOML, or sets what there is not.
    """
    if asked is not None:
        return _profile(_tables(Path(asked)), asked, rules)
    if (folder / FILE).is_file():
        return _profile(_tables(folder / FILE), FILE, rules)
    if (folder / PROJECT_FILE).is_file():
        tables = _tables(folder / PROJECT_FILE).get("tool", {}).get("draftdiff", {})
        return _profile(tables, PROJECT_FILE, rules)
    return Profile()


def read_toml(path: Path, what: str) -> str:
    """The text of a file of settings.

    Raises:
        UsageError: it cannot be read.
    """
    try:
        with path.open("rb") as file:
            return file.read(MOST_BYTES).decode("utf-8")
    except (OSError, UnicodeDecodeError, ValueError) as error:
        problem = f"{what} {path.name} cannot be read"
        raise UsageError(problem, "name a TOML file in UTF-8 that is there") from error


def _tables(path: Path) -> dict[str, Any]:
    try:
        return tomllib.loads(read_toml(path, "the profile"))
    except tomllib.TOMLDecodeError as error:
        what = f"the profile {path.name} is not TOML ({error})"
        raise UsageError(what, "correct that line") from error


def _profile(tables: Mapping[str, Any], name: str, rules: frozenset[str]) -> Profile:
    known = {"levels", "fail-on", "watch", "articles", "vague", "lexicon"}
    for key in tables:
        if key not in known:
            what = f"the profile {name} sets {key!r}, which there is not"
            raise UsageError(what, f"use {', '.join(sorted(known))}")
    return Profile(
        levels=_levels(tables.get("levels", {}), name, rules),
        fail_on=_choice(tables.get("fail-on"), THRESHOLDS, f"fail-on in {name}"),
        watch=_texts(tables, "watch", name),
        articles=_texts(tables, "articles", name),
        vague=_texts(tables, "vague", name),
        lexicon=_text(tables.get("lexicon"), f"lexicon in {name}"),
    )


def _levels(tables: Any, name: str, rules: frozenset[str]) -> dict[str, str]:
    if not isinstance(tables, dict):
        what = f"levels in {name} is no table"
        raise UsageError(what, 'write [levels], and under it lines such as period-changed = "info"')
    for rule, level in tables.items():
        if rule not in rules:
            what = f"levels in {name} names {rule!r}, which is no rule"
            raise UsageError(what, "draftdiff rules lists them")
        _choice(level, LEVELS, f"the level of {rule} in {name}")
    return dict(tables)


def _choice(value: Any, choices: tuple[str, ...], where: str) -> str | None:
    if value is None or value in choices:
        return None if value is None else str(value)
    what = f"{where} is {value!r}"
    raise UsageError(what, f"use one of {', '.join(choices)}")


def _texts(tables: Mapping[str, Any], key: str, name: str) -> tuple[str, ...]:
    value = tables.get(key, [])
    if not isinstance(value, list) or not all(isinstance(text, str) for text in value):
        what = f"{key} in {name} is no list of texts"
        raise UsageError(what, f'write {key} = ["one", "another"]')
    return tuple(value)


def _text(value: Any, where: str) -> str | None:
    if value is None or isinstance(value, str):
        return value
    what = f"{where} is no text"
    raise UsageError(what, "write it in quotes")
