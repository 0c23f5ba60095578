"""A report as a YAML source: its report data, with what YAML cannot hold and what was doubtful in comments."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import Any

from gklint.authoring import yaml_text
from gklint.authoring.cells import cell_text
from gklint.authoring.homeless import homeless
from gklint.authoring.margin import Margin
from gklint.authoring.parts import Part, Role, parts_of
from gklint.authoring.remarks import Remark
from gklint.edition import Edition, RowForm
from gklint.figures import Kind
from gklint.report import FormTable, Report, Value

UNREAD = "读不准"  # in place of a figure that could not be told: no number, so that no rule takes it for a blank


def as_yaml_source(report: Report, lang: str, said: Iterable[Remark] = ()) -> str:
    """The report as YAML report data, remarks in `lang`; `said` are remarks beside those of the report itself.

    Raises ValueError for a report without edition: report data have the shape of one.
    """
    if report.edition is None:
        raise ValueError("report data have the shape of an edition, this report has none")
    return "".join(_Writer(report, report.edition, lang, said).write())


class _Writer:
    def __init__(self, report: Report, form: Edition, lang: str, said: Iterable[Remark]) -> None:
        self._report = report
        self._form = form
        parts = parts_of(report) if report.document.tree is None else []
        self._margin = Margin(report, lang, said, homeless(report, parts) if parts else ())
        if parts:
            self._margin.place((part.start, _route(part)) for part in parts)
        for name, table in report.tables.items():
            rows = [f"/tables/{name}/{row.route}" for row in _given(table)] if table is not None else []
            groups = {row[:end] for row in rows for end in range(len(row)) if row[end] == "/"}
            self._margin.raise_to(f"/tables/{name}", frozenset(rows), groups)

    def write(self) -> Iterator[str]:
        """The lines of the file."""
        report = self._report
        single: dict[str, Any] = {
            "title": "".join(report.title.text.split("\n")) if report.title is not None else None,
            "organ": report.organ,
            "year": report.year,
            "edition": self._form.key,
            "level": report.level,
        }
        for key, value in single.items():
            yield from self._beside(f"/{key}")
            yield f"{key}: {yaml_text.scalar(value)}\n"
        yield from self._beside("/preamble")
        yield yaml_text.entry("preamble", "\n".join(paragraph.text for paragraph in report.preamble))
        yield from self._beside("/sections", below=False)
        yield "sections:\n"
        for section in self._form.sections:
            yield from self._beside(f"/sections/{section.key}", "  ")
            found = report.sections.get(section.key)
            yield yaml_text.entry(section.key, found.text, "  ") if found is not None else f"  {section.key}: null\n"
        yield from self._beside("/tables", below=False)
        yield "tables:\n"
        for name in self._form.tables:
            table = report.tables.get(name)
            yield from self._beside(f"/tables/{name}", "  ", below=table is None)
            rows = list(_given(table)) if table is not None else []
            yield f"  {name}:\n" if rows else f"  {name}: {'null' if table is None else '{}'}\n"
            if table is not None:
                yield from self._rows(table, rows)
        yield from (yaml_text.comment(lines) for lines in self._margin.rest())

    def _rows(self, table: FormTable, rows: list[RowForm]) -> Iterator[str]:
        above: list[str] = []
        for row in rows:
            *groups, name = row.route.split("/")
            for depth, group in enumerate(groups):
                if above[: depth + 1] != groups[: depth + 1]:
                    indent = "  " * (depth + 2)
                    path = "/".join(groups[: depth + 1])
                    yield from self._beside(f"/tables/{table.form.name}/{path}", indent, below=False)
                    yield f"{indent}{group}:\n"
            above = groups
            indent = "  " * (len(groups) + 2)
            yield from self._beside(f"/tables/{table.form.name}/{row.route}", indent)
            yield f"{indent}{name}: {{{', '.join(self._cells(table, row))}}}\n"

    def _cells(self, table: FormTable, row: RowForm) -> Iterator[str]:
        for column in row.columns:
            value = table.values[f"/tables/{table.form.name}/{row.route}/{column.key}"]
            if value.figure.kind is not Kind.ABSENT:
                yield f"{column.key}: {self._cell(value)}"

    def _cell(self, value: Value) -> str:
        if value.number is not None:
            return yaml_text.scalar(value.number)
        if value.figure.kind is Kind.BLANK:
            return "null"
        unread = value.figure.kind is Kind.UNREADABLE
        return yaml_text.scalar(UNREAD if unread else cell_text(self._report.document, value))

    def _beside(self, route: str, indent: str = "", *, below: bool = True) -> Iterator[str]:
        for lines in self._margin.at(route, below=below):
            yield yaml_text.comment(lines, indent)


def _given(table: FormTable) -> Iterator[RowForm]:
    """The rows that the table has, a group that is given as one row at the place of its rows."""
    merged = {group.route: group for group in table.merged}
    for row in table.form.rows:
        group = next((merged.pop(route) for route in list(merged) if row.route.startswith(f"{route}/")), None)
        if group is not None:
            yield group
        elif row not in table.missing and not row.route.startswith(tuple(f"{other.route}/" for other in table.merged)):
            yield row


def _route(part: Part) -> str:
    """Where a comment goes that stands before this part."""
    if part.role is Role.TABLE:
        return f"/tables/{part.table}"
    if part.role is Role.CLOSING:
        return "/closing"
    return part.section.route if part.section is not None else "/title" if part.role is Role.TITLE else "/preamble"
