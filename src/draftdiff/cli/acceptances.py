"""Findings that somebody has looked at and accepted: `draftdiff-accept.toml`.

    [[accept]]
    fingerprint = "4f1d09ab22e1a0b3"
    reason = "agreed with the committee"
    by = "the legal unit"
    until = 2026-12-31

An acceptance that has expired, or that fits no finding, is told of: such files must not grow old
in silence.
"""

from __future__ import annotations

import tomllib
from dataclasses import dataclass
from datetime import date, datetime
from pathlib import Path
from typing import Any

from draftdiff.cli.profile import read_toml
from draftdiff.errors import UsageError

FILE = "draftdiff-accept.toml"


@dataclass(frozen=True, slots=True, kw_only=True)
class Acceptance:
    """One accepted finding; `until` is its last day, None for no end."""

    fingerprint: str
    reason: str
    by: str
    until: date | None = None

    def holds(self, today: date) -> bool:
        """Whether it has not expired."""
        return self.until is None or today <= self.until


def read_acceptances(asked: str | None, folder: Path) -> tuple[Acceptance, ...]:
    """The acceptances of the file that was asked for, or of the folder's; none without a file.

    Raises:
        UsageError: the file cannot be read, or an entry lacks its fingerprint, reason or name.
    """
    path = Path(asked) if asked is not None else folder / FILE
    if asked is None and not path.is_file():
        return ()
    try:
        entries = tomllib.loads(read_toml(path, "the acceptances")).get("accept", [])
    except tomllib.TOMLDecodeError as error:
        what = f"the acceptances {path.name} are not TOML ({error})"
        raise UsageError(what, "correct that line") from error
    if not isinstance(entries, list):
        what = f"the acceptances {path.name} hold no list"
        raise UsageError(what, "write each under [[accept]]")
    return tuple(_acceptance(entry, number, path.name) for number, entry in enumerate(entries, 1))


def _acceptance(entry: Any, number: int, name: str) -> Acceptance:
    where = f"acceptance {number} in {name}"
    if not isinstance(entry, dict):
        what = f"{where} is no table"
        raise UsageError(what, "write each under [[accept]]")
    texts = {key: entry.get(key) for key in ("fingerprint", "reason", "by")}
    for key, value in texts.items():
        if not isinstance(value, str) or not value.strip():
            what = f"{where} has no {key}"
            raise UsageError(what, "give fingerprint, reason and by as texts")
    until = entry.get("until")
    if isinstance(until, datetime) or not (until is None or isinstance(until, date)):
        what = f"{where} has an until that is no date"
        raise UsageError(what, "write it as until = 2026-12-31, without quotes")
    return Acceptance(
        fingerprint=str(texts["fingerprint"]),
        reason=str(texts["reason"]),
        by=str(texts["by"]),
        until=until,
    )
