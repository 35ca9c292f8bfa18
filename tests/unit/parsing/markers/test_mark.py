"""What all schemes share: where a label ends, what its line goes on with; one test file each."""

from __future__ import annotations

from pathlib import Path

import pytest

from draftdiff.parsing import markers
from draftdiff.parsing.markers import REGISTRY
from draftdiff.parsing.markers.english import ARTICLE
from draftdiff.parsing.markers.mark import LINE_LIMIT
from parsing_builders import article_label, numbers, parsed

TESTS = Path(__file__).parent
MODULES = sorted(Path(markers.__file__).parent.glob("[a-z]*.py"))


@pytest.mark.parametrize(
    ("line", "delimiter", "rest"),
    [
        ("Article 5", "", ""),
        ("Article 5. Search", ".", " Search"),
        ("Article 5: Search", ":", " Search"),
        ("Article 5 – Search", "–", " Search"),
        ("Article 5.- Search", ".-", " Search"),
        ("Article 5 Search", "", " Search"),
        ("Article 5 (Search)", "", " (Search)"),
        ("  Article 5. Search", ".", " Search"),
        ("## Article 5. Search", ".", " Search"),
        ("**Article 5.** Search", ".", " Search"),
    ],
)
def test_delimiter_and_rest(line: str, delimiter: str, rest: str) -> None:
    hit = ARTICLE.articles[0].match(line)
    assert hit is not None
    assert (hit.label, hit.num, hit.delimiter) == ("Article 5", "5", delimiter)
    assert hit.rest.strip() == rest.strip()


@pytest.mark.parametrize(
    ("line", "number"),
    [
        ("Article 10000", "10000"),
        ("Art. 12345. Search", "12345"),
        ("Section 130000A. Search", "130000A"),
        ("§ 10001. Search", "10001"),
        ("មាត្រា ១០០០០.-", "10000"),
        ("มาตรา ๑๐๐๐๐", "10000"),
        ("المادة ١٠٠٠٠", "10000"),
        ("第10000条", "10000"),
    ],
)
def test_numbers_above_9999(line: str, number: str) -> None:
    found = {label[1] for scheme in REGISTRY if (label := article_label(scheme, line))}
    assert number in found


def test_law_that_counts_above_9999_is_read_in_order() -> None:
    draft = parsed("\n\n".join(f"Article {n}\n\nGate {n} is closed." for n in range(9990, 10020)))
    assert numbers(draft) == [str(n) for n in range(9990, 10020)]


def test_hashes_count_the_markdown_heading() -> None:
    hit = ARTICLE.articles[0].match("### Article 5")
    assert hit is not None
    assert hit.hashes == 3


def test_rest_of_an_endless_line_is_kept() -> None:
    words = " very" * LINE_LIMIT
    hit = ARTICLE.articles[0].match(f"Article 5.{words}")
    assert hit is not None
    assert hit.rest == words


def test_names_of_schemes_are_distinct() -> None:
    assert len({scheme.name for scheme in REGISTRY}) == len(REGISTRY)


@pytest.mark.parametrize("module", MODULES, ids=lambda path: path.stem)
def test_each_module_has_its_test_file(module: Path) -> None:
    assert (TESTS / f"test_{module.stem}.py").is_file()
