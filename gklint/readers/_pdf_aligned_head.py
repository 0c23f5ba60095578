"""Lines cut into the pieces that stand in columns, and the heading above columns of figures."""

from __future__ import annotations

import re
from collections.abc import Sequence
from itertools import pairwise
from typing import NamedTuple, Protocol

from gklint.readers._pdf_lines import Line
from gklint.readers._pdf_page import Glyph
from gklint.readers._pdf_signs import is_wide

_FIGURE = re.compile(r"[+\-－]?[\d０-９][\d０-９.,．，]*%?|[/／]|[-—–]{1,2}|无")
_HEADING = re.compile(r"[（(]?[一二三四五六七八九十]{1,3}[）)、]")
_WIDE_GAP = 0.5  # of the size
_RUN_GAP = 0.05
_MOST_HEAD_LINES = 10
_MOST_LEADING = 3.0
_OTHER_SIZE = 0.12
_WIDER = 1.15
_LONGEST_OVER = 12


class Piece(NamedTuple):
    """A stretch of a line that stands in one column."""

    text: str
    left: float
    right: float


class Span(Protocol):
    """What has a left and a right side."""

    @property
    def left(self) -> float:
        """The left side."""
        ...

    @property
    def right(self) -> float:
        """The right side."""
        ...


def pieces_of(line: Line) -> list[Piece]:
    """A line cut at its gaps; between two texts of the file a narrow one will do."""
    pieces: list[list[Glyph]] = []
    for glyph in line.glyphs:
        before = pieces[-1][-1] if pieces else None
        if before is None or _is_gap(before, glyph):
            pieces.append([])
        pieces[-1].append(glyph)
    return [Piece("".join(g.text for g in piece), piece[0].left, piece[-1].right) for piece in pieces]


def _is_gap(before: Glyph, after: Glyph) -> bool:
    gap = (after.left - before.right) / max(before.size, after.size)
    if gap > _WIDE_GAP:
        return True
    # A number and the text before it may be of two fonts; two numbers of two texts are two.
    alike = is_wide(before.text) == is_wide(after.text)
    return gap > (_RUN_GAP if alike else 2 * _RUN_GAP) and before.run != after.run


def is_figure(text: str) -> bool:
    """Whether a text is a number, a dash, a slash or 无."""
    return _FIGURE.fullmatch(text) is not None


def head_rows(
    lines: Sequence[Line], pieces: Sequence[list[Piece]], first: int, columns: Sequence[Span]
) -> tuple[int, list[list[str]]]:
    """Where the heading above the first row of figures begins, and its rows.

    The first is what stands beside the names of columns, over the labels; the second are the names.
    """
    start = _first_line(lines, pieces, first, columns)
    walls = [(left.right + right.left) / 2 for left, right in pairwise(columns)]
    edge = columns[0].left - (walls[0] - columns[0].right if walls else 0.0)
    width = (columns[-1].right - columns[0].left) / len(columns)
    note = ""
    over: list[Piece] = []
    names = [""] * len(columns)
    for number in range(start, first):
        for piece in pieces[number]:
            middle = (piece.left + piece.right) / 2
            if middle < edge:
                note += piece.text
            elif piece.right - piece.left > _WIDER * width:
                over.append(piece)
            else:
                names[sum(wall < middle for wall in walls)] += piece.text
    # Which columns a name over several of them covers is not to be seen: it stands among their names, where it begins.
    middles = [(column.left + column.right) / 2 for column in columns]
    placed = [*zip(middles, names, strict=True), *((piece.left, piece.text) for piece in over)]
    row = [text for _, text in sorted(placed, key=lambda item: item[0]) if text or not over]
    return start, [*([[note]] if note else []), *([row] if any(row) else [])]


def _first_line(lines: Sequence[Line], pieces: Sequence[list[Piece]], first: int, columns: Sequence[Span]) -> int:
    """The first line above the figures that is part of the heading: no text and no heading of a section."""
    start = first
    size = lines[first].size
    over = False  # whether a line that stands over the columns has been seen
    best = first
    while start and first - start < _MOST_HEAD_LINES:
        line = lines[start - 1]
        if abs(line.size - size) > _OTHER_SIZE * size or lines[start].base - line.base > _MOST_LEADING * size:
            break
        if line.base >= lines[start].base or _HEADING.match(line.text) or _is_text(pieces[start - 1], columns):
            break
        start -= 1
        over = line.right > columns[0].left - size
        if over:
            best = start
    return best


def _is_text(pieces: Sequence[Piece], columns: Sequence[Span]) -> bool:
    """Whether a line is a sentence: it runs from the labels far into the columns, or is one row more of figures."""
    return (
        any(
            piece.left < columns[0].left and piece.right > columns[0].right and len(piece.text) > _LONGEST_OVER
            for piece in pieces
        )
        or sum(is_figure(piece.text) for piece in pieces) > 2
    )
