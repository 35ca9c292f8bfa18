"""Bengali: ধারা, and numbers alone before the sentence sign."""

from __future__ import annotations

import pytest

from draftdiff.model import Level
from draftdiff.parsing.markers.bengali import BENGALI
from parsing_builders import article_label, container_label, outline, parsed

LAW = """
হাঁটাপথ আইন

প্রথম অধ্যায়
প্রারম্ভিক

ধারা ১। এই আইন সর্বসাধারণের হাঁটাপথ রক্ষা করে।

ধারা ২। হাঁটাপথ অর্থ পথচারীর পথ।

দ্বিতীয় অধ্যায়
কর্তব্য

ধারা ৩। জমির মালিক পথ খোলা রাখিবেন।

ধারা ৪। এই আইন প্রকাশের দিন হইতে কার্যকর হইবে।
"""
OUTLINE = """preamble
chapter 1 | প্রথম অধ্যায় | প্রারম্ভিক
  article 1 | ধারা ১
  article 2 | ধারা ২
chapter 2 | দ্বিতীয় অধ্যায় | কর্তব্য
  article 3 | ধারা ৩
  article 4 | ধারা ৪"""


@pytest.mark.parametrize(
    ("line", "label", "num"),
    [("ধারা ৫", "ধারা ৫", "5"), ("ধারা ৫ক। সংজ্ঞা", "ধারা ৫ক", "5ক"), ("অনুচ্ছেদ ১২", "অনুচ্ছেদ ১২", "12")],
)
def test_label(line: str, label: str, num: str) -> None:
    assert article_label(BENGALI, line) == (label, num)


@pytest.mark.parametrize("line", ["উপধারা ৫", "ধারা ৫, ৬", "ধারাসমূহ"])
def test_no_label(line: str) -> None:
    assert article_label(BENGALI, line) is None


@pytest.mark.parametrize(
    ("line", "level", "label", "num", "heading"),
    [
        ("প্রথম অধ্যায়", Level.CHAPTER, "প্রথম অধ্যায়", "1", ""),
        ("অধ্যায় ২", Level.CHAPTER, "অধ্যায় ২", "2", ""),
        ("তফসিল", Level.SCHEDULE, "তফসিল", "", ""),
    ],
)
def test_container(line: str, level: Level, label: str, num: str, heading: str) -> None:
    assert container_label(BENGALI, line) == (level, label, num, heading)


def test_law() -> None:
    draft = parsed(LAW)
    assert outline(draft) == OUTLINE
    assert (draft.language, draft.scheme) == ("bn", "ধারা")
