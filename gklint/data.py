"""A Report as report data: the very shape of a YAML source (DESIGN: title, organ, year … sections, tables)."""

from __future__ import annotations

from decimal import Decimal
from typing import Any

from gklint.report import FormTable, Report

ReportData = dict[str, Any]


def report_data(report: Report) -> ReportData:
    """The report data. A cell that is blank or unreadable is None, so is a section or table that is absent."""
    form = report.edition
    return {
        "title": report.title.text if report.title else None,
        "organ": report.organ,
        "year": report.year,
        "edition": form.key if form else None,
        "level": report.level,
        "preamble": "\n".join(paragraph.text for paragraph in report.preamble),
        "sections": {
            section.key: report.sections[section.key].text if section.key in report.sections else None
            for section in (form.sections if form else ())
        },
        "tables": {name: _table(report.tables.get(name)) for name in (form.tables if form else ())},
    }


def _table(table: FormTable | None) -> ReportData | None:
    if table is None:
        return None
    data: ReportData = {}
    merged = {group.route for group in table.merged}
    for row in (*table.form.rows, *table.merged):
        if any(row.route.startswith(route + "/") for route in merged):
            continue
        place = data
        for key in row.route.split("/"):
            place = place.setdefault(key, {})
        for column in row.columns:
            value = table.values[f"/tables/{table.form.name}/{row.route}/{column.key}"]
            place[column.key] = _figure(value.number, column.type)
    if not table.form.rows[0].block and table.form.layout == "grid":
        return _in_form_order(data, table)
    return data


def _in_form_order(data: ReportData, table: FormTable) -> ReportData:
    """Merged rows were added last; put them where the form has their group."""
    results = data.get("results", {})
    order = ("granted", "partially_granted", "denied", "unavailable", "not_processed", "other", "total")
    data["results"] = {key: results[key] for key in [*order, *results] if key in results}
    return {key: data[key] for key in ("received", "carried_in", "results", "carried_out") if key in data}


def _figure(number: int | Decimal | None, type: str) -> int | Decimal | None:
    if isinstance(number, Decimal) and type != "amount":
        return None
    return number
