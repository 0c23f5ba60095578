"""A page taken apart: lines of text and pieces of tables, in reading order."""

from __future__ import annotations

from collections.abc import Iterable
from typing import NamedTuple

from gklint.readers._pdf_cells import CellText, cell_texts, shared_out
from gklint.readers._pdf_grid import Box, Grid, find_grids
from gklint.readers._pdf_lines import Line, lines_of
from gklint.readers._pdf_page import Glyph, Page, quarter_turned, turned_glyph

_MOST_FRAME_LINES = 3


class TableCell(NamedTuple):
    """A cell of a table: its text, whether the text's last line is full, and its place."""

    text: CellText
    box: Box


class Fragment(NamedTuple):
    """A table, or the part of one that stands on a page; `ruled` where lines show its cells."""

    xs: tuple[float, ...]
    ys: tuple[float, ...]
    cells: tuple[TableCell, ...]
    ruled: bool = True

    @property
    def top(self) -> float:
        """Where it begins on its page."""
        return self.ys[0]


class PageLayout(NamedTuple):
    """A page as lines and tables, each in order from the top."""

    width: float
    height: float
    lines: list[Line]
    tables: list[Fragment]


def lay_out(page: Page) -> PageLayout:
    """Take a page apart."""
    turns = [glyph.turn for glyph in page.glyphs]
    if turns:
        page = quarter_turned(page, max(range(4), key=turns.count))
    grids = find_grids(page.level, page.upright)
    rest: list[Glyph] = page.glyphs
    tables: list[Fragment] = []
    frames: list[tuple[Grid, list[Glyph]]] = []
    for grid in sorted(grids, key=lambda grid: grid.area):
        cells, outside = shared_out(grid, rest)
        if len(grid.xs) == 2:
            frames.append((grid, [glyph for cell in cells for glyph in cell]))
            rest = outside
        elif any(cells):
            tables.append(_fragment(grid, cells))
            rest = outside
    tables.sort(key=lambda table: table.top)
    for grid, glyphs in frames:
        if _may_go_on(grid, glyphs, tables, rest):
            cells, _ = shared_out(grid, glyphs)
            tables.append(_fragment(grid, cells))
        else:
            rest = [*rest, *glyphs]
    tables.sort(key=lambda table: table.top)
    return PageLayout(page.width, page.height, _all_lines(rest, page.height), tables)


def _fragment(grid: Grid, cells: list[list[Glyph]]) -> Fragment:
    texts = cell_texts(grid, cells)
    return Fragment(grid.xs, grid.ys, tuple(map(TableCell, texts, grid.boxes)))


def _may_go_on(grid: Grid, glyphs: list[Glyph], tables: list[Fragment], rest: Iterable[Glyph]) -> bool:
    """Whether a single column may be the end of a table on the page before, or the beginning of one on the next.

    A frame around text or tables is none.
    """
    lines = lines_of(glyphs)
    if not lines or len(lines) > _MOST_FRAME_LINES * (len(grid.ys) - 1):
        return False
    inside = [table for table in tables if grid.ys[0] < table.top < grid.ys[-1]]
    return not inside


def _all_lines(glyphs: list[Glyph], height: float) -> list[Line]:
    """Upright lines, and after them those that read up or down, as if they stood below the page."""
    lines = lines_of(glyph for glyph in glyphs if glyph.turn == 0)
    for turn in (1, 2, 3):
        turned = [glyph for glyph in glyphs if glyph.turn == turn]
        for _ in range(turn):
            turned = [turned_glyph(glyph, 0) for glyph in turned]
        for line in lines_of(turned):
            height += 10 * line.size
            lines.append(line._replace(top=height - line.size, bottom=height, base=height))
    return lines
