"""DOCX: what Word shows, numbers and all.

bytes ─archive─▶ parts ─▶ styles, numbering ─▶ body ─▶ Paragraphs ─redline─▶ Blocks ─▶ Lines
                          "Article 5." exists    words with
                          in numbering.xml only  their fates
"""

from draftdiff.reading.docx.reader import read_docx

__all__ = ["read_docx"]
