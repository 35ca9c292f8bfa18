"""What is odd in a law's numbering.

1 2 3 5 6 6 4      gap: 3 and 5; duplicate: 6; out of order: 4 after 6
"""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True, kw_only=True)
class Health:
    """The oddities of a draft's numbering, each by the labels of its articles, in their order.

    `gaps` are neighbours with numbers missing between them; `duplicates` labels that stand more
    than once; `out_of_order` neighbours whose second has the lower number. Parts that count anew
    have no duplicates and no order with what stands before them.
    """

    gaps: tuple[tuple[str, str], ...] = ()
    duplicates: tuple[str, ...] = ()
    out_of_order: tuple[tuple[str, str], ...] = ()
