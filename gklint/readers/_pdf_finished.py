"""A whole table as rows of cells, without what only its printing brought about."""

from __future__ import annotations

from bisect import bisect_left

from gklint.readers._pdf_cut_rows import is_figure
from gklint.readers._pdf_layout import Fragment, TableCell
from gklint.readers._pdf_tables import Finished

_FEWEST_LABELS = 3

Row = tuple[int, list[tuple[str, int, int]]]  # page, from 0; text, rows and columns of every cell


def rows_of(table: Finished) -> list[Row]:
    """The rows of a table with the page that each stands on; rows of nothing are left out."""
    fragment = _with_wide_labels(table.fragment)
    blank = _blank_rows(fragment)
    gone = sorted(blank)
    rows: dict[int, list[tuple[str, int, int]]] = {}
    for (text, _), box in fragment.cells:
        if box.row not in blank:
            height = box.rows - (bisect_left(gone, box.row + box.rows) - bisect_left(gone, box.row))
            rows.setdefault(box.row, []).append((text, height, box.columns))
    return [(table.pages[row], cells) for row, cells in sorted(rows.items())]


def _blank_rows(table: Fragment) -> set[int]:
    """Rows in which nothing stands and nothing begins that goes on below."""
    filled = {box.row for text, box in table.cells if text.text or box.rows > 1}
    return {box.row for _, box in table.cells} - filled


def _with_wide_labels(table: Fragment) -> Fragment:
    """The table with labels that reach over the blank cell beside them, where other rows have one label more.

    No figure was left out there, as no cell of that column holds one.
    """
    columns: dict[int, list[str]] = {}
    for text, box in table.cells:
        if text.text:
            columns.setdefault(box.column, []).append(text.text)
    labels = {
        column for column, texts in columns.items() if len(texts) >= _FEWEST_LABELS and not any(map(is_figure, texts))
    }
    cells: list[TableCell] = []
    for cell in sorted(table.cells, key=lambda cell: (cell.box.row, cell.box.column)):
        before = cells[-1] if cells else None
        if before is not None and cell.box.column in labels and _is_left_blank(before, cell):
            cells[-1] = before._replace(box=before.box._replace(columns=before.box.columns + cell.box.columns))
        else:
            cells.append(cell)
    return table._replace(cells=tuple(cells))


def _is_left_blank(before: TableCell, cell: TableCell) -> bool:
    box, beside = cell.box, before.box
    next_to = beside.row == box.row and beside.column + beside.columns == box.column and beside.rows == box.rows == 1
    return next_to and bool(before.text.text) and not cell.text.text
