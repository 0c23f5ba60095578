"""Follows the column headings of a table line by line, so that figures go to the columns their headings name."""

from __future__ import annotations

from gklint.edition import ColumnForm, Label
from gklint.extraction.labelbook import LabelBook
from gklint.extraction.lines import Piece, piece_of
from gklint.figures import WORD
from gklint.report import Difference
from gklint.source import Span

Header = tuple[Piece, ColumnForm | None, Label, Difference]
_OUTER = ("natural_person", "total")  # beside 法人或其他组织, under which the other columns of table 三 stand


class ColumnOrder:
    """The columns that the headings read last name, in order; None while they are not known for certain."""

    def __init__(self, book: LabelBook) -> None:
        self._book = book
        self._keys: list[str] = []
        self._certain = False
        self._resolved: tuple[tuple[ColumnForm, ...], tuple[ColumnForm, ...] | None] | None = None
        self._open = False  # whether the last line read was one of headings

    def read(self, pieces: tuple[Piece, ...]) -> None:
        """Take in the next line, or the part of it before a row's label; a line of figures ends the headings."""
        if not any(piece.norm for piece in pieces):
            return
        found: list[Header] = []
        unknown = False
        for piece in pieces:
            if not piece.norm:
                continue
            headers = header_words(piece, self._book) if piece.figure is WORD else []
            if not headers and (piece.figure is not WORD or self._book.match(piece.norm) is not None):
                self.close()
                return
            found.extend(headers)
            unknown = unknown or not headers
        if not found:
            # Words among the headings that the form does not know: their columns cannot be told.
            self._certain = self._certain and not self._open
            return
        if not self._open:
            self._keys, self._certain, self._open = [], True, True
        self._certain = self._certain and not unknown
        self._resolved = None
        for _, column, label, _ in found:
            key = column.key if column else _group(label)
            if key and key not in self._keys:
                self._keys.append(key)

    def close(self) -> None:
        """End the headings: figures follow."""
        self._open = False

    def of(self, columns: tuple[ColumnForm, ...]) -> tuple[ColumnForm, ...] | None:
        """The given columns in the order of the headings, without those that no heading names; None when unknown."""
        if not self._certain:
            return None
        if self._resolved is None or self._resolved[0] is not columns:
            self._resolved = columns, self._named(columns)
        return self._resolved[1]

    def _named(self, columns: tuple[ColumnForm, ...]) -> tuple[ColumnForm, ...] | None:
        known = {column.key: column for column in columns}
        keys = self._keys
        if _GROUP in keys:
            inner = [key for key in keys if key not in _OUTER and key != _GROUP]
            keys = [part for key in keys if key in (*_OUTER, _GROUP) for part in (inner if key == _GROUP else [key])]
        named = tuple(known[key] for key in keys if key in known)
        if named == columns:
            return columns
        return named if len(named) * 2 > len(columns) else None


_GROUP = "法人或其他组织"


def in_form_order(some: tuple[ColumnForm, ...], columns: tuple[ColumnForm, ...]) -> bool:
    """Whether some of the columns stand in the order of all of them."""
    places = [columns.index(column) for column in some]
    return places == sorted(places)


def _group(label: Label) -> str:
    return _GROUP if label.text == _GROUP else ""


def header_words(piece: Piece, book: LabelBook) -> list[Header]:
    """The headings that a text is: one, or several that run together in a line; none for any other text."""
    exact = book.header(piece.norm, exact=True)
    if exact is not None:
        return [(piece, *exact)]
    words = piece.text.split()
    if len(words) > 1:
        parts: list[Header] = []
        at = 0
        for word in words:
            at = piece.text.index(word, at)
            part = piece_of(word, Span(piece.span.start + at, piece.span.start + at + len(word)))
            at += len(word)
            known = book.header(part.norm, exact=True)
            if known is None:
                break
            parts.append((part, *known))
        else:
            return parts
    close = book.header(piece.norm)
    return [(piece, *close)] if close is not None else []
