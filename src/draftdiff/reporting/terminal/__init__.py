"""The report on a screen: what `draftdiff compare` and `draftdiff outline` print by default.

wrap      lines at a width in cells, whatever the script
marks     what went and what came, with and without colour
passages  a row's text, long quiet stretches cut short
report    a comparison;  outline  a draft
explanation   why articles were matched
plain_ascii   our own signs for terminals that have no others
"""

from draftdiff.reporting.terminal.explanation import render_explanations
from draftdiff.reporting.terminal.outline import render_outline_terminal
from draftdiff.reporting.terminal.plain_ascii import plain_ascii
from draftdiff.reporting.terminal.report import (
    render_article,
    render_summary,
    render_terminal,
    render_text,
)

__all__ = [
    "plain_ascii",
    "render_article",
    "render_explanations",
    "render_outline_terminal",
    "render_summary",
    "render_terminal",
    "render_text",
]
