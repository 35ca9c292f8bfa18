"""`draftdiff schema`: the JSON Schema of the JSON report, for those who write programs on it."""

from __future__ import annotations

from draftdiff import reporting
from draftdiff.cli.console import write
from draftdiff.cli.exit_codes import ExitCode


def schema() -> ExitCode:
    """Print the JSON Schema of the JSON report."""
    write(reporting.schema())
    return ExitCode.DONE
