"""Plain text. Tables come as TAB-led cells, TAB-separated rows, pipes, or one cell a line ending in a pipe.

The rendition of a file of another format (`gklint extract --format text`) is read back as what it was made of.

Tables that show no such marks (one bare cell a line, everything run together) stay paragraphs here: only the labels
of the official form can tell their cells apart, and the form is not a reader's business.
"""

from __future__ import annotations

from collections.abc import Iterable

from gklint.document import Block, Cell, Document, Table
from gklint.limits import DEFAULT_LIMITS, Limits
from gklint.patching import patch_text
from gklint.readers import Reader
from gklint.readers._rendition_text import is_rendition, rendition_blocks
from gklint.readers._text_lines import SPACES, cell_of, lines_of, paragraph_of, shape_of
from gklint.readers._text_pipes import PipeTables, close_row
from gklint.source import Source, Span, UnreadableSource, source_from_bytes

LINE_LIMIT = 200_000


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
    lines, starts = lines_of(source.text)
    if "\t" in source.text and is_rendition(lines):
        yield from rendition_blocks(lines, starts, SPACES)
        return
    shapes = [shape_of(line) for line in lines]
    pipes = PipeTables(lines, starts, shapes)
    index = 0
    while index < len(lines):
        shape = shapes[index]
        if shape == "tab":
            end = _tab_run(shapes, index)
            yield from _tab_table(lines[index:end], starts[index:end])
            index = end
        elif shape.startswith("pipe") and not pipes.is_words(index):
            index, table = pipes.table_at(index)
            yield table
        else:
            if shape != "blank":
                yield paragraph_of(lines[index], starts[index])
            index += 1


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
            rows.append(tuple(_tab_cells(line, start, indent)))
        elif line[:1] == "\t":
            content = line[1:].strip(SPACES)
            # Most cells have no white space around: then the place needs no search.
            exact = len(content) == len(line) - 1
            row.append(Cell(content, Span(start + 1, start + len(line))) if exact else cell_of(line[1:], start + 1))
        else:
            close_row(rows, row)
    close_row(rows, row)
    yield Table(tuple(rows), Span(starts[0], starts[-1] + len(lines[-1])))


def _tab_cells(line: str, start: int, offset: int) -> Iterable[Cell]:
    for content in line[offset:].split("\t"):
        yield cell_of(content, start + offset)
        offset += len(content) + 1
