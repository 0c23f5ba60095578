"""GK303: what came in equals what was dealt with and what goes on: the balance that table 三 prints in its own head."""

from __future__ import annotations

from collections.abc import Iterator

from gklint.api import Example, Message, Note, Options, Problem, Report, Severity, Value, problem, rule

from .._basis import official_form
from ._causes import imbalances
from ._equations import amount, total

_NAMES = ("一、本年新收", "二、上年结转", "（七）总计", "四、结转下年度")


@rule(
    id="GK303",
    name="flow-balance",
    severity=Severity.ERROR,
    category="table-balance",
    since="0.1.0",
    summary=Message(
        "表三每一列：本年新收＋上年结转＝办理结果总计＋结转下年度继续办理。",
        "In every column of table 三: received + carried in = results total + carried over to the next year.",
    ),
    remedy=Message(
        "四个数里至少有一个不对。上年结转应与上一年报告的“结转下年度继续办理”一致；已办结的申请不再计入结转。",
        "At least one of the four figures is wrong. What was carried in must agree with last year's report; "
        "an application already answered is not carried over.",
    ),
    basis=(
        official_form(
            "表三表头“本列数据的勾稽关系为：第一项加第二项之和，等于第三项加第四项之和”",
            "head of table 三: items one and two together equal items three and four together",
        ),
    ),
    messages={
        "differs": Message(
            "{column}：新收{received}+上年结转{carried_in}={inflow}，办理总计{results}+结转下年{carried_out}={outflow}，两边不等",
            "{column}: received {received} + carried in {carried_in} = {inflow}, "
            "but results {results} + carried over {carried_out} = {outflow}",
        ),
    },
    examples=(
        Example(
            "已经办结的1件又计入结转下年度",
            edits=(
                (
                    "| 四、结转下年度继续办理 | 1 | 0 | 0 | 0 | 0 | 0 | 1 |",
                    "| 四、结转下年度继续办理 | 1 | 1 | 0 | 0 | 0 | 0 | 2 |",
                ),
            ),
            finds=("1",),
        ),
        Example(
            "新收一行少了一格，各数属于哪一列不能确定（GK003），不作判断",
            edits=(
                (
                    "| 一、本年新收政府信息公开申请数量 | 4 | 1 | 0 | 0 | 0 | 1 | 6 |",
                    "| 一、本年新收政府信息公开申请数量 | 4 | 0 | 0 | 0 | 1 | 6 |",
                ),
            ),
        ),
        Example(
            "上年结转1件、结转下年2件，办理少1件，两边仍然相等",
            edits=(
                ("| （一）予以公开 | 3 | 0 | 0 | 0 | 0 | 1 | 4 |", "| （一）予以公开 | 2 | 0 | 0 | 0 | 0 | 1 | 3 |"),
                ("| （七）总计 | 4 | 1 | 0 | 0 | 0 | 1 | 6 |", "| （七）总计 | 3 | 1 | 0 | 0 | 0 | 1 | 5 |"),
                (
                    "| 四、结转下年度继续办理 | 1 | 0 | 0 | 0 | 0 | 0 | 1 |",
                    "| 四、结转下年度继续办理 | 2 | 0 | 0 | 0 | 0 | 0 | 2 |",
                ),
            ),
        ),
    ),
)
def flow_balance(report: Report, options: Options) -> Iterator[Problem]:
    """The finding stands at （七）总计 of the column and names the other three cells."""
    for balance, cause, repairs in imbalances(report, "flow-balance"):
        cells = (*balance.left, *balance.right)
        received, carried_in, results, carried_out = cells
        yield problem(
            "differs",
            results,
            cause=cause,
            repairs=repairs,
            notes=tuple(_note(name, value) for name, value in zip(_NAMES, cells, strict=True) if value is not results),
            column=results.column.label.text,
            received=amount(received),
            carried_in=amount(carried_in),
            inflow=total(balance.left),
            results=amount(results),
            carried_out=amount(carried_out),
            outflow=total(balance.right),
        )


def _note(name: str, value: Value) -> Note:
    figure = amount(value)
    return Note(Message(f"{name}：{figure}", f"{name}: {figure}"), value.span, value.route)
