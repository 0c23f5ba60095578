"""HTML tables while they are read, and what becomes of them: tables of a document, or paragraphs out of a layout."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from typing import NamedTuple

from gklint.document import Cell, Table
from gklint.readers._html_text import Element, Line
from gklint.readers._html_tokens import ROW_BREAK, SIMPLE_CELL
from gklint.readers._layout import Box, Grid, unframed
from gklint.source import Span

_SPAN = re.compile(r"""(?<![\w-])(row|col)span\s*=\s*["']?\s*\+?(\d{1,5})""", re.IGNORECASE)
_WIDEST, _HIGHEST = 1000, 65534  # as in browsers
_LONGEST_CELL = 120  # characters in several paragraphs; a cell with more may be a frame around prose


class CellDraft(NamedTuple):
    """A cell with all that stands in it; `start` is where its tag ends. `rows` 0 means to the end of its section."""

    start: int
    rows: int
    columns: int
    content: list[Line | TableDraft]


class TableDraft:
    """A table while it is read.

    `node` is its own element, `outside` what stands in it beside its cells, `layered` whether any cell
    holds a table or so many paragraphs that it may be a frame of the page's layout.
    """

    def __init__(self, start: int, node: int) -> None:
        self.span = Span(start, start)
        self.node = node
        self.rows: list[list[CellDraft | Cell]] = []
        self.outside: list[Line | TableDraft] = []
        self.cell: CellDraft | None = None
        self.layered = False
        self._row_is_open = False
        self._section = 0
        self._has_endless = False

    def open_row(self) -> None:
        """Begin a row."""
        self.rows.append([])
        self._row_is_open = True

    def close_row(self) -> None:
        """End a row: a cell that comes now begins one of its own."""
        self._row_is_open = False

    def open_cell(self, start: int, attributes: str) -> list[Line | TableDraft]:
        """Begin a cell; gives the list that its content goes into."""
        if not self._row_is_open:
            self.open_row()
        rows, columns = self._size(attributes)
        self.cell = CellDraft(start, rows, columns, [])
        self.rows[-1].append(self.cell)
        return self.cell.content

    def add_simple_cells(self, text: str, start: int, stop: int) -> int:
        """Add the cells from `start` on that hold one plain text each, row after row; gives where the last one ends."""
        if not self._row_is_open:
            self.open_row()
        row = self.rows[-1]
        at = start
        while True:
            if match := SIMPLE_CELL.match(text, at, stop):
                attributes, shown = match.groups()
                rows, columns = self._size(attributes) if "pan" in attributes or "PAN" in attributes else (1, 1)
                first = match.start(2) if shown else match.end(1) + 1
                row.append(Cell(shown, Span(first, first + len(shown)), rows, columns))
            elif match := ROW_BREAK.match(text, at, stop):
                self.open_row()
                row = self.rows[-1]
            else:
                return at
            at = match.end()

    def _size(self, attributes: str) -> tuple[int, int]:
        """Height (0: to the end of the section) and width of a cell."""
        size = {"row": 1, "col": 1}
        for which, number in _SPAN.findall(attributes):
            size[which.lower()] = int(number)
        self._has_endless = self._has_endless or size["row"] == 0
        return min(size["row"], _HIGHEST), min(size["col"] or 1, _WIDEST)

    def close_cell(self) -> None:
        """End the cell that is open."""
        if self.cell is not None and len(self.cell.content) > 1 and not self.layered:
            self.layered = sum(len(line.text) for line in _lines(self.cell.content)) > _LONGEST_CELL
        self.cell = None

    def close_section(self) -> None:
        """End a group of rows (`<tbody>`): cells of unlimited height end here."""
        for number in range(self._section, len(self.rows)) if self._has_endless else ():
            below = len(self.rows) - number
            self.rows[number] = [cell._replace(rows=cell.rows or below) for cell in self.rows[number]]
        self._has_endless = False
        self._section = len(self.rows)
        self._row_is_open = False


class DataTable(NamedTuple):
    """A table of the document with the element (`node`) that it stands in, and what part of its text links are."""

    table: Table
    node: int
    linked: int = 0
    links: int = 0


def flat(draft: TableDraft, joint: str = " ") -> Table:
    """The table with every cell as one text: paragraphs, and those of tables in it, are joined."""
    rows = [tuple([cell if isinstance(cell, Cell) else _joined(cell, joint) for cell in row]) for row in draft.rows]
    return Table(tuple(rows), draft.span)


def outside(draft: TableDraft) -> Iterator[Line]:
    """What stands in a table beside its cells (a caption); browsers show it above."""
    return _lines(draft.outside)


def parts_of(draft: TableDraft, elements: Sequence[Element]) -> Iterator[Line | DataTable]:
    """The data tables and paragraphs of a table in reading order; what stands outside its cells comes first."""
    yield from outside(draft)
    if draft.layered:
        for part in unframed(_grid(draft)):
            yield _unframed(part, draft, elements) if isinstance(part, Grid) else part
    elif draft.rows:
        drafts = [cell for row in draft.rows for cell in row if isinstance(cell, CellDraft)]
        lines = [line for cell in drafts for line in _lines(cell.content)]
        yield _counted(flat(draft), elements[draft.node].parent, lines)


def _lines(content: Iterable[Line | TableDraft]) -> Iterator[Line]:
    for item in content:
        if isinstance(item, TableDraft):
            yield from _lines(item.outside)
            for row in item.rows:
                for cell in row:
                    yield from _lines(_content(cell, item.node))
        else:
            yield item


def _joined(cell: CellDraft, joint: str) -> Cell:
    return _cell(list(_lines(cell.content)), cell.start, cell.rows, cell.columns, joint)


def _content(cell: CellDraft | Cell, node: int) -> Iterable[Line | TableDraft]:
    if isinstance(cell, CellDraft):
        return cell.content
    return (Line(cell.text, cell.span, None, 0, node),) if cell.text else ()


def _cell(lines: list[Line], start: int, rows: int, columns: int, joint: str) -> Cell:
    if not lines:
        return Cell("", Span(start, start), rows, columns)
    if len(lines) == 1:
        return Cell(lines[0].text, lines[0].span, rows, columns)
    return Cell(joint.join([line.text for line in lines]), Span(lines[0].span.start, lines[-1].span.end), rows, columns)


def _counted(table: Table, node: int, lines: list[Line]) -> DataTable:
    return DataTable(table, node, sum([line.linked for line in lines]), sum([line.links for line in lines]))


def _grid(draft: TableDraft) -> Grid[Line]:
    return Grid(tuple([tuple([_box(cell, draft.node) for cell in row]) for row in draft.rows]))


def _box(cell: CellDraft | Cell, node: int) -> Box[Line]:
    if isinstance(cell, CellDraft):
        return Box(tuple(_laid_out(cell.content)), cell.rows, cell.columns)
    return Box((Line(cell.text, cell.span, None, 0, node),) if cell.text else (), cell.rows, cell.columns)


def _laid_out(content: Iterable[Line | TableDraft]) -> Iterator[Line | Grid[Line]]:
    for item in content:
        if isinstance(item, TableDraft):
            yield from outside(item)
            if item.rows:
                yield _grid(item)
        else:
            yield item


def _unframed(grid: Grid[Line], draft: TableDraft, elements: Sequence[Element]) -> DataTable:
    """A table that stood in a frame, or whose cells were divided by tables; a blank cell stands after the last one."""
    at = draft.span.start
    rows: list[tuple[Cell, ...]] = []
    lines: list[Line] = []
    for row in grid.rows:
        cells: list[Cell] = []
        for box in row:
            texts = box.texts
            cells.append(_cell(texts, at, box.rows, box.columns, " "))
            lines += texts
            at = cells[-1].span.end
        rows.append(tuple(cells))
    start = lines[0].span.start if lines else at
    node = lines[0].node if lines else draft.node
    while elements[node].name != "table":
        node = elements[node].parent
    return _counted(Table(tuple(rows), Span(start, at)), elements[node].parent, lines)
