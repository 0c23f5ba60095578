"""GK409: the statement of information-processing fees against tables 二 and 三, and against the scale of fees."""

from __future__ import annotations

from collections.abc import Iterator
from decimal import Decimal

from gklint.api import Basis, Example, Kind, Message, Note, Options, Problem, Report, Severity, problem, rule

from .._basis import form_2021
from ._cells import cells_of
from ._numbers import MONEY, Figure, Number
from ._scope import YEAR, narrowed
from ._text import Passage, Sentence, passages
from ._words import holds

_STATEMENT = "本机关未收取政府信息公开信息处理费"
_PAID = ("收取", "实收", "收到", "缴纳", "收入", "收费")
_NOT_PAID = ("应收", "标准", "每件", "每页", "通知金额", "元/", "按件", "按量", "以下", "起征")
_DENIALS = ("未", "没有", "无", "零")
_CHARGED = ("收取", "产生", "发生", "收费", "收缴", "费用", "处理费", "通知")
_LAPSED = "applications/results/other/fee_not_paid"
_ROW = "2.申请人逾期未按收费通知要求缴纳费用、行政机关不再处理其政府信息公开申请"


@rule(
    id="GK409",
    name="fee-consistency",
    severity=Severity.WARNING,
    category="consistency",
    since="0.1.0",
    summary=Message(
        "信息处理费的说明与表二、表三或收费标准不符",
        "the statement of information-processing fees does not agree with the tables or the scale of fees",
    ),
    remedy=Message(
        "核对收费通知和缴款记录：收取的信息处理费计入表二“行政事业性收费”（万元）；发出过收费通知的，写明件数和金额。",
        "See the notices and payments: fees received count in table 二 in 10 000 yuan; state the notices sent.",
    ),
    basis=(
        Basis(
            "《政府信息公开信息处理费管理办法》（国办函〔2020〕109号）：按件每件100元起、按量每页10元起，金额都是10元的倍数",
            "Rules on the information-processing fee (Guobanhan [2020] No. 109): every fee is a multiple of 10 yuan",
        ),
        form_2021(
            "表二第二十条第（八）项“行政事业性收费”；表三（六）“逾期未按收费通知要求缴纳费用”",
            "table 二, item （八）; table 三, （六）2",
        ),
    ),
    messages={
        "multiple": Message(
            "信息处理费{found}不是10元的倍数，按收费标准算不出这个数",
            "{found} is no multiple of 10 yuan, which every fee is by the scale",
        ),
        "table": Message(
            "正文说收取信息处理费{found}，表二“行政事业性收费”却是{cell}万元",
            "fees of {found} are stated, but table 二 has {cell} (10 000 yuan)",
        ),
        "notices": Message(
            "表三有{number}件因“逾期未按收费通知要求缴纳费用”不再处理，说明发出过收费通知，正文却说“{said}”，没有写通知的件数和金额",
            "{number} applications lapsed for want of payment, so notices were sent; the text says “{said}” "
            "and names none",
        ),
    },
    examples=(
        Example(
            "收了费，表二却是0",
            edits=(
                (_STATEMENT, "本机关收取政府信息公开信息处理费200元"),
                ("| 行政事业性收费 | 0.35 |", "| 行政事业性收费 | 0 |"),
            ),
            finds=("200元",),
        ),
        Example(
            "不是10元的倍数",
            edits=((_STATEMENT, "本机关收取政府信息公开信息处理费125元"),),
            finds=("125元",),
        ),
        Example(
            "有逾期未缴费的申请，却说没有产生费用",
            edits=(
                (_STATEMENT, "本机关没有产生政府信息公开信息处理费"),
                (f"| {_ROW} | 0 | 0 | 0 | 0 | 0 | 0 | 0 |", f"| {_ROW} | 1 | 0 | 0 | 0 | 0 | 0 | 1 |"),
            ),
            finds=("没有产生政府信息公开信息处理费",),
        ),
        Example("没有收取", edits=()),
        Example("收取的计入了表二", edits=((_STATEMENT, "本机关收取政府信息公开信息处理费200元"),)),
        Example(
            "说明收费标准",
            edits=((_STATEMENT, "信息处理费标准为超过10件的部分每件100元，15元以下的不收，" + _STATEMENT),),
        ),
        Example(
            "写明了通知的件数",
            edits=(
                (_STATEMENT, "本机关发出收费通知1件，金额100元，申请人逾期未缴，实际没有收取信息处理费"),
                (f"| {_ROW} | 0 | 0 | 0 | 0 | 0 | 0 | 0 |", f"| {_ROW} | 1 | 0 | 0 | 0 | 0 | 0 | 1 |"),
            ),
        ),
    ),
)
def fee_consistency(report: Report, options: Options) -> Iterator[Problem]:
    """Only sentences that speak of the processing fee are looked at."""
    for passage in passages(report):
        if "处理费" not in passage.text:
            continue
        for sentence in passage.sentences:
            said = passage.text[sentence.start : sentence.end]
            if "处理费" in said and not holds(said, _NOT_PAID):
                yield from _amount(report, passage, sentence)
                yield from _denied(report, passage, sentence, said)


def _amount(report: Report, passage: Passage, sentence: Sentence) -> Iterator[Problem]:
    """The first sum of the sentence is what was received in all; further ones are its parts."""
    figure = next(
        (each for each in passage.figures if sentence.start <= each.start < sentence.end and each.unit in MONEY), None
    )
    if figure is None or not figure.exact or not figure.low:
        return
    before = passage.text[sentence.start : figure.start]
    if not holds(before, _PAID) or "通知" in before or narrowed(passage, sentence.start, figure.start, report) == YEAR:
        return
    yuan = _yuan(figure)
    span = passage.span(figure.start, figure.stop)
    found = passage.text[figure.start : figure.stop]
    if yuan % 10 and not figure.places:
        yield problem("multiple", span, route=passage.route, found=found)
        return
    cell = cells_of(report).cell("disclosure/fees/amount")
    if cell is None or cell.cell.figure.kind not in (Kind.NUMBER, Kind.WITH_UNIT):
        return
    places = -int(cell.shown.as_tuple().exponent) if isinstance(cell.shown, Decimal) else 0
    slack = Decimal(5).scaleb(-places - 1) if cell.shown else Decimal(0)
    if Decimal(yuan) / 10_000 > cell.shown + slack:
        zh, en = f"表二“行政事业性收费”：{cell.shown}万元", f"table 二, fees: {cell.shown}"
        note = Note(Message(zh, en), cell.cell.span, cell.cell.route)
        yield problem("table", span, route=passage.route, notes=(note,), found=found, cell=cell.shown)


def _yuan(figure: Figure) -> Number:
    scale = {"万元": 10_000, "亿元": 100_000_000}.get(figure.unit, 1)
    return figure.low * scale


def _denied(report: Report, passage: Passage, sentence: Sentence, said: str) -> Iterator[Problem]:
    """The text denies all fees although applications lapsed for want of payment."""
    if "通知" in said or holds(said, ("附件",)):
        return
    at = min((place for word in _DENIALS if (place := said.find(word)) >= 0), default=-1)
    lapsed = cells_of(report).total(_LAPSED) if at >= 0 else None
    if lapsed is None or 0 in lapsed.right:
        return
    end = min((place for mark in ",;。" if (place := said.find(mark, at)) >= 0), default=len(said))
    words = said[at:end]
    if not holds(words, _CHARGED) or narrowed(passage, sentence.start, sentence.start + at, report) == YEAR:
        return
    zh, en = f"逾期未按收费通知要求缴纳费用：{lapsed.shown}件", f"lapsed for want of payment: {lapsed.shown}"
    note = Note(Message(zh, en), lapsed.cell.span, lapsed.cell.route)
    span = passage.span(sentence.start + at, sentence.start + end)
    yield problem("notices", span, route=passage.route, notes=(note,), number=lapsed.shown, said=words)
