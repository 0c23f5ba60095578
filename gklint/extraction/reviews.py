"""Table 四: one row of figures, in whatever layout, five for each of its three groups."""

from __future__ import annotations

from collections.abc import Iterator

from gklint.extraction.digits import adds_up, split_digits
from gklint.extraction.labelbook import LabelBook
from gklint.extraction.lines import Line, Piece, piece_of
from gklint.extraction.readrow import ReadRow
from gklint.extraction.tables import TableBuilder
from gklint.figures import WORD
from gklint.report import Doubt
from gklint.source import Span

_FEWEST_CELLS = _GROUP = 5


def read_reviews(builder: TableBuilder, lines: list[Line], book: LabelBook) -> set[int]:
    """Table 四: all figures in order, five for each of its three groups. Returns the lines that held them."""
    rows: dict[int, list[Piece]] = {}
    blank: set[int] = set()
    grid = any(line.grid for line in lines)
    for number, line in enumerate(lines):
        if line.grid:
            data = _data(line.pieces, book)
            if data and any(piece.norm for piece in data):
                rows[number] = data
            elif len(data) == len(line.pieces):
                blank.add(number)
        elif not grid:
            words = list(_words(line.pieces[0]))
            if words and all(word.figure is not WORD or word.text.isdigit() for word in words):
                rows[number] = words
    if not rows:
        _fill(builder, [])
        return set(blank)
    chosen = _chosen(rows, sum(len(row.columns) for row in builder.form.rows))
    if chosen is None:
        _doubt(builder, [piece for pieces in rows.values() for piece in pieces])
    else:
        _fill(builder, chosen)
    return set(rows)


def _chosen(rows: dict[int, list[Piece]], wanted: int) -> list[Piece] | None:
    """The figures of the table: one row of all, one row for each group, or a run of single ones; else None.

    Figures of other lines (a page number) must not fill up what is missing.
    """
    trimmed = [_without_padding(pieces, wanted) for pieces in rows.values()]
    whole = [pieces for pieces in trimmed if len(pieces) == wanted]
    if whole:
        return whole[0]
    groups = [_without_padding(pieces, _GROUP) for pieces in rows.values()]
    groups = [pieces for pieces in groups if len(pieces) == _GROUP]
    if len(groups) * _GROUP == wanted:
        return [piece for pieces in groups for piece in pieces]
    numbers = list(rows)
    if all(len(pieces) == 1 for pieces in trimmed) and (not numbers or numbers[-1] - numbers[0] + 1 == len(numbers)):
        singles = [piece for pieces in trimmed for piece in pieces]
        return singles if len(singles) in (0, 1, wanted) else None
    return None


def _without_padding(pieces: list[Piece], wanted: int) -> list[Piece]:
    while len(pieces) > wanted and not pieces[-1].norm:
        pieces = pieces[:-1]
    return pieces


def _data(pieces: tuple[Piece, ...], book: LabelBook) -> list[Piece]:
    """The figures that end a row of cells, of which few may be words (若干), but none a heading of the table."""
    start = 0
    words = 0
    for number, piece in enumerate(pieces):
        if piece.figure is WORD:
            words += 1
            if book.header(piece.norm) or book.match(piece.norm):
                start, words = number + 1, 0
    data = list(pieces[start:])
    return data if len(data) >= _FEWEST_CELLS and words * 4 <= len(data) else []


def _words(piece: Piece) -> Iterator[Piece]:
    offset = 0
    for word in piece.text.split():
        at = piece.text.index(word, offset)
        offset = at + len(word)
        yield piece_of(word, Span(piece.span.start + at, piece.span.start + offset))


def _fill(builder: TableBuilder, figures: list[Piece]) -> None:
    rows = builder.form.rows
    wanted = sum(len(row.columns) for row in rows)
    if len(figures) == 1:
        split = split_digits(figures[0], wanted)
        if split is None or not adds_up("row", [piece.figure.number for piece in split]):
            for row in rows:
                builder.glued.append((row, figures[0].span))
                builder.unreadable(row, figures[0].span)
            return
        figures = split
    for row in rows:
        count = len(row.columns)
        builder.fill(row, ReadRow(None, None, figures[:count], grid=True))
        figures = figures[count:]


def _doubt(builder: TableBuilder, figures: list[Piece]) -> None:
    wanted = sum(len(row.columns) for row in builder.form.rows)
    at = Span(figures[0].span.start, figures[-1].span.end)
    for row in builder.form.rows:
        builder.unreadable(row, at)
    builder.doubts.append(
        Doubt(
            f"/tables/{builder.form.name}",
            at,
            f"表四的数应是连着的 {wanted} 个，现在认出 {len(figures)} 个，无法确定各属哪一栏。请核对是否漏填。",
            f"table 四 should have {wanted} figures in one run; of the {len(figures)} found the columns cannot be told",
        )
    )
