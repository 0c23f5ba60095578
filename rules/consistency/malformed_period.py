"""GK407: the period of the figures is malformed, or is not the report's year."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache

from gklint.api import Basis, Example, Message, Options, Problem, Report, Severity, problem, rule

from ._text import Passage, passages
from ._words import holds

_PERIOD = "统计期限为2024年1月1日至2024年12月31日。"
_DATE = r"(?P<{0}year>\d{{4,7}})[年.\-/](?P<{0}month>\d{{1,2}})[月.\-/](?P<{0}day>\d{{1,2}})[日号]?"
_END = r"(?:(?P<to_year>\d{4,7})[年.\-/])?(?P<to_month>\d{1,2})[月.\-/](?P<to_day>\d{1,2})[日号]?"
_BETWEEN = r"(?:起|始|开始|,)*(?:截至|截止|至|到|-|—|–|~|―)+(?:期间)?"
_BROKEN = r"\d{5,}年|(?<!\d)\d{4}(?:1月1日|12月31日)|\d{5,}月|月\d{1,2}月|日\d{1,2}日|\d{6,7}日|\d{4}年\d{1,4}日"
_ABOUT = (
    "统计期限",
    "统计时限",
    "统计时间",
    "统计周期",
    "统计期间",
    "统计日期",
    "统计起止",
    "统计时段",
    "统计数据",
    "数据统计",
    "报告期",
)
_FOUNDED = ("成立", "组建", "挂牌", "整合", "划转", "设立", "合并", "撤并")


@rule(
    id="GK407",
    name="malformed-period",
    severity=Severity.ERROR,
    category="consistency",
    since="0.1.0",
    summary=Message(
        "统计期限写错了，或不是本年度1月1日至12月31日",
        "the period is malformed, or is not 1 January to 31 December of the report's year",
    ),
    remedy=Message(
        "写明“统计期限为〈年份〉年1月1日至12月31日”。年内新设立的机关另作说明。",
        "State 1 January to 31 December of the report's year; an organ founded within the year explains its own.",
    ),
    basis=(
        Basis(
            "惯例：统计期限为报告年度1月1日至12月31日；四川另见 DB51/T 2660—2019 2.1",
            "common practice: 1 January to 31 December of the report's year (Sichuan: DB51/T 2660-2019, 2.1)",
        ),
    ),
    messages={
        "malformed": Message("日期“{found}”写错了", "“{found}” is no date"),
        "year": Message("统计期限是{found}，报告年度是{year}年", "the period is {found}, but the report is for {year}"),
        "days": Message(
            "统计期限是{found}，不是1月1日至12月31日", "the period is {found}, not 1 January to 31 December"
        ),
    },
    examples=(
        Example(
            "年份多写了", edits=((_PERIOD, "统计期限为2024年1月1日至202024年12月31日。"),), finds=("202024年12月31日",)
        ),
        Example(
            "沿用了上年的期限",
            edits=((_PERIOD, "统计期限为2023年1月1日至2023年12月31日。"),),
            finds=("2023年1月1日至2023年12月31日",),
        ),
        Example(
            "不到年底",
            edits=((_PERIOD, "统计期限为2024年1月1日至2024年11月30日。"),),
            finds=("2024年1月1日至2024年11月30日",),
        ),
        Example("后一个日期省略年份", edits=((_PERIOD, "统计期限自2024年1月1日起至12月31日止。"),)),
        Example("用短横线", edits=((_PERIOD, "统计期限为2024-01-01至2024-12-31。"),)),
        Example("别的期限不管", edits=((_PERIOD, _PERIOD + "意见征集时间为2023年3月1日至2023年3月31日。"),)),
    ),
)
def malformed_period(report: Report, options: Options) -> Iterator[Problem]:
    """The first statement of the period is the one that counts."""
    for passage in passages(report):
        if not holds(passage.text, _ABOUT):
            continue
        for sentence in passage.sentences:
            said = passage.text[sentence.start : sentence.end]
            if holds(said, _ABOUT) and holds(said, ("月", "日", "-", ".")):
                found = list(_faults(report, passage, sentence.start, said))
                if found:
                    yield found[0]
                    return


@cache
def _period() -> re.Pattern[str]:
    return re.compile(_DATE.format("from_") + _BETWEEN + _END)


def _faults(report: Report, passage: Passage, start: int, said: str) -> Iterator[Problem]:
    match = _period().search(said)
    if match is None:
        broken = re.search(_BROKEN, said)
        if broken and report.document.as_is:
            span = passage.span(start + broken.start(), start + broken.end())
            yield problem("malformed", span, route=passage.route, found=broken[0])
        return
    dates = [(match["from_year"], match["from_month"], match["from_day"], match.start(), match.end("from_day") + 1)]
    dates.append(
        (
            match["to_year"],
            match["to_month"],
            match["to_day"],
            match.start("to_year" if match["to_year"] else "to_month"),
            match.end(),
        )
    )
    for year, month, day, begin, end in dates:
        if (year and len(year) > 4) or not 1 <= int(month) <= 12 or not 1 <= int(day) <= 31:
            span = passage.span(start + begin, start + end)
            yield problem("malformed", span, route=passage.route, found=said[begin:end])
            return
    span = passage.span(start + match.start(), start + match.end())
    years = {int(year) for year in (match["from_year"], match["to_year"]) if year}
    if report.year is not None and years != {report.year}:
        yield problem("year", span, route=passage.route, found=match[0], year=report.year)
    elif not _whole_year(match) and not (_ends_the_year(match) and _founded(report)):
        yield problem("days", span, route=passage.route, found=match[0])


def _whole_year(match: re.Match[str]) -> bool:
    return int(match["from_month"]) == int(match["from_day"]) == 1 and _ends_the_year(match)


def _ends_the_year(match: re.Match[str]) -> bool:
    return (int(match["to_month"]), int(match["to_day"])) == (12, 31)


def _founded(report: Report) -> bool:
    """Whether the report tells of an organ founded or joined in its year."""
    return any(holds(passage.text, _FOUNDED) for passage in passages(report))
