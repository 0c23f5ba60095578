"""GK101: one of the six parts is absent."""

from __future__ import annotations

import re
from collections.abc import Iterator

from gklint.api import (
    Example,
    Message,
    Options,
    Paragraph,
    Problem,
    Report,
    SectionForm,
    Severity,
    Span,
    problem,
    rule,
)

from .._basis import ARTICLE_50
from ._basis import FORM_2019, FORM_2021
from ._outline import is_table_row
from ._parts import compact, form_of, place

_LONGEST_HEADING = 30
_LONGEST_LINE = 120
_NUMERAL = r"^\(?(?:[一二三四五六]|\d)\)?[、.,:]?"
_SUBJECTS = {
    "overview": r"总体|概述|概况|综述|基本情况",
    "disclosure": r"主动公开",
    "applications": r"申请",
    "reviews": r"复议|诉讼",
    "problems": r"问题|不足|改进",
    "other": r"其他|需要报告|报告的?事项",
}


@rule(
    id="GK101",
    name="missing-section",
    severity=Severity.ERROR,
    category="mandatory-sections",
    since="0.1.0",
    summary=Message("六个部分缺了一个", "one of the six parts is absent"),
    remedy=Message(
        "按官方格式补上这一部分；没有内容可报时，标题也要保留，并如实写明没有。",
        "Add the part with its official heading; if there is nothing to report, keep the heading and say so.",
    ),
    basis=(ARTICLE_50, FORM_2021, FORM_2019),
    messages={
        "before": Message(
            "缺少“{heading}”这一部分，应排在这里（“{neighbour}”）之前。",
            "the part “{heading}” is missing; it belongs before “{neighbour}”",
        ),
        "after": Message(
            "缺少“{heading}”这一部分，应排在这里（“{neighbour}”）之后。",
            "the part “{heading}” is missing; it belongs after “{neighbour}”",
        ),
        "renamed": Message(
            "没有找到“{heading}”；如果“{found}”就是这一部分，请改用官方标题。",
            "no heading “{heading}”; if “{found}” is that part, give it the official heading",
        ),
        "all": Message(
            "没有找到官方格式的六个部分（{heading}）中的任何一个标题，请按格式逐一设置。",
            "none of the six official headings ({heading}) was found",
        ),
    },
    examples=(
        Example(
            "第六部分整个漏掉",
            edits=(
                ("## 六、其他需要报告的事项\n\n", ""),
                ("2024年，本机关未收取政府信息公开信息处理费。没有其他需要报告的事项。\n", ""),
            ),
            finds=("五、存在的主要问题及改进情况",),
        ),
        Example(
            "第四部分只剩表格，没有标题",
            edits=(("## 四、政府信息公开行政复议、行政诉讼情况\n\n", ""),),
            finds=("五、存在的主要问题及改进情况",),
        ),
        Example(
            "标题改得认不出来",
            edits=(("## 五、存在的主要问题及改进情况", "## 五、主要问题和明年工作打算"),),
            finds=("五、主要问题和明年工作打算",),
        ),
        Example("六个部分齐全"),
        Example("没有其他事项也保留标题", edits=(("。没有其他需要报告的事项。", "。"),)),
        Example("标题文字略有出入，仍算有这一部分", edits=(("## 五、存在的主要问题及", "## 五、存在的问题及"),)),
    ),
)
def missing_section(report: Report, options: Options) -> Iterator[Problem]:
    """One problem for each absent part, at the heading it should stand next to."""
    form = form_of(report)
    if form is None:
        return
    tables = {table.form.section for table in report.tables.values() if table is not None}
    if not report.sections:
        if tables and report.document.tree is None:
            span = report.title.span if report.title else Span(0, 0)
            yield problem("all", span, heading="、".join(section.heading.text for section in form.sections))
        return
    for index, section in enumerate(form.sections):
        if section.key in report.sections:
            continue
        # A data document has no headings: the table of a part stands for the part.
        if report.document.tree is None or section.key not in tables:
            yield _missing(report, section, form.sections[:index], form.sections[index + 1 :])


def _missing(
    report: Report, section: SectionForm, before: tuple[SectionForm, ...], after: tuple[SectionForm, ...]
) -> Problem:
    route = f"/sections/{section.key}"
    renamed = _renamed(report, section)
    if renamed is not None:
        found = renamed.text.strip()
        return problem("renamed", renamed, route=route, severity=Severity.WARNING, heading=section.title, found=found)
    for message, neighbours in (("before", after), ("after", before[::-1])):
        for neighbour in neighbours:
            if neighbour.key in report.sections:
                at = place(report.sections[neighbour.key])
                return problem(message, at, route=route, heading=section.title, neighbour=neighbour.title)
    raise AssertionError("a report with sections has a neighbour for each missing one")


def _renamed(report: Report, section: SectionForm) -> Paragraph | None:
    """A short line with the numeral of a part on its subject, or with its words, which may be meant as its heading."""
    for _, paragraph in report.narrative():
        if len(paragraph.text) > _LONGEST_LINE:
            continue
        text = compact(paragraph.text)
        if len(text) > _LONGEST_HEADING or "。" in text or ";" in text:
            continue
        numbered = text.startswith(f"{section.numeral}、") and re.search(_SUBJECTS[section.key], text)
        meant = numbered or (text.endswith(section.heading.text) and re.sub(_NUMERAL, "", text) == section.heading.text)
        if meant and not is_table_row(paragraph.text):
            return paragraph
    return None
