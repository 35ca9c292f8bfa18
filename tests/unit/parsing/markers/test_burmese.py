"""Burmese: ပုဒ်မ, and numbers alone before the sentence sign."""

from __future__ import annotations

import pytest

from draftdiff.model import Level
from draftdiff.parsing.markers.burmese import BURMESE
from parsing_builders import article_label, container_label, outline, parsed

LAW = """
လူသွားလမ်းဥပဒေ

အခန်း (၁)
အမည်နှင့် အဓိပ္ပာယ်

၁။ ဤဥပဒေကို လူသွားလမ်းဥပဒေဟု ခေါ်တွင်စေရမည်။

၂။ ဤဥပဒေတွင် လမ်းဆိုသည်မှာ လူသွားလမ်းကို ဆိုသည်။

အခန်း (၂)
တာဝန်များ

၃။ မြေပိုင်ရှင်သည် လမ်းကို ရှင်းလင်းစွာ ထားရမည်။

၄။ ဤဥပဒေသည် ထုတ်ပြန်သည့်နေ့မှ အာဏာတည်သည်။
"""
OUTLINE = """preamble
chapter 1 | အခန်း (၁) | အမည်နှင့် အဓိပ္ပာယ်
  article 1 | ၁
  article 2 | ၂
chapter 2 | အခန်း (၂) | တာဝန်များ
  article 3 | ၃
  article 4 | ၄"""


@pytest.mark.parametrize(
    ("line", "label", "num"),
    [("ပုဒ်မ ၁။ ဤဥပဒေ", "ပုဒ်မ ၁", "1"), ("ပုဒ်မ ၁၂", "ပုဒ်မ ၁၂", "12"), ("ပုဒ်မ 5", "ပုဒ်မ 5", "5")],
)
def test_label(line: str, label: str, num: str) -> None:
    assert article_label(BURMESE, line) == (label, num)


@pytest.mark.parametrize("line", ["ပုဒ်မခွဲ (က)", "ဥပဒေပုဒ်မ ၅", "ပုဒ်မ ၅, ၆"])
def test_no_label(line: str) -> None:
    assert article_label(BURMESE, line) is None


@pytest.mark.parametrize(
    ("line", "level", "label", "num", "heading"),
    [
        ("အခန်း (၁)", Level.CHAPTER, "အခန်း (၁)", "1", ""),
        ("အခန်း ၂", Level.CHAPTER, "အခန်း ၂", "2", ""),
        ("နောက်ဆက်တွဲ", Level.SCHEDULE, "နောက်ဆက်တွဲ", "", ""),
    ],
)
def test_container(line: str, level: Level, label: str, num: str, heading: str) -> None:
    assert container_label(BURMESE, line) == (level, label, num, heading)


def test_law() -> None:
    draft = parsed(LAW)
    assert outline(draft) == OUTLINE
    assert (draft.language, draft.scheme) == ("my", "၁။")
