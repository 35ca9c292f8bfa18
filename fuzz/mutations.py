"""The small ways in which code can be broken, found and made on its syntax tree.

    limit <= size        limit < size           a comparison, a sum, a number, a truth value
    if known and new:    if known or new:       and/or, a condition turned round
    links.append(link)   pass                   a step left out
    [x for x in y if z]  [x for x in y if not z]

Type hints, decorators and `if TYPE_CHECKING` are left alone: they do nothing at run time, or say
what kind of thing a class is.
"""

from __future__ import annotations

import ast
from collections.abc import Iterator
from typing import NamedTuple

COMPARISONS: dict[type[ast.cmpop], type[ast.cmpop]] = {
    ast.Lt: ast.LtE,
    ast.LtE: ast.Lt,
    ast.Gt: ast.GtE,
    ast.GtE: ast.Gt,
    ast.Eq: ast.NotEq,
    ast.NotEq: ast.Eq,
    ast.In: ast.NotIn,
    ast.NotIn: ast.In,
    ast.Is: ast.IsNot,
    ast.IsNot: ast.Is,
}
SUMS: dict[type[ast.operator], type[ast.operator]] = {
    ast.Add: ast.Sub,
    ast.Sub: ast.Add,
    ast.Mult: ast.Div,
    ast.Div: ast.Mult,
    ast.FloorDiv: ast.Mult,
}


class Mutation(NamedTuple):
    """One change: the number of its node, the lines that run it, and how people tell it.

    `text` is the first of `lines` as it stands in the file, `column` the node's place in its
    line. `everywhere` says that it runs when the module is loaded, not in a function.
    """

    node: int
    lines: range
    text: str
    column: int
    change: str
    everywhere: bool


class _Place(NamedTuple):
    """What holds a node: the statement's lines, and whether a function runs it."""

    lines: range
    in_function: bool


def mutations(source: str) -> Iterator[Mutation]:
    """All changes that can be made to a module's source, in a fixed order."""
    tree = ast.parse(source)
    rows = source.splitlines()
    places = dict(_places(tree))
    for index, node in enumerate(ast.walk(tree)):
        place = places.get(node)
        change = _change(node) if place else ""
        if place and change:
            first = getattr(node, "lineno", place.lines.start)
            column = getattr(node, "col_offset", 0)
            text = rows[first - 1].strip()
            yield Mutation(index, place.lines, text, column, change, not place.in_function)


def mutated(source: str, mutation: Mutation) -> str:
    """The module's source with that one change."""
    tree = ast.parse(source)
    for index, node in enumerate(ast.walk(tree)):
        if index == mutation.node:
            _make(node)
            break
    return ast.unparse(tree)


def _places(tree: ast.Module) -> Iterator[tuple[ast.AST, _Place]]:
    """The place of each node that runs."""
    waiting: list[tuple[ast.AST, _Place]] = [(tree, _Place(range(1, 2), in_function=False))]
    while waiting:
        node, place = waiting.pop()
        if _is_for_types(node):
            continue
        if isinstance(node, ast.stmt):
            place = _Place(_own_lines(node), place.in_function)
        yield node, place
        for child in _that_run(node):
            inside = place.in_function or (
                isinstance(node, ast.FunctionDef | ast.Lambda) and child not in _defaults(node)
            )
            waiting.append((child, place._replace(in_function=inside)))


def _own_lines(statement: ast.stmt) -> range:
    """The lines of a statement, those of the statements inside it left out."""
    last = statement.end_lineno or statement.lineno
    inner = [
        child.lineno for child in ast.iter_child_nodes(statement) if isinstance(child, ast.stmt)
    ]
    return range(statement.lineno, max(min([last + 1, *inner]), statement.lineno + 1))


def _defaults(function: ast.FunctionDef | ast.Lambda) -> tuple[ast.AST, ...]:
    return (function.args,)


def _that_run(node: ast.AST) -> Iterator[ast.AST]:
    """The node's parts that do something at run time."""
    for name, value in ast.iter_fields(node):
        if name in {"annotation", "returns", "decorator_list"}:
            continue
        for child in value if isinstance(value, list) else [value]:
            if isinstance(child, ast.AST):
                yield child


def _is_for_types(node: ast.AST) -> bool:
    return isinstance(node, ast.If) and ast.unparse(node.test) == "TYPE_CHECKING"


def _change(node: ast.AST) -> str:
    """How the node's change is told; "" where it has none."""
    match node:
        case ast.Constant(value=bool() | int() | float() as value):
            return f"{value} → {_other(value)}"
        case ast.Continue():
            return "continue → break"
        case ast.Expr(value=ast.Call()):
            return "step left out"
    return _change_of_operator(node) or _change_of_condition(node)


def _change_of_operator(node: ast.AST) -> str:
    match node:
        case ast.Compare(ops=[operator]):
            return f"{_name(operator)} → {_name(COMPARISONS[type(operator)]())}"
        case ast.BinOp(op=operation) | ast.AugAssign(op=operation) if type(operation) in SUMS:
            return f"{_name(operation)} → {_name(SUMS[type(operation)]())}"
        case ast.BoolOp(op=operation):
            return "and → or" if isinstance(operation, ast.And) else "or → and"
        case ast.UnaryOp(op=ast.Not()):
            return "not left out"
    return ""


def _change_of_condition(node: ast.AST) -> str:
    match node:
        case ast.If() | ast.IfExp() | ast.While() if not _turns_itself(node.test):
            return "condition turned round"
        case ast.comprehension(ifs=[first, *_]) if not _turns_itself(first):
            return "filter turned round"
    return ""


def _turns_itself(condition: ast.expr) -> bool:
    """Whether the change of the condition's own operator is to turn it round."""
    match condition:
        case ast.UnaryOp(op=ast.Not()):
            return True
        case ast.Compare(ops=[ast.Eq() | ast.NotEq() | ast.In() | ast.NotIn()]):
            return True
        case ast.Compare(ops=[ast.Is() | ast.IsNot()]):
            return True
    return False


def _make(node: ast.AST) -> None:
    """Change the node in its tree."""
    match node:
        case ast.Constant(value=bool() | int() | float() as value):
            node.value = _other(value)
        case ast.Compare():
            node.ops = [COMPARISONS[type(node.ops[0])]()]
        case ast.BinOp() | ast.AugAssign():
            node.op = SUMS[type(node.op)]()
        case ast.BoolOp():
            node.op = ast.Or() if isinstance(node.op, ast.And) else ast.And()
        case ast.UnaryOp():
            # "not not x" is the truth of x, which is what the place asks for.
            node.operand = ast.UnaryOp(op=ast.Not(), operand=node.operand)
        case ast.If() | ast.IfExp() | ast.While():
            node.test = ast.UnaryOp(op=ast.Not(), operand=node.test)
        case ast.comprehension():
            node.ifs[0] = ast.UnaryOp(op=ast.Not(), operand=node.ifs[0])
        case ast.Expr():
            node.value = ast.Constant(value=None)
        case ast.Continue():
            # A statement cannot become another kind in its place: the class itself is exchanged.
            node.__class__ = ast.Break  # type: ignore[assignment]


def _other(value: float) -> float:
    return not value if isinstance(value, bool) else value + 1


def _name(operator: ast.AST) -> str:
    return type(operator).__name__
