"""A web page as a document: its own text and tables, without what the site puts around them."""

from __future__ import annotations

import re

from gklint.document import Block, Document, Leftover, Paragraph
from gklint.limits import Limits
from gklint.readers._html_body import Body
from gklint.readers._html_charset import source_of
from gklint.readers._html_groups import Part, group_of
from gklint.readers._html_page import Page
from gklint.readers._html_reading import read_page
from gklint.readers._html_refusal import TAG_LIMIT, too_many_tags
from gklint.readers._html_table import TableDraft, parts_of
from gklint.readers._html_text import Line
from gklint.source import Source

_MOST_READINGS = 3
_LARGE = 500  # characters of hidden text that may be the article
# Between the parts of a page's title: 标题_栏目_网站, 标题 - 网站
_TITLE_PARTS = re.compile(r"[_|｜]+|\s+[-–—]+\s+|-{2,}|—{2,}")


def html_document(data: bytes, path: str, limits: Limits) -> Document:
    """Read a page. Raises UnreadableSource when its bytes are no text, when it was cut off, or beyond the limits."""
    source = source_of(data, path)
    if source.text.count("<") > TAG_LIMIT:
        raise too_many_tags()
    page, parts = _read(source, limits)
    body = Body(parts, page.elements, page.title)
    blocks = tuple(_block(part) for part in body.parts)
    leftovers = tuple(
        Leftover(hidden.kind, hidden.line.text, hidden.line.span)
        for hidden in page.hidden
        if hidden.kind == "comment" or body.hides(hidden)
    )
    title = _title(page.title, blocks)
    metadata = {"title": title} if title else {}
    return Document(source, "html", blocks, metadata=metadata, leftovers=leftovers, as_is=False)


def _read(source: Source, limits: Limits) -> tuple[Page, list[Part]]:
    """The page and its parts. An element that hides far more than is shown is shown by a script later."""
    shown_anyway: frozenset[int] = frozenset()
    for _ in range(_MOST_READINGS):
        page = read_page(source.text, 0, len(source.text), nesting=limits.nesting, shown_anyway=shown_anyway)
        parts = _parts(page)
        largest = max(page.hidden, key=lambda hidden: hidden.weight, default=None)
        if largest is None or largest.weight < max(_LARGE, 2 * sum(group_of(part).weight for part in parts)):
            break
        shown_anyway |= {largest.start}
    return page, parts


def _parts(page: Page) -> list[Part]:
    parts: list[Part] = []
    for item in page.items:
        if isinstance(item, TableDraft):
            parts.extend(parts_of(item, page.elements))
        else:
            parts.append(item)
    return parts


def _block(part: Part) -> Block:
    return part.paragraph() if isinstance(part, Line) else part.table


def _title(written: str, blocks: tuple[Block, ...]) -> str:
    """The article's part of a page's title: what the page has as a paragraph, else the longest."""
    parts = [part.strip() for part in _TITLE_PARTS.split(written) if part.strip()]
    texts = (block.text for block in blocks if isinstance(block, Paragraph))
    shown = {"".join(text.split()) for text in texts if len(text) <= len(written)}
    return next((part for part in parts if "".join(part.split()) in shown), max(parts, key=len, default=""))
