"""A Word file as a Document: its blocks written out as a rendition, its leftovers at their places in it."""

from __future__ import annotations

from collections.abc import Iterable

from gklint.document import Document
from gklint.limits import Limits
from gklint.readers._docx_book import Book
from gklint.readers._docx_flow import Line, joined
from gklint.readers._docx_index import index_of
from gklint.readers._docx_names import BODY
from gklint.readers._docx_package import Package
from gklint.readers._docx_properties import properties
from gklint.readers._docx_story import Story
from gklint.readers._docx_table import Item
from gklint.readers._layout import Box, Grid, unframed
from gklint.rendition import CellText, Rendition
from gklint.source import Span, UnreadableSource

_START = Span(0, 0)
_BLANK = Line("")
_MARGINS = frozenset(("header", "footer"))


def read_document(data: bytes, path: str, limits: Limits) -> Document:
    """Read a Word file. Raises UnreadableSource."""
    package = Package(data, path, limits)
    book = Book(package, limits)
    body = package.needed(package.main).find(BODY)
    if body is None:
        raise UnreadableSource(
            f"文件损坏：{package.main} 里没有正文。请用Word打开并修复后另存为 .docx。",
            f"the file is damaged: {package.main} has no body; repair it in Word and save it as .docx",
        )
    rendition = Rendition()
    _render(Story(book, index_of(body)).read(body), rendition)
    beside = _margins(book, rendition)
    for text in book.comments_without_place():
        rendition.leftover("comment", text, _START)
    for name, value in properties(package):
        rendition.leftover("property", value, _START, name)
    return rendition.document(path, "docx", data, beside)


def _render(items: Iterable[Item], rendition: Rendition) -> None:
    for item in items:
        for part in _parts(item):
            if isinstance(part, Grid):
                _render_table(part, rendition)
            else:
                _render_line(part, rendition)


def _parts(item: Item) -> Iterable[Item]:
    """A table with tables or prose in it, taken apart; others have at most one line in a cell."""
    if isinstance(item, Line) or all(_has_one_line(box) for row in item.rows for box in row):
        return (item,)
    return unframed(item)


def _has_one_line(box: Box[Line]) -> bool:
    content = box.content
    return not content or (len(content) == 1 and isinstance(content[0], Line))


def _render_line(line: Line, rendition: Rendition) -> None:
    # Where nothing of it is seen, its place is the end of the line before.
    at = rendition.paragraph(line.text, line.level).start if line.text else max(0, rendition.offset - 1)
    _leave(line, at, rendition)


def _render_table(grid: Grid[Line], rendition: Rendition) -> None:
    cells = [[_as_one(box) for box in row] for row in grid.rows]
    places = rendition.table(
        [CellText(cell.text, box.rows, box.columns) for cell, box in zip(row, boxes, strict=True)]
        for row, boxes in zip(cells, grid.rows, strict=True)
    )
    for row, spans in zip(cells, places, strict=True):
        for cell, span in zip(row, spans, strict=True):
            if cell.marks:
                _leave(cell, span.start, rendition)


def _as_one(box: Box[Line]) -> Line:
    content = box.content
    if not content:
        return _BLANK
    first = content[0]
    return first if len(content) == 1 and isinstance(first, Line) else joined(box.texts)


def _leave(line: Line, at: int, rendition: Rendition) -> None:
    for mark in line.marks:
        rendition.leftover(mark.kind, mark.text, Span(at + mark.start, at + mark.end), mark.name)


def _margins(book: Book, rendition: Rendition) -> dict[str, str]:
    """What stands in headers and footers: no text of the report, but its leftovers are told at the document's start."""
    seen: set[str] = set()
    shown: dict[str, None] = {}
    for relationship in book.relationships:
        if relationship.kind not in _MARGINS or relationship.external or relationship.target in seen:
            continue
        seen.add(relationship.target)
        root = book.part(relationship.target)
        for line in _lines(Story(book, index_of(root)).read(root)):
            for mark in line.marks:
                rendition.leftover(mark.kind, mark.text, _START, mark.name or relationship.kind)
            if any(character.isalpha() for character in line.text):
                shown[line.text] = None
    return {"margins": "；".join(shown)} if shown else {}


def _lines(items: Iterable[Item]) -> Iterable[Line]:
    for item in items:
        if isinstance(item, Grid):
            for row in item.rows:
                for box in row:
                    yield from _lines(box.content)
        else:
            yield item
