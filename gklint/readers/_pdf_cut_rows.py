"""Rows that a page end cuts in two: what stands below it may be the rest of what stands above."""

from __future__ import annotations

import re
from collections.abc import Mapping

from gklint.readers._pdf_cells import CellText
from gklint.readers._pdf_layout import Fragment, TableCell
from gklint.readers._pdf_signs import apart

_FIGURE = re.compile(r"[\s\d.,，．%+\-—–/０-９]*")
_ENUMERATED = re.compile(r"[（(]?[一二三四五六七八九十\d]{1,3}[）)、.．:：]|第[一二三四五六七八九十\d]+[章节条项]")


def is_figure(text: str) -> bool:
    """Whether nothing but a figure stands in a cell; also where nothing does."""
    return _FIGURE.fullmatch(text) is not None


def row_cells(table: Fragment, row: int) -> dict[int, TableCell]:
    """The cells that stand in a row, by their first column, those included that began above."""
    return {cell.box.column: cell for cell in table.cells if cell.box.row <= row < cell.box.row + cell.box.rows}


def is_cut(above: Mapping[int, TableCell], below: Mapping[int, TableCell]) -> bool:
    """Whether the last row of a page and the first one of the next are one row: the cells of both fit together."""
    if above.keys() != below.keys() or any(above[at].box.columns != cell.box.columns for at, cell in below.items()):
        return False
    pairs = [(above[at].text, cell.text) for at, cell in below.items()]
    here = [up.text for up, _ in pairs if up.text]
    there = [down.text for _, down in pairs if down.text]
    if not here or not there:
        return True  # a strip of empty cells
    # A name that is printed again on the next page tells nothing.
    both = [(up, down) for up, down in pairs if up.text and down.text and not _is_again(up, down)]
    if both:
        # A row of figures only that has them in some cells is no row of its own.
        label = any(not _are_figures(*pair) for pair in both)
        return (label or len(both) < len(here)) and all(is_rest(up, down) for up, down in both)
    # Nothing stands twice: one part has the label, the other the figures.
    return all(map(is_figure, here)) != all(map(is_figure, there))


def is_rest(above: CellText, below: CellText) -> bool:
    """Whether a text goes on below: it had no room above, and what follows does not begin with a number of its own."""
    if _are_figures(above, below):
        return len(above.text) > 1 and above.full_before(below.text)
    if is_figure(above.text) or is_figure(below.text):
        return False
    return above.full_before(below.text) and not _ENUMERATED.match(below.text)


def _are_figures(above: CellText, below: CellText) -> bool:
    return is_figure(above.text) and is_figure(below.text)


def _is_again(above: CellText, below: CellText) -> bool:
    return above.text == below.text and not is_figure(above.text)


def groups_before_label(first_row: Mapping[int, TableCell]) -> list[TableCell]:
    """The cells of a page's first row before its label: groups of rows whose name stands on the page before."""
    row = [cell for _, cell in sorted(first_row.items())]
    labels = [cell for cell in row if not is_figure(cell.text.text)]
    return row[: row.index(labels[-1])] if labels else []


def together(above: CellText, below: CellText) -> CellText:
    """The two parts of a text as one."""
    if not above.text or not below.text or _is_again(above, below):
        return below if below.text else above
    blank = apart(above.text[-1], below.text[0]) and not is_rest(above, below)
    return CellText(above.text + (" " if blank else "") + below.text, below.room)
