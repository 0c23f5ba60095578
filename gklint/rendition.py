"""The text rendition of a file that is no text: what `gklint extract --format text` prints and findings point into.

A paragraph is a line; a table row is a line that begins with a TAB and has a TAB after every cell; a blank line parts
two tables that follow each other. By that TAB at the end the text reader knows a rendition from a copied table, and
reads it back as the same paragraphs and tables.
"""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Mapping
from typing import NamedTuple

from gklint.document import Block, Cell, Document, Leftover, Paragraph, Table
from gklint.source import Position, Source, Span

_LINE_ENDS = "\n\r\v\f\x1c\x1d\x1e\x85\u2028\u2029"
_ONE_LINE = str.maketrans(dict.fromkeys(_LINE_ENDS + "\t", " "))


class CellText(NamedTuple):
    """A cell before it has a place; a merged cell stands once, at its top left corner."""

    text: str
    rows: int = 1
    columns: int = 1


class Rendition:
    """Builds the text of a file line by line, and the blocks that stand in it."""

    def __init__(self) -> None:
        self._pieces: list[str] = []
        self._length = 0
        self._blocks: list[Block] = []
        self._leftovers: list[Leftover] = []
        self._pages: list[int] = []

    @property
    def offset(self) -> int:
        """Where the next line begins."""
        return self._length

    def paragraph(self, text: str, level: int = 0) -> Span:
        """Add a line of text; line breaks in it become blanks. Gives its place."""
        span = self._line(text.translate(_ONE_LINE))
        self._blocks.append(Paragraph(self._pieces[-1][:-1], span, None, level))
        return span

    def table(self, rows: Iterable[Iterable[CellText]]) -> tuple[tuple[Span, ...], ...]:
        """Add a table, a line for each row. Gives the place of every cell."""
        if self._blocks and isinstance(self._blocks[-1], Table):
            self._line("")
        start = self._length
        placed: list[tuple[Cell, ...]] = []
        for row in rows:
            at = self._length
            cells: list[Cell] = []
            for text, height, width in row:
                at += 1
                shown = text.translate(_ONE_LINE).strip()
                cells.append(Cell(shown, Span(at, at + len(shown)), height, width))
                at += len(shown)
            self._line("\t" + "".join(cell.text + "\t" for cell in cells))
            placed.append(tuple(cells))
        self._blocks.append(Table(tuple(placed), Span(start, max(start, self._length - 1))))
        return tuple(tuple(cell.span for cell in row) for row in placed)

    def page(self) -> None:
        """Begin a new page with the next line."""
        self._pages.append(self._length)

    def leftover(self, kind: str, text: str, span: Span, name: str = "") -> None:
        """Remember something that stands in the file beside the text."""
        self._leftovers.append(Leftover(kind, text, span, name))

    def document(self, path: str, format: str, data: bytes, metadata: Mapping[str, str] | None = None) -> Document:
        """The finished document."""
        source = Source(path, "".join(self._pieces), data=data)
        return Document(
            source,
            format,
            tuple(self._blocks),
            metadata=metadata or {},
            leftovers=tuple(self._leftovers),
            pages=tuple(self._pages),
        )

    def _line(self, text: str) -> Span:
        span = Span(self._length, self._length + len(text))
        self._pieces.append(text + "\n")
        self._length += len(text) + 1
        return span


class TextView(NamedTuple):
    """A document's text as `extract --format text` prints it, and where its blocks and cells stand in it."""

    source: Source
    # Offset in the document's source, offset here, length here; none where the two texts are the same.
    runs: tuple[tuple[int, int, int], ...] | None = None

    def position(self, offset: int) -> Position:
        """The line and column here of an offset in the document's source."""
        if self.runs is None:
            return self.source.position(offset)
        index = bisect_right(self.runs, offset, key=lambda run: run[0]) - 1
        if index < 0:
            return self.source.position(0)
        # Several characters may stand for one of the source: the number of a list item for its tag.
        index = bisect_left(self.runs, self.runs[index][0], key=lambda run: run[0])
        begin, here, length = self.runs[index]
        return self.source.position(here + min(offset - begin, length))


def text_view(document: Document) -> TextView:
    """The text of a document: its source where that is read as it is, else one made of its blocks."""
    if document.as_is:
        return TextView(document.source)
    rendition = Rendition()
    runs: list[tuple[int, int, int]] = []
    for block in document.blocks:
        if isinstance(block, Table):
            cells = [cell for row in block.rows for cell in row]
            rows = [[CellText(cell.text, cell.rows, cell.columns) for cell in row] for row in block.rows]
            places = [place for row in rendition.table(rows) for place in row]
            runs += [
                (cell.span.start, place.start, place.end - place.start)
                for cell, place in zip(cells, places, strict=True)
            ]
        else:
            place = rendition.paragraph(block.text, block.level)
            offsets = block.offsets if block.offsets is not None else range(block.span.start, block.span.end)
            runs += [(offset, place.start + index, 1) for index, offset in enumerate(offsets)]
    source = rendition.document(document.source.path, document.format, b"").source
    return TextView(source, tuple(sorted(runs)))
