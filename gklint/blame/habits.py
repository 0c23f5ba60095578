"""What an office leaves blank by habit: such a blank is no miscount, and the equations on it stay open."""

from __future__ import annotations

from gklint.blame.balance import Equations

_Sides = list[tuple[int, ...]]


def left_open(equations: Equations) -> frozenset[int]:
    """The broken equations that say nothing, since what they need is left blank throughout.

    Leaving out most totals is a matter of blank cells (GK205); leaving out one where the others stand is a wrong sum.
    Where row totals are left out so, the sums over the column of totals say nothing either.
    """
    plan, empty = equations.plan, equations.empty
    found: set[int] = set()
    omitted: set[int] = set()
    for at in equations.broken if empty else ():
        if len(plan.left[at]) > 1 or plan.equations[at].kind == "results-total":
            continue
        side = next((side for side in (plan.left, plan.right) if empty.issuperset(side[at])), None)
        if side is not None and _by_habit(equations, plan.equations[at].kind, side):
            found.add(at)
            omitted.update(plan.left[at] if side is plan.left else ())
    if omitted:
        found |= {at for at in equations.broken if not omitted.isdisjoint((*plan.left[at], *plan.right[at]))}
    return frozenset(found)


def _by_habit(equations: Equations, kind: str, side: tuple[tuple[int, ...], ...]) -> bool:
    """Whether at least half of the equations of a kind, and of those with any figure, have the same side blank."""
    plan, numbers = equations.plan, equations.numbers
    every = [at for at, one in enumerate(plan.equations) if one.kind == kind and at not in equations.open]
    counted = [
        at for at in every if any(sum(numbers[cell] or 0 for cell in cells[at]) for cells in (plan.left, plan.right))
    ]
    return all(
        2 * sum(equations.empty.issuperset(side[at]) for at in group) >= len(group) for group in (every, counted)
    )
