"""What the tables say for a role: the values that a figure of the text may have, and the cell to point at."""

from __future__ import annotations

from collections.abc import Iterable
from functools import lru_cache
from typing import NamedTuple

from gklint.api import FormTable, Kind, Report, RowForm, Value

from ._numbers import Number

_KNOWN = (Kind.NUMBER, Kind.WITH_UNIT, Kind.BLANK, Kind.DASH, Kind.NONE_WORD)
_FILLED = (Kind.NUMBER, Kind.WITH_UNIT)
_MOST_SUMS = 64  # more wrong totals than anybody can tell apart
APPLICANT_COLUMNS = (
    *("natural_person", "commercial_enterprise", "research_institution", "public_interest_org"),
    *("legal_service_org", "other_org"),
)
ORGANISATIONS = APPLICANT_COLUMNS[1:]
RECEIVED, CARRIED_IN, CARRIED_OUT, RESULTS_TOTAL = "received", "carried_in", "carried_out", "results/total"


class Reading(NamedTuple):
    """What the table holds: the number to show, every number that is right, and the cell that it stands in.

    There are several right ones where a total does not equal its parts, which is another rule's matter.
    """

    shown: Number
    right: frozenset[Number]
    cell: Value

    def fits(self, low: Number, high: Number) -> bool:
        """Whether a range holds one of the right numbers."""
        return any(low <= number <= high for number in self.right)


class Cells:
    """The tables of a report, read cell by cell; a doubtful cell is no reading at all."""

    def __init__(self, report: Report) -> None:
        self._tables = {key: table for key, table in report.tables.items() if table is not None and table.filled}

    def cell(self, route: str) -> Reading | None:
        """One cell: `applications/received/natural_person`."""
        table = self._table(route)
        value = table.values.get(f"/tables/{route}") if table else None
        if table is None or value is None or not _sure(table, value):
            return None
        number = value.figure.number or 0
        return Reading(number, frozenset((number,)), value)

    def total(self, row: str) -> Reading | None:
        """A row of table 三 or 四: its total, or what its cells add up to where the total is blank."""
        total = self.cell(f"{row}/total")
        keys = APPLICANT_COLUMNS if row.startswith("applications/") else ("upheld", "corrected", "other", "pending")
        parts = [self.cell(f"{row}/{key}") for key in keys]
        if total is None:
            return None
        known = [part for part in parts if part is not None]
        if len(known) < len(parts):
            return total if total.cell.figure.kind in _FILLED else None
        added = sum((part.shown for part in known), 0)
        if total.cell.figure.kind not in _FILLED:
            filled = any(part.cell.figure.kind in _FILLED for part in known)
            return Reading(added, frozenset((added,)), total.cell) if filled or row.count("/") > 1 else None
        return Reading(total.shown, total.right | {added}, total.cell)

    def rows(self, group: str) -> Reading | None:
        """A group of results, one row or several: `denied`, `granted`."""
        whole = self.total(f"applications/results/{group}")
        if whole is not None:
            return whole
        return _added(self.total(f"applications/{row.route}") for row in self.rows_of(group))

    def rows_of(self, group: str) -> list[RowForm]:
        """The rows of the form that belong to a group of results."""
        table = self._table("applications/")
        start = f"results/{group}/"
        return [row for row in table.form.rows if f"{row.route}/".startswith(start)] if table else []

    def added(self, *readings: Reading | None) -> Reading | None:
        """The sum of several readings."""
        return _added(readings)

    def column(self, row: str, keys: Iterable[str]) -> Reading | None:
        """Some columns of a row added up."""
        return _added(self.cell(f"applications/{row}/{key}") for key in keys)

    def results_total(self) -> Reading | None:
        """（七）总计, or what the results add up to."""
        total = self.total("applications/results/total")
        if total is None:
            return None
        groups = ("granted", "partially_granted", "denied", "unavailable", "not_processed", "other")
        every = _added(self.rows(group) for group in groups)
        return total._replace(right=total.right | every.right) if every else total

    def _table(self, route: str) -> FormTable | None:
        return self._tables.get(route.partition("/")[0])


@lru_cache(maxsize=2)
def cells_of(report: Report) -> Cells:
    """The cells of a report."""
    return Cells(report)


def _sure(table: FormTable, value: Value) -> bool:
    if value.figure.kind not in _KNOWN:
        return False
    return not table.doubts or not any(value.route.startswith(doubt.route) for doubt in table.doubts)


def _added(readings: Iterable[Reading | None]) -> Reading | None:
    known: list[Reading] = []
    sums: set[Number] = {0}
    for reading in readings:
        if reading is None:
            return None
        known.append(reading)
        sums = {total + number for total in sums for number in reading.right}
        if len(sums) > _MOST_SUMS:
            return None
    return Reading(sum((reading.shown for reading in known), 0), frozenset(sums), known[0].cell) if known else None
