"""Rows of pipe tables: with the delimiter line that CommonMark wants, with one that does not fit, or with none."""

from __future__ import annotations

import re

from gklint.document import Cell
from gklint.readers._markdown_inline import BLANK, has_markup, strip_inline
from gklint.readers._pipes import split_row
from gklint.source import Span

_DELIMITER = re.compile(r"\|?[ \t]*:?-+:?[ \t]*(?:\|[ \t]*:?-+:?[ \t]*)*\|?")
_FEW_DASHES = re.compile(r"(?<!-)-{1,2}(?!-)")


def table_rows(contents: list[str], start: int, is_table: bool) -> tuple[list[int], int]:
    """Which lines from `start` on are rows of one table, and where it ends (at `start` if there is none).

    A row needs its outer pipes, unless the table has a delimiter line; a line without pipes ends a table. In one that
    the block parser has found (`is_table`), the second line is the delimiter.
    """
    rows: list[int] = []
    delimited = is_table or _begins_delimited(contents, start)
    for at in range(start, len(contents)):
        content = contents[at]
        if (is_table and at == start + 1) or _is_delimiter(content, few_dashes=at == start + 1):
            delimited = True
        elif _has_outer_pipes(content) or (delimited and "|" in content):
            rows.append(at)
        else:
            return rows, at
    return rows, len(contents)


def row_cells(text: str, line: Span) -> tuple[Cell, ...]:
    """The cells of a row: all that it has, where CommonMark drops those that the first row lacks."""
    content = text[line.start : line.end]
    cells = split_row(content, line.start)
    return tuple(_without_markup(text, cell) for cell in cells) if has_markup(content) else cells


def _begins_delimited(contents: list[str], start: int) -> bool:
    return "|" in contents[start] and start + 1 < len(contents) and _is_delimiter(contents[start + 1])


def _is_delimiter(content: str, few_dashes: bool = False) -> bool:
    # Below the second line, `| - | - |` are figures left blank.
    if "|" not in content or not _DELIMITER.fullmatch(content):
        return False
    return few_dashes or not _FEW_DASHES.search(content)


def _has_outer_pipes(content: str) -> bool:
    if not content.startswith("|") or not content.endswith("|"):
        return False
    return (len(content) - len(content[:-1].rstrip("\\"))) % 2 == 1


def _without_markup(text: str, cell: Cell) -> Cell:
    content = text[cell.span.start : cell.span.end]
    if not has_markup(content):
        return cell
    shown, offsets = strip_inline(content, cell.span.start)
    trimmed = shown.strip(BLANK)
    if not trimmed:
        return Cell("", Span(cell.span.start, cell.span.start))
    first = shown.index(trimmed[0])
    return Cell(trimmed, Span(offsets[first], offsets[first + len(trimmed) - 1] + 1))
