"""GK107: a heading with nothing under it."""

from __future__ import annotations

from collections.abc import Iterator

from gklint.api import Example, Message, Options, Problem, Report, Section, Severity, Table, problem, rule

from .._basis import ARTICLE_50
from ._basis import FORM_2019, FORM_2021
from ._parts import compact, form_of, part_name, place


@rule(
    id="GK107",
    name="empty-section",
    severity=Severity.ERROR,
    category="mandatory-sections",
    since="0.1.0",
    summary=Message("有标题而没有内容", "a part has a heading and nothing under it"),
    remedy=Message(
        "补上这一部分的文字或表格；没有可报的事项，也要如实写明没有。",
        "Add the text or table of this part; if there is nothing to report, say so.",
    ),
    basis=(ARTICLE_50, FORM_2021, FORM_2019),
    messages={
        "text": Message("{part}“{heading}”只有标题，没有内容。", "“{heading}” has a heading but nothing under it"),
        "table": Message(
            "{part}“{heading}”只有标题，既没有表格也没有文字。", "“{heading}” has a heading but neither table nor text"
        ),
    },
    examples=(
        Example(
            "第六部分是空的",
            edits=(("2024年，本机关未收取政府信息公开信息处理费。没有其他需要报告的事项。\n", ""),),
            finds=("六、其他需要报告的事项",),
        ),
        Example(
            "第一部分是空的",
            text="# 云岫县松溪街道办事处2024年政府信息公开工作年度报告\n\n## 一、总体情况\n\n"
            "## 五、存在的主要问题及改进情况\n\n解读形式单一，将改进。\n",
            finds=("一、总体情况",),
        ),
        Example("第二至四部分只有表格"),
        Example("第六部分只写一句", edits=(("。没有其他需要报告的事项。", "。"),)),
    ),
)
def empty_section(report: Report, options: Options) -> Iterator[Problem]:
    """Every part without a word of text and without a table."""
    form = form_of(report)
    if form is None:
        return
    for section in report.sections.values():
        if any(compact(paragraph.text) for paragraph in section.paragraphs) or _has_table(report, section):
            continue
        due_as_table = any(table.section == section.key for table in form.tables.values())
        official = form.section(section.key)
        yield problem(
            "table" if due_as_table else "text",
            place(section),
            route=section.route,
            part=part_name(official),
            heading=official.heading.text,
        )


def _has_table(report: Report, section: Section) -> bool:
    """Whether the part holds a table of the form, or any other table as the format marks it."""
    if report.edition is not None:
        for name, table in report.edition.tables.items():
            if table.section == section.key and report.tables.get(name) is not None:
                return True
    return any(
        isinstance(block, Table) and section.span.start <= block.span.start < section.span.end
        for block in report.document.blocks
    )
