"""An HTML table inside Markdown: cells as they are, with their spans, `rowspan` and `colspan`.

Tags are found by one linear pattern. The standard library's html.parser (Python 3.11.7) takes quadratic time for tags
that never end, 65 seconds for 80 KB of `<td a=`, and raises AssertionError for `<![`.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from gklint.document import Block, Cell, Paragraph, Table
from gklint.readers._markdown_inline import APART, BREAK, DELETED, MASK
from gklint.readers._pipes import SPACES
from gklint.source import Span

_TOKEN = re.compile(r"<(/?)([a-zA-Z][\w:-]*)([^<>]*)>|(&#?\w{1,31};)|\0+")
_SPAN = re.compile(r"""\b(row|col)span\s*=\s*["']?\s*(\d{1,4})""", re.IGNORECASE)
_WIDEST = 1000  # as in browsers
_LINE_TAGS = frozenset(("p", "div", "li", "br"))


def table_blocks(text: str, region: Span) -> Iterator[Block]:
    """The table of a region, after paragraphs for what stands in it outside its cells (a caption)."""
    reading = _Reading(text, region)
    yield from reading.outside
    if reading.rows:
        yield Table(tuple(map(tuple, reading.rows)), region)


class _Text:
    """Text as it is shown: white space collapsed, every character with its offset."""

    def __init__(self, start: int) -> None:
        self.start = start
        self.characters: list[str] = []
        self.offsets: list[int] = []

    def add(self, character: str, offset: int) -> None:
        if character in " \t\r\n\f":
            character = " "
        if character == " " and (not self.characters or self.characters[-1] in (" ", BREAK)):
            return
        self.characters.append(character)
        self.offsets.append(offset)

    def break_line(self, offset: int) -> None:
        if self.characters and self.characters[-1] != BREAK:
            self.characters.append(BREAK)
            self.offsets.append(offset)

    def lines(self) -> Iterator[Paragraph]:
        at = 0
        whole = "".join(self.characters)
        for line in whole.split(BREAK):
            trimmed = line.strip(SPACES)
            if trimmed:
                first = at + line.index(trimmed[0])
                offsets = tuple(self.offsets[first : first + len(trimmed)])
                yield Paragraph(trimmed, Span(offsets[0], offsets[-1] + 1), offsets)
            at += len(line) + 1

    def cell(self, rows: int, columns: int) -> Cell:
        lines = list(self.lines())
        if not lines:
            return Cell("", Span(self.start, self.start), rows, columns)
        shown = BREAK.join(line.text for line in lines)
        return Cell(shown, Span(lines[0].span.start, lines[-1].span.end), rows, columns)


class _Reading:
    """One pass over the tags of a table."""

    def __init__(self, text: str, region: Span) -> None:
        self.rows: list[list[Cell]] = []
        self.outside: list[Paragraph] = []
        self.text = _Text(region.start)
        self.size: tuple[int, int] | None = None
        self.depth = 0
        self.deleted = 0
        at = region.start
        for token in _TOKEN.finditer(text, region.start, region.end):
            self.literal(text, at, token.start())
            at = token.end()
            if token[2]:
                self.tag(token[2].lower(), bool(token[1]), token)
            elif token[4]:
                self.entity(token[4], token.start())
        self.literal(text, at, region.end)
        self.close_cell(region.end)

    def literal(self, text: str, start: int, end: int) -> None:
        if self.deleted:
            return
        if text[start:end].isspace():
            end = start + 1
        for offset in range(start, end):
            self.text.add(text[offset], offset)

    def entity(self, written: str, offset: int) -> None:
        from html import unescape

        if self.deleted:
            return
        for character in unescape(written).replace(MASK, ""):
            self.text.add(character, offset)

    def tag(self, name: str, closing: bool, token: re.Match[str]) -> None:
        if name in DELETED:
            self.deleted = max(0, self.deleted + (-1 if closing else 1))
        if name in DELETED or name in APART:
            self.text.add(" ", token.start())
            return
        if name == "table":
            self.depth += -1 if closing else 1
        nested = self.depth > 1 or (self.depth == 1 and closing and name == "table")
        if nested or name in _LINE_TAGS:
            if nested or name != "br" or not closing:
                self.text.break_line(token.start())
        elif name in ("td", "th"):
            self.close_cell(token.end())
            if not closing:
                if not self.rows:
                    self.rows.append([])
                self.size = _size(token[3])
        elif name == "tr":
            self.close_cell(token.end())
            if not closing:
                self.rows.append([])
        elif self.size is None:
            self.close_cell(token.end())

    def close_cell(self, start: int) -> None:
        if self.size is None:
            self.outside += self.text.lines()
        else:
            self.rows[-1].append(self.text.cell(*self.size))
        self.size = None
        self.deleted = 0
        self.text = _Text(start)


def _size(attributes: str) -> tuple[int, int]:
    size = {"row": 1, "col": 1}
    for which, number in _SPAN.findall(attributes):
        size[which.lower()] = min(max(int(number), 1), _WIDEST)
    return size["row"], size["col"]
