"""Tables of a Word document: rows and cells with their merged widths and heights."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Protocol

from gklint.readers import _docx_names as x
from gklint.readers._docx_choice import branch, plain_text
from gklint.readers._docx_flow import Line
from gklint.readers._docx_index import Index
from gklint.readers._docx_xml import Element, integer
from gklint.readers._layout import Box, Grid

Item = Line | Grid[Line]

_WIDEST = 63  # the most columns that Word allows
_RESTART, _CONTINUE = "restart", "continue"
_PLAIN_CELL = ("", "", 1, False)
_PROPERTIES = frozenset((x.TBL_PR, x.TBL_PR_EX, x.TBL_GRID, x.TR_PR, x.TC_PR))


class CellReader(Protocol):
    """What reads the blocks of a cell."""

    index: Index

    def cell(self, cell: Element, depth: int) -> list[Item]:
        """The blocks of a cell. Raises UnreadableSource when it nests too deep."""
        ...

    def loose(self, kind: str, text: str) -> None:
        """Mark a change that belongs to no paragraph at the next line."""
        ...

    def row(self) -> None:
        """A row begins. Raises UnreadableSource when there are more than any report has."""
        ...

    def enter(self, depth: int) -> None:
        """Go down to a depth of elements. Raises UnreadableSource when it exceeds the limit."""
        ...


class _Cell:
    """A cell that may still grow by the cells merged into it."""

    __slots__ = ("columns", "content", "rows")

    def __init__(self, content: list[Item], columns: int) -> None:
        self.content = content
        self.rows = 1
        self.columns = columns


def read_table(table: Element, reader: CellReader, depth: int) -> Grid[Line]:
    """A table as the accepted version has it."""
    rows: list[list[_Cell]] = []
    above: dict[int, _Cell] = {}
    _note_format_changes(table, reader)
    for row in _children(table, x.TR, reader, depth):
        reader.row()
        before = _row_properties(row, reader)
        if before is None:
            continue
        cells: list[_Cell] = [_Cell([], before)] if before else []
        here: dict[int, _Cell] = {}
        column = before
        for element in _children(row, x.TC, reader, depth + 1):
            traits = reader.index.traits.get(element)
            down, right, width, deleted = _PLAIN_CELL if traits is None else _cell_properties(element, traits, reader)
            if deleted:
                continue
            content = reader.cell(element, depth + 2)
            if right == _CONTINUE and cells:
                cells[-1].columns += width
                cells[-1].content += content
            elif down == _CONTINUE and column in above:
                # What stands in a cell that is merged away is kept: nobody can tell whether it is seen.
                here[column] = above[column]
                here[column].rows += 1
                here[column].content += content
            else:
                cells.append(_Cell(content, width))
                if down:
                    here[column] = cells[-1]
            column += width
        above = here
        rows.append(cells)
    return Grid(tuple(tuple(Box(tuple(cell.content), cell.rows, cell.columns) for cell in row) for row in rows))


def _children(parent: Element, tag: str, reader: CellReader, depth: int) -> Iterator[Element]:
    """The rows of a table or cells of a row, also those in content controls and the like."""
    reader.enter(depth)
    for child in parent:
        if child.tag == tag:
            yield child
        elif child.tag == x.ALTERNATE:
            chosen = branch(child)
            if chosen is not None:
                yield from _children(chosen, tag, reader, depth + 1)
        elif child.tag not in _PROPERTIES and len(child):
            yield from _children(child, tag, reader, depth + 1)


def _row_properties(row: Element, reader: CellReader) -> int | None:
    """How many grid columns the row leaves out before its first cell; None for a deleted row."""
    before = 0
    for trait in reader.index.traits.get(row, ()):
        if trait.tag == x.GRID_BEFORE:
            before = integer(trait.get(x.VAL), 0, highest=_WIDEST)
        elif trait.tag == x.DEL:
            reader.loose("deletion", plain_text(row))
            return None
        elif trait.tag == x.INS:
            reader.loose("insertion", "")
        elif trait.tag in x.FORMAT_CHANGES:
            reader.loose("formatting", "")
    return before


def _cell_properties(cell: Element, traits: list[Element], reader: CellReader) -> tuple[str, str, int, bool]:
    """How a cell is merged downwards and to the right, its width in grid columns, and whether it is deleted."""
    down = right = ""
    width = 1
    deleted = False
    for trait in traits:
        tag = trait.tag
        if tag == x.GRID_SPAN:
            width = integer(trait.get(x.VAL), 1, 1, _WIDEST)
        elif tag == x.V_MERGE:
            down = trait.get(x.VAL) or _CONTINUE
        elif tag == x.H_MERGE:
            right = trait.get(x.VAL) or _CONTINUE
        elif tag == x.CELL_DEL:
            reader.loose("deletion", plain_text(cell))
            deleted = True
        elif tag == x.CELL_INS:
            reader.loose("insertion", "")
        elif tag in x.FORMAT_CHANGES:
            reader.loose("formatting", "")
    return down, right, width, deleted


def _note_format_changes(table: Element, reader: CellReader) -> None:
    for child in table.iterchildren(x.TBL_PR, x.TBL_GRID):
        for part in child:
            if part.tag in x.FORMAT_CHANGES:
                reader.loose("formatting", "")
