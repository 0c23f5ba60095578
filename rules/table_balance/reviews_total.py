"""GK304: in table 四 each total is the sum of its four results."""

from __future__ import annotations

from collections.abc import Iterator

from gklint.api import Example, Message, Options, Problem, Report, Severity, problem, rule

from .._basis import SUMS, official_form
from ._causes import imbalances
from ._equations import addition, empty

_ROW = "| 1 | 0 | 0 | 0 | 1 | 0 | 0 | 0 | 0 | 0 | 0 | 0 | 0 | 1 | 1 |"


@rule(
    id="GK304",
    name="reviews-total",
    severity=Severity.ERROR,
    category="table-balance",
    since="0.1.0",
    summary=Message(
        "表四三个“总计”应各等于结果维持、结果纠正、其他结果、尚未审结之和。",
        "Each of the three totals of table 四 must equal upheld + corrected + other + pending.",
    ),
    remedy=Message(
        "核对这一组四种结果和总计；尚未审结的案件也计入总计。",
        "Check the four results of the group and its total; pending cases count too.",
    ),
    basis=(official_form("表四每组的“总计”栏", "table 四, 总计 of each group"), SUMS),
    messages={
        "differs": Message("{group}：{sum}，总计填的是{found}", "{group}: {sum}, but its 总计 says {found}"),
        "blank": Message("{group}：{sum}，总计却空着", "{group}: {sum}, but its 总计 is blank"),
    },
    examples=(
        Example(
            "行政复议维持1件，总计填了0",
            edits=((_ROW, "| 1 | 0 | 0 | 0 | 0 | 0 | 0 | 0 | 0 | 0 | 0 | 0 | 0 | 1 | 1 |"),),
            finds=("0",),
        ),
        Example(
            "复议后起诉尚未审结1件，没有计入总计",
            edits=((_ROW, "| 1 | 0 | 0 | 0 | 1 | 0 | 0 | 0 | 0 | 0 | 0 | 0 | 0 | 1 | 0 |"),),
            finds=("0",),
        ),
        Example(
            "维持4件、纠正1件，总计没有汇总",
            edits=((_ROW, "| 4 | 1 | 0 | 0 | 0 | 0 | 0 | 0 | 0 | 0 | 0 | 0 | 0 | 1 | 1 |"),),
            finds=("0",),
            fixed=((_ROW, "| 4 | 1 | 0 | 0 | 5 | 0 | 0 | 0 | 0 | 0 | 0 | 0 | 0 | 1 | 1 |"),),
        ),
        Example(
            "四种结果都有，总计相符",
            edits=((_ROW, "| 4 | 1 | 2 | 3 | 10 | 0 | 0 | 0 | 0 | 0 | 0 | 0 | 0 | 1 | 1 |"),),
        ),
    ),
)
def reviews_total(report: Report, options: Options) -> Iterator[Problem]:
    """Totals left blank throughout are blank cells (GK205)."""
    for balance, cause, repairs in imbalances(report, "reviews-total"):
        cell = balance.left[0]
        group, found = cell.row.label.text, cell.raw.strip()
        key, sum = "blank" if empty(cell) else "differs", addition(balance.right)
        yield problem(key, cell, cause=cause, repairs=repairs, group=group, sum=sum, found=found)
