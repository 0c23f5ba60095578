"""The official form of a period as data: headings, tables with their official wording, equations.

The data stand in `schemas/edition-*.json`; a new official form is a new file there.
"""

from __future__ import annotations

import json
from collections.abc import Iterator, Mapping
from functools import lru_cache
from pathlib import Path
from typing import Any, NamedTuple

from gklint.labels import bare, normalise

FIRST_YEAR_OF_THE_FORM = 2019  # 国办公开办函〔2019〕60号 introduced the form; earlier reports have no fixed tables


class Label(NamedTuple):
    """An official wording with the other wordings seen in real reports."""

    text: str
    aliases: tuple[str, ...] = ()


class SectionForm(NamedTuple):
    """One of the six parts: `numeral` is 一 … 六, `heading` the official wording without it."""

    key: str
    numeral: str
    heading: Label

    @property
    def title(self) -> str:
        """The full official heading, as in 三、收到和处理政府信息公开申请情况."""
        return f"{self.numeral}、{self.heading.text}"


class ColumnForm(NamedTuple):
    """A data column. `type` is "count", "change" (a signed whole number) or "amount" (a decimal in `unit`)."""

    key: str
    label: Label
    type: str = "count"
    unit: str = ""


class RowForm(NamedTuple):
    """A data row; `route` is below the table (`results/granted`), `number` its place in the form from 1.

    `cells` are the full routes of its data cells, one for each column.
    """

    route: str
    label: Label
    columns: tuple[ColumnForm, ...]
    cells: tuple[str, ...]
    number: int
    block: str = ""


class TableForm(NamedTuple):
    """One table of the form. `layout` is "blocks" (二), "grid" (三) or "row" (四: all figures in one row)."""

    name: str
    title: str
    section: str
    layout: str
    rows: tuple[RowForm, ...]
    groups: tuple[RowForm, ...]
    headers: tuple[Label, ...]

    def cells(self) -> Iterator[tuple[RowForm, ColumnForm, str]]:
        """Every data cell with its row, column and full route."""
        for row in self.rows:
            for column, route in zip(row.columns, row.cells, strict=True):
                yield row, column, route


class Equation(NamedTuple):
    """A relation of the form: the sum over `left` equals the sum over `right` (full routes).

    `kind` is row-total, results-total, flow-balance or reviews-total; `where` the row or column it holds in.
    """

    kind: str
    left: tuple[str, ...]
    right: tuple[str, ...]
    where: str


class Edition(NamedTuple):
    """An official form: `key` is the year of its notice ("2019", "2021")."""

    key: str
    name: str
    notice: str
    number: str
    first_year: int
    last_year: int | None
    sections: tuple[SectionForm, ...]
    tables: Mapping[str, TableForm]
    equations: tuple[Equation, ...]

    def section(self, key: str) -> SectionForm:
        """The section of that key. Raises KeyError."""
        for section in self.sections:
            if section.key == key:
                return section
        raise KeyError(key)

    def covers(self, year: int) -> bool:
        """Whether reports of that year are due in this form."""
        return self.first_year <= year and (self.last_year is None or year <= self.last_year)


@lru_cache(maxsize=1)
def editions() -> Mapping[str, Edition]:
    """All editions by key, oldest first."""
    folder = Path(schemas_folder())
    loaded = (_edition(json.loads(path.read_text("utf-8"))) for path in sorted(folder.glob("edition-*.json")))
    return {edition.key: edition for edition in loaded}


def edition_due(year: int | None) -> Edition | None:
    """The edition that a report of that year must use; None before 2019 or when the year is unknown."""
    if year is None:
        return None
    return next((edition for edition in editions().values() if edition.covers(year)), None)


@lru_cache(maxsize=1)
def distinctive_labels() -> Mapping[str, str]:
    """Normalised bare labels of tables that only one edition has, mapped to that edition's key."""
    owners: dict[str, set[str]] = {}
    for edition in editions().values():
        for table in edition.tables.values():
            for label in table_labels(table):
                owners.setdefault(bare(normalise(label.text)), set()).add(edition.key)
    return {label: next(iter(keys)) for label, keys in owners.items() if len(keys) == 1}


def table_labels(table: TableForm) -> Iterator[Label]:
    """Every label of a table once: headers, groups, rows and columns."""
    seen: set[Label] = set()
    for label in (
        *table.headers,
        *(group.label for group in table.groups),
        *(row.label for row in table.rows),
        *(column.label for row in table.rows for column in row.columns),
    ):
        if label not in seen:
            seen.add(label)
            yield label


def schemas_folder() -> str:
    """The folder of the JSON Schemas and editions, wherever gklint is installed."""
    from importlib.util import find_spec

    found = find_spec("gklint.schemas")
    if found is None or not found.submodule_search_locations:
        raise RuntimeError("gklint is not installed completely: gklint.schemas is missing")
    return found.submodule_search_locations[0]


def _edition(data: Mapping[str, Any]) -> Edition:
    tables = {name: _table(name, form) for name, form in data["tables"].items()}
    return Edition(
        key=data["edition"],
        name=data["name"],
        notice=data["notice"],
        number=data["number"],
        first_year=data["years"]["from"],
        last_year=data["years"].get("to"),
        sections=tuple(
            SectionForm(item["key"], item["numeral"], Label(item["heading"], tuple(item["aliases"])))
            for item in data["sections"]
        ),
        tables=tables,
        equations=tuple(equation for item in data["equations"] for equation in _equations(item, tables[item["table"]])),
    )


def _label(item: Mapping[str, Any]) -> Label:
    return Label(item["label"], tuple(item.get("aliases", ())))


def _columns(items: list[dict[str, Any]]) -> tuple[ColumnForm, ...]:
    return tuple(
        ColumnForm(item["key"], _label(item), item.get("type", "count"), item.get("unit", "")) for item in items
    )


def _row(
    table: str, route: str, item: Mapping[str, Any], columns: tuple[ColumnForm, ...], number: int, block: str = ""
) -> RowForm:
    cells = tuple(f"/tables/{table}/{route}/{column.key}" for column in columns)
    return RowForm(route, _label(item), columns, cells, number, block)


def _table(name: str, form: Mapping[str, Any]) -> TableForm:
    rows: list[RowForm] = []
    groups: list[RowForm] = []
    headers: list[Label] = [Label(text) for text in form.get("headers", ())]
    if form["layout"] == "blocks":
        headers.append(Label(form["corner"]))
        for block in form["blocks"]:
            headers.append(Label(block["label"]))
            columns = _columns(block["columns"])
            for item in block["rows"]:
                rows.append(_row(name, item["key"], item, columns, len(rows) + 1, block["label"]))
    elif form["layout"] == "grid":
        columns = _columns(form["columns"])
        headers.append(Label(form["note"]))
        groups = [_row(name, item["path"], item, columns, 0) for item in form["groups"]]
        rows = [_row(name, item["path"], item, columns, number) for number, item in enumerate(form["rows"], 1)]
    else:
        columns = _columns(form["columns"])
        rows = [_row(name, item["key"], item, columns, number) for number, item in enumerate(form["blocks"], 1)]
    return TableForm(name, form["title"], form["section"], form["layout"], tuple(rows), tuple(groups), tuple(headers))


def _equations(item: Mapping[str, Any], table: TableForm) -> Iterator[Equation]:
    if item["each"] == "columns":
        keys = [("column", column.key) for column in table.rows[0].columns]
    else:
        keys = [("row" if item["each"] == "rows" else "block", row.route) for row in table.rows]
    for name, key in keys:

        def routes(templates: list[str], name: str = name, key: str = key) -> tuple[str, ...]:
            return tuple(f"/tables/{table.name}/" + template.replace("{" + name + "}", key) for template in templates)

        yield Equation(item["kind"], routes(item["left"]), routes(item["right"]), key)
