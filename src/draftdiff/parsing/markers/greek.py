"""Greek: Άρθρο 5, ΑΡΘΡΟ 5Α, Άρθρο πρώτο; Βιβλίο, Μέρος Α΄, Τίτλος, Κεφάλαιο, Τμήμα, Παράρτημα."""

from draftdiff.model import Level
from draftdiff.parsing.markers.mark import LATIN_NUMBER, Mark, Markers, container_marks
from draftdiff.text.ordinals import GREEK as ORDINALS
from draftdiff.text.ordinals import alternatives

NUMBER = rf"(?:\d{{1,6}}(?:\s?[Α-Ω]{{1,2}}(?![Α-Ωα-ωά-ώ]))?|(?i:{alternatives(ORDINALS)}))"
"""5, and what was inserted after it: 5Α."""
LETTERS = rf"(?:{LATIN_NUMBER}|[Α-Ω]{{1,3}}[΄'’ʹ´]?(?![Α-Ωα-ωά-ώ])|(?i:{alternatives(ORDINALS)}))"
"""Containers have Greek letters as numbers: Μέρος Α΄, Κεφάλαιο ΙΒ΄."""
GREEK = Markers(
    name="άρθρο",
    languages=frozenset({"el"}),
    needles=("άρθρο", "αρθρο"),
    articles=(Mark(level=Level.ARTICLE, words=r"(?:[ΆΑ]ρθρον?|ΑΡΘΡΟΝ?|ΆΡΘΡΟΝ?)", number=NUMBER),),
    containers=container_marks(
        LETTERS,
        (Level.BOOK, r"(?:Βιβλίο|ΒΙΒΛΙΟ)"),
        (Level.PART, r"(?:Μέρος|ΜΕΡΟΣ)"),
        (Level.TITLE, r"(?:Τίτλος|ΤΙΤΛΟΣ)"),
        (Level.CHAPTER, r"(?:Κεφάλαιο|ΚΕΦΑΛΑΙΟ)"),
        (Level.SECTION, r"(?:Τμήμα|ΤΜΗΜΑ)"),
        (Level.SCHEDULE, r"(?:Παράρτημα|ΠΑΡΑΡΤΗΜΑ)"),
    ),
    unnumbered=(
        (Level.SCHEDULE, r"(?:Παράρτημα|ΠΑΡΑΡΤΗΜΑ)"),
        (Level.TRANSITIONAL, r"(?:Μεταβατικές διατάξεις|ΜΕΤΑΒΑΤΙΚΕΣ ΔΙΑΤΑΞΕΙΣ)"),
    ),
)
