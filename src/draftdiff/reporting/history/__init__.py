"""A law's history in reports.

words       what a cell of the matrix says
matrix      lineages and drafts
biography   one article's life
columns     the synoptic table
phrase      where words stood
json_history   the matrix and the biography for programs
"""
