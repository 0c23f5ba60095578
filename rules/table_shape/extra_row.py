"""GK209: the official tables have no other rows and columns than those of the form."""

from __future__ import annotations

from collections.abc import Iterator

from gklint.api import Example, Extra, Message, Options, Problem, Report, Severity, Span, problem, rule

from .._basis import official_form
from .._form import form_tables, listed

_MOST_SINGLE_FINDINGS = 5
_LONGEST_NAME = 30
_QUERY = "| 8.属于行政查询事项 | 0 | 0 | 0 | 0 | 0 | 0 | 0 |"
_LOCAL = "| 9.本地规定的情形 | 0 | 0 | 0 | 0 | 0 | 0 | 0 |"


@rule(
    id="GK209",
    name="extra-row",
    severity=Severity.WARNING,
    category="table-shape",
    since="0.1.0",
    summary=Message("统计表多出格式没有的行或列。", "A table has rows or columns that the form does not have."),
    remedy=Message(
        "删去多出的行列；本地要求另报的内容写进正文或另附表，不改动全国统一的表格。",
        "Remove it; what is asked for locally goes into the text or a table of its own.",
    ),
    basis=(official_form("统计表的行和列", "rows and columns of the tables"),),
    messages={
        "extra": Message("{table}没有“{found}”这一行（列）", "{table} has no row or column “{found}”"),
        "extras": Message(
            "{table}多出{count}处格式没有的行列：{found}", "{table} has {count} rows or columns too many: {found}"
        ),
    },
    examples=(
        Example("（三）不予公开下加了一行", edits=((_QUERY, f"{_QUERY}\n{_LOCAL}"),), finds=("9.本地规定的情形",)),
        Example("只有格式规定的行列"),
    ),
)
def extra_row(report: Report, options: Options) -> Iterator[Problem]:
    """One finding for each, or one for all where there are many."""
    for table in form_tables(report):
        route, title = f"/tables/{table.form.name}", table.form.title
        if len(table.missing) * 2 > len(table.form.rows):
            continue  # a fragment (GK204): what stands beside it need not be part of the table
        extras = [extra for extra in table.extras if extra.text.strip()]
        names = [" ".join(extra.text.split())[:_LONGEST_NAME] for extra in extras]
        if len(extras) > _MOST_SINGLE_FINDINGS:
            yield problem(
                "extras", _named(report, extras[0]), route=route, table=title, count=len(extras), found=listed(names)
            )
            continue
        for extra, name in zip(extras, names, strict=True):
            yield problem("extra", _named(report, extra), route=route, table=title, found=name)


def _named(report: Report, extra: Extra) -> Span:
    """The label alone where the whole row is known."""
    at = report.source.text.find(extra.text, extra.span.start, extra.span.end)
    return Span(at, at + len(extra.text)) if at >= 0 else extra.span
