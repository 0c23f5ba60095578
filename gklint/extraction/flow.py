"""Tables without row marks: figures behind their labels in lines of text, or every cell on a line of its own."""

from __future__ import annotations

import re
from collections.abc import Iterator

from gklint.extraction.columns import ColumnOrder
from gklint.extraction.labelbook import LabelBook, Match
from gklint.extraction.lines import Piece, piece_of
from gklint.extraction.readrow import ReadRow
from gklint.figures import WORD
from gklint.labels import normalise
from gklint.source import Span

_FIGURE = r"(?:[+-]?\d[\d,.]*(?:万元|元|件|条|项|份|笔)?|[/—–-]+|无)"
_FIGURES_AT_END = re.compile(rf"(?:^|(?<=[\s）)”\"\u3000])){_FIGURE}(?:\s+{_FIGURE})*\s*$")
_LABEL_THEN_DIGITS = re.compile(r"(?P<label>\D{2,})(?P<digits>\d[\d,.]*)\s*$")
_PAGE = re.compile(
    r"[-—–·]\s*\d{1,3}\s*[-—–·]|第?\s*\d{1,3}\s*/\s*\d{1,3}\s*页?|第\s*\d{1,3}\s*页(?:[,，]?\s*共\s*\d{1,3}\s*页)?"
)
_WORDS = re.compile(r"\S+")
_LONGEST_LABEL = 60


def belongs_to_table(piece: Piece, book: LabelBook) -> bool:
    """Whether a line of text is part of a table rather than a sentence beside it."""
    if len(piece.text) <= _LONGEST_LABEL:
        return True
    label, values = split_figures(piece, book)
    return len(values) > 1 or (label is not None and bool(values) and book.match(label.norm) is not None)


def split_figures(piece: Piece, book: LabelBook) -> tuple[Piece | None, list[Piece]]:
    """A line of text as the label before and the figures at its end."""
    text = piece.text
    if piece.norm and piece.figure is not WORD:
        return None, [piece]
    found = _FIGURES_AT_END.search(text)
    if found is None:
        glued = _LABEL_THEN_DIGITS.match(text)
        if glued is None or book.match(normalise(glued["label"]), exact=True) is None:
            return piece, []
        cut = glued.start("digits")
    else:
        cut = found.start()
    start = piece.span.start
    label = text[:cut].rstrip()
    values = [piece_of(word[0], Span(start + word.start(), start + word.end())) for word in _WORDS.finditer(text, cut)]
    return (piece_of(label, Span(start, start + len(label))) if label else None), values


class FlowReader:
    """Puts rows together from lines without row marks: label lines wait until figures come."""

    def __init__(self, book: LabelBook, order: ColumnOrder) -> None:
        self._book = book
        self._order = order
        self._waiting: list[Piece] = []
        self._row: ReadRow | None = None
        self._number = 0

    def feed(self, piece: Piece, number: int) -> Iterator[ReadRow]:
        """Take in the next line; gives the rows that it ends."""
        if _PAGE.fullmatch(piece.text.strip()):
            return
        label, values = split_figures(piece, self._book)
        self._number = number
        if label is not None:
            yield from self._label(label, alone=not values)
        if values:
            self._order.close()
            yield from self._values(values)
        else:
            self._order.read((piece,))

    def finish(self) -> Iterator[ReadRow]:
        """The rows that are still open; a label at the end without figures is a row of blank cells."""
        if self._waiting:
            yield from self._close_waiting()
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
            yield self._new(label, match)

    def _values(self, values: list[Piece]) -> Iterator[ReadRow]:
        # A single figure behind a full row is one too many: a page number perhaps. The row keeps it and is in doubt.
        full = self._row is not None and len(self._row.values) >= self._width()
        if self._waiting or self._row is None or (full and len(values) > 1):
            yield from self._end_row()
            label, match = self._named()
            self._waiting = []
            self._row = self._new(label, match)
        self._row.values.extend(values)

    def _new(self, label: Piece | None, match: Match | None) -> ReadRow:
        form = match.row if match else self._book.form.rows[0]
        return ReadRow(label, match, line=self._number, columns=self._order.of(form.columns))

    def _width(self) -> int:
        match = self._row.match if self._row else None
        return len((match.row if match else self._book.form.rows[0]).columns)

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
