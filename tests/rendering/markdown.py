"""A report as Markdown, with pipe tables or with tables of HTML."""

from __future__ import annotations

import re
from collections.abc import Iterator

from gklint.edition import TableForm
from tests.rendering.figures import Figures
from tests.rendering.html_tables import html_table
from tests.rendering.model import ReportModel, Style
from tests.rendering.rows import Rows, Wording, table_rows

LAYOUTS_OF_MARKDOWN = ("split", "whole", "html")
_MARKUP = re.compile(r"[\\`*_\[\]<&~|]|^[#>+=-]")


def markdown_report(model: ReportModel, style: Style) -> bytes:
    """The report as Markdown. `layout`: tables of one width each (split), one padded table (whole), or HTML."""
    figures, wording = style.figures(model), style.wording(model)
    blocks = ["# " + _escaped(line) for line in style.title_lines(model)]
    blocks += map(_escaped, model.preamble)
    for part in model.parts():
        text = map(_escaped, part.paragraphs)
        table = [_table(part.table, figures, wording, style)] if part.table else []
        blocks += [_heading(part.heading, style)] if part.heading is not None else []
        blocks += [*text, *table] if style.text_first else [*table, *text]
    return ("\n\n".join(blocks) + "\n").encode()


def _heading(heading: str, style: Style) -> str:
    marks = {"styled": "## {}", "bold": "**{}**", "plain": "{}"}
    return marks[style.headings].format(_escaped(heading))


def _escaped(text: str) -> str:
    return _MARKUP.sub(lambda mark: "\\" + mark[0], text)


def _table(table: TableForm, figures: Figures, wording: Wording, style: Style) -> str:
    if style.layout == "html":
        return html_table(table, figures, wording, style)
    rows = [[_escaped(cell) for cell in row] for row in table_rows(table, figures, wording)]
    if style.layout == "whole" or table.layout != "blocks":
        return "\n".join(_pipes(rows))
    return "\n\n".join(block for number in _block_starts(rows) for block in _block(rows, number))


def _block_starts(rows: Rows) -> Iterator[int]:
    return (number for number, row in enumerate(rows) if len(row) == 1)


def _block(rows: Rows, start: int) -> tuple[str, str]:
    end = next((number for number in _block_starts(rows) if number > start), len(rows))
    return rows[start][0], "\n".join(_pipes(rows[start + 1 : end]))


def _pipes(rows: Rows) -> Iterator[str]:
    width = max(map(len, rows))
    for number, row in enumerate(rows):
        yield "| " + " | ".join([*row, *[""] * (width - len(row))]) + " |"
        if number == 0:
            yield "|" + " --- |" * width
