"""Tables put together again over page ends."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import NamedTuple

from gklint.readers._pdf_cells import CellText
from gklint.readers._pdf_cut_rows import groups_before_label, is_cut, is_figure, is_rest, row_cells, together
from gklint.readers._pdf_grid import Box
from gklint.readers._pdf_layout import Fragment, TableCell

_NEAR = 6.0
_MOST_HEAD_ROWS = 12


class _Placed:
    """A cell of a table that still grows: rows counted from the table's first, sides as on its first page."""

    __slots__ = ("left", "right", "row", "rows", "text")

    def __init__(self, text: CellText, row: int, rows: int, left: float, right: float) -> None:
        self.text = text
        self.row = row
        self.rows = rows
        self.left = left
        self.right = right


class Finished(NamedTuple):
    """A table as one piece, with the page of every row."""

    fragment: Fragment
    pages: list[int]


class WholeTable:
    """A table that grows by its parts on the following pages."""

    def __init__(self, first: Fragment, page: int) -> None:
        self._first = first
        self._head = _row_texts(first)[:_MOST_HEAD_ROWS]
        self._xs = list(first.xs)
        self._pages = [page] * (len(first.ys) - 1)
        self._cells = _placed(first, first.xs, 0)
        self._last = self._reaching_end(self._cells)
        self.page = page  # that of its last part

    def takes(self, following: Fragment, page: int) -> bool:
        """Add the part at the top of the next page, if it is one."""
        if page != self.page + 1 or not self._goes_on(following):
            return False
        self.page = page
        self._add(_without_header(self._head, following), page)
        return True

    def finished(self) -> Finished:
        """The table as one piece."""
        if not self._first.ruled:
            return Finished(self._first, self._pages)
        cells = sorted((self._numbered(cell) for cell in self._cells), key=lambda cell: (cell.box.row, cell.box.column))
        ys = tuple(map(float, range(len(self._pages) + 1)))
        return Finished(Fragment(tuple(self._xs), ys, tuple(cells)), self._pages)

    def _goes_on(self, following: Fragment) -> bool:
        if not (self._first.ruled and following.ruled):
            return False
        xs = self._moved(following)
        as_wide = abs(self._xs[-1] - xs[-1]) <= 2 * _NEAR
        part = all(min(abs(x - known) for known in self._xs) <= _NEAR for x in xs)
        places = _places(self._xs, xs)
        return (as_wide or part) and all(len(set(_numbers(row, places))) == len(row) for row in (self._xs, xs))

    def _moved(self, following: Fragment) -> list[float]:
        """The boundaries on the next page beside those before: odd and even pages may have other margins."""
        return [x + self._xs[0] - following.xs[0] for x in following.xs]

    def _add(self, following: Fragment, page: int) -> None:
        if not following.cells:
            return
        xs = self._moved(following)
        self._xs = _places(self._xs, xs)
        above = {self._numbered(cell).box.column: cell for cell in self._last}
        numbers = _numbers(xs, self._xs)
        below = row_cells(_recolumned(following, numbers), 0)
        shared = 1 if is_cut({at: self._numbered(cell) for at, cell in above.items()}, below) else 0
        groups = {cell.box.column for cell in groups_before_label(below)}
        height = len(self._pages)
        added = _placed(following, xs, height - shared)
        for cell in list(added):
            column = self._numbered(cell).box.column
            over = above.get(column) if cell.row == height - shared else None
            if over is not None and (shared or (column in groups and self._is_same_group(over, cell))):
                over.rows += cell.rows - shared
                over.text = together(over.text, cell.text)
                added.remove(cell)
        self._pages += [page] * (len(following.ys) - 1 - shared)
        self._cells += added
        self._last = self._reaching_end([*self._last, *added])

    def _is_same_group(self, above: _Placed, below: _Placed) -> bool:
        """Whether a group of rows that begins a page is that of the last row before."""
        as_wide = self._numbered(above).box.columns == self._numbered(below).box.columns
        return as_wide and (not below.text.text or is_rest(above.text, below.text))

    def _reaching_end(self, cells: Iterable[_Placed]) -> list[_Placed]:
        return [cell for cell in cells if cell.row + cell.rows == len(self._pages)]

    def _numbered(self, cell: _Placed) -> TableCell:
        """A cell with the numbers of its columns, as far as they are known by now."""
        left, right = _numbers((cell.left, cell.right), self._xs)
        return TableCell(cell.text, Box(cell.row, left, cell.rows, right - left))


def _placed(table: Fragment, xs: Sequence[float], offset: int) -> list[_Placed]:
    return [
        _Placed(text, box.row + offset, box.rows, xs[box.column], xs[box.column + box.columns])
        for text, box in table.cells
    ]


def _without_header(head: Sequence[tuple[str, ...]], following: Fragment) -> Fragment:
    """The continuation without the heading rows that are repeated at its top."""
    again = _row_texts(following)
    same = 0
    while same < min(len(head), len(again)) and head[same] == again[same] and _is_heading(head[same]):
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


def _places(xs: Sequence[float], others: Sequence[float]) -> list[float]:
    """The boundaries of both parts."""
    places: list[float] = []
    for x in sorted([*xs, *others]):
        if not places or x - places[-1] > _NEAR:
            places.append(x)
    return places


def _numbers(xs: Sequence[float], places: Sequence[float]) -> list[int]:
    return [min(range(len(places)), key=lambda index: abs(places[index] - x)) for x in xs]


def _recolumned(table: Fragment, numbers: Sequence[int]) -> Fragment:
    """A part with the column numbers of the whole table."""
    cells = tuple(
        TableCell(
            text,
            box._replace(column=numbers[box.column], columns=numbers[box.column + box.columns] - numbers[box.column]),
        )
        for text, box in table.cells
    )
    return table._replace(cells=cells)
