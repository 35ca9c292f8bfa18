"""Khmer, Thai and Burmese as programs print them: less than one letter in a hundred goes wrong."""

from __future__ import annotations

from html import escape
from pathlib import Path

import pytest
from rapidfuzz.distance import Levenshtein

from draftdiff.reading import read
from office_builders import p, r, word
from printers import NEEDS_BROWSER, NEEDS_OFFICE, convert, has_font, print_page

DRAFTS = Path(__file__).resolve().parents[3] / "drafts"
MOST_ERRORS = 0.01
THAI = """ร่างพระราชบัญญัติน้ำ
มาตรา ๑ พระราชบัญญัตินี้เรียกว่า พระราชบัญญัติน้ำ พ.ศ. ๒๕๖๓
มาตรา ๒ ผู้ใดขุดบ่อน้ำโดยไม่ได้รับอนุญาต ต้องระวางโทษจำคุกไม่เกินหนึ่งปี หรือปรับไม่เกินสองหมื่นบาท
มาตรา ๓ ให้รัฐมนตรีว่าการกระทรวงมหาดไทยรักษาการตามพระราชบัญญัตินี้"""
BURMESE = """ရေဥပဒေ
ပုဒ်မ ၁။ ဤဥပဒေကို ရေဥပဒေဟု ခေါ်တွင်စေရမည်။
ပုဒ်မ ၂။ ရေတွင်းပိုင်ရှင်သည် မိမိ၏ရေတွင်းကို သန့်ရှင်းစွာ ထိန်းသိမ်းရမည်။
ပုဒ်မ ၃။ မည်သူမဆို ခွင့်ပြုချက်မရှိဘဲ ရေတွင်းတူးလျှင် ထောင်ဒဏ် ချမှတ်ခြင်းခံရမည်။"""
TEXTS = {
    "Khmer, 2014": (DRAFTS / "2014.km.txt").read_text(encoding="utf-8"),
    "Khmer, 2020": (DRAFTS / "2020.km.txt").read_text(encoding="utf-8"),
    "Thai": THAI,
    "Burmese": BURMESE,
}


def letters(text: str) -> str:
    """A text without the spaces: its lines break elsewhere on the page."""
    return "".join(text.replace("\N{ZERO WIDTH SPACE}", "").split())


def share_of_errors(path: Path, text: str) -> float:
    read_text = letters("".join(line.text for line in read(path).lines if line.bucket is None))
    return Levenshtein.distance(letters(text), read_text) / len(letters(text))


def font_for(name: str, style: str) -> str:
    script = {"Thai": "Thai", "Burmese": "Myanmar"}.get(name, "Khmer")
    family = f"Noto {style} {script}"
    if not has_font(family):
        pytest.skip(f"{family} is not installed")
    return family


@NEEDS_BROWSER
@pytest.mark.parametrize("name", TEXTS)
def test_what_a_browser_prints(tmp_path: Path, name: str) -> None:
    paragraphs = "".join(f"<p>{escape(line)}</p>" for line in TEXTS[name].split("\n"))
    font = font_for(name, "Sans")
    page = f'<!doctype html><meta charset=utf-8><body style="font-family: {font}">{paragraphs}'
    assert share_of_errors(print_page(page, tmp_path), TEXTS[name]) <= MOST_ERRORS


@NEEDS_OFFICE
@pytest.mark.parametrize("style", ["Sans", "Serif"])
@pytest.mark.parametrize("name", TEXTS)
def test_what_libreoffice_prints(tmp_path: Path, name: str, style: str) -> None:
    font = font_for(name, style)
    fonts = f'<w:rFonts w:ascii="{font}" w:hAnsi="{font}" w:cs="{font}"/>'
    path = tmp_path / "law.docx"
    path.write_bytes(word(*(p(r(line, fonts)) for line in TEXTS[name].split("\n"))))
    assert share_of_errors(convert(path, "pdf"), TEXTS[name]) <= MOST_ERRORS
