"""GK411: the report says that it has six parts, and names or has another number of them."""

from __future__ import annotations

from collections.abc import Iterator

from gklint.api import Basis, Example, Message, Options, Problem, Report, Severity, problem, rule

from ._text import Passage, Sentence, passages
from ._words import holds

_SIX = "其他需要报告的事项六个部分组成"
_NUMERALS = {numeral: value for value, numeral in enumerate("一二三四五六七八九十", 1)} | {
    str(value): value for value in range(1, 11)
}
_COUNTED = ("个部分", "部分", "大部分", "项内容", "个方面", "方面内容", "部分内容", "项", "大部份", "个部份", "部份")
_KEYS = {
    "overview": ("总体情况", "概述", "总体概况", "基本情况", "总体概述", "工作概况"),
    "disclosure": ("主动公开",),
    "applications": ("收到和处理", "依申请", "公开申请", "申请情况", "申请接收", "申请的情况", "申请处理", "申请办理"),
    "reviews": ("复议", "诉讼"),
    "problems": ("问题", "改进"),
    "other": ("其他", "其它"),
}
_OTHER_PARTS = (
    "收费",
    "减免",
    "咨询",
    "附表",
    "监督",
    "保障",
    "平台",
    "组织领导",
    "考核",
    "管理情况",
    "制度",
    "培训",
    "解读",
    "说明",
    "附件",
)
_FEWEST_NAMED = 4


@rule(
    id="GK411",
    name="claimed-parts",
    severity=Severity.WARNING,
    category="consistency",
    since="0.1.0",
    summary=Message(
        "引言说的部分数与列出的或实有的不符",
        "the number of parts that the report claims is not that of the parts it names or has",
    ),
    remedy=Message(
        "格式规定六个部分：补列漏写的，或改正数目。",
        "The form has six parts: name the missing one, or mend the number.",
    ),
    basis=(
        Basis(
            "《中华人民共和国政府信息公开工作年度报告格式》（国办公开办函〔2021〕30号；2019、2020年度为〔2019〕60号）：六个部分",
            "Official form (Guobangongkaibanhan [2021] No. 30; for 2019 and 2020 [2019] No. 60): six parts",
        ),
    ),
    messages={
        "named": Message(
            "说有{claimed}个部分，列出的是{named}个，没有列{missing}",
            "{claimed} parts are claimed, {named} are named; not named: {missing}",
        ),
        "more": Message("说有{claimed}个部分，列出的是{named}个", "{claimed} parts are claimed, {named} are named"),
        "present": Message(
            "说有{claimed}个部分，报告实有{present}个", "{claimed} parts are claimed, the report has {present}"
        ),
    },
    examples=(
        Example(
            "说六个部分，只列了五个",
            edits=(("政府信息公开行政复议和行政诉讼情况、存在的主要问题", "存在的主要问题"),),
            finds=("六个部分",),
        ),
        Example("列了六个，说是四个", edits=((_SIX, "其他需要报告的事项四个部分组成"),), finds=("四个部分",)),
        Example("列的和说的相符"),
        Example("没有说几个", edits=((_SIX, "其他需要报告的事项组成"),)),
        Example(
            "列的不是格式的部分，不作判断",
            edits=((_SIX, "其他需要报告的事项、政府信息公开收费及减免情况七个部分组成"),),
        ),
    ),
)
def claimed_parts(report: Report, options: Options) -> Iterator[Problem]:
    """A part that the report does not have is told by GK101."""
    present = len(report.sections)
    for passage in passages(report):
        if not passage.route.endswith(("/preamble", "/overview")) or (
            "部" not in passage.text and "方面" not in passage.text
        ):
            continue
        for sentence in passage.sentences:
            said = passage.text[sentence.start : sentence.end]
            named = [key for key, words in _KEYS.items() if holds(said, words)]
            claimed = _claimed(said)
            if claimed is None or len(named) < _FEWEST_NAMED or holds(said, _OTHER_PARTS):
                continue
            yield from _problems(passage, sentence, claimed, named, present)
            return


def _claimed(said: str) -> tuple[int, int, int] | None:
    """The number of parts that a sentence gives, and where it stands: 六个部分, 6部分."""
    at = said.find("部分")
    at = at if at >= 0 else max(said.find("方面"), said.find("项内容"), said.find("部份"))
    if at < 1:
        return None
    start = at
    while start > 0 and said[start - 1] in "个大":
        start -= 1
    value = _NUMERALS.get(said[start - 1 : start])
    if value is None or said[start - 2 : start - 1] in (*_NUMERALS, "第", "0"):
        return None
    return value, start - 1, at + 2


def _problems(
    passage: Passage, sentence: Sentence, claimed: tuple[int, int, int], named: list[str], present: int
) -> Iterator[Problem]:
    number, start, end = claimed
    span = passage.span(sentence.start + start, sentence.start + end)
    names = {
        "overview": "总体情况",
        "disclosure": "主动公开政府信息情况",
        "applications": "收到和处理政府信息公开申请情况",
        "reviews": "行政复议、行政诉讼情况",
        "problems": "存在的主要问题及改进情况",
        "other": "其他需要报告的事项",
    }
    if len(named) < number == len(names):
        missing = "、".join(name for key, name in names.items() if key not in named)
        yield problem("named", span, route=passage.route, claimed=number, named=len(named), missing=missing)
    elif number < len(named):
        yield problem("more", span, route=passage.route, claimed=number, named=len(named))
    elif number < present:
        yield problem("present", span, route=passage.route, claimed=number, present=present)
