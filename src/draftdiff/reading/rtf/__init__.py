r"""Rich Text: control words to paragraphs.

{\rtf1\ansi {\listtext 5.\tab}The fee is {\deleted 10}{\revised 12} euros.\par}
                    │                       │             └ Piece("12", INSERTED)
                    └ the number            └ Piece("10", DELETED)
"""

from draftdiff.reading.rtf.reader import read_rtf

__all__ = ["read_rtf"]
