"""The tables of the form as they are printed: merged header cells, labels over several rows."""

from __future__ import annotations

from typing import NamedTuple

from gklint.edition import RowForm, TableForm
from tests.rendering.figures import Figures, rows_there
from tests.rendering.rows import NOTE, Wording, applicants, blocks_of, cells_of, headings_of, named, written

_LABEL_COLUMNS = 3
_HEADER_ROWS = 3


class GridCell(NamedTuple):
    """A cell; a merged one stands once, at its top left corner."""

    text: str
    rows: int = 1
    columns: int = 1
    is_label: bool = True


Grid = list[list[GridCell]]


def table_grid(table: TableForm, figures: Figures, wording: Wording) -> tuple[Grid, int]:
    """The rows of a table, and how many of them are headings."""
    if table.layout == "blocks":
        return _blocks(table, figures, wording), 0
    if table.layout == "grid":
        return _grid(table, figures, wording), _HEADER_ROWS
    return _row(table, figures, wording), _HEADER_ROWS


def width_of(grid: Grid) -> int:
    """How many columns a table has."""
    return sum(cell.columns for cell in grid[0])


def _blocks(table: TableForm, figures: Figures, wording: Wording) -> Grid:
    blocks = blocks_of(table, figures)
    # The form of 2019 divides its columns unevenly: one more than any row has cells.
    wide = max(len(block[0].columns) for block in blocks) + (len({len(row.columns) for row in table.rows}) > 2)
    grid: Grid = []
    for block in blocks:
        headings = headings_of(table, block[0], figures, wording)
        grid.append([GridCell(named(block[0].block, wording), columns=wide + 1)])
        grid.append([GridCell(named("信息内容", wording)), *_spread(headings, wide, is_label=True)])
        for row in block:
            cells = _spread(cells_of(table, row, figures), wide, is_label=False)
            grid.append([GridCell(written(row.label, wording)), *cells])
    return grid


def _spread(texts: list[str], wide: int, *, is_label: bool) -> list[GridCell]:
    """Cells that fill the width together; the surplus goes to the last heading, and to the first figure."""
    surplus = wide - len(texts)
    wider = len(texts) - 1 if is_label else 0
    return [
        GridCell(text, columns=1 + surplus * (number == wider), is_label=is_label) for number, text in enumerate(texts)
    ]


def _grid(table: TableForm, figures: Figures, wording: Wording) -> Grid:
    there = rows_there(table, figures)
    first, inner, last = applicants(table, there[0], figures, wording)
    wide = len(first) + len(inner) + len(last)
    grid: Grid = [
        [
            GridCell(named(NOTE, wording), _HEADER_ROWS, _LABEL_COLUMNS),
            GridCell(named("申请人情况", wording), columns=wide),
        ],
        [
            *(GridCell(heading, rows=2) for heading in first),
            GridCell(named("法人或其他组织", wording), columns=len(inner)),
            *(GridCell(heading, rows=2) for heading in last),
        ],
        [GridCell(heading) for heading in inner],
    ]
    opened: set[str] = set()
    for row in there:
        above = _groups(table, row)
        labels = [
            GridCell(written(group.label, wording), rows=sum(group in _groups(table, other) for other in there))
            for group in above
            if group.route not in opened
        ]
        opened |= {group.route for group in above}
        own = GridCell(written(row.label, wording), columns=_LABEL_COLUMNS - len(above))
        cells = [GridCell(figure, is_label=False) for figure in cells_of(table, row, figures)]
        grid.append([*labels, own, *cells])
    return grid


def _groups(table: TableForm, row: RowForm) -> list[RowForm]:
    return [group for group in table.groups if row.route.startswith(group.route + "/")]


def _row(table: TableForm, figures: Figures, wording: Wording) -> Grid:
    columns = headings_of(table, table.rows[0], figures, wording)
    wide = len(columns)
    return [
        [GridCell(named("行政复议", wording), columns=wide), GridCell(named("行政诉讼", wording), columns=2 * wide)],
        [
            *(GridCell(column, rows=2) for column in columns),
            GridCell(named("未经复议直接起诉", wording), columns=wide),
            GridCell(named("复议后起诉", wording), columns=wide),
        ],
        [GridCell(column) for column in [*columns, *columns]],
        [GridCell(figure, is_label=False) for row in table.rows for figure in cells_of(table, row, figures)],
    ]
