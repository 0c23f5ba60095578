"""GK105: a sub-heading's numeral is of the wrong style, leaves a level out, or does not go on from the one before."""

from __future__ import annotations

from collections.abc import Iterator

from gklint.api import Example, Message, Options, Problem, Repair, Report, Severity, problem, rule

from ._basis import GB_9704, GB_15834
from ._outline import Fault, faults, items
from ._parts import form_of

# The parts of text; what begins with （一） or 1. in the parts of tables is mostly a row of a broken table.
_TEXT_PARTS = ("overview", "disclosure", "problems", "other")


@rule(
    id="GK105",
    name="subheading-numeral",
    severity=Severity.WARNING,
    category="mandatory-sections",
    since="0.1.0",
    summary=Message(
        "小标题序号体例不一、跳级或不连续",
        "sub-heading numerals are of mixed styles, leave a level out or do not go on",
    ),
    remedy=Message(
        "各级序号依次用“一、”“（一）”“1.”“（1）”，同一级用同一种写法，逐一编号。",
        "Mark the levels 一、 （一） 1. （1） in this order, one style for each level, numbered without gaps.",
    ),
    basis=(GB_9704, GB_15834),
    messages={
        "style": Message(
            "“{found}”与前面的“{before}”是同一级，应写作“{expected}”。",
            "“{found}” goes on from “{before}” and should read “{expected}”",
        ),
        "level": Message(
            "“{found}”跳了一级：{above}的下一级应从“{expected}”编起。",
            "“{found}” leaves a level out: the next level under {en_above} begins with “{expected}”",
        ),
        "sequence": Message(
            "“{found}”接在“{before}”后面，序号不连续，应为“{expected}”。",
            "“{found}” follows “{before}”; it should be “{expected}”",
        ),
        "mark": Message(
            "“{found}”的标点与同级的“{before}”不一致，应统一，如“{expected}”。",
            "the mark of “{found}” differs from its sibling “{before}”; write e.g. “{expected}”",
        ),
        "ending": Message(
            "同级小标题有的末尾有句号，有的没有，建议统一。",
            "some sub-headings of this level end in a full stop, others do not; make them alike",
        ),
    },
    examples=(
        Example(
            "（一）后面接了（2）",
            edits=(("（二）改进情况。", "（2） 改进情况。"),),
            finds=("（2）",),
        ),
        Example(
            "“一、”下面直接用“1.”",
            edits=(
                ("（一）主动公开情况。", "1.主动公开情况。"),
                ("（二）依申请公开情况。", "2.依申请公开情况。"),
                ("（三）政府信息管理情况。", "3.政府信息管理情况。"),
                ("（四）政府信息公开平台建设情况。", "4.政府信息公开平台建设情况。"),
                ("（五）监督保障情况。", "5.监督保障情况。"),
            ),
            finds=("1.",),
        ),
        Example(
            "漏了一个号",
            edits=(("（四）政府信息公开平台", "（五）政府信息公开平台"), ("（五）监督", "（六）监督")),
            finds=("（五）",),
        ),
        Example(
            "同级序号后的标点不一",
            edits=(("（二）依申请公开情况。", "（二）、依申请公开情况。"),),
            finds=("（二）、",),
        ),
        Example("序号规范"),
        Example(
            "（一）下面用“1.”，正文里有小数和序号",
            edits=(
                (
                    "主动公开政府信息86条。",
                    "主动公开政府信息86条。\n\n1.政策文件。公开12件，较上年增长1.5倍。\n\n2.办事指南。公开74件，含（1）指南（2）流程图。",
                ),
            ),
        ),
        Example("“一是”“二是”分段", edits=(("；二是部分工作人员", "。\n\n二是部分工作人员"),)),
        Example(
            "冒号引出的列举",
            edits=(("做好政府信息公开工作。", "做好以下工作：\n\n1.更新目录。\n\n2.加强解读。"),),
        ),
    ),
)
def subheading_numeral(report: Report, options: Options) -> Iterator[Problem]:
    """Every wrong enumerator of a sub-heading in the parts of text, and uneven endings once for each part."""
    form = form_of(report)
    if form is None:
        return
    for key in _TEXT_PARTS:
        section = report.sections.get(key)
        if section is None:
            continue
        every = items(section)
        for fault in faults(section, every):
            yield _problem(fault, section.route, form.section(key).title)
        headings = [item for item in every if item.enumerator.style == "chinese-bracket" and item.own_line]
        stops = [item.paragraph.text.rstrip().endswith("。") for item in headings]
        if any(stops) and not all(stops):
            odd = headings[stops.index(not stops[0])]
            yield problem("ending", odd.paragraph, route=section.route, severity=Severity.INFO)


def _problem(fault: Fault, route: str, title: str) -> Problem:
    paragraph, enumerator = fault.item.paragraph, fault.item.enumerator
    start = len(paragraph.text) - len(paragraph.text.lstrip())
    span = paragraph.part(start, start + len(enumerator.text))
    repairs: tuple[Repair, ...] = ()
    if fault.kind == "style":
        about = Message(f"改为“{fault.expected}”", f"write {fault.expected}")
        repairs = (Repair(about, ((paragraph.part(start, enumerator.end), fault.expected),)),)
    return problem(
        fault.kind,
        span,
        route=route,
        repairs=repairs,
        found=enumerator.text,
        expected=fault.expected,
        before=fault.before,
        above=f"“{fault.before or title}”",
        en_above=fault.before or title,
    )
