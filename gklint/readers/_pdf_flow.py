"""The pages of a PDF as paragraphs and tables in reading order."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import NamedTuple

from gklint.readers._pdf_aligned import aligned_tables
from gklint.readers._pdf_finished import Row, rows_of
from gklint.readers._pdf_layout import Fragment, PageLayout
from gklint.readers._pdf_lines import Line
from gklint.readers._pdf_margins import without_margins
from gklint.readers._pdf_paragraphs import PlacedLine, measure, paragraphs
from gklint.readers._pdf_tables import Finished, WholeTable


class TextBlock(NamedTuple):
    """A paragraph and the page that it begins on, from 0."""

    page: int
    text: str


class TableBlock(NamedTuple):
    """The rows of a table, each with the page that it stands on."""

    rows: list[Row]


class Flow(NamedTuple):
    """All blocks in reading order, and the texts of running headers and footers."""

    blocks: list[TextBlock | TableBlock]
    margins: list[str]


_Item = Line | Fragment


def flow_of(pages: Sequence[PageLayout]) -> Flow:
    """Put the pages together."""
    lines, removed = without_margins(pages)
    items: list[list[_Item]] = []
    for number, page in enumerate(pages):
        lines[number], tables = aligned_tables(lines[number])
        items.append(sorted([*lines[number], *page.tables, *tables], key=_top))
    found = measure(lines)
    blocks: list[TextBlock | TableBlock] = []
    for piece in _pieces(items):
        if isinstance(piece, WholeTable):
            blocks.extend(_table_blocks(piece.finished()))
        else:
            blocks.extend(TextBlock(page, text) for page, text in paragraphs(piece, found))
    return Flow(blocks, removed)


def _top(item: _Item) -> float:
    return item.top


def _pieces(pages: Sequence[Sequence[_Item]]) -> Iterator[list[PlacedLine] | WholeTable]:
    """Runs of lines and whole tables in order; a table that goes on over a page end is one."""
    last: list[PlacedLine] | WholeTable | None = None
    for page, items in enumerate(pages):
        for item in items:
            if isinstance(item, Line) and isinstance(last, list):
                last.append(PlacedLine(page, item))
            elif isinstance(item, Fragment) and isinstance(last, WholeTable) and last.takes(item, page):
                continue
            else:
                if last is not None:
                    yield last
                last = [PlacedLine(page, item)] if isinstance(item, Line) else WholeTable(item, page)
    if last is not None:
        yield last


def _table_blocks(table: Finished) -> Iterator[TextBlock | TableBlock]:
    """A table; one of a single column is but text in a frame."""
    rows = rows_of(table)
    if len(table.fragment.xs) > 2:
        yield TableBlock(rows)
        return
    for page, cells in rows:
        for text, _, _ in cells:
            if text:
                yield TextBlock(page, text)
