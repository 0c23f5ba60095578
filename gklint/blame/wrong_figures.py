"""One wrong figure, or several that share an equation, as explanations of a syndrome.

A cell *fits* when every equation that it stands in is broken by the same amount. A cell *half fits* at an equation when
its other equations are: several cells that half fit at one equation explain it together if their changes add up there.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Mapping
from typing import NamedTuple

from gklint.blame.balance import Number
from gklint.blame.hand import Deed
from gklint.blame.syndrome import Explanation, Syndrome, bits

SINGLE = 10  # points of one wrong figure
WITH_TOTAL = 18  # points of a wrong figure that was carried into its total
SWAP = 15  # points of two figures that changed places: one deed, but a rarer one
FEW = 3  # differences below this coincide too easily to prove an exchange
_MOST = 300


class Half(NamedTuple):
    """A cell that half fits: the change, what it does to the shared equation, and the others, which it mends."""

    cell: int
    by: Number
    effect: Number
    mends: int


def single_figures(syndrome: Syndrome) -> list[Explanation]:
    """Every single cell whose change mends all equations that it stands in."""
    found: list[Explanation] = []
    broken, incidence = syndrome.broken, syndrome.incidence
    for cell in syndrome.cells():
        by: Number | None = None
        for at, sign in incidence[cell]:
            difference = broken.get(at)
            if difference is None:
                break
            if by is None:
                by = -sign * difference
            elif by != -sign * difference:
                break
        else:
            right = syndrome.changed(cell, by) if by is not None else None
            if right is not None:
                covers = bits(at for at, _ in incidence[cell])
                found.append(Explanation(covers, ((cell, right),), SINGLE))
    return found


def joint_figures(syndrome: Syndrome, halves_at: Mapping[int, list[Half]]) -> tuple[list[Explanation], bool]:
    """Two cells (or, at one equation, all) that mend together; False when there were too many to list."""
    found: list[Explanation] = []
    for shared, halves in halves_at.items():
        need = -syndrome.broken.get(shared, 0)
        bit = 1 << shared if need else 0
        by_effect: dict[Number, list[Half]] = defaultdict(list)
        for half in halves:
            partners = by_effect.get(need - half.effect, ())
            found += (_joint(syndrome, shared, (one, half), bit) for one in partners if not one.mends & half.mends)
            by_effect[half.effect].append(half)
            rest = _taking_the_rest(syndrome, shared, need - half.effect)
            found += (_joint(syndrome, shared, (half, one), bit) for one in rest)
            if len(found) > _MOST:
                return [], False
        if len(halves) > 2 and sum(half.effect for half in halves) == need:
            mends = [half.mends for half in halves]
            if sum(mends) == _union(mends):
                found.append(_joint(syndrome, shared, tuple(halves), bit))
    return found, True


def _taking_the_rest(syndrome: Syndrome, shared: int, rest: Number) -> Iterator[Half]:
    """Cells that stand in no other judged equation, so that any change of them is free."""
    plan = syndrome.equations.plan
    for cell in (*plan.left[shared], *plan.right[shared]) if syndrome.open else ():
        if len(syndrome.incidence[cell]) == 1:
            by = syndrome.incidence[cell][0][1] * rest
            if by and syndrome.changed(cell, by) is not None:
                yield Half(cell, by, rest, 0)


def _union(sets: list[int]) -> int:
    union = 0
    for one in sets:
        union |= one
    return union


def half_fits(syndrome: Syndrome) -> dict[int, list[Half]]:
    """The cells that half fit, by the equation that they leave to others."""
    found: dict[int, list[Half]] = defaultdict(list)
    broken = syndrome.broken
    for cell in syndrome.cells():
        places = syndrome.incidence[cell]
        if len(places) < 2:
            continue
        # What each equation asks of the cell; zero where it holds.
        asked = [-sign * broken.get(at, 0) for at, sign in places]
        if asked.count(asked[0]) == len(asked):
            continue  # fits by itself
        for index, (shared, sign) in enumerate(places):
            others = asked[:index] + asked[index + 1 :]
            by = others[0]
            if by and others.count(by) == len(others) and syndrome.changed(cell, by) is not None:
                mends = bits(at for at, _ in places) & ~(1 << shared)
                found[shared].append(Half(cell, by, sign * by, mends))
    return found


def _joint(syndrome: Syndrome, shared: int, halves: tuple[Half, ...], bit: int) -> Explanation:
    changes = tuple(sorted((half.cell, int(syndrome.numbers[half.cell] + half.by)) for half in halves))
    covers = bit | _union([half.mends for half in halves])
    points, deed = SINGLE * len(halves), Deed.SEVERAL
    if len(halves) == 2 and _swapped(syndrome, changes):
        deed = Deed.SWAPPED
        if not -FEW < halves[0].by < FEW:
            points = SWAP
    elif not bit and _with_its_total(syndrome, shared, halves):
        points, deed = points - 2 * SINGLE + WITH_TOTAL, Deed.CARRIED
    return Explanation(covers, changes, points, deed)


def _swapped(syndrome: Syndrome, changes: tuple[tuple[int, int], ...]) -> bool:
    (one, first), (other, second) = changes
    return syndrome.numbers[one] == second and syndrome.numbers[other] == first


def _with_its_total(syndrome: Syndrome, shared: int, halves: tuple[Half, ...]) -> bool:
    """Whether one of the cells is the total of an equation that holds, so that it follows the others."""
    left = syndrome.equations.plan.left[shared]
    return len(left) == 1 and any(half.cell == left[0] for half in halves)
