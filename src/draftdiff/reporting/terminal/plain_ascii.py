"""Our signs in ASCII, for terminals and logs that have no others.

    Article 28 → Article 45 · reworded      Article 28 -> Article 45 - reworded

Letters of a draft stay as they are: a Khmer law has no ASCII.
"""

from __future__ import annotations

_SIGNS = str.maketrans(
    {
        "→": "->",
        "·": "-",
        "…": "...",
        "–": "-",
        "—": "--",
        "›": ">",
        "‹": "<",
        "×": "x",
        "\u00a0": " ",
        "\u202f": " ",
        "“": '"',
        "”": '"',
        "‘": "'",
        "’": "'",
        "╭": "+",
        "╮": "+",
        "╰": "+",
        "╯": "+",
        "├": "+",
        "┤": "+",
        "┬": "+",
        "┴": "+",
        "┼": "+",
        "─": "-",
        "│": "|",
        "└": "`",
    }
)


def plain_ascii(report: str) -> str:
    """`report` with its arrows, dots, dashes and frames in ASCII."""
    return report.translate(_SIGNS)
