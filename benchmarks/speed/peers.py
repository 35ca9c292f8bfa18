"""The tools that draftdiff is set beside, each as a command over two text files.

None of them knows an article; they tell which words or lines differ, and that is what they take
their time for. Those that are not installed are left out.
"""

from __future__ import annotations

import importlib.util
import shutil
import sys
from collections.abc import Sequence
from pathlib import Path

READ = """
import sys
one, two = (open(name, encoding="utf-8").read() for name in sys.argv[1:3])
"""
DIFFLIB = """
import difflib
matcher = difflib.SequenceMatcher(None, one.split(), two.split(), autojunk=False)
print(len(matcher.get_opcodes()))
"""
MATCH_PATCH = """
import diff_match_patch
print(len(diff_match_patch.diff_match_patch().diff_main(one, two)))
"""
REDLINES = """
from redlines import Redlines
print(Redlines(one, two).output_markdown)
"""
HTMLDIFF = """
from html import escape
from lxml.html.diff import htmldiff
pages = ["".join(f"<p>{escape(line)}</p>" for line in text.split("\\n")) for text in (one, two)]
print(len(htmldiff(*pages)))
"""
IN_PYTHON = {
    "difflib, words": ("difflib", DIFFLIB),
    "diff-match-patch": ("diff_match_patch", MATCH_PATCH),
    "redlines": ("redlines", REDLINES),
    "lxml htmldiff": ("lxml", HTMLDIFF),
}
LARGEST = {"difflib, words": 300, "diff-match-patch": 300, "redlines": 300, "lxml htmldiff": 1000}
"""Articles beyond which a peer takes minutes."""
PROGRAMS = {
    "git --word-diff": ("git", "diff", "--no-index", "--word-diff"),
    "wdiff": ("wdiff",),
    "dwdiff": ("dwdiff",),
}


def peers(old: Path, new: Path, articles: int) -> dict[str, Sequence[str]]:
    """The commands of all installed peers that such a law is not too long for."""
    files = str(old), str(new)
    found: dict[str, Sequence[str]] = {
        name: (*command, *files) for name, command in PROGRAMS.items() if shutil.which(command[0])
    }
    for name, (module, program) in IN_PYTHON.items():
        if articles <= LARGEST[name] and importlib.util.find_spec(module):
            found[name] = (sys.executable, "-c", READ + program, *files)
    return found
