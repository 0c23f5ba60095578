"""What the balance rules share: an equation of the form with the cells it stands on, and how blanks count in it."""

from __future__ import annotations

from collections.abc import Iterator
from decimal import Decimal
from functools import lru_cache
from typing import NamedTuple

from gklint.api import Equation, FormTable, Kind, Report, Value, editions

from .._form import form_tables

_EMPTY = (Kind.BLANK, Kind.DASH, Kind.NONE_WORD)
_ASSESSABLE = (Kind.NUMBER, Kind.WITH_UNIT, *_EMPTY)


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


def amount(value: Value) -> int | Decimal:
    """The number that a cell stands for: a blank, a dash and 无 stand for zero."""
    return value.figure.number or 0


def total(values: tuple[Value, ...]) -> int | Decimal:
    """The exact sum of some cells."""
    return sum(map(amount, values), 0)


def empty(value: Value) -> bool:
    """Whether a cell holds no number."""
    return value.figure.kind in _EMPTY


def addition(values: tuple[Value, ...]) -> str:
    """The sum as a clerk would write it: 3+1+0+0+0+0=4. A sum of many cells leaves the zeros out."""
    numbers = [amount(value) for value in values]
    if len(numbers) > 7:
        numbers = [number for number in numbers if number] or [0]
    if len(numbers) == 1:
        return str(numbers[0])
    terms = "".join(f"+{number}" if number >= 0 else str(number) for number in numbers)
    return f"{terms.removeprefix('+')}={sum(numbers, 0)}"


def balances(report: Report, kind: str) -> Iterator[Balance]:
    """Every equation of a kind that can be judged: an empty table, a word, a doubtful or absent cell leave it open."""
    for table in form_tables(report):
        equations = _equations(table.edition, table.form.name, kind)
        if not equations or not table.filled:
            continue
        doubtful = frozenset(doubt.route for doubt in table.doubts)
        for equation in equations:
            left = _cells(table, equation.left, doubtful)
            right = _cells(table, equation.right, doubtful)
            if left is not None and right is not None:
                yield Balance(table, equation, left, right)
        if kind == "row-total" and table.merged:
            yield from _merged_rows(table, doubtful)


@lru_cache(maxsize=64)
def _equations(edition: str, table: str, kind: str) -> tuple[Equation, ...]:
    """The equations of a kind that hold in a table."""
    start = f"/tables/{table}/"
    every = editions()[edition].equations
    return tuple(equation for equation in every if equation.kind == kind and equation.left[0].startswith(start))


def left_blank_throughout(balance: Balance, others: list[Balance]) -> bool:
    """Whether the office leaves such totals (or such parts) blank as a habit, so that a blank is no miscount.

    `others` are all equations of the same kind in the same table, this one included. Leaving out most totals is a
    matter of blank cells (GK205); leaving out one where the others stand is a wrong sum.
    """

    def habit(blank: list[bool]) -> bool:
        return sum(blank) * 2 >= len(blank)

    counted = [other for other in others if total(other.left) or total(other.right)]
    if all(map(empty, balance.left)):
        return all(habit([all(map(empty, other.left)) for other in group]) for group in (others, counted))
    if all(map(empty, balance.right)):
        return all(habit([all(map(empty, other.right)) for other in group]) for group in (others, counted))
    return False


def omitted_totals(report: Report) -> frozenset[str]:
    """The row totals that the office leaves blank by habit: what they should hold is open, so they are no zeros."""
    rows = list(balances(report, "row-total"))
    blank = [balance for balance in rows if empty(balance.left[0]) and not balance.holds]
    return frozenset(balance.left[0].route for balance in blank if left_blank_throughout(balance, rows))


def _cells(table: FormTable, routes: tuple[str, ...], doubtful: frozenset[str]) -> tuple[Value, ...] | None:
    """The cells of one side; sub-rows given as one merged row stand for themselves once. None: cannot be judged."""
    if table.merged:
        routes = tuple(dict.fromkeys(_merged(table, route) for route in routes))
    found: list[Value] = []
    for route in routes:
        value = table.values.get(route)
        if value is None or value.figure.kind not in _ASSESSABLE:
            return None
        if doubtful and route.rpartition("/")[0] in doubtful:
            return None
        found.append(value)
    return tuple(found)


def _merged(table: FormTable, route: str) -> str:
    for group in table.merged:
        above = f"/tables/{table.form.name}/{group.route}"
        if route.startswith(f"{above}/") and route.count("/") == above.count("/") + 2:
            return f"{above}/{route.rpartition('/')[2]}"
    return route


def _merged_rows(table: FormTable, doubtful: frozenset[str]) -> Iterator[Balance]:
    for group in table.merged:
        above = f"/tables/{table.form.name}/{group.route}"
        routes = tuple(f"{above}/{column.key}" for column in group.columns)
        left, right = _cells(table, routes[-1:], doubtful), _cells(table, routes[:-1], doubtful)
        if left and right:
            yield Balance(table, Equation("row-total", routes[-1:], routes[:-1], group.route), left, right)
