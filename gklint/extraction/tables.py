"""Puts the rows that were read in the places of the form: every official cell gets a value, or the reason why not."""

from __future__ import annotations

from gklint.edition import ColumnForm, RowForm, TableForm
from gklint.extraction.columns import header_words, in_form_order
from gklint.extraction.digits import adds_up, split_digits
from gklint.extraction.doubts import glued_rows, short_row, unclear_gap
from gklint.extraction.labelbook import LabelBook
from gklint.extraction.lines import Line, Piece
from gklint.extraction.readrow import ReadRow
from gklint.figures import ABSENT, BLANK, UNREADABLE, WORD, Figure
from gklint.report import Difference, Doubt, Extra, FormTable, LabelReading, Value
from gklint.source import Span

_FEWEST_ANCHORS = 3
_MOST_CELLS = 1000
_LONGEST_HEADER_LINE = 60


class TableBuilder:
    """Collects what a table of the form holds."""

    def __init__(self, form: TableForm, edition: str, span: Span) -> None:
        self.form = form
        self.edition = edition
        self.span = span
        self.values: dict[str, Value] = {}
        self.labels: list[LabelReading] = []
        self.merged: list[RowForm] = []
        self.extras: list[Extra] = []
        self.doubts: list[Doubt] = []
        self.glued: list[tuple[RowForm, Span]] = []
        self.reordered: tuple[ColumnForm, ...] = ()
        self.separated = False  # whether any row has its figures apart, so that none can be run together

    def route(self, row: RowForm) -> str:
        """The full route of a row."""
        return f"/tables/{self.form.name}/{row.route}"

    def fill(self, row: RowForm, read: ReadRow) -> None:
        """Give a row its figures, in the order of the columns that the headings name."""
        pieces = read.values
        columns = read.columns or row.columns
        at = read.label.span if read.label else (pieces[0].span if pieces else self.span)
        filled = [piece for piece in pieces if piece.norm]
        if len(filled) == 1 and len(row.columns) > 1 and not read.grid:
            self._fill_glued(row, read, filled[0], at)
            return
        if len(filled) == len(row.columns) and in_form_order(columns, row.columns):
            columns = row.columns  # as many figures as the form has columns: a heading is missing, not a column
        while len(pieces) > len(columns) and not pieces[-1].norm:
            pieces = pieces[:-1]
        if not filled and len(pieces) != len(columns):
            self._pad(row, ABSENT, Span(at.end, at.end))
            self._pad(row, BLANK, Span(at.end, at.end), columns)
        elif len(pieces) == len(row.columns) and columns is row.columns:
            for column, route, piece in zip(columns, row.cells, pieces, strict=True):
                self.values[route] = Value(route, piece.figure, piece.text, piece.span, row, column)
        elif len(pieces) == len(columns):
            self._pad(row, ABSENT, Span(pieces[-1].span.end, pieces[-1].span.end))
            if not in_form_order(columns, row.columns):
                self.reordered = columns
            for column, piece in zip(columns, pieces, strict=True):
                route = row.cells[row.columns.index(column)]
                self.values[route] = Value(route, piece.figure, piece.text, piece.span, row, column)
        else:
            self._doubt_count(row, read, pieces, at)

    def name(self, row: RowForm, label: Piece, difference: Difference) -> None:
        """Remember how a row's label is written."""
        self.labels.append(LabelReading(self.route(row), row.label, label.text, label.span, difference))

    def unreadable(self, row: RowForm, at: Span) -> None:
        """Mark a row whose figures could not be told apart."""
        self._pad(row, UNREADABLE, at)

    def build(self) -> FormTable:
        """The finished table; rows that were never filled are missing."""
        missing = []
        for row in self.form.rows:
            if row.cells[0] not in self.values:
                if not any(row.route.startswith(group.route + "/") for group in self.merged):
                    missing.append(row)
                self._pad(row, ABSENT, Span(self.span.start, self.span.start))
        if self.glued:
            self.doubts.append(glued_rows(self.form, self.glued))
        return FormTable(
            self.form,
            self.edition,
            self.span,
            self.values,
            tuple(self.labels),
            tuple(missing),
            tuple(self.merged),
            tuple(self.extras),
            tuple(self.doubts),
            self.reordered,
        )

    def _fill_glued(self, row: RowForm, read: ReadRow, piece: Piece, at: Span) -> None:
        """A single run of digits where several figures are due."""
        columns = len(row.columns)
        if self.separated or len(piece.norm) < columns:
            self._doubt_count(row, read, [piece], at)
            return
        split = split_digits(piece, columns)
        if split is None or not adds_up(self.form.layout, [figure.figure.number for figure in split]):
            self.glued.append((row, piece.span))
            self.unreadable(row, piece.span)
            return
        for column, route, digit in zip(row.columns, row.cells, split, strict=True):
            self.values[route] = Value(route, digit.figure, digit.text, digit.span, row, column)

    def _doubt_count(self, row: RowForm, read: ReadRow, pieces: list[Piece], at: Span) -> None:
        self.unreadable(row, at)
        short = len(pieces) < len(row.columns) and read.columns in (None, row.columns)
        if read.grid and short and len({piece.figure for piece in pieces}) == 1:
            # Whichever column lacks its figure, those that are there are all the same.
            for column, route, piece in zip(row.columns, row.cells, pieces, strict=False):
                self.values[route] = Value(route, piece.figure, piece.text, piece.span, row, column)
        self.doubts.append(short_row(self.route(row), at, row, len(pieces)))

    def _pad(self, row: RowForm, figure: Figure, at: Span, columns: tuple[ColumnForm, ...] | None = None) -> None:
        """Give the cells of a row, or of some of its columns, a figure that was not written."""
        for column, route in zip(row.columns, row.cells, strict=True):
            if columns is None or column in columns:
                self.values[route] = Value(route, figure, "", at, row, column)


def place_rows(builder: TableBuilder, rows: list[ReadRow]) -> None:
    """Put rows in their places: labelled ones by label, the others by order where the count leaves one way only."""
    taken: dict[str, ReadRow] = {}
    groups = {group.route for group in builder.form.groups}
    nameless: list[tuple[int, ReadRow]] = []
    last = 0
    builder.separated = any(len([piece for piece in row.values if piece.norm]) > 1 for row in rows)
    in_grid = any(row.grid and row.match and _filled(row) for row in rows)
    for row in rows:
        if in_grid and not row.grid and len(row.values) != _width(builder.form, row):
            continue  # a label that was torn out of its cell, beside some stray figure
        if row.match is None:
            if len([piece for piece in row.values if piece.norm]) >= _fewest_values(builder.form):
                nameless.append((last, row))
            continue
        form = row.match.row
        known = taken.get(form.route)
        if known is not None and (_filled(known) or not _filled(row)):
            continue
        if form.route in groups and not _filled(row):
            _name(builder, row)
            continue
        taken[form.route] = row
        last = form.number or last
    for route, row in taken.items():
        assert row.match is not None
        if route in groups:
            if any(other.startswith(route + "/") and _filled(taken[other]) for other in taken):
                continue
            builder.merged.append(row.match.row)
        _name(builder, row)
        builder.fill(row.match.row, row)
    if builder.form.layout == "grid":
        _place_nameless(builder, taken, nameless)
    else:
        # Table 二 has no order to fill gaps by: a named row of figures that the form does not know is one too many.
        named = (row for _, row in nameless if row.grid and row.label is not None)
        builder.extras.extend(Extra(row.label.text, row.span) for row in named if row.label)


def _width(form: TableForm, row: ReadRow) -> int:
    return len((row.match.row if row.match else form.rows[0]).columns)


def _fewest_values(form: TableForm) -> int:
    return len(form.rows[0].columns) - 1 if form.layout == "grid" else 1


def _filled(row: ReadRow) -> bool:
    return any(piece.norm for piece in row.values)


def _name(builder: TableBuilder, row: ReadRow) -> None:
    if row.label is not None and row.match is not None:
        builder.name(row.match.row, row.label, row.match.difference)


def _place_nameless(builder: TableBuilder, taken: dict[str, ReadRow], nameless: list[tuple[int, ReadRow]]) -> None:
    """Rows without an official label fill the gap that they stand in, if they are as many as the gap has rows."""
    gaps: dict[int, list[ReadRow]] = {}
    for after, row in nameless:
        gaps.setdefault(after, []).append(row)
    anchored = sum(1 for row in taken.values() if row.match and row.match.row.number)
    merged = tuple(group.route + "/" for group in builder.merged)
    for after, found in gaps.items():
        gap = _gap(builder.form, taken, after, merged)
        if len(gap) == len(found) and anchored >= _FEWEST_ANCHORS:
            for form, row in zip(gap, found, strict=True):
                if row.label is not None and row.grid:
                    builder.name(form, row.label, Difference.ALTERED)
                builder.fill(form, row)
        elif not gap:
            builder.extras.extend(Extra(row.label.text if row.label else "", row.span) for row in found)
        else:
            for form in gap:
                builder.unreadable(form, found[0].span)
            builder.doubts.append(unclear_gap(builder.route(gap[0]), gap, found[0].span, len(found)))


def _gap(form: TableForm, taken: dict[str, ReadRow], after: int, merged: tuple[str, ...]) -> list[RowForm]:
    gap: list[RowForm] = []
    for row in form.rows[after:]:
        if row.route in taken:
            break
        if not merged or not row.route.startswith(merged):
            gap.append(row)
    return gap


def name_headers(builder: TableBuilder, lines: list[Line], book: LabelBook) -> None:
    """Remember how column headings are written, each wording once."""
    seen: set[str] = set()
    for line in lines:
        for piece in line.pieces[:_MOST_CELLS]:
            if piece.figure is not WORD or piece.norm in seen or len(piece.norm) > _LONGEST_HEADER_LINE:
                continue
            seen.add(piece.norm)
            for part, column, label, difference in header_words(piece, book):
                route = f"/tables/{builder.form.name}" + (f"/{column.key}" if column else "")
                builder.labels.append(LabelReading(route, label, part.text, part.span, difference))
