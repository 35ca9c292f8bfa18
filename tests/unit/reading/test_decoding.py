"""Which encoding a text is in, and how sure of it."""

from __future__ import annotations

import pytest

from draftdiff.errors import DraftdiffError, UnreadableInputError, UsageError
from draftdiff.reading.content import Document
from draftdiff.reading.decoding import Decoded, decode

KHMER = "មាត្រា ១\nច្បាប់នេះមានគោលបំណងកំណត់វិធានការ។\n"
SPANISH = (
    "Artículo 1. Objeto.\nLa presente ley regula la información; ¿qué hará el señor ministro?\n"
)
FRENCH = "Article premier. — L’État garantit la liberté d’expression.\nLes délits sont punis.\n"
GERMAN = "§ 1 Anwendungsbereich\nDas Gesetz gilt für die Behörden der Länder und für Straßen.\n"
CZECH = "Článek 1\nTento zákon upravuje práva a povinnosti občanů. Příští ustanovení.\n"
POLISH = "Artykuł 1\nUstawa określa zasady ochrony ludności oraz źródła finansowania gmin.\n"
GREEK = "Άρθρο 1. Πεδίο εφαρμογής\nΟι διατάξεις του παρόντος διατάγματος εφαρμόζονται.\n"
RUSSIAN = "Статья 1. Предмет регулирования\nНастоящий закон регулирует отношения в области связи.\n"
JAPANESE = "第一条　この法律は、行政手続に関し、共通する事項を定めることを目的とする。\n"
CHINESE = "第一条 为了规范行政复议行为，防止和纠正违法的或者不当的行政行为，制定本法。\n"

UNSURE = {"encoding-guessed"}


def decoded(data: bytes, encoding: str | None = None) -> Decoded:
    return decode(Document(label="v1.txt", data=data, encoding=encoding))


@pytest.mark.parametrize(
    ("data", "text", "encoding", "diagnostics"),
    [
        pytest.param(KHMER.encode(), KHMER, "utf-8", set(), id="utf-8"),
        pytest.param(KHMER.encode("utf-8-sig"), KHMER, "utf-8", set(), id="utf-8 with a mark"),
        pytest.param(KHMER.encode("utf-16"), KHMER, "utf-16-le", set(), id="utf-16 with a mark"),
        pytest.param(
            b"\xfe\xff" + KHMER.encode("utf-16-be"), KHMER, "utf-16-be", set(), id="utf-16 be mark"
        ),
        pytest.param(KHMER.encode("utf-32"), KHMER, "utf-32-le", set(), id="utf-32 with a mark"),
        pytest.param(KHMER.encode("utf-16-le"), KHMER, "utf-16-le", UNSURE, id="bare utf-16 le"),
        pytest.param(KHMER.encode("utf-16-be"), KHMER, "utf-16-be", UNSURE, id="bare utf-16 be"),
        pytest.param(FRENCH.encode("utf-16-le"), FRENCH, "utf-16-le", UNSURE, id="bare latin le"),
        pytest.param(SPANISH.encode("cp1252"), SPANISH, "cp1252", UNSURE, id="Spanish"),
        pytest.param(FRENCH.encode("cp1252"), FRENCH, "cp1252", UNSURE, id="French"),
        pytest.param(GERMAN.encode("cp1252"), GERMAN, "cp1252", UNSURE, id="German"),
        pytest.param(CZECH.encode("cp1250"), CZECH, "cp1250", UNSURE, id="Czech"),
        pytest.param(CZECH.encode("iso8859_2"), CZECH, "iso8859_2", UNSURE, id="Czech, ISO"),
        pytest.param(POLISH.encode("cp1250"), POLISH, "cp1250", UNSURE, id="Polish"),
        pytest.param(GREEK.encode("cp1253"), GREEK, "cp1253", UNSURE, id="Greek"),
        pytest.param(RUSSIAN.encode("cp1251"), RUSSIAN, "cp1251", UNSURE, id="Russian"),
        pytest.param(JAPANESE.encode("shift_jis"), JAPANESE, "cp932", UNSURE, id="Japanese"),
        pytest.param(CHINESE.encode("gb18030"), CHINESE, "gb18030", UNSURE, id="Chinese"),
    ],
)
def test_the_encoding_is_found(
    data: bytes, text: str, encoding: str, diagnostics: set[str]
) -> None:
    found = decoded(data)
    assert found.text == text
    assert found.encoding == encoding
    assert {diagnostic.code for diagnostic in found.diagnostics} == diagnostics


@pytest.mark.parametrize(
    ("data", "name", "text"),
    [
        (SPANISH.encode("cp1250", "replace"), "cp1250", None),
        (RUSSIAN.encode("koi8-r"), "KOI8-R", RUSSIAN),
        (KHMER.encode("utf-16-be"), "utf-16-be", KHMER),
        (KHMER.encode("utf-8-sig"), "utf-8", KHMER),
    ],
)
def test_a_named_encoding_overrides(data: bytes, name: str, text: str | None) -> None:
    found = decoded(data, name)
    assert found.text == (text or data.decode(name))
    assert found.diagnostics == ()


@pytest.mark.parametrize("name", ["klingon", "zlib", "base64", "", "utf-8\0"])
def test_an_unknown_encoding_is_a_mistake_of_use(name: str) -> None:
    with pytest.raises(UsageError) as caught:
        decoded(b"Article 1", name)
    assert_one_line(caught.value)
    assert "utf-8" in caught.value.next_step


@pytest.mark.parametrize(
    ("data", "name", "place"),
    [
        (b"Article 1\nCaf\xe9\n", "utf-8", "byte 14, in line 2"),
        (b"\xef\xbb\xbfCaf\xe9 1\n", "utf-8", "byte 7, in line 1"),
        (b"\xff\xfeA\x00B", None, "byte 5, in line 1"),
        (rb"\ud800", "unicode_escape", "byte 1, in line 1"),
    ],
)
def test_what_does_not_fit_is_placed(data: bytes, name: str | None, place: str) -> None:
    with pytest.raises(UnreadableInputError) as caught:
        decoded(data, name)
    assert place in caught.value.what
    assert "v1.txt" in caught.value.what
    assert_one_line(caught.value)


def test_bytes_without_a_text_are_binary() -> None:
    with pytest.raises(UnreadableInputError, match=r"v1\.txt is a binary file") as caught:
        decoded(bytes(range(256)) * 4)
    assert_one_line(caught.value)


def assert_one_line(error: DraftdiffError) -> None:
    assert len(str(error).splitlines()) == 1
    assert error.next_step
