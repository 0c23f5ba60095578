"""The text of classified Markdown lines: paragraphs and cells without markup, with exact offsets."""

from __future__ import annotations

from collections.abc import Iterator

from gklint.document import Cell, Paragraph
from gklint.readers._markdown_inline import BREAK, has_markup, strip_inline, without_masks
from gklint.readers._markdown_lines import BLANK, Line
from gklint.readers._pipes import split_row
from gklint.source import Span


def paragraphs(text: str, line: Line, level: int = 0) -> Iterator[Paragraph]:
    """The paragraphs of a line: one, none when it is all markup, more when it holds `<br>`."""
    content = text[line.start : line.end]
    if not has_markup(content):
        yield Paragraph(content, Span(line.start, line.end), None, level)
        return
    if content.endswith("\\"):  # a hard line break
        content = content[:-1]
    shown, offsets = strip_inline(content, line.start)
    at = 0
    for part in shown.split(BREAK):
        yield from _trimmed(part, offsets[at : at + len(part)], text, level)
        at += len(part) + 1


def code_paragraphs(text: str, start: int, end: int) -> Iterator[Paragraph]:
    """The paragraph of a line of code, in which nothing is markup."""
    shown, offsets = without_masks(text[start:end], start)
    yield from _trimmed(shown, offsets, text, 0)


def row_cells(text: str, line: Line) -> tuple[Cell, ...]:
    """The cells of a table row."""
    content = text[line.start : line.end]
    cells = split_row(content, line.start)
    return tuple(_shown(text, cell) for cell in cells) if has_markup(content) else cells


def _trimmed(shown: str, offsets: list[int], text: str, level: int) -> Iterator[Paragraph]:
    trimmed = shown.strip(BLANK)
    if trimmed:
        first = shown.index(trimmed[0])
        offsets = offsets[first : first + len(trimmed)]
        span = Span(offsets[0], offsets[-1] + 1)
        verbatim = text[span.start : span.end] == trimmed
        yield Paragraph(trimmed, span, None if verbatim else tuple(offsets), level)


def _shown(text: str, cell: Cell) -> Cell:
    content = text[cell.span.start : cell.span.end]
    if not has_markup(content):
        return cell
    shown, offsets = strip_inline(content, cell.span.start)
    trimmed = shown.strip(BLANK)
    if not trimmed:
        return Cell("", Span(cell.span.start, cell.span.start))
    first = shown.index(trimmed[0])
    return Cell(trimmed, Span(offsets[first], offsets[first + len(trimmed) - 1] + 1))
