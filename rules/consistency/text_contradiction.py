"""GK403: the text gives two figures for the same thing."""

from __future__ import annotations

from collections.abc import Iterator

from gklint.api import Example, Message, Note, Options, Problem, Report, Severity, problem, rule

from .._basis import ARTICLE_50
from ._claims import Claim, claims
from ._readings import agrees, reading_of
from ._text import Passage

_DISCLOSED = "全年通过县政府门户网站主动公开政府信息86条。"
_RECEIVED = "全年收到政府信息公开申请6件，上年结转1件，办结6件，结转下年度继续办理1件。"
_NAMES = {
    "published": ("主动公开政府信息", "information disclosed"),
    "received": ("收到政府信息公开申请", "applications received"),
    "carried_in": ("上年结转", "carried in"),
    "carried_out": ("结转下年度", "carried over"),
}
_ALL_DONE = (
    *(
        "所有申请均已办结",
        "所有申请均已按要求办理完成",
        "所有申请已全部办结",
        "所有申请全部办结",
        "所有申请均已办理完毕",
    ),
    *("均已全部办结", "已全部办结", "全部办结完毕", "均已办结", "全部办结", "均已办理完毕", "均已办理完成"),
)


@rule(
    id="GK403",
    name="text-contradiction",
    severity=Severity.WARNING,
    category="consistency",
    since="0.1.0",
    summary=Message("正文前后对同一件事给出两个不同的数", "the text gives two figures for the same thing"),
    remedy=Message(
        "核对台账，前后写同一个数；口径不同的，写明渠道、范围或时间。",
        "Give one figure throughout; where it is of another channel, scope or time, say so.",
    ),
    basis=(ARTICLE_50,),
    messages={
        "differs": Message("{name}：这里是{found}，前面是{other}", "{name_en}: {found} here, {other} before"),
        "carried": Message(
            "说申请“{said}”，又说{found}结转下年度", "the text says “{said}”, and that {found} are carried over"
        ),
    },
    examples=(
        Example(
            "两处主动公开的条数不同",
            edits=((_DISCLOSED, "全年主动公开政府信息86条。经统计，2024年主动公开政府信息共计76条。"),),
            finds=("76条",),
        ),
        Example(
            "全部办结，又有结转",
            edits=((_RECEIVED, "全年收到政府信息公开申请6件，均已办结，结转下年度继续办理1件。"),),
            finds=("均已办结",),
        ),
        Example(
            "一个是总数，一个是网站的数",
            edits=((_DISCLOSED, "全年主动公开政府信息86条。通过门户网站主动公开政府信息60条。"),),
        ),
        Example(
            "上年结转的全部办结",
            edits=((_RECEIVED, "全年收到政府信息公开申请6件，上年结转1件已全部办结，结转下年度继续办理1件。"),),
        ),
        Example(
            "约数与确数不矛盾",
            edits=((_DISCLOSED, "全年主动公开政府信息80余条。2024年主动公开政府信息86条。"),),
        ),
    ),
)
def text_contradiction(report: Report, options: Options) -> Iterator[Problem]:
    """Figures that stand in a table are held against it instead (GK401)."""
    first: dict[str, Claim] = {}
    every = [claim for claim in claims(report) if not claim.narrowed]
    for claim in every:
        if claim.role not in _NAMES or (claim.role != "published" and _in_table(report, claim)):
            continue
        before = first.setdefault(claim.role, claim)
        if before.figure.unit == claim.figure.unit and not _overlap(before, claim):
            yield _problem(before, claim)
    by_passage: dict[int, list[Claim]] = {}
    for claim in every:
        by_passage.setdefault(id(claim.passage), []).append(claim)
    for together in by_passage.values():
        yield from _all_done(together[0].passage, together)


def _in_table(report: Report, claim: Claim) -> bool:
    return agrees(report, claim) or reading_of(report, claim) is not None


def _overlap(one: Claim, other: Claim) -> bool:
    return one.figure.low <= other.figure.high and other.figure.low <= one.figure.high


def _problem(before: Claim, claim: Claim) -> Problem:
    zh, en = _NAMES[claim.role]
    figure, other = claim.figure, before.figure
    shown = before.passage.text[other.start : other.stop]
    note = Note(
        Message(f"前面是{shown}", f"{shown} before"), before.passage.span(other.start, other.stop), before.passage.route
    )
    return problem(
        "differs",
        claim.passage.span(figure.start, figure.stop),
        route=claim.passage.route,
        notes=(note,),
        name=zh,
        name_en=en,
        found=claim.passage.text[figure.start : figure.stop],
        other=shown,
    )


def _all_done(passage: Passage, every: list[Claim]) -> Iterator[Problem]:
    """所有申请均已办结 in a paragraph that carries some over."""
    carried = next(
        (claim for claim in every if claim.role == "carried_out" and claim.figure.low),
        None,
    )
    if carried is None:
        return
    text = passage.text
    for words in _ALL_DONE:
        at = text.find(words)
        if at < 0:
            continue
        received = [claim for claim in every if claim.role == "received"]
        of_all = words.startswith("所有") or any(text[claim.figure.stop : at].strip(",") == "" for claim in received)
        if of_all:
            shown = text[carried.figure.start : carried.figure.stop]
            span = passage.span(carried.figure.start, carried.figure.stop)
            note = Note(Message(f"结转下年度{shown}", f"{shown} carried over"), span, passage.route)
            where = passage.span(at, at + len(words))
            yield problem("carried", where, route=passage.route, notes=(note,), said=words, found=shown)
        return
