"""Regular expressions that are compiled when they are first used.

    HAN = compiled_when_used("[㐀-䶿一-鿿]")     a millisecond, later or never

Most documents are of one script and need few of the patterns; each of a large class of characters
takes a millisecond, and a short comparison would spend a twentieth of its time on them.
"""

from __future__ import annotations

import re
from typing import Any, cast


class _Uncompiled:
    """Becomes its pattern at the first use; the methods that were asked for are kept."""

    def __init__(self, pattern: str, flags: int) -> None:
        self._compile = pattern, flags

    def __getattr__(self, name: str) -> Any:
        found = getattr(re.compile(*self._compile), name)
        setattr(self, name, found)
        return found


def compiled_when_used(pattern: str, flags: int = 0) -> re.Pattern[str]:
    """What `re.compile` returns, but for the time that it takes now.

    Args:
        pattern: the regular expression; an error in it shows at the first use.
        flags: those of `re.compile`.
    """
    return cast("re.Pattern[str]", _Uncompiled(pattern, flags))
