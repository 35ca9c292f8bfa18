"""The data files that are shipped inside the package: schemas, templates, the style sheet."""

from __future__ import annotations

from importlib import resources


def resource(name: str) -> bytes:
    """The bytes of the data file `name`, relative to this package ("schema/report-1.json")."""
    return resources.files("draftdiff.reporting").joinpath(*name.split("/")).read_bytes()
