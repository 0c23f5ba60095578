"""Prints tables into PDFs: with and without ruling lines, over page ends, cut in the middle of rows."""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

from tests.readers.pdf_pages import Printer, text_width, wrapped

_CELL_LEADING = 1.25
_PAD = 4.0
_KEPT = 3  # rows
_SHORT_GROUP = 3  # the text of a cell over more rows has room


class PrintedCell(NamedTuple):
    """A cell; a merged one stands once, at its top left corner."""

    text: str
    rows: int = 1
    columns: int = 1


PrintedRows = Sequence[Sequence[PrintedCell]]


class TableStyle(NamedTuple):
    """How a table is printed. `heading` rows are repeated on every page; `cut` lets a page end cut a row in two."""

    ruled: bool = True
    sides: bool = True
    closed: bool = True  # whether a line closes the part of the table at a page's end
    heading: int = 0
    cut: bool = False
    centred: bool = True
    size: float = 10.5


PLAIN = TableStyle()


def print_table(printer: Printer, rows: PrintedRows, widths: Sequence[float], style: TableStyle = PLAIN) -> None:
    """Print a table where the printer stands."""
    _TablePrinter(printer, rows, widths, style).run()


class _TablePrinter:
    """Prints a table row by row; a cell over several rows is printed in the part of it that stands on each page."""

    def __init__(self, printer: Printer, rows: PrintedRows, widths: Sequence[float], style: TableStyle) -> None:
        self._printer = printer
        self._style = style
        self._xs = [printer.margin + sum(widths[:number]) for number in range(len(widths) + 1)]
        self._cells = _placed(rows)
        self._heights = [self._height(row) for row in range(len(rows))]
        self._written: set[tuple[int, int]] = set()
        self._cut_now: set[tuple[int, int]] = set()

    def run(self) -> None:
        """Print all rows; a table does not begin with less than its heading at the end of a page."""
        if self._printer.room < sum(self._heights[:_KEPT]) <= self._printer.height - 2 * self._printer.margin:
            self._printer.new_page()
        first = 0
        while first < len(self._heights):
            first = self._part(first)
            if first < len(self._heights):
                self._printer.new_page()

    def _height(self, row: int) -> float:
        lines = max(
            -(-len(self._lines(cell, column)) // cell.rows)
            for (at, column), cell in self._cells.items()
            if at <= row < at + min(cell.rows, _SHORT_GROUP)
        )
        return lines * self._style.size * _CELL_LEADING + 2 * _PAD

    def _lines(self, cell: PrintedCell, column: int) -> list[str]:
        width = self._xs[column + cell.columns] - self._xs[column] - 2 * _PAD
        return wrapped(cell.text, width, self._style.size) or [""]

    def _part(self, first: int) -> int:
        """Print what has room on this page; gives the first row of the next."""
        printer = self._printer
        top = printer.y
        repeated = range(self._style.heading) if first >= self._style.heading > 0 else range(0)
        rows = [*repeated]
        room = printer.room - sum(self._heights[row] for row in repeated)
        last = first
        while last < len(self._heights) and room >= self._heights[last]:
            room -= self._heights[last]
            rows.append(last)
            last += 1
        ys = [top]
        for row in rows:
            ys.append(ys[-1] + self._heights[row])
        if self._style.cut and last < len(self._heights) and room > 2 * self._style.size * _CELL_LEADING:
            self._cut(last, ys[-1], ys[-1] + room, rows)
            ys.append(ys[-1] + room)
            rows.append(last)
        self._print(rows, ys)
        printer.y = ys[-1]
        return last

    def _cut(self, row: int, top: float, bottom: float, rows: list[int]) -> None:
        """Leave on the next page what has no room of a row's texts here."""
        lines = int((bottom - top - _PAD) / (self._style.size * _CELL_LEADING))
        for (at, column), cell in list(self._cells.items()):
            if at == row and cell.rows == 1:
                texts = self._lines(cell, column)
                self._cells[at, column] = cell._replace(text="".join(texts[lines:]))
                self._write(texts[:lines], column, cell, top, bottom, top_aligned=True)
        self._heights[row] = self._height(row)
        self._cut_now |= {(row, column) for (at, column), cell in self._cells.items() if at == row and cell.rows == 1}

    def _print(self, rows: list[int], ys: list[float]) -> None:
        place = {row: number for number, row in enumerate(rows)}
        for (row, column), cell in self._cells.items():
            here = [place[at] for at in range(row, row + cell.rows) if at in place]
            if not here:
                continue
            top, bottom = ys[here[0]], ys[here[-1] + 1]
            left, right = self._xs[column], self._xs[column + cell.columns]
            self._borders(left, right, top, bottom, ys)
            if (row, column) in self._cut_now:
                self._cut_now.discard((row, column))
            elif (row, column) not in self._written:
                self._write(self._lines(cell, column), column, cell, top, bottom)
                if row >= self._style.heading:
                    self._written.add((row, column))

    def _borders(self, left: float, right: float, top: float, bottom: float, ys: list[float]) -> None:
        if not self._style.ruled:
            return
        line = self._printer.line
        line(left, top, right, top)
        if self._style.closed or bottom < ys[-1]:
            line(left, bottom, right, bottom)
        for x in (left, right):
            if self._style.sides or self._xs[0] < x < self._xs[-1]:
                line(x, top, x, bottom)

    def _write(
        self,
        lines: Sequence[str],
        column: int,
        cell: PrintedCell,
        top: float,
        bottom: float,
        *,
        top_aligned: bool = False,
    ) -> None:
        size = self._style.size
        left, right = self._xs[column], self._xs[column + cell.columns]
        spare = 0 if top_aligned else max(0.0, bottom - top - 2 * _PAD - len(lines) * size * _CELL_LEADING) / 2
        for number, text in enumerate(lines):
            y = top + _PAD + spare + (number + 0.8) * size * _CELL_LEADING
            centred = self._style.centred and cell.text[:1].isdigit() and len(cell.text) < 20
            x = (left + right - text_width(text, size)) / 2 if centred else left + _PAD
            self._printer.put(x, y, text, size)


def _placed(rows: PrintedRows) -> dict[tuple[int, int], PrintedCell]:
    """The cells by row and column."""
    cells: dict[tuple[int, int], PrintedCell] = {}
    taken: set[tuple[int, int]] = set()
    for number, row in enumerate(rows):
        column = 0
        for cell in row:
            while (number, column) in taken:
                column += 1
            cells[number, column] = cell
            taken |= {
                (at, beside)
                for at in range(number, number + cell.rows)
                for beside in range(column, column + cell.columns)
            }
    return cells
