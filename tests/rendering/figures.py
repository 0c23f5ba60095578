"""Figures by route, as the report data have them, for which every equation of the form holds."""

from __future__ import annotations

from collections.abc import Mapping
from random import Random

from gklint.edition import ColumnForm, Edition, RowForm, TableForm

Figures = Mapping[str, str]

_ORDER = ("results-total", "flow-balance", "row-total", "reviews-total")


def random_figures(edition: Edition, random: Random, *, largest: int = 400) -> dict[str, str]:
    """A balanced report: every equation of the form holds."""
    figures: dict[str, int] = {}
    for table in edition.tables.values():
        for _, column, route in table.cells():
            figures[route] = random.randint(-9, 30) if column.type == "change" else _count(random, largest)
    return {route: str(figure) for route, figure in balanced(edition, figures).items()}


def balanced(edition: Edition, figures: Mapping[str, int]) -> dict[str, int]:
    """The figures with totals, received and carried-in applications put right; cells that are not given are 0."""
    routes = (route for table in edition.tables.values() for _, _, route in table.cells())
    right = dict.fromkeys(routes, 0) | dict(figures)
    for equation in sorted(edition.equations, key=lambda equation: _ORDER.index(equation.kind)):
        if equation.kind == "flow-balance":
            results, carried_out = equation.right
            received, carried_in = equation.left
            right[carried_in] = min(right[carried_in], right[results])
            right[received] = right[results] - right[carried_in] + right[carried_out]
        else:
            right[equation.left[0]] = sum(right[route] for route in equation.right)
    return right


def rows_there(table: TableForm, figures: Figures) -> list[RowForm]:
    """The rows that have figures, in the order of the form; a group without any may have figures as one row."""
    rows: list[RowForm] = []
    for row in table.rows:
        if has_figures(row, figures):
            rows.append(row)
            continue
        for group in table.groups:
            below = [other for other in table.rows if other.route.startswith(group.route + "/")]
            if row is below[0] and has_figures(group, figures) and not any(has_figures(o, figures) for o in below):
                rows.append(group)
    return rows


def columns_there(table: TableForm, row: RowForm, figures: Figures) -> list[tuple[ColumnForm, str]]:
    """The columns of a row that any row beside it has figures in, with the routes of its own cells."""
    beside = [
        other for other in (*table.rows, *table.groups) if other.columns == row.columns and other.block == row.block
    ]
    return [
        (column, route)
        for number, (column, route) in enumerate(zip(row.columns, row.cells, strict=True))
        if any(other.cells[number] in figures for other in beside)
    ]


def has_figures(row: RowForm, figures: Figures) -> bool:
    """Whether any cell of a row is there, be it blank."""
    return any(route in figures for route in row.cells)


def _count(random: Random, largest: int) -> int:
    return random.choice((0, 0, 0, random.randint(1, 9), random.randint(1, largest)))
