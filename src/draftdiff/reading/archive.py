"""Documents that are zips of XML: opened with limits on what they unpack to.

draft.docx ─▶ Archive ─▶ part("word/document.xml")     at most so large, and not by a bomb
"""

from __future__ import annotations

import io
import zipfile
import zlib

from draftdiff.errors import EncryptedInputError, UnreadableInputError
from draftdiff.reading.content import Document
from draftdiff.reading.limits import beyond

MAX_MEMBERS = 20_000
_MEGABYTE = 1024 * 1024
_SMALL_PART = 8 * 1024 * 1024
_DAMAGES = (zipfile.BadZipFile, ValueError, OSError, NotImplementedError)
_AGAIN = "download or copy it again"


class Archive:
    """The parts of a packed document.

    Raises:
        UnreadableInputError: it is damaged, or has more members than any document needs.
    """

    def __init__(self, document: Document) -> None:
        label, data = document.label, document.data
        self._label = label
        self._limits = document.settings.limits
        self._unpacked = 0
        try:
            self._zip = zipfile.ZipFile(io.BytesIO(data))
        except _DAMAGES as error:
            what = f"{label} is damaged: its packing cannot be opened"
            raise UnreadableInputError(what, _AGAIN) from error
        self._members = {info.filename: info for info in self._zip.infolist()}
        if len(self._members) > MAX_MEMBERS:
            what = f"{label} has more than {MAX_MEMBERS:,} parts, which no draft needs"
            raise UnreadableInputError(what, "check that it is the right file")

    def names(self) -> tuple[str, ...]:
        """The names of all parts, in the archive's order."""
        return tuple(self._members)

    def part(self, name: str) -> bytes | None:
        """The bytes of a part; None where there is none of that name.

        Raises:
            EncryptedInputError: the part is locked with a password.
            UnreadableInputError: it is damaged, or unpacks to more than the limits.
        """
        info = self._members.get(name)
        if info is None:
            return None
        if info.flag_bits & 1:
            what = f"{self._label} is encrypted and needs a password"
            raise EncryptedInputError(what, "save a copy of it without a password")
        try:
            with self._zip.open(info) as file:
                data = file.read(self._limits.unpacked * _MEGABYTE - self._unpacked + 1)
        except (*_DAMAGES, zlib.error, EOFError) as error:
            what = f"{self._label} is damaged: its part {_shown(name)} cannot be unpacked"
            raise UnreadableInputError(what, _AGAIN) from error
        self._check(name, info, len(data))
        return data

    def _check(self, name: str, info: zipfile.ZipInfo, size: int) -> None:
        self._unpacked += size
        if self._unpacked > self._limits.unpacked * _MEGABYTE:
            complaint = f"unpacks to more than {self._limits.unpacked:,} megabytes"
            raise beyond(self._label, complaint, "unpacked")
        if size > _SMALL_PART and size > self._limits.ratio * max(info.compress_size, 1):
            complaint = (
                f"is packed like a bomb: {_shown(name)} unpacks to {self._limits.ratio} "
                "times its size or more"
            )
            raise beyond(self._label, complaint, "ratio")


def _shown(name: str) -> str:
    return "".join(sign if sign.isprintable() else "\N{REPLACEMENT CHARACTER}" for sign in name)
