"""GK201: the three statistical tables of the form must stand in the report, as tables and not as pictures."""

from __future__ import annotations

import re
from collections.abc import Iterator

from gklint.api import (
    Example,
    Message,
    Options,
    Problem,
    Report,
    Severity,
    Span,
    TableForm,
    edition_due,
    normalise,
    problem,
    rule,
)

from .._basis import ARTICLE_50, official_form

_PICTURE = r"!\[[^\]]*\]\(|<img\b"
_LABELS_OF_A_TABLE = 4
_REVIEWS = """| 行政复议 |   |   |   |   | 行政诉讼 |   |   |   |   |   |   |   |   |   |
| --- | --- | --- | --- | --- | --- | --- | --- | --- | --- | --- | --- | --- | --- | --- |
|  |  |  |  |  | 未经复议直接起诉 |  |  |  |  | 复议后起诉 |  |  |  |  |
| 结果维持 | 结果纠正 | 其他结果 | 尚未审结 | 总计 | 结果维持 | 结果纠正 | 其他结果 | 尚未审结 | 总计 | 结果维持 | 结果纠正 | 其他结果 | 尚未审结 | 总计 |
| 1 | 0 | 0 | 0 | 1 | 0 | 0 | 0 | 0 | 0 | 0 | 0 | 0 | 1 | 1 |
"""  # noqa: E501


@rule(
    id="GK201",
    name="missing-table",
    severity=Severity.ERROR,
    category="table-shape",
    since="0.1.0",
    summary=Message(
        "格式规定的统计表缺失，或者只有图片没有文字表格。",
        "A statistical table of the official form is absent, or there only as a picture.",
    ),
    remedy=Message(
        "按格式补上整张表。没有发生的事项也要保留行列，填0；图片表格改成文字表格，公众才能检索、复制。",
        "Put in the whole table; rows without any case stay and hold 0. Replace a picture by a real table.",
    ),
    basis=(
        ARTICLE_50,
        official_form("第二、三、四部分以表格报告", "parts 二, 三 and 四 are reported as tables"),
    ),
    messages={
        "missing": Message(
            "缺{table}（“{section}”的统计表）", "{table}, the statistical table of “{section}”, is missing"
        ),
        "picture": Message(
            "{table}（“{section}”的统计表）只有图片，没有可以读取的表格",
            "{table}, the statistical table of “{section}”, is only a picture",
        ),
        "run-together": Message(
            "没有成形的{table}（“{section}”的统计表）：行列名和数字挤在文字里，读不出表格",
            "{table}, the statistical table of “{section}”, is no table: labels and figures run together in the text",
        ),
    },
    examples=(
        Example(
            "第四部分只有一句话，没有表",
            edits=((_REVIEWS, "全年没有发生行政复议、行政诉讼。\n"),),
            finds=("四、政府信息公开行政复议、行政诉讼情况",),
        ),
        Example(
            "表四用图片代替",
            edits=((_REVIEWS, "![表四](reviews.png)\n"),),
            finds=("四、政府信息公开行政复议、行政诉讼情况",),
        ),
        Example("三张表齐全"),
        Example("2019年版三张表齐全", base="2019"),
    ),
)
def missing_table(report: Report, options: Options) -> Iterator[Problem]:
    """Stands at the heading of the table's section, else at the title. Silent where nothing of a report was found."""
    if report.edition is None or (report.year is not None and edition_due(report.year) is None):
        return
    if not report.sections and not any(report.tables.values()):
        return  # GK002 says so
    for name, form in report.edition.tables.items():
        if report.tables.get(name) is None:
            section, at = report.edition.section(form.section), _place(report, form)
            yield problem(_kind(report, form), at, route=f"/tables/{name}", table=form.title, section=section.title)


def _kind(report: Report, form: TableForm) -> str:
    section = report.sections.get(form.section)
    if section is None:
        return "missing"
    text = report.source.slice(section.span)
    if re.search(_PICTURE, text, re.IGNORECASE):
        return "picture"
    words = normalise(text)
    labels = {column.label.text for row in form.rows for column in row.columns} | {row.label.text for row in form.rows}
    return "run-together" if sum(normalise(label) in words for label in labels) >= _LABELS_OF_A_TABLE else "missing"


def _place(report: Report, form: TableForm) -> Span:
    tree = report.document.tree
    if tree is not None:
        tables = tree.get("tables")
        if tables is None:
            return Span(tree.span.start, tree.span.start)
        return tables.key_spans.get(form.name) or tree.key_spans.get("tables") or tables.span
    section = report.sections.get(form.section)
    if section is not None and section.heading is not None:
        return section.heading.span
    return report.title.span if report.title is not None else Span(0, 0)
