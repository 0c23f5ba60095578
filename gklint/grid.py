"""The few rows of a table in which a fault shows: what a reporter draws beside the words."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from gklint.finding import Grid
from gklint.report import FormTable, Report, Value
from gklint.rule import Cause, Suspicion

_MOST_ROWS = 8
_LONGEST_LABEL = 12
_SHORT = 2  # characters of a long column head, where that tells the columns apart


def grid_of(report: Report, cause: Cause, routes: Iterable[str]) -> Grid | None:
    """The rows of the suspects, then those of other cells that the finding speaks of; None without suspects."""
    values = [value for suspect in cause.suspects if (value := report.value(suspect.route)) is not None]
    table = report.tables.get(cause.suspects[0].route.split("/")[2]) if values else None
    if table is None:
        return None
    others = [value for route in routes if (value := table.values.get(route)) is not None]
    wanted = dict.fromkeys(_row(value) for value in (*values, *others))
    kept = set(list(wanted)[:_MOST_ROWS])
    rows: dict[str, list[Value]] = {}
    for value in table.values.values():
        if _row(value) in kept:
            rows.setdefault(_row(value), []).append(value)
    return Grid(
        columns=_heads(values[0]),
        rows=tuple((_label(cells[0]), tuple(cell.raw.strip() for cell in cells)) for cells in rows.values()),
        marks=tuple(_marks(cause.suspects, table, list(rows))),
        certain=cause.certain,
    )


def _row(value: Value) -> str:
    return value.route.rpartition("/")[0]


def _label(value: Value) -> str:
    label = value.row.label.text
    return label if len(label) <= _LONGEST_LABEL else label[: _LONGEST_LABEL - 1] + "…"


def _heads(value: Value) -> tuple[str, ...]:
    heads = [column.label.text for column in value.row.columns]
    short = [head if len(head) <= _SHORT + 1 else head[:_SHORT] for head in heads]
    return tuple(short if len(set(short)) == len(short) else heads)


def _marks(suspects: Sequence[Suspicion], table: FormTable, rows: list[str]) -> Iterable[tuple[int, int, str]]:
    marked: set[str] = set()
    for suspect in suspects:
        value = table.values.get(suspect.route)
        if value is not None and suspect.route not in marked and _row(value) in rows:
            marked.add(suspect.route)
            keys = [column.key for column in value.row.columns]
            yield rows.index(_row(value)), keys.index(value.column.key), suspect.expected
