"""A document as lines of pieces, the common ground of every layout: a row is a line of cells, a paragraph of one."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import NamedTuple

from gklint.document import Cell, Document, Paragraph, Table
from gklint.extract.glued import unglue
from gklint.figures import Figure, read_figure
from gklint.labels import normalise
from gklint.source import Span


class Piece(NamedTuple):
    """A text with its normalised form, its reading as a figure (`WORD` for all other text), and its place."""

    text: str
    norm: str
    figure: Figure
    span: Span


def piece_of(text: str, span: Span) -> Piece:
    """The piece of a text."""
    return Piece(text, normalise(text), read_figure(text), span)


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
            lines.extend(Line((piece_of(part.text, part.span),), part) for part in unglue(block))
    return lines


def _rows(rows: Iterable[tuple[Cell, ...]]) -> Iterator[Line]:
    for row in rows:
        texts = [cell.text for cell in row]
        spans = (cell.span for cell in row)
        pieces = tuple(map(Piece, texts, map(normalise, texts), map(read_figure, texts), spans))
        filled = [piece for piece in pieces if piece.norm]
        if len(filled) == 1 and (len(row) == 1 or len(filled[0].text) > 60):
            # A frame of one cell around prose (Word and WPS exports) is prose.
            cell = filled[0]
            yield Line((cell,), Paragraph(cell.text, cell.span))
        elif pieces:
            yield Line(pieces)
