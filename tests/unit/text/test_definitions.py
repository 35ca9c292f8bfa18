"""A definition is known by its term; what else is in quotes is not."""

from __future__ import annotations

import pytest

from draftdiff.text.definitions import may_define, term_of


@pytest.mark.parametrize(
    ("text", "term"),
    [
        ("(c) “Traffic data” means any data", "traffic data"),
        ('1. "owner" means whoever', "owner"),
        ("(b) the term “owner” means whoever", "owner"),
        ("“gate”, in relation to a path, includes", "gate"),
        ("“5G network” means", "5g network"),
        ("« Opérateur » : toute personne", "opérateur"),
        ("- « opérateur » : toute personne", "opérateur"),
        ("2° Le terme « opérateur » désigne", "opérateur"),
        ("a) «Titular»: toda persona", "titular"),
        ("„Betreiber“ ist, wer", "betreiber"),
        ("1) термин «владелец» означает лицо", "владелец"),
        ("(១) ពាក្យ «ម្ចាស់» សំដៅដល់បុគ្គល", "ម្ចាស់"),
        ("«ម្ចាស់» សំដៅដល់បុគ្គល", "ម្ចាស់"),
        ("“เจ้าของ” หมายความว่า บุคคล", "เจ้าของ"),
        ("คำว่า “เจ้าของ” หมายความว่า บุคคล", "เจ้าของ"),
        ("ຄຳວ່າ “ເຈົ້າຂອງ” ໝາຍເຖິງ ບຸກຄົນ", "ເຈົ້າຂອງ"),
        ("一、“所有人”是指", "所有人"),
        ("「所有者」とは、", "所有者"),
        ("“没有”结束", "没有"),
        ("“Owner”:", "owner"),
    ],
)
def test_term(text: str, term: str) -> None:
    assert term_of(text) == term
    assert may_define(text)


@pytest.mark.parametrize(
    "text",
    [
        "the term 'x' means",
        "No one may say “owner” here",
        "“never closed",
        "(a) “knowingly”;",
        "“A person commits an offence.”",
        "“(2A) The owner closes” the gates",
        "“5. The owner closes” the gates",
        "In this law, an owner means whoever has a gate, and “owned” is read so.",
        "",
    ],
)
def test_no_term(text: str) -> None:
    assert term_of(text) == ""


def test_first_look_sees_no_quote() -> None:
    assert not may_define("The owner's gates (all of them) are closed.")
