"""GK402: the text says that nothing occurred, and the tables or the text itself tell of it."""

from __future__ import annotations

from collections.abc import Iterator

from gklint.api import Example, Message, Note, Options, Problem, Report, Severity, Span, problem, rule

from .._basis import ARTICLE_50
from ._cells import Reading, cells_of
from ._claims import Claim, claims
from ._nones import NoneClaim, none_claims
from ._readings import reading_of
from ._text import Passage

_RECEIVED = "全年收到政府信息公开申请6件，上年结转1件，办结6件，结转下年度继续办理1件。"
_DESCRIBED = (
    "申请内容主要",
    "申请事项主要",
    "申请信息主要",
    "申请公开的内容主要",
    "申请主要涉及",
    "申请主要集中",
    "申请内容涉及",
    "申请内容集中",
)
_WHOLE = ("received", "either")


@rule(
    id="GK402",
    name="none-claim",
    severity=Severity.ERROR,
    category="consistency",
    since="0.1.0",
    summary=Message(
        "正文说没有，表格里却有数，或正文自己又写了有",
        "the text says there was none, but the tables or the text itself tell of some",
    ),
    remedy=Message(
        "核对台账：有的，改写正文；没有的，改正表格或删去与“没有”矛盾的描述。电话咨询不是政府信息公开申请。",
        "See the register and mend the text or the table. Enquiries by telephone are no applications.",
    ),
    basis=(ARTICLE_50,),
    messages={
        "table": Message("正文说“{said}”，{name}却是{expected}", "the text says “{said}”, but {name} is {expected}"),
        "text": Message("正文说“{said}”，别处又写“{other}”", "the text says “{said}”, and elsewhere “{other}”"),
        "described": Message(
            "正文说“{said}”，接着又写“{other}…”，前后矛盾",
            "the text says “{said}” and then describes it: “{other}…”",
        ),
    },
    examples=(
        Example(
            "说没有收到申请，表三有6件",
            edits=((_RECEIVED, "全年未收到政府信息公开申请。"),),
            finds=("未收到政府信息公开申请",),
        ),
        Example(
            "说暂无申请，又说申请的内容",
            edits=((_RECEIVED, "依申请公开数量目前暂无，申请内容主要是征地补偿等问题。"),),
            finds=("依申请公开数量目前暂无",),
        ),
        Example(
            "说没有复议诉讼，表四有",
            edits=((_RECEIVED, _RECEIVED + "未发生因政府信息公开引发的行政复议、行政诉讼。"),),
            finds=("未发生因政府信息公开引发的行政复议、行政诉讼",),
        ),
        Example("写作0件", edits=((_RECEIVED, "全年收到政府信息公开申请0件。"),), finds=("0件",)),
        Example(
            "没有败诉不等于没有诉讼",
            edits=((_RECEIVED, _RECEIVED + "没有因政府信息公开引发的行政复议被纠正、行政诉讼败诉的情况。"),),
        ),
        Example("没有收到的是别的申请", edits=((_RECEIVED, _RECEIVED + "未收到行政许可听证申请。"),)),
        Example("说的是上年", edits=((_RECEIVED, "2023年未收到政府信息公开申请。" + _RECEIVED),)),
    ),
)
def none_claim(report: Report, options: Options) -> Iterator[Problem]:
    """One problem for each denial, at its words; the note shows the cell or the place that contradicts it."""
    every = claims(report)
    for claim in none_claims(report):
        if not claim.narrowed:
            yield from _denied(report, claim, every)
    for figure in every:
        if figure.figure.low == figure.figure.high == 0 and not figure.narrowed:
            yield from _zero(report, figure)


def _denied(report: Report, claim: NoneClaim, every: tuple[Claim, ...]) -> Iterator[Problem]:
    said = claim.passage.text[claim.start : claim.end]
    cells = cells_of(report)
    for row in claim.rows:
        reading = cells.cell(row) if row.startswith("disclosure/") else cells.total(row)
        if reading is not None and 0 not in reading.right:
            from ._hints import name_of

            role = _role(row)
            yield _against_the_table("table", claim.span, claim.passage, said, name_of(report, role, reading), reading)
            return
    if claim.subject != "applications":
        return
    found = next(
        (other for other in every if other.role in _WHOLE and not other.narrowed and other.figure.low > 0), None
    )
    if found is not None:
        words = found.passage.text[found.figure.start - 8 : found.figure.stop]
        span = found.passage.span(found.figure.start, found.figure.stop)
        note = Note(Message(f"别处：{words}", f"elsewhere: {words}"), span, found.passage.route)
        yield problem("text", claim.span, route=claim.passage.route, notes=(note,), said=said, other=words)
        return
    yield from _described(claim, said)


def _described(claim: NoneClaim, said: str) -> Iterator[Problem]:
    text = claim.passage.text
    for words in _DESCRIBED:
        at = text.find(words, claim.end)
        if at >= 0:
            note = Note(
                Message("又描述了申请的内容", "what was applied for"),
                claim.passage.span(at, at + len(words)),
                claim.passage.route,
            )
            yield problem("described", claim.span, route=claim.passage.route, notes=(note,), said=said, other=words)
            return


def _zero(report: Report, claim: Claim) -> Iterator[Problem]:
    reading = reading_of(report, claim) if claim.role != "published" else None
    if reading is None or 0 in reading.right:
        return
    from ._hints import name_of

    figure, text = claim.figure, claim.passage.text
    start = max(claim.sentence.start, *(text.rfind(mark, claim.sentence.start, figure.start) + 1 for mark in ",;:、("))
    span = claim.passage.span(figure.start, figure.stop)
    said = text[start : figure.stop]
    yield _against_the_table("table", span, claim.passage, said, name_of(report, claim.role, reading), reading)


def _against_the_table(message: str, span: Span, passage: Passage, said: str, name: str, reading: Reading) -> Problem:
    note = Note(Message(f"{name}：{reading.shown}", f"{name}: {reading.shown}"), reading.cell.span, reading.cell.route)
    return problem(message, span, route=passage.route, notes=(note,), said=said, name=name, expected=reading.shown)


def _role(row: str) -> str:
    """The role that a row stands for, for its name in a message."""
    kinds = {"litigation_direct": "direct", "litigation_after_reconsideration": "after"}
    family, _, rest = row.partition("/")
    return f"reviews/{kinds.get(rest, rest)}" if family == "reviews" else rest if family == "applications" else row
