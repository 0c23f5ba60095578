"""The text reader: which lines make a table, and what stays prose."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from gklint.document import Document, Paragraph, Table
from gklint.readers.text import LINE_LIMIT, read
from gklint.source import UnreadableSource


def document(text: str) -> Document:
    return read(text.encode(), "report.txt")


def shapes(text: str) -> list[object]:
    return [
        [[cell.text for cell in row] for row in block.rows] if isinstance(block, Table) else block.text
        for block in document(text).blocks
    ]


@pytest.mark.parametrize(
    ("text", "shown"),
    [
        ("一、总体情况\n　　正文。\n", ["一、总体情况", "正文。"]),
        ("\t规章\n\t0\n\n\t行政许可\n\t\n\n正文", [[["规章", "0"], ["行政许可", ""]], "正文"]),
        ("规章\t0\t1\n行政许可\t\t\n", [[["规章", "0", "1"], ["行政许可", "", ""]]]),
        ("结果维持\t总计\n\t1\n", [[["结果维持", "总计"], ["", "1"]]]),
        ("\t规章\t0\t1\n\t第二十条\n\t行政许可\t2\n", [[["规章", "0", "1"], ["第二十条"], ["行政许可", "2"]]]),
        ("\t2024年，本机关公开信息。\n", ["2024年，本机关公开信息。"]),
        ("\t一、总体情况\n正文\n", ["一、总体情况", "正文"]),
        ("| 规章 | 0 |\n| 行政许可 |  |\n", [[["规章", "0"], ["行政许可", ""]]]),
        (
            "规章 | 0 | 1\n行政许可 | 2 | \n行政处罚 | 3 | 4\n",
            [[["规章", "0", "1"], ["行政许可", "2", ""], ["行政处罚", "3", "4"]]],
        ),
        ("规章 |\n0 |\n1\n行政许可 |\n2\n", [[["规章", "0", "1"], ["行政许可", "2"]]]),
        ("规章 | 0\n|\n1\n|\n2\n正文。", [[["规章", "0", "1", "2"]], "正文。"]),
        ("规章 | 0 | 1\n | 2 | \n| | 3\n", [[["规章", "0", "1"], ["", "2", ""], ["", "", "3"]]]),
        ("| 规章 | 0 |\n| 行政许可 | |\n", [[["规章", "0"], ["行政许可", ""]]]),
        ("首页 | 政务公开\n正文。\n", ["首页 | 政务公开", "正文。"]),
        ("正文。\n规章 | 0 | 1\n正文。\n", ["正文。", [["规章", "0", "1"]], "正文。"]),
        (
            "规章 |\n|\n0 |\n三、收到和处理政府信息公开申请情况\n",
            [[["规章", "", "0"]], "三、收到和处理政府信息公开申请情况"],
        ),
    ],
)
def test_layouts(text: str, shown: list[object]) -> None:
    assert shapes(text) == shown
    assert shapes(text.replace("\n", "\r\n")) == shown


@given(st.text(alphabet="ab一0|\t\n\r \u3000。、", max_size=120))
def test_no_text_is_lost_and_every_place_is_exact(text: str) -> None:
    read_text = document("x\n" + text)
    source = read_text.source
    seen = ""
    for block in read_text.blocks:
        cells = [cell for row in block.rows for cell in row] if isinstance(block, Table) else [block]
        for cell in cells:
            assert isinstance(cell, Paragraph) or cell.text == source.slice(cell.span)
            assert source.slice(cell.span) == cell.text
            seen += cell.text
    kept = [character for character in "x" + text if character not in "|\t\n\r \u3000"]
    assert [character for character in seen if character not in "|\t\n\r \u3000"] == kept


def test_more_lines_than_any_report_has() -> None:
    with pytest.raises(UnreadableSource):
        document("0\n" * (LINE_LIMIT + 1))
