"""Tables without ruling lines: rows of figures that stand below each other in columns, with labels to their left.

A label of several lines stands around, from, or down to the line of its figures; which of these a table does is told
by its own rows. Where the columns are not certain there is no table, and the lines stay as they are.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import pairwise
from typing import NamedTuple

from gklint.readers._pdf_aligned_head import head_rows
from gklint.readers._pdf_aligned_labels import LabelLine, label_leading, labels_of_rows, starts_label
from gklint.readers._pdf_aligned_rows import Cut, Row, as_one_line, columns_of, cut_line, rows_of
from gklint.readers._pdf_cells import CellText
from gklint.readers._pdf_grid import Box
from gklint.readers._pdf_layout import Fragment, TableCell
from gklint.readers._pdf_lines import Line

_FEWEST_FIGURES = 5
_MOST_OTHER_LINES = 10
_MOST_GAP = 5.0  # in sizes of the text
_CLOSE = 1.05


class Aligned(NamedTuple):
    """The lines that belong to no table, and the tables."""

    lines: list[Line]
    tables: list[Fragment]


class _Group(NamedTuple):
    """Rows of figures that follow on each other, and all lines from the first of them to the last of their labels."""

    rows: list[Row]
    cuts: Sequence[Cut]


def aligned_tables(lines: Sequence[Line]) -> Aligned:
    """Find the tables without ruling lines among the lines of a page."""
    cuts = [cut_line(number, line) for number, line in enumerate(lines)]
    tables: list[Fragment] = []
    left: dict[int, Line] = dict(enumerate(lines))
    for rows, own in _groups(cuts):
        columns = columns_of(rows)
        figures = [row.in_columns(columns) for row in rows] if columns else [None]
        whole = [found for found in figures if found is not None]
        if len(whole) < len(figures):
            for row in rows:
                for cut in row.cuts[1:]:
                    del left[cut.number]
                if len(row.cuts) > 1:
                    left[row.cuts[0].number] = as_one_line(row)
            continue
        start, head = head_rows(lines, [[*cut.labels, *cut.figures] for cut in cuts], own[0].number, columns)
        labels = [LabelLine(cut.line.base, cut.labels) for cut in own]
        names = labels_of_rows(labels, [row.height for row in rows], own[0].line.size)
        tables.append(_fragment(head, names, whole, lines[start].top))
        for number in range(start, own[-1].number + 1):
            left.pop(number, None)
    return Aligned([line for _, line in sorted(left.items())], tables)


def _groups(cuts: Sequence[Cut]) -> Iterator[_Group]:
    group: list[Row] = []
    for row in rows_of(cuts):
        if row.figures < _FEWEST_FIGURES:
            continue
        if group and not _follows(group[-1], row, cuts):
            yield _Group(group, _with_labels(group, cuts))
            group = []
        group.append(row)
    if group:
        yield _Group(group, _with_labels(group, cuts))


def _follows(above: Row, below: Row, cuts: Sequence[Cut]) -> bool:
    """Whether nothing but labels stands between two rows."""
    first, last = above.cuts[-1].number, below.cuts[0].number
    between = cuts[first : last + 1]
    edge = min(piece.left for row in (above, below) for cut in row.cuts for piece in cut.figures)
    steps = [lower.line.base - upper.line.base for upper, lower in pairwise(between)]
    return (
        last - first <= _MOST_OTHER_LINES
        and all(0 <= step <= _MOST_GAP * below.cuts[0].line.size for step in steps)
        and all(piece.right < edge for cut in between[1:-1] for piece in (*cut.labels, *cut.figures))
    )


def _with_labels(rows: Sequence[Row], cuts: Sequence[Cut]) -> Sequence[Cut]:
    """The lines of rows, with those before and after them that are the rest of a label: they follow closely."""
    first, end = rows[0].cuts[0].number, rows[-1].cuts[-1].number + 1
    edge = min(piece.left for row in rows for cut in row.cuts for piece in cut.figures)
    labels = [LabelLine(cut.line.base, cut.labels) for cut in cuts[first:end]]
    closely = label_leading(labels, cuts[first].line.size) * _CLOSE

    def is_near(above: int, label: int) -> bool:
        step = cuts[above + 1].line.base - cuts[above].line.base
        return 0 < step <= closely and cuts[label].line.right < edge

    while end < len(cuts) and is_near(end - 1, end) and not starts_label(cuts[end].line.text):
        end += 1
    above = first - 1
    while above >= 0 and is_near(above, above) and not starts_label(cuts[above].line.text):
        above -= 1
    if above >= 0 and is_near(above, above):
        first = above  # the label of the first row begins above its figures
    return cuts[first:end]


def _fragment(
    head: Sequence[Sequence[str]], labels: Sequence[Sequence[str]], figures: Sequence[Sequence[str]], top: float
) -> Fragment:
    """The rows as a piece of a table; a row's own label reaches up to the figures."""
    first = max(map(len, labels))
    rows = [[(text, number, 1) for number, text in enumerate(row)] for row in head]
    for names, counts in zip(labels, figures, strict=True):
        own = len(names) - 1
        cells = [(text, number, first - own if number == own else 1) for number, text in enumerate(names)]
        if first and not names:
            cells = [("", 0, first)]
        rows.append([*cells, *((text, first + number, 1) for number, text in enumerate(counts))])
    placed = tuple(
        TableCell(CellText(text, 0.0), Box(number, column, 1, columns))
        for number, row in enumerate(rows)
        for text, column, columns in row
    )
    width = max(column + columns for row in rows for _, column, columns in row)
    ys = tuple(top + row for row in range(len(rows) + 1))
    return Fragment(tuple(map(float, range(width + 1))), ys, placed, ruled=False)
