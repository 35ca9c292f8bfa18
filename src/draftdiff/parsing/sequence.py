"""Choose the heads among the candidates: the walk whose numbers make the best sequence.

    candidate   1     2     70    3     3     4        weights and steps
    walk        1 ──▶ 2 ────────▶ 3 ────────▶ 4        70 is skipped, one 3 too

Every walk is a subsequence of the candidates; its worth is the sum of their weights and of its
steps, where the next number is worth most and a fall costs most. Dynamic programming over a
window keeps the time linear.
"""

from __future__ import annotations

from collections.abc import Sequence

from draftdiff.parsing.candidates import Candidate

WINDOW = 60
"""How many candidates a step may skip; more false ones in a row were not seen in the corpus."""

NEXT, INSERTED, FALL, SAME = 1.0, 0.8, -2.5, -2.0
RESTART_IN_NEW_REGION, RESTART = 0.5, -1.5
FIRST_IS_NOT_ONE = -0.5
GAP, GAP_EACH, WIDEST_GAP = 0.6, 0.1, -1.0
"""A gap is worth less the wider it is: repealed articles leave narrow ones."""


def choose(candidates: Sequence[Candidate], *, strict: bool) -> tuple[list[Candidate], float]:
    """The best walk and its worth.

    Args:
        candidates: in the order of their lines.
        strict: whether a fall is hardly ever right (bare numbers, which number lists too).

    Returns:
        The chosen candidates in order, and the sum of their weights and steps.
    """
    best: list[float] = []
    best_so_far: list[float] = []
    came_from: list[int] = []
    fall_factor = 2.0 if strict else 1.0
    for i, candidate in enumerate(candidates):
        top, origin = _first_step(candidate), -1
        for j in range(i - 1, max(-1, i - 1 - WINDOW), -1):
            if best_so_far[j] + NEXT <= top:
                break
            worth = best[j] + _step(candidates[j], candidate, fall_factor)
            if worth > top:
                top, origin = worth, j
        best.append(top + candidate.weight)
        best_so_far.append(max(best[-1], best_so_far[-1] if best_so_far else best[-1]))
        came_from.append(origin)
    if not best:
        return [], 0.0
    at = max(range(len(best)), key=lambda i: (best[i], -i))
    worth = best[at]
    chosen = []
    while at >= 0:
        chosen.append(candidates[at])
        at = came_from[at]
    return chosen[::-1], worth


def _first_step(candidate: Candidate) -> float:
    if candidate.number is None or candidate.number.order[0] <= 1:
        return 0.0
    return FIRST_IS_NOT_ONE


def _step(last: Candidate, following: Candidate, fall_factor: float) -> float:
    if last.number is None or following.number is None:
        return 0.0
    old, new = last.number.order, following.number.order
    if last.kind != following.kind or (last.region != following.region and new[0] <= 1):
        return RESTART_IN_NEW_REGION
    if new[0] > old[0]:
        return NEXT if new[0] == old[0] + 1 else max(WIDEST_GAP, GAP - GAP_EACH * (new[0] - old[0]))
    if new > old:
        return INSERTED
    if new[0] < old[0] and new[0] <= 1:
        return RESTART * fall_factor
    return (SAME if new == old else FALL) * fall_factor
