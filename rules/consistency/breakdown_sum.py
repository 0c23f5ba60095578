"""GK404: the parts of a breakdown add up to another figure than the whole."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import accumulate

from gklint.api import Basis, Example, Message, Note, Options, Problem, Report, Severity, problem, rule

from ._breakdown import Breakdown, breakdowns
from ._cells import cells_of
from ._numbers import Number
from ._words import holds

_DISCLOSED = "全年通过县政府门户网站主动公开政府信息86条。"
_MOST_SHOWN = 12
_MANY = 5
_NEAR = 2


@rule(
    id="GK404",
    name="breakdown-sum",
    severity=Severity.WARNING,
    category="consistency",
    since="0.1.0",
    summary=Message(
        "分项之和与总数不符",
        "the parts of a breakdown do not add up to the whole",
    ),
    remedy=Message(
        "逐项核对；没有列全的，写“其中……等”。",
        "Check every part; where the list is not complete, say so (其中……等).",
    ),
    basis=(
        Basis(
            "算术：列全的各项之和等于总数，列出的部分不多于总数",
            "Arithmetic: all parts equal the whole, some never exceed it",
        ),
    ),
    messages={
        "more": Message(
            "总数是{whole}，各项之和却是{sum}（{addition}），多{difference}",
            "the whole is {whole}, but the parts add up to {sum} ({addition}): {difference} more",
        ),
        "nearly": Message(
            "总数是{whole}，各项之和是{sum}（{addition}），只差{difference}，疑有一项写错；没有列全的写“等”",
            "the whole is {whole}, its parts add up to {sum} ({addition}): {difference} less, perhaps a slip",
        ),
        "less": Message(
            "总数是{whole}，列全的各项之和却是{sum}（{addition}），少{difference}",
            "the whole is {whole}, but all its parts add up to {sum} ({addition}): {difference} less",
        ),
    },
    examples=(
        Example(
            "列到“其他”为止，合计少了",
            edits=(
                (_DISCLOSED, "全年主动公开政府信息86条，其中政策文件9条、财政信息12条、工作动态40条、其他信息15条。"),
            ),
            finds=("86条",),
        ),
        Example(
            "部分之和超过总数",
            edits=((_DISCLOSED, "全年主动公开政府信息86条，其中政策文件9条、财政信息32条、工作动态50条等。"),),
            finds=("86条",),
        ),
        Example(
            "主动公开、依申请公开、不予公开合计少了",
            edits=((_DISCLOSED, "全年制发公文210件，其中主动公开86件、依申请公开70件、不予公开44件。"),),
            finds=("210件",),
        ),
        Example(
            "五项以上只差一条，疑有一项写错",
            edits=((_DISCLOSED, "全年主动公开政府信息86条，其中政策9条、财政12条、动态40条、公告15条、解读9条。"),),
            finds=("86条",),
        ),
        Example(
            "合计相符",
            edits=(
                (_DISCLOSED, "全年主动公开政府信息86条，其中政策文件9条、财政信息12条、工作动态50条、其他信息15条。"),
            ),
        ),
        Example(
            "写了“等”，没有列全",
            edits=((_DISCLOSED, "全年主动公开政府信息86条，其中政策文件9条、财政信息12条、其他公告15条等。"),),
        ),
        Example(
            "先按申请人、再按结果分，各自相符",
            edits=(
                (
                    "全年收到政府信息公开申请6件，",
                    "全年收到政府信息公开申请6件，其中自然人4件、法人或其他组织2件；予以公开4件、部分公开1件、无法提供1件。",
                ),
            ),
        ),
        Example(
            "后面还有一项在别的栏目公开",
            edits=(
                (
                    _DISCLOSED,
                    "全年主动公开政府信息86条，其中政策文件9条、财政信息12条、其他信息15条；在政务公开专区公开信息50条。",
                ),
            ),
        ),
    ),
)
def breakdown_sum(report: Report, options: Options) -> Iterator[Problem]:
    """The finding stands at the whole; its note shows the parts."""
    for breakdown in breakdowns(report):
        if len(breakdown.parts) > 1 and not _agrees(report, breakdown) and not _overlapping(breakdown):
            message = _fault(breakdown)
            if message:
                yield _problem(message, breakdown)


def _fault(breakdown: Breakdown) -> str:
    """What is wrong with a breakdown whose sum is no figure that it may belong to; '' where nothing is certain."""
    low, high, whole = breakdown.low, breakdown.high, breakdown.whole
    wholes = breakdown.wholes if breakdown.kind else (whole,)
    nested, to_the_end = _nested(breakdown)
    if low > max(other.high for other in wholes):
        alike = low if breakdown.closed else _alike(breakdown)
        return "more" if alike - nested > whole.high else ""
    if breakdown.closed and not to_the_end and (breakdown.kind or high < whole.low):
        return "more" if low > whole.high else "less"
    return "nearly" if _nearly_all(breakdown) else ""


def _nearly_all(breakdown: Breakdown) -> bool:
    """Whether a long list without 等 ends so near the whole that it was meant to be complete."""
    whole = breakdown.whole
    if breakdown.kind or breakdown.open or breakdown.beyond or len(breakdown.parts) < _MANY or not whole.exact:
        return False
    return 0 < whole.low - breakdown.high <= min(_NEAR, whole.low // 50)


def _nested(breakdown: Breakdown) -> tuple[Number, bool]:
    """How much is counted twice where parts are parts of the one before them, and whether the last ones are."""
    parts = [part.figure.low for part in breakdown.parts]
    twice: Number = 0
    at = 0
    while at < len(parts) - 2:
        sums = accumulate(parts[at + 1 :])
        length = next((length for length, total in enumerate(sums, 1) if total == parts[at] and length > 1), 0)
        twice += parts[at] if length else 0
        at += length + 1
    return twice, at == len(parts)


def _alike(breakdown: Breakdown) -> Number:
    """What the parts of the whole's own unit add up to; parts of an open list in another unit may be no parts."""
    unit = breakdown.whole.unit
    return sum((part.figure.low for part in breakdown.parts if part.figure.unit in (unit, "")), 0)


def _overlapping(breakdown: Breakdown) -> bool:
    """Whether the text itself says that some stand in more than one part, or names a part twice."""
    labels = [part.label for part in breakdown.parts]
    if len(set(labels)) < len(labels):
        return True
    last = breakdown.parts[-1].figure.stop
    behind = breakdown.passage.text[last : last + 40].partition("。")[0]
    return holds(behind, ("重复", "交叉", "同时公开", "同时发布", "同步公开", "同步发布"))


def _agrees(report: Report, breakdown: Breakdown) -> bool:
    """Whether the sum equals a figure that it may belong to, with what follows the list or without."""
    wholes = [(whole.low, whole.high) for whole in breakdown.wholes]
    if _equals(breakdown, wholes):
        return True
    if not breakdown.kind:
        return False
    pairs = [(one[0] + other[0], one[1] + other[1]) for one in wholes for other in wholes]
    return _equals(breakdown, pairs) or _equals(breakdown, [(number, number) for number in _in_tables(report)])


def _equals(breakdown: Breakdown, wholes: list[tuple[Number, Number]]) -> bool:
    unit = breakdown.whole.unit
    further = [0, *accumulate(figure.low for figure in breakdown.beyond if figure.unit == unit)]
    low, high = breakdown.low, breakdown.high
    return any(least <= high + more and low + more <= most for least, most in wholes for more in further)


def _in_tables(report: Report) -> Iterator[Number]:
    cells = cells_of(report)
    received, carried = cells.total("applications/received"), cells.total("applications/carried_in")
    for reading in (received, cells.added(received, carried), cells.results_total()):
        if reading is not None:
            yield from reading.right


def _problem(message: str, breakdown: Breakdown) -> Problem:
    passage, whole, parts = breakdown.passage, breakdown.whole, breakdown.parts
    difference = breakdown.low - whole.high if message == "more" else whole.low - breakdown.high
    addition = "+".join(str(part.figure.low) for part in parts[:_MOST_SHOWN])
    addition += "+…" if len(parts) > _MOST_SHOWN else ""
    total = breakdown.low if breakdown.low == breakdown.high else f"{breakdown.low}–{breakdown.high}"
    span = passage.span(parts[0].figure.start, parts[-1].figure.stop)
    note = Note(Message(f"各项之和{total}", f"the parts add up to {total}"), span, passage.route)
    return problem(
        message,
        passage.span(whole.start, whole.stop),
        route=passage.route,
        notes=(note,),
        whole=passage.text[whole.start : whole.stop],
        sum=total,
        addition=addition,
        difference=difference,
    )
