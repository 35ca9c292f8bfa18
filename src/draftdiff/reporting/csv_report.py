"""The correlation table as CSV: UTF-8 with a mark that spreadsheets know it by.

Old,Old heading,…
Article 28,"Contents, websites",…
'=HYPERLINK(1),…                     text that would be a formula is led by an apostrophe
"""

from __future__ import annotations

import csv
import io

from draftdiff.model import Comparison
from draftdiff.reporting.correlation import alike_head, heads, is_formula, lines

_BYTE_ORDER_MARK = "\ufeff"


def render(comparison: Comparison) -> bytes:
    """The table as a CSV file after RFC 4180, in the new draft's order."""
    text = io.StringIO(newline="")
    writer = csv.writer(text, quoting=csv.QUOTE_MINIMAL, lineterminator="\r\n")
    writer.writerow(alike_head() if cell is None else cell for cell in heads())
    for line in lines(comparison):
        writer.writerow(_harmless(cell) for cell in line)
    return (_BYTE_ORDER_MARK + text.getvalue()).encode()


def _harmless(cell: str | int | None) -> str:
    if cell is None:
        return ""
    text = str(cell)
    return f"'{text}" if is_formula(text) else text
