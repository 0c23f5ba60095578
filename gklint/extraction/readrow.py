"""A row as read, before it has its place in the form."""

from __future__ import annotations

from dataclasses import dataclass, field

from gklint.edition import ColumnForm
from gklint.extraction.labelbook import Match
from gklint.extraction.lines import Piece
from gklint.source import Span


@dataclass(slots=True)
class ReadRow:
    """One row as read. `match` is None while no official label is known for it; `grid` when the format marks rows.

    `columns` are those that the headings name, in their order; None where the headings do not tell.
    """

    label: Piece | None
    match: Match | None
    values: list[Piece] = field(default_factory=list)
    grid: bool = False
    line: int = 0
    columns: tuple[ColumnForm, ...] | None = None

    @property
    def span(self) -> Span:
        """The whole row."""
        pieces = [*([self.label] if self.label else []), *self.values]
        return Span(pieces[0].span.start, pieces[-1].span.end) if pieces else Span(0, 0)
