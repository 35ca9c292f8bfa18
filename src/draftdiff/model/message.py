"""A sentence that stays English for programs and can still be said in another language.

    Message("period shorter: {old} becomes {new}", old="one month", new="two weeks")
    in English    period shorter: one month becomes two weeks
    in French     délai raccourci : « one month » devient « two weeks »

Stages know no languages: they say what they found in English, and the template stays beside its
values, so that a report in French need not take a finished sentence apart.
"""

from __future__ import annotations

from collections.abc import Mapping
from types import MappingProxyType
from typing import Self


class Message(str):
    """An English sentence, or a part of one, that knows the template which it was made from.

    `template` is a literal of the code, and so never a draft's words; `values` are put in its
    {places}: messages are translated in their turn, counts are set as the language sets numbers,
    and other text, such as a draft's own words, stays as it is.
    """

    # A frozen dataclass cannot be a `str`, and everything that takes a message takes a `str`.
    __slots__ = ("template", "values")

    template: str
    values: Mapping[str, str | int]

    def __new__(cls, template: str, /, **values: str | int) -> Self:
        """The sentence in English; a template without values stands as it is, braces too."""
        return cls.known(template.format(**values) if values else template, template, values)

    @classmethod
    def known(cls, english: str, template: str, values: Mapping[str, str | int]) -> Self:
        """A message that was made before, as another process tells of it.

        Its template is not filled in again: from a process that read a hostile file it may be
        anything.
        """
        made = super().__new__(cls, english)
        made.template = template
        made.values = MappingProxyType(dict(values))
        return made

    def __reduce__(self) -> tuple[object, ...]:
        return Message.known, (str(self), self.template, dict(self.values))
