"""GK002: a file in which none of the official headings or tables was recognised."""

from __future__ import annotations

from collections.abc import Iterator

from gklint.edition import FIRST_YEAR_OF_THE_FORM
from gklint.finding import Message, Severity
from gklint.report import Report
from gklint.rule import Basis, Example, Options, Problem, problem, rule
from gklint.source import Span


@rule(
    id="GK002",
    name="not-a-report",
    severity=Severity.ERROR,
    category="reading",
    since="0.1.0",
    summary=Message(
        "文件里没有认出年度报告的章节或统计表。",
        "None of the official headings or tables of an annual report was recognised in the file.",
    ),
    remedy=Message(
        "确认选对了文件；不是年度报告的，用 --kind text 只查文字，或在配置里排除。",
        "See that it is the right file. For other texts use --kind text, or exclude the file in the config.",
    ),
    basis=(
        Basis(
            "国办公开办函〔2021〕30号、国办公开办函〔2019〕60号附件《格式》：年度报告的六个部分和三张统计表",
            "Notices 国办公开办函〔2021〕30号 and 〔2019〕60号, official form: six parts and three tables",
        ),
    ),
    messages={
        "not-a-report": Message(
            "没有认出年度报告的任何章节或统计表，没有按报告检查；不是年度报告的文件请用 --kind text",
            "no heading or table of an annual report was recognised, so it was not checked as one; "
            "use --kind text for another text",
        ),
        "before-the-form": Message(
            "{year}年的报告早于全国统一格式（{first}年度起），只检查文字，不检查章节和统计表",
            "a report for {year} is older than the official form (from {first} on): only its text is checked",
        ),
    },
    examples=(
        Example(
            "一则会议通知", text="关于召开政务公开工作会议的通知\n\n定于3月5日召开会议，请准时参加。\n", finds=("",)
        ),
        Example("章节和表格齐全的年度报告"),
    ),
)
def not_a_report(report: Report, options: Options) -> Iterator[Problem]:
    """A report from before the form is told apart (info): it is one, but nothing of the form applies to it."""
    if report.year is not None and report.year < FIRST_YEAR_OF_THE_FORM:
        at = report.title.span if report.title else Span(0, 0)
        yield problem("before-the-form", at, severity=Severity.INFO, year=report.year, first=FIRST_YEAR_OF_THE_FORM)
    elif not report.sections and not any(report.tables.values()):
        yield problem("not-a-report", Span(0, 0))
