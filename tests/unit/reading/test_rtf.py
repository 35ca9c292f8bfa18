"""Rich Text: control words in, paragraphs out."""

from __future__ import annotations

from pathlib import Path

import pytest

from draftdiff.errors import UnreadableInputError
from draftdiff.model import Source
from draftdiff.reading import Revisions, Settings, read


def source_of(
    folder: Path,
    body: str,
    revisions: Revisions = Revisions.FINAL,
    column: int | None = None,
) -> Source:
    path = folder / "draft.rtf"
    path.write_bytes(f"{{\\rtf1\\ansi\\ansicpg1252 {body}}}".encode("latin-1"))
    return read(path, settings=Settings(revisions=revisions, column=column))


def text_of(source: Source, bucket: str | None = None) -> list[str]:
    lines = [line.text.strip() for line in source.lines if line.bucket == bucket]
    return [text for text in lines if text]


@pytest.mark.parametrize(
    ("body", "expected"),
    [
        (r"One\par Two\par", ["One", "Two"]),
        (r"{\listtext 5.\tab}Text\par", ["5. Text"]),
        (r"{\pntext\f0 (a)\tab}Text\par", ["(a) Text"]),
        (r"caf\'e9 \u8364 ?\par", ["café €"]),
        (r"\uc0\u8364 x\par", ["€x"]),
        (r"\uc1\u-10179 ?\u-9216 ?\par", ["\U0001f400"]),
        (r"a\line b\par", ["a", "b"]),
        (r"a\~b\_c \{x\}\par", ["a\xa0b\u2011c {x}"]),
        (r"\lquote x\rquote\emdash y\par", ["‘x’—y"]),
        (r"{\*\generator No;}{\info{\author Anna}}Text\par", ["Text"]),
        (r"{\field{\*\fldinst REF x}{\fldrslt Article 5}}\par", ["Article 5"]),
        (r"{\fonttbl{\f1\fcharset204 Arial;}}\f1 \'d1\'f2\par", ["Ст"]),
        (r"{\pict 89504e47}Text\par", ["Text"]),
        (r"\bin5 {}{}}Text\par", ["Text"]),
        (r"x{\*\shpinst{\sp{\sn a}{\sv b}}{\shptxt Boxed\par}}y\par", ["xBoxed", "y"]),
        (r"Unclosed {\b text", ["Unclosed text"]),
    ],
)
def test_words(tmp_path: Path, body: str, expected: list[str]) -> None:
    assert text_of(source_of(tmp_path, body)) == expected


FEE = r"Fee: {\deleted 10}{\revised\revauth1 12} euros\par"


@pytest.mark.parametrize(
    ("revisions", "expected"),
    [
        (Revisions.FINAL, "Fee: 12 euros"),
        (Revisions.ORIGINAL, "Fee: 10 euros"),
        (Revisions.BOTH, "Fee: [-10-]{+12+} euros"),
    ],
)
def test_tracked_changes(tmp_path: Path, revisions: Revisions, expected: str) -> None:
    assert text_of(source_of(tmp_path, FEE, revisions)) == [expected]


def test_struck_and_hidden_words(tmp_path: Path) -> None:
    source = source_of(tmp_path, r"Kept {\strike old} {\v unseen}\strike\strike0 on\par")
    assert text_of(source) == ["Kept  on"]
    assert text_of(source, "struck out") == ["old"]
    assert text_of(source, "hidden text") == ["unseen"]


def test_notes_comments_and_running_heads(tmp_path: Path) -> None:
    source = source_of(
        tmp_path,
        r"{\header Assembly\par}Text{\super 1}{\footnote {\super 1} See OJ.\par}."
        r"{\*\annotation Why?\par}\par",
    )
    assert "".join(text_of(source)) in {"Text1.", "Text."}
    assert text_of(source, "running head") == ["Assembly"]
    assert [text.split(maxsplit=1)[-1] for text in text_of(source, "footnote")] == ["See OJ."]
    assert text_of(source, "comment") == ["Why?"]


def test_tables(tmp_path: Path) -> None:
    row = r"\trowd\cellx1\cellx2\intbl Old\cell New\cell\row\pard After\par"
    assert text_of(source_of(tmp_path, row)) == ["Old\tNew", "After"]
    assert text_of(source_of(tmp_path, row, column=2)) == ["New", "After"]


def test_nesting_without_end_is_refused(tmp_path: Path) -> None:
    with pytest.raises(UnreadableInputError, match="nests"):
        source_of(tmp_path, "Text" + "{" * 20_000)
