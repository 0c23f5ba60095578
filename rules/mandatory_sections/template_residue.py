"""GK114: instructions of the template were left in."""

from __future__ import annotations

import re
from collections.abc import Iterator

from gklint.api import Example, Message, Options, Paragraph, Problem, Report, Severity, problem, rule

from ._basis import FORM_2021
from ._parts import compact
from ._wording import Wording, holds

# Each is a wording of the form itself or of the templates made from it, which no report says of its own work.
_WORDINGS = (
    r"(?:该|本|此|这一)(?:部分|项)(?:内容)?(?:应当?|须|要)?(?:以|用|采用)表格(?:的)?形式(?:报告|填报|填写)",
    r"[（(]\s*含\s*《?[^（）()]{0,24}条例》?\s*第五十条[^（）()]{0,80}(?:[）)]|$)",
    r"第五十条第四项规定的各级人民政府[“”\"]?工作考核",
    r"这一(?:项|部分)(?:主要)?报告本(?:行政)?机关[^。；\n]{0,40}",
    r"对本机关贯彻落实《[^》]{2,24}》情况进行综述",
    r"[（(]\s*(?:文字|表格|图表)(?:描述|说明|叙述|填写|填报)[^（）()]{0,60}[）)]",
    r"^\s*(?:填写|填报|填表)(?:说明|要求|提示)\s*[:：]",
)
_IN_BRACKETS = (
    r"[（(【\[]\s*(?:请|此处|此项|本项|本栏|该项|根据(?:本单位)?实际)[^（）()【】\[\]]{0,30}"
    r"(?:填写|填报|填列|补充|描述|修改|删除|撰写|增减)[^（）()【】\[\]]{0,20}[）)】\]]"
)
_RESIDUE = "|".join((*_WORDINGS, _IN_BRACKETS))
# Each of the wordings holds one of these, once white space and width are out of the way.
_SIGNS = (
    *("表格形式", "表格的形式", "第五十条第四项规定", "报告本", "对本机关贯彻落实《", "填写", "填报", "填表"),
    *(f"({word}" for word in ("含", "文字", "表格", "图表", "请", "此", "本", "该项", "根据")),
    *("【", "["),
)
_IN_TITLE = Wording(("模板", "范本", "样本", "样式"), r"(?:格式)?(?:模板|范本|样本|样式)\s*$")


@rule(
    id="GK114",
    name="template-residue",
    severity=Severity.ERROR,
    category="mandatory-sections",
    since="0.1.0",
    summary=Message("模板里的填写说明留在了报告中", "instructions of the template were left in the report"),
    remedy=Message(
        "删去模板的说明文字，换成本机关的实际内容。",
        "Delete the template's own words and put the organ's content in their place.",
    ),
    basis=(FORM_2021,),
    messages={
        "residue": Message(
            "“{found}”是格式或模板里的说明文字，不是报告内容，应删去。",
            "“{found}” is an instruction of the form or template, not content; delete it",
        ),
    },
    examples=(
        Example(
            "第二部分留着填表说明",
            edits=(
                (
                    "主动公开政府信息情况\n\n第二十条",
                    "主动公开政府信息情况\n\n该部分以表格形式报告。表格如下：\n\n第二十条",
                ),
            ),
            finds=("该部分以表格形式报告",),
        ),
        Example(
            "监督保障的小标题照抄了格式里的括号",
            edits=(
                (
                    "（五）监督保障情况。",
                    "（五）监督保障（含《条例》第五十条第四项规定的各级人民政府“工作考核、社会评议和责任追究结果情况”）。",
                ),
            ),
            finds=("（含《条例》第五十条第四项规定的各级人民政府“工作考核、社会评议和责任追究结果情况”）",),
        ),
        Example(
            "总体情况还是“（文字描述）”",
            edits=(("2024年，松溪街道坚持", "（文字描述）2024年，松溪街道坚持"),),
            finds=("（文字描述）",),
        ),
        Example("没有模板文字"),
        Example(
            "正常引用条例和表格",
            edits=(
                ("（五）监督保障情况。", "（五）监督保障情况。按照条例第五十条要求，"),
                ("## 二、主动公开政府信息情况\n", "## 二、主动公开政府信息情况\n\n具体数据见下表。\n"),
                ("举办业务培训2次", "印发《年度报告模板》，举办业务培训2次（含线上1次）"),
            ),
        ),
    ),
)
def template_residue(report: Report, options: Options) -> Iterator[Problem]:
    """Every instruction found in the title, the headings and the text."""
    if report.title is not None:
        for match in _IN_TITLE.matches(report.title.text):
            yield _problem("/title", report.title, match)
    places = list(_places(report))
    if holds("\n".join(compact(paragraph.text) for _, paragraph in places), _SIGNS):
        for route, paragraph in places:
            for match in re.finditer(_RESIDUE, paragraph.text):
                yield _problem(route, paragraph, match)


def _problem(route: str, paragraph: Paragraph, match: re.Match[str]) -> Problem:
    return problem("residue", paragraph.part(*match.span()), route=route, found=_short(match[0]))


def _places(report: Report) -> Iterator[tuple[str, Paragraph]]:
    for section in report.sections.values():
        if section.heading is not None:
            yield section.route, section.heading.paragraph
    yield from report.narrative()
    for paragraph in report.closing:
        yield "", paragraph


def _short(text: str) -> str:
    text = "".join(text.split())
    return text if len(text) <= 40 else text[:39] + "…"
