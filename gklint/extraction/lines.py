"""A document as lines of pieces, the common ground of every layout: a row is a line of cells, a paragraph of one."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import NamedTuple

from gklint.document import Cell, Document, Paragraph, Table
from gklint.extraction.glued import unglue
from gklint.figures import Figure, read_figure
from gklint.labels import normalise
from gklint.source import Span

_LONGEST_LABELLED = 200
_LONGEST_CELL = 60
_MOST_FRAME_CELLS = 3


class Piece(NamedTuple):
    """A text with its normalised form, its reading as a figure (`WORD` for all other text), and its place."""

    text: str
    norm: str
    figure: Figure
    span: Span


def piece_of(text: str, span: Span) -> Piece:
    """The piece of a text."""
    # A text that is longer than any label is only ever looked at as it is.
    return Piece(text, normalise(text) if len(text) <= _LONGEST_LABELLED else text, read_figure(text), span)


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
        pieces = tuple([Piece(text, normalise(text), read_figure(text), span) for text, span, *_ in row])
        framed = _framed(pieces)
        if framed is not None:
            yield Line((framed,), Paragraph(framed.text, framed.span))
        elif pieces:
            yield Line(pieces)


def _framed(pieces: tuple[Piece, ...]) -> Piece | None:
    """The text of a row that is but a frame around prose, as Word and WPS export it."""
    longest = max(pieces, key=lambda piece: len(piece.text), default=None) if len(pieces) <= _MOST_FRAME_CELLS else None
    if longest is None or not longest.norm or (len(pieces) > 1 and len(longest.text) <= _LONGEST_CELL):
        return None
    return longest if sum(bool(piece.norm) for piece in pieces) == 1 else None
