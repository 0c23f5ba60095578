"""Tables that hold tables or prose are frames of a page's layout; this takes them apart and leaves data tables whole.

For formats whose tables nest (HTML, DOCX). `T` is what the reader makes of a paragraph; it must have a `text`.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import Generic, NamedTuple, Protocol, TypeVar


class HasText(Protocol):
    """A paragraph as a reader has it."""

    @property
    def text(self) -> str:
        """The paragraph as it is seen."""
        ...


T = TypeVar("T", bound=HasText)

_LONGEST_CELL = 120
_FEWEST_DATA_ROWS = 3
_FEWEST_DATA_CELLS = 3


class Box(NamedTuple, Generic[T]):
    """A cell with all that stands in it, in order."""

    content: tuple[T | Grid[T], ...]
    rows: int = 1
    columns: int = 1

    @property
    def texts(self) -> list[T]:
        """Its own paragraphs, those of tables in it left out."""
        return [item for item in self.content if not isinstance(item, Grid)]

    @property
    def grids(self) -> list[Grid[T]]:
        """The tables that stand in it."""
        return [item for item in self.content if isinstance(item, Grid)]


class Grid(NamedTuple, Generic[T]):
    """A table as the format has it."""

    rows: tuple[tuple[Box[T], ...], ...]


def unframed(grid: Grid[T]) -> Iterator[T | Grid[T]]:
    """The data tables and paragraphs of a table in reading order; in what is given no table stands in another."""
    flat = Grid(tuple(tuple(_spread(row)) for row in grid.rows)) if _is_data(grid) else grid
    if not any(_is_frame(box) for row in flat.rows for box in row):
        yield flat
        return
    for row in flat.rows:
        for box in row:
            for item in box.content:
                if isinstance(item, Grid):
                    yield from unframed(item)
                else:
                    yield item


def _is_data(grid: Grid[T]) -> bool:
    """Whether a table is one of data although cells of it may have been divided by a table inside."""
    filled = [sum(bool(box.content) for box in row) for row in grid.rows]
    return sum(count >= _FEWEST_DATA_CELLS for count in filled) >= _FEWEST_DATA_ROWS


def _is_frame(box: Box[T]) -> bool:
    return bool(box.grids) or (len(box.texts) > 1 and sum(len(text.text) for text in box.texts) > _LONGEST_CELL)


def _spread(row: tuple[Box[T], ...]) -> Iterator[Box[T]]:
    """The cells of a row, those of a one-row table inside a cell in that cell's place."""
    for box in row:
        inner = box.grids[0] if len(box.grids) == 1 and not box.texts else None
        if inner is not None and len(inner.rows) == 1:
            yield from _spread(inner.rows[0])
        else:
            yield box
