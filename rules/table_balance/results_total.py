"""GK302: in table 三 （七）总计 is, in every column, the sum of the rows （一） to （六）."""

from __future__ import annotations

from collections.abc import Iterator

from gklint.api import Example, Message, Options, Problem, Report, Severity, TableForm, Value, problem, rule

from .._basis import SUMS, official_form
from .._form import row_name
from ._causes import imbalances
from ._equations import amount, empty, total

_MOST_NAMED_TERMS = 6
_TOTAL = "| （七）总计 | 4 | 1 | 0 | 0 | 0 | 1 | 6 |"
_NOT_HELD = "| 1.本机关不掌握相关政府信息 | 1 | 0 | 0 | 0 | 0 | 0 | 1 |"


@rule(
    id="GK302",
    name="results-total",
    severity=Severity.ERROR,
    category="table-balance",
    since="0.1.0",
    summary=Message(
        "表三“（七）总计”的每一列应等于（一）至（六）各项办理结果之和。",
        "In table 三 every column of （七）总计 must equal the sum of the results （一） to （六）.",
    ),
    remedy=Message(
        "一件申请只计入一种办理结果。先核对各项结果有没有漏填、重复，再改（七）总计。",
        "An application counts under one result only. See first whether a result is missing or counted twice, "
        "then put （七）总计 right.",
    ),
    basis=(
        official_form("表三“三、本年度办理结果”中的（七）总计", "table 三, （七）总计 of the results"),
        SUMS,
    ),
    messages={
        "differs": Message(
            "{column}：{terms}={sum}，（七）总计填的是{found}", "{column}: {terms}={sum}, but （七）总计 says {found}"
        ),
        "none": Message(
            "{column}：各项办理结果都是0，（七）总计填的是{found}",
            "{column}: every result is 0, but （七）总计 says {found}",
        ),
        "blank": Message(
            "{column}：{terms}={sum}，（七）总计却空着", "{column}: {terms}={sum}, but （七）总计 is blank"
        ),
    },
    examples=(
        Example(
            "（七）总计的自然人列少1，总计列随着少1",
            edits=((_TOTAL, "| （七）总计 | 3 | 1 | 0 | 0 | 0 | 1 | 5 |"),),
            finds=("3",),
            fixed=(),
        ),
        Example(
            "各项结果都已填写，（七）总计漏填为0",
            edits=((_TOTAL, "| （七）总计 | 4 | 0 | 0 | 0 | 0 | 1 | 5 |"),),
            finds=("0",),
            fixed=(),
        ),
        Example(
            "（七）总计一行没有汇总，全填了0：算一处错误",
            edits=((_TOTAL, "| （七）总计 | 0 | 0 | 0 | 0 | 0 | 0 | 0 |"),),
            finds=("0",),
            fixed=(),
        ),
        Example(
            "2019年版“（六）其他处理”只有一行，一样计入",
            base="2019",
            edits=(
                (_NOT_HELD, "| 1.本机关不掌握相关政府信息 | 0 | 0 | 0 | 0 | 0 | 0 | 0 |"),
                ("| （六）其他处理 | 0 | 0 | 0 | 0 | 0 | 0 | 0 |", "| （六）其他处理 | 1 | 0 | 0 | 0 | 0 | 0 | 1 |"),
            ),
        ),
    ),
)
def results_total(report: Report, options: Options) -> Iterator[Problem]:
    """A column is left alone when the office leaves its row totals blank by habit."""
    for balance, cause, repairs in imbalances(report, "results-total"):
        cell = balance.left[0]
        expected, found = total(balance.right), cell.raw.strip()
        key = "blank" if empty(cell) else "differs" if any(map(amount, balance.right)) else "none"
        terms = _terms(balance.table.form, balance.right)
        column = cell.column.label.text
        yield problem(key, cell, cause=cause, repairs=repairs, column=column, terms=terms, sum=expected, found=found)


def _terms(form: TableForm, values: tuple[Value, ...]) -> str:
    counted = [value for value in values if amount(value)]
    if len(counted) > _MOST_NAMED_TERMS:
        return "+".join(str(amount(value)) for value in counted)
    return "+".join(f"{row_name(form, value.row)}{amount(value)}" for value in counted)
