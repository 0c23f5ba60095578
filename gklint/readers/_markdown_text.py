"""Markdown blocks as paragraphs and tables: markup left out, every character with its place in the source."""

from __future__ import annotations

import re
from collections.abc import Iterator

from gklint.document import Block, Paragraph, Table
from gklint.readers._markdown_inline import BLANK, BREAK, has_markup, strip_inline, without_masks
from gklint.readers._markdown_notes import Kind, Leaf
from gklint.readers._markdown_rows import row_cells, table_rows
from gklint.source import Span

# Without the space that CommonMark wants, `##一、总体情况` is a heading all the same; `#政务公开#` is a topic.
_HEADING = re.compile(r"(#{1,6})(?:(?<=##)(?=[^#\s])|(?=[^\x00-\x7f][^#。]{0,60}$))")
_HTML_HEADING = re.compile(r"<h([1-6])(?:\s[^<>]*)?>", re.IGNORECASE)
_TASK = re.compile(r"(?<=[-*+][ \t])\[[ xX]\][ \t]+")


def blocks(text: str, leaf: Leaf) -> Iterator[Block]:
    """The paragraphs and tables of a block; `text` is the source with comments overwritten by MASK."""
    lines = [_trimmed(text, line) for line in leaf.lines]
    if leaf.kind is Kind.CODE:
        for line in lines:
            yield from _shown(text, *without_masks(text[line.start : line.end], line.start))
    elif leaf.kind is Kind.HEADING:
        for line in lines:
            yield from _paragraphs(text, line, leaf.level)
    else:
        yield from _prose_and_rows(text, lines, leaf.kind is Kind.TABLE)


def _trimmed(text: str, line: Span) -> Span:
    start = line.end - len(text[line.start : line.end].lstrip(BLANK))
    return Span(start, start + len(text[start : line.end].rstrip(BLANK)))


def _prose_and_rows(text: str, lines: list[Span], is_table: bool) -> Iterator[Block]:
    contents = [text[line.start : line.end] for line in lines]
    at = 0
    while at < len(lines):
        rows, end = table_rows(contents, at, is_table)
        if rows:
            cells = tuple(row_cells(text, lines[row]) for row in rows)
            yield Table(cells, Span(lines[at].start, lines[end - 1].end))
        elif end == at:
            yield from _prose(text, lines[at], contents[at])
            end = at + 1
        at, is_table = end, False


def _prose(text: str, line: Span, content: str) -> Iterator[Paragraph]:
    level = 0
    if found := _HEADING.match(content):
        level = len(found[1])
        words = content.rstrip("#")
        line = Span(line.start + level, line.start + len(words) if words[-1:] in BLANK else line.end)
    elif found := _HTML_HEADING.match(content):
        level = int(found[1])
    elif found := _TASK.match(text, line.start, line.end):
        line = Span(found.end(), line.end)
    elif content.startswith("===") and not content.strip("="):
        return  # a rule, though CommonMark has none of this kind
    yield from _paragraphs(text, line, level)


def _paragraphs(text: str, line: Span, level: int) -> Iterator[Paragraph]:
    """The paragraphs of a line: one, none when it is all markup, more when it holds `<br>`."""
    line = _trimmed(text, line)
    content = text[line.start : line.end]
    if not has_markup(content):
        if content:
            yield Paragraph(content, line, None, level)
        return
    if content.endswith("\\"):  # a hard line break
        content = content[:-1]
    shown, offsets = strip_inline(content, line.start)
    at = 0
    for part in shown.split(BREAK):
        yield from _shown(text, part, offsets[at : at + len(part)], level)
        at += len(part) + 1


def _shown(text: str, shown: str, offsets: list[int], level: int = 0) -> Iterator[Paragraph]:
    trimmed = shown.strip(BLANK)
    if trimmed:
        first = shown.index(trimmed[0])
        offsets = offsets[first : first + len(trimmed)]
        span = Span(offsets[0], offsets[-1] + 1)
        verbatim = text[span.start : span.end] == trimmed
        yield Paragraph(trimmed, span, None if verbatim else tuple(offsets), level)
