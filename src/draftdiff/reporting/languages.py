"""What the reports say of themselves, in the reader's language; the drafts keep their own.

    with speaking(Language.FRENCH):
        say("{count} words", count="35")    "35 mots"

The English sentence is the key, as with gettext: code reads as it speaks, and a sentence without
a translation is English rather than a code. translations/ has a table for each other language,
all of them complete: a test compares them with every `say` and every `Message` in the package.
What other stages noticed comes as a `Message`, in English with its template, and is translated
here; the draft's words in it stay.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from contextvars import ContextVar
from enum import StrEnum
from functools import cache

from draftdiff.model.message import Message
from draftdiff.reporting.resources import resource


class Language(StrEnum):
    """The languages that reports speak; the values are what `--report-language` takes."""

    ENGLISH = "en"
    FRENCH = "fr"
    SPANISH = "es"
    KHMER = "km"


_THOUSANDS = {
    Language.ENGLISH: ",",
    Language.FRENCH: "\u202f",
    Language.SPANISH: "\u202f",
    Language.KHMER: ".",
}
_FIVE_DIGITS = 10_000
"""From here on Spanish sets thousands apart."""

# Every sentence of a report passes here: an argument through forty functions would say no more.
_spoken: ContextVar[Language] = ContextVar("spoken", default=Language.ENGLISH)


@contextmanager
def speaking(language: Language) -> Iterator[None]:
    """Let `say` speak `language` inside the block; outside of any it speaks English."""
    token = _spoken.set(language)
    try:
        yield
    finally:
        _spoken.reset(token)


def spoken() -> Language:
    """The language that `say` speaks here."""
    return _spoken.get()


def say(message: str, /, **values: object) -> str:
    """`message` in the language spoken, with `values` in place of its {names}.

    Values are put in as they are: braces that a draft brings are never read as names.
    """
    language = _spoken.get()
    if language is not Language.ENGLISH:
        message = table(language).get(message, message)
    return message.format(**values) if values else message


def translated(message: str) -> str:
    """What another stage noticed, in the language spoken; other text stays as it is."""
    if _spoken.get() is Language.ENGLISH or not isinstance(message, Message):
        return message
    values = {
        name: figure(value) if isinstance(value, int) else translated(value)
        for name, value in message.values.items()
    }
    template = table(_spoken.get()).get(message.template)
    if template is None:
        return message
    return template.format(**values) if values else template


def figure(number: int) -> str:
    """A count with its thousands set apart as the language spoken does it: "1,240", "1 240"."""
    language = _spoken.get()
    if language is Language.SPANISH and number < _FIVE_DIGITS:
        return str(number)
    return f"{number:,}".replace(",", _THOUSANDS[language])


def counts_as_one(number: int) -> bool:
    """Whether a noun after the number is in the singular; French has one for nothing, too."""
    return number == 1 or (number == 0 and _spoken.get() is Language.FRENCH)


def later(message: str) -> str:
    """`message` itself, for tables of words: it is said, and so translated, elsewhere."""
    return message


@cache
def table(language: Language) -> Mapping[str, str]:
    """The translations into `language` by their English; none for English itself."""
    if language is Language.ENGLISH:
        return {}
    import json  # noqa: PLC0415 - English needs none of it

    messages: Mapping[str, str] = json.loads(resource(f"translations/{language.value}.json"))
    return messages
