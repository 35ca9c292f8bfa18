"""The small ways in which `just mutate` breaks code: each is one change, and still a program."""

from __future__ import annotations

import ast

import pytest

from mutations import mutated, mutations


@pytest.mark.parametrize(
    ("source", "expected"),
    [
        ("x = a < b", {"Lt → LtE": "x = a <= b"}),
        ("x = a + b", {"Add → Sub": "x = a - b"}),
        ("x += y", {"Add → Sub": "x -= y"}),
        ("x = a and b", {"and → or": "x = a or b"}),
        ("x = not a", {"not left out": "x = not not a"}),
        ("x = 7", {"7 → 8": "x = 8"}),
        ("x = True", {"True → False": "x = False"}),
        ("x = 'a'", {}),
        ("if a:\n    b()", {"condition turned round": "if not a:\n    b()",
                            "step left out": "if a:\n    None"}),
        ("if a in b:\n    c = d", {"In → NotIn": "if a not in b:\n    c = d"}),
        ("x = [a for a in b if c(a)]", {"filter turned round": "x = [a for a in b if not c(a)]"}),
        ("for a in b:\n    continue", {"continue → break": "for a in b:\n    break"}),
        ("if TYPE_CHECKING:\n    x = 1", {}),
        ("@frozen(slots=True)\nclass X:\n    x: Literal[1]", {}),
    ],
)  # fmt: skip
def test_one_change_at_a_time(source: str, expected: dict[str, str]) -> None:
    found = {each.change: mutated(source, each) for each in mutations(source)}
    assert found == expected


def test_a_change_knows_the_lines_that_run_it() -> None:
    source = "LIMIT = 3\n\ndef f(x):\n    return (\n        x +\n        1\n    )\n"
    at_load, in_sum, one = sorted(mutations(source), key=lambda each: (each.lines[0], each.column))
    assert (at_load.everywhere, at_load.text, list(at_load.lines)) == (True, "LIMIT = 3", [1])
    for each in (in_sum, one):
        assert not each.everywhere
        assert list(each.lines) == [4, 5, 6, 7]


def test_every_change_is_another_program() -> None:
    source = ast.unparse(ast.parse("def f(a, b=2):\n    return a if a > b and not a else a * b\n"))
    made = [mutated(source, each) for each in mutations(source)]
    assert len(set(made)) == len(made) == 6
    assert source not in made
