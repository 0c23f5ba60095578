"""How the tests look at a Markdown file: its blocks as plain values."""

from __future__ import annotations

from gklint.document import Document, Paragraph, Table
from gklint.readers.markdown import read

CellShape = str | tuple[str, int, int]


def document(text: str) -> Document:
    """The document of a Markdown text."""
    return read(text.encode(), "report.md")


def shapes(text: str) -> list[object]:
    """Paragraphs as text, headings as (level, text), tables as lists of rows of cell texts."""
    return [_shape(block) for block in document(text).blocks]


def _shape(block: Paragraph | Table) -> object:
    if isinstance(block, Table):
        return [[_cell(cell.text, cell.rows, cell.columns) for cell in row] for row in block.rows]
    return (block.level, block.text) if block.level else block.text


def _cell(text: str, rows: int, columns: int) -> CellShape:
    return text if (rows, columns) == (1, 1) else (text, rows, columns)
