"""PDF tables without ruling lines, and lines that are drawn in other ways than as lines."""

from __future__ import annotations

from gklint.document import Paragraph
from gklint.readers.pdf import read
from tests.readers.pdf_pages import Printer
from tests.readers.pdf_ruled import TableStyle
from tests.readers.pdf_tables import only_table, printed_table, rows, tables, texts

UNRULED = TableStyle(ruled=False)
SEVEN = (120.0, *[45.0] * 7)


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
