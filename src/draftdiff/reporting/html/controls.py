"""What a reader can set: one column or two, changed articles only, kinds, a chapter, a number.

    View  (•) one text  ( ) side by side   [ ] changed only
    Show  [x] reworded 20  [x] added 14 …   [All chapters ▾]
    Find article [28]   [previous] [next]                      only with the script

All but the last line are boxes that the style sheet looks at: they work without a script.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping

from draftdiff.model import Comparison, Kind
from draftdiff.reporting import wording
from draftdiff.reporting.html.markup import element, escaped, isolated
from draftdiff.reporting.languages import figure, say


def controls(comparison: Comparison, chapters: Mapping[str, int]) -> str:
    """The controls as a labelled form without an address; nothing where there are no articles."""
    if not comparison.changes:
        return ""
    parts = (_views(), _kinds(comparison), _chapters(chapters), _finding())
    content = "\n".join(filter(None, parts))
    # A search landmark would promise a search that only the script can do.
    label = {"class": "controls", "role": "group", "aria-label": say("What to show")}
    return element("div", f"\n{content}\n", label)


def chapter_rules(chapters: Mapping[str, int]) -> str:
    """The style rules that the choice of a chapter needs, one for each chapter."""
    return "".join(
        f'body:has(#chapter>[value="k{number}"]:checked) #articles'
        f">:is(.row,.path):not(.k{number}){{display:none}}\n"
        for number in chapters.values()
    )


def _views() -> str:
    choices = (
        ("one-text", "radio", say("One text"), True),
        ("side-by-side", "radio", say("Side by side"), False),
        ("hide-unchanged", "checkbox", say("Hide what is unchanged"), False),
    )
    return _group(say("View"), "".join(_box(*choice) for choice in choices))


def _kinds(comparison: Comparison) -> str:
    counts = Counter(row.kind for row in comparison.changes)
    present = [kind for kind in Kind if counts[kind]]
    boxes = (
        _box(
            f"kind-{kind.value}",
            "checkbox",
            say("{kind} ({count})", kind=wording.kind_name(kind), count=figure(counts[kind])),
            True,
        )
        for kind in present
    )
    return _group(say("Articles"), "".join(boxes)) if len(present) > 1 else ""


def _group(legend: str, content: str) -> str:
    return element("fieldset", f"<legend>{escaped(legend)}</legend>{content}")


def _box(name: str, kind: str, words: str, checked: bool) -> str:  # noqa: FBT001 - of a table above
    attributes = {"type": kind, "id": name, **({"name": "view"} if kind == "radio" else {})}
    attributes |= {"checked": ""} if checked else {}
    box = element("input", "", attributes).removesuffix("</input>")
    return element("label", f"{box} {escaped(words)}")


def _chapters(chapters: Mapping[str, int]) -> str:
    if not chapters:
        return ""
    options = [element("option", escaped(say("All chapters")), {"value": ""})]
    options += [
        element("option", isolated_option(title), {"value": f"k{number}"})
        for title, number in chapters.items()
    ]
    label = element("label", escaped(say("Chapter")), {"for": "chapter"})
    select = element("select", "".join(options), {"id": "chapter", "autocomplete": "off"})
    return element("p", f"{label} {select}")


def isolated_option(title: str) -> str:
    """A title where no element may stand inside."""
    return isolated(title).replace("<bdi>", "").replace("</bdi>", "")


def _finding() -> str:
    """For the script: hidden until it runs."""
    label = element("label", escaped(say("Find article")), {"for": "number"})
    field = (
        '<input type="search" id="number" size="8" autocomplete="off" '
        'aria-describedby="found" spellcheck="false">'
    )
    buttons = (
        element("button", escaped(words), {"type": "button", "id": name})
        for name, words in (
            ("previous", say("Previous change (p)")),
            ("next", say("Next change (n)")),
        )
    )
    keys = _box("keys", "checkbox", say("Keys n and p"), True)
    found = element(
        "span",
        "",
        {
            "id": "found",
            "role": "status",
            "data-none": say("No article has this number."),
            "data-some": say("Change {here} of {all}", here="#", all="##"),
        },
    )
    content = " ".join((label, field, *buttons, keys, found))
    return element("p", content, {"class": "finding", "hidden": ""})
