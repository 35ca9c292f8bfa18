"""Reports of every format as text that tests can look into."""

from __future__ import annotations

import io
import zipfile

from draftdiff.reporting import ReportFormat

PACKED = frozenset({ReportFormat.REDLINE, ReportFormat.SYNOPSIS, ReportFormat.XLSX})
PRINTED = frozenset({ReportFormat.PDF})
"""Formats that another program writes, which need not be installed."""
WRITTEN = tuple(each for each in ReportFormat if each not in PRINTED)
"""Formats that need nothing but this package."""


def parts(report: bytes) -> dict[str, str]:
    """The XML parts of a Word or Excel file, in their order."""
    with zipfile.ZipFile(io.BytesIO(report)) as archive:
        return {name: archive.read(name).decode() for name in archive.namelist()}


def text_of(report: bytes, report_format: ReportFormat) -> str:
    """The report as text; of a Word or Excel file all parts, an element a line."""
    if report_format not in PACKED:
        return report.decode()
    return "".join(
        f"== {name}\n{xml.replace('><', '>' + chr(10) + '<')}\n"
        for name, xml in parts(report).items()
    )
