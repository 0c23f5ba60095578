"""GK102: parts out of order, or the same part twice."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterator, Mapping

from gklint.api import Edition, Example, Message, Note, Options, Problem, Report, Section, Severity, problem, rule

from .._basis import ARTICLE_50
from ._basis import FORM_2019, FORM_2021
from ._parts import form_of

_FAR = 20
_PROBLEMS = """## 五、存在的主要问题及改进情况

（一）存在的主要问题。一是政策解读形式比较单一，群众不易看懂；二是部分工作人员业务不够熟练，答复文书不够规范。

（二）改进情况。一是增加图文和短视频解读，2024年制作图解4期；二是组织依申请公开专题培训，统一答复文书格式。
"""
_OTHER = """## 六、其他需要报告的事项

2024年，本机关未收取政府信息公开信息处理费。没有其他需要报告的事项。
"""


@rule(
    id="GK102",
    name="section-order",
    severity=Severity.ERROR,
    category="mandatory-sections",
    since="0.1.0",
    summary=Message("六个部分的次序不对，或同一部分出现两次", "the parts are out of order, or one stands twice"),
    remedy=Message(
        "按一至六的次序排列六个部分，每个部分只设一次标题；重复的并为一处。",
        "Put the six parts in the order of the form and give each of them one heading only.",
    ),
    basis=(ARTICLE_50, FORM_2021, FORM_2019),
    messages={
        "order": Message(
            "“{heading}”位置不对：官方格式中它是第{numeral}部分，这里却排在“{other}”{side}。",
            "“{heading}” is out of place: it is part {number} of the form but stands {en_side} “{other}”",
        ),
        "twice": Message(
            "“{heading}”这一部分出现了不止一次，内容应并到一处。",
            "the part “{heading}” stands more than once; merge the two",
        ),
        "two-reports": Message(
            "从这里起六个部分又来了一遍，文件里像是放了两份报告；只检查了第一份，请每份报告各用一个文件。",
            "the parts begin again here: the file seems to hold two reports, of which only the first was checked; "
            "put each report into a file of its own",
        ),
    },
    examples=(
        Example(
            "第六部分排到了第五部分前面",
            edits=((f"{_PROBLEMS}\n{_OTHER}", f"{_OTHER}\n{_PROBLEMS}"),),
            finds=("六、其他需要报告的事项",),
        ),
        Example(
            "第六部分写了两次",
            edits=((_OTHER, f"{_OTHER}\n{_OTHER}"),),
            finds=("六、其他需要报告的事项",),
        ),
        Example("次序正确"),
        Example(
            "正文里提到其他部分的名称",
            edits=(("没有其他需要报告的事项。", "存在的主要问题及改进情况见第五部分。"),),
        ),
    ),
)
def section_order(report: Report, options: Options) -> Iterator[Problem]:
    """The fewest parts that must move, and every further heading of a part that was there before."""
    form = form_of(report)
    if form is None:
        return
    ranks = {section.key: rank for rank, section in enumerate(form.sections)}
    headed = [section for section in report.sections.values() if section.heading and section.key in ranks]
    order = [ranks[section.key] for section in headed]
    kept = _longest_rising(order)
    for index, section in enumerate(headed):
        if index in kept or section.heading is None:
            continue
        rank = order[index]
        # Moved up: it stands before a part that comes earlier in the form; moved down: after one that comes later.
        late = [other for other in order[:index] if other > rank]
        early = [other for other in order[index + 1 :] if other < rank]
        other = form.sections[min(late) if late else max(early)]
        yield problem(
            "order",
            section.heading,
            route=section.route,
            heading=form.sections[rank].title,
            numeral=form.sections[rank].numeral,
            number=rank + 1,
            other=other.title,
            side="之后" if late else "之前",
            en_side="after" if late else "before",
        )
    second = _second_report(report, form, ranks)
    if second is not None and second.heading is not None:
        yield problem("two-reports", second.heading)
    else:
        yield from _twice(report, form, ranks)


def _second_report(report: Report, form: Edition, ranks: Mapping[str, int]) -> Section | None:
    """Where a second report begins: nearly the whole outline comes again, in order, after nearly the whole of it."""
    again = [section for section in report.repeated if section.heading is not None and section.key in ranks]
    nearly = len(form.sections) - 1
    for start, section in enumerate(again[:_FAR]):
        before = sum(other.span.start < section.span.start for other in report.sections.values())
        following = [ranks[other.key] for other in again[start : start + len(ranks)]]
        if before >= nearly and len(_longest_rising(following)) >= nearly:
            return section
    return None


def _twice(report: Report, form: Edition, ranks: Mapping[str, int]) -> Iterator[Problem]:
    for section in report.repeated:
        # Without a numeral it is rather the caption of a table.
        if section.heading is None or section.heading.enumerator is None or section.key not in ranks:
            continue
        first = report.sections.get(section.key)
        notes: tuple[Note, ...] = ()
        if first is not None and first.heading is not None:
            notes = (Note(Message("第一次出现在这里", "first heading here"), first.heading.span, first.route),)
        yield problem(
            "twice", section.heading, route=section.route, notes=notes, heading=form.section(section.key).title
        )


def _longest_rising(values: list[int]) -> set[int]:
    """The indices of a longest rising subsequence."""
    tails: list[int] = []
    at: list[int] = []
    before: list[int] = []
    for index, value in enumerate(values):
        length = bisect_left(tails, value)
        before.append(at[length - 1] if length else -1)
        if length == len(tails):
            tails.append(value)
            at.append(index)
        else:
            tails[length], at[length] = value, index
    kept: set[int] = set()
    index = at[-1] if at else -1
    while index >= 0:
        kept.add(index)
        index = before[index]
    return kept
