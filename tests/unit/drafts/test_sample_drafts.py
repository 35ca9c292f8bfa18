"""The sample drafts and their gold say the same thing.

2014.txt   Article 26: …            gold-2014-2020.tsv   26  38  same
2020.txt   Article 38.-  …          the same words, but for references
"""

from __future__ import annotations

import csv
import re
import runpy
from collections import Counter
from collections.abc import Iterable
from pathlib import Path

import pypdfium2
import pytest

DRAFTS = Path(__file__).parents[3] / "drafts"
ARTICLES = {"2014": 35, "2015": 32, "2020": 48, "2014.km": 12, "2020.km": 12}
PAIRS = [
    ("2014", "2015", "gold-2014-2015.tsv"),
    ("2015", "2020", "gold-2015-2020.tsv"),
    ("2014", "2020", "gold-2014-2020.tsv"),
    ("2014.km", "2020.km", "gold-2014-2020.km.tsv"),
]
LABEL = re.compile(r"(?m)^(?:Article|មាត្រា) (\d+)(?::|\.-?)(?: .*|\n.*)$")
AFTER = re.compile(r"(?m)^(?:C(?i:hapter) |Section |ជំពូកទី |Done at )")
REFERENCE = re.compile(r"Articles? \d+(?:(?:, | and | to )\d+)*")

Row = tuple[str, str, str, str]


def text(name: str) -> str:
    return (DRAFTS / f"{name}.txt").read_text(encoding="utf-8")


def articles(name: str) -> dict[str, str]:
    heads = list(LABEL.finditer(text(name)))
    ends = [head.start() for head in heads[1:]] + [len(text(name))]
    return {
        str(int(head[1])): AFTER.split(text(name)[head.end() : end])[0].strip()
        for head, end in zip(heads, ends, strict=True)
    }


def gold(name: str) -> list[Row]:
    with (DRAFTS / name).open(encoding="utf-8", newline="") as file:
        header, *rows = csv.reader(file, delimiter="\t", quoting=csv.QUOTE_NONE)
    assert header == ["old_label", "new_label", "relation", "note"]
    return [(old, new, relation, note) for old, new, relation, note in rows]


def repeated(labels: Iterable[str]) -> set[str]:
    return {label for label, times in Counter(labels).items() if times > 1 and label != "-"}


@pytest.mark.parametrize(("name", "count"), ARTICLES.items())
def test_each_draft_says_on_its_first_line_that_it_is_invented(name: str, count: int) -> None:
    assert "ILLUSTRATION: an invented draft law" in text(name).split("\n")[0]
    assert list(articles(name)) == [str(number) for number in range(1, count + 1)]


@pytest.mark.parametrize(("old", "new", "name"), PAIRS)
def test_the_gold_knows_every_article_of_both_sides(old: str, new: str, name: str) -> None:
    rows = gold(name)
    assert {row[0] for row in rows} - {"-"} == set(articles(old))
    assert {row[1] for row in rows} - {"-"} == set(articles(new))


@pytest.mark.parametrize("name", [pair[2] for pair in PAIRS])
def test_only_splits_repeat_an_old_article_and_only_mergers_a_new_one(name: str) -> None:
    rows = gold(name)
    assert {row[0] for row in rows if row[2] == "split"} == repeated(row[0] for row in rows)
    assert {row[1] for row in rows if row[2] == "merged"} == repeated(row[1] for row in rows)
    assert all((row[1] == "-") == (row[2] == "dropped") for row in rows)
    assert all((row[0] == "-") == (row[2] == "added") for row in rows)


@pytest.mark.parametrize(("old", "new", "name"), PAIRS)
def test_same_means_the_same_words_but_for_references(old: str, new: str, name: str) -> None:
    before, after = articles(old), articles(new)
    for was, now, relation, note in gold(name):
        if relation == "same":
            assert REFERENCE.sub("#", before[was]) == REFERENCE.sub("#", after[now])
            assert ("references-only" in note) == (before[was] != after[now])
        elif relation == "reworded":
            assert before[was] != after[now]


def test_the_pdf_holds_the_words_of_the_first_draft_in_their_order() -> None:
    document = pypdfium2.PdfDocument(DRAFTS / "2014.pdf")
    printed = "\n".join(page.get_textpage().get_text_bounded() for page in document)
    unbroken = re.sub("[\\x02\\ufffe]\\s*", "", printed)
    words = iter(re.findall(r"[^\W\d]+", unbroken))
    joined = text("2014").replace("vice-chairperson", "vicechairperson")
    missing = [word for word in re.findall(r"[^\W\d]+", joined) if word not in words]
    assert missing == []


def test_the_pdf_is_made_with_the_same_bytes_each_time(tmp_path: Path) -> None:
    pytest.importorskip("reportlab")
    make_pdf = runpy.run_path(str(DRAFTS / "make_pdf.py"))["make_pdf"]
    made = [tmp_path / "once.pdf", tmp_path / "again.pdf"]
    for path in made:
        make_pdf(DRAFTS / "2014.txt", path)
    assert made[0].read_bytes() == made[1].read_bytes()
    assert b"/CreationDate" not in made[0].read_bytes()
    assert b"/Author" not in made[0].read_bytes()
