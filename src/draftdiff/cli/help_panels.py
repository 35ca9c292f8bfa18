"""Help in panels without rich: options under the heading that they name, an example at the end.

Reports:
  -f, --format [terminal|json|html|markdown]
  -o, --output FILE                           …
Reading:
  --encoding NAME                             …
"""

from __future__ import annotations

from typing import Any

from typer.core import TyperCommand, TyperGroup


class PanelCommand(TyperCommand):
    """A command whose help groups its options by `rich_help_panel`."""

    def collect_usage_pieces(self, ctx: Any) -> list[str]:
        """The usage line: OLD, where typer would write {OLD}; without arguments that are hidden."""
        pieces = super().collect_usage_pieces(ctx)
        return [piece.strip("{}") for piece in pieces if piece != "[]"]

    def format_options(self, ctx: Any, formatter: Any) -> None:
        """Write the arguments, then each panel."""
        _write_panels(self, ctx, formatter)


class PanelGroup(TyperGroup):
    """A group whose help lists the commands before the options."""

    def format_options(self, ctx: Any, formatter: Any) -> None:
        """Write the commands, then each panel."""
        self.format_commands(ctx, formatter)
        _write_panels(self, ctx, formatter)


def _write_panels(command: TyperCommand | TyperGroup, ctx: Any, formatter: Any) -> None:
    """Each panel as a section, in the order in which the options name them."""
    panels: dict[str, list[tuple[str, str]]] = {}
    for param in command.get_params(ctx):
        record = param.get_help_record(ctx)
        if record is not None:
            usual = "Arguments" if param.param_type_name == "argument" else "Options"
            panel = getattr(param, "rich_help_panel", None) or usual
            panels.setdefault(panel, []).append(record)
    for panel, records in panels.items():
        with formatter.section(panel):
            formatter.write_dl(records)
