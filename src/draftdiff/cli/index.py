"""`draftdiff index FOLDER`: read a folder of laws once, for `draftdiff sources` to search."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

import typer

from draftdiff.cli import console
from draftdiff.cli.exit_codes import ExitCode
from draftdiff.cli.law_folder import INDEX_NAME, Update, index_on_disk, named, update
from draftdiff.text.visibility import one_line


def index(
    folder: Annotated[
        str, typer.Argument(metavar="FOLDER", help="The folder of laws; folders in it count too.")
    ],
    *,
    index_file: Annotated[
        str | None,
        typer.Option(
            "--index",
            metavar="FILE",
            help=f"Where the index lies; {INDEX_NAME} in the folder by default.",
        ),
    ] = None,
) -> ExitCode:
    """Read a folder of laws into an index, or bring that up to date."""
    place = Path(folder)
    laws = named(place)
    with index_on_disk(Path(index_file) if index_file else place / INDEX_NAME) as found:
        done = update(found, laws)
        provisions = sum(law.provisions for law in found.laws().values())
    for name, problem in done.failed:
        console.say(f"{one_line(name)} was left out: {problem}")
    console.write(f"{_words(done)} {provisions:,} provisions can be searched.\n".encode())
    return ExitCode.PARTIAL if done.failed else ExitCode.DONE


def _words(done: Update) -> str:
    return (
        f"{len(done.read):,} laws read, {done.kept:,} unchanged, {len(done.gone):,} gone, "
        f"{len(done.failed):,} left out."
    )
