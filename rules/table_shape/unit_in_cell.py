"""GK207: a data cell holds the bare number; its unit stands in the head of the column."""

from __future__ import annotations

from collections.abc import Iterator

from gklint.api import Example, Kind, Message, Options, Problem, Repair, Report, Severity, Value, problem, rule

from .._basis import official_form
from .._form import cell_name, cells, form_tables

_COUNTERS = frozenset(("件", "项", "条", "份", "次", "件次", "例", "宗", "笔", "个", "部", "起"))
_MONEY = frozenset(("元", "万元", "亿元"))


@rule(
    id="GK207",
    name="unit-in-cell",
    severity=Severity.WARNING,
    category="table-shape",
    since="0.1.0",
    summary=Message("数据单元格里带了单位，不是纯数字。", "A data cell holds a unit beside its number."),
    remedy=Message(
        "单元格只填数字。金额先换算成栏目规定的单位；栏目没有写明单位的，把单位写在栏目名后面。",
        "Give the number alone. Convert an amount to the unit of its column first; "
        "where the column names none, put the unit in its head.",
    ),
    basis=(
        official_form(
            "单位写在栏目名中，如“本年收费金额（单位：万元）”",
            "the unit stands in the column head, as in 本年收费金额（单位：万元）",
        ),
    ),
    messages={
        "unit": Message(
            "{cell}填的是“{found}”，单元格里只填数字", "{cell} holds “{found}”; a cell holds the number alone"
        ),
        "other-unit": Message(
            "{cell}填的是“{found}”，栏目单位是{unit}，应换算后只填数字",
            "{cell} holds “{found}” in a column counted in {unit}; convert it and give the number alone",
        ),
    },
    examples=(
        Example(
            "件数带了“件”字",
            edits=(("| 行政处罚 | 18 |", "| 行政处罚 | 18件 |"),),
            finds=("18件",),
            fixed=(),
        ),
        Example(
            "金额带了“元”，栏目单位是万元",
            edits=(("| 行政事业性收费 | 0.35 |", "| 行政事业性收费 | 3500元 |"),),
            finds=("3500元",),
        ),
        Example(
            "采购金额带了“元”",
            base="2019",
            edits=(("| 政府集中采购 | 5 | 128000 |", "| 政府集中采购 | 5 | 128000元 |"),),
            finds=("128000元",),
        ),
        Example("千位分隔符不是单位", edits=(("| 行政处罚 | 18 |", "| 行政处罚 | 1,018 |"),)),
    ),
)
def unit_in_cell(report: Report, options: Options) -> Iterator[Problem]:
    """The repair leaves the number alone; money in another unit than the column's is for the clerk to convert."""
    for table in form_tables(report):
        for value in cells(table, Kind.WITH_UNIT):
            unit = value.column.unit
            other = unit in _MONEY and value.figure.unit != unit
            repairs = () if other else _repairs(value)
            cell, found = cell_name(table.form, value), value.raw.strip()
            yield (
                problem("other-unit", value, cell=cell, found=found, unit=unit)
                if other
                else problem("unit", value, repairs=repairs, cell=cell, found=found)
            )


def _repairs(value: Value) -> tuple[Repair, ...]:
    unit, number = value.figure.unit, value.figure.number
    if unit not in _COUNTERS and unit != value.column.unit:
        return ()
    return (Repair(Message("去掉单位", "remove the unit"), ((value.span, str(number)),)),)
