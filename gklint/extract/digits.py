"""Figures that run together: taken apart only where there is exactly one way to do it."""

from __future__ import annotations

import re

from gklint.extract.lines import Piece
from gklint.source import Span


def split_digits(piece: Piece, count: int) -> list[Piece] | None:
    """`count` whole figures out of a run of digits, or None when there is no way or more than one.

    A figure is written without leading zeros; that alone decides (`200` as two figures can only be 20 and 0).
    """
    digits = piece.text
    if not re.fullmatch(r"[0-9]{1,60}", digits):
        return None
    ways = [[(0, 0)]]  # the last figure's start and end, for every way found so far
    complete: list[list[tuple[int, int]]] = []
    while ways and len(complete) < 2:
        way = ways.pop()
        start = way[-1][1]
        left = count - len(way) + 1
        if left == 0:
            if start == len(digits):
                complete.append(way[1:])
            continue
        longest = 1 if digits[start : start + 1] == "0" else len(digits) - start - left + 1
        ways.extend([*way, (start, start + size)] for size in range(1, longest + 1) if start + size <= len(digits))
    if len(complete) != 1:
        return None
    at = piece.span.start
    return [Piece(digits[a:b], digits[a:b], Span(at + a, at + b)) for a, b in complete[0]]
