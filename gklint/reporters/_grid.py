"""Draws a few rows of a table for the terminal: figures under their heads, the suspects with what they should be."""

from __future__ import annotations

from collections.abc import Iterator

from gklint.finding import Grid
from gklint.terminal import visible, width

_GAP = 2
_BLANK = {"zh": "空", "en": "blank"}


def drawn(grid: Grid, lang: str) -> Iterator[str]:
    """The lines of the drawing: heads first, then the rows. Columns are aligned by what a terminal shows."""
    marks = {(row, column): expected for row, column, expected in grid.marks}
    lines = [("", grid.columns)]
    for at, (label, cells) in enumerate(grid.rows):
        shown = (_cell(cell, marks.get((at, column)), grid, lang) for column, cell in enumerate(cells))
        lines.append((visible(label), tuple(shown)))
    labels = max(width(label) for label, _ in lines)
    widths = [max(width(cells[column]) for _, cells in lines) for column in range(len(grid.columns))]
    for label, cells in lines:
        figures = (" " * (most - width(cell) + _GAP) + cell for cell, most in zip(cells, widths, strict=True))
        yield (label + " " * (labels - width(label)) + "".join(figures)).rstrip()


def _cell(cell: str, expected: str | None, grid: Grid, lang: str) -> str:
    if expected is None:
        return visible(cell)
    return f"{visible(cell) or _BLANK[lang]}→{visible(expected)}{'' if grid.certain else '?'}"
