"""Lines of a page as rows of figures: what stands before the figures of a line, and lines that are but one row."""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

from gklint.readers._pdf_aligned_head import Piece, is_figure, pieces_of
from gklint.readers._pdf_aligned_labels import starts_label
from gklint.readers._pdf_lines import Line

_SLACK = 1.0
# In sizes of the text.
_LEAST_LEADING = 0.9
_MOST_LEADING = 1.45


class Cut(NamedTuple):
    """A line as pieces: what stands before the figures, and the figures that end it."""

    number: int
    line: Line
    labels: list[Piece]
    figures: list[Piece]


class Column(NamedTuple):
    """From the leftmost to the rightmost figure of a column."""

    left: float
    right: float


class Row(NamedTuple):
    """The lines that hold the figures of a row: more than one where figures were wrapped."""

    cuts: list[Cut]

    @property
    def figures(self) -> int:
        """How many figures, or parts of figures, there are."""
        return sum(len(cut.figures) for cut in self.cuts)

    @property
    def height(self) -> float:
        """The y of its middle."""
        return (self.cuts[0].line.base + self.cuts[-1].line.base) / 2

    def in_columns(self, columns: Sequence[Column]) -> list[str] | None:
        """The figures by column, blank where there is none; None where one stands in no column or between two.

        Parts of a figure stay apart: without ruling lines nothing tells that they are one.
        """
        found = [""] * len(columns)
        for cut in self.cuts:
            last = -1
            for figure in cut.figures:
                over = [
                    number
                    for number, column in enumerate(columns)
                    if figure.right > column.left - _SLACK and figure.left < column.right + _SLACK
                ]
                if len(over) != 1 or over[0] <= last:
                    return None
                last = over[0]
                found[last] = f"{found[last]} {figure.text}".strip()
        return found


def cut_line(number: int, line: Line) -> Cut:
    """A line as pieces."""
    pieces = pieces_of(line)
    start = len(pieces)
    while start and is_figure(pieces[start - 1].text):
        start -= 1
    return Cut(number, line, pieces[:start], pieces[start:])


def rows_of(cuts: Sequence[Cut]) -> list[Row]:
    """The rows that lines with figures form."""
    with_figures = [cut for cut in cuts if cut.figures]
    numbered = any(starts_label(piece.text) for cut in with_figures for piece in cut.labels)
    rows: list[Row] = []
    for cut in with_figures:
        if rows and _goes_on(rows[-1].cuts[-1], cut, numbered=numbered):
            rows[-1].cuts.append(cut)
        else:
            rows.append(Row([cut]))
    return rows


def _goes_on(above: Cut, below: Cut, *, numbered: bool) -> bool:
    """Whether two lines of figures are one row: rows are not so near, or the second has no label of its own."""
    leading = (below.line.base - above.line.base) / below.line.size
    if 0 < leading < _LEAST_LEADING:
        return True
    own_label = any(starts_label(piece.text) for piece in below.labels) if numbered else bool(below.labels)
    return 0 < leading <= _MOST_LEADING and not own_label


def columns_of(rows: Sequence[Row]) -> list[Column]:
    """The columns that the figures of all rows stand in; none where no row has a figure in each."""
    columns: list[Column] = []
    for figure in sorted((figure for row in rows for cut in row.cuts for figure in cut.figures), key=lambda f: f.left):
        if columns and figure.left < columns[-1].right:
            columns[-1] = Column(columns[-1].left, max(columns[-1].right, figure.right))
        else:
            columns.append(Column(figure.left, figure.right))
    found = [row.in_columns(columns) for row in rows]
    return columns if any(figures is not None and all(figures) for figures in found) else []


def as_one_line(row: Row) -> Line:
    """A row of several lines that could not be read, as one line: nobody takes a part of a figure for the figure."""
    pieces = [piece for cut in row.cuts for piece in (*cut.labels, *cut.figures)]
    text = " ".join(piece.text for piece in sorted(pieces, key=lambda piece: piece.left))
    return row.cuts[0].line._replace(text=text, right=max(cut.line.right for cut in row.cuts))
