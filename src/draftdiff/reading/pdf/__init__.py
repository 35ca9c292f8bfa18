"""PDF: text with its places on the page, and from these what is law and what is page.

bytes ─worker─▶ extraction ─▶ Page(rows) ─▶ furniture, footnotes ─▶ layout ─▶ Lines
        own process            where each      what is no law         paragraphs, indentation
        clock, memory limit    line stands
"""

from draftdiff.reading.pdf.reader import read_pdf

__all__ = ["read_pdf"]
