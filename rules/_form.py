"""What the table rules share: which tables they look at, and how rows and cells are called in a message."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator

from gklint.api import FormTable, Kind, Report, RowForm, Source, Span, TableForm, Value, edition_due

_GUIDANCE = r"(?<=.)（[^（）]*[，：][^（）]*）$"
_FIRST_CELL = r"[|\s]*([^|\t:{]{0,40}[^|\t:{\s])"
_LONGEST_NAME = 18


def form_tables(report: Report) -> Iterator[FormTable]:
    """The tables of the official form that the report holds; none where no form existed yet or the form is unknown."""
    if report.edition is None or (report.year is not None and edition_due(report.year) is None):
        return
    for table in report.tables.values():
        if table is not None:
            yield table


def cells(table: FormTable, *kinds: Kind) -> list[Value]:
    """The data cells with a figure of one of these kinds."""
    return [value for value in table.values.values() if value.figure.kind in kinds]


def short(label: str) -> str:
    """An official label without its guidance in brackets, cut to a readable length: （二）部分公开."""
    name = re.sub(_GUIDANCE, "", label)
    return name if len(name) <= _LONGEST_NAME else name[:_LONGEST_NAME] + "…"


def row_name(form: TableForm, row: RowForm) -> str:
    """The row as a reader looks it up: a sub-row with the numeral of its group, as in （三）1.属于国家秘密."""
    group = row.route.rpartition("/")[0]
    for parent in form.groups:
        if parent.route == group and "（" in parent.label.text[:1]:
            return parent.label.text[:3] + short(row.label.text)
    return short(row.label.text)


def cell_name(form: TableForm, value: Value) -> str:
    """The cell by row and column: 一、本年新收政府信息公开申请数量·自然人."""
    return f"{row_name(form, value.row)}·{short(value.column.label.text)}"


def listed(names: Iterable[str], most: int = 8) -> str:
    """Names in one line; a message tells beside it how many there are."""
    every = list(names)
    return "、".join(every[:most]) + ("……" if len(every) > most else "")


def unfilled(table: FormTable) -> bool:
    """Whether every data cell is blank, as in a template that nobody filled in."""
    return not table.filled and bool(cells(table, Kind.BLANK))


def head(source: Source, table: FormTable) -> Span:
    """Where to point when a whole table is meant: the text of its first cell or key."""
    line = first_line(source, table.span)
    match = re.match(_FIRST_CELL, source.slice(line))
    return Span(line.start + match.start(1), line.start + match.end(1)) if match else line


def first_line(source: Source, span: Span) -> Span:
    """The part of a span on its first line."""
    line = source.line_span(source.position(span.start).line)
    return Span(span.start, max(span.start, min(span.end, line.end)))
