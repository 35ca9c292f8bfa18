"""What a page's edge broke is joined, what a drafter broke is kept."""

from __future__ import annotations

import pytest

from parsing_builders import parsed_lines

FILLER = [
    "Article 2. Duties",
    "",
    "An owner shall keep the footpath free of obstacles and shall repair it as soon as it is",
    "damaged by wind or water, by animals or by machines, and at the latest within two weeks",
    "of the day on which he or she was told of the damage by the council or by anybody else.",
    "",
    "Article 3. Fees",
    "",
    "A fee that is raised under this law shall not be higher than the cost of the work which",
    "the council has to do in order to keep the footpath open, clean and safe for all people",
    "who walk on it, self-employed or not, and shall be told before any of the work begins.",
]
FULL = "A walker shall close every gate behind him or her and shall keep every dog that he or"


def text_of_wrapped(*lines: str) -> list[str]:
    return (
        parsed_lines(["Article 1. Walkers", "", *lines, "", *FILLER]).articles[0].text.split("\n")
    )


@pytest.mark.parametrize(
    ("lines", "paragraphs"),
    [
        ([FULL, "she brings on a lead."], [f"{FULL} she brings on a lead."]),
        (
            [FULL, "she brings on a lead.", "(2) Dogs stay out."],
            [f"{FULL} she brings on a lead.", "(2) Dogs stay out."],
        ),
        (["(a) gates;", "(b) dogs."], ["(a) gates;", "(b) dogs."]),
        (["- gates", "- dogs"], ["- gates", "- dogs"]),
        (["1. gates", "2. dogs"], ["1. gates", "2. dogs"]),
        ([FULL.replace("he or", "peo-"), "ple bring"], [FULL.replace("he or", "people bring")]),
        (
            [FULL.replace("he or", "self-"), "employed people bring"],
            [FULL.replace("he or", "self-employed people bring")],
        ),
        (
            [FULL.replace("he or", "work-"), "day the council gives"],
            [FULL.replace("he or", "workday the council gives")],
        ),
        (
            [FULL.replace("he or", "vice-"), "owner of the footpath"],
            [FULL.replace("he or", "vice-owner of the footpath")],
        ),
        (["1. Gates:", "Doors of a fence.", "2. Dogs"], ["1. Gates: Doors of a fence.", "2. Dogs"]),
        (["a- gates", "b- dogs"], ["a- gates", "b- dogs"]),
        (["1- gates", "2- dogs"], ["1- gates", "2- dogs"]),
        ([FULL, "10-year-old child rides."], [f"{FULL} 10-year-old child rides."]),
        (["(a)", "Gates", "(b)", "Dogs"], ["(a) Gates", "(b) Dogs"]),
        (["(a)", "", "Gates"], ["(a) Gates"]),
        (
            ["1. The owner of a gate shall see to it:", "Dogs"],
            ["1. The owner of a gate shall see to it:", "Dogs"],
        ),
        (["Gates are closed.", "", "Dogs stay out."], ["Gates are closed.", "Dogs stay out."]),
        ([FULL, "", "she brings on a lead."], [f"{FULL} she brings on a lead."]),
    ],
)
def test_wrapped_lines(lines: list[str], paragraphs: list[str]) -> None:
    assert text_of_wrapped(*lines) == paragraphs


def test_lines_that_are_whole_paragraphs_stay_apart() -> None:
    texts = [
        (
            "The council keeps a list of all footpaths and shows it to everyone who asks for it on "
            "any working day and free of charge, and publishes the list on its pages each year."
        ),
        "Gates are closed.",
        "Dogs stay out.",
    ]
    lines = [line for num in range(1, 5) for line in (f"Article {num}. Rule", *texts)]
    assert parsed_lines(lines).articles[0].text.split("\n") == texts


RULE = "行人通过栅栏以后，应当把门关好，不得丢弃垃圾，不得损坏标识和设施，违者罚款。"
CHINESE = ["", *(f"第{num}条　{RULE}" for num in "二三四五")]


def test_scripts_without_spaces_are_joined_without_one() -> None:
    half = "第一条　本法保护步行道路以及使用步行道路的人，并规定道路所有人的义务以及行人"
    draft = parsed_lines([half, "应当遵守的规则。", *CHINESE])
    assert "以及行人应当遵守" in draft.articles[0].text


def test_foreign_words_in_such_scripts_keep_their_space() -> None:
    half = "第一条　本法所称步行道路，是指供所有人步行的道路，包括人行道以及所谓的public"
    draft = parsed_lines([half, "footpath。", *CHINESE])
    assert "所谓的public footpath。" in draft.articles[0].text


RECITALS = [
    "បានឃើញព្រះរាជក្រឹត្យស្តីពីការតែងតាំងរាជរដ្ឋាភិបាលនៃព្រះរាជាណាចក្រកម្ពុជា នីតិកាលថ្មី",
    "បានឃើញច្បាប់ស្តីពីការរៀបចំ និងការប្រព្រឹត្តទៅនៃគណៈរដ្ឋមន្ត្រីនៃព្រះរាជាណាចក្រកម្ពុជា",
    "យល់ឃើញពីភាពចាំបាច់ក្នុងការការពារផ្លូវថ្មើរជើង និងអ្នកដែលប្រើប្រាស់ផ្លូវទាំងនោះ",
]


def test_grounds_of_a_khmer_law_stand_each_for_itself() -> None:
    rules = [f"មាត្រា {num}.- ម្ចាស់ដីត្រូវបិទទ្វាររបង។" for num in "១២៣"]
    assert parsed_lines([*RECITALS, *rules]).body[0].text.split("\n") == RECITALS


def test_khmer_points_open_paragraphs() -> None:
    points = ["ក- ធានាការអនុវត្តច្បាប់ និងលើកកម្ពស់ការយល់ដឹងរបស់សាធារណជន អំពីគ្រោះថ្នាក់នៃផ្លូវ", "ខ- បង្ការ"]
    lines = ["មាត្រា ១.-", "", "ច្បាប់នេះមានគោលដៅដូចតទៅ ៖", *points, "", "មាត្រា ២.-", "", "ផ្លូវ។"]
    article = parsed_lines(lines).articles[0]
    assert article.text.split("\n")[1:] == points
    assert [clause.citation for clause in article.clauses[1:]] == ["(ក)", "(ខ)"]


def test_khmer_words_divided_by_a_hyphen_are_made_whole() -> None:
    lines = ["មាត្រា ១.-", "", "ច្បាប់នេះការពារសិទ្ធិ-", "នារីគ្រប់រូប។", "", "មាត្រា ២.-", "", "ផ្លូវ។"]
    assert parsed_lines(lines).articles[0].text == "ច្បាប់នេះការពារសិទ្ធិនារីគ្រប់រូប។"


COMPOUNDS = [
    "Article 1. Purpose",
    "",
    "This law is a well-known rule on up-to-date and drawn-up lists of risk-based checks. Who has",
    "drawn up a list and who keeps a list that is up to date, known well and based on risk is",
]
ENDS = [
    "known here as a risk-",
    "based and a well-",
    "known and an up-to-",
    "date and a drawn-",
    "up one.",
]


def test_a_document_that_divides_no_words_keeps_its_hyphens() -> None:
    """Every hyphen at a line's end stands between two whole words, some of them seen as one."""
    wide = [end.rjust(len(COMPOUNDS[2]), "x").replace("x", "") for end in ENDS]
    draft = parsed_lines([*COMPOUNDS, *wide, "", "Article 2. Gates", "", "Gates are closed."])
    assert "a risk-based and a well-known and an up-to-date and a drawn-up one." in " ".join(
        draft.articles[0].text.split("\n")
    )
