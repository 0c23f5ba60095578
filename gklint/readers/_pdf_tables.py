"""Tables put together again over page ends."""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

from gklint.readers._pdf_cut_rows import groups_before_label, is_cut, is_figure, is_rest, row_cells, together
from gklint.readers._pdf_layout import Fragment, TableCell

_NEAR = 6.0


class WholeTable(NamedTuple):
    """A table with the page of every row; its `ys` go on counting over page ends."""

    fragment: Fragment
    pages: tuple[int, ...]


def goes_on(table: WholeTable, following: Fragment) -> bool:
    """Whether a table at a page's end goes on with the one at the top of the next page."""
    if not (table.fragment.ruled and following.ruled):
        return False
    xs, others = table.fragment.xs, _moved(table.fragment.xs, following.xs)
    as_wide = abs(xs[-1] - others[-1]) <= 2 * _NEAR
    part = all(min(abs(x - known) for known in xs) <= _NEAR for x in others)
    places = _places(xs, others)
    return (as_wide or part) and all(len(set(_numbers(row, places))) == len(row) for row in (xs, others))


def continued(table: WholeTable, following: Fragment, page: int) -> WholeTable:
    """One table of a table and its continuation on the next page."""
    following = _without_header(table.fragment, following)
    if not following.cells:
        return table
    others = _moved(table.fragment.xs, following.xs)
    places = _places(table.fragment.xs, others)
    above = _recolumned(table.fragment, table.fragment.xs, places)
    below = _recolumned(following, others, places)
    height = len(above.ys) - 1
    last = row_cells(above, height - 1)
    one = 1 if is_cut(last, row_cells(below, 0)) else 0  # rows that the two parts have in common
    groups = groups_before_label(below)
    cells = {(cell.box.row, cell.box.column): cell for cell in above.cells}
    for cell in below.cells:
        over = last.get(cell.box.column) if cell.box.row == 0 else None
        if over is not None and (one or (cell in groups and _is_same_group(over, cell))):
            box = over.box._replace(rows=over.box.rows + cell.box.rows - one)
            cells[box.row, box.column] = TableCell(together(over.text, cell.text), box)
        else:
            box = cell.box._replace(row=cell.box.row + height - one)
            cells[box.row, box.column] = TableCell(cell.text, box)
    ys = (*above.ys, *(above.ys[-1] + y - below.ys[one] for y in below.ys[one + 1 :]))
    pages = (*table.pages, *[page] * (len(below.ys) - 1 - one))
    return WholeTable(Fragment(above.xs, ys, tuple(cells[key] for key in sorted(cells))), pages)


def _is_same_group(above: TableCell, below: TableCell) -> bool:
    """Whether a group of rows that begins a page is that of the last row before."""
    return above.box.columns == below.box.columns and (not below.text.text or is_rest(above.text, below.text))


def _without_header(table: Fragment, following: Fragment) -> Fragment:
    """The continuation without the heading rows that are repeated at its top."""
    first, again = _row_texts(table), _row_texts(following)
    same = 0
    while same < min(len(first), len(again)) and first[same] == again[same] and _is_heading(first[same]):
        same += 1
    while same and any(cell.box.row < same < cell.box.row + cell.box.rows for cell in following.cells):
        same -= 1
    cells = [cell for cell in following.cells if cell.box.row >= same]
    moved = tuple(TableCell(cell.text, cell.box._replace(row=cell.box.row - same)) for cell in cells)
    return Fragment(following.xs, following.ys[same:], moved)


def _row_texts(table: Fragment) -> list[tuple[str, ...]]:
    rows: list[list[str]] = [[] for _ in table.ys[1:]]
    for cell in table.cells:
        rows[cell.box.row].append("".join(cell.text.text.split()))
    return [tuple(row) for row in rows]


def _is_heading(row: Sequence[str]) -> bool:
    return any(row) and not any(text and is_figure(text) for text in row)


def _moved(xs: Sequence[float], others: Sequence[float]) -> list[float]:
    """The boundaries on the next page beside those before: odd and even pages may have other margins."""
    return [x + xs[0] - others[0] for x in others]


def _places(xs: Sequence[float], others: Sequence[float]) -> list[float]:
    """The boundaries of both parts."""
    places: list[float] = []
    for x in sorted([*xs, *others]):
        if not places or x - places[-1] > _NEAR:
            places.append(x)
    return places


def _numbers(xs: Sequence[float], places: Sequence[float]) -> list[int]:
    return [min(range(len(places)), key=lambda index: abs(places[index] - x)) for x in xs]


def _recolumned(table: Fragment, xs: Sequence[float], places: Sequence[float]) -> Fragment:
    """A part with the boundaries of both."""
    number = _numbers(xs, places)
    cells = tuple(
        TableCell(
            text, box._replace(column=number[box.column], columns=number[box.column + box.columns] - number[box.column])
        )
        for text, box in table.cells
    )
    return Fragment(tuple(places), table.ys, cells)
