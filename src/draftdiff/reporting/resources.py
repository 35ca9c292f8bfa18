"""The data files that are shipped inside the package: schemas, templates, the style sheet."""

from __future__ import annotations


def resource(name: str) -> bytes:
    """The bytes of the data file `name`, relative to this package ("schema/report-1.json")."""
    from importlib import resources  # noqa: PLC0415 - it takes a while, and JSON needs none

    return resources.files("draftdiff.reporting").joinpath(*name.split("/")).read_bytes()
