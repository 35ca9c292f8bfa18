"""Errors that a person reads: what happened, where, and what to do next.

    draftdiff: v1.pdf is encrypted; save a copy of it without a password and compare that.

Only the edges (reading, writing, the command line) raise; the stages in between return
diagnostics, since a part that failed is a value and not silence.
"""

from __future__ import annotations


class DraftdiffError(Exception):
    """The base of all errors that end a command.

    Args:
        what: what happened and where, as a clause without a final full stop.
        next_step: what the reader can do about it, as a clause without a final full stop.

    The exit status of every subclass is 2 (the report contract): nothing was compared.
    """

    exit_code = 2

    def __init__(self, what: str, next_step: str) -> None:
        super().__init__(what, next_step)
        self.what = what
        self.next_step = next_step

    def __str__(self) -> str:
        return f"{self.what}; {self.next_step}."


class UnreadableInputError(DraftdiffError):
    """An input that does not exist, is not a document, or holds no text."""


class UnknownFormatError(UnreadableInputError):
    """An input whose format has no reader."""


class EncryptedInputError(UnreadableInputError):
    """An input that needs a password."""


class NoTextError(UnreadableInputError):
    """An input without any text: empty, or pages that are pictures."""


class LimitError(UnreadableInputError):
    """An input that asks for more than a limit allows."""


class OutputError(DraftdiffError):
    """A report that cannot be written where it was asked for."""


class UsageError(DraftdiffError):
    """Options that contradict each other or name nothing."""
