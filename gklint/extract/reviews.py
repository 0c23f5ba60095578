"""Table 四: one row of figures, in whatever layout, five for each of its three groups."""

from __future__ import annotations

from collections.abc import Iterator

from gklint.extract.digits import split_digits
from gklint.extract.lines import Line, Piece
from gklint.extract.tables import TableBuilder
from gklint.figures import Kind, read_figure
from gklint.report import Doubt
from gklint.source import Span


def read_reviews(builder: TableBuilder, lines: list[Line]) -> set[int]:
    """Table 四: all figures in order, five for each of its three groups. Returns the lines that held them."""
    figures: list[Piece] = []
    used: set[int] = set()
    grid = False
    for number, line in enumerate(lines):
        pieces = line.pieces
        if line.grid:
            data = [piece for piece in pieces if read_figure(piece.text).kind is not Kind.WORD]
            words = len(pieces) - len(data)
            if len(pieces) >= 5 and words * 4 <= len(pieces) and (any(piece.norm for piece in data) or len(pieces) > 9):
                figures.extend(pieces)
                used.add(number)
                grid = True
        elif pieces[0].norm and not grid:
            found = [word for word in _words(pieces[0]) if read_figure(word.text).kind is not Kind.WORD]
            if found and len(found) == len(pieces[0].text.split()):
                figures.extend(found)
                used.add(number)
    _fill_reviews(builder, figures, grid=grid)
    return used


def _words(piece: Piece) -> Iterator[Piece]:
    offset = 0
    for word in piece.text.split():
        at = piece.text.index(word, offset)
        offset = at + len(word)
        yield Piece(word, word, Span(piece.span.start + at, piece.span.start + offset))


def _fill_reviews(builder: TableBuilder, figures: list[Piece], *, grid: bool) -> None:
    rows = builder.form.rows
    wanted = sum(len(row.columns) for row in rows)
    while grid and len(figures) > wanted and not figures[-1].norm:
        figures = figures[:-1]
    if len(figures) == 1 and len(figures[0].norm) >= wanted:
        split = split_digits(figures[0], wanted)
        if split is None:
            for row in rows:
                builder.glued.append((row, figures[0].span))
                builder.unreadable(row, figures[0].span)
            return
        figures = split
    if figures and len(figures) != wanted:
        at = Span(figures[0].span.start, figures[-1].span.end)
        for row in rows:
            builder.unreadable(row, at)
        builder.doubts.append(
            Doubt(
                f"/tables/{builder.form.name}",
                at,
                f"表四应有 {wanted} 个数，只认出 {len(figures)} 个，无法确定各数属于哪一栏。请核对是否有空格漏填或数字连写。",
                f"table 四 should have {wanted} figures, {len(figures)} were found: their columns cannot be told",
            )
        )
        return
    for row in rows:
        count = len(row.columns)
        builder.fill(row, figures[:count], None, grid=True)
        figures = figures[count:]
