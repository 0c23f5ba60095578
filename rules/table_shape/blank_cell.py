"""GK205: a cell of the tables is never left blank; where nothing happened it holds 0."""

from __future__ import annotations

from collections.abc import Iterator

from gklint.api import Basis, Example, Kind, Message, Options, Problem, Report, Severity, problem, rule

from .._basis import official_form
from .._form import cell_name, cells, form_tables, listed


@rule(
    id="GK205",
    name="blank-cell",
    severity=Severity.WARNING,
    category="table-shape",
    since="0.1.0",
    summary=Message(
        "统计表有数据单元格空着：读者分不清是0还是漏填。",
        "Data cells of a table are blank: a reader cannot tell a zero from an omission.",
    ),
    remedy=Message(
        "没有发生的填0；漏填的补上数字，总计随着核对。",
        "Put 0 where nothing happened, the figure where it was left out, and check the totals.",
    ),
    basis=(
        official_form("统计表各数据格填报件数、数量", "the data cells of the tables hold counts"),
        Basis("惯例：没有发生的事项填0，不留空白", "Practice: what did not happen is given as 0, not as a blank"),
    ),
    messages={
        "blank": Message("{table}有{count}个数据单元格空着：{cells}", "{table} has {count} blank data cells: {cells}"),
    },
    examples=(
        Example(
            "行政强制没有填数",
            edits=(("| 行政强制 | 2 |", "| 行政强制 |  |"),),
            finds=("",),
        ),
        Example(
            "一行的零都空着，只提示一次",
            edits=(
                (
                    "| （二）部分公开（区分处理的，只计这一情形，不计其他情形） | 0 | 1 | 0 | 0 | 0 | 0 | 1 |",
                    "| （二）部分公开（区分处理的，只计这一情形，不计其他情形） |  | 1 |  |  |  |  | 1 |",
                ),
            ),
            finds=("",),
        ),
        Example("没有发生的都填0"),
    ),
)
def blank_cell(report: Report, options: Options) -> Iterator[Problem]:
    """One finding for a table, at its first blank cell. A table without any figure is GK208's."""
    for table in form_tables(report):
        blank = cells(table, Kind.BLANK)
        if blank and table.filled:
            yield problem(
                "blank",
                blank[0].span,
                route=f"/tables/{table.form.name}",
                table=table.form.title,
                count=len(blank),
                cells=listed(cell_name(table.form, value) for value in blank),
            )
