"""The equations of a form's table over numbered cells: what does not depend on a report, worked out once."""

from __future__ import annotations

from collections.abc import Iterator
from functools import lru_cache
from typing import NamedTuple

from gklint.edition import Equation, RowForm, TableForm, editions
from gklint.report import FormTable

Incidence = tuple[tuple[int, int], ...]


class Plan(NamedTuple):
    """A table as cells 0…n-1 and equations 0…m-1.

    `grid` holds the cells row by row; sub-rows that a report gives as one row are that row. `left` and `right` are the
    cells of the equations' sides; `incidence` has for every cell its equations, with +1 for the left side and -1 for
    the right.
    `within_rows` are the equations that need the cells of one row only, `of_totals` those of the last column.
    """

    routes: tuple[str, ...]
    grid: tuple[tuple[int, ...], ...]
    equations: tuple[Equation, ...]
    left: tuple[tuple[int, ...], ...]
    right: tuple[tuple[int, ...], ...]
    incidence: tuple[Incidence, ...]
    within_rows: frozenset[int]
    of_totals: frozenset[int]


def plan_of(table: FormTable) -> Plan:
    """The plan of a table as read."""
    return _plan(table.edition, table.form.name, tuple(group.route for group in table.merged))


@lru_cache(maxsize=64)
def _plan(edition: str, name: str, merged: tuple[str, ...]) -> Plan:
    form = editions()[edition].tables[name]
    rows = list(_rows(form, merged))
    number = {route: at for at, route in enumerate(route for row in rows for route in row.cells)}
    equations = tuple(_equations(edition, form, merged, number))
    left = tuple(tuple(number[route] for route in equation.left) for equation in equations)
    right = tuple(tuple(number[route] for route in equation.right) for equation in equations)
    incidence: list[list[tuple[int, int]]] = [[] for _ in number]
    for sign, sides in ((1, left), (-1, right)):
        for at, cells in enumerate(sides):
            for cell in cells:
                incidence[cell].append((at, sign))
    grid = tuple(tuple(number[route] for route in row.cells) for row in rows)
    sets = [{*one, *other} for one, other in zip(left, right, strict=True)]
    within = frozenset(at for at, some in enumerate(sets) if any(some <= set(row) for row in grid))
    of_totals = frozenset(at for at, some in enumerate(sets) if some <= {row[-1] for row in grid})
    return Plan(tuple(number), grid, equations, left, right, tuple(map(tuple, incidence)), within, of_totals)


def _rows(form: TableForm, merged: tuple[str, ...]) -> Iterator[RowForm]:
    told: set[str] = set()
    for row in form.rows:
        above = row.route.rpartition("/")[0]
        if above not in merged:
            yield row
        elif above not in told:
            told.add(above)
            yield next(group for group in form.groups if group.route == above)


def _equations(edition: str, form: TableForm, merged: tuple[str, ...], number: dict[str, int]) -> Iterator[Equation]:
    """Each equation of the form once, between the cells that the report has."""
    start = f"/tables/{form.name}/"
    seen: set[tuple[str, ...]] = set()
    for equation in editions()[edition].equations:
        if not equation.left[0].startswith(start):
            continue
        left, right = (
            tuple(dict.fromkeys(_given(route, start, merged) for route in side))
            for side in (equation.left, equation.right)
        )
        if (*left, *right) not in seen and all(route in number for route in (*left, *right)):
            seen.add((*left, *right))
            yield equation._replace(left=left, right=right)


def _given(route: str, start: str, merged: tuple[str, ...]) -> str:
    """The cell that stands for a cell: that of the merged row in its column, else itself."""
    above, _, column = route.rpartition("/")
    group = above.rpartition("/")[0].removeprefix(start)
    return f"{start}{group}/{column}" if group in merged else route
