"""References to articles of the same law, in many languages, and numbers that are none."""

from __future__ import annotations

import pytest

from draftdiff.text.references import references


@pytest.mark.parametrize(
    ("text", "nums"),
    [
        ("as laid down in Article 28", ["28"]),
        ("in Articles 5, 6(2) and 7 of this Law", ["5", "6", "7"]),
        ("Articles 5 to 9 shall apply", ["5", "9"]),
        ("section 12A, or section 14(1)(b)", ["12A", "14"]),
        ("under clause 3 and under article 4", ["3", "4"]),
        ("aux articles 4 et 11 de la présente loi", ["4", "11"]),
        ("l'article 5 bis", ["5bis"]),
        ("im Sinne des § 5 Absatz 2 dieses Gesetzes", ["5"]),
        ("§§ 5 bis 9", ["5", "9"]),
        ("conforme al artículo 7 de esta ley", ["7"]),
        ("sebagaimana dimaksud dalam Pasal 5", ["5"]),
        ("theo quy định tại Điều 12", ["12"]),
        ("в соответствии со статьей 15", ["15"]),
        ("ដូចមានចែងក្នុងមាត្រា ១២ នៃច្បាប់នេះ", ["12"]),
        ("ตามมาตรา ๑๒", ["12"]),
        ("依照第十二条的规定", ["12"]),
        ("第三条の二の規定により", ["3-2"]),
        ("제5조의2에 따라", ["5-2"]),
        ("skv. 11. gr. laganna", ["11"]),
        ("Ákvæði 3., 4. og 6. gr.", ["3", "4", "6"]),
        ("Bestämmelserna i 3–5 §§ och 9 a § gäller inte", ["3", "5", "9a"]),
        ("Articles 3–5 and 8 do not apply", ["3", "5", "8"]),
        ("Article 5 defines and offers what section 6 does not", ["5", "6"]),
        ("Статьи 3–5 и 9 не применяются", ["3", "5", "9"]),
        ("§-de 3, 4 ja 6 rikkumine", ["3", "4", "6"]),
        ("τα άρθρα 3, 4 και 6 του παρόντος", ["3", "4", "6"]),
        ("Pasal 6, Pasal 7 dan Pasal 9 berlaku", ["6", "7", "9"]),
        ("gli articoli 3 e 4", ["3", "4"]),
        ("podle § 5 a článku 6", ["5", "6"]),
        ("w art. 5 i art. 6 niniejszej ustawy", ["5", "6"]),
        ("съгласно чл. 5 и чл. 6", ["5", "6"]),
        ("az 5. § és a 6. §", ["5", "6"]),
        ("5 inci madde ve 6 ncı maddeler", ["5", "6"]),
        ("5 straipsnyje nustatyta", ["5"]),
        ("وفقا للمادة 5 من هذا القانون", ["5"]),
        ("მუხლის 5 მიხედვით", ["5"]),
        ("համաձայն հոդված 5 և հոդվածի 6", ["5", "6"]),
        ("iz članka 5. i članka 6. ovoga Zakona", ["5", "6"]),
        ("u skladu sa članom 7", ["7"]),
        ("ដូចមានចែងក្នុងប្រការ ១២", ["12"]),
        ("धारा 5 और धारा 6", ["5", "6"]),
    ],
)
def test_references_are_found(text: str, nums: list[str]) -> None:
    found = references(text)
    assert [reference.num for reference in found] == nums
    assert all(text[reference.start : reference.end].strip() for reference in found)


@pytest.mark.parametrize(
    "text",
    [
        "Article 9 of the Criminal Code",
        "Articles 5 and 6 of Regulation 2016/679",
        "l'article 131-26 du code pénal",
        "§ 5 StGB",
        "Article 6 TFEU",
        "статьи 5 Уголовного кодекса",
        "samkvæmt 3. gr. laga nr. 50/2000",
        "i 3 § skattebetalningslagen",
        "§ 5 des Bundesbankgesetzes",
        "《刑法》第五条",
        "a fine of 28 riels, within 5 days",
        "paragraph 2 of the annex",
        "in the year 2014",
        "the articles of the company",
    ],
)
def test_other_numbers_and_other_laws_are_left_out(text: str) -> None:
    assert references(text) == []
