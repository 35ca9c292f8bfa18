"""What the elements of each kind of law XML are.

A name that no set holds is a level of the law or a wrapper: what stands in it is read.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field

from draftdiff.reading.redline import Fate
from draftdiff.reading.wordlist import names


@dataclass(frozen=True, slots=True, kw_only=True)
class Vocabulary:
    """The elements of one kind of XML, by what they are.

    `dropped` is no text of the law (metadata), `buckets` is text that is none of the law.
    `containers` and `articles` open with a line of their own; `label` goes before the number of
    an article where the page, and not the file, says what it is. `inline` elements are parts of
    a paragraph, `sentences` likewise, with a space between them; `quoted` is law that the law
    quotes. `escaped` elements hold HTML as text.
    """

    dropped: frozenset[str] = frozenset()
    buckets: Mapping[str, str] = field(default_factory=dict)
    containers: frozenset[str] = frozenset()
    articles: frozenset[str] = frozenset()
    label: str = ""
    numbers: frozenset[str] = frozenset({"num"})
    headings: frozenset[str] = frozenset({"heading", "subheading"})
    inline: frozenset[str] = frozenset()
    sentences: frozenset[str] = frozenset()
    quoted: frozenset[str] = frozenset()
    breaks: frozenset[str] = frozenset({"br", "eol"})
    fates: Mapping[str, Fate] = field(default_factory=dict)
    escaped: frozenset[str] = frozenset()


AKOMA_NTOSO = Vocabulary(
    dropped=names("meta components"),
    buckets={"toc": "contents", "authorialNote": "footnote", "coverPage": "cover page"},
    containers=names(
        "book part title subtitle chapter subchapter division subdivision tome "
        "crossHeading subpart hcontainer attachment doc"
    ),
    articles=names("article section rule"),
    inline=names(
        "a abbr affectedDocument authority b change concept courtType date decision def "
        "del docAuthority docCommittee docDate docIntroducer docJurisdiction docNumber "
        "docProponent docPurpose docStage docStatus docTitle docType docketNumber "
        "embeddedText entity event extractText fillIn foreign i inline ins judge lawyer "
        "legislature location marker mmod mod mref neutralCitation noteRef object omissis "
        "opinion organization outcome party person placeholder process quantity "
        "quotedText ref relatedDocument remark rmod role rref session shortTitle "
        "signature span sub sup term time u vote"
    ),
    quoted=names("quotedStructure embeddedStructure"),
    fates={"ins": Fate.INSERTED, "del": Fate.DELETED},
)
USLM = Vocabulary(
    dropped=names("meta"),
    buckets={
        "toc": "contents",
        "footnote": "footnote",
        "sourceCredit": "source note",
        "notes": "editorial note",
        "note": "editorial note",
        "page": "page number",
        "endMarker": "end mark",
    },
    containers=names(
        "title subtitle division subdivision chapter subchapter part subpart schedule "
        "appendix reorganizationPlan reorganizationPlans"
    ),
    articles=names("section article courtRule"),
    inline=names(
        "addedText amendingAction b committee cosponsor date def deletedText del "
        "designator entity footnoteRef headingText i img inline ins label location marker "
        "nonsponsor number organization person placeholder quotedText ref role shortTitle "
        "span sponsor strong sub sup term time u"
    ),
    quoted=names("quotedContent"),
    fates={
        "addedText": Fate.INSERTED,
        "deletedText": Fate.DELETED,
        "ins": Fate.INSERTED,
        "del": Fate.DELETED,
    },
)
BILL_DTD = Vocabulary(
    dropped=names("metadata dublinCore"),
    buckets={"toc": "contents", "footnote": "footnote", "pagebreak": "page number"},
    containers=names("title subtitle division subdivision chapter subchapter part subpart"),
    articles=names("section"),
    label="SEC. ",
    numbers=names("enum"),
    headings=names("header"),
    inline=names(
        "act-name added-phrase bold chair chamber citation committee-name cosponsor date "
        "deleted-phrase editorial effective-date-instruction enum-in-header external-xref "
        "fraction internal-xref italic legis-act-name linebreak nonsponsor omitted-text "
        "quote short-title sponsor subscript superscript term underline"
    ),
    quoted=names("quoted-block"),
    breaks=names("linebreak"),
    fates={"added-phrase": Fate.INSERTED, "deleted-phrase": Fate.DELETED},
)
RIIGI_TEATAJA = Vocabulary(
    dropped=names(
        "metaandmed muutmismarge peatykkNr jaguNr jaotisNr osaNr alljaotisNr paragrahvNr "
        "loigeNr alampunktNr"
    ),
    containers=names("osa peatykk jagu jaotis alljaotis"),
    articles=names("paragrahv"),
    numbers=names("kuvatavNr"),
    headings=names(
        "osaPealkiri peatykkPealkiri jaguPealkiri jaotisPealkiri alljaotisPealkiri "
        "paragrahvPealkiri"
    ),
    inline=names("b i u sup sub viide a"),
    breaks=names("reavahetus"),
    escaped=names("HTMLKonteiner"),
)
ALTHINGI = Vocabulary(
    dropped=names("num-and-date location nr"),
    buckets={"footnotes": "footnote", "minister-clause": "editorial note"},
    containers=names("chapter superchapter"),
    articles=names("art"),
    numbers=names("nr-title"),
    headings=names("name"),
    inline=names("i b em strong sup sub a mgr-mark"),
    sentences=names("sen"),
    escaped=names("minister-clause name sen nr-title"),
)
