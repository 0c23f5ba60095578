"""Tables of a text file whose cells are set apart by pipes: whole rows, or one cell a line."""

from __future__ import annotations

from gklint.document import Cell, Table
from gklint.readers._pipes import split_row
from gklint.readers._text_lines import SPACES, cell_of, close_row
from gklint.source import Span

_LONGEST_LAST_CELL = 20
_FEWEST_WHOLE_ROWS = 3


class PipeTables:
    """The pipe tables of a file, of which all lines with their starts and shapes are given."""

    def __init__(self, lines: list[str], starts: list[int], shapes: list[str]) -> None:
        self._lines = lines
        self._starts = starts
        self._shapes = shapes
        # Among whole rows `行政许可 |` is a row with a blank cell, not a cell of its own.
        self._whole_rows = shapes.count("pipe-row") >= _FEWEST_WHOLE_ROWS and "pipe" not in shapes

    def is_words(self, index: int) -> bool:
        """Whether a line with pipes is words set apart by them: no figure in it, no other such line above or below."""
        shapes = self._shapes
        if shapes[index] != "pipe-row" or any(part.strip(SPACES).isdigit() for part in self._lines[index].split("|")):
            return False
        return not any(self._next_shape(index, step).startswith("pipe") for step in (-1, 1))

    def table_at(self, start: int) -> tuple[int, Table]:
        """The table that begins with a line, and the line behind it: whole rows, or cells one a line.

        Of such cells a row ends where no pipe follows. Where every cell ends in a pipe, nothing marks the rows; the
        whole run is one row then, for the labels to divide.
        """
        lines, starts, shapes = self._lines, self._starts, self._shapes
        bare = self._has_bare_rows(start)
        rows: list[tuple[Cell, ...]] = []
        row: list[Cell] = []
        after_pipe = False
        index = last = start
        while index < len(lines):
            line, begin, shape = lines[index], starts[index], shapes[index]
            if shape == "pipe":
                if after_pipe:
                    row.append(cell_of("", begin))
                after_pipe = True
            elif shape == "pipe-cell" and not self._whole_rows:
                if not after_pipe:
                    close_row(rows, row)
                row.append(cell_of(line[: line.rindex("|")], begin))
                after_pipe = True
            elif shape in ("pipe-row", "pipe-cell"):
                close_row(rows, row)
                row.extend(_cells(line, begin, bare))
                after_pipe = False
            elif shape == "text" and after_pipe and (_is_cell(line) or shapes[index + 1 : index + 2] == ["pipe"]):
                row.append(cell_of(line, begin))
                after_pipe = False
            elif shape != "blank" or not self._pipe_follows(index):
                break
            last = last if shape == "blank" else index
            index += 1
        close_row(rows, row)
        return index, Table(tuple(rows), Span(starts[start], starts[last] + len(lines[last])))

    def _has_bare_rows(self, start: int) -> bool:
        """Whether pipes stand between cells only: a row in the lines from `start` on has none around it."""
        for index in range(start, len(self._lines)):
            if self._shapes[index] == "pipe-row":
                content = self._lines[index].strip(SPACES)
                if content[0] != "|" and content[-1] != "|":
                    return True
            elif not self._shapes[index].startswith("pipe"):
                return False
        return False

    def _next_shape(self, index: int, step: int) -> str:
        """The shape of the nearest line that is not blank, before or behind; "" where there is none."""
        index += step
        while 0 <= index < len(self._shapes):
            if self._shapes[index] != "blank":
                return self._shapes[index]
            index += step
        return ""

    def _pipe_follows(self, index: int) -> bool:
        following = next((shape for shape in self._shapes[index : index + 3] if shape != "blank"), "")
        return following in ("pipe", "pipe-cell")


def _cells(line: str, start: int, bare: bool) -> list[Cell]:
    """The cells of a row; between bare cells a pipe at the beginning or end stands beside a blank one."""
    content = line.strip(SPACES)
    cells = list(split_row(line, start))
    if content[0] == "|" and bare:
        cells.insert(0, cell_of("", start))
    if content[-1] == "|" and (bare or content[0] != "|"):
        cells.append(cell_of("", start + len(line)))
    return cells


def _is_cell(line: str) -> bool:
    """Whether a line without pipe can be the last cell of a row; a heading or sentence after the table cannot."""
    content = line.strip(SPACES)
    return len(content) <= _LONGEST_LAST_CELL and "、" not in content[:4] and not content.endswith(("。", "：", ":"))
