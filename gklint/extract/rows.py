"""Reads the rows of one table of the form out of its lines: which label, which figures, in any layout."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, field

from gklint.extract.labelbook import LabelBook, Match
from gklint.extract.lines import Line, Piece, piece_of
from gklint.figures import WORD
from gklint.source import Span

_FIGURES_AT_END = re.compile(
    r"(?:^|(?<=[\s）)”\"\u3000]))(?:[+-]?\d[\d,.]*(?:万元|元|件|条)?|[/—–-]+)(?:\s+(?:[+-]?\d[\d,.]*|[/—–-]+))*\s*$"
)
_LABEL_THEN_DIGITS = re.compile(r"(?P<label>\D{2,})(?P<digits>\d[\d,.]*)\s*$")
_WORDS = re.compile(r"\S+")
_LONGEST_LABEL = 60


@dataclass(slots=True)
class ReadRow:
    """One row as read. `match` is None while no official label is known for it; `grid` when the format marks rows."""

    label: Piece | None
    match: Match | None
    values: list[Piece] = field(default_factory=list)
    grid: bool = False
    line: int = 0

    @property
    def span(self) -> Span:
        """The whole row."""
        pieces = [*([self.label] if self.label else []), *self.values]
        return Span(pieces[0].span.start, pieces[-1].span.end) if pieces else Span(0, 0)


def read_rows(lines: list[Line], start: int, end: int, book: LabelBook) -> tuple[list[ReadRow], set[int]]:
    """The rows in lines[start:end] and the numbers of the lines that belong to the table rather than to the text."""
    reader = _FlowReader(book)
    rows: list[ReadRow] = []
    used: set[int] = set()
    for number in range(start, end):
        line = lines[number]
        if line.grid:
            rows.extend(reader.finish())
            used.add(number)
            for part in _divided(line.pieces, book):
                row = _grid_row(part, book)
                if row is not None:
                    row.line = number
                    rows.append(row)
        elif len(line.pieces[0].text) <= _LONGEST_LABEL or _ends_in_figures(line.pieces[0], book):
            rows.extend(reader.feed(line.pieces[0], number))
            used.add(number)
    rows.extend(reader.finish())
    return rows, used


def _ends_in_figures(piece: Piece, book: LabelBook) -> bool:
    label, values = split_figures(piece, book)
    return len(values) > 1 or (label is not None and bool(values) and book.match(label.norm) is not None)


def _divided(pieces: tuple[Piece, ...], book: LabelBook) -> Iterator[tuple[Piece, ...]]:
    """The rows in a line of cells; one, unless labels stand again behind figures (rows that nothing separates)."""
    start = 0
    words = figures = False
    for number, piece in enumerate(pieces):
        if piece.figure is not WORD:
            figures = words
        elif figures and (book.match(piece.norm) or book.header(piece.norm)):
            yield pieces[start:number]
            start, figures = number, False
        else:
            words = True
    yield pieces[start:]


def _grid_row(pieces: tuple[Piece, ...], book: LabelBook) -> ReadRow | None:
    first = 0
    while first < len(pieces) and not pieces[first].norm:
        first += 1
    text_end = first
    while text_end < len(pieces) and pieces[text_end].figure is WORD:
        text_end += 1
    figures = any(piece.norm for piece in pieces[text_end:])
    for index in range(text_end - 1, first - 1, -1):
        match = book.match(pieces[index].norm, with_figures=figures)
        if match is not None:
            return ReadRow(pieces[index], match, list(pieces[index + 1 :]), grid=True)
    if first == len(pieces):
        return None
    label = pieces[text_end - 1] if text_end > first else None
    values = list(pieces[text_end:] if label else pieces[first:])
    return ReadRow(label, None, values, grid=True) if figures else None


def split_figures(piece: Piece, book: LabelBook) -> tuple[Piece | None, list[Piece]]:
    """A line of text as the label before and the figures at its end."""
    text = piece.text
    if piece.norm and piece.figure is not WORD:
        return None, [piece]
    found = _FIGURES_AT_END.search(text)
    if found is None:
        glued = _LABEL_THEN_DIGITS.match(text)
        if glued is None or book.match(book.normalise(glued["label"]), exact=True) is None:
            return piece, []
        cut = glued.start("digits")
    else:
        cut = found.start()
    start = piece.span.start
    label = text[:cut].rstrip()
    values = [piece_of(word[0], Span(start + word.start(), start + word.end())) for word in _WORDS.finditer(text, cut)]
    if not label:
        return None, values
    return piece_of(label, Span(start, start + len(label))), values


class _FlowReader:
    """Puts rows together from lines without row marks: label lines wait until figures come."""

    def __init__(self, book: LabelBook) -> None:
        self._book = book
        self._waiting: list[Piece] = []
        self._row: ReadRow | None = None
        self._number = 0

    def feed(self, piece: Piece, number: int) -> Iterator[ReadRow]:
        label, values = split_figures(piece, self._book)
        self._number = number
        if label is not None:
            yield from self._label(label, alone=not values)
        for value in values:
            yield from self._value(value)

    def finish(self) -> Iterator[ReadRow]:
        if self._row is not None:
            yield self._row
        self._row = None
        self._waiting = []

    def _label(self, label: Piece, *, alone: bool) -> Iterator[ReadRow]:
        heading = alone and self._book.is_header(label.norm)
        if self._waiting and (heading or self._book.match(label.norm, exact=True) is not None):
            # A label without figures: a row whose cells are all blank, or a group.
            yield from self._close_waiting()
        if not heading:
            self._waiting.append(label)

    def _close_waiting(self) -> Iterator[ReadRow]:
        label, match = self._named()
        self._waiting = []
        if match is not None and match.row.number:
            yield from self._end_row()
            yield ReadRow(label, match, [], line=self._number)

    def _value(self, value: Piece) -> Iterator[ReadRow]:
        row = self._row
        full = row is not None and row.match is not None and len(row.values) >= len(row.match.row.columns)
        if self._waiting or row is None or full:
            yield from self._end_row()
            label, match = self._named()
            self._waiting = []
            self._row = ReadRow(label, match, line=self._number)
        assert self._row is not None
        self._row.values.append(value)

    def _end_row(self) -> Iterator[ReadRow]:
        if self._row is not None:
            yield self._row
            self._row = None

    def _named(self) -> tuple[Piece | None, Match | None]:
        """The waiting texts as a label: wrapped lines are joined, older ones dropped until an official label fits."""
        for first in range(len(self._waiting)):
            pieces = self._waiting[first:]
            norm = "".join(piece.norm for piece in pieces)
            match = self._book.match(norm, with_figures=True)
            if match is not None:
                text = "".join(piece.text for piece in pieces)
                return piece_of(text, Span(pieces[0].span.start, pieces[-1].span.end)), match
        return (self._waiting[-1] if self._waiting else None), None
