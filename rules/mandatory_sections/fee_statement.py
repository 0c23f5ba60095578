"""GK112: part six says nothing of the information-processing fee."""

from __future__ import annotations

from collections.abc import Iterator

from gklint.api import Basis, Example, Message, Options, Problem, Report, Severity, problem, rule

from ._basis import FEE_RULES
from ._parts import compact, from_2021, says, unwritten
from ._wording import holds

_IN_PART_SIX = ("处理费", "收费", "收取", "费用")
_ANYWHERE = ("信息处理费", "公开处理费")


@rule(
    id="GK112",
    name="fee-statement",
    severity=Severity.WARNING,
    category="mandatory-sections",
    since="0.1.0",
    summary=Message("第六部分没有说明信息处理费的收取情况", "part six says nothing of the information-processing fee"),
    remedy=Message(
        "写明发出收费通知的件数、总金额和实际收取的总金额；没有收取的，写“本年度未收取信息处理费”。",
        "State the number and sum of fee notices and the sum received, or that no fee was charged.",
    ),
    basis=(
        FEE_RULES,
        Basis(
            "惯例：自2021年度报告起，在“六、其他需要报告的事项”中说明信息处理费收取情况",
            "common practice: since the reports for 2021, part six states the information-processing fees charged",
        ),
    ),
    messages={
        "missing": Message(
            "第六部分没有说明信息处理费的收取情况；没有收取也应写明。",
            "part six does not say whether information-processing fees were charged; say so even if none were",
        ),
    },
    examples=(
        Example(
            "只写没有其他事项",
            edits=(("2024年，本机关未收取政府信息公开信息处理费。没有", "没有"),),
            finds=("没有其他需要报告的事项。",),
        ),
        Example("写明没有收取"),
        Example(
            "写明收取的金额",
            edits=(("本机关未收取政府信息公开信息处理费", "本机关发出收费通知1件，收取信息处理费200元"),),
        ),
        Example(
            "2020年度的报告不作要求",
            base="2019",
            edits=(("2020年，本机关未收取政府信息公开信息处理费。没有", "没有"),),
        ),
    ),
)
def fee_statement(report: Report, options: Options) -> Iterator[Problem]:
    """One problem when part six has text without a word of fees and no other part speaks of the processing fee."""
    section = report.sections.get("other")
    if not from_2021(report) or section is None or unwritten(section) or holds(says(section), _IN_PART_SIX):
        return
    if any(holds(compact(paragraph.text), _ANYWHERE) for _, paragraph in report.narrative()):
        return
    first = next(paragraph for paragraph in section.paragraphs if compact(paragraph.text))
    yield problem("missing", first, route=section.route)
