"""Greek: articles, and containers numbered by letters and words."""

from __future__ import annotations

import pytest

from draftdiff.model import Level
from draftdiff.parsing.markers.greek import GREEK
from parsing_builders import article_label, container_label, outline, parsed

LAW = """
ΝΟΜΟΣ ΓΙΑ ΤΑ ΜΟΝΟΠΑΤΙΑ

ΚΕΦΑΛΑΙΟ Α΄
ΓΕΝΙΚΕΣ ΔΙΑΤΑΞΕΙΣ

Άρθρο 1
Σκοπός

Ο νόμος αυτός προστατεύει τα δημόσια μονοπάτια.

Άρθρο 2
Ορισμοί

Κατά την έννοια του νόμου:
α) μονοπάτι είναι δρόμος για πεζούς,
β) ιδιοκτήτης είναι ο κύριος της γης.

ΚΕΦΑΛΑΙΟ Β΄
ΥΠΟΧΡΕΩΣΕΙΣ

Άρθρο 2Α
Υποχρεώσεις ιδιοκτητών

Ο ιδιοκτήτης διατηρεί το μονοπάτι ελεύθερο.

Άρθρο 3
Έναρξη ισχύος

Ο νόμος ισχύει από τη δημοσίευσή του.
"""
OUTLINE = """preamble
chapter 1 | ΚΕΦΑΛΑΙΟ Α΄ | ΓΕΝΙΚΕΣ ΔΙΑΤΑΞΕΙΣ
  article 1 | Άρθρο 1 | Σκοπός
  article 2 | Άρθρο 2 | Ορισμοί
chapter 2 | ΚΕΦΑΛΑΙΟ Β΄ | ΥΠΟΧΡΕΩΣΕΙΣ
  article 2Α | Άρθρο 2Α | Υποχρεώσεις ιδιοκτητών
  article 3 | Άρθρο 3 | Έναρξη ισχύος"""


@pytest.mark.parametrize(
    ("line", "label", "num"),
    [
        ("Άρθρο 1", "Άρθρο 1", "1"),
        ("Αρθρο 2. Ορισμοί", "Αρθρο 2", "2"),
        ("ΑΡΘΡΟ 12", "ΑΡΘΡΟ 12", "12"),
        ("Άρθρο 5Α", "Άρθρο 5Α", "5Α"),
        ("Άρθρον 7", "Άρθρον 7", "7"),
        ("Άρθρο πρώτο", "Άρθρο πρώτο", "1"),
    ],
)
def test_label(line: str, label: str, num: str) -> None:
    assert article_label(GREEK, line) == (label, num)


@pytest.mark.parametrize("line", ["Άρθρα 3 και 4", "του άρθρου 5", "Άρθρο 5, 6 και 7"])
def test_no_label(line: str) -> None:
    assert article_label(GREEK, line) is None


@pytest.mark.parametrize(
    ("line", "level", "label", "num", "heading"),
    [
        ("ΚΕΦΑΛΑΙΟ Α΄", Level.CHAPTER, "ΚΕΦΑΛΑΙΟ Α΄", "1", ""),
        ("Μέρος Β΄ Γενικές διατάξεις", Level.PART, "Μέρος Β΄", "2", "Γενικές διατάξεις"),
        ("ΤΜΗΜΑ ΣΤ΄", Level.SECTION, "ΤΜΗΜΑ ΣΤ΄", "6", ""),
        ("ΚΕΦΑΛΑΙΟ ΙΒ΄", Level.CHAPTER, "ΚΕΦΑΛΑΙΟ ΙΒ΄", "12", ""),
        ("ΜΕΡΟΣ ΠΡΩΤΟ", Level.PART, "ΜΕΡΟΣ ΠΡΩΤΟ", "1", ""),
        ("ΠΑΡΑΡΤΗΜΑ", Level.SCHEDULE, "ΠΑΡΑΡΤΗΜΑ", "", ""),
    ],
)
def test_container(line: str, level: Level, label: str, num: str, heading: str) -> None:
    assert container_label(GREEK, line) == (level, label, num, heading)


def test_law() -> None:
    draft = parsed(LAW)
    assert outline(draft) == OUTLINE
    assert (draft.language, draft.scheme) == ("el", "άρθρο")
