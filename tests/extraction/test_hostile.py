"""Whatever the text, reading ends with a report whose places lie in the text; figures are read, never invented."""

from __future__ import annotations

from functools import cache
from random import Random

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from gklint.edition import editions
from gklint.extraction.digits import split_digits
from gklint.extraction.lines import piece_of
from gklint.figures import Kind
from gklint.report import Report
from gklint.service import read_report
from gklint.source import Span, UnreadableSource
from tests.rendering import LAYOUTS, random_figures, render

WORDS = st.sampled_from(
    [
        "一、总体情况",
        "二、主动公开政府信息情况",
        "第二十条第（一）项",
        "规章",
        "\t",
        "0",
        "12",
        "|",
        "结果维持",
        "总计",
        "行政复议",
        "一、本年新收政府信息公开申请数量",
        "（七）总计",
        "1.属于国家秘密",
        "\n",
        "\n\n",
        " ",
        "/",
        "—",
        "2023年",
        "。",
        "其他",
        "四、",
    ]
)


def read(text: str) -> Report | None:
    try:
        return read_report(text.encode("utf-8", "replace"), "report.txt")
    except UnreadableSource:
        return None


def spans_of(report: Report) -> list[Span]:
    tables = [table for table in report.tables.values() if table]
    return [
        *(value.span for value in report.values()),
        *(label.span for table in tables for label in table.labels),
        *(doubt.span for table in tables for doubt in table.doubts),
        *(paragraph.span for _, paragraph in report.narrative()),
        *(section.heading.span for section in report.sections.values() if section.heading),
    ]


@given(st.text(max_size=300) | st.lists(WORDS, max_size=120).map("".join))
@settings(max_examples=200, deadline=None)
def test_any_text_is_read_with_places_inside_it(text: str) -> None:
    report = read(text)
    if report is not None:
        length = len(report.source.text)
        assert all(0 <= span.start <= span.end <= length for span in spans_of(report))
        for _, paragraph in report.narrative():
            if paragraph.offsets is None:
                assert report.source.slice(paragraph.span) == paragraph.text


@pytest.mark.parametrize("layout", LAYOUTS)
def test_a_report_cut_anywhere_never_gives_a_wrong_figure(layout: str) -> None:
    edition = editions()["2021"]
    random = Random(11)
    figures = random_figures(edition, random)
    text = render(edition, figures, 2023, layout)
    for _ in range(25):
        # Cut at the end of a line: a figure cut in half is another figure, which no reader can tell.
        cut = text.rfind("\n", 0, random.randrange(len(text))) + 1
        report = read(text[:cut])
        if report is None:
            continue
        for value in report.values():
            if value.figure.kind is Kind.NUMBER:
                assert str(value.number) == figures[value.route], (cut, value.route)


@given(st.lists(st.integers(0, 300), min_size=1, max_size=8))
def test_digits_are_split_only_where_there_is_one_way(figures: list[int]) -> None:
    glued = "".join(map(str, figures))
    found = split_digits(piece_of(glued, Span(0, len(glued))), len(figures))
    ways = count_ways(glued, len(figures))
    assert (found is None) == (ways != 1)
    if found is not None:
        assert [int(piece.text) for piece in found] == figures


@cache
def count_ways(digits: str, count: int) -> int:
    if count == 0:
        return int(not digits)
    longest = 1 if digits[:1] == "0" else len(digits)
    return sum(count_ways(digits[size:], count - 1) for size in range(1, longest + 1) if size <= len(digits))
