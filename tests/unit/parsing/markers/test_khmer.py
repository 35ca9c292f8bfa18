"""Khmer: មាត្រា and ប្រការ, in Khmer and other digits."""

from __future__ import annotations

import pytest

from draftdiff.model import Level
from draftdiff.parsing.markers.khmer import KHMER
from parsing_builders import article_label, container_label


@pytest.mark.parametrize(
    ("line", "label", "num"),
    [
        ("មាត្រាតែមួយ.-", "មាត្រាតែមួយ", "1"),
        ("មាត្រា ១.-", "មាត្រា ១", "1"),
        ("មាត្រា ១២៖", "មាត្រា ១២", "12"),
        ("មាត្រា១០ .-", "មាត្រា១០", "10"),
        ("មាត្រា 5", "មាត្រា 5", "5"),
        ("មាត្រា ២ ស្ទួន.-", "មាត្រា ២ ស្ទួន", "2bis"),
        ("មាត្រា ៣ ទ្វេ", "មាត្រា ៣ ទ្វេ", "3bis"),
        ("មាត្រា ៤ ត្រី", "មាត្រា ៤ ត្រី", "4ter"),
        ("មាត្រា ៥ ថ្មី.-", "មាត្រា ៥ ថ្មី", "5"),
        ("មាត្រា\u200b ៦.-", "មាត្រា\u200b ៦", "6"),
    ],
)
def test_label(line: str, label: str, num: str) -> None:
    assert article_label(KHMER, line) == (label, num)


@pytest.mark.parametrize(
    "line",
    [
        "ក្នុងមាត្រា ៥",
        "មាត្រា",
        "មាត្រានេះ",
        "ប្រការ ៥",
        "មាត្រា ៦ នៃច្បាប់",
        "មាត្រា ៦.- ថ្មី នៃច្បាប់បន្ថែម",
    ],
)
def test_no_label(line: str) -> None:
    assert article_label(KHMER, line) is None


@pytest.mark.parametrize(
    ("line", "level", "label", "num", "heading"),
    [
        ("ជំពូកទី ១", Level.CHAPTER, "ជំពូកទី ១", "1", ""),
        ("ជំពូក ២ បទទូទៅ", Level.CHAPTER, "ជំពូក ២", "2", "បទទូទៅ"),
        ("ផ្នែកទី៣", Level.SECTION, "ផ្នែកទី៣", "3", ""),
        ("គន្ថីទី ១", Level.BOOK, "គន្ថីទី ១", "1", ""),
        ("មាតិកាទី ២", Level.TITLE, "មាតិកាទី ២", "2", ""),
        ("ឧបសម្ព័ន្ធ", Level.SCHEDULE, "ឧបសម្ព័ន្ធ", "", ""),
    ],
)
def test_container(line: str, level: Level, label: str, num: str, heading: str) -> None:
    assert container_label(KHMER, line) == (level, label, num, heading)


@pytest.mark.parametrize(
    "line",
    [
        "ក្នុងជំពូកទី ១",
        "ផ្នែកនៃច្បាប់",
        "ជំពូកទី ១៤ នៃរដ្ឋធម្មនុញ្ញ",
    ],
)
def test_no_container(line: str) -> None:
    assert container_label(KHMER, line) is None
