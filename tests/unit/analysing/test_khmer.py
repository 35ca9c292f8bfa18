"""Khmer: no spaces between words, numbers in Khmer figures with their words in brackets."""

from __future__ import annotations

import pytest

from clause_pairs import Case, fired

FIRES = (
    Case(
        "ត្រូវផ្តន្ទាទោសដាក់ពន្ធនាគារពី ០១ (មួយ) ឆ្នាំ ទៅ ០៣ (បី) ឆ្នាំ។",
        "ត្រូវផ្តន្ទាទោសដាក់ពន្ធនាគារពី ០២ (ពីរ) ឆ្នាំ ទៅ ០៥ (ប្រាំ) ឆ្នាំ។",
        "penalty-raised",
        "km",
    ),
    Case(
        "ត្រូវពិន័យជាប្រាក់ពី ២.០០០.០០០ (ពីរលាន) រៀល ទៅ ៤.០០០.០០០ (បួនលាន) រៀល។",
        "ត្រូវពិន័យជាប្រាក់ពី ១.០០០.០០០ (មួយលាន) រៀល ទៅ ២.០០០.០០០ (ពីរលាន) រៀល។",
        "penalty-lowered",
        "km",
    ),
    Case(
        "ត្រូវរក្សាទុកទិន្នន័យចរាចរណ៍រយៈពេល ៩០ (កៅសិប) ថ្ងៃ។",
        "ត្រូវរក្សាទុកទិន្នន័យចរាចរណ៍រយៈពេល ១៨០ (មួយរយប៉ែតសិប) ថ្ងៃ។",
        "retention-extended",
        "km",
    ),
    Case(
        "បណ្តឹងត្រូវដាក់ក្នុងរយៈពេល ៣០ ថ្ងៃ។",
        "បណ្តឹងត្រូវដាក់ក្នុងរយៈពេល ១៥ ថ្ងៃ។",
        "period-changed",
        "km",
    ),
)
QUIET = (
    Case(
        "ត្រូវផ្តន្ទាទោសដាក់ពន្ធនាគារពី ០១ (មួយ) ឆ្នាំ ទៅ ០៣ (បី) ឆ្នាំ។",
        "ត្រូវផ្តន្ទាទោសដាក់ពន្ធនាគារពី ១ ឆ្នាំ ទៅ ៣ ឆ្នាំ។",
        "",
        "km",
    ),
    Case("រយៈពេល ១២ ខែ។", "រយៈពេល ១ ឆ្នាំ។", "", "km"),
)


@pytest.mark.parametrize("case", FIRES)
def test_these_rules_fire_and_no_other(case: Case) -> None:
    assert fired(case) == set(case.expected.split())


@pytest.mark.parametrize("case", QUIET)
def test_the_same_in_other_words_is_quiet(case: Case) -> None:
    assert fired(case) == set()
