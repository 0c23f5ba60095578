"""GK003: a table of the form is there, but some of its figures cannot be told apart; none is ever guessed."""

from __future__ import annotations

from collections.abc import Iterator

from gklint.finding import Message, Severity
from gklint.report import Report
from gklint.rule import Basis, Example, Options, Problem, problem, rule

_RECEIVED = "| 一、本年新收政府信息公开申请数量 | 4 | 1 | 0 | 0 | 0 | 1 | 6 |"


@rule(
    id="GK003",
    name="unreadable-table",
    severity=Severity.ERROR,
    category="reading",
    since="0.1.0",
    summary=Message(
        "统计表在，但有的行、列分不清哪个数属于哪一格，没有核对。",
        "A table is there, but which figure belongs to which cell cannot be told; these cells were not checked.",
    ),
    remedy=Message(
        "从原文件重新导出表格，每格一个数；复制时数字粘连、少格的，照原表改正。--select、--ignore 不能关掉这条规则。",
        "Export the table again from the original with one figure in each cell; "
        "mend digits that ran together and cells that were lost. --select and --ignore cannot leave this rule out.",
    ),
    basis=(
        Basis(
            "国办公开办函〔2021〕30号、国办公开办函〔2019〕60号附件《格式》统计表的行列",
            "Notices 国办公开办函〔2021〕30号 and 〔2019〕60号, official form: rows and columns of the tables",
        ),
    ),
    messages={"doubt": Message("{zh}", "{en}")},
    examples=(
        Example(
            "一行只有六个数，分不清缺的是哪一格",
            edits=((_RECEIVED, "| 一、本年新收政府信息公开申请数量 | 4 | 1 | 0 | 0 | 1 | 6 |"),),
            finds=("一、本年新收政府信息公开申请数量",),
        ),
        Example("每格一个数"),
    ),
)
def unreadable_table(report: Report, options: Options) -> Iterator[Problem]:
    """One finding for each doubt that the reading of the tables left."""
    for table in report.tables.values():
        for doubt in table.doubts if table else ():
            yield problem("doubt", doubt.span, route=doubt.route, zh=doubt.zh, en=doubt.en)
