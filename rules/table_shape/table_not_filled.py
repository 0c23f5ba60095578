"""GK208: a table of the form stands in the report without any figure."""

from __future__ import annotations

from collections.abc import Iterator

from gklint.api import Example, Message, Options, Problem, Report, Severity, editions, problem, rule

from .._basis import ARTICLE_50, official_form
from .._form import form_tables, head, unfilled

_ROW = "| 1 | 0 | 0 | 0 | 1 | 0 | 0 | 0 | 0 | 0 | 0 | 0 | 0 | 1 | 1 |"


@rule(
    id="GK208",
    name="table-not-filled",
    severity=Severity.ERROR,
    category="table-shape",
    since="0.1.0",
    summary=Message("整张统计表没有填一个数。", "A table of the form holds no figure at all."),
    remedy=Message(
        "按台账填报；全年没有发生的也要逐格填0。",
        "Fill it from the register; where nothing happened all year every cell holds 0.",
    ),
    basis=(
        ARTICLE_50,
        official_form("第二、三、四部分的统计表", "the tables of parts 二, 三 and 四"),
    ),
    messages={
        "empty": Message("{table}（{section}）没有填任何数字", "{table} ({section}) holds no figure"),
    },
    examples=(
        Example(
            "表四一格也没有填",
            edits=((_ROW, "|  " * 15 + "|"),),
            finds=("行政复议",),
        ),
        Example("全年没有发生，逐格填0", edits=((_ROW, "| 0 " * 15 + "|"),)),
    ),
)
def table_not_filled(report: Report, options: Options) -> Iterator[Problem]:
    """Once for a table, at its first line."""
    for table in form_tables(report):
        if unfilled(table):
            form = table.form
            section = editions()[table.edition].section(form.section).title
            at = head(report.source, table)
            yield problem("empty", at, route=f"/tables/{form.name}", table=form.title, section=section)
