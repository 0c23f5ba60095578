"""GK401: a figure of the text differs from its cell in the tables."""

from __future__ import annotations

from collections.abc import Iterator

from gklint.api import Example, Message, Note, Options, Problem, Report, Severity, problem, rule

from .._basis import ARTICLE_50, official_form
from ._breakdown import Breakdown, breakdowns
from ._cells import cells_of
from ._claims import Claim, claims
from ._other_roles import NORMATIVE
from ._readings import agrees, reading_of
from ._words import words

_ORGANS = ("department", "town", "street")
_AROUND = words("信息 类 共 计 件数 等")
_BESIDE = words("规范性文件 政策 及 、 和 与 行政 法规 规章 地方性 政府 法律 本级 主动公开 公开")
_RECEIVED = "全年收到政府信息公开申请6件，上年结转1件，办结6件，结转下年度继续办理1件。"


@rule(
    id="GK401",
    name="text-table-mismatch",
    severity=Severity.WARNING,
    category="consistency",
    since="0.1.0",
    summary=Message(
        "正文里的数与表格中对应的数不一致",
        "a figure of the text differs from its cell in the tables",
    ),
    remedy=Message(
        "核对原始台账，正文和表格写同一个数；口径不同的（如含上年结转、只计本级），在正文里写明口径。",
        "See the register and give one figure in both places; where the text counts something else, say what.",
    ),
    basis=(
        ARTICLE_50,
        official_form("表二、表三、表四各栏的含义，正文所述应与之相符", "what the columns of the tables mean"),
    ),
    messages={
        "differs": Message(
            "正文是{found}，{name}是{expected}{hint}",
            "the text says {found}, but {name} is {expected}{hint_en}",
        ),
        "every": Message(
            "正文说{found}都获维持，{name}却是{expected}{hint}",
            "the text says that all {found} were upheld, but {name} is {expected}{hint_en}",
        ),
        "category": Message(
            "主动公开的信息里规范性文件只有{found}，{name}却是{expected}件",
            "only {found} of the information disclosed are normative documents, but {name} is {expected}",
        ),
    },
    examples=(
        Example(
            "取了自然人一栏的数",
            edits=((_RECEIVED, _RECEIVED.replace("申请6件", "申请4件")),),
            finds=("4件",),
        ),
        Example(
            "把上年结转的一并算作收到，没有写明",
            edits=((_RECEIVED, _RECEIVED.replace("申请6件", "申请7件")),),
            finds=("7件",),
        ),
        Example(
            "只数了一行，没有数整组",
            edits=((_RECEIVED, "全年收到政府信息公开申请6件，其中予以公开3件、部分公开1件、无法提供1件。"),),
            finds=("3件",),
        ),
        Example("写明含上年结转", edits=((_RECEIVED, "全年收到政府信息公开申请7件（含上年结转1件），办结6件。"),)),
        Example(
            "只说其中一种渠道，不与总计比较",
            edits=((_RECEIVED, _RECEIVED + "通过网站收到政府信息公开申请2件。"),),
        ),
        Example(
            "说的是上年",
            edits=((_RECEIVED, "2023年收到政府信息公开申请9件。" + _RECEIVED),),
        ),
        Example(
            "说的是别的机关",
            edits=((_RECEIVED, _RECEIVED + "县政府办公室受理政府信息公开申请15件。"),),
        ),
        Example(
            "约数包含表中的数",
            edits=((_RECEIVED, _RECEIVED.replace("申请6件", "申请近10件")),),
        ),
    ),
)
def text_table_mismatch(report: Report, options: Options) -> Iterator[Problem]:
    """The finding stands at the figure in the text; its notes show the cell and the one that was taken instead."""
    for claim in claims(report):
        if not claim.narrowed and claim.figure.low != 0 and not agrees(report, claim):
            yield from _held(report, claim)
    if report.level in _ORGANS:
        for breakdown in breakdowns(report):
            yield from _normative(report, breakdown)


def _held(report: Report, claim: Claim) -> Iterator[Problem]:
    reading = reading_of(report, claim)
    figure = claim.figure
    if reading is None or reading.fits(figure.low, figure.high):
        return
    from ._hints import hint_of, name_of

    name = name_of(report, claim.role, reading)
    notes = [
        Note(Message(f"{name}：{reading.shown}", f"{name}: {reading.shown}"), reading.cell.span, reading.cell.route)
    ]
    hint = hint_of(report, claim, reading)
    if hint is not None:
        cell = hint.reading.cell
        notes.append(Note(Message(hint.zh, hint.en), cell.span, cell.route))
    yield problem(
        "every" if claim.every else "differs",
        claim.passage.span(figure.start, figure.stop),
        route=claim.passage.route,
        notes=tuple(notes),
        found=claim.passage.text[figure.start : figure.stop],
        name=name,
        expected=reading.shown,
        hint=f"；{hint.zh}" if hint else "",
        hint_en=f"; {hint.en}" if hint else "",
    )


def _normative(report: Report, breakdown: Breakdown) -> Iterator[Problem]:
    """Fewer normative documents among all the information disclosed than table 二 gives for the year."""
    passage = breakdown.passage
    if not any(
        claim.figure is breakdown.whole and claim.role == "published" and not claim.narrowed for claim in claims(report)
    ):
        return
    from ._hints import name_of

    cells = cells_of(report)
    issued = cells.cell(f"{NORMATIVE}/disclosed") or cells.cell(f"{NORMATIVE}/issued")
    for part in breakdown.parts:
        label = _AROUND.off_end(part.label)
        if issued and label.endswith("规范性文件") and not _BESIDE.off_end(label) and part.figure.high < issued.shown:
            name = name_of(report, NORMATIVE, issued)
            note = Note(
                Message(f"{name}：{issued.shown}", f"{name}: {issued.shown}"), issued.cell.span, issued.cell.route
            )
            found = passage.text[part.figure.start : part.figure.stop]
            span = passage.span(part.figure.start, part.figure.stop)
            yield problem(
                "category", span, route=passage.route, notes=(note,), found=found, name=name, expected=issued.shown
            )
