"""A rendition that was saved as a text file: every line that holds a TAB is a table row between two TABs.

No other text is laid out so (copies of tables have TABs between cells or before them), hence nothing is guessed here:
whatever a cell or paragraph says, the blocks are those that the rendition was made of.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from itertools import groupby

from gklint.document import Block, Cell, Paragraph, Table
from gklint.source import Span


def is_rendition(lines: Iterable[str]) -> bool:
    """Whether lines (without their ends) are those of a rendition that has a table.

    All that have a TAB must be rows, and more of them than there are lines with pipes: a file whose tables are made of
    pipes may have a TAB before and behind some line of text.
    """
    rows = pipes = 0
    for line in lines:
        if "\t" in line:
            if line[0] != "\t" or line[-1] != "\t":
                return False
            rows += not line.isspace()
        else:
            pipes += "|" in line
    return rows > pipes


def rendition_blocks(lines: Sequence[str], starts: Sequence[int], blanks: str) -> Iterable[Block]:
    """The paragraphs and tables; a line without TAB ends a table. White space of `blanks` is no part of a paragraph."""
    for is_table, numbers in groupby(range(len(lines)), lambda number: "\t" in lines[number]):
        if is_table:
            rows = tuple((number, tuple(_cells(lines[number], starts[number]))) for number in numbers)
            first, last = rows[0][0], rows[-1][0]
            yield Table(tuple(cells for _, cells in rows), Span(starts[first], starts[last] + len(lines[last])))
            continue
        for number in numbers:
            text = lines[number].strip(blanks)
            if text:
                start = starts[number] + lines[number].index(text)
                yield Paragraph(text, Span(start, start + len(text)))


def _cells(line: str, start: int) -> Iterable[Cell]:
    for text in line[1:].split("\t")[:-1]:
        start += 1
        yield Cell(text, Span(start, start + len(text)))
        start += len(text)
