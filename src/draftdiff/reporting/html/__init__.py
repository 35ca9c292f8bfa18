"""The report as one HTML file: no script, no request, for reading, handing on and printing.

markup   text and elements, escaped
rows     one row: its titles, its text with <ins> and <del>
table    the correlation table
origin   what was read from where, and what was taken out
page     the sections put into templates/report.html
"""

from draftdiff.reporting.html.page import render

__all__ = ["render"]
