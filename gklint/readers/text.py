"""Plain text. Tables come as TAB-led cells, TAB-separated rows, pipes, or one cell a line ending in a pipe.

Tables that show no such marks (one bare cell a line, everything run together) stay paragraphs here: only the labels
of the official form can tell their cells apart, and the form is not a reader's business.
"""

from __future__ import annotations

from collections.abc import Iterable
from itertools import accumulate

from gklint.document import Block, Cell, Document, Paragraph, Table
from gklint.limits import DEFAULT_LIMITS, Limits
from gklint.patching import patch_text
from gklint.readers import Reader
from gklint.readers._pipes import split_row
from gklint.source import Source, Span, UnreadableSource, source_from_bytes

LINE_LIMIT = 200_000
_LONGEST_CELL = 80
_LONGEST_LAST_CELL = 20
_LONGEST_ROW = 20_000
_FEWEST_WHOLE_ROWS = 3
_SPACES = " \t\u3000\u00a0\ufeff\u200b\r\n\v\f"


def read(data: bytes, path: str, limits: Limits = DEFAULT_LIMITS) -> Document:
    """Read a text file. Raises UnreadableSource."""
    source = source_from_bytes(data, path)
    if source.text.count("\n") + source.text.count("\r") > LINE_LIMIT:
        raise UnreadableSource(
            f"文件超过 {LINE_LIMIT} 行，不像一份年度报告，未作检查。请确认没有选错文件。",
            f"more than {LINE_LIMIT} lines: not an annual report, not checked",
        )
    return Document(source, "text", tuple(_blocks(source)))


READER = Reader("text", (".txt", ".text"), read, patch=patch_text)


def _blocks(source: Source) -> Iterable[Block]:
    lines, starts = _lines(source.text)
    shapes = [_shape(line) for line in lines]
    index = 0
    while index < len(lines):
        shape = shapes[index]
        if shape == "tab":
            end = _tab_run(shapes, index)
            yield from _tab_table(lines[index:end], starts[index:end])
            index = end
        elif shape.startswith("pipe"):
            end, table = _pipe_table(lines, starts, shapes, index)
            yield table
            index = end
        else:
            if shape == "text":
                yield _paragraph(lines[index], starts[index])
            index += 1


def _lines(text: str) -> tuple[list[str], list[int]]:
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


def _at_carriage_returns(line: str) -> Iterable[tuple[str, int]]:
    offset = 0
    for part in line.removesuffix("\r").split("\r"):
        yield part, offset
        offset += len(part) + 1


def _shape(line: str) -> str:
    if not line:
        return "blank"
    content = line.strip(_SPACES)
    if line[0] == "\t":
        return "tab" if len(content) <= _LONGEST_CELL and "。" not in content else "text"
    if not content:
        return "blank"
    # A blank last cell is a TAB at the line's end.
    if "\t" in line.lstrip(_SPACES) and len(content) <= 4 * _LONGEST_CELL and "。" not in content:
        return "tab"
    if "|" not in content or len(content) > _LONGEST_ROW:
        return "text"
    if content == "|":
        return "pipe"
    ends = content.count("|") == 1 and content.endswith("|") and len(content) <= _LONGEST_CELL
    return "pipe-cell" if ends else "pipe-row"


def _tab_run(shapes: list[str], start: int) -> int:
    """The end of a run of TAB lines; blank lines inside belong to it, blank lines after it do not."""
    end = index = start + 1
    while index < len(shapes) and shapes[index] in ("tab", "blank"):
        index += 1
        if shapes[index - 1] == "tab":
            end = index
    return end


def _tab_table(lines: list[str], starts: list[int]) -> Iterable[Block]:
    filled = [number for number, line in enumerate(lines) if line]
    with_more = [line for line in lines if line.find("\t", 1) > 0]
    row_per_line = any("\t" in (line[1:].strip(_SPACES) if line[0] == "\t" else line) for line in with_more)
    if len(filled) == 1 and not row_per_line:
        if lines[filled[0]].strip(_SPACES):
            yield _paragraph(lines[filled[0]], starts[filled[0]])
        return
    rows: list[tuple[Cell, ...]] = []
    row: list[Cell] = []
    for line, start in zip(lines, starts, strict=True):
        if row_per_line and "\t" in line:
            rows.append(tuple(_tab_cells(line, start)))
        elif line[:1] == "\t":
            content = line[1:].strip(_SPACES)
            # Most cells have no white space around: then the place needs no search.
            exact = len(content) == len(line) - 1
            row.append(Cell(content, Span(start + 1, start + len(line))) if exact else _cell(line[1:], start + 1))
        elif row:
            rows.append(tuple(row))
            row = []
    if row:
        rows.append(tuple(row))
    yield Table(tuple(rows), Span(starts[0], starts[-1] + len(lines[-1])))


def _tab_cells(line: str, start: int) -> Iterable[Cell]:
    offset = 1 if line[0] == "\t" else 0
    for content in line[offset:].split("\t"):
        yield _cell(content, start + offset)
        offset += len(content) + 1


def _pipe_table(lines: list[str], starts: list[int], shapes: list[str], start: int) -> tuple[int, Table]:
    """A run of lines with pipes: whole rows, or cells one a line whose rows end where no pipe follows.

    Where every cell ends in a pipe, nothing marks the rows; the whole run is one row then, for the labels to divide.
    """
    rows: list[tuple[Cell, ...]] = []
    row: list[Cell] = []
    after_pipe = False
    index = last = start
    # Among whole rows `行政许可 |` is a row with a blank cell, not a cell of its own.
    whole_rows = shapes.count("pipe-row") >= _FEWEST_WHOLE_ROWS and "pipe" not in shapes
    while index < len(lines):
        line, begin, shape = lines[index], starts[index], shapes[index]
        if shape == "pipe":
            if after_pipe:
                row.append(_cell("", begin))
            after_pipe = True
        elif shape == "pipe-cell" and not whole_rows:
            if not after_pipe:
                _close(rows, row)
            row.append(_cell(line[: line.rindex("|")], begin))
            after_pipe = True
        elif shape in ("pipe-row", "pipe-cell"):
            _close(rows, row)
            row.extend(split_row(line, begin))
            stripped = line.strip(_SPACES)
            if stripped.endswith("|") and not stripped.startswith("|"):
                # Between bare cells a pipe at the end stands before a blank one.
                row.append(_cell("", begin + len(line)))
            after_pipe = False
        elif shape == "text" and after_pipe and (_is_cell(line) or shapes[index + 1 : index + 2] == ["pipe"]):
            row.append(_cell(line, begin))
            after_pipe = False
        elif shape != "blank" or not _pipe_follows(shapes, index):
            break
        last = last if shape == "blank" else index
        index += 1
    _close(rows, row)
    return index, Table(tuple(rows), Span(starts[start], starts[last] + len(lines[last])))


def _close(rows: list[tuple[Cell, ...]], row: list[Cell]) -> None:
    if row:
        rows.append(tuple(row))
        row.clear()


def _is_cell(line: str) -> bool:
    """Whether a line without pipe can be the last cell of a row; a heading or sentence after the table cannot."""
    content = line.strip(_SPACES)
    return len(content) <= _LONGEST_LAST_CELL and "、" not in content[:4] and not content.endswith(("。", "：", ":"))


def _pipe_follows(shapes: list[str], index: int) -> bool:
    following = next((shape for shape in shapes[index : index + 3] if shape != "blank"), "")
    return following in ("pipe", "pipe-cell")


def _cell(content: str, start: int) -> Cell:
    stripped = content.strip(_SPACES)
    if stripped and len(stripped) != len(content):
        start += len(content) - len(content.lstrip(_SPACES))
    return Cell(stripped, Span(start, start + len(stripped)))


def _paragraph(line: str, start: int) -> Paragraph:
    cell = _cell(line, start)
    return Paragraph(cell.text, cell.span)
