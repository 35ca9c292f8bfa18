"""Heads whose word is damaged are found in a gap, and nowhere else."""

from __future__ import annotations

import pytest

from parsing_builders import numbers, parsed, words_lost

LAW = """
Article 1. Purpose

This law protects public footpaths and the people who use them.

Article 2. Duties

An owner shall keep the footpath free of obstacles.

{head}

A walker shall close every gate behind him or her.

{last}

This law enters into force on the day after its publication.
"""


@pytest.mark.parametrize("head", ["Artide 3. Gates", "rticle 3. Gates", "Articel 3. Gates"])
def test_damaged_head_in_a_gap_is_read(head: str) -> None:
    draft = parsed(LAW.format(head=head, last="Article 4. Entry into force"))
    assert numbers(draft) == ["1", "2", "3", "4"]
    assert draft.articles[2].heading == "Gates"
    assert [diagnostic.code for diagnostic in draft.diagnostics] == ["damaged-label"]
    assert not words_lost(draft)


def test_diagnostic_names_the_label_and_its_neighbours() -> None:
    draft = parsed(LAW.format(head="Artide 3. Gates", last="Article 4. Entry into force"))
    (diagnostic,) = draft.diagnostics
    assert diagnostic.message == (
        "“Artide 3” between Article 2 and Article 4 is read as the label of an article"
    )
    assert diagnostic.line == 9


def test_a_torn_number_is_read_in_a_gap() -> None:
    text = "\n\n".join(
        f"Article {num}. Duty\n\nEveryone shall close gate {num}." for num in range(8, 15)
    )
    draft = parsed(text.replace("Article 12.", "Article 1 2."))
    assert numbers(draft) == [str(num) for num in range(8, 15)]
    assert draft.articles[4].label == "Article 1 2"
    assert [diagnostic.code for diagnostic in draft.diagnostics] == ["damaged-label"]


@pytest.mark.parametrize(
    ("head", "last"),
    [
        ("Artide 3. Gates", "Article 3. Entry into force"),  # no gap
        ("Artide 5. Gates", "Article 4. Entry into force"),  # not the missing number
        ("Chapter 3. Gates", "Article 4. Entry into force"),  # another word
        ("Artide 3: Gates", "Article 4. Entry into force"),  # another delimiter
        ("Artide 3.", "Article 4. Entry into force"),  # no heading, where all others have one
        ("The artide 3. Gates", "Article 4. Entry into force"),  # words before it
        ("“Artide 3. Gates”", "Article 4. Entry into force"),  # quoted law
        ("Artide 3. Gates", "Article 40. Entry into force"),  # too wide a gap
    ],
)
def test_what_is_no_damaged_head(head: str, last: str) -> None:
    draft = parsed(LAW.format(head=head, last=last))
    assert "damaged-label" not in [diagnostic.code for diagnostic in draft.diagnostics]
    assert len(draft.articles) == 3
