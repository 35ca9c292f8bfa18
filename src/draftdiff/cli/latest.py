"""The two newest drafts of a folder, by the dates in their names.

2014.txt   2015-12.docx   2020-10-04.pdf   notes.txt
                 └──────────────┴─▶ old and new
"""

from __future__ import annotations

import re
from pathlib import Path

from draftdiff.errors import UsageError

_DATE = re.compile(r"(?<!\d)((?:19|20)\d\d)(?:[-_. ]?(0[1-9]|1[0-2])(?:[-_. ]?([0-3]\d))?)?(?!\d)")
NEEDED = 2


def latest(folder: str) -> tuple[str, str]:
    """The names of the last but one and the last draft.

    Raises:
        UsageError: the folder does not hold two files with dates in their names, or two of the
            newest have one date.
    """
    path = Path(folder)
    if not path.is_dir():
        what = f"{folder} is no folder"
        raise UsageError(what, "name the folder that the drafts are in")
    dated = sorted(
        (date, file.name)
        for file in path.iterdir()
        if file.is_file() and not file.name.startswith(".") and (date := _date(file.name))
    )
    if len(dated) < NEEDED:
        what = f"{folder} does not hold two files with dates in their names"
        raise UsageError(what, "name them after their dates, as in 2014.txt and 2020-10-04.pdf")
    (old_date, old), (new_date, new) = dated[-NEEDED:]
    if old_date == new_date:
        what = f"{old} and {new} have one date, so that which is newer cannot be told"
        raise UsageError(what, "give one of them a later date, or name both files")
    return str(path / old), str(path / new)


def _date(name: str) -> tuple[str, str, str] | None:
    found = _DATE.search(name)
    return (found[1], found[2] or "00", found[3] or "00") if found else None
