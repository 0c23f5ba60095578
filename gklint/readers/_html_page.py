"""A page while it is read: the paragraph, elements, lists and tables that are open, and what has been read."""

from __future__ import annotations

import re
from collections import Counter
from typing import NamedTuple

from gklint.readers._html_hiding import Signs
from gklint.readers._html_lists import Numbering, is_numbered
from gklint.readers._html_refusal import TEXT_LIMIT, too_deep, too_much_text
from gklint.readers._html_table import TableDraft
from gklint.readers._html_text import Element, Line, Piece, Shown, shown, split_lines
from gklint.readers._html_tokens import SIMPLE_PARAGRAPH

_MANY_PIECES, _LONG_PIECE = 1000, 10_000


class Hidden(NamedTuple):
    """Text that readers do not see: `start` is where its tag begins, `weight` how much of it is no link."""

    start: int
    kind: str
    line: Line
    weight: int


class _Open(NamedTuple):
    """An open element, with what was current outside it."""

    name: str
    node: int
    list: Numbering | None


class _Around(NamedTuple):
    """What was current outside a table."""

    table: TableDraft | None
    content: list[Line | TableDraft]
    names: Counter[str]
    depth: int
    list: Numbering | None
    node: int


class Page:
    """What is known at one place of a page; tags change it.

    `content` is the list that the next paragraph goes to, `pieces` its text so far, `node` the number of the element
    around it.
    """

    def __init__(self, text: str, start: int, stop: int, nesting: int, *, typed: bool) -> None:
        self.text = text
        self.start = start
        self.stop = stop
        self.title = ""
        self.is_xml = text.startswith("<?xml", start)
        self.elements: list[Element] = [Element(-1)]
        self.items: list[Line | TableDraft] = []
        self.hidden: list[Hidden] = []
        self.pieces: list[Piece] = []
        self.content = self.items
        self.node = 0
        self.level = 0
        self.list: Numbering | None = None
        self.list_sizes: dict[int, int] | None = None
        self.table: TableDraft | None = None
        self.preformatted = False
        self.hidden_names: set[str] = set()
        self.shown_anyway: frozenset[int] = frozenset()
        self.signs = Signs(stop)
        self.sized_until = start
        self._ends: dict[str, int] = {}
        self._length = 0
        self._nesting = nesting
        self._typed = typed
        self._marker: tuple[str, int] | None = None
        self._link = -1
        self._linked = self._links = 0
        self._open: list[_Open] = []
        self._names: Counter[str] = Counter()
        self._around: list[_Around] = []
        self._depth = 0

    def flush(self) -> None:
        """End the paragraph."""
        if not self.pieces:
            return
        if self._link >= 0:
            self._count_link()
            self._link = 0
        if self.preformatted:
            for pieces in split_lines(self.pieces):
                self._take(pieces)
        else:
            self._take(self.pieces)
        self.pieces.clear()
        self._linked = self._links = 0

    def simple_paragraphs(self, start: int) -> int:
        """Take the paragraphs from `start` on that hold one run of text each; gives where the last one ends, or 0."""
        end = 0
        if self._link < 0 and not self.preformatted:
            # A tag that may hide something is looked at by itself.
            while match := SIMPLE_PARAGRAPH.match(self.text, end or start, self.signs.next):
                end = match.end()
                self._take([(match.start(1), match[1])])
                self.level = 0
        return end

    def break_block(self) -> None:
        """End the paragraph where a block begins or ends; a heading ends there too, unless it is still empty."""
        if self.pieces:
            self.flush()
            self.level = 0

    def number_item(self, marker: str, offset: int) -> None:
        """Put the number of a list item before the next paragraph."""
        self._marker = (marker, offset) if marker else None

    def open_link(self) -> None:
        """From here on text is that of a link."""
        self.close_link()
        self._link = len(self.pieces)
        self._links += 1

    def close_link(self) -> None:
        """The link ends."""
        if self._link >= 0:
            self._count_link()
        self._link = -1

    def enter(self, name: str, attributes: str) -> None:
        """An element begins that can hold paragraphs."""
        self._open.append(_Open(name, self.node, self.list))
        self._names[name] += 1
        self.node = self._element(name, attributes)

    def leave(self, name: str) -> None:
        """An element ends, and with it those in it that were left open; an end without a beginning is nothing."""
        while self._names[name]:
            opened, self.node, self.list = self._open.pop()
            self._names[opened] -= 1
            if opened == name:
                return

    def is_open(self, name: str) -> bool:
        """Whether an element is open, or it is a part of the table that is."""
        return self._names[name] > 0 or (self.table is not None and name in TABLE_PARTS)

    def open_table(self, start: int, attributes: str) -> None:
        """A table begins. Raises UnreadableSource when too many stand in each other."""
        if self.table is not None:
            if self.table.cell is None:
                self.close_table(start)  # no cell is open that it could stand in
            else:
                self.table.layered = True
        if len(self._around) >= self._nesting:
            raise too_deep(self.text, start, self._nesting)
        self._around.append(_Around(self.table, self.content, self._names, self._depth, self.list, self.node))
        self._names, self._depth, self.list = Counter(), len(self._open), None
        self.node = self._element("table", attributes)
        self.table = TableDraft(start, self.node)
        self.content.append(self.table)
        self.content = self.table.outside

    def close_table(self, end: int) -> None:
        """The innermost table ends."""
        if self.table is not None:
            self.close_cell()
            self.table.close_section()
            self.table.span = self.table.span._replace(end=end)
            self.table, self.content, self._names, self._depth, self.list, self.node = self._around.pop()

    def open_cell(self, name: str, attributes: str, end: int) -> None:
        """A cell begins behind its tag."""
        self.close_cell()
        if self.table is not None:
            self.content = self.table.open_cell(end, attributes)
            self.node = self._element(name, attributes)

    def close_cell(self) -> None:
        """The open cell ends, and with it what was left open in it."""
        self.break_block()
        self.close_link()
        self.level = 0
        if self.table is not None:
            self.table.close_cell()
            self.content = self.table.outside
            self.node, self.list, self._marker = self.table.node, None, None
            if len(self._open) > self._depth:
                del self._open[self._depth :]
                self._names.clear()

    def close(self) -> None:
        """The page ends."""
        self.break_block()
        while self.table is not None:
            self.close_table(self.stop)

    def end_tag(self, name: str, start: int) -> int:
        """Where the next end tag of that name stands behind `start`; -1 when there is none."""
        at = self._ends.get(name, 0)
        if 0 <= at < start:
            end = re.compile(rf"</{name}(?=[\s/>])", re.IGNORECASE).search(self.text, start, self.stop)
            at = self._ends[name] = end.start() if end else -1
        return at

    def seen(self, pieces: list[Piece]) -> Shown | None:
        """What is seen of a run of text. Raises UnreadableSource when the page has far more of it than any report."""
        if len(pieces) > _MANY_PIECES or (pieces and len(pieces[0][1]) > _LONG_PIECE):
            self._refuse_above_limit(self._length + sum(len(written) for _, written in pieces))
        found = shown(pieces, wrapped=not self._typed)
        if found is not None:
            self._length += len(found.text)
            self._refuse_above_limit(self._length)
        return found

    def _refuse_above_limit(self, length: int) -> None:
        if length > TEXT_LIMIT:
            raise too_much_text()

    def _element(self, name: str, attributes: str) -> int:
        self.elements.append(Element(self.node, name, attributes))
        return len(self.elements) - 1

    def _take(self, pieces: list[Piece]) -> None:
        found = self.seen(pieces)
        if found is None:
            return
        if self._marker is not None:
            if not is_numbered(found.text, self._marker[0]):
                found = found.after(*self._marker)
            self._marker = None
        self.content.append(Line(*found, self.level, self.node, self._linked, self._links))

    def _count_link(self) -> None:
        self._linked += sum(len(written) for _, written in self.pieces[self._link :])


TABLE_PARTS = frozenset(("table", "caption", "thead", "tbody", "tfoot", "tr", "td", "th"))
