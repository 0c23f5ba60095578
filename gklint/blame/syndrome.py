"""What is broken, seen from the cells: the equations that each stands in, and what a change of it would mend."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import NamedTuple

from gklint.blame.balance import Equations, Number
from gklint.blame.hand import Deed
from gklint.blame.plan import Incidence


class Explanation(NamedTuple):
    """Changes that mend some broken equations wholly and break none.

    `covers` is the set of equations as bits, `changes` the cells with their right figures in the order of the cells.
    `points` say how much is supposed: ten for a wrong figure, less where one deed explains several.
    """

    covers: int
    changes: tuple[tuple[int, int], ...]
    points: int
    deed: Deed = Deed.SINGLE


class Syndrome:
    """The broken equations of a table, without those that must stay open.

    `numbers` are the figures by cell; `broken` has left less right by equation; `incidence` the judged equations of
    every cell.
    """

    __slots__ = ("broken", "equations", "incidence", "numbers", "open")

    def __init__(self, equations: Equations, left_open: frozenset[int]) -> None:
        self.equations = equations
        self.open = equations.open | left_open
        self.broken: Mapping[int, Number] = {
            at: difference for at, difference in equations.broken.items() if at not in left_open
        }
        # A cell without a number stands in open equations only, so that no change of it is ever tried.
        self.numbers: list[Number] = [number or 0 for number in equations.numbers]
        every = equations.plan.incidence
        self.incidence: tuple[Incidence, ...] = (
            tuple(tuple(place for place in places if place[0] not in self.open) for places in every)
            if self.open
            else every
        )

    def needs(self, at: int) -> Number:
        """What changes must add to an equation's difference."""
        return -self.broken.get(at, 0)

    @property
    def all(self) -> int:
        """Every broken equation, as bits."""
        return bits(self.broken)

    def cells(self) -> list[int]:
        """The cells of the broken equations, in order."""
        plan = self.equations.plan
        return sorted({cell for at in self.broken for cell in (*plan.left[at], *plan.right[at])})

    def changed(self, cell: int, by: Number) -> int | None:
        """The figure of a cell after a change, if it is a count."""
        return count(self.numbers[cell] + by)

    def explanation(self, changes: Mapping[int, Number], points: int, deed: Deed) -> Explanation | None:
        """Changes as an explanation; None when they break or half mend an equation, mend none, or give no count."""
        numbers, incidence = self.numbers, self.incidence
        effect: dict[int, Number] = {}
        kept: list[tuple[int, int]] = []
        for cell, right in changes.items():
            by = right - numbers[cell]
            if not by:
                continue
            whole = count(right)
            if whole is None or not incidence[cell]:
                return None
            kept.append((cell, whole))
            for at, sign in incidence[cell]:
                effect[at] = effect.get(at, 0) + (by if sign > 0 else -by)
        covers = 0
        for at, by in effect.items():
            if by:
                if self.broken.get(at) != -by:
                    return None
                covers |= 1 << at
        return Explanation(covers, tuple(sorted(kept)), points, deed) if covers else None


def bits(equations: Iterable[int]) -> int:
    """A set of equations as bits."""
    found = 0
    for at in equations:
        found |= 1 << at
    return found


def count(number: Number) -> int | None:
    """A number as a count: whole and not negative."""
    if number < 0:
        return None
    whole = int(number)
    return whole if whole == number else None
