"""The paragraphs and tables of a text file."""

from __future__ import annotations

from collections.abc import Iterator

from gklint.document import Block
from gklint.readers._rendition_text import is_rendition, rendition_blocks
from gklint.readers._text_lines import SPACES, lines_of, paragraph_of, shape_of
from gklint.readers._text_pipes import PipeTables
from gklint.readers._text_tabs import tab_run, tab_table
from gklint.source import Source


def text_blocks(source: Source) -> Iterator[Block]:
    """The blocks of a text file in reading order."""
    lines, starts = lines_of(source.text)
    if "\t" in source.text and is_rendition(lines):
        yield from rendition_blocks(lines, starts, SPACES)
        return
    shapes = [shape_of(line) for line in lines]
    pipes = PipeTables(lines, starts, shapes)
    index = 0
    while index < len(lines):
        shape = shapes[index]
        if shape == "tab":
            end = tab_run(shapes, index)
            yield from tab_table(lines[index:end], starts[index:end])
            index = end
        elif shape.startswith("pipe") and not pipes.is_words(index):
            index, table = pipes.table_at(index)
            yield table
        else:
            if shape != "blank":
                yield paragraph_of(lines[index], starts[index])
            index += 1
