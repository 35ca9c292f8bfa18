"""Documents of headings, paragraphs and tables, made once and written in every format.

blocks     what a document is made of
html       one page for reading, handing on and printing
markdown   for wikis and mails
word       DOCX, upright or landscape
sheets     its tables as XLSX and CSV
text       for the screen
"""
