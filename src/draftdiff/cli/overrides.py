"""What people know better: --pin and --forbid, and the file that holds them.

[[pin]]          old 28 is new 45, whatever the words say
old = "28"
new = "45"

[[forbid]]       old 12 is not new 14
old = "12"
new = "14"

# To check: …    what --write-overrides found; without its # it is a pin
#[[pin]]
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from pathlib import Path
from typing import Any

from draftdiff.errors import UnreadableInputError, UsageError
from draftdiff.model import ArticleDiff, Comparison, Draft, LabelOverrides, LabelPair, Side
from draftdiff.reporting import wording

PIN, FORBID = "pin", "forbid"
HEAD = """\
# Which article is which, for draftdiff compare --overrides FILE
# Drafts: {drafts}
#
# [[pin]] says that the old article is the new one, whatever the words say; [[forbid]] says that
# it is not. Below are the matches to check: take the # away from the three lines under one that
# is right, and write [[forbid]] instead of [[pin]] under one that is wrong. Articles are named by
# number, label or identifier.
"""
FORM = 'write a [[pin]] or a [[forbid]] with old = "28" and new = "45" under it'


def asked_overrides(
    pins: Iterable[str], forbidden: Iterable[str], file: str | None
) -> LabelOverrides:
    """What the file says, then what the options say.

    Raises:
        UsageError: an option or the file has another form.
        UnreadableInputError: the file cannot be read.
    """
    written = read_overrides(file) if file is not None else LabelOverrides()
    return LabelOverrides(
        pins=(*written.pins, *(_pair(pin, PIN) for pin in pins)),
        forbidden=(*written.forbidden, *(_pair(pair, FORBID) for pair in forbidden)),
    )


def _pair(asked: str, option: str) -> LabelPair:
    old, equals, new = (part.strip() for part in asked.partition("="))
    if not (old and equals and new):
        what = f'--{option} "{asked}" does not name two articles'
        raise UsageError(what, f"write it as OLD=NEW, such as --{option} 28=45")
    return LabelPair(old, new)


def read_overrides(file: str) -> LabelOverrides:
    """The overrides of a TOML file.

    Raises:
        UsageError: it is no TOML, or holds something else.
        UnreadableInputError: it cannot be read.
    """
    import tomllib  # noqa: PLC0415 - it takes a while, and few comparisons have overrides

    try:
        found = tomllib.loads(Path(file).read_bytes().decode())
    except (OSError, ValueError, RecursionError) as error:
        raise _unreadable(file, error) from error
    for name in found:
        if name not in {PIN, FORBID}:
            what = f'{file} holds "{name}", which is no override'
            raise UsageError(what, FORM)
    return LabelOverrides(pins=_pairs(found, PIN, file), forbidden=_pairs(found, FORBID, file))


def _unreadable(file: str, error: Exception) -> UnreadableInputError | UsageError:
    import tomllib  # noqa: PLC0415 - as above

    match error:
        case tomllib.TOMLDecodeError():
            return UsageError(f"{file} is no TOML ({error})", FORM)
        case UnicodeDecodeError():
            return UsageError(f"{file} is not in UTF-8", "save it in that encoding")
        case OSError(strerror=str(reason)):
            what = f"the overrides {file} cannot be read ({reason})"
            return UnreadableInputError(what, "check its name")
        case _:
            return UsageError(f"{file} is no list of overrides", FORM)


def _pairs(found: Mapping[str, Any], name: str, file: str) -> tuple[LabelPair, ...]:
    tables = found.get(name, [])
    if not isinstance(tables, list):
        what = f"[{name}] in {file} has single brackets"
        raise UsageError(what, f"write [[{name}]]")
    return tuple(_table_pair(table, name, file) for table in tables)


def _table_pair(table: Any, name: str, file: str) -> LabelPair:
    if not isinstance(table, dict) or set(table) != {"old", "new"}:
        what = f"a [[{name}]] in {file} does not have old and new, and these alone"
        raise UsageError(what, FORM)
    old, new = table["old"], table["new"]
    if not all(isinstance(side, str | int) and str(side).strip() for side in (old, new)):
        what = f"a [[{name}]] in {file} names an article by what is no text"
        raise UsageError(what, FORM)
    return LabelPair(str(old), str(new))


def written_overrides(comparison: Comparison) -> bytes:
    """The file: the overrides that hold, then the matches to check, each as a comment."""
    names = (wording.draft_name(draft) for draft in (comparison.old, comparison.new))
    blocks = [HEAD.format(drafts=" → ".join(names))]
    blocks += [_block(PIN, *pair) for pair in dict.fromkeys(comparison.overrides.pins)]
    blocks += [_block(FORBID, *pair) for pair in dict.fromkeys(comparison.overrides.forbidden)]
    articles = wording.articles_by_side(comparison)
    for row in comparison.changes:
        if wording.needs_check(row):
            told = f"{wording.row_title(row)} ({wording.fate(row)}): "
            told += wording.check_words(row, articles)
            blocks.append(f"# {told}\n" + "".join(_to_check(row, comparison)))
    # A lone surrogate, as a shell may pass one, has no UTF-8: that name will mean nothing.
    return "\n".join(blocks).encode("utf-8", "replace")


def _to_check(row: ArticleDiff, comparison: Comparison) -> Iterator[str]:
    """The row's links as pins that do not hold yet; for a lone article the one that came near."""
    olds, news = row.link.old, row.link.new
    if row.link.runner_up and not (olds and news):
        nearest = (row.link.runner_up.index,)
        olds, news = (olds, nearest) if row.link.runner_up.side is Side.NEW else (nearest, news)
    for old in olds:
        for new in news:
            names = _name(old, comparison.old), _name(new, comparison.new)
            # A name that no file can hold is left out; the comment above tells of the row.
            if all(name.isprintable() for name in names):
                yield "".join(f"#{line}\n" for line in _block(PIN, *names).splitlines())


def _name(place: int, draft: Draft) -> str:
    from draftdiff.aligning.labels import name_of  # noqa: PLC0415 - not for --help

    name = name_of(place, draft)
    return name if name.isprintable() else draft.articles[place].eid


def _block(kind: str, old: str, new: str) -> str:
    return f"[[{kind}]]\nold = {_quoted(old)}\nnew = {_quoted(new)}\n"


def _quoted(name: str) -> str:
    """A name as TOML writes it; what JSON escapes, TOML escapes alike, but for U+007F."""
    import json  # noqa: PLC0415 - few comparisons write their matches

    return json.dumps(name, ensure_ascii=False).replace("\x7f", "\\u007f")
