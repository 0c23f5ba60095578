"""GK406: another year stands where the report's own belongs, mostly carried over from last year's report."""

from __future__ import annotations

from collections.abc import Iterator

from gklint.api import Example, Message, Options, Problem, Report, Severity, edition_due, problem, rule

from .._basis import ARTICLE_50
from ._years import misplaced

_OPENING = "2024年，松溪街道坚持以公开为常态"
_FEES = "2024年，本机关未收取"
_IMPROVED = "二是组织依申请公开专题培训，统一答复文书格式。"
_RECEIVED = "全年收到政府信息公开申请6件，上年结转1件，办结6件，结转下年度继续办理1件。"


@rule(
    id="GK406",
    name="wrong-year",
    severity=Severity.WARNING,
    category="consistency",
    since="0.1.0",
    summary=Message("本年度的事写成了别的年份", "another year stands where the report's own belongs"),
    remedy=Message(
        "改成报告年度；打算写下一年度。沿用上年稿子的，全文核对年份和数。",
        "Write the report's year, and the next one for plans. Where last year's text was reused, see every figure.",
    ),
    basis=(ARTICLE_50,),
    messages={
        "opening": Message(
            "这一段讲本年度的工作，却写“{found}”，应为{expected}年",
            "this paragraph is on the year's own work, but says {found}; it should be {expected}",
        ),
        "statement": Message(
            "这里讲的是本年度，却写“{found}”，应为{expected}年",
            "this is on the report's year, but says {found}; it should be {expected}",
        ),
        "plan": Message(
            "讲今后的打算，却写“{found}”，应为{expected}年", "a plan is dated {found}; it should be {expected}"
        ),
        "announced": Message(
            "引言公布的是“{found}”的报告，本报告是{expected}年度的",
            "the preamble announces {found}; this report is for {expected}",
        ),
        "notice": Message(
            "编制依据是“{found}”的通知或要点，本报告是{expected}年度的，疑沿用旧稿",
            "the basis is a notice for {found}; this report is for {expected}",
        ),
        "signed": Message("落款写“{found}”，应为{expected}年", "it is signed in {found}; it should be {expected}"),
    },
    examples=(
        Example("开头沿用上年", edits=((_OPENING, _OPENING.replace("2024", "2023")),), finds=("2023年",)),
        Example(
            "只有上年的数",
            edits=((_RECEIVED, "2023年，街道收到政府信息公开申请6件。"),),
            finds=("2023年",),
        ),
        Example(
            "打算写成了本年",
            edits=((_IMPROVED, _IMPROVED + "2024年，街道将继续加强培训。"),),
            finds=("2024年",),
        ),
        Example(
            "第六部分沿用上年",
            edits=((_FEES, _FEES.replace("2024", "2023")),),
            finds=("2023年",),
        ),
        Example("与上年比较", edits=((_RECEIVED, "全年收到政府信息公开申请6件，较2023年增加2件。"),)),
        Example(
            "先说上年、再说本年",
            edits=((_RECEIVED, "2023年收到政府信息公开申请9件。" + _RECEIVED),),
        ),
        Example("打算写下一年", edits=((_IMPROVED, _IMPROVED + "2025年，街道将继续加强培训。"),)),
        Example(
            "文件名里的年份",
            edits=((_OPENING, "根据《云岫县2023年政务公开工作要点》，松溪街道坚持以公开为常态"),),
        ),
        Example(
            "往年的事",
            edits=(("更新门户网站街道专栏", "2022年7月开通的微信公众号发布信息120条，更新门户网站街道专栏"),),
        ),
    ),
)
def wrong_year(report: Report, options: Options) -> Iterator[Problem]:
    """The finding stands at the year."""
    if report.year is None or edition_due(report.year) is None:
        return
    for place in misplaced(report, report.year):
        passage = place.passage
        yield problem(
            place.kind,
            passage.span(place.start, place.end),
            route=passage.route,
            found=passage.text[place.start : place.end],
            expected=place.expected,
        )
