"""Laws in XML: each kind reads as the printed law does."""

from __future__ import annotations

from pathlib import Path

import pytest

from draftdiff.errors import UnknownFormatError, UnreadableInputError
from draftdiff.model import Source
from draftdiff.model.source import Identifier
from draftdiff.reading import Revisions, Settings, read

CORPUS = Path(__file__).resolve().parents[3] / ".." / "shared" / "corpus"
AKN = '<akomaNtoso xmlns="http://docs.oasis-open.org/legaldocml/ns/akn/3.0"><bill>{}</bill></akomaNtoso>'
USLM = '<bill xmlns="http://schemas.gpo.gov/xml/uslm">{}</bill>'
BILL = '<!DOCTYPE bill PUBLIC "-//US Congress//DTDs/bill.dtd//EN" "bill.dtd"><bill>{}</bill>'


def source_of(folder: Path, xml: str, revisions: Revisions = Revisions.FINAL) -> Source:
    path = folder / "law.xml"
    path.write_text(xml, encoding="utf-8")
    return read(path, settings=Settings(revisions=revisions))


def text_of(source: Source, bucket: str | None = None) -> list[str]:
    return [line.text for line in source.lines if line.bucket == bucket]


def test_akoma_ntoso(tmp_path: Path) -> None:
    xml = AKN.format(
        "<meta><identification><FRBRdate date='9999-01-01'/></identification></meta>"
        "<coverPage><toc><tocItem>1 Objectives</tocItem></toc></coverPage>"
        "<body><hcontainer name='crossheading'><heading>The Regulator</heading>"
        "<section><num>1</num><heading>Objectives</heading>"
        "<subsection><num>(1)</num><intro><p>In section 92K of\n  the <ref>Act</ref>—</p></intro>"
        "<level><num>(a)</num><content><p>omit “and”;</p></content></level>"
        "<level><num>(b)</num><content><p><mod>insert—<quotedStructure startQuote='“' endQuote='”'>"
        "<section><num>96A</num><heading>Panel</heading><subsection><num>(1)</num><content>"
        "<p>A panel.</p></content></subsection></section></quotedStructure>"
        "<inline name='AppendText'>.</inline></mod></p></content></level>"
        "</subsection></section></hcontainer></body>"
    )
    source = source_of(tmp_path, xml)
    assert text_of(source) == [
        "The Regulator",
        "",
        "1 Objectives",
        "    (1) In section 92K of the Act—",
        "        (a) omit “and”;",
        "        (b) insert—",
        "                “96A Panel (1) A panel.”.",
    ]
    assert text_of(source, "cover page") == ["1 Objectives"]
    assert source.format == "xml"
    assert source.diagnostics == ()


GUID = "a9336cda-f5ec-4729-b2d8-728006bb2230"
LOT = "H556762AB638D46A6A6FFBA0FF75A797F"


@pytest.mark.parametrize(
    ("xml", "names", "expected"),
    [
        (AKN, f'eId="sec_5" GUID="_{GUID}"', Identifier("sec_5", f"_{GUID}")),
        (AKN, 'eId="sec_5" wId="sec_4"', Identifier("sec_5", None)),
        (AKN, 'id="sec-5"', Identifier("sec-5", None)),
        (
            USLM,
            f'identifier="/us/bill/116/hr/1058/s2" id="{LOT}"',
            Identifier("/us/bill/116/hr/1058/s2", LOT),
        ),
        (BILL, f'id="{LOT}"', Identifier(None, LOT)),
        (AKN, "", None),
        # Names come from strangers: what is none is left alone.
        (AKN, 'eId="sec 5&#10;=cmd"', None),
        (AKN, f'eId="{"x" * 201}"', None),
    ],
)
def test_heads_keep_the_names_that_the_file_gives_them(
    tmp_path: Path, xml: str, names: str, expected: Identifier | None
) -> None:
    number = "<enum>2.</enum>" if xml == BILL else "<num>2</num>"
    body = f"<section {names}>{number}<p>Text.</p></section>"
    lines = source_of(tmp_path, xml.format(body)).lines
    named = [line.identifier for line in lines if line.identifier is not None]
    assert named == ([] if expected is None else [expected])


@pytest.mark.skipif(not CORPUS.is_dir(), reason="the corpus is not here")
def test_names_drawn_by_lot_stay_from_draft_to_draft() -> None:
    folder = CORPUS / "uk-social-housing-bill" / "original"
    drafts = [read(path) for path in sorted(folder.glob("*.akn.xml"))[:2]]
    old, new = (
        {line.identifier.guid for line in draft.lines if line.identifier is not None}
        for draft in drafts
    )
    assert len(old & new) > len(old) / 2


def test_a_label_in_words_stands_above_its_heading(tmp_path: Path) -> None:
    xml = AKN.format(
        "<body><chapter><num>CHAPTER I</num><heading>General</heading>"
        "<article><num>Article 1</num><heading>Scope</heading><content><p>Text.</p></content>"
        "</article></chapter></body>"
    )
    assert text_of(source_of(tmp_path, xml)) == [
        "CHAPTER I",
        "General",
        "",
        "Article 1",
        "Scope",
        "    Text.",
    ]


@pytest.mark.parametrize(
    ("revisions", "expected"),
    [
        (Revisions.FINAL, "    The fee is 12 euros."),
        (Revisions.ORIGINAL, "    The fee is 10 euros."),
        (Revisions.BOTH, "    The fee is [-10-]{+12+} euros."),
    ],
)
def test_marked_changes_have_three_views(
    tmp_path: Path, revisions: Revisions, expected: str
) -> None:
    xml = AKN.format(
        "<body><article><num>§ 1.</num><content><p>The fee is <del>10</del><ins>12</ins> euros."
        "</p></content></article></body>"
    )
    assert text_of(source_of(tmp_path, xml, revisions)) == ["§ 1.", expected]


def test_notes_and_tables(tmp_path: Path) -> None:
    xml = AKN.format(
        "<body><section><num>1</num><content><p>Text<authorialNote><p>A note.</p></authorialNote>"
        " goes on.</p><table><tr><td><p>Fee</p></td><td><p>10</p></td></tr></table></content>"
        "</section></body>"
    )
    source = source_of(tmp_path, xml)
    assert "".join(text_of(source)).split() == ["1", "Text", "goes", "on.", "Fee", "10"]
    assert text_of(source, "footnote") == ["A note."]


def test_bills_of_congress(tmp_path: Path) -> None:
    xml = USLM.format(
        "<meta><docNumber>37</docNumber></meta><main>"
        "<section><num value='1'>SECTION 1. </num><heading>TITLE; CONTENTS.</heading>"
        "<subsection><num>(a) </num><heading><inline>Contents</inline>.—</heading><content>These:"
        "<toc><referenceItem><designator>Sec. 1.</designator><label>Title.</label></referenceItem>"
        "</toc></content></subsection></section>"
        "<title><num>TITLE I—</num><heading>PROCUREMENT</heading>"
        "<section><num>SEC. 101. </num><heading>FUNDS.</heading><content>Funds are <amendingAction>"
        "authorized</amendingAction>, adding: <quotedContent><paragraph><num>“(6) </num><content>"
        "More.”</content></paragraph></quotedContent><inline>.</inline></content></section></title>"
        "</main>"
    )
    source = source_of(tmp_path, xml)
    assert [text for text in text_of(source) if text] == [
        "SECTION 1. TITLE; CONTENTS.",
        "    (a) Contents.— These:",
        "TITLE I— PROCUREMENT",
        "SEC. 101. FUNDS.",
        "    Funds are authorized, adding:",
        "            “(6) More.”.",
    ]
    assert text_of(source, "contents") == ["Sec. 1.Title."]


def test_bills_of_the_older_kind(tmp_path: Path) -> None:
    xml = BILL.format(
        "<legis-body><section><enum>1.</enum><header>Short title</header><text>This Act.</text>"
        "<paragraph><enum>(1)</enum><text>One: <quoted-block><paragraph><enum>(A)</enum><text>New."
        "</text></paragraph></quoted-block></text></paragraph></section></legis-body>"
    )
    assert text_of(source_of(tmp_path, xml)) == [
        "SEC. 1. Short title",
        "    This Act.",
        "    (1) One:",
        "            “(A) New.”",
    ]


def test_riigi_teataja(tmp_path: Path) -> None:
    xml = (
        '<oigusakt xmlns="tyviseadus_1_10.02.2010"><metaandmed><lyhend>PS</lyhend></metaandmed>'
        "<sisu><peatykk><peatykkNr>I</peatykkNr><kuvatavNr><![CDATA[I. peatükk]]></kuvatavNr>"
        "<peatykkPealkiri>ÜLDSÄTTED</peatykkPealkiri><paragrahv><paragrahvNr>1</paragrahvNr>"
        "<kuvatavNr><![CDATA[§ 1.]]></kuvatavNr><loige><sisuTekst><tavatekst>Eesti on<reavahetus/>"
        "vabariik:</tavatekst></sisuTekst><alampunkt><alampunktNr>1</alampunktNr><kuvatavNr>1)"
        "</kuvatavNr><sisuTekst><tavatekst>vaba;</tavatekst></sisuTekst></alampunkt></loige>"
        "<loige><sisuTekst><HTMLKonteiner><![CDATA[<p>Lisa <a href='x'>RT</a></p>]]>"
        "</HTMLKonteiner></sisuTekst></loige></paragrahv></peatykk></sisu></oigusakt>"
    )
    assert [text.strip() for text in text_of(source_of(tmp_path, xml)) if text] == [
        "I. peatükk",
        "ÜLDSÄTTED",
        "§ 1.",
        "Eesti on",
        "vabariik:",
        "1) vaba;",
        "Lisa RT",
    ]


def test_althingi(tmp_path: Path) -> None:
    xml = (
        '<law nr="6" year="2002" law-type="law"><name>Lög um tóbak</name>'
        "<minister-clause>&lt;small&gt;Tóku gildi.&lt;/small&gt;</minister-clause>"
        "<chapter><nr-title>I. kafli.</nr-title><name>Markmið.</name><art><nr-title>1. gr."
        "</nr-title><subart><paragraph><sen>Fyrri.</sen><sen>Seinni:</sen><numart><nr-title>a."
        "</nr-title><paragraph><sen>liður,</sen></paragraph></numart></paragraph></subart>"
        "<footnotes><footnote><footnote-sen>L. 21/2024.</footnote-sen><location xpath='x'/>"
        "</footnote></footnotes></art></chapter></law>"
    )
    source = source_of(tmp_path, xml)
    assert [text.strip() for text in text_of(source) if text] == [
        "Lög um tóbak",
        "I. kafli. Markmið.",
        "1. gr.",
        "Fyrri. Seinni:",
        "a. liður,",
    ]
    assert text_of(source, "footnote") == ["L. 21/2024."]
    assert text_of(source, "editorial note") == ["Tóku gildi."]


def test_unknown_xml_is_refused(tmp_path: Path) -> None:
    with pytest.raises(UnknownFormatError, match="XML of a kind"):
        source_of(tmp_path, "<?xml version='1.0'?><recipe><step>Stir.</step></recipe>")


@pytest.mark.parametrize(
    ("xml", "words"),
    [
        ('<!DOCTYPE a [<!ENTITY e "x">]>' + AKN.format("<body>&e;</body>"), "entities"),
        (AKN.format("<body><section>"), "well-formed"),
        (AKN.format("<section>" * 400 + "</section>" * 400), "more than 256 levels"),
        (
            "<!DOCTYPE a [<!--" + " " * 70_000 + '--><!ENTITY e "x">]>' + AKN.format("<p>&e;</p>"),
            "entities",
        ),
    ],
)
def test_hostile_xml_is_refused(tmp_path: Path, xml: str, words: str) -> None:
    with pytest.raises(UnreadableInputError, match=words) as caught:
        source_of(tmp_path, xml)
    assert "\n" not in str(caught.value)


def test_a_document_type_is_never_fetched(tmp_path: Path) -> None:
    (tmp_path / "bill.dtd").write_text('<!ENTITY secret "leaked">', encoding="utf-8")
    xml = BILL.format("<legis-body><section><enum>1.</enum><text>A &secret;.</text></section>")
    with pytest.raises(UnreadableInputError):
        source_of(tmp_path, xml)
