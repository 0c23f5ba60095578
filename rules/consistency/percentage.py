"""GK405: a percentage does not follow from its counts."""

from __future__ import annotations

from collections.abc import Iterator
from decimal import Decimal
from typing import TYPE_CHECKING

from gklint.api import Basis, Example, Message, Note, Options, Problem, Report, Severity, problem, rule

from ._breakdown import Breakdown, breakdowns
from ._numbers import Number
from ._text import passages

if TYPE_CHECKING:
    from ._shares import Range, Share

_DISCLOSED = "全年通过县政府门户网站主动公开政府信息86条。"


@rule(
    id="GK405",
    name="percentage",
    severity=Severity.WARNING,
    category="consistency",
    since="0.1.0",
    summary=Message("百分比与给出的件数不符", "a percentage does not follow from its counts"),
    remedy=Message(
        "按正文给出的件数重算；百分比按哪个总数计算要写明。",
        "Reckon it again from the counts given, and say of which total it is.",
    ),
    basis=(
        Basis(
            "算术：百分比等于部分除以总数。四舍五入、截尾、为凑足100%的调整都在末位一个单位以内，不报",
            "Arithmetic. Rounding, cutting off and forcing a sum to 100% stay within one unit of the last digit",
        ),
    ),
    messages={
        "share": Message(
            "{part}占{whole}的{true}%，正文写{found}{hint}",
            "{part} of {whole} is {true}%, the text says {found}{hint_en}",
        ),
        "change": Message(
            "变动{part}，基数{whole}，应为{true}%，正文写{found}",
            "a change of {part} on {whole} is {true}%, the text says {found}",
        ),
        "sum": Message(
            "各项都列全了，占比合计却是{sum}%", "all parts are given, but their percentages add up to {sum}%"
        ),
    },
    examples=(
        Example(
            "占比算错",
            edits=((_DISCLOSED, "全年制发公文200件，其中主动公开86件，占53%。"),),
            finds=("53%",),
        ),
        Example(
            "后一句的占比与前一句的件数不符",
            edits=(
                (
                    _DISCLOSED,
                    "全年制作政府信息200条，其中主动公开86条、依申请公开74条、不予公开40条。主动公开的政府信息占46.24%。",
                ),
            ),
            finds=("46.24%",),
        ),
        Example(
            "增幅算错",
            edits=((_DISCLOSED, "全年主动公开政府信息86条，比2023年（80条）增长17.5%。"),),
            finds=("17.5%",),
        ),
        Example("四舍五入", edits=((_DISCLOSED, "全年制发公文197件，其中主动公开86件，占43.65%。"),)),
        Example("截尾", edits=((_DISCLOSED, "全年制发公文197件，其中主动公开86件，占43.6%。"),)),
        Example("没有给出基数", edits=((_DISCLOSED, "全年主动公开政府信息86条，同比增长12%。"),)),
        Example("办结率不是占比", edits=((_DISCLOSED, "全年办理网民留言86条，办结率99%。"),)),
    ),
)
def percentage(report: Report, options: Options) -> Iterator[Problem]:
    """The finding stands at the percentage."""
    if not any("%" in passage.text for passage in passages(report)):
        return
    from ._shares import shares

    for share in shares(report):
        if share.wholes and not any(_follows(share, share.part, whole) for whole in share.wholes):
            yield _problem(share, report)
    for breakdown in breakdowns(report):
        yield from _sum(breakdown)


def _follows(share: Share, part: Range, whole: Range) -> bool:
    """Whether a percentage can be that of a part in a whole, give or take one unit of its last digit."""
    if whole.high <= 0:
        return True
    figure = share.figure
    unit = share.slack * Decimal(1).scaleb(-figure.places)
    return 100 * part.low <= (figure.high + unit) * whole.high and 100 * part.high >= (figure.low - unit) * whole.low


def _problem(share: Share, report: Report) -> Problem:
    figure, passage = share.figure, share.passage
    whole = share.wholes[0]
    hint = None if share.change else _hint(share)
    places = max(figure.places, 1)
    return problem(
        "change" if share.change else "share",
        passage.span(figure.start, figure.stop),
        route=passage.route,
        part=_shown(share.part),
        whole=_shown(whole),
        true=_percentage(share.part, whole, places),
        found=passage.text[figure.start : figure.stop],
        hint=f"；{hint[0]}" if hint else "",
        hint_en=f"; {hint[1]}" if hint else "",
    )


def _hint(share: Share) -> tuple[str, str] | None:
    """Of which other total the percentage would be right: the sum of the parts."""
    total = share.sum
    if total is None or total in share.wholes or not _follows(share, share.part, total):
        return None
    shown = _shown(total)
    return f"按各项之和{shown}计算才是这个数", f"it is right for the sum of the parts, {shown}"


def _sum(breakdown: Breakdown) -> Iterator[Problem]:
    """A complete list whose percentages are far from 100."""
    given = [part.share for part in breakdown.parts if part.share is not None]
    without = [part for part in breakdown.parts if part.share is None and part.figure.high]
    if not breakdown.closed or len(given) < 2 or without:
        return
    total = sum((Decimal(figure.low) for figure in given), Decimal(0))
    slack = sum((Decimal(1).scaleb(-figure.places) for figure in given), Decimal(0))
    if abs(total - 100) > slack and all(figure.exact for figure in given):
        passage, last = breakdown.passage, given[-1]
        first = given[0]
        note = Note(Message("第一项占比", "the first of them"), passage.span(first.start, first.stop), passage.route)
        yield problem("sum", passage.span(last.start, last.stop), route=passage.route, notes=(note,), sum=total)


def _percentage(part: Range, whole: Range, places: int) -> str:
    value = Decimal(100) * Decimal(part.low) / Decimal(whole.high)
    return str(value.quantize(Decimal(1).scaleb(-places)))


def _shown(range: Range) -> Number | str:
    return range.low if range.low == range.high else f"{range.low}–{range.high}"
