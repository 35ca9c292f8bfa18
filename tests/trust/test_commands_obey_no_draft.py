"""No command prints what steers a terminal or turns its text round, whatever the drafts hold."""

from __future__ import annotations

from pathlib import Path

import pytest

from draftdiff.cli.app import run

CONTROLS = {chr(code) for code in (*range(9), *range(11, 32), *range(127, 160))}
OVERRIDES = set("\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069\u2028\u2029")
# Red letters, the window's title, a sequence of one byte, an override, a bell, a line begun anew.
TRICKS = ("\x1b[31m", "\x1b]0;title\x07", "\x9b31m", "\u202e", "\x07", "\r\x1b[K")
LAW = """LAW {0} ON {0} WATER

CHAPTER I {0} General {0}

Article 1. {0}Purpose{0}
The court shall {1}order {0} the search of {0} a house within {2} days {0} of Article 9 of this Law.

Article {3}. Fees {0}
“{0}owner” means a holder {0} of land. Whoever {0} forges a seal is punished by imprisonment of
{2} years, and not {0} by a fine.

Article {4} {0}
The council fixes the fees {0} for water before {0} each new year begins, under Article 2.
"""
NOTES = '[[note]]\nwas = "1"\nat = "1"\ntext = "what {0} is?"\nquote = "shall"\n'
COMMANDS = (
    "compare old new",
    "compare old new --all",
    "compare old new --explain 1",
    "compare old new --notes notes.toml",
    "compare old new -f markdown",
    "compare old new -f html",
    "compare old new -f csv",
    "compare old new -f json",
    "compare old new -f memo",
    "check old new",
    "check old new -f markdown",
    "check old new -f github",
    "check old new -f junit",
    "check old new -f sarif",
    "outline old",
    "outline old -f json",
    "extract old",
    "inspect old",
    "history old new last",
    "history old new last --article 1",
    "history old new last -f markdown",
    "history old new last -f html",
    "sources old --against new",
    "sources old --against new -f markdown",
    "sources old --against new -f html",
    "notes carry old new notes.toml",
)


@pytest.fixture
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.chdir(tmp_path)
    return tmp_path


@pytest.mark.parametrize("command", COMMANDS)
def test_no_command_obeys_a_draft(
    command: str, folder: Path, capfdbinary: pytest.CaptureFixture[bytes]
) -> None:
    for number, trick in enumerate(TRICKS):
        names = {name: f"{name}{number}.txt" for name in ("old", "new", "last")}
        for name, values in (
            ("old", ("", "ten", 2, 3)),
            ("new", ("not ", "two", 3, 4)),
            ("last", ("not ", "nine", 3, 4)),
        ):
            text = LAW.format(trick, *values)
            (folder / names[name]).write_text(text, encoding="utf-8", newline="")
        # TOML lets no control stand for itself.
        written = "".join(f"\\u{ord(sign):04x}" for sign in trick)
        (folder / "notes.toml").write_text(NOTES.format(written), encoding="utf-8")
        status = run([names.get(word, word) for word in command.split()])
        captured = capfdbinary.readouterr()
        assert status in {0, 1}, captured.err
        assert captured.out or command.startswith("check")
        for told in (captured.out.decode(), captured.err.decode()):
            kept = told.replace("\r\n", "\n") if command.endswith("csv") else told
            assert not set(kept) & (CONTROLS | OVERRIDES), repr(trick)
