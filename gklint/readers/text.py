"""Plain text. Tables come as TAB-led cells, TAB-separated rows, pipes, or one cell a line ending in a pipe.

Tables that show no such marks (one bare cell a line, everything run together) stay paragraphs here: only the labels
of the official form can tell their cells apart, and the form is not a reader's business.
"""

from __future__ import annotations

from collections.abc import Iterable

from gklint.document import Block, Cell, Document, Paragraph, Table
from gklint.readers import Reader
from gklint.readers._pipes import split_row
from gklint.source import Source, Span, source_from_bytes

_LONGEST_CELL = 80
_SPACES = " \t\u3000\u00a0\ufeff\u200b\r\n\v\f"


def read(data: bytes, path: str) -> Document:
    """Read a text file. Raises UnreadableSource."""
    source = source_from_bytes(data, path)
    return Document(source, "text", tuple(_blocks(source)))


READER = Reader("text", (".txt", ".text"), read)


def _blocks(source: Source) -> Iterable[Block]:
    text = source.text
    lines = source.lines()
    index = 0
    while index < len(lines):
        line = lines[index]
        shape = _shape(text[line.start : line.end])
        if shape == "tab":
            end = _run(text, lines, index, "tab", blanks=True)
            yield from _tab_table(text, lines[index:end])
            index = end
        elif shape == "pipe-row":
            end = _run(text, lines, index, "pipe-row", blanks=False)
            rows = tuple(split_row(text[row.start : row.end], row.start) for row in lines[index:end])
            yield Table(rows, Span(line.start, lines[end - 1].end))
            index = end
        elif shape == "pipe-cell":
            end, table = _pipe_cells(text, lines, index)
            yield table
            index = end
        else:
            if shape == "text":
                yield _paragraph(text, line)
            index += 1


def _shape(line: str) -> str:
    if line.startswith("\t"):
        content = line.strip(_SPACES)
        return "tab" if len(content) <= _LONGEST_CELL and "。" not in content else "text"
    stripped = line.strip(_SPACES)
    if not stripped:
        return "blank"
    if "\t" in stripped and len(stripped) <= 4 * _LONGEST_CELL and "。" not in stripped:
        return "tab"
    pipes = stripped.count("|")
    if pipes == 0:
        return "text"
    if pipes == 1 and stripped.endswith("|") and len(stripped) <= _LONGEST_CELL:
        return "pipe-cell"
    return "pipe-row" if pipes > 1 or stripped != "|" else "pipe-cell"


def _run(text: str, lines: list[Span], start: int, shape: str, *, blanks: bool) -> int:
    """The end of a run of lines of one shape; blank lines inside belong to it, blank lines after it do not."""
    end = index = start + 1
    while index < len(lines):
        found = _shape(text[lines[index].start : lines[index].end])
        if found == shape:
            end = index + 1
        elif not (blanks and found == "blank"):
            break
        index += 1
    return end


def _tab_table(text: str, lines: list[Span]) -> Iterable[Block]:
    filled = [line for line in lines if line.end > line.start and text[line.start : line.end].strip(" \r\n")]
    row_per_line = any("\t" in text[line.start + 1 : line.end].strip(_SPACES) for line in filled)
    if len(filled) == 1 and not row_per_line:
        if text[filled[0].start : filled[0].end].strip(_SPACES):
            yield _paragraph(text, filled[0])
        return
    rows: list[tuple[Cell, ...]] = []
    row: list[Cell] = []
    for line in lines:
        content = text[line.start : line.end]
        if row_per_line and "\t" in content:
            rows.append(tuple(_tab_cells(text, line)))
        elif content.startswith("\t"):
            row.append(_cell(text, line.start + 1, line.end))
        elif row:
            rows.append(tuple(row))
            row = []
    if row:
        rows.append(tuple(row))
    yield Table(tuple(rows), Span(lines[0].start, lines[-1].end))


def _tab_cells(text: str, line: Span) -> Iterable[Cell]:
    start = line.start + 1 if text[line.start] == "\t" else line.start
    while start <= line.end:
        end = text.find("\t", start, line.end)
        end = line.end if end < 0 else end
        yield _cell(text, start, end)
        start = end + 1


def _pipe_cells(text: str, lines: list[Span], start: int) -> tuple[int, Table]:
    """Cells one a line, each ending in a pipe but the last of its row."""
    rows: list[tuple[Cell, ...]] = []
    row: list[Cell] = []
    index = start
    last = lines[start]
    while index < len(lines):
        content = text[lines[index].start : lines[index].end]
        shape = _shape(content)
        if shape == "pipe-cell":
            row.append(_cell(text, lines[index].start, lines[index].start + content.rindex("|")))
        elif shape == "text" and row and len(content.strip(_SPACES)) <= _LONGEST_CELL and "。" not in content:
            row.append(_cell(text, lines[index].start, lines[index].end))
            rows.append(tuple(row))
            row = []
        elif shape != "blank":
            break
        elif not row and not _row_follows(text, lines, index):
            break
        last = lines[index] if shape != "blank" else last
        index += 1
    if row:
        rows.append(tuple(row))
    return index, Table(tuple(rows), Span(lines[start].start, last.end))


def _row_follows(text: str, lines: list[Span], index: int) -> bool:
    following = (_shape(text[line.start : line.end]) for line in lines[index : index + 3])
    return next((shape == "pipe-cell" for shape in following if shape != "blank"), False)


def _cell(text: str, start: int, end: int) -> Cell:
    while start < end and text[start] in _SPACES:
        start += 1
    while end > start and text[end - 1] in _SPACES:
        end -= 1
    return Cell(text[start:end], Span(start, end))


def _paragraph(text: str, line: Span) -> Paragraph:
    cell = _cell(text, line.start, line.end)
    return Paragraph(cell.text, cell.span)
