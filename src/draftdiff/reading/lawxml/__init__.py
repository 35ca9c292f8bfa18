"""XML of laws: Akoma Ntoso, the bills of the US Congress, Riigi Teataja, Althingi.

<section><num>2</num><heading>Advisory panel</heading>      "2 Advisory panel"
  <subsection><num>(1)</num><content><p>The regulator…      "    (1) The regulator…"
    <quotedStructure startQuote="“">                        "        “(2A) …"
"""

from draftdiff.reading.lawxml.reader import read_law_xml

__all__ = ["read_law_xml"]
