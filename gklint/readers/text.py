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
_LONGEST_LAST_CELL = 20
_SPACES = " \t\u3000\u00a0\ufeff\u200b\r\n\v\f"


def read(data: bytes, path: str) -> Document:
    """Read a text file. Raises UnreadableSource."""
    source = source_from_bytes(data, path)
    return Document(source, "text", tuple(_blocks(source)))


READER = Reader("text", (".txt", ".text"), read)


def _blocks(source: Source) -> Iterable[Block]:
    text = source.text
    spans = source.lines()
    lines = [text[span.start : span.end] for span in spans]
    shapes = [_shape(line) for line in lines]
    index = 0
    while index < len(lines):
        shape = shapes[index]
        if shape == "tab":
            end = _run(shapes, index, over_blanks=True)
            yield from _tab_table(lines[index:end], spans[index:end])
            index = end
        elif shape.startswith("pipe"):
            end, table = _pipe_table(lines, spans, shapes, index)
            yield table
            index = end
        else:
            if shape == "text":
                yield _paragraph(lines[index], spans[index])
            index += 1


def _shape(line: str) -> str:
    if not line:
        return "blank"
    content = line.strip(_SPACES)
    if line[0] == "\t":
        return "tab" if len(content) <= _LONGEST_CELL and "。" not in content else "text"
    if not content:
        return "blank"
    if "\t" in content and len(content) <= 4 * _LONGEST_CELL and "。" not in content:
        return "tab"
    if "|" not in content:
        return "text"
    if content == "|":
        return "pipe"
    ends = content.count("|") == 1 and content.endswith("|") and len(content) <= _LONGEST_CELL
    return "pipe-cell" if ends else "pipe-row"


def _run(shapes: list[str], start: int, *, over_blanks: bool) -> int:
    """The end of a run of lines of one shape; blank lines inside belong to it, blank lines after it do not."""
    shape = shapes[start]
    end = index = start + 1
    while index < len(shapes):
        if shapes[index] == shape:
            end = index + 1
        elif not (over_blanks and shapes[index] == "blank"):
            break
        index += 1
    return end


def _tab_table(lines: list[str], spans: list[Span]) -> Iterable[Block]:
    filled = [number for number, line in enumerate(lines) if line]
    row_per_line = any("\t" in line[1:].strip(_SPACES) for line in lines)
    if len(filled) == 1 and not row_per_line:
        if lines[filled[0]].strip(_SPACES):
            yield _paragraph(lines[filled[0]], spans[filled[0]])
        return
    rows: list[tuple[Cell, ...]] = []
    row: list[Cell] = []
    for line, span in zip(lines, spans, strict=True):
        if row_per_line and "\t" in line:
            rows.append(tuple(_tab_cells(line, span.start)))
        elif line[:1] == "\t":
            row.append(_cell(line[1:], span.start + 1))
        elif row:
            rows.append(tuple(row))
            row = []
    if row:
        rows.append(tuple(row))
    yield Table(tuple(rows), Span(spans[0].start, spans[-1].end))


def _tab_cells(line: str, start: int) -> Iterable[Cell]:
    offset = 1 if line[0] == "\t" else 0
    for content in line[offset:].split("\t"):
        yield _cell(content, start + offset)
        offset += len(content) + 1


def _pipe_table(lines: list[str], spans: list[Span], shapes: list[str], start: int) -> tuple[int, Table]:
    """A run of lines with pipes: whole rows, or cells one a line whose rows end where no pipe follows.

    Where every cell ends in a pipe, nothing marks the rows; the whole run is one row then, for the labels to divide.
    """
    rows: list[tuple[Cell, ...]] = []
    row: list[Cell] = []
    after_pipe = False
    index = last = start
    while index < len(lines):
        line, span, shape = lines[index], spans[index], shapes[index]
        if shape == "pipe":
            if after_pipe:
                row.append(_cell("", span.start))
            after_pipe = True
        elif shape == "pipe-cell":
            if not after_pipe:
                _close(rows, row)
            row.append(_cell(line[: line.rindex("|")], span.start))
            after_pipe = True
        elif shape == "pipe-row":
            _close(rows, row)
            row.extend(split_row(line, span.start))
            after_pipe = False
        elif shape == "text" and after_pipe and (_is_cell(line) or shapes[index + 1 : index + 2] == ["pipe"]):
            row.append(_cell(line, span.start))
            after_pipe = False
        elif shape != "blank" or not _pipe_follows(shapes, index):
            break
        last = last if shape == "blank" else index
        index += 1
    _close(rows, row)
    return index, Table(tuple(rows), Span(spans[start].start, spans[last].end))


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
    if len(stripped) != len(content):
        start += len(content) - len(content.lstrip(_SPACES)) if stripped else 0
    return Cell(stripped, Span(start, start + len(stripped)))


def _paragraph(line: str, span: Span) -> Paragraph:
    cell = _cell(line, span.start)
    return Paragraph(cell.text, cell.span)
