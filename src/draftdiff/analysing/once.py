"""Properties that are worked out when they are first asked for, and kept.

`functools.cached_property` does the same, but Python 3.11 takes a lock for each that it works
out, which in clauses by the thousand is a good part of the work.
"""

from __future__ import annotations

from collections.abc import Callable
from typing import Any, Generic, Self, TypeVar, overload

Owner = TypeVar("Owner")
Found = TypeVar("Found")


class once(Generic[Owner, Found]):  # noqa: N801 - written as `property` is
    """A property whose first answer takes its place.

    Args:
        read: works the answer out.
    """

    def __init__(self, read: Callable[[Owner], Found]) -> None:
        self._read = read
        self._name = read.__name__
        self.__doc__ = read.__doc__

    @overload
    def __get__(self, instance: None, owner: type[Owner]) -> Self: ...

    @overload
    def __get__(self, instance: Owner, owner: type[Owner]) -> Found: ...

    def __get__(self, instance: Any, owner: type[Owner]) -> Any:
        if instance is None:
            return self
        found = instance.__dict__[self._name] = self._read(instance)
        return found
