"""A row of a pipe table: every cell, at its exact place."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from gklint.readers._pipes import split_row


@pytest.mark.parametrize(
    ("row", "texts"),
    [
        ("| 规章 | 0 | 12 |", ["规章", "0", "12"]),
        ("规章 | 0", ["规章", "0"]),
        ("| 规章 |  | |", ["规章", "", ""]),
        ("|||", ["", ""]),
        ("|", [""]),
        ("", []),
        ("\u3000| 规章\u3000|\u20020 |", ["规章", "0"]),
        (r"| a\|b | c\\| d |", ["a|b", r"c\\", "d"]),
        ("没有竖线", ["没有竖线"]),
    ],
)
def test_cells_of_a_row(row: str, texts: list[str]) -> None:
    assert [cell.text for cell in split_row(row, 0)] == texts


@given(st.text(alphabet="|\\ \t\u3000规a0"), st.integers(0, 99))
def test_every_cell_stands_where_it_says(row: str, start: int) -> None:
    end = start - 1
    for cell in split_row(row, start):
        assert end < cell.span.start + (not cell.text) <= cell.span.end + (not cell.text)
        assert cell.span.end <= start + len(row)
        assert row[cell.span.start - start : cell.span.end - start].replace("\\|", "|") == cell.text
        end = cell.span.end


@given(st.lists(st.text(alphabet="规章0 ", max_size=4), min_size=1, max_size=20))
def test_no_cell_is_lost_or_added(cells: list[str]) -> None:
    assert [cell.text for cell in split_row(f"|{'|'.join(cells)}|", 0)] == [cell.strip() for cell in cells]
