"""GK204: every row and column of the official tables must be there, also where nothing happened."""

from __future__ import annotations

from collections.abc import Iterator

from gklint.api import (
    Example,
    FormTable,
    Kind,
    Message,
    Options,
    Problem,
    Report,
    RowForm,
    Severity,
    Span,
    TableForm,
    problem,
    rule,
)

from .._basis import official_form
from .._form import cells, form_tables, head, listed, row_name, short, unfilled

_MOST_SINGLE_FINDINGS = 5
_REPEATED = "| 2.重复申请 | 0 | 0 | 0 | 0 | 0 | 0 | 0 |\n"
_OTHER = """| （六）其他处理 |  |  |  |  |  |  |  |
| 1.申请人无正当理由逾期不补正、行政机关不再处理其政府信息公开申请 | 0 | 0 | 0 | 0 | 0 | 0 | 0 |
| 2.申请人逾期未按收费通知要求缴纳费用、行政机关不再处理其政府信息公开申请 | 0 | 0 | 0 | 0 | 0 | 0 | 0 |
| 3.其他 | 0 | 0 | 0 | 0 | 0 | 0 | 0 |
"""


@rule(
    id="GK204",
    name="missing-row",
    severity=Severity.ERROR,
    category="table-shape",
    since="0.1.0",
    summary=Message("统计表缺少格式规定的行或列。", "A row or column of the official table is missing."),
    remedy=Message(
        "按格式补齐行列；没有发生的情形也要保留，填0。",
        "Put the row or column in; where nothing happened it stays and holds 0.",
    ),
    basis=(official_form("统计表的行和列", "rows and columns of the tables"),),
    messages={
        "row": Message(
            "{table}缺“{row}”一行，应在“{before}”之后", "{table} lacks the row “{row}”, due after “{before}”"
        ),
        "first-row": Message("{table}缺“{row}”一行", "{table} lacks the row “{row}”"),
        "rows": Message("{table}缺{count}行：{rows}", "{table} lacks {count} rows: {rows}"),
        "merged": Message(
            "“{group}”应分{count}行填写：{rows}；表中合成了一行",
            "“{group}” has {count} rows in the form: {rows}; the table gives one",
        ),
        "column": Message("{table}缺“{column}”一列", "{table} lacks the column “{column}”"),
        "cells": Message("“{row}”一行少{count}个单元格：{columns}", "row “{row}” lacks {count} cells: {columns}"),
    },
    examples=(
        Example("删掉了没有发生的“重复申请”一行", edits=((_REPEATED, ""),), finds=("1.信访举报投诉类申请",)),
        Example(
            "2021年版的（六）其他处理合成了一行",
            edits=((_OTHER, "| （六）其他处理 | 0 | 0 | 0 | 0 | 0 | 0 | 0 |\n"),),
            finds=("（六）其他处理",),
        ),
        Example("行列齐全"),
        Example("2019年版的（六）其他处理本来就是一行", base="2019"),
    ),
)
def missing_row(report: Report, options: Options) -> Iterator[Problem]:
    """A missing row is shown at the row it should follow; tables that could not be read are GK003's."""
    for table in form_tables(report):
        above = f"/tables/{table.form.name}"
        if any(doubt.route == above for doubt in table.doubts):
            continue
        if _complete(table):
            continue
        yield from _missing_rows(report, table)
        if unfilled(table):
            continue  # GK208 says all that is to be said of blank rows
        for group in table.merged:
            rows = [row for row in table.form.rows if row.route.startswith(f"{group.route}/")]
            names = listed(short(row.label.text) for row in rows)
            at = _place(report, table, group) or head(report.source, table)
            yield problem(
                "merged", at, route=f"{above}/{group.route}", group=group.label.text, count=len(rows), rows=names
            )
        yield from _missing_cells(report, table)


def _complete(table: FormTable) -> bool:
    return not table.missing and not table.merged and not cells(table, Kind.ABSENT)


def _missing_rows(report: Report, table: FormTable) -> Iterator[Problem]:
    form = table.form
    missing = [
        row for row in table.missing if not _in_merged_group(table, row) and not _of_wrong_type(report, form, row)
    ]
    names = [row_name(form, row) for row in missing]
    if len(missing) > _MOST_SINGLE_FINDINGS:
        at = head(report.source, table)
        yield problem(
            "rows", at, route=f"/tables/{form.name}", table=form.title, count=len(missing), rows=listed(names)
        )
        return
    for row, name in zip(missing, names, strict=True):
        before = row
        while before in table.missing and before.number > 1:
            before = form.rows[before.number - 2]
        yield problem(
            "first-row" if before in table.missing else "row",
            _place(report, table, before) or head(report.source, table),
            route=f"/tables/{form.name}/{row.route}",
            table=form.title,
            row=name,
            before=row_name(form, before),
        )


def _missing_cells(report: Report, table: FormTable) -> Iterator[Problem]:
    form, above = table.form, f"/tables/{table.form.name}"
    doubtful = {doubt.route for doubt in table.doubts}
    given = [row for row in form.rows if row not in table.missing and not _in_merged_group(table, row)]
    rows = [row for row in given if f"{above}/{row.route}" not in doubtful and not _of_wrong_type(report, form, row)]
    absent = {
        (row.route, column.key)
        for row in rows
        for column in row.columns
        if table.values[f"{above}/{row.route}/{column.key}"].figure.kind is Kind.ABSENT
    }
    for columns in dict.fromkeys(row.columns for row in rows):
        sharing = [row for row in rows if row.columns == columns]
        for column in columns:
            if form.layout != "row" and all((row.route, column.key) in absent for row in sharing):
                absent.difference_update({(row.route, column.key) for row in sharing})
                at = head(report.source, table)
                yield problem("column", at, route=above, table=form.title, column=column.label.text)
    for row in rows:
        lost = [column for column in row.columns if (row.route, column.key) in absent]
        if lost:
            route = f"{above}/{row.route}"
            at = _place(report, table, row) or head(report.source, table)
            names = "、".join(short(column.label.text) for column in lost)
            yield problem("cells", at, route=route, row=row_name(form, row), count=len(lost), columns=names)


def _of_wrong_type(report: Report, form: TableForm, row: RowForm) -> bool:
    """Whether a data document has a single value where the row or what holds it should be (GK006)."""
    node = report.document.tree
    for key in ("tables", form.name, *row.route.split("/")):
        node = node.get(key) if node is not None else None
        if node is not None and not isinstance(node.value, dict):
            return True
    return False


def _in_merged_group(table: FormTable, row: RowForm) -> bool:
    return any(row.route.startswith(f"{group.route}/") for group in table.merged)


def _place(report: Report, table: FormTable, row: RowForm) -> Span | None:
    """Where the label of a row stands; in a data document its key, or the key that it should stand under."""
    route = f"/tables/{table.form.name}/{row.route}"
    found, node = None, report.document.tree
    for key in route.split("/")[1:]:
        if node is not None:
            found, node = node.key_spans.get(key, found), node.get(key)
    return found or next((label.span for label in table.labels if label.route == route), None)
