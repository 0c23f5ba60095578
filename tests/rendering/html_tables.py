"""The tables of the form as HTML: merged cells, headings in a thead, and what editors put into cells."""

from __future__ import annotations

from collections.abc import Iterator
from html import escape

from gklint.edition import TableForm
from tests.rendering.figures import Figures
from tests.rendering.grid import GridCell, table_grid
from tests.rendering.model import Style
from tests.rendering.rows import Wording
from tests.rendering.wrapping import broken, label_lines, runs

_STYLED = ' style="border:1px solid #000;text-align:center;font-family:仿宋_GB2312" valign="middle"'


def html_table(table: TableForm, figures: Figures, wording: Wording, style: Style) -> str:
    """A table in lines of HTML. `wrapped` breaks labels, `run` puts paragraphs and fonts into cells."""
    grid, headings = table_grid(table, figures, wording)
    lines = [f"<table{_STYLED}>" if style.run else '<table border="1" cellspacing="0">']
    for number, row in enumerate(grid):
        lines += _opening(number, headings)
        lines += ["<tr>", *(_cell(cell, number < headings, style) for cell in row), "</tr>"]
    return "\n".join([*lines, "</tbody>", "</table>"])


def _opening(number: int, headings: int) -> Iterator[str]:
    if number == 0 and headings:
        yield "<thead>"
    if number == headings:
        yield from ("</thead>", "<tbody>") if headings else ("<tbody>",)


def _cell(cell: GridCell, is_heading: bool, style: Style) -> str:
    name = "th" if is_heading else "td"
    merged = "".join(
        f' {word}span="{number}"' for word, number in (("row", cell.rows), ("col", cell.columns)) if number > 1
    )
    lines = label_lines(cell.text) if cell.is_label and style.wrapped else [cell.text]
    texts = [inside(line, style) if line else "&nbsp;" for line in lines]
    shown = "".join(f'<p align="center">{text}</p>' for text in texts) if style.run else "<br>".join(texts)
    return f"<{name}{_STYLED if style.run else ''}{merged}>{shown}</{name}>"


def inside(text: str, style: Style) -> str:
    """The text with what breaks it up: lines of the source, or elements of its own for every few characters."""
    if style.run and style.layout != "page":
        pieces = (f"<span style='letter-spacing:0'>{escape(piece)}</span>" for piece in runs(text, style.run))
        return "".join(pieces)
    return "\n".join(escape(line) for line in broken(text, style.line))
