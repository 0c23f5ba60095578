"""GK301: in table 三 the total of a row is the sum of its six columns."""

from __future__ import annotations

from collections.abc import Iterator

from gklint.api import Example, Message, Options, Problem, Report, Severity, problem, rule

from .._basis import SUMS, official_form
from .._form import row_name
from ._causes import imbalances
from ._equations import addition, empty

_GRANTED = "| （一）予以公开 | 3 | 0 | 0 | 0 | 0 | 1 | 4 |"
_CARRIED_OUT = "| 四、结转下年度继续办理 | 1 | 0 | 0 | 0 | 0 | 0 | 1 |"


@rule(
    id="GK301",
    name="row-total",
    severity=Severity.ERROR,
    category="table-balance",
    since="0.1.0",
    summary=Message(
        "表三每一行的“总计”应等于自然人和五类法人或其他组织各列之和。",
        "In table 三 the 总计 of every row must equal the sum of its six columns.",
    ),
    remedy=Message(
        "逐列与台账核对：是某一列漏填、错列，还是总计没有随着改。改正后再看（七）总计和勾稽关系是否也要改。",
        "Check every column against the register: a column left out or shifted, or a total not brought up to date. "
        "Then see whether （七）总计 and the balance change too.",
    ),
    basis=(official_form("表三的“总计”列", "table 三, column 总计"), SUMS),
    messages={
        "differs": Message("{row}：{sum}，总计填的是{found}", "{row}: {sum}, but its 总计 says {found}"),
        "blank": Message("{row}：{sum}，总计却空着", "{row}: {sum}, but its 总计 is blank"),
    },
    examples=(
        Example(
            "总计比各列之和多1",
            edits=((_GRANTED, _GRANTED.replace("| 4 |", "| 5 |")),),
            finds=("5",),
            fixed=(),
        ),
        Example(
            "总计都对，自然人列的3写成了8：指出的是写错的一格",
            edits=((_GRANTED, _GRANTED.replace("| 3 |", "| 8 |")),),
            finds=("8",),
            fixed=(),
        ),
        Example(
            "其他各行都有总计，只有这一行的总计空着",
            edits=((_CARRIED_OUT, _CARRIED_OUT.removesuffix("1 |") + " |"),),
            finds=("",),
        ),
        Example("零用空白表示，总计仍然相符，只按空白单元格提示", edits=((_GRANTED, _GRANTED.replace("| 0 ", "|  ")),)),
        Example(
            "2019年版的表也要相符", base="2019", edits=((_GRANTED, _GRANTED.replace("| 4 |", "| 3 |")),), finds=("3",)
        ),
    ),
)
def row_total(report: Report, options: Options) -> Iterator[Problem]:
    """Totals left blank throughout are blank cells (GK205), not twenty wrong sums."""
    for balance, cause, repairs in imbalances(report, "row-total"):
        cell = balance.left[0]
        row, found = row_name(balance.table.form, cell.row), cell.raw.strip()
        key = "differs" if found and not empty(cell) else "blank"
        sum = addition(balance.right)
        yield problem(key, cell, cause=cause, repairs=repairs, row=row, sum=sum, found=found)
