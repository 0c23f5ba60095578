"""PDF tables: merged cells, labels in several lines, figures that a narrow column wraps, upright text."""

from __future__ import annotations

import pytest

from gklint.document import Paragraph, Table
from gklint.readers.pdf import read
from tests.readers.pdf_pages import Printer
from tests.readers.pdf_ruled import PrintedCell, print_table
from tests.readers.pdf_tables import (
    HEADING,
    WIDTHS,
    numbered,
    only_table,
    printed_table,
    rows,
    tables,
    texts,
    with_group,
)


def test_cells_stand_where_their_spans_say() -> None:
    printer = Printer()
    printer.paragraph("二、主动公开政府信息情况")
    print_table(printer, numbered(4), WIDTHS)
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


def test_a_number_that_a_narrow_cell_wraps_is_one_number() -> None:
    table = printed_table(rows(("行政处罚", "75394432.52"), ("行政强制", "1")), (80, 58))
    assert texts(table) == [["行政处罚", "75394432.52"], ["行政强制", "1"]]


def test_two_numbers_in_a_cell_are_never_one() -> None:
    printer = Printer()
    print_table(printer, rows(("行政处罚和行政强制", ""), ("行政强制", "1")), (60, 90))
    printer.put(140, 86, "12")
    printer.put(140, 98, "34")
    assert texts(only_table(printer))[0] == ["行政处罚和行政强制", "12 34"]


def test_rows_without_a_line_between_them_are_not_glued() -> None:
    printer = Printer()
    print_table(printer, rows(("1.规章2.其他", "", "", "")), (40, 30, 30, 30))
    for x in (112, 142, 172):
        printer.put(x + 5, 85, "10")
        printer.put(x + 5, 98, "2")
    assert texts(only_table(printer))[0][1:] == ["10 2", "10 2", "10 2"]


def test_a_number_that_is_wider_than_its_cell_stays_whole() -> None:
    printer = Printer()
    print_table(printer, rows(("规章", "", "7")), (80, 40, 80))
    printer.put(158, 86, "123456789")
    found = texts(only_table(printer))[0]
    assert "123456789" in found or "1234567897" in found


def test_upright_text_is_read_downward() -> None:
    printer = Printer()
    print_table(printer, with_group("", rows(("1.规章", "3"), ("2.其他", "4"))), (30, 90, 60))
    for number, character in enumerate("办理结果"):
        printer.put(80, 82 + 9 * number, character, 8)
    assert texts(only_table(printer))[0] == ["办理结果", "1.规章", "3"]


@pytest.mark.parametrize("degrees", [90, -90])
def test_turned_text_is_read_along_its_line(degrees: int) -> None:
    printer = Printer()
    print_table(printer, with_group("", rows(("1.规章", "3"), ("2.其他", "4"), ("3.其他", "5"))), (30, 90, 60))
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
