"""Tables of web pages: merged cells, tags left out, tables in tables, tables that only lay out the page."""

from __future__ import annotations

import pytest

from gklint.document import Table
from tests.readers.html_reading import document, shapes


@pytest.mark.parametrize(
    ("rows", "expected"),
    [
        (
            "<tr><td rowspan=2 colspan='3'>甲</td><TD COLSPAN=\"2\">1<td colSpan= 2 >2",
            [[("甲", 2, 3), ("1", 1, 2), ("2", 1, 2)]],
        ),
        ("<tr><td>1<td>2<tr><td>3", [["1", "2"], ["3"]]),
        ("<td>1</td><td>2</td></tr><td>3</td>", [["1", "2"], ["3"]]),
        ("<tr><td></td><td>&nbsp;</td><td><p><br></p></td><td> </td></tr>", [["", "", "", ""]]),
        (
            "<tr><td>本年新<br />制作数量<td><p>1</p><p>2</p><td>\n 本年\n 新收\n",
            [["本年新 制作数量", "1 2", "本年新收"]],
        ),
        ("<tr><td><p><span>0</span><o:p></o:p></p></td><td><b>1</b>0</td></tr>", [["0", "10"]]),
        (
            "<tr><td>a&lt;b</td><td> 3,012 </td><td>3 012</td><td><div>5<sup>注</sup></div></td></tr>",
            [["a<b", "3,012", "3 012", "5 注"]],
        ),
        ("<tr><td><s>5</s>6<td><del>1</del><td><s>2", [["6", "", "2"]]),
        (
            "<tr><td colspan=0>1<td colspan=9999>2<td data-colspan=3>3<td rowspan=x>4<td colspan=+2>5",
            [["1", ("2", 1, 1000), "3", "4", ("5", 1, 2)]],
        ),
        ("<tr><td><ol><li>甲<li>乙</ol><td><h3>丙</h3>", [["1. 甲 2. 乙", "丙"]]),
        ("<tr><td><div>甲</td><td>乙</div></td></tr></div>", [["甲", "乙"]]),
        ("<thead><tr><th>甲<tbody><tr><td>1<tfoot><tr><td>2", [["甲"], ["1"], ["2"]]),
        ("<tr></tr><tr><td>1</td></tr>", [[], ["1"]]),
    ],
)
def test_cells(rows: str, expected: list[object]) -> None:
    assert shapes(f"<table>{rows}</table>") == [expected]


def test_height_zero_reaches_the_end_of_the_section() -> None:
    page = "<table><tbody><tr><td rowspan=0>甲<td>1<tr><td>2<tr><td rowspan='0'>3<tbody><tr><td>4</table>"
    assert shapes(page) == [[[("甲", 3, 1), "1"], ["2"], ["3"], ["4"]]]


def test_text_beside_cells_stands_before_the_table() -> None:
    page = "<table><caption>表二</caption><colgroup><col></colgroup><tr><td>1</td>单位：件</tr></table>后"
    assert shapes(page) == ["表二", "单位：件", [["1"]], "后"]


def test_cells_without_a_table_are_text() -> None:
    assert shapes("<tr><td>甲</td><td>乙</td></tr></table>丙") == ["甲", "乙", "丙"]


def test_an_unclosed_table_ends_with_the_page() -> None:
    assert shapes("<table><tr><td>1</td><td><p>2") == [[["1", "2"]]]
    assert shapes("<table><tr><td>1<table><tr><td>2") == ["1", [["2"]]]
    assert shapes("<table><tr><td>1</td></tr><table><tr><td>2</table>") == [[["1"]], [["2"]]]


def test_a_frame_around_prose_is_taken_apart() -> None:
    prose = "本机关坚持以公开为常态、不公开为例外。" * 4
    page = f"<table><tr><td><h2>一、总体情况</h2><p>{prose}</p><p>{prose}</p></td></tr></table>"
    assert shapes(page) == [(2, "一、总体情况"), prose, prose]


def test_a_table_in_a_frame_keeps_its_cells() -> None:
    data = "<table><tr><td>规章</td><td colspan=2>0</td></tr><tr><td>行政许可<td></table>"
    page = f"<table><tr><td width=100><table><tr><td><p>前</p>{data}后</td></tr></table></td></tr></table>"
    assert shapes(page) == ["前", [["规章", ("0", 1, 2)], ["行政许可", ""]], "后"]


def test_cells_divided_by_a_table_are_cells_of_the_row() -> None:
    row = "<tr><td>甲</td><td>1</td><td><table><tr><td>2</td><td>3</td></tr></table></td></tr>"
    assert shapes(f"<table>{row * 3}</table>") == [[["甲", "1", "2", "3"]] * 3]


def test_places_of_cells_and_tables() -> None:
    page = "前<table>\n<tr><td> 规<b>章</b> </td><td><p>&nbsp;</p></td><td>甲<br>乙</td><td>1</td></tr></table>"
    found = document(page)
    table = found.blocks[1]
    assert isinstance(table, Table)
    assert found.source.slice(table.span) == page[1:]
    texts = [found.source.slice(cell.span) for cell in table.rows[0]]
    assert texts == ["规<b>章", "", "甲<br>乙", "1"]
    assert page.index("<td><p>") < table.rows[0][1].span.start < page.index("</p>")


def test_a_hidden_row_and_cell_are_no_part_of_the_table() -> None:
    page = (
        "<table><tr style='display:none'><td>内部</td><td>9</td></tr><tr><td>规章</td>"
        "<td style='display:none'>密件</td><td>0</td></tr><tbody hidden><tr><td>旧数<td>5</tbody>"
        "<tr><td>许可<td>1</table>"
    )
    assert shapes(page) == [[["规章", "0"], ["许可", "1"]]]
