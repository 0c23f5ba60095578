"""Prints whole reports, their tables as the official form has them."""

from __future__ import annotations

from typing import Any

from gklint.edition import Edition, TableForm
from tests.readers.pdf_pages import Printer
from tests.readers.pdf_ruled import PLAIN, PrintedCell, PrintedRows, TableStyle, print_table
from tests.rendering import random_figures, table_rows

__all__ = ["print_report", "printed_rows", "random_figures"]

_LABELS = 3  # label columns of table 三
_COUNTS = 7
_GROUP = 5  # results of table 四
SENTENCE = "{year}年，本机关按要求推进政府信息公开工作，群众可以在政府网站查阅有关内容，也可以到政务公开专区查询。"


def printed_rows(table: TableForm, figures: dict[str, str]) -> PrintedRows:
    """The cells of a table with their spans."""
    rows = table_rows(table, figures)
    return {"blocks": _blocks, "grid": _grid, "row": _row}[table.layout](rows)


def _blocks(rows: list[list[str]]) -> PrintedRows:
    wide = max(map(len, rows))
    return [
        [*(PrintedCell(text) for text in row[:-1]), PrintedCell(row[-1], columns=wide - len(row) + 1)] for row in rows
    ]


def _grid(rows: list[list[str]]) -> PrintedRows:
    note, applicants = rows[0]
    outer = rows[1][1:]
    inner = [name for name in rows[2] if name]
    printed: list[list[PrintedCell]] = [
        [PrintedCell(note, 3, _LABELS), PrintedCell(applicants, columns=_COUNTS)],
        [PrintedCell(outer[0], 2), PrintedCell(outer[1], columns=len(inner)), PrintedCell(outer[2], 2)],
        [PrintedCell(name) for name in inner],
    ]
    body = [(row[:-_COUNTS], row[-_COUNTS:]) for row in rows[3:]]
    for number, (labels, counts) in enumerate(body):
        cells = [
            PrintedCell(label, rows=_height(body, number, level)) for level, label in enumerate(labels[:-1]) if label
        ]
        cells.append(PrintedCell(labels[-1], columns=_LABELS - len(labels) + 1))
        printed.append([*cells, *map(PrintedCell, counts)])
    return printed


def _height(body: list[tuple[list[str], list[str]]], first: int, level: int) -> int:
    """How many rows a group of rows has: those after its first whose label at that level is left blank."""
    last = first + 1
    while last < len(body) and len(body[last][0]) > level + 1 and not body[last][0][level]:
        last += 1
    return last - first


def _row(rows: list[list[str]]) -> PrintedRows:
    above, names, below, counts = rows
    inner = [PrintedCell(name, rows=2) for name in names[:_GROUP]]
    outer = [PrintedCell(name, columns=_GROUP) for name in names[_GROUP:]]
    return [
        [PrintedCell(above[0], columns=_GROUP), PrintedCell(above[1], columns=2 * _GROUP)],
        [*inner, *outer],
        [PrintedCell(name) for name in below if name],
        [PrintedCell(count) for count in counts],
    ]


def print_report(
    edition: Edition, figures: dict[str, str], year: int, style: TableStyle = PLAIN, **options: Any
) -> bytes:
    """A whole report with little text around its tables."""
    printer = Printer(**options)
    printer.paragraph("云岫县财政局", 22, 8)
    printer.paragraph(f"{year}年政府信息公开工作年度报告", 22, 2)
    printer.paragraph("本报告依照《中华人民共和国政府信息公开条例》编制，统计期限为本年度。")
    for section in edition.sections:
        printer.paragraph(section.title)
        printer.paragraph(SENTENCE.format(year=year))
        table = edition.tables.get(section.key)
        if table:
            rows = printed_rows(table, figures)
            wide = printer.width - 2 * printer.margin
            print_table(printer, rows, _widths(table.layout, rows, wide), style)
    return printer.data()


def _widths(layout: str, rows: PrintedRows, wide: float) -> list[float]:
    columns = sum(cell.columns for cell in rows[0])
    if layout == "grid":
        labels = [0.06 * wide, 0.12 * wide, 0.24 * wide]
        return [*labels, *[(wide - sum(labels)) / _COUNTS] * _COUNTS]
    if layout == "blocks":
        return [0.34 * wide, *[0.66 * wide / (columns - 1)] * (columns - 1)]
    return [wide / columns] * columns
