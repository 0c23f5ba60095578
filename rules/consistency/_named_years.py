"""Years that name the report itself: which one the preamble announces, by which notice, and when it was signed."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import pairwise
from typing import NamedTuple

from gklint.api import Report

from ._numbers import year_at
from ._scope import in_title
from ._text import Passage, closing
from ._words import holds

_NOTICES = ("通知", "意见", "要求", "方案", "要点", "函", "指南", "安排", "部署")
_ANNUAL = ("政府信息公开", "政务公开", "信息公开")
_BASIS = ("根据", "按照", "依据", "依照", "遵照", "落实")
_ANNOUNCED = ("现将", "现公布", "公布", "编制", "发布", "公开", "形成", "报告如下")
_MIDYEAR = 6


class Misplaced(NamedTuple):
    """A year that should be another one: `expected`, with what tells so (`kind`)."""

    kind: str
    passage: Passage
    start: int
    end: int
    year: int
    expected: int


def in_preamble(passage: Passage, year: int) -> Iterator[Misplaced]:
    """Which report is announced, and by which notice it was made."""
    text = passage.text
    for figure in passage.figures:
        named = year_at(text, figure)
        if named is None or named == year or text[figure.stop + 1 : figure.stop + 2].isdigit():
            continue
        said = text[text.rfind("。", 0, figure.start) + 1 : figure.start]
        rest = text[figure.stop + 1 :].removeprefix("度")
        kind = ""
        if in_title(text, figure.start):
            title = text[text.rfind("《", 0, figure.start) :].partition("》")[0]
            if holds(title, _NOTICES):
                kind = "notice" if holds(said, _BASIS) and _on_the_year(title, rest, named < year) else ""
            elif _announces(said, rest):
                kind = "announced"
        elif _announces(said, rest) and not holds(rest[:40].partition(",")[0].partition("。")[0], _NOTICES):
            kind = "announced"
        if kind:
            yield Misplaced(kind, passage, figure.start, figure.stop + 1, named, year)


def _on_the_year(title: str, rest: str, earlier: bool) -> bool:
    """Whether a notice is on that year's annual reports, or sets the work of an earlier year."""
    rest = rest.partition("》")[0]
    if holds(rest, _ANNUAL) and holds(rest, ("年度报告", "年报")):
        return True
    return earlier and "政务公开工作要点" in rest


def _announces(said: str, rest: str) -> bool:
    """Whether the year is that of the report which the words announce: 现公布我局2022年政府信息公开工作年度报告."""
    rest = rest.lstrip("本级全市县区省镇乡")
    return rest.startswith(_ANNUAL) and holds(rest[:24], ("报告", "年报")) and holds(said[-24:], _ANNOUNCED)


def in_closing(report: Report, year: int) -> Iterator[Misplaced]:
    """A report for 2020 is signed in 2021: 2020年1月26日 is a slip of the new year."""
    for passage in closing(report):
        figures = [figure for figure in passage.figures if not figure.unit]
        for figure, month in pairwise(figures):
            dated = month.start == figure.stop + 1 and passage.text.startswith("月", month.stop)
            if dated and month.low <= _MIDYEAR and year_at(passage.text, figure) == year:
                yield Misplaced("signed", passage, figure.start, figure.stop + 1, year, year + 1)
