"""OpenDocument texts: numbers, tracked changes, notes and tables as LibreOffice shows them."""

from draftdiff.reading.odt.reader import read_odt

__all__ = ["read_odt"]
