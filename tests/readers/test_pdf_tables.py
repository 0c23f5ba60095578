"""PDF tables: merged cells, page ends in and between rows, figures that a narrow column wraps, tables without lines."""

from __future__ import annotations

from collections.abc import Sequence

import pytest

from gklint.document import Cell, Document, Paragraph, Table
from gklint.readers.pdf import read
from tests.readers.pdf_pages import PLAIN, PrintedCell, Printer, TableStyle

HEADING = ("信息内容", "本年制发件数", "本年废止件数", "现行有效件数")
WIDTHS = (150.0, 80.0, 80.0, 80.0)


def rows(*texts: Sequence[str]) -> list[list[PrintedCell]]:
    return [[PrintedCell(text) for text in row] for row in texts]


def numbered(count: int) -> list[list[PrintedCell]]:
    return rows(HEADING, *((f"{number}.规章", str(number), "0", str(7 * number)) for number in range(1, count)))


def with_group(name: str, cells: list[list[PrintedCell]]) -> list[list[PrintedCell]]:
    """The rows with a cell before them that is as high as all."""
    return [[PrintedCell(name, len(cells), 1), *cells[0]], *cells[1:]]


def texts(table: Table) -> list[list[str]]:
    return [[cell.text for cell in row] for row in table.rows]


def tables(document: Document) -> list[Table]:
    return [block for block in document.blocks if isinstance(block, Table)]


def only_table(printer: Printer) -> Table:
    (table,) = tables(read(printer.data(), "年报.pdf"))
    return table


def printed_table(
    cells: Sequence[Sequence[PrintedCell]], widths: Sequence[float] = WIDTHS, style: TableStyle = PLAIN
) -> Table:
    printer = Printer()
    printer.table(cells, widths, style)
    return only_table(printer)


def test_cells_stand_where_their_spans_say() -> None:
    printer = Printer()
    printer.paragraph("二、主动公开政府信息情况")
    printer.table(numbered(4), WIDTHS)
    printer.paragraph("三、收到和处理政府信息公开申请情况")
    document = read(printer.data(), "年报.pdf")
    kinds = [type(block) for block in document.blocks]
    assert kinds == [Paragraph, Table, Paragraph]
    (table,) = tables(document)
    assert texts(table)[1] == ["1.规章", "1", "0", "7"]
    assert all(document.source.slice(cell.span) == cell.text for row in table.rows for cell in row)
    assert document.source.slice(table.span).splitlines()[1].split("\t")[1:5] == ["1.规章", "1", "0", "7"]


def test_merged_cells_stand_once_with_their_size() -> None:
    cells = [
        [PrintedCell("（本列数据的勾稽关系）", 2, 2), PrintedCell("申请人情况", 1, 2)],
        [PrintedCell("自然人"), PrintedCell("总计")],
        [PrintedCell("（三）不予公开", 2, 1), *map(PrintedCell, ("1.属于国家秘密", "3", "3"))],
        [*map(PrintedCell, ("2.其他", "4", "4"))],
    ]
    table = printed_table(cells, (60, 120, 60, 60))
    assert [[(cell.text, cell.rows, cell.columns) for cell in row] for row in table.rows] == [
        [("（本列数据的勾稽关系）", 2, 2), ("申请人情况", 1, 2)],
        [("自然人", 1, 1), ("总计", 1, 1)],
        [("（三）不予公开", 2, 1), ("1.属于国家秘密", 1, 1), ("3", 1, 1), ("3", 1, 1)],
        [("2.其他", 1, 1), ("4", 1, 1), ("4", 1, 1)],
    ]


def test_a_label_in_several_lines_is_one_text() -> None:
    label = "2.申请人逾期未按收费通知要求缴纳费用、行政机关不再处理其政府信息公开申请"
    assert texts(printed_table(rows((label, "5", "0", "5")), (90, 60, 60, 60)))[0] == [label, "5", "0", "5"]


@pytest.mark.parametrize("closed", [True, False], ids=["closed", "open"])
@pytest.mark.parametrize("sides", [True, False], ids=["sides", "no-sides"])
def test_a_table_goes_on_over_page_ends(closed: bool, sides: bool) -> None:
    printer = Printer()
    printer.table(numbered(90), WIDTHS, TableStyle(closed=closed, sides=sides))
    document = read(printer.data(), "年报.pdf")
    (table,) = tables(document)
    assert texts(table) == [[cell.text for cell in row] for row in numbered(90)]
    assert len(document.pages) == 3
    starts = [row[0].span.start - 1 for row in table.rows]
    assert set(document.pages[1:]) <= set(starts)


def test_a_heading_that_is_printed_on_every_page_is_read_once() -> None:
    printer = Printer()
    printer.table(numbered(90), WIDTHS, TableStyle(heading=1))
    assert texts(only_table(printer)) == [[cell.text for cell in row] for row in numbered(90)]


@pytest.mark.parametrize("start", range(560, 700, 20))
def test_a_row_that_a_page_end_cuts_is_one_row(start: int) -> None:
    label = "1.申请人无正当理由逾期不补正、行政机关不再处理其政府信息公开申请，下同"
    cells = rows(HEADING, (label, "12", "0", "34"), ("2.其他", "0", "5", "6"))
    printer = Printer()
    printer.y = start
    printer.table(cells, (60, 80, 80, 80), TableStyle(cut=True))
    assert texts(only_table(printer)) == [[cell.text for cell in row] for row in cells]


def test_rows_on_both_sides_of_a_page_end_stay_two() -> None:
    """Full cells above, and labels without a number: nothing but the figures tells that these are two rows."""
    cells = rows(("行政处罚", "4119", "1"), ("行政强制", "195", "2"))
    printer = Printer()
    printer.y = printer.height - printer.margin - 30
    printer.table(cells, (50, 60, 60))
    assert texts(only_table(printer)) == [["行政处罚", "4119", "1"], ["行政强制", "195", "2"]]


def test_a_group_of_rows_goes_on_over_a_page_end() -> None:
    cells = with_group("（三）不予公开", rows(*((f"{number}.其他", "3") for number in range(40))))
    printer = Printer()
    printer.table(cells, (60, 120, 60))
    table = only_table(printer)
    assert table.rows[0][0] == Cell("（三）不予公开", table.rows[0][0].span, 40, 1)
    assert all(len(row) == 2 for row in table.rows[1:])


def test_a_number_that_a_narrow_cell_wraps_is_one_number() -> None:
    table = printed_table(rows(("行政处罚", "75394432.52"), ("行政强制", "1")), (80, 58))
    assert texts(table) == [["行政处罚", "75394432.52"], ["行政强制", "1"]]


def test_two_numbers_in_a_cell_are_never_one() -> None:
    printer = Printer()
    printer.table(rows(("行政处罚和行政强制", ""), ("行政强制", "1")), (60, 90))
    printer.put(140, 86, "12")
    printer.put(140, 98, "34")
    assert texts(only_table(printer))[0] == ["行政处罚和行政强制", "12 34"]


def test_rows_without_a_line_between_them_are_not_glued() -> None:
    printer = Printer()
    printer.table(rows(("1.规章2.其他", "", "", "")), (40, 30, 30, 30))
    for x in (112, 142, 172):
        printer.put(x + 5, 85, "10")
        printer.put(x + 5, 98, "2")
    assert texts(only_table(printer))[0][1:] == ["10 2", "10 2", "10 2"]


def test_a_number_that_is_wider_than_its_cell_stays_whole() -> None:
    printer = Printer()
    printer.table(rows(("规章", "", "7")), (80, 40, 80))
    printer.put(158, 86, "123456789")
    found = texts(only_table(printer))[0]
    assert "123456789" in found or "1234567897" in found


def test_upright_text_is_read_downward() -> None:
    printer = Printer()
    printer.table(with_group("", rows(("1.规章", "3"), ("2.其他", "4"))), (30, 90, 60))
    for number, character in enumerate("办理结果"):
        printer.put(80, 82 + 9 * number, character, 8)
    assert texts(only_table(printer))[0] == ["办理结果", "1.规章", "3"]


@pytest.mark.parametrize("degrees", [90, -90])
def test_turned_text_is_read_along_its_line(degrees: int) -> None:
    printer = Printer()
    printer.table(with_group("", rows(("1.规章", "3"), ("2.其他", "4"), ("3.其他", "5"))), (30, 90, 60))
    printer.canvas.saveState()
    printer.canvas.translate(84, printer.height - (130 if degrees > 0 else 80))
    printer.canvas.rotate(degrees)
    printer.canvas.setFont("STSong-Light", 9)
    printer.canvas.drawString(0, 0, "办理结果")
    printer.canvas.restoreState()
    assert texts(only_table(printer))[0] == ["办理结果", "1.规章", "3"]


def test_a_label_reaches_over_the_blank_cell_beside_it() -> None:
    cells = rows(
        ("（五）不予处理", "1.重复申请", "3"),
        ("（六）其他处理", "", "4"),
        ("（七）总计", "2.其他", "1"),
        ("（八）其他", "3.其他", "1"),
    )
    table = printed_table(cells, (90, 120, 60))
    assert [(cell.text, cell.columns) for cell in table.rows[1]] == [("（六）其他处理", 2), ("4", 1)]


def test_a_blank_figure_stays() -> None:
    table = printed_table(rows(HEADING, ("规章", "", "0", "3"), ("行政规范性文件", "1", "", "")))
    assert texts(table)[1:] == [["规章", "", "0", "3"], ["行政规范性文件", "1", "", ""]]


def test_a_frame_around_text_is_no_table() -> None:
    printer = Printer()
    printer.paragraph("本报告依照条例编制。")
    printer.line(60, 60, 500, 60)
    printer.line(60, 200, 500, 200)
    printer.line(60, 60, 60, 200)
    printer.line(500, 60, 500, 200)
    document = read(printer.data(), "年报.pdf")
    assert [block.text for block in document.blocks if isinstance(block, Paragraph)] == ["本报告依照条例编制。"]
    assert tables(document) == []


def test_lines_drawn_as_dots_and_thin_boxes_are_lines() -> None:
    printer = Printer(number="")
    for x in (72, 172, 272):
        for y in range(100, 140, 2):
            printer.canvas.rect(x, printer.height - y, 0.5, 1, stroke=0, fill=1)
    for y in (100, 120, 140):
        printer.canvas.rect(72, printer.height - y, 200, 0.5, stroke=0, fill=1)
    for x, y, text in ((80, 114, "规章"), (180, 114, "3"), (80, 134, "其他"), (180, 134, "4")):
        printer.put(x, y, text)
    assert texts(only_table(printer)) == [["规章", "3"], ["其他", "4"]]


def test_white_cells_on_a_dark_ground_are_cells() -> None:
    printer = Printer(number="")
    printer.canvas.setFillGray(0.2)
    printer.canvas.rect(72, 700, 202, 42, stroke=0, fill=1)
    printer.canvas.setFillGray(1)
    for x in (73, 174):
        for y in (701, 722):
            printer.canvas.rect(x, y, 99, 19, stroke=0, fill=1)
    printer.canvas.setFillGray(0)
    for x, y, text in ((80, 114, "规章"), (180, 114, "3"), (80, 135, "其他"), (180, 135, "4")):
        printer.put(x, y, text)
    assert texts(only_table(printer)) == [["规章", "3"], ["其他", "4"]]


UNRULED = TableStyle(ruled=False)
SEVEN = (120.0, *[45.0] * 7)


def test_a_table_without_lines_is_read_by_its_columns() -> None:
    label = "（二）部分公开（区分处理的，只计这一情形，不计其他情形）"
    cells = rows(
        ("项目", "甲", "乙", "丙", "丁", "戊", "己", "总计"),
        ("（一）予以公开", *"1234567"),
        (label, "10", "0", "0", "2000", "0", "0", "2010"),
        ("（三）不予公开", "3", "0", "", "0", "0", "0", "3"),
    )
    found = texts(printed_table(cells, SEVEN, UNRULED))
    assert found[-3:] == [[cell.text for cell in row] for row in cells[1:]]


def test_a_wrapped_figure_of_a_table_without_lines_is_not_guessed() -> None:
    first, last = ("（一）予以公开", *"1234567"), ("（三）不予公开", *"1234567")
    cells = rows(first, ("（二）部分公开", "1234567890123", *"234567"), last)
    found = texts(printed_table(cells, SEVEN, UNRULED))
    assert (found[0], found[2]) == ([*first], [*last])
    assert found[1][0] == "（二）部分公开"
    assert "1234567890123" not in found[1]
    assert " " in found[1][1]


def test_figures_beside_text_are_no_table() -> None:
    printer = Printer()
    printer.paragraph("规章 3")
    printer.paragraph("行政规范性文件 4")
    document = read(printer.data(), "年报.pdf")
    assert tables(document) == []
