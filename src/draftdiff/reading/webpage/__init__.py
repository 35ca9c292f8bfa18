"""Web pages: the blocks that a browser shows, with the numbers of ordered lists.

<p>Art. 3º</p> <p><strike>II - old</strike></p> <p>II - new</p>     "Art. 3º", "II - new"
<ol type="a"><li>a fee;</li>                                       "a. a fee;"
"""

from draftdiff.reading.webpage.reader import read_html

__all__ = ["read_html"]
