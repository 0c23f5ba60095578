"""HTML tables inside Markdown, read as those of a web page; what stands in a table beside its cells is paragraphs."""

from __future__ import annotations

import re
from collections.abc import Iterator

from gklint.document import Block
from gklint.limits import DEFAULT_LIMITS
from gklint.readers._html_reading import read_page
from gklint.readers._html_table import TableDraft, flat, outside
from gklint.readers._markdown_inline import BREAK, MASK
from gklint.source import Span

# Comments, scripts and styles that end somewhere have been masked; what is left of them never ends and hides nothing.
_ENDLESS = re.compile(r"<(?=!--|(?:script|style)(?=[\s>/]))", re.IGNORECASE)


def html_tables(text: str, regions: list[Span], nesting: int = DEFAULT_LIMITS.nesting) -> Iterator[tuple[int, Block]]:
    """The blocks of all tables, each with the place of the table. Raises UnreadableSource for too deep a table."""
    text = _ENDLESS.sub(MASK, text)
    for region in regions:
        for block in _blocks(text, region, nesting):
            yield region.start, block


def _blocks(text: str, region: Span, nesting: int) -> Iterator[Block]:
    # Markdown is shown without the styles of its tags: nothing is hidden in it.
    for item in read_page(text, region.start, region.end, nesting=nesting, typed=True).items:
        if isinstance(item, TableDraft):
            for line in outside(item):
                yield line.paragraph()
            if item.rows:
                yield flat(item, BREAK)
        else:
            yield item.paragraph()
