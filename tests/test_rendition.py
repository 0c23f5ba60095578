"""The rendition: every block stands where it says, the text reader reads it back, and places are found in it."""

from __future__ import annotations

from collections.abc import Sequence

import pytest
from hypothesis import given
from hypothesis import strategies as st

from gklint.document import LEFTOVERS, Block, Cell, Document, Paragraph, Table
from gklint.readers import text
from gklint.rendition import CellText, Rendition, text_view
from gklint.source import Source, Span

Rows = list[list[str]]
Written = str | Rows

_BLANKS = " \t\u3000\u00a0\ufeff\u200b\r\n\v\f"
_ROW = ["规章", "0", "1", "2"]


def rendered(blocks: Sequence[Written]) -> Document:
    rendition = Rendition()
    for block in blocks:
        if isinstance(block, str):
            rendition.paragraph(block)
        else:
            rendition.table([CellText(cell) for cell in row] for row in block)
    return rendition.document("report.docx", "docx", b"")


def read_back(document: Document) -> Document:
    return text.read(document.source.text.encode(), "report.txt")


def shown(blocks: Sequence[Block]) -> list[Written]:
    """The blocks as texts, without the white space around paragraphs, which a text file does not tell apart."""
    texts = [
        block.text.strip(_BLANKS)
        if isinstance(block, Paragraph)
        else [[cell.text for cell in row] for row in block.rows]
        for block in blocks
    ]
    return [block for block in texts if block]


def check_places(document: Document) -> None:
    for block in document.blocks:
        parts = [block] if isinstance(block, Paragraph) else [cell for row in block.rows for cell in row]
        assert [document.source.slice(part.span) for part in parts] == [part.text for part in parts]


_characters = st.sampled_from("一二三公开年05１|。，、；：（“”\t\n \u3000\u00a0\u2028ab*#-")
_words = st.text(_characters, max_size=12)
_texts = st.builds(lambda word, times: word * times, _words, st.sampled_from((1, 1, 1, 7, 30)))
_tables = st.lists(st.lists(_texts, min_size=1, max_size=5), min_size=1, max_size=4)


@given(st.lists(st.one_of(_texts, _tables), max_size=6))
def test_a_rendition_is_read_back_as_the_same_paragraphs_and_tables(blocks: list[Written]) -> None:
    document = rendered([*blocks, [_ROW] * 7])
    check_places(document)
    again = read_back(document)
    check_places(again)
    assert shown(again.blocks) == shown(document.blocks)
    as_windows_saves_it = text.read(document.source.text.replace("\n", "\r\n").encode(), "report.txt")
    assert shown(as_windows_saves_it.blocks) == shown(document.blocks)


@pytest.mark.parametrize(
    "blocks",
    [
        [[["规章", "", ""]]],
        [[["", "规章", "0"], ["", "", "1"]]],
        [[["第二十条第（一）项"], _ROW]],
        [[["一"], ["二"], ["三"]]],
        [[[""], ["", ""], _ROW]],
        [[[], _ROW, [], _ROW]],
        [[["总计" * 41, "0"]], "正文"],
        [[["总计" * 161, "0"]], "正文"],
        [[["本机关没有收取费用。", "0"]], "正文。"],
        [[["本机关没有收取费用。" * 20]], "正文。"],
        [[_ROW], [_ROW]],
        ["　　正文。", " 正文", "\t正文。", [_ROW]],
        ["首页 | 政务公开 | 年度报告", "正文。"],
        ["| 一 | 二 |", "正文。", "三 | 四", [_ROW] * 3],
        ["行政许可 |", "|", "0 |", [_ROW] * 4],
        [[["总计", "一 | 二", "|"], _ROW], "|"],
        ["# 一、总体情况", "- 一", "> 二", [_ROW]],
        ["一\n二\r三\u2028四", [["一\n二", "三\t四"]]],
    ],
)
def test_what_text_files_are_read_otherwise_for(blocks: list[Written]) -> None:
    document = rendered(blocks)
    check_places(document)
    assert shown(read_back(document).blocks) == shown(document.blocks)


def test_words_set_apart_by_pipes_are_no_table_where_no_row_is_near() -> None:
    blocks = ["电话 | 邮箱 | 地址", "正文。", "甲 | 乙", "", "丙"]
    assert shown(read_back(rendered(blocks)).blocks) == [block for block in blocks if block]


@pytest.mark.parametrize(
    ("copied", "rows"),
    [
        ("\t规章\n\t0\n\n\t行政许可\n\t\n", [["规章", "0"], ["行政许可", ""]]),
        ("规章\t0\t\n行政许可\t1\t2\n", [["规章", "0", ""], ["行政许可", "1", "2"]]),
        ("\t规章\t0\n\t行政许可\t\n", [["规章", "0"], ["行政许可", ""]]),
        ("| 规章 | 0 |\n| 行政许可 | 1 |\n\t\t\n", [["规章", "0"], ["行政许可", "1"]]),
        ("\t规章\t0\t\n行政许可\t1\t2\n", [["", "规章", "0", ""], ["行政许可", "1", "2"]]),
    ],
)
def test_a_table_copied_in_another_way_is_no_rendition(copied: str, rows: Rows) -> None:
    assert shown(text.read(copied.encode(), "a.txt").blocks) == [rows]


def test_a_line_is_told_its_place_level_and_page() -> None:
    rendition = Rendition()
    title = rendition.paragraph("标题", 1)
    assert rendition.offset == len("标题\n")
    rendition.page()
    cells = rendition.table([[CellText("甲", 2, 1), CellText("乙丙", 1, 3)], [CellText("")]])
    rendition.leftover("comment", "请核对", cells[0][1], "批注")
    document = rendition.document("a.docx", "docx", b"PK", {"title": "标题"})
    assert document.source.text == "标题\n\t甲\t乙丙\t\n\t\t\n"
    assert title == Span(0, 2)
    assert cells == ((Span(4, 5), Span(6, 8)), (Span(11, 11),))
    heading, table = document.blocks
    assert isinstance(heading, Paragraph)
    assert heading.level == 1
    assert isinstance(table, Table)
    assert [cell[2:] for cell in table.rows[0]] == [(2, 1), (1, 3)]
    assert (document.pages, document.metadata, document.source.data) == ((3,), {"title": "标题"}, b"PK")
    assert [(left.kind, left.span) for left in document.leftovers] == [("comment", Span(6, 8))]
    assert document.leftovers[0].kind in LEFTOVERS


def test_the_text_of_a_document_that_is_read_as_it_is() -> None:
    document = rendered(["一", [_ROW]])
    view = text_view(document)
    assert view.source is document.source
    assert view.position(3) == document.source.position(3)


_MARKUP = "<p>总体</p><table><td>规<b>章</b></td><td> 0 </td><td></td></table><p>无。</p>"


def in_markup(start: str, length: int = 1) -> Span:
    at = _MARKUP.index(start)
    return Span(at, at + length)


def test_the_text_of_a_document_that_is_markup() -> None:
    whole, label, figure, last = (
        in_markup("总体", 2),
        in_markup("规<b>章", 5),
        in_markup(" 0 ", 3),
        in_markup("无。", 2),
    )
    blank = Span(in_markup("</td></table").start, in_markup("</td></table").start)
    row = (Cell("规章", label), Cell("0", figure), Cell("", blank))
    blocks = (
        Paragraph("总体", whole, None, 2),
        Table((row,), Span(label.start, blank.end)),
        Paragraph("无。", last, tuple(range(*last))),
    )
    view = text_view(Document(Source("a.html", _MARKUP), "html", blocks, as_is=False))
    assert view.source.text == "总体\n\t规章\t0\t\t\n无。\n"
    places = {name: view.position(in_markup(name).start) for name in ("总", "体", "规", " 0", "无", "。")}
    assert places == {"总": (1, 1), "体": (1, 2), "规": (2, 2), " 0": (2, 5), "无": (3, 1), "。": (3, 2)}
    assert view.position(blank.start) == (2, 7)
    assert view.position(0) == (1, 1)
    assert view.position(len(_MARKUP)) == (3, 3)
    assert view.position(label.end) == (2, 4), "behind the end of a cell is its end"


def test_a_number_that_stands_for_a_tag_is_found_at_its_first_character() -> None:
    page = "<li>总体情况"
    heading = Paragraph("一、总体情况", Span(0, len(page)), (0, 0, *range(4, len(page))))
    view = text_view(Document(Source("a.html", page), "html", (heading,), as_is=False))
    assert [view.position(offset) for offset in (0, 4, 5)] == [(1, 1), (1, 3), (1, 4)]
