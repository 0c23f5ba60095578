"""The lines of a text file: where each begins, and what its marks make of it."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import accumulate

from gklint.document import Cell, Paragraph
from gklint.source import Span

SPACES = " \t\u3000\u00a0\ufeff\u200b\r\n\v\f"
_LONGEST_CELL = 80
_LONGEST_ROW = 20_000


def lines_of(text: str) -> tuple[list[str], list[int]]:
    """The lines without their ends, and the offset of each."""
    lines = text.split("\n")
    starts = list(accumulate((len(line) + 1 for line in lines), initial=0))
    starts.pop()
    if "\r" not in text:
        return lines, starts
    apart = [
        (part, start + offset)
        for line, start in zip(lines, starts, strict=True)
        for part, offset in _at_carriage_returns(line)
    ]
    return [part for part, _ in apart], [start for _, start in apart]


def shape_of(line: str) -> str:
    """blank, text, tab (cells behind TABs), pipe-row, pipe-cell (ends in its only pipe) or pipe (nothing else)."""
    if not line:
        return "blank"
    content = line.strip(SPACES)
    if line[0] == "\t":
        return "tab" if len(content) <= _LONGEST_CELL and "。" not in content else "text"
    if not content:
        return "blank"
    # A blank last cell is a TAB at the line's end.
    if "\t" in line.lstrip(SPACES) and len(content) <= 4 * _LONGEST_CELL and "。" not in content:
        return "tab"
    if "|" not in content or len(content) > _LONGEST_ROW:
        return "text"
    if content == "|":
        return "pipe"
    ends = content.count("|") == 1 and content.endswith("|") and len(content) <= _LONGEST_CELL
    return "pipe-cell" if ends else "pipe-row"


def cell_of(content: str, start: int) -> Cell:
    """A cell without the white space around it."""
    stripped = content.strip(SPACES)
    if stripped and len(stripped) != len(content):
        start += len(content) - len(content.lstrip(SPACES))
    return Cell(stripped, Span(start, start + len(stripped)))


def paragraph_of(line: str, start: int) -> Paragraph:
    """A line of text without the white space around it."""
    cell = cell_of(line, start)
    return Paragraph(cell.text, cell.span)


def close_row(rows: list[tuple[Cell, ...]], row: list[Cell]) -> None:
    """Put a row that has any cells to the others, and begin a new one."""
    if row:
        rows.append(tuple(row))
        row.clear()


def _at_carriage_returns(line: str) -> Iterator[tuple[str, int]]:
    offset = 0
    for part in line.removesuffix("\r").split("\r"):
        yield part, offset
        offset += len(part) + 1
