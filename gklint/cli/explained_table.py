"""A report's tables as gklint read them, and every equation of the form with its figures: so that one can follow it."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import groupby

from gklint.blame import Diagnosis, diagnose
from gklint.blame.balance import Equations, equations_of
from gklint.finding import Grid
from gklint.report import FormTable, Report, Value
from gklint.reporters._grid import drawn
from gklint.terminal import visible

_LONGEST_LABEL = 12
_SHORT = 2


def explained(report: Report, kind: str | None, lang: str) -> str:
    """The tables with equations of a kind (None: of any), their figures and their equations."""
    diagnosis = diagnose(report)
    parts = []
    for table in report.tables.values():
        if table is None:
            continue
        equations = equations_of(table)
        if any(kind in (None, equation.kind) for equation in equations.plan.equations):
            parts.append("\n".join(_table(table, equations, diagnosis, kind, lang)))
    if parts:
        return "\n\n".join(parts)
    return "报告里没有读到有这类等式的表格。" if lang == "zh" else "no table with such equations was read."


def _table(table: FormTable, equations: Equations, diagnosis: Diagnosis, kind: str | None, lang: str) -> Iterator[str]:
    yield (
        f"{table.form.title}（按{table.edition}年版读取）" if lang == "zh" else f"{table.form.title} ({table.edition})"
    )
    yield ""
    for _, rows in groupby(table.values.values(), key=lambda value: value.row.columns):
        yield from (f"  {line}" for line in drawn(_grid(list(rows), diagnosis), lang))
    chosen = [at for at, equation in enumerate(equations.plan.equations) if kind in (None, equation.kind)]
    told = {state: [at for at in chosen if _state(equations, at) == state] for state in ("broken", "open", "holds")}
    yield ""
    yield (
        f"等式 {len(chosen)} 个：{len(told['broken'])} 个不成立，{len(told['open'])} 个无法判断，"
        f"{len(told['holds'])} 个成立"
        if lang == "zh"
        else f"{len(chosen)} equations: {len(told['broken'])} do not hold, {len(told['open'])} cannot be judged, "
        f"{len(told['holds'])} hold"
    )
    words = {"broken": "≠", "open": "?", "holds": "="}
    for state, ats in told.items():
        for at in ats:
            yield f"  {words[state]} {_equation(equations, at, lang)}"


def _state(equations: Equations, at: int) -> str:
    return "broken" if at in equations.broken else "open" if at in equations.open else "holds"


def _equation(equations: Equations, at: int, lang: str) -> str:
    """One equation with its figures: `第1行“一、本年新收…” 总计 6 = 4+1+0+0+0+1`."""
    equation = equations.plan.equations[at]
    first = equations.table.values.get(equation.left[0])
    place = f"{_place(first, equation.kind, lang)} {equation.kind}" if first else equation.kind
    if at in equations.open:
        return f"{place}：{'有格子读不出数' if lang == 'zh' else 'a cell holds no figure'}"
    balance = equations.balance(at)
    return f"{place}：{_side(balance.left)} {'≠' if at in equations.broken else '='} {_side(balance.right)}"


def _place(value: Value, kind: str, lang: str) -> str:
    if kind in ("row-total", "reviews-total"):
        return visible(f"第{value.row.number}行“{_label(value)}”" if lang == "zh" else f"row {value.row.number}")
    return f"{value.column.label.text}列" if lang == "zh" else f"column {value.column.label.text}"


def _side(values: tuple[Value, ...]) -> str:
    """The figures of one side; of many, the zeros are left out."""
    numbers = [value.figure.number or 0 for value in values]
    shown = [number for number in numbers if number] if len(numbers) > _LONGEST_LABEL else numbers
    return "+".join(map(str, shown or [0])).replace("+-", "-")


def _label(value: Value) -> str:
    label = value.row.label.text
    return label if len(label) <= _LONGEST_LABEL else label[: _LONGEST_LABEL - 1] + "…"


def _grid(values: list[Value], diagnosis: Diagnosis) -> Grid:
    rows = [list(cells) for _, cells in groupby(values, key=lambda value: value.row.route)]
    heads = [column.label.text for column in values[0].row.columns]
    short = [head if len(head) <= _SHORT + 1 else head[:_SHORT] for head in heads]
    place = {value.route: (row, column) for row, cells in enumerate(rows) for column, value in enumerate(cells)}
    marks: dict[tuple[int, int], str] = {}
    certain = True
    for broken in diagnosis.broken:
        for mending in broken.fault.mendings[:1]:
            for correction in mending.corrections:
                if correction.value.route in place:
                    marks.setdefault(place[correction.value.route], str(correction.expected))
                    certain = certain and broken.fault.certain
    return Grid(
        tuple(short if len(set(short)) == len(short) else heads),
        tuple((_label(cells[0]), tuple(value.raw.strip() for value in cells)) for cells in rows),
        tuple((row, column, expected) for (row, column), expected in marks.items()),
        certain,
    )
