"""Tables without ruling lines: rows of figures that stand below each other in columns, with labels to their left.

A label of several lines stands around, from, or down to the line of its figures; which of these a table does is told
by its own rows. Where the columns are not certain there is no table, and the lines stay as they are.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import pairwise
from typing import NamedTuple

from gklint.readers._pdf_aligned_head import Piece, head_rows, is_figure, pieces_of
from gklint.readers._pdf_aligned_labels import LabelLine, labels_of_rows, starts_label
from gklint.readers._pdf_cells import CellText
from gklint.readers._pdf_grid import Box
from gklint.readers._pdf_layout import Fragment, TableCell
from gklint.readers._pdf_lines import Line

_FEWEST_FIGURES = 5
_MOST_OTHER_LINES = 10
_SLACK = 1.0
# In sizes of the text.
_LEAST_LEADING = 0.9
_MOST_LEADING = 1.45
_MOST_GAP = 5.0


class _Cut(NamedTuple):
    """A line as pieces: what stands before the figures, and the figures that end it.

    `is_row` says that there are figures enough to show columns, counted with those of lines nearer than rows can be.
    """

    number: int
    line: Line
    labels: list[Piece]
    figures: list[Piece]
    is_row: bool = False


class _Row(NamedTuple):
    """The y of a row's figures, and the figures by column; of a figure in several lines all parts."""

    height: float
    figures: list[str]


class Column(NamedTuple):
    """From the leftmost to the rightmost figure of a column."""

    left: float
    right: float


class Aligned(NamedTuple):
    """The lines that belong to no table, and the tables."""

    lines: list[Line]
    tables: list[Fragment]


def aligned_tables(lines: Sequence[Line]) -> Aligned:
    """Find the tables without ruling lines among the lines of a page."""
    cuts = _cuts(lines)
    tables: list[Fragment] = []
    taken: set[int] = set()
    for group in _groups(cuts):
        columns = _columns([cut for cut in group if cut.is_row])
        rows = _rows(group, columns) if columns else None
        if rows:
            start, head = head_rows(lines, [[*cut.labels, *cut.figures] for cut in cuts], group[0].number, columns)
            labels = [LabelLine(cut.line.base, cut.labels) for cut in group]
            names = labels_of_rows(labels, [row.height for row in rows], group[0].line.size)
            tables.append(_fragment(head, names, [row.figures for row in rows], lines[start].top))
            taken.update(range(start, group[-1].number + 1))
    return Aligned([line for number, line in enumerate(lines) if number not in taken], tables)


def _cuts(lines: Sequence[Line]) -> list[_Cut]:
    cuts = [_cut(number, line) for number, line in enumerate(lines)]
    bands: list[list[_Cut]] = []
    for cut in cuts:
        if cut.figures:
            if not bands or not _is_nearer_than_rows(bands[-1][-1], cut):
                bands.append([])
            bands[-1].append(cut)
    for band in bands:
        if sum(len(cut.figures) for cut in band) >= _FEWEST_FIGURES:
            for cut in band:
                cuts[cut.number] = cut._replace(is_row=True)
    return cuts


def _cut(number: int, line: Line) -> _Cut:
    pieces = pieces_of(line)
    start = len(pieces)
    while start and is_figure(pieces[start - 1].text):
        start -= 1
    return _Cut(number, line, pieces[:start], pieces[start:])


def _groups(cuts: Sequence[_Cut]) -> Iterator[list[_Cut]]:
    """Rows of figures that follow on each other, with nothing but labels and parts of figures between them."""
    group: list[_Cut] = []
    for cut in cuts:
        if group and not _belongs(cut, group):
            yield _without_rest(group)
            group = []
        if group or cut.is_row:
            group.append(cut)
    if group:
        yield _without_rest(group)


def _belongs(cut: _Cut, group: Sequence[_Cut]) -> bool:
    last = next(other for other in reversed(group) if other.is_row)
    gap = cut.line.base - group[-1].line.base
    if not 0 < gap <= _MOST_GAP * cut.line.size or cut.number - last.number > _MOST_OTHER_LINES:
        return False
    edge = min(piece.left for piece in (*last.figures, *cut.figures))
    return cut.is_row or all(piece.right < edge for piece in cut.labels)


def _is_nearer_than_rows(above: _Cut, below: _Cut) -> bool:
    return 0 < below.line.base - above.line.base < _LEAST_LEADING * below.line.size


def _without_rest(group: list[_Cut]) -> list[_Cut]:
    """A group without the lines after its last row that are none of it: parts of labels and figures follow closely."""
    last = max(number for number, cut in enumerate(group) if cut.is_row)
    size = group[last].line.size
    gaps = [below.line.base - above.line.base for above, below in pairwise(group[: last + 1])]
    leading = min((gap for gap in gaps if gap >= _LEAST_LEADING * size), default=0.0) * 1.05
    end = last + 1
    while end < len(group) and not starts_label(group[end].line.text):
        gap = group[end].line.base - group[end - 1].line.base
        if gap >= _LEAST_LEADING * size and (gap > leading or group[end].figures):
            break
        end += 1
    return group[:end]


def _columns(rows: Sequence[_Cut]) -> list[Column]:
    """The columns that the longest rows show; none where figures of two columns overlap."""
    most = max(len(row.figures) for row in rows)
    whole = [row.figures for row in rows if len(row.figures) == most]
    columns = [
        Column(min(figure.left for figure in column), max(figure.right for figure in column))
        for column in zip(*whole, strict=True)
    ]
    apart = all(left.right < right.left for left, right in pairwise(columns))
    return columns if apart else []


def _rows(group: Sequence[_Cut], columns: Sequence[Column]) -> list[_Row] | None:
    """The rows of figures; None where a figure stands in no column.

    Parts of a figure in several lines stay apart: without ruling lines nothing tells that they are one.
    """
    numbered = any(starts_label(cut.line.text) for cut in group)
    parts: list[list[_Cut]] = []
    for cut in group:
        if cut.figures:
            if not parts or not _goes_on(parts[-1][-1], cut, numbered=numbered):
                parts.append([])
            parts[-1].append(cut)
    rows: list[_Row] = []
    for lines in parts:
        figures = [""] * len(columns)
        for cut in lines:
            found = _in_columns(cut.figures, columns)
            if found is None:
                return None
            figures = [f"{before} {text}".strip() for before, text in zip(figures, found, strict=True)]
        rows.append(_Row((lines[0].line.base + lines[-1].line.base) / 2, figures))
    return rows


def _goes_on(above: _Cut, below: _Cut, *, numbered: bool) -> bool:
    """Whether two lines of figures are one row: rows are not so near, or the second has no label of its own."""
    if _is_nearer_than_rows(above, below):
        return True
    near = below.line.base - above.line.base <= _MOST_LEADING * below.line.size
    return near and numbered and not any(starts_label(piece.text) for piece in below.labels)


def _in_columns(figures: Sequence[Piece], columns: Sequence[Column]) -> list[str] | None:
    """The figures of a line by column, blank where there is none; None where one stands in no column or between two."""
    found = [""] * len(columns)
    last = -1
    for figure in figures:
        over = [
            number
            for number, column in enumerate(columns)
            if figure.right > column.left - _SLACK and figure.left < column.right + _SLACK
        ]
        if len(over) != 1 or over[0] <= last:
            return None
        last = over[0]
        found[last] = figure.text
    return found


def _fragment(
    head: Sequence[Sequence[str]], labels: Sequence[Sequence[str]], figures: Sequence[Sequence[str]], top: float
) -> Fragment:
    """The rows as a piece of a table; a row's own label reaches up to the figures."""
    first = max([1, *map(len, labels)])
    rows = [[(text, number, 1) for number, text in enumerate(row)] for row in head]
    for names, counts in zip(labels, figures, strict=True):
        own = max(0, len(names) - 1)
        cells = [(text, number, first - own if number == own else 1) for number, text in enumerate(names or [""])]
        rows.append([*cells, *((text, first + number, 1) for number, text in enumerate(counts))])
    if not any(map(any, labels)):
        rows = [*rows[: len(head)], *([(text, at - 1, 1) for text, at, _ in row[1:]] for row in rows[len(head) :])]
    placed = tuple(
        TableCell(CellText(text, 0.0), Box(number, column, 1, columns))
        for number, row in enumerate(rows)
        for text, column, columns in row
    )
    width = max(column + columns for row in rows for _, column, columns in row)
    ys = tuple(top + row for row in range(len(rows) + 1))
    return Fragment(tuple(map(float, range(width + 1))), ys, placed, ruled=False)
