"""The cheapest ways to explain every broken equation once: an exact cover, searched with a bound on the work."""

from __future__ import annotations

from collections.abc import Iterable
from typing import NamedTuple

from gklint.blame.syndrome import Explanation

_MOST_STEPS = 4000
_MOST_COVERS = 150

Slots = dict[int, list[Explanation]]


class Covers(NamedTuple):
    """The cheapest covers, each as the sets of equations that its explanations mend; `whole` if these are all."""

    found: tuple[tuple[int, ...], ...]
    whole: bool


def slots_of(explanations: Iterable[Explanation]) -> Slots:
    """The cheapest explanations of every set of equations; the same changes once, under the deed named first."""
    slots: Slots = {}
    for explanation in explanations:
        slot = slots.setdefault(explanation.covers, [explanation])
        if explanation.points < slot[0].points:
            slot[:] = [explanation]
        elif explanation.points == slot[0].points and all(explanation.changes != other.changes for other in slot):
            slot.append(explanation)
    return slots


def cheapest_covers(every: int, slots: Slots) -> Covers:
    """All covers of `every` with the fewest points; none where an equation has no explanation."""
    explained = 0
    for covers in slots:
        explained |= covers
    if explained != every:
        return Covers((), True)
    search = _Search(slots)
    search.cover(every, 0, ())
    return Covers(tuple(search.found), not search.cut_short)


class _Search:
    """Depth first: the equation with the fewest explanations first, and of these the cheapest for what it mends."""

    def __init__(self, slots: Slots) -> None:
        self.found: list[tuple[int, ...]] = []
        self.cut_short = False
        self._steps = 0
        self._best: int | None = None
        self._points = {covers: slot[0].points for covers, slot in slots.items()}
        self._of_bit: dict[int, list[int]] = {}
        for covers in sorted(slots, key=lambda covers: (self._points[covers] * 100 // covers.bit_count(), covers)):
            rest = covers
            while rest:
                self._of_bit.setdefault(rest & -rest, []).append(covers)
                rest &= rest - 1
        self._order = sorted(self._of_bit, key=lambda bit: (len(self._of_bit[bit]), bit))
        # No explanation mends an equation for less.
        self._least = min(points // covers.bit_count() for covers, points in self._points.items())

    def cover(self, uncovered: int, points: int, taken: tuple[int, ...]) -> None:
        if not uncovered:
            self._keep(points, taken)
            return
        if self._best is not None and points + self._least * uncovered.bit_count() > self._best:
            return
        for covers in self._of_bit[next(bit for bit in self._order if bit & uncovered)]:
            self._steps += 1
            if self._steps > _MOST_STEPS:
                self.cut_short = True
                return
            if covers & ~uncovered:
                continue
            self.cover(uncovered & ~covers, points + self._points[covers], (*taken, covers))

    def _keep(self, points: int, taken: tuple[int, ...]) -> None:
        if self._best is not None and points > self._best:
            return
        if self._best is None or points < self._best:
            self._best = points
            self.found.clear()
            self.cut_short = False
        if len(self.found) < _MOST_COVERS:
            self.found.append(taken)
        else:
            self.cut_short = True
