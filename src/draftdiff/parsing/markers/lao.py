"""Lao: ມາດຕາ 1, ມາດຕາ ໑ (ໃໝ່); ພາກທີ I, ໝວດທີ 1, ເອກະສານຊ້ອນທ້າຍ."""

from draftdiff.model import Level
from draftdiff.parsing.markers.mark import Mark, Markers, container_marks

NUMBER = r"(?:\d{1,6}(?!\d)(?:/\d{1,2})?|[IVXLC]{1,6}(?!\w))"
NEW = r"(?:\s*\((?:ໃໝ່|ປັບປຸງ)\))?"

LAO = Markers(
    name="ມາດຕາ",
    languages=frozenset({"lo"}),
    needles=("ມາດຕາ",),
    articles=(Mark(level=Level.ARTICLE, words=r"ມາດຕາ(?:ທີ)?", number=NUMBER, closing=NEW),),
    containers=container_marks(
        NUMBER,
        (Level.PART, r"ພາກ(?:ທີ)?"),
        (Level.CHAPTER, r"(?:ໝວດ|ຫມວດ)(?:ທີ)?"),
        (Level.SECTION, r"ສ່ວນ(?:ທີ)?"),
        (Level.SCHEDULE, r"ເອກະສານຊ້ອນທ້າຍ"),
    ),
    unnumbered=((Level.SCHEDULE, r"ເອກະສານຊ້ອນທ້າຍ"),),
)
