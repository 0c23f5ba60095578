"""A Markdown file as a document: front matter, comments and HTML tables taken out first, the rest read as blocks."""

from __future__ import annotations

import re
from operator import itemgetter

from gklint.document import Document
from gklint.readers._front_matter import front_matter
from gklint.readers._html_regions import masked, table_regions
from gklint.readers._markdown_blocks import leaves
from gklint.readers._markdown_inline import BLANK
from gklint.readers._markdown_text import blocks
from gklint.source import Source, Span, UnreadableSource, source_from_bytes

LINE_LIMIT = 100_000  # a report has a few hundred lines
MARK_LIMIT = 1_000_000
_MARKS = "*_`~[<&\\|"

_UNUSUAL_BLANK = re.compile("[" + re.escape("".join(set(BLANK) - set(" \t\r\n"))) + "]")


def markdown_document(data: bytes, path: str) -> Document:
    """Read a Markdown file. Raises UnreadableSource when its bytes are no text, or for a bomb."""
    source = source_from_bytes(data, path)
    _refuse_bombs(source)
    metadata, start = front_matter(source.text)
    text = masked(source.text, start)
    regions = table_regions(text, start)
    placed = [
        (block.span.start, block) for leaf in leaves(_shape(text, start, regions)) for block in blocks(text, leaf)
    ]
    if regions:
        from gklint.readers._markdown_html import html_tables

        placed += html_tables(text, regions)
        placed.sort(key=itemgetter(0))
    return Document(source, "markdown", tuple(block for _, block in placed), metadata=metadata)


def _refuse_bombs(source: Source) -> None:
    # Work is linear, but at up to 0.2 ms and 4 KB for a line it would take minutes and gigabytes for 16 MiB of them.
    marks = sum(map(source.text.count, _MARKS))
    for number, limit, zh, en in (
        (len(source.line_starts), LINE_LIMIT, "行", "lines"),
        (marks, MARK_LIMIT, "个标记符号", "markup characters"),
    ):
        if number > limit:
            raise UnreadableSource(
                f"文件超过 {limit} {zh}，不像一份年度报告，未作检查。",
                f"more than {limit} {en}: not an annual report, not checked",
            )


def _shape(text: str, start: int, regions: list[Span]) -> str:
    """The text for the block parser, every offset as it was: plain blanks and line ends, blank lines for tables."""
    pieces = [" " * (start - 1) + "\n"] if start else []
    for region in regions:
        pieces += (text[start : region.start], "\n", " " * (region.end - region.start - 2), "\n")
        start = region.end
    pieces.append(text[start:])
    return _UNUSUAL_BLANK.sub(" ", "".join(pieces)).replace("\r\n", " \n").replace("\r", "\n")
