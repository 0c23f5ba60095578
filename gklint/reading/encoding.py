"""GK004: a text that is not UTF-8, or that holds characters left over from a broken conversion."""

from __future__ import annotations

import re
from collections.abc import Iterator

from gklint.finding import Message, Severity
from gklint.report import Report
from gklint.rule import ANNUAL_REPORT, TEXT, Basis, Example, Options, Problem, problem, rule
from gklint.source import Span

_LEFTOVERS = {
    "replacement": re.compile("\ufffd"),
    "null": re.compile("\0"),
    "control": re.compile("[\x01-\x08\x0b\x0e-\x1f\x7f-\x84\x86-\x9f]"),
}


@rule(
    id="GK004",
    name="encoding",
    severity=Severity.INFO,
    category="reading",
    since="0.1.0",
    summary=Message(
        "文件不是UTF-8编码，或者含有替换字符、控制字符等转换残留。",
        "The file is not UTF-8, or holds replacement or control characters left by a conversion.",
    ),
    remedy=Message(
        "另存为UTF-8；替换字符处的原字已经丢失，照原文补上；控制字符删去。",
        "Save it as UTF-8; restore what a replacement character stands for; delete control characters.",
    ),
    basis=(
        Basis(
            "惯例：文本以UTF-8保存，网页和版本库才能正确显示",
            "Practice: text is kept in UTF-8, so that pages and repositories show it",
        ),
    ),
    messages={
        "not-utf-8": Message(
            "文件编码是{encoding}，不是UTF-8；已按该编码读取",
            "the file is in {encoding}, not UTF-8; it was read as such",
        ),
        "replacement": Message(
            "有{count}个替换字符（U+FFFD）：原来的字在转换编码时丢失了",
            "{count} replacement characters (U+FFFD): what stood there was lost in a conversion",
        ),
        "null": Message("有{count}个空字符（NUL）", "{count} NUL characters"),
        "control": Message(
            "有{count}个看不见的控制字符（第一个是{code}）", "{count} control characters, the first is {code}"
        ),
    },
    examples=(
        Example("转换编码时丢了字", edits=(("群众不易看懂", "群众不易看\ufffd"),), finds=("\ufffd",)),
        Example("混入控制字符", edits=(("制作图解4期", "制作\x08图解4期"),), finds=("\x08",)),
        Example("UTF-8文本，没有残留"),
    ),
    kinds=frozenset({ANNUAL_REPORT, TEXT}),
)
def encoding(report: Report, options: Options) -> Iterator[Problem]:
    """One finding for each kind, at its first place."""
    source = report.source
    if source.encoding != "utf-8":
        yield problem("not-utf-8", Span(0, 0), encoding=source.encoding.upper())
    for key, pattern in _LEFTOVERS.items():
        places = [match.start() for match in pattern.finditer(source.text)]
        if places:
            first = source.text[places[0]]
            yield problem(key, Span(places[0], places[0] + 1), count=len(places), code=f"U+{ord(first):04X}")
