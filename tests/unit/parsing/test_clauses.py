"""Clauses nest as their markers say, and are cited as people cite them."""

from __future__ import annotations

import pytest

from draftdiff.model import Level
from draftdiff.parsing.clauses import clauses_of
from parsing_builders import parsed


@pytest.mark.parametrize(
    ("paragraphs", "citations"),
    [
        (["(1) one", "(a) two", "(b) three", "(2) four"], ["(1)", "(1)(a)", "(1)(b)", "(2)"]),
        (
            ["(1) one", "(a) two", "(i) three", "(ii) four", "(b) five"],
            ["(1)", "(1)(a)", "(1)(a)(i)", "(1)(a)(ii)", "(1)(b)"],
        ),
        (["(g) one", "(h) two", "(i) three", "(j) four"], ["(g)", "(h)", "(i)", "(j)"]),
        (
            ["(i) one", "(ii) two", "(iii) three", "(iv) four", "(v) five"],
            ["(i)", "(ii)", "(iii)", "(iv)", "(v)"],
        ),
        (["1. one", "a) two", "b) three", "2. four"], ["(1)", "(1)(a)", "(1)(b)", "(2)"]),
        (["Plain text.", "More of it."], [", para. 1", ", para. 2"]),
        (
            ["As follows:", "(a) one", "(b) two", "The end."],
            [", para. 1", "(a)", "(b)", ", para. 2"],
        ),
        (
            ["(1) one", "(a) two", "(b) three", "The end of one.", "(c) four", "(2) five", "More."],
            ["(1)", "(1)(a)", "(1)(b)", "(1), para. 2", "(1)(c)", "(2)", "(2), para. 2"],
        ),
        (
            ["1. one", "A second part.", "A third part.", "2. two", "A second part."],
            ["(1)", "(1), para. 2", "(1), para. 3", "(2)", "(2), para. 2"],
        ),
        (
            ["As follows:", "1. one", "2. two", "The end.", "1. three"],
            [", para. 1", "(1)", "(2)", ", para. 2", "(1)"],
        ),
        (
            ["(1) one", "(a) two", "(i) three", "(A) four", "(B) five", "(ii) six", "(b) seven"],
            [
                "(1)",
                "(1)(a)",
                "(1)(a)(i)",
                "(1)(a)(i)(A)",
                "(1)(a)(i)(B)",
                "(1)(a)(ii)",
                "(1)(b)",
            ],
        ),
        (["(a) one", "1° two", "2° three", "(b) four"], ["(a)", "(a)(1)", "(a)(2)", "(b)"]),
        (["១. one", "២. two"], ["(1)", "(2)"]),
        (["（一）一", "（二）二", "（十一）三"], ["(1)", "(2)", "(11)"]),
        (["1° un", "2° deux"], ["(1)", "(2)"]),
        (["- one", "- two"], ["(–)", "(–)"]),
        (["(2A) one", "(2B) two"], ["(2A)", "(2B)"]),
    ],
)
def test_citations(paragraphs: list[str], citations: list[str]) -> None:
    assert [clause.citation for clause in clauses_of(paragraphs)] == citations


def test_spans_cover_the_joined_text() -> None:
    paragraphs = ["(1) one", "(a) two", "three"]
    text = "\n".join(paragraphs)
    assert [clause.span.of(text) for clause in clauses_of(paragraphs)] == paragraphs


def test_levels_and_depths() -> None:
    found = clauses_of(["(1) one", "(a) two", "(i) three", "- four"])
    assert [(clause.level, clause.depth) for clause in found] == [
        (Level.PARAGRAPH, 0),
        (Level.POINT, 1),
        (Level.POINT, 2),
        (Level.INDENT, 3),
    ]


def test_continued_paragraphs_are_subparagraphs() -> None:
    found = clauses_of(["(1) one", "(a) two", "The end of one.", "(2) three"])
    assert [(clause.level, clause.num, clause.depth) for clause in found] == [
        (Level.PARAGRAPH, "1", 0),
        (Level.POINT, "a", 1),
        (Level.SUBPARAGRAPH, "", 1),
        (Level.PARAGRAPH, "2", 0),
    ]


def test_no_paragraphs_no_clauses() -> None:
    assert clauses_of([]) == ()


def test_definitions_are_keyed_by_their_terms() -> None:
    paragraphs = ["(1) In this law:", "(a) “Owner” means any person", "(b) “owners”;", "No gate."]
    assert [clause.term for clause in clauses_of(paragraphs)] == ["", "owner", "", ""]
    assert [clause.term for clause in clauses_of(["An owner is", "“Gate”: a door"])] == ["", "gate"]


ARTICLES = {
    "English": """
Article 1
(1) The owner shall:
(a) keep
(i) wells;
(ii) springs:
(A) deep;
(B) shallow;
(b) cover them.
(2) He may ask.
= (1) (1)(a) (1)(a)(i) (1)(a)(ii) (1)(a)(ii)(A) (1)(a)(ii)(B) (1)(b) (2)
""",
    "German": """
§ 1
(1) Der Eigentümer
1. hält sauber,
2. deckt ab
a) im Sommer,
b) im Winter
aa) bei Frost,
bb) bei Schnee.
(2) Er meldet.
= (1) (1)(1) (1)(2) (1)(2)(a) (1)(2)(b) (1)(2)(b)(aa) (1)(2)(b)(bb) (2)
""",
    "Hungarian": """
1. § (1) A tulajdonos
a) tisztít,
aa) nyáron,
ab) télen,
b) lefed,
ba) nyáron.
(2) Fizet.
= (1) (1)(a) (1)(a)(aa) (1)(a)(ab) (1)(b) (1)(b)(ba) (2)
""",
    "French": """
Article 1
I. – Le propriétaire :
1° Nettoie :
a) Les puits ;
b) Les sources ;
2° Couvre.
II. – Il paie.
= (I) (I)(1) (I)(1)(a) (I)(1)(b) (I)(2) (II)
""",
    "Portuguese": """
Art. 1º O dono:
I - limpa:
a) poços;
b) fontes;
II - cobre.
§ 1º Paga:
I - a taxa.
§ 2º Nada.
= , para. 1 (I) (I)(a) (I)(b) (II) (1) (1)(I) (2)
""",
    "Thai": """
มาตรา ๑ เจ้าของต้อง
(๑) ทำความสะอาด
(ก) ฤดูร้อน
(ข) ฤดูหนาว
(๒) ปิดฝา
= , para. 1 (1) (1)(ก) (1)(ข) (2)
""",
    "Vietnamese": """
Điều 1. Nghĩa vụ
1. Chủ giếng:
a) Rửa;
b) Đậy;
c) Rào;
d) Báo;
đ) Nộp phí;
2. Khác.
= (1) (1)(a) (1)(b) (1)(c) (1)(d) (1)(đ) (2)
""",
    "Korean": """
제1조(의무) ① 소유자는 다음 각 호를 이행한다.
1. 청소
가. 여름
나. 겨울
2. 덮개
② 예외는 없다.
= (1) (1)(1) (1)(1)(가) (1)(1)(나) (1)(2) (2)
""",
    "Arabic": """
المادة 1
على المالك:
1- التنظيف:
أ- صيفا.
ب- شتاء.
2- التغطية.
= , para. 1 (1) (1)(أ) (1)(ب) (2)
""",
}
"""Articles, and how their clauses are cited."""


@pytest.mark.parametrize("language", ARTICLES)
def test_clauses_are_cited_as_in_the_language(language: str) -> None:
    text, citations = ARTICLES[language].rstrip().split("\n= ")
    article = parsed(text).articles[0]
    assert " ".join(clause.citation for clause in article.clauses) == citations


def test_letters_after_the_alphabet_are_no_points_of_points() -> None:
    found = clauses_of(["y) one", "z) two", "aa) three", "bb) four"])
    assert [clause.citation for clause in found] == ["(y)", "(z)", "(aa)", "(bb)"]
