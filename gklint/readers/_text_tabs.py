"""Tables of a text file whose cells stand behind TABs: one cell a line, or one row a line."""

from __future__ import annotations

from collections.abc import Iterable

from gklint.document import Block, Cell, Table
from gklint.readers._text_lines import SPACES, cell_of, close_row, paragraph_of
from gklint.source import Span


def tab_run(shapes: list[str], start: int) -> int:
    """The end of a run of TAB lines; blank lines inside belong to it, blank lines after it do not."""
    end = index = start + 1
    while index < len(shapes) and shapes[index] in ("tab", "blank"):
        index += 1
        if shapes[index - 1] == "tab":
            end = index
    return end


def tab_table(lines: list[str], starts: list[int]) -> Iterable[Block]:
    """The table of a run of lines; a paragraph where it is but one line that begins with a TAB."""
    filled = [number for number, line in enumerate(lines) if line]
    with_more = [line for line in lines if line.find("\t", 1) > 0]
    row_per_line = any("\t" in (line[1:].strip(SPACES) if line[0] == "\t" else line) for line in with_more)
    if len(filled) == 1 and not row_per_line:
        if lines[filled[0]].strip(SPACES):
            yield paragraph_of(lines[filled[0]], starts[filled[0]])
        return
    # A TAB before every row indents the table; before some of them it stands behind a blank first cell.
    indent = int(all(line[:1] == "\t" for line in lines if line))
    rows: list[tuple[Cell, ...]] = []
    row: list[Cell] = []
    for line, start in zip(lines, starts, strict=True):
        if row_per_line and "\t" in line:
            close_row(rows, row)
            rows.append(tuple(_cells(line, start, indent)))
        elif line[:1] == "\t":
            content = line[1:].strip(SPACES)
            # Most cells have no white space around: then the place needs no search.
            exact = len(content) == len(line) - 1
            row.append(Cell(content, Span(start + 1, start + len(line))) if exact else cell_of(line[1:], start + 1))
        else:
            close_row(rows, row)
    close_row(rows, row)
    yield Table(tuple(rows), Span(starts[0], starts[-1] + len(lines[-1])))


def _cells(line: str, start: int, offset: int) -> Iterable[Cell]:
    for content in line[offset:].split("\t"):
        yield cell_of(content, start + offset)
        offset += len(content) + 1
