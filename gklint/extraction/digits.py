"""Figures that run together: taken apart only where there is exactly one way to do it."""

from __future__ import annotations

import re
from decimal import Decimal

from gklint.extraction.lines import Piece, piece_of
from gklint.source import Span

_DIGITS = re.compile(r"[0-9]{1,60}")


def split_digits(piece: Piece, count: int) -> list[Piece] | None:
    """`count` whole figures out of a run of digits, or None when there is no way or more than one.

    A figure is written without leading zeros; that alone decides (`200` as two figures can only be 20 and 0).
    """
    digits = piece.text
    if not _DIGITS.fullmatch(digits):
        return None
    ways = _ways(digits, count)
    if ways[0][count] != 1:
        return None
    figures: list[Piece] = []
    start = 0
    for left in range(count - 1, -1, -1):
        end = next(end for end in _ends(digits, start) if ways[end][left])
        at = piece.span.start
        figures.append(piece_of(digits[start:end], Span(at + start, at + end)))
        start = end
    return figures


def _ends(digits: str, start: int) -> range:
    """Where a figure that begins at `start` may end."""
    return range(start + 1, (start + 1 if digits[start] == "0" else len(digits)) + 1)


def _ways(digits: str, count: int) -> list[list[int]]:
    """For every start, in how many ways (2 means more) the rest is so many figures."""
    ways = [[0] * (count + 1) for _ in range(len(digits) + 1)]
    ways[len(digits)][0] = 1
    for start in range(len(digits) - 1, -1, -1):
        for figures in range(1, count + 1):
            ways[start][figures] = min(2, sum(ways[end][figures - 1] for end in _ends(digits, start)))
    return ways


def adds_up(layout: str, figures: list[int | Decimal | None]) -> bool:
    """Whether figures that ran together prove themselves: all zero, or, where the form has a total, adding up to it.

    A cell left blank leaves no trace among digits; only an equation tells that none was lost.
    """
    numbers = [figure for figure in figures if figure is not None]
    if not any(numbers):
        return True
    sizes = {"grid": len(numbers), "row": 5}
    if layout not in sizes:
        return False
    groups = [numbers[at : at + sizes[layout]] for at in range(0, len(numbers), sizes[layout])]
    return all(sum(group[:-1]) == group[-1] for group in groups)
