"""Lao: ມາດຕາ in both digits."""

from __future__ import annotations

import pytest

from draftdiff.model import Level
from draftdiff.parsing.markers.lao import LAO
from parsing_builders import article_label, container_label, outline, parsed

LAW = """
ກົດໝາຍວ່າດ້ວຍທາງຍ່າງ

ພາກທີ I
ບົດບັນຍັດທົ່ວໄປ

ມາດຕາ 1 ຈຸດປະສົງ
ກົດໝາຍສະບັບນີ້ ປົກປ້ອງທາງຍ່າງສາທາລະນະ.

ມາດຕາ 2 ການອະທິບາຍ
ທາງຍ່າງ ໝາຍເຖິງ ທາງສຳລັບຄົນຍ່າງ.

ພາກທີ II
ພັນທະ

ມາດຕາ 3 ພັນທະຂອງເຈົ້າຂອງທີ່ດິນ
ເຈົ້າຂອງທີ່ດິນ ຕ້ອງຮັກສາທາງຍ່າງ ໃຫ້ສະອາດ ແລະ ປອດໄພ ສຳລັບທຸກຄົນ.
"""
OUTLINE = """preamble
part 1 | ພາກທີ I | ບົດບັນຍັດທົ່ວໄປ
  article 1 | ມາດຕາ 1 | ຈຸດປະສົງ
  article 2 | ມາດຕາ 2 | ການອະທິບາຍ
part 2 | ພາກທີ II | ພັນທະ
  article 3 | ມາດຕາ 3 | ພັນທະຂອງເຈົ້າຂອງທີ່ດິນ"""


@pytest.mark.parametrize(
    ("line", "label", "num"),
    [
        ("ມາດຕາ 1 ຈຸດປະສົງ", "ມາດຕາ 1", "1"),
        ("ມາດຕາ ໑໒", "ມາດຕາ ໑໒", "12"),
        ("ມາດຕາ 5 (ໃໝ່) ສິດ", "ມາດຕາ 5 (ໃໝ່)", "5"),
    ],
)
def test_label(line: str, label: str, num: str) -> None:
    assert article_label(LAO, line) == (label, num)


@pytest.mark.parametrize("line", ["ຕາມມາດຕາ 5", "ມາດຕາ 5, 6", "ມາດຕານີ້"])
def test_no_label(line: str) -> None:
    assert article_label(LAO, line) is None


@pytest.mark.parametrize(
    ("line", "level", "label", "num", "heading"),
    [("ພາກທີ I", Level.PART, "ພາກທີ I", "1", ""), ("ໝວດທີ 2 ສິດ", Level.CHAPTER, "ໝວດທີ 2", "2", "ສິດ")],
)
def test_container(line: str, level: Level, label: str, num: str, heading: str) -> None:
    assert container_label(LAO, line) == (level, label, num, heading)


def test_law() -> None:
    draft = parsed(LAW)
    assert outline(draft) == OUTLINE
    assert (draft.language, draft.scheme) == ("lo", "ມາດຕາ")
