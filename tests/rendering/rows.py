"""The tables of the form as plain rows of texts, for formats without merged cells."""

from __future__ import annotations

from collections.abc import Mapping
from itertools import groupby
from types import MappingProxyType

from gklint.edition import Label, RowForm, TableForm
from tests.rendering.figures import Figures, columns_there, rows_there

Rows = list[list[str]]
Wording = Mapping[str, str]  # how labels are written, by their official text

OFFICIAL: Wording = MappingProxyType({})
NOTE = "（本列数据的勾稽关系为：第一项加第二项之和，等于第三项加第四项之和）"


def table_rows(table: TableForm, figures: Figures, wording: Wording = OFFICIAL) -> Rows:
    """The rows of a table as lists of cells, merged cells once, continued ones empty; rows without figures left out."""
    return {"blocks": _blocks, "grid": _grid, "row": _row}[table.layout](table, figures, wording)


def blocks_of(table: TableForm, figures: Figures) -> list[list[RowForm]]:
    """The rows that are there, put together by the article that they stand under."""
    return [list(rows) for _, rows in groupby(rows_there(table, figures), key=lambda row: row.block)]


def headings_of(table: TableForm, row: RowForm, figures: Figures, wording: Wording) -> list[str]:
    """The column headings over a row."""
    return [written(column.label, wording) for column, _ in columns_there(table, row, figures)]


def applicants(
    table: TableForm, row: RowForm, figures: Figures, wording: Wording
) -> tuple[list[str], list[str], list[str]]:
    """The column headings of table 三: 自然人, those under 法人或其他组织, 总计; empty where missing."""
    found: dict[str, list[str]] = {"natural_person": [], "": [], "total": []}
    for column, _ in columns_there(table, row, figures):
        found[column.key if column.key in found else ""].append(written(column.label, wording))
    return found["natural_person"], found[""], found["total"]


def cells_of(table: TableForm, row: RowForm, figures: Figures) -> list[str]:
    """The cells of a row."""
    return [figures[route] for _, route in columns_there(table, row, figures)]


def written(label: Label, wording: Wording) -> str:
    """A label as the report writes it."""
    return named(label.text, wording)


def named(official: str, wording: Wording) -> str:
    """An official text of a table as the report writes it."""
    return wording.get(official, official)


def _blocks(table: TableForm, figures: Figures, wording: Wording) -> Rows:
    rows: Rows = []
    for block in blocks_of(table, figures):
        rows += [
            [named(block[0].block, wording)],
            [named("信息内容", wording), *headings_of(table, block[0], figures, wording)],
        ]
        rows += [[written(row.label, wording), *cells_of(table, row, figures)] for row in block]
    return rows


def _grid(table: TableForm, figures: Figures, wording: Wording) -> Rows:
    there = rows_there(table, figures)
    first, inner, last = applicants(table, there[0], figures, wording)
    rows: Rows = [
        [named(NOTE, wording), named("申请人情况", wording)],
        ["", *first, named("法人或其他组织", wording), *last],
        [*[""] * (1 + len(first)), *inner, *[""] * len(last)],
    ]
    open_groups: set[str] = set()
    for row in there:
        above = [group for group in table.groups if row.route.startswith(group.route + "/")]
        labels = ["" if group.route in open_groups else written(group.label, wording) for group in above]
        open_groups |= {group.route for group in above}
        rows.append([*labels, written(row.label, wording), *cells_of(table, row, figures)])
    return rows


def _row(table: TableForm, figures: Figures, wording: Wording) -> Rows:
    columns = headings_of(table, table.rows[0], figures, wording)
    return [
        [named("行政复议", wording), named("行政诉讼", wording)],
        [*columns, named("未经复议直接起诉", wording), named("复议后起诉", wording)],
        [*[""] * len(columns), *columns, *columns],
        [figure for row in table.rows for figure in cells_of(table, row, figures)],
    ]
