"""Reads the rows of one table of the form out of its lines: which label, which figures, in any layout."""

from __future__ import annotations

from collections.abc import Iterator

from gklint.extraction.columns import ColumnOrder
from gklint.extraction.flow import FlowReader, belongs_to_table
from gklint.extraction.labelbook import LabelBook, Match
from gklint.extraction.lines import Line, Piece
from gklint.extraction.readrow import ReadRow
from gklint.figures import WORD

_MOST_CELLS = 1000  # the widest table of the form has 15; whole tables whose rows nothing separates have 275


def read_rows(lines: list[Line], book: LabelBook) -> list[ReadRow]:
    """The rows in the lines of a table, in reading order."""
    order = ColumnOrder(book)
    flow = FlowReader(book, order)
    rows: list[ReadRow] = []
    for number, line in enumerate(lines):
        if line.grid:
            rows.extend(flow.finish())
            rows.extend(_grid_rows(line.pieces[:_MOST_CELLS], number, book, order))
        elif belongs_to_table(line.pieces[0], book):
            rows.extend(flow.feed(line.pieces[0], number))
    rows.extend(flow.finish())
    return rows


def _grid_rows(pieces: tuple[Piece, ...], number: int, book: LabelBook, order: ColumnOrder) -> Iterator[ReadRow]:
    for part in _divided(pieces, book):
        row = _grid_row(part, book)
        # Where nothing separates the rows, the headings stand before the first row's label.
        order.read(part[: part.index(row.label)] if row and row.label else part)
        if row is not None:
            row.line = number
            row.columns = order.of((row.match.row if row.match else book.form.rows[0]).columns)
            yield row


def _divided(pieces: tuple[Piece, ...], book: LabelBook) -> Iterator[tuple[Piece, ...]]:
    """The rows in a line of cells; one, unless labels stand again behind figures (rows that nothing separates)."""
    start = 0
    words = figures = False
    for number, piece in enumerate(pieces):
        if piece.figure is not WORD:
            figures = words
        elif figures and (book.match(piece.norm) or book.header(piece.norm)):
            yield pieces[start:number]
            start, figures = number, False
        else:
            words = True
    yield pieces[start:]


def _grid_row(pieces: tuple[Piece, ...], book: LabelBook) -> ReadRow | None:
    first = _first_word(pieces, book)
    text_end = first
    while text_end < len(pieces) and pieces[text_end].figure is WORD:
        text_end += 1
    figures = any(piece.norm for piece in pieces[text_end:])
    for index in range(text_end - 1, first - 1, -1):
        match = book.match(pieces[index].norm, with_figures=figures)
        if match is not None and not match.row.number and _is_full(pieces, index, text_end, match):
            break  # a group, and beside it a row of it whose label is not known
        if match is not None:
            return ReadRow(pieces[index], match, list(pieces[index + 1 :]), grid=True)
    if first == len(pieces):
        return None
    label = pieces[text_end - 1] if text_end > first else None
    values = list(pieces[text_end:] if label else pieces[first:])
    return ReadRow(label, None, values, grid=True) if figures else None


def _is_full(pieces: tuple[Piece, ...], label: int, text_end: int, match: Match) -> bool:
    """Whether another text stands between a label and as many figures as a row has."""
    return label < text_end - 1 and len(pieces) - text_end >= len(match.row.columns)


def _first_word(pieces: tuple[Piece, ...], book: LabelBook) -> int:
    """Where a row's labels begin: behind blank cells, and behind the number of a 序号 column."""
    first = 0
    while first < len(pieces) and not pieces[first].norm:
        first += 1
    if first < len(pieces) and pieces[first].figure is not WORD:
        label = next((number for number in range(first + 1, len(pieces)) if pieces[number].norm), first)
        if pieces[label].figure is WORD and book.match(pieces[label].norm, with_figures=True):
            return label
    return first
