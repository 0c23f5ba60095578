"""The text of the cells of a grid."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterable, Sequence
from itertools import pairwise
from typing import NamedTuple

from gklint.readers._pdf_grid import Grid
from gklint.readers._pdf_lines import Line, lines_of
from gklint.readers._pdf_page import Glyph, turned_glyph
from gklint.readers._pdf_signs import apart, is_wide

_DIGITS = frozenset("0123456789０１２３４５６７８９.．,，%")
_TOUCHING = 0.12  # of the size: digits this near to each other are one number
_WIDEST_MARGIN = 8.0
_SAME_MARGIN = 0.5
_MOST_PITCH = 2.2  # of the size, between lines of one text
_CLOSE = 0.5


class Place(NamedTuple):
    """Where a cell stands on its page."""

    left: float
    top: float
    right: float
    bottom: float


class CellText(NamedTuple):
    """The text of a cell, and the room that its last line left, in widths of a Chinese character."""

    text: str
    room: float

    def full_before(self, following: str) -> bool:
        """Whether the last line had no room for a text that goes on below."""
        return bool(self.text and following) and self.room < width_of(following[0])


def places_of(grid: Grid) -> list[Place]:
    """Where the cells of a grid stand."""
    xs, ys = grid.xs, grid.ys
    return [Place(xs[b.column], ys[b.row], xs[b.column + b.columns], ys[b.row + b.rows]) for b in grid.boxes]


def shared_out(grid: Grid, glyphs: Sequence[Glyph]) -> tuple[list[list[Glyph]], list[Glyph]]:
    """The glyphs of every cell, and those that stand outside the grid."""
    owner = {
        (row, column): number
        for number, box in enumerate(grid.boxes)
        for row in range(box.row, box.row + box.rows)
        for column in range(box.column, box.column + box.columns)
    }
    cells: list[list[Glyph]] = [[] for _ in grid.boxes]
    outside: list[Glyph] = []
    for stretch in _numbers_whole(glyphs):
        first, last = stretch[0], stretch[-1]
        x, y = (first.left + last.right) / 2, (first.top + first.bottom) / 2
        number = owner.get((bisect_right(grid.ys, y) - 1, bisect_right(grid.xs, x) - 1))
        (outside if number is None else cells[number]).extend(stretch)
    return cells, outside


def _numbers_whole(glyphs: Sequence[Glyph]) -> Iterable[list[Glyph]]:
    """Glyphs one by one, those of a number together: one that is too long for its cell stays one number."""
    stretch: list[Glyph] = []
    for glyph in glyphs:
        if stretch and not _same_number(stretch[-1], glyph):
            yield stretch
            stretch = []
        stretch.append(glyph)
    if stretch:
        yield stretch


def _same_number(before: Glyph, after: Glyph) -> bool:
    return (
        before.text in _DIGITS
        and after.text in _DIGITS
        and before.turn == after.turn == 0
        and before.base == after.base
        and abs(after.left - before.right) <= _TOUCHING * after.size
    )


def cell_texts(grid: Grid, cells: Sequence[Sequence[Glyph]]) -> list[CellText]:
    """The texts of a grid's cells, by what stands in them."""
    laid = [_laid(glyphs, place) for glyphs, place in zip(cells, places_of(grid), strict=True)]
    margin = _margin([line.left - place.left for lines, place in laid for line in lines])
    bounds = [(lines, place.left + margin, place.right - margin) for lines, place in laid]
    stacked = _stacked_rows(grid, [_is_wrapped(*bound) for bound in bounds])
    return [_joined(*bound, stacked=box.row in stacked) for box, bound in zip(grid.boxes, bounds, strict=True)]


def _margin(gaps: Iterable[float]) -> float:
    """The margin inside of cells: the least distance from their left sides that several lines have."""
    ordered = sorted(gaps)
    often = (gap for gap, third in zip(ordered, ordered[2:], strict=False) if third - gap <= _SAME_MARGIN)
    return min(max(next(often, min(ordered, default=0.0)), 0.0), _WIDEST_MARGIN)


def _laid(glyphs: Sequence[Glyph], place: Place) -> tuple[list[Line], Place]:
    """The lines of a cell; where most of its text reads up or down, cell and text are turned."""
    turns = [glyph.turn for glyph in glyphs]
    main = max(set(turns), key=turns.count) if turns else 0
    lines: list[Line] = []
    for turn in sorted(set(turns), key=lambda turn: turn != main):
        turned = [glyph for glyph in glyphs if glyph.turn == turn]
        for _ in range(turn):
            turned = [turned_glyph(glyph, 0) for glyph in turned]
        lines += lines_of(turned)
    for _ in range(main):
        place = Place(-place.bottom, place.left, -place.top, place.right)
    return lines, place


def _stacked_rows(grid: Grid, wrapped: Sequence[bool | None]) -> set[int]:
    """Rows with a figure in several lines that was not wrapped: there a line between two rows is missing."""
    return {box.row for box, whole in zip(grid.boxes, wrapped, strict=True) if whole is False}


def _is_wrapped(lines: Sequence[Line], left: float, right: float) -> bool | None:
    """Whether the lines of a cell are one number that the cell had no room for; None where it holds no such lines."""
    if len(lines) < 2 or not all(character in _DIGITS for line in lines for character in line.text):
        return None
    return all(_goes_on(before, after, left, right) for before, after in pairwise(lines))


def _goes_on(before: Line, after: Line, left: float, right: float) -> bool:
    width, room = width_of(after.text[0]), room_after(before, left, right)
    near = after.base - before.base <= _MOST_PITCH * after.size
    return near and room < (width if len(before.text) > 1 else width / 2)


def _joined(lines: Sequence[Line], left: float, right: float, *, stacked: bool) -> CellText:
    """The lines of a cell as one text. Two numbers are one only where the cell had no room for the next digit."""
    text = ""
    before: Line | None = None
    for line in lines:
        if before is not None:
            if before.text[-1] in _DIGITS and line.text[0] in _DIGITS:
                text += " " if stacked or not _goes_on(before, line, left, right) else ""
            elif apart(before.text[-1], line.text[0]):
                text += " "
        text += line.text
        before = line
    if before is None:
        return CellText("", 0.0)
    upright = len(lines) > 1 and all(len(line.text) == 1 for line in lines)
    return CellText(text, 0.0 if upright else room_after(before, left, right))


def room_after(line: Line, left: float, right: float) -> float:
    """The room that a line leaves between two margins, in widths of a Chinese character."""
    return (right - left - max(line.right - left, line.right - line.left) - _CLOSE) / line.size


def width_of(character: str) -> float:
    """The width of a character in widths of a Chinese one."""
    return 1.0 if is_wide(character) else 0.5
