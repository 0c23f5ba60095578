"""GK408: a report for 2021 or later cites the trial form of 2019 as its basis."""

from __future__ import annotations

from collections.abc import Iterator

from gklint.api import Example, Message, Options, Problem, Report, Severity, problem, rule

from .._basis import form_2021
from ._text import Passage, passages
from ._words import holds

_FIRST_YEAR = 2021
_CITED = "《中华人民共和国政府信息公开工作年度报告格式》（国办公开办函〔2021〕30号）"
_OLD = "《国务院办公厅政府信息与政务公开办公室关于政府信息公开工作年度报告有关事项的通知》"
_SERIES = "国办公开办函"
_TITLES = (
    "政府信息与政务公开办公室关于政府信息公开工作年度报告有关事项的通知",
    "年度报告格式(试行)",
    "年度报告格式》(试行)",
    "年度报告格式(试行)》",
)
_OF_THE_PAST = ("废止", "替代", "取代", "修订", "不再", "代替", "停止执行")


@rule(
    id="GK408",
    name="stale-citation",
    severity=Severity.WARNING,
    category="consistency",
    since="0.1.0",
    summary=Message(
        "2021年度以后的报告仍以2019年的试行格式为依据",
        "a report for 2021 or later rests on the trial form of 2019",
    ),
    remedy=Message(
        "改为《中华人民共和国政府信息公开工作年度报告格式》（国办公开办函〔2021〕30号），并核对表格是不是新格式。",
        "Cite Guobangongkaibanhan [2021] No. 30, and see whether the tables are those of the new form.",
    ),
    basis=(
        form_2021("2021年9月26日印发，适用于2021年度及以后的报告", "issued on 26 September 2021, for 2021 and later"),
    ),
    messages={
        "stale": Message(
            "{year}年度的报告引用了2019年的“{found}”，应为国办公开办函〔2021〕30号",
            "a report for {year} cites “{found}” of 2019; it should be Guobangongkaibanhan [2021] No. 30",
        ),
    },
    examples=(
        Example(
            "引用2019年的文号",
            edits=((_CITED, f"{_OLD}（国办公开办函〔2019〕60号）"),),
            finds=("国办公开办函〔2019〕60号",),
        ),
        Example(
            "引用试行格式",
            edits=((_CITED, "《中华人民共和国政府信息公开工作年度报告格式（试行）》"),),
            finds=("年度报告格式（试行）",),
        ),
        Example("2020年度的报告引用试行格式", base="2019"),
        Example(
            "另一个同年的文件",
            edits=((_CITED, _CITED + "、国办公开办函〔2019〕61号"),),
        ),
        Example(
            "说明新格式替代了旧格式",
            edits=((_CITED, _CITED + "（已替代国办公开办函〔2019〕60号）"),),
        ),
    ),
)
def stale_citation(report: Report, options: Options) -> Iterator[Problem]:
    """One problem for each report, at the number of the document, else at its title."""
    if report.year is None or report.year < _FIRST_YEAR:
        return
    for passage in passages(report):
        place = _number(passage) or _title(passage)
        if place is not None:
            span = passage.span(*place)
            yield problem("stale", span, route=passage.route, year=report.year, found=passage.text[place[0] : place[1]])
            return


def _number(passage: Passage) -> tuple[int, int] | None:
    text = passage.text
    at = text.find(_SERIES)
    while at >= 0:
        end = text.find("号", at, at + len(_SERIES) + 12)
        digits = "".join(character if character.isdigit() else " " for character in text[at : end + 1]).split()
        if end > 0 and digits == ["2019", "60"] and not _of_the_past(text, at):
            return at, end + 1
        at = text.find(_SERIES, at + 1)
    return None


def _title(passage: Passage) -> tuple[int, int] | None:
    text = passage.text
    for title in _TITLES:
        at = text.find(title)
        if at >= 0 and not _of_the_past(text, at):
            return at, at + len(title)
    return None


def _of_the_past(text: str, at: int) -> bool:
    """Whether the clause says that it no longer holds."""
    start = max(text.rfind(mark, 0, at) for mark in ",;。(") + 1
    end = min((place for mark in ",;。" if (place := text.find(mark, at)) >= 0), default=len(text))
    return holds(text[start:end], _OF_THE_PAST)
