"""The command line as a whole: its commands, and how every run ends.

draftdiff compare drafts/2014.txt drafts/2020.txt
  └▶ exit status 0, 1, 2 or 3; whatever goes wrong is one line on standard error, never a
     traceback (unless DRAFTDIFF_TRACEBACK=1 asks for it)
"""

from __future__ import annotations

import os
import traceback
from collections.abc import Sequence
from importlib import import_module
from pathlib import Path
from typing import Annotated

import typer

from draftdiff import __version__
from draftdiff.cli.console import say, write
from draftdiff.cli.exit_codes import ExitCode
from draftdiff.cli.help_panels import PanelCommand, PanelGroup
from draftdiff.errors import DraftdiffError, UsageError

HELP_OPTIONS = frozenset({"-h", "--help"})

EXAMPLES = {
    "compare": "compare 2014.pdf 2020.pdf -o report.html -o report.json",
    "outline": "outline 2020.pdf",
    "history": "history 2014.pdf 2015.pdf 2020.pdf -o history.html",
    "sources": "sources draft.pdf --against laws/ -o sources.html",
    "index": "index laws/",
    "notes": "notes carry 2014.pdf 2015.pdf notes.toml -o notes-2015.toml",
    "extract": "extract draft.docx",
    "check": "check 2014.pdf 2020.pdf --fail-on warn",
    "rules": "rules intent-dropped",
    "inspect": "inspect draft.docx",
    "schema": "schema > schema.json",
    "doctor": "doctor",
}
"""Every command, in the order of the help, with an example. A command is the function of its name
in the module of its name, which is loaded when the command is asked for: a comparison need not
wait for what the others import."""

SUMMARIES = {
    "compare": "Tell what changed from the draft OLD to the draft NEW.",
    "outline": "Show what was found in DRAFT, and what was left out.",
    "history": "Follow a law through all its drafts: what came, what went, what came back.",
    "sources": "Tell which provisions a draft was borrowed from, and what was left out of them.",
    "index": "Read a folder of laws into an index, or bring that up to date.",
    "notes": "Move every note to its place in a new draft, and mark what was reworded or dropped.",
    "extract": "Print the text of FILE as it is read.",
    "check": "Find changes of legal weight, and stop a script on them.",
    "rules": "List the rules of check, or explain one.",
    "inspect": "List what is hidden in FILE: properties, names, odd characters.",
    "schema": "Print the JSON Schema of a JSON report: report, outline, history or sources.",
    "doctor": "Tell what is installed, what that enables, and whether draftdiff works.",
}
"""The first lines of the commands' help, so that the list of commands loads none of them."""


def command_line(arguments: Sequence[str]) -> typer.Typer:
    """The command line, with the commands that `arguments` name; of the others with their names.

    Args:
        arguments: what stands after the name of the program.
    """
    # Plain help: rich would more than double the time that --help takes (docs/adr/0002).
    app = typer.Typer(
        name="draftdiff",
        cls=PanelGroup,
        rich_markup_mode=None,
        add_completion=False,
        context_settings={"help_option_names": sorted(HELP_OPTIONS)},
        epilog="Example: draftdiff compare drafts/2014.txt drafts/2020.txt",
    )
    app.callback(invoke_without_command=True)(draftdiff)
    for name, example in EXAMPLES.items():
        if name not in arguments:
            app.command(name, help=SUMMARIES[name])(_unasked)
            continue
        command = getattr(import_module(f"draftdiff.cli.{name}"), name)
        app.command(name, cls=PanelCommand, epilog=f"Example: draftdiff {example}")(command)
    return app


def _unasked() -> None:
    """Stands in the list of commands for one that the command line does not name."""


def draftdiff(
    ctx: typer.Context,
    *,
    version: Annotated[bool, typer.Option("--version", help="Tell the version.")] = False,
) -> None:
    """Tell what changed between successive drafts of a law."""
    if version:
        write(f"draftdiff {__version__}\n".encode())
        raise typer.Exit
    if ctx.invoked_subcommand is None:
        what = "no command was given"
        raise UsageError(what, "try draftdiff compare OLD NEW, or draftdiff --help")


def run(arguments: Sequence[str]) -> int:
    """Run the command that `arguments` name; the exit status, whatever happens."""
    try:
        app = command_line(arguments)
        return _ended(app(args=list(arguments), prog_name="draftdiff", standalone_mode=False))
    except DraftdiffError as error:
        say(str(error))
        return error.exit_code
    except typer.TyperException as error:
        say(_usage_words(error))
        return ExitCode.FAILED
    except SystemExit as stopped:
        # What typer makes of any broken pipe: the reader of its help went away, or a fault of ours.
        if HELP_OPTIONS.isdisjoint(arguments):
            return _failed(stopped.__context__ or stopped)
        return ExitCode.DONE
    except Exception as error:  # noqa: BLE001 - the contract: any uncaught error ends as 2
        return _failed(error)


def _ended(status: int | None) -> int:
    """The status of a command that came to its end, or was told to stop."""
    if status == ExitCode.INTERRUPTED:
        say("stopped.")
    return int(status or ExitCode.DONE)


def _usage_words(error: typer.TyperException) -> str:
    """What typer complains of, in the one-line form of our own errors."""
    message = " ".join(error.format_message().split()).rstrip(".")
    complaint = message[:1].lower() + message[1:]
    return f"{complaint}; see draftdiff --help."


def _failed(error: BaseException) -> ExitCode:
    """Tell of an error that nobody foresaw."""
    if os.environ.get("DRAFTDIFF_TRACEBACK") == "1":
        traceback.print_exception(error)
    say(_internal_words(error))
    return ExitCode.FAILED


def _internal_words(error: BaseException) -> str:
    """What kind of error, and where in our code; never its message, which may quote a draft."""
    if isinstance(error, MemoryError):
        return "there is not enough memory for these drafts; compare them in parts."
    package = Path(__file__).parents[1]
    places = [
        f"{Path(frame.filename).relative_to(package).as_posix()}, line {frame.lineno}"
        for frame in traceback.extract_tb(error.__traceback__)
        if Path(frame.filename).is_relative_to(package)
    ]
    where = f" in {places[-1]}" if places else ""
    return (
        f"internal error ({type(error).__name__}{where}); this is a fault of draftdiff, "
        "please report this line (DRAFTDIFF_TRACEBACK=1 shows more)."
    )
