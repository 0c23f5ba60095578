"""GK113: the report does not say which period its figures cover."""

from __future__ import annotations

import re
from collections.abc import Iterator

from gklint.api import Basis, Example, Message, Options, Problem, Report, Severity, Span, problem, rule

from ._parts import compact, form_of, place
from ._wording import holds

_PERIOD = (
    *("统计期限", "统计时限", "统计周期", "统计期间", "统计时间", "统计日期", "统计范围", "统计口径", "报告期"),
    *("1月1日", "12月31日", "一月一日", "十二月三十一日", "全年度数据"),
)
_PERIOD_IN_OTHER_WORDS = (
    r"(?:数据|报告|时间)的?(?:期限|时限|周期|起止)|"
    r"0?1[.\-/]0?1(?!\d)|12[.\-/]31(?!\d)|1月(?:至|到|-|—|–|~)12月"
)


@rule(
    id="GK113",
    name="period-statement",
    severity=Severity.INFO,
    category="mandatory-sections",
    since="0.1.0",
    summary=Message("没有说明数据的统计期限", "the report does not state the period of its figures"),
    remedy=Message(
        "在引言中写明“本报告所列数据的统计期限为〈年份〉年1月1日至12月31日”。",
        "State in the preamble that the figures cover 1 January to 31 December of the year.",
    ),
    basis=(
        Basis(
            "惯例：引言说明统计期限（每年1月1日至12月31日）；四川另见 DB51/T 2660—2019 2.1",
            "common practice: the preamble states the period, 1 January to 31 December (Sichuan: DB51/T 2660-2019)",
        ),
    ),
    messages={
        "missing": Message(
            "引言和总体情况都没有说明数据的统计期限，建议写明1月1日至12月31日。",
            "neither preamble nor overview states the period of the figures (1 January to 31 December)",
        ),
    },
    examples=(
        Example(
            "引言没有统计期限",
            edits=(("所列数据的统计期限为2024年1月1日至2024年12月31日。", ""),),
            finds=("云岫县松溪街道办事处2024年政府信息公开工作年度报告",),
        ),
        Example("写明了统计期限"),
        Example(
            "期限用别的写法",
            edits=(("所列数据的统计期限为2024年1月1日至2024年12月31日。", "数据统计时间从1月1日到12月31日止。"),),
        ),
    ),
)
def period_statement(report: Report, options: Options) -> Iterator[Problem]:
    """One problem when no paragraph of the report, wherever it stands, gives the period."""
    if form_of(report) is None or not report.sections:
        return
    if any(holds(text, _PERIOD) for text in _texts(report)):
        return
    if not any(re.search(_PERIOD_IN_OTHER_WORDS, text) for text in _texts(report)):
        yield problem("missing", _where(report), route="/preamble")


def _texts(report: Report) -> Iterator[str]:
    for _, paragraph in report.narrative():
        yield compact(paragraph.text)
    for paragraph in report.closing:
        yield compact(paragraph.text)


def _where(report: Report) -> Span:
    if report.title is not None:
        return report.title.span
    if report.preamble:
        return report.preamble[0].span
    return place(next(iter(report.sections.values())))
