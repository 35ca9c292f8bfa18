"""Greek: Άρθρο 5, ΑΡΘΡΟ 5Α, Άρθρον 5; Βιβλίο, Μέρος, Τίτλος, Κεφάλαιο, Τμήμα, Παράρτημα."""

from draftdiff.model import Level
from draftdiff.parsing.markers.mark import LATIN_NUMBER, Mark, Markers

NUMBER = r"\d{1,4}(?:\s?[Α-Ω]{1,2}(?![Α-Ωα-ωά-ώ]))?"
"""5, and what was inserted after it: 5Α."""
LETTERS = rf"(?:{LATIN_NUMBER}|[Α-Ω]{{1,3}}[΄'’ʹ]?(?![Α-Ωα-ωά-ώ]))"
"""Containers have Greek letters as numbers: Μέρος Α΄, Κεφάλαιο ΙΒ΄."""
GREEK = Markers(
    name="άρθρο",
    languages=frozenset({"el"}),
    needles=("άρθρο", "αρθρο", "άρθρον"),
    articles=(Mark(level=Level.ARTICLE, words=r"(?:[ΆΑ]ρθρον?|ΑΡΘΡΟΝ?|ΆΡΘΡΟΝ?)", number=NUMBER),),
    containers=(
        Mark(level=Level.BOOK, words=r"(?:Βιβλίο|ΒΙΒΛΙΟ)", number=LETTERS),
        Mark(level=Level.PART, words=r"(?:Μέρος|ΜΕΡΟΣ)", number=LETTERS),
        Mark(level=Level.TITLE, words=r"(?:Τίτλος|ΤΙΤΛΟΣ)", number=LETTERS),
        Mark(level=Level.CHAPTER, words=r"(?:Κεφάλαιο|ΚΕΦΑΛΑΙΟ)", number=LETTERS),
        Mark(level=Level.SECTION, words=r"(?:Τμήμα|ΤΜΗΜΑ)", number=LETTERS),
        Mark(level=Level.SCHEDULE, words=r"(?:Παράρτημα|ΠΑΡΑΡΤΗΜΑ)", number=LETTERS),
    ),
    unnumbered=(
        (Level.SCHEDULE, r"(?:Παράρτημα|ΠΑΡΑΡΤΗΜΑ)"),
        (Level.TRANSITIONAL, r"(?:Μεταβατικές διατάξεις|ΜΕΤΑΒΑΤΙΚΕΣ ΔΙΑΤΑΞΕΙΣ)"),
    ),
)
