"""PDF tables that run over page ends."""

from __future__ import annotations

import pytest

from gklint.document import Cell
from gklint.readers.pdf import read
from tests.readers.pdf_pages import Printer
from tests.readers.pdf_ruled import TableStyle, print_table
from tests.readers.pdf_tables import HEADING, WIDTHS, numbered, only_table, rows, tables, texts, with_group


@pytest.mark.parametrize("closed", [True, False], ids=["closed", "open"])
@pytest.mark.parametrize("sides", [True, False], ids=["sides", "no-sides"])
def test_a_table_goes_on_over_page_ends(closed: bool, sides: bool) -> None:
    printer = Printer()
    print_table(printer, numbered(90), WIDTHS, TableStyle(closed=closed, sides=sides))
    document = read(printer.data(), "年报.pdf")
    (table,) = tables(document)
    assert texts(table) == [[cell.text for cell in row] for row in numbered(90)]
    assert len(document.pages) == 3
    starts = [row[0].span.start - 1 for row in table.rows]
    assert set(document.pages[1:]) <= set(starts)


def test_a_heading_that_is_printed_on_every_page_is_read_once() -> None:
    printer = Printer()
    print_table(printer, numbered(90), WIDTHS, TableStyle(heading=1))
    assert texts(only_table(printer)) == [[cell.text for cell in row] for row in numbered(90)]


@pytest.mark.parametrize("start", range(560, 700, 20))
def test_a_row_that_a_page_end_cuts_is_one_row(start: int) -> None:
    label = "1.申请人无正当理由逾期不补正、行政机关不再处理其政府信息公开申请，下同"
    cells = rows(HEADING, (label, "12", "0", "34"), ("2.其他", "0", "5", "6"))
    printer = Printer()
    printer.y = start
    print_table(printer, cells, (60, 80, 80, 80), TableStyle(cut=True))
    assert texts(only_table(printer)) == [[cell.text for cell in row] for row in cells]


def test_rows_on_both_sides_of_a_page_end_stay_two() -> None:
    """Full cells above, and labels without a number: nothing but the figures tells that these are two rows."""
    cells = rows(("行政处罚", "4119", "1"), ("行政强制", "195", "2"))
    printer = Printer()
    printer.y = printer.height - printer.margin - 30
    print_table(printer, cells, (50, 60, 60))
    assert texts(only_table(printer)) == [["行政处罚", "4119", "1"], ["行政强制", "195", "2"]]


def test_a_group_of_rows_goes_on_over_a_page_end() -> None:
    cells = with_group("（三）不予公开", rows(*((f"{number}.其他", "3") for number in range(40))))
    printer = Printer()
    print_table(printer, cells, (60, 120, 60))
    table = only_table(printer)
    assert table.rows[0][0] == Cell("（三）不予公开", table.rows[0][0].span, 40, 1)
    assert all(len(row) == 2 for row in table.rows[1:])
