"""What the tests of PDF tables say short: rows of texts, the tables of a document, and their texts."""

from __future__ import annotations

from collections.abc import Sequence

from gklint.document import Document, Table
from gklint.readers.pdf import read
from tests.readers.pdf_pages import Printer
from tests.readers.pdf_ruled import PLAIN, PrintedCell, TableStyle, print_table

HEADING = ("信息内容", "本年制发件数", "本年废止件数", "现行有效件数")
WIDTHS = (150.0, 80.0, 80.0, 80.0)


def rows(*texts: Sequence[str]) -> list[list[PrintedCell]]:
    return [[PrintedCell(text) for text in row] for row in texts]


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
    print_table(printer, cells, widths, style)
    return only_table(printer)


def numbered(count: int) -> list[list[PrintedCell]]:
    return rows(HEADING, *((f"{number}.规章", str(number), "0", str(7 * number)) for number in range(1, count)))
