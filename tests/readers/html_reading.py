"""How the tests look at a web page: its blocks as plain values."""

from __future__ import annotations

from gklint.document import Document, Paragraph, Table
from gklint.readers.html import read

CellShape = str | tuple[str, int, int]


def document(text: str) -> Document:
    """The document of a page."""
    return read(text.encode(), "report.html")


def shapes(text: str) -> list[object]:
    """Paragraphs as text, headings as (level, text), tables as lists of rows of cell texts."""
    return [shape_of(block) for block in document(text).blocks]


def shape_of(block: Paragraph | Table) -> object:
    """A block as a plain value."""
    if isinstance(block, Table):
        return [[_cell(cell.text, cell.rows, cell.columns) for cell in row] for row in block.rows]
    return (block.level, block.text) if block.level else block.text


def hidden(text: str) -> list[tuple[str, str]]:
    """Kind and text of what a page keeps beside its text."""
    return [(leftover.kind, leftover.text) for leftover in document(text).leftovers]


def _cell(text: str, rows: int, columns: int) -> CellShape:
    return text if (rows, columns) == (1, 1) else (text, rows, columns)
