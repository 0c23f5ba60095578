"""A document as lines of pieces, the common ground of every layout: a row is a line of cells, a paragraph of one."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import NamedTuple

from gklint.document import Cell, Document, Paragraph, Table
from gklint.extract.glued import unglue
from gklint.labels import normalise
from gklint.source import Span


class Piece(NamedTuple):
    """A text with its normalised form and its place."""

    text: str
    norm: str
    span: Span


class Line(NamedTuple):
    """A table row (`paragraph` None) or a paragraph (then `pieces` has one piece)."""

    pieces: tuple[Piece, ...]
    paragraph: Paragraph | None = None

    @property
    def grid(self) -> bool:
        """Whether the format itself marks this line as a row of cells."""
        return self.paragraph is None

    @property
    def span(self) -> Span:
        """From the first piece to the last."""
        return Span(self.pieces[0].span.start, self.pieces[-1].span.end)


def lines_of(document: Document) -> list[Line]:
    """All lines in reading order; paragraphs in which headings or a whole table run together are taken apart."""
    lines: list[Line] = []
    for block in document.blocks:
        if isinstance(block, Table):
            lines.extend(_rows(block.rows))
        else:
            lines.extend(Line((Piece(part.text, normalise(part.text), part.span),), part) for part in unglue(block))
    return lines


def _rows(rows: Iterable[tuple[Cell, ...]]) -> Iterator[Line]:
    for row in rows:
        pieces = tuple(Piece(cell.text, normalise(cell.text), cell.span) for cell in row)
        filled = [piece for piece in pieces if piece.norm]
        if len(filled) == 1 and (len(row) == 1 or len(filled[0].text) > 60):
            # A frame of one cell around prose (Word and WPS exports) is prose.
            cell = filled[0]
            yield Line((cell,), Paragraph(cell.text, cell.span))
        elif pieces:
            yield Line(pieces)
