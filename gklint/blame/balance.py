"""The equations of a table in a report: which can be judged, and which do not hold."""

from __future__ import annotations

from decimal import Decimal
from typing import NamedTuple

from gklint.blame.plan import Plan, plan_of
from gklint.edition import Equation
from gklint.figures import Kind
from gklint.report import FormTable, Value

Number = int | Decimal

_EMPTY = frozenset({Kind.BLANK, Kind.DASH, Kind.NONE_WORD})


class Balance(NamedTuple):
    """An equation of the form in a report: the sum over `left` must equal the sum over `right`."""

    table: FormTable
    equation: Equation
    left: tuple[Value, ...]
    right: tuple[Value, ...]

    @property
    def holds(self) -> bool:
        """Whether both sides are equal."""
        return total(self.left) == total(self.right)


class Equations(NamedTuple):
    """The equations of one table.

    `numbers` are the figures of the plan's cells, None where there is none to judge; `empty` the cells that count as
    zero because they hold no figure. `broken` has left less right of the equations that do not hold; `open` are those
    that cannot be judged: a word, a doubtful or an absent cell.
    """

    table: FormTable
    plan: Plan
    numbers: list[Number | None]
    empty: frozenset[int]
    broken: dict[int, Number]
    open: frozenset[int]

    def balance(self, at: int) -> Balance:
        """An equation with its cells; only for equations that can be judged."""
        return Balance(
            self.table, self.plan.equations[at], self._side(self.plan.left[at]), self._side(self.plan.right[at])
        )

    def _side(self, cells: tuple[int, ...]) -> tuple[Value, ...]:
        return tuple(self.table.values[self.plan.routes[cell]] for cell in cells)


def equations_of(table: FormTable) -> Equations:
    """Read a table's figures into its equations. A blank, a dash and 无 count as zero."""
    plan = plan_of(table)
    values = table.values
    numbers: list[Number | None] = []
    without: list[int] = []
    for cell, route in enumerate(plan.routes):
        value = values.get(route)
        if value is None:
            numbers.append(None)
            continue
        kind, number, _ = value.figure
        if kind in _EMPTY:
            number = 0
            without.append(cell)
        numbers.append(number)  # of a word or an absent cell None
    if table.doubts:
        doubtful = frozenset(doubt.route for doubt in table.doubts)
        numbers = [
            None if route.rpartition("/")[0] in doubtful else number
            for route, number in zip(plan.routes, numbers, strict=True)
        ]
    broken: dict[int, Number] = {}
    shut: list[int] = []
    figure = numbers.__getitem__
    for at, (left, right) in enumerate(zip(plan.left, plan.right, strict=True)):
        try:
            difference = sum(map(figure, left)) - sum(map(figure, right))  # type: ignore[arg-type]
        except TypeError:  # None is no summand: one look at every cell is enough
            shut.append(at)
            continue
        if difference:
            broken[at] = difference
    return Equations(table, plan, numbers, frozenset(without), broken, frozenset(shut))


def total(values: tuple[Value, ...]) -> Number:
    """The exact sum of some cells; those without a figure count as zero."""
    return sum(value.figure.number or 0 for value in values)
