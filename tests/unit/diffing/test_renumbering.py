"""A law whose articles are all renumbered, its references with them, is reworded nowhere."""

from __future__ import annotations

from collections.abc import Callable
from typing import NamedTuple

import pytest

from draftdiff.model import Kind, Line, Options, Source, Trait
from draftdiff.pipeline import compare
from marked import marked

ARTICLES = 10
SHIFT = 7
"""By how much every number grows."""


class Form(NamedTuple):
    """How laws of one language say things.

    `head` has {0} for its number and {h} for its heading. The sentences refer to one article, to
    two, to three, to a range, and by a relative word; {1} to {4} are rising numbers.
    """

    head: str
    sentences: tuple[str, ...]
    digits: Callable[[int], str] = str


def khmer(number: int) -> str:
    return str(number).translate(str.maketrans("0123456789", "០១២៣៤៥៦៧៨៩"))


def thai(number: int) -> str:
    return str(number).translate(str.maketrans("0123456789", "๐๑๒๓๔๕๖๗๘๙"))


def han(number: int) -> str:
    ones = "零一二三四五六七八九"
    tens, rest = divmod(number, 10)
    lead = "" if tens < 2 else ones[tens]
    return (lead + "十" if tens else "") + (ones[rest] if rest or not tens else "")


FORMS = {
    "en": Form(
        "Article {0}. {h}",
        (
            "A permit under Article {1} is valid for two years.",
            "Articles {2} and {3} apply to every owner of a well.",
            "Whoever breaks Articles {1}, {2} and {4} pays a fine.",
            "Articles {2} to {4} do not apply to a public well.",
            "The fee of the preceding article is paid in May; see Article {3}(2).",
        ),
    ),
    "fr": Form(
        "Article {0}. {h}",
        (
            "Le permis visé à l’article {1} est valable deux ans.",
            "Les articles {2} et {3} s’appliquent à tout propriétaire d’un puits.",
            "Quiconque enfreint les articles {1}, {2} et {4} paie une amende.",
            "Les articles {2} à {4} ne s’appliquent pas à un puits public.",
            "La taxe de l’article précédent est payée en mai ; voir l’article {3}, paragraphe 2.",
        ),
    ),
    "de": Form(
        "§ {0} {h}",
        (
            "Die Erlaubnis nach § {1} gilt zwei Jahre für jeden Brunnen.",
            "Die §§ {2} und {3} gelten für jeden Eigentümer eines Brunnens.",
            "Wer gegen die §§ {1}, {2} und {4} verstößt, zahlt eine Buße.",
            "Die §§ {2} bis {4} gelten nicht für einen öffentlichen Brunnen.",
            "Die Gebühr nach § {3} Absatz 2 wird im Mai gezahlt.",
        ),
    ),
    "es": Form(
        "Artículo {0}. {h}",
        (
            "El permiso del artículo {1} vale dos años para cada pozo.",
            "Los artículos {2} y {3} se aplican a todo propietario de un pozo.",
            "Quien infrinja los artículos {1}, {2} y {4} paga una multa.",
            "Los artículos {2} a {4} no se aplican a un pozo público.",
            "La tasa del artículo anterior se paga en mayo; véase el artículo {3}.",
        ),
    ),
    "pt": Form(
        "Art. {0}. {h}",
        (
            "A licença do art. {1} vale dois anos para cada poço.",
            "Os arts. {2} e {3} aplicam-se a todo proprietário de um poço.",
            "Quem infringir os artigos {1}, {2} e {4} paga multa ao município.",
            "Os arts. {2} a {4} não se aplicam a um poço público.",
            "A taxa do artigo anterior é paga em maio; ver o artigo {3}.",
        ),
    ),
    "km": Form(
        "មាត្រា {0}.- {h}",
        (
            "លិខិតអនុញ្ញាតតាមមាត្រា {1} មានសុពលភាពរយៈពេលពីរឆ្នាំ។",
            "មាត្រា {2} និងមាត្រា {3} ត្រូវអនុវត្តចំពោះម្ចាស់អណ្តូងទាំងអស់។",
            "អ្នកណាល្មើសនឹងមាត្រា {1} មាត្រា {2} និងមាត្រា {4} ត្រូវផាកពិន័យ។",
            "មាត្រា {2} ដល់មាត្រា {4} មិនអនុវត្តចំពោះអណ្តូងសាធារណៈទេ។",
            "កម្រៃនៃមាត្រាមុន ត្រូវបង់នៅខែឧសភា តាមមាត្រា {3}។",
        ),
        khmer,
    ),
    "zh": Form(
        "第{0}条 {h}",
        (
            "依照第{1}条取得的许可有效期为二年。",
            "第{2}条和第{3}条适用于水井的所有权人。",
            "违反第{1}条、第{2}条、第{4}条规定的,处以罚款。",
            "第{2}条至第{4}条不适用于公共水井。",
            "前条规定的费用于五月缴纳,依照第{3}条第二款办理。",
        ),
        han,
    ),
    "ja": Form(
        "第{0}条 {h}",
        (
            "第{1}条の規定による許可の有効期間は、二年とする。",
            "第{2}条及び第{3}条の規定は、井戸の所有者に適用する。",
            "第{1}条、第{2}条又は第{4}条の規定に違反した者は、罰金に処する。",
            "第{2}条から第{4}条までの規定は、公共の井戸には適用しない。",
            "前条の手数料は、第{3}条第二項の規定により五月に納付する。",
        ),
        han,
    ),
    "ko": Form(
        "제{0}조({h})",
        (
            "제{1}조에 따른 허가의 유효기간은 2년으로 한다.",
            "제{2}조 및 제{3}조는 우물의 소유자에게 적용한다.",
            "제{1}조, 제{2}조 또는 제{4}조를 위반한 자는 과태료에 처한다.",
            "제{2}조부터 제{4}조까지는 공공 우물에는 적용하지 아니한다.",
            "전조의 수수료는 제{3}조제2항에 따라 5월에 납부한다.",
        ),
    ),
    "ru": Form(
        "Статья {0}. {h}",
        (
            "Разрешение, предусмотренное статьей {1}, действует два года.",
            "Статьи {2} и {3} применяются к каждому владельцу колодца.",
            "Нарушение статей {1}, {2} и {4} влечет наложение штрафа.",
            "Статьи {2}–{4} не применяются к общественному колодцу.",
            "Плата по предыдущей статье вносится в мае в соответствии со статьей {3}.",
        ),
    ),
    "is": Form(
        "{0}. gr. {h}",
        (
            "Leyfi samkvæmt {1}. gr. gildir í tvö ár fyrir hvern brunn.",
            "Ákvæði {2}. og {3}. gr. gilda um hvern eiganda brunns.",
            "Brot gegn {1}., {2}. og {4}. gr. varðar sektum til ríkissjóðs.",
            "Ákvæði {2}.–{4}. gr. gilda ekki um opinberan brunn.",
            "Gjald samkvæmt 2. mgr. {3}. gr. skal greitt í maí.",
        ),
    ),
    "et": Form(
        "§ {0}. {h}",
        (
            "Paragrahvis {1} nimetatud luba kehtib kaks aastat.",
            "Käesoleva seaduse § {2} ja § {3} kohaldatakse kaevu omanikule.",
            "Käesoleva seaduse §-de {1}, {2} ja {4} rikkumise eest karistatakse rahatrahviga.",
            "Käesoleva seaduse §-sid {2}–{4} ei kohaldata avalikule kaevule.",
            "Tasu makstakse mais käesoleva seaduse § {3} lõike 2 alusel.",
        ),
    ),
    "vi": Form(
        "Điều {0}. {h}",
        (
            "Giấy phép quy định tại Điều {1} có giá trị trong hai năm.",
            "Điều {2} và Điều {3} áp dụng đối với mọi chủ giếng.",
            "Người vi phạm các điều {1}, {2} và {4} bị phạt tiền.",
            "Từ Điều {2} đến Điều {4} không áp dụng đối với giếng công cộng.",
            "Lệ phí nộp vào tháng năm theo khoản 2 Điều {3} của Luật này.",
        ),
    ),
    "th": Form(
        "มาตรา {0}",
        (
            "ใบอนุญาตตามมาตรา {1} มีอายุสองปีนับแต่วันที่ออก",
            "มาตรา {2} และมาตรา {3} ให้ใช้บังคับแก่เจ้าของบ่อน้ำทุกคน",
            "ผู้ใดฝ่าฝืนมาตรา {1} มาตรา {2} หรือมาตรา {4} ต้องระวางโทษปรับ",
            "มาตรา {2} ถึงมาตรา {4} มิให้ใช้บังคับแก่บ่อน้ำสาธารณะ",
            "ค่าธรรมเนียมตามมาตรา {3} วรรคสอง ให้ชำระในเดือนพฤษภาคม",
        ),
        thai,
    ),
    "id": Form(
        "Pasal {0}\n{h}",
        (
            "Izin sebagaimana dimaksud dalam Pasal {1} berlaku selama dua tahun.",
            "Pasal {2} dan Pasal {3} berlaku bagi setiap pemilik sumur.",
            "Setiap orang yang melanggar Pasal {1}, Pasal {2}, dan Pasal {4} dikenai denda.",
            "Pasal {2} sampai dengan Pasal {4} tidak berlaku bagi sumur umum.",
            "Biaya dibayar pada bulan Mei sesuai dengan Pasal {3} ayat (2).",
        ),
    ),
    "el": Form(
        "Άρθρο {0}\n{h}",
        (
            "Η άδεια του άρθρου {1} ισχύει για δύο έτη από την έκδοσή της.",
            "Τα άρθρα {2} και {3} εφαρμόζονται σε κάθε ιδιοκτήτη πηγαδιού.",
            "Όποιος παραβαίνει τα άρθρα {1}, {2} και {4} τιμωρείται με πρόστιμο.",
            "Τα άρθρα {2} έως {4} δεν εφαρμόζονται σε δημόσιο πηγάδι.",
            "Το τέλος του άρθρου {3} παράγραφος 2 καταβάλλεται τον Μάιο.",
        ),
    ),
    "sv": Form(
        "{0} § {h}",
        (
            "Tillstånd enligt {1} § gäller i två år för varje brunn.",
            "Bestämmelserna i {2} och {3} §§ gäller varje ägare av en brunn.",
            "Den som bryter mot {1}, {2} eller {4} § döms till böter.",
            "Bestämmelserna i {2}–{4} §§ gäller inte en allmän brunn.",
            "Avgiften enligt {3} § andra stycket betalas i maj.",
        ),
    ),
}


def law(language: str, shift: int, off: int = 0) -> Source:
    """Ten articles of two sentences each, whose references are off by some numbers."""
    form = FORMS[language]
    lines: list[str] = []
    for place in range(1, ARTICLES + 1):
        others = sorted((place + step - 1) % ARTICLES + 1 + shift for step in (1, 2, 3, 4))
        nums = [form.digits(num) for num in (place + shift, *(num + off for num in others))]
        lines += form.head.format(nums[0], h=chr(0x40 + place) * 3).split("\n")
        for sentence in (place, place + 2):
            lines += ["", form.sentences[sentence % len(form.sentences)].format(*nums)]
        lines.append("")
    return Source(
        name=f"{language}.txt",
        sha256="0" * 64,
        format="text",
        lines=tuple(Line(text, number) for number, text in enumerate(lines, start=1)),
    )


@pytest.mark.parametrize("language", FORMS)
def test_renumbering_every_article_rewords_none(language: str) -> None:
    found = compare(law(language, 0), law(language, SHIFT), Options(language=language))
    assert [row.old[0].num for row in found.changes] == [str(n + 1) for n in range(ARTICLES)]
    assert [marked(row) for row in found.changes if row.kind is not Kind.UNCHANGED] == []
    assert all(Trait.RENUMBERED in row.traits for row in found.changes)
    assert all(Trait.REFERENCES_ONLY in row.traits for row in found.changes)
    assert found.statistics is not None
    assert found.statistics.words.added == found.statistics.words.dropped == 0


@pytest.mark.parametrize("language", FORMS)
def test_references_to_the_article_after_are_changes(language: str) -> None:
    found = compare(law(language, 0), law(language, SHIFT, off=1), Options(language=language))
    assert {row.kind for row in found.changes} == {Kind.REWORDED}
