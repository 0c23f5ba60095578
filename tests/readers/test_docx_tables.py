"""Tables of Word files: merged cells, nested tables, frames around prose, rows in content controls."""

from __future__ import annotations

import pytest

from gklint.document import Document, Table
from tests.readers.docx_package import assert_places, opened, p, r, t, tbl, tc, texts, tr

DOWN, ON = '<w:vMerge w:val="restart"/>', "<w:vMerge/>"


def table(document: Document) -> list[list[tuple[str, int, int]]]:
    """The first table: text, rows and columns of each cell."""
    assert_places(document)
    found = next(block for block in document.blocks if isinstance(block, Table))
    return [[(cell.text, cell.rows, cell.columns) for cell in row] for row in found.rows]


def wide(columns: int | str) -> str:
    return f'<w:gridSpan w:val="{columns}"/>'


def test_merged_cells_stand_once_with_their_size() -> None:
    body = tbl(
        tr(tc("行政复议", wide(2)), "总计"),
        tr(tc("结果", DOWN), "维持", "1"),
        tr(tc("", ON), "纠正", "2"),
        tr(tc("", '<w:vMerge w:val="continue"/>'), tc("其他", wide(2))),
    )
    assert table(opened(body)) == [
        [("行政复议", 1, 2), ("总计", 1, 1)],
        [("结果", 3, 1), ("维持", 1, 1), ("1", 1, 1)],
        [("纠正", 1, 1), ("2", 1, 1)],
        [("其他", 1, 2)],
    ]


def test_merging_goes_by_grid_column_not_by_number_of_cells() -> None:
    body = tbl(
        tr(tc("甲", wide(2)), tc("乙", DOWN)),
        tr("a", "b", tc("", ON)),
    )
    assert table(opened(body)) == [[("甲", 1, 2), ("乙", 2, 1)], [("a", 1, 1), ("b", 1, 1)]]


def test_old_merging_to_the_right() -> None:
    body = tbl(tr(tc("甲", '<w:hMerge w:val="restart"/>'), tc("", "<w:hMerge/>"), "乙"), tr("a", "b", "c"))
    assert table(opened(body))[0] == [("甲", 1, 2), ("乙", 1, 1)]


def test_a_cell_merged_away_without_a_first_cell_is_a_cell() -> None:
    assert table(opened(tbl(tr(tc("甲", ON), "a"), tr(tc("", ON), "b")))) == [
        [("甲", 2, 1), ("a", 1, 1)],
        [("b", 1, 1)],
    ]


def test_text_in_a_cell_merged_away_is_not_lost() -> None:
    body = tbl(tr(tc("5", DOWN), "a"), tr(tc("3", ON), "b"))
    assert table(opened(body))[0][0] == ("5 3", 2, 1)


def test_columns_left_out_before_the_first_cell() -> None:
    body = tbl(tr("甲", "乙", "丙"), tr("1", properties='<w:gridBefore w:val="2"/>'))
    assert table(opened(body))[1] == [("", 1, 2), ("1", 1, 1)]


@pytest.mark.parametrize(("written", "columns"), [("0", 1), ("-3", 1), ("x", 1), ("999999999999", 1), ("5000", 63)])
def test_malformed_widths_are_bounded(written: str, columns: int) -> None:
    assert table(opened(tbl(tr(tc("甲", wide(written)), "乙"))))[0][0] == ("甲", 1, columns)


def test_paragraphs_and_breaks_of_a_cell_are_joined_by_a_blank() -> None:
    cell = tc(p("商业") + p() + p(f"<w:r>{t('企')}<w:br/>{t('业')}</w:r>"))
    assert texts(opened(tbl(tr(cell, "1")))) == [[["商业 企 业", "1"]]]


def test_rows_and_cells_in_content_controls() -> None:
    cell = f"<w:sdt><w:sdtPr/><w:sdtContent>{tc('乙')}</w:sdtContent></w:sdt>"
    row = f"<w:sdt><w:sdtContent>{tr('丙', '丁')}</w:sdtContent></w:sdt>"
    assert texts(opened(tbl(tr("甲", cell), row))) == [[["甲", "乙"], ["丙", "丁"]]]


def test_a_frame_around_a_report_becomes_its_paragraphs_and_tables() -> None:
    inner = tbl(tr("规章", "1", "2"), tr("文件", "3", "4"))
    frame = tbl(tr(tc(p("一、总体情况") + p("正文。" * 50) + inner + p("后"))))
    shown = texts(opened(frame))
    assert shown == ["一、总体情况", "正文。" * 50, [["规章", "1", "2"], ["文件", "3", "4"]], "后"]


def test_nested_tables_are_all_read() -> None:
    body = p("底")
    for number in range(20):
        body = p(f"层{number}") + tbl(tr(tc(body)))
    assert texts(opened(body)) == [*(f"层{number}" for number in reversed(range(20))), [["底"]]]


def test_tables_beside_each_other_stay_two() -> None:
    document = opened(tbl(tr("甲", "1")) + tbl(tr("乙", "2")))
    assert texts(document) == [[["甲", "1"]], [["乙", "2"]]]
    assert_places(document)


def test_a_row_without_cells_and_a_cell_without_paragraph() -> None:
    document = opened(tbl(tr("甲", "1"), "<w:tr/>", "<w:tr><w:tc/><w:tc><w:p/></w:tc></w:tr>"))
    assert texts(document) == [[["甲", "1"], [], ["", ""]]]
    assert_places(document)


def test_text_box_in_a_cell() -> None:
    inside = f"<w:txbxContent>{p('框')}</w:txbxContent>"
    cell = tc(p(r("5") + f"<w:r><w:drawing><wps:txbx>{inside}</wps:txbx></w:drawing></w:r>"))
    assert texts(opened(tbl(tr("甲", cell)))) == [[["甲", "5 框"]]]
