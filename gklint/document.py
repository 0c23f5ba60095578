"""The neutral reading of any format: headings, paragraphs and tables, each with a span in the source text."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from types import MappingProxyType
from typing import NamedTuple

from gklint.source import Source, Span


class Paragraph(NamedTuple):
    """A run of text.

    `text` is what a reader of the report sees. Where it differs from the source (markup removed, lines joined),
    `offsets` gives the source offset of every character; without it the text stands in the source as it is.
    `level` is 0 for a plain paragraph and 1… for a heading that the format itself marks (`#`, a Word style).
    """

    text: str
    span: Span
    offsets: tuple[int, ...] | None = None
    level: int = 0

    def part(self, start: int, end: int) -> Span:
        """The source span of `text[start:end]`."""
        if self.offsets is None:
            return Span(self.span.start + start, self.span.start + end)
        if start >= len(self.offsets):
            return Span(self.span.end, self.span.end)
        first = self.offsets[start]
        return Span(first, self.offsets[end - 1] + 1 if end > start else first)

    def slice(self, start: int, end: int) -> Paragraph:
        """The paragraph cut down to `text[start:end]`."""
        offsets = None if self.offsets is None else self.offsets[start:end]
        return Paragraph(self.text[start:end], self.part(start, end), offsets, self.level)


class Cell(NamedTuple):
    """One cell as the source has it: a merged cell stands once, at its top left corner."""

    text: str
    span: Span
    rows: int = 1
    columns: int = 1


class Table(NamedTuple):
    """Rows of cells in reading order."""

    rows: tuple[tuple[Cell, ...], ...]
    span: Span


Block = Paragraph | Table


class Node(NamedTuple):
    """A value of a data document (YAML): a scalar, a list of nodes or a mapping, with the spans of value and keys.

    Scalars are str, int, Decimal, bool or None. `raw` is the scalar as written.
    """

    value: object
    span: Span
    raw: str = ""
    key_spans: Mapping[str, Span] = MappingProxyType({})

    def items(self) -> Iterator[tuple[str, Node]]:
        """The entries of a mapping; nothing for any other node."""
        if isinstance(self.value, dict):
            yield from self.value.items()

    def get(self, key: str) -> Node | None:
        """The node under `key` of a mapping, or None."""
        return self.value.get(key) if isinstance(self.value, dict) else None


class Leftover(NamedTuple):
    """What an office program keeps in a file beside the text that readers are meant to see.

    `kind` is one of LEFTOVERS; `text` what was kept; `span` where it stands in the source text (of what does not
    stand there, a comment or a deletion, the place that it belongs to); `name` the property's name.
    """

    kind: str
    text: str
    span: Span
    name: str = ""


LEFTOVERS = ("insertion", "deletion", "formatting", "comment", "hidden", "property")


@dataclass(frozen=True, slots=True, eq=False)
class Document:
    """What a reader hands on: blocks for a text format, a tree of nodes for a data format (then `blocks` is empty).

    `metadata` holds the strings that stand outside the report's text (Markdown front matter). Formats that are no text
    (DOCX, PDF) have a rendition as their source text, made by `Rendition`; `pages` are then the offsets at which pages
    begin. `as_is` is False where the source text is markup that nobody reads as it is (HTML).
    """

    source: Source
    format: str
    blocks: tuple[Block, ...] = ()
    tree: Node | None = None
    metadata: Mapping[str, str] = field(default_factory=dict)
    leftovers: tuple[Leftover, ...] = ()
    pages: tuple[int, ...] = ()
    as_is: bool = True
