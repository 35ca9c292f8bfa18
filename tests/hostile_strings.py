"""Two hundred strings that try to be more than text, for every format to show as text."""

from __future__ import annotations

from itertools import product

_SCRIPTS = (
    "<script>alert(1)</script>",
    "</script><script>alert(1)</script>",
    "</style><script>alert(1)</script>",
    "</title><svg onload=alert(1)>",
    "<img src=x onerror=alert(1)>",
    "<svg/onload=alert(1)>",
    "<iframe src=//example.org></iframe>",
    "<a href='javascript:alert(1)'>x</a>",
    "<style>@import 'http://example.org'</style>",
    "<link rel=stylesheet href=http://example.org/x.css>",
    "<meta http-equiv=refresh content='0;url=http://example.org'>",
    "<base href=http://example.org>",
    "<form action=http://example.org><input name=x></form>",
    "<body onload=alert(1)>",
    "<input autofocus onfocus=alert(1)>",
    "<details open ontoggle=alert(1)>",
    "\"onmouseover='alert(1)'x=\"",
    "--><img src=x onerror=alert(1)>",
    "<![CDATA[<script>alert(1)</script>]]>",
    "<!-- x --><!--",
)
_ENTITIES = (
    "&lt;",
    "&#x3c;script&#x3e;",
    "&amp;amp;",
    "&#0;",
    "&unknown;",
    "&#xD800;",
    "%3Cscript%3E",
)
_TEMPLATES = (
    "${title}",
    "$style",
    "{{ 7*7 }}",
    "{0.__class__}",
    "%s%n",
    "{new}",
    "<% x %>",
    "#{1}",
)
_CONTROLS = tuple(
    chr(code) for code in (0, 1, 7, 8, 11, 12, 13, 14, 26, 27, 28, 127, 133, 155, 159)
)
_ESCAPES = (
    "\x1b[31m",
    "\x1b]0;title\x07",
    "\x1b]8;;http://example.org\x1b\\link\x1b]8;;\x1b\\",
    "\x1b[2J",
    "\x1bP$q\x1b\\",
    "\x9b31m",
    "\x1b[?1049h",
    "\r\x1b[K",
)
_DIRECTIONS = tuple(
    f"left {mark}right" for mark in "\u202a\u202b\u202d\u202e\u2066\u2067\u2068\u200f\u061c\u2069"
)
_UNSEEN = (
    "\u200b",
    "\u00ad",
    "\ufeff",
    "\u2028",
    "\u2029",
    "\U000e0041",
    "\ud800",
    "\udfff",
    "\ufffe",
    "\uffff",
)
_FORMULAS = (
    "=1+1",
    '=HYPERLINK("http://example.org","x")',
    "=cmd|' /C calc'!A0",
    "+1+1",
    "-1+1",
    "@SUM(1)",
    "\t=1+1",
    " =1+1",
    "＝1+1",
    '=IMPORTXML("http://example.org","//x")',
)
_MARKDOWN = (
    "# heading",
    "- item",
    "1. item",
    "> quote",
    "```\ncode",
    "~~~",
    "| a | b |",
    "---",
    "===",
    "*star* _line_ **bold**",
    "[link](javascript:alert(1))",
    "![image](http://example.org/x.png)",
    "<http://example.org>",
    "http://example.org",
    "www.example.org",
    "someone@example.org",
    "[ref]: http://example.org",
    "$x$ $$y$$",
    "\\",
    "~~gone~~",
    "@someone #1",
)
_COMMANDS = (
    "::error file=x::text",
    "::set-output name=x::y",
    "##[error]x",
    "##vso[task.complete]",
    "::add-mask::x",
    "\n::stop-commands::x",
)
_MARKS = ("[-gone-]", "{+come+}", "[--x--]", "{++}", "]]>", "<w:p/>", "</w:t>", "<f>1</f>")
_ALONE = (
    *_SCRIPTS,
    *_ENTITIES,
    *_TEMPLATES,
    *_CONTROLS,
    *_ESCAPES,
    *_DIRECTIONS,
    *_UNSEEN,
    *_FORMULAS,
    *_MARKDOWN,
    *_COMMANDS,
    *_MARKS,
)
_FRAMES = ("Article {}", "{}\n{}", "x{}y")

STRINGS = tuple(
    dict.fromkeys((*_ALONE, *(frame.replace("{}", one) for one, frame in product(_ALONE, _FRAMES))))
)[:200]
"""All of them alone, then within other words."""
