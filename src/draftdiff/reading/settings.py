"""The settings of readers; they live in the model, since the command line names them too."""

from draftdiff.model.reading import Revisions, Settings

__all__ = ["Revisions", "Settings"]
