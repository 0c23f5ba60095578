"""One line of a pipe table as cells with exact spans."""

from __future__ import annotations

import re

from gklint.document import Cell
from gklint.source import Span

SPACES = " \t\r\n\v\f\x1c\x1d\x1e\x1f\x85\xa0\u1680\u2028\u2029\u202f\u205f\u3000\ufeff" + "".join(
    map(chr, range(0x2000, 0x200C))
)
_PIECE = re.compile(r"(?:[^|\\]|\\.?)*", re.DOTALL)


def split_row(text: str, start: int) -> tuple[Cell, ...]:
    r"""The cells of a line such as `| 规章 | 0 | |`; `start` is the source offset of `text[0]`.

    Outer pipes are optional, `\|` is a pipe inside a cell, and no cell is ever lost. A cell's span is that of its
    trimmed text (which has `|` where the source has `\|`); the span of an empty cell is empty and lies inside the
    cell. A blank line has no cells, a line with one pipe has one.
    """
    stripped = text.strip(SPACES)
    if not stripped:
        return ()
    begin = start + text.index(stripped[0])
    pieces = _pieces(stripped)
    if not pieces[0] and len(pieces) > 1:
        begin += 1
        del pieces[0]
    if not pieces[-1] and len(pieces) > 1:
        del pieces[-1]
    cells: list[Cell] = []
    for piece in pieces:
        trimmed = piece.strip(SPACES)
        first = begin + (piece.index(trimmed[0]) if trimmed else min(1, len(piece)))
        shown = trimmed.replace("\\|", "|") if "\\" in trimmed else trimmed
        cells.append(Cell(shown, Span(first, first + len(trimmed))))
        begin += len(piece) + 1
    return tuple(cells)


def _pieces(text: str) -> list[str]:
    if "\\" not in text:
        return text.split("|")
    pieces: list[str] = []
    at = 0
    while True:
        match = _PIECE.match(text, at)
        assert match is not None  # it matches the empty string
        pieces.append(match[0])
        if match.end() >= len(text):
            return pieces
        at = match.end() + 1
