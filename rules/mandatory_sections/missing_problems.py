"""GK108: part five names no problem."""

from __future__ import annotations

import re
from collections.abc import Iterator

from gklint.api import Example, Message, Options, Problem, Report, Severity, problem, rule

from ._basis import ARTICLE_50_4, FORM_2019, FORM_2021
from ._parts import form_of, place, says, says_nothing, unwritten, without_sub_headings
from ._shortcomings import tells_of_shortcoming, without_denials
from ._wording import Wording, holds, words

_SUB_HEADING = (
    r"(?:(?:政府信息|政务|信息)公开)?(?:工作)?(?:中|方面)?(?:目前|当前|仍|还)?(?:存在|面临|的)*(?:主要)?"
    r"(?:问题|不足|困难|薄弱环节)(?:[和与及、,](?:困难|不足|问题|薄弱环节))?(?:方面|情况)?"
)
_SUBJECTS = ("问题", "不足", "困难", "薄弱环节")
_ENDS = (*_SUBJECTS, "方面", "情况")
_USUAL = frozenset(("问题", "主要问题", "存在问题", "存在的问题", "存在主要问题", "存在的主要问题"))
# Problems of other people, and phrases that hold the word without naming a problem.
_PHRASES = Wording(
    ("问题导向", "攻坚克难", "困难群众", "压力测试", *words("解决 回应 化解 处理 解答 关心 关注 关切 反映 咨询")),
    r"问题导向|攻坚克难|困难群众|压力测试|(?:解决|回应|化解|处理|解答)(?:了)?[^,。;]{0,12}问题|"
    r"(?:关心|关注|关切|反映|咨询)的?(?:热点|难点|焦点|重点|突出|主要|急难愁盼|、)*问题",
)


@rule(
    id="GK108",
    name="missing-problems",
    severity=Severity.ERROR,
    category="mandatory-sections",
    since="0.1.0",
    summary=Message("第五部分没有写存在的主要问题", "part five names no problem"),
    remedy=Message(
        "写明本机关一年来政府信息公开工作中实际存在的主要问题，不能空着、只写“无”或只讲成绩。",
        "Name the actual main problems of the year; nothing, 无 or praise alone will not do.",
    ),
    basis=(ARTICLE_50_4, FORM_2021, FORM_2019),
    messages={
        "empty": Message(
            "第五部分是空的，应写明存在的主要问题及改进情况。",
            "part five is empty; it must name the main problems and the improvements",
        ),
        "none": Message(
            "第五部分只写了没有，应写明存在的主要问题及改进情况。",
            "part five only says that there is nothing; it must name the main problems and the improvements",
        ),
        "praise": Message(
            "第五部分只讲了成绩或打算，没有写存在的主要问题。",
            "part five tells of achievements or plans only; it must name the main problems",
        ),
    },
    examples=(
        Example(
            "只写“无”",
            edits=(
                ("（一）存在的主要问题。一是政策解读形式比较单一，群众不易看懂；", ""),
                ("二是部分工作人员业务不够熟练，答复文书不够规范。\n\n", ""),
                ("（二）改进情况。一是增加图文和短视频解读，2024年制作图解4期；", ""),
                ("二是组织依申请公开专题培训，统一答复文书格式。", "无。"),
            ),
            finds=("五、存在的主要问题及改进情况",),
        ),
        Example(
            "只讲成绩",
            edits=(
                (
                    "一是政策解读形式比较单一，群众不易看懂；二是部分工作人员业务不够熟练，答复文书不够规范。",
                    "一年来公开工作扎实有效，群众满意度持续提高。",
                ),
            ),
            finds=("五、存在的主要问题及改进情况",),
        ),
        Example(
            "说不存在问题、无需改进",
            edits=(
                ("（一）存在的主要问题。一是政策解读形式比较单一，群众不易看懂；", ""),
                ("二是部分工作人员业务不够熟练，答复文书不够规范。\n\n", ""),
                ("（二）改进情况。一是增加图文和短视频解读，2024年制作图解4期；", ""),
                ("二是组织依申请公开专题培训，统一答复文书格式。", "不存在问题，无需改进。"),
            ),
            finds=("五、存在的主要问题及改进情况",),
        ),
        Example("写明了问题"),
        Example(
            "问题写成一句话，不用小标题",
            edits=(
                (
                    "（一）存在的主要问题。一是政策解读形式比较单一，群众不易看懂；二是部分工作人员业务不够熟练，答复文书不够规范。",
                    "对照群众期待，政策解读的可读性有待提高。",
                ),
            ),
        ),
    ),
)
def missing_problems(report: Report, options: Options) -> Iterator[Problem]:
    """One problem when part five is there but tells of no shortcoming at all."""
    section = report.sections.get("problems")
    if form_of(report) is None or section is None:
        return
    if not says(section):
        yield problem("empty", place(section), route=section.route)
        return
    if unwritten(section):
        return
    said = without_sub_headings(section, _is_sub_heading)
    named = without_denials(said)
    if says_nothing(said) or not any(map(str.isalnum, named)):
        yield problem("none", place(section), route=section.route)
    elif not tells_of_shortcoming(_PHRASES.removed(named)):
        yield problem("praise", place(section), route=section.route)


def _is_sub_heading(heading: str) -> bool:
    """Whether a sub-heading only names the subject: what it says is no problem yet."""
    if heading in _USUAL:
        return True
    return holds(heading, _SUBJECTS) and heading.endswith(_ENDS) and re.fullmatch(_SUB_HEADING, heading) is not None
