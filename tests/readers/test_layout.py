"""Frames of a page's layout are taken apart, data tables stay whole, and no text is lost or moved."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import NamedTuple

from hypothesis import given
from hypothesis import strategies as st

from gklint.limits import DEFAULT_LIMITS
from gklint.readers._layout import Box, Grid, unframed


class Text(NamedTuple):
    text: str


Item = Text | Grid[Text]
_LONG = "本机关按照要求主动公开政府信息。" * 5


def box(*content: str | Grid[Text], rows: int = 1, columns: int = 1) -> Box[Text]:
    return Box(tuple(Text(item) if isinstance(item, str) else item for item in content), rows, columns)


def grid(*rows: Iterable[Box[Text] | str]) -> Grid[Text]:
    return Grid(tuple(tuple(box(cell) if isinstance(cell, str) else cell for cell in row) for row in rows))


def apart(given: Grid[Text]) -> list[Item]:
    return list(unframed(given))


def texts(items: Iterable[Item]) -> Iterator[str]:
    """Every text in reading order."""
    for item in items:
        if isinstance(item, Grid):
            for row in item.rows:
                for cell in row:
                    yield from texts(cell.content)
        else:
            yield item.text


FIGURES = grid(("规章", "0", "1"), ("行政许可", "2", "3"), ("行政处罚", "4", "5"))


def test_a_data_table_stays_as_it_is() -> None:
    assert apart(FIGURES) == [FIGURES]
    small = grid(("本年收费金额", "0"))
    assert apart(small) == [small]
    merged = grid((box("第二十条第（一）项", columns=4),), ("规章", "0", "0", "0"))
    assert apart(merged) == [merged]


def test_a_label_of_several_paragraphs_is_no_frame() -> None:
    wrapped = grid((box("三、本年度", "办理结果", rows=22), "（一）予以公开", "0"))
    assert apart(wrapped) == [wrapped]
    one_long_cell = grid((_LONG * 3,))
    assert apart(one_long_cell) == [one_long_cell]


def test_a_frame_gives_what_stands_in_it_in_order() -> None:
    page = grid(("首页",), (box("标题", "一、总体情况", FIGURES, "说明"),), ("页脚",))
    assert apart(page) == [Text("首页"), Text("标题"), Text("一、总体情况"), FIGURES, Text("说明"), Text("页脚")]
    assert apart(grid((box(page),))) == apart(page)
    assert apart(grid((box(FIGURES),))) == [FIGURES]


def test_prose_in_cells_is_no_table() -> None:
    assert apart(grid(("附件", box(_LONG, _LONG)))) == [Text("附件"), Text(_LONG), Text(_LONG)]


def test_a_cell_that_a_table_of_one_row_divides_is_several_cells() -> None:
    split = grid(
        ("规章", box(grid(("0", "1"))), "2"),
        ("行政许可", "0", "1", "2"),
        ("行政处罚", "0", box(grid(("1", box(grid(("2",))))))),
    )
    whole = [["规章", "0", "1", "2"], ["行政许可", "0", "1", "2"], ["行政处罚", "0", "1", "2"]]
    (table,) = apart(split)
    assert isinstance(table, Grid)
    assert [[list(texts(cell.content)) for cell in row] for row in table.rows] == [[[t] for t in row] for row in whole]


def test_what_a_box_holds() -> None:
    mixed = box("一", FIGURES, "二")
    assert mixed.texts == [Text("一"), Text("二")]
    assert mixed.grids == [FIGURES]
    assert (mixed.rows, mixed.columns) == (1, 1)


_paragraphs = st.builds(Text, st.sampled_from(("", "0", "规章", "第二十条第（一）项", _LONG)))


def _grids(inside: st.SearchStrategy[Item]) -> st.SearchStrategy[Grid[Text]]:
    boxes = st.builds(Box, st.lists(inside, max_size=3).map(tuple), st.integers(1, 3), st.integers(1, 3))
    return st.builds(Grid, st.lists(st.lists(boxes, max_size=4).map(tuple), max_size=4).map(tuple))


_nested = _grids(st.recursive(_paragraphs, lambda inside: st.one_of(inside, _grids(inside)), max_leaves=8))


@given(_nested)
def test_no_text_is_lost_or_moved_and_no_table_stands_in_another(page: Grid[Text]) -> None:
    once = apart(page)
    assert list(texts(once)) == list(texts([page]))
    tables = [item for item in once if isinstance(item, Grid)]
    assert not any(cell.grids for table in tables for row in table.rows for cell in row)
    assert all(apart(table) == [table] for table in tables), "what was taken apart stays so"


def test_frames_in_frames_to_the_depth_that_readers_allow() -> None:
    page = FIGURES
    numbers = range(DEFAULT_LIMITS.nesting)
    for number in numbers:
        page = grid((box(f"{number}", page),))
    items = apart(page)
    assert items[-1] == FIGURES
    assert [text.text for text in items[:-1] if isinstance(text, Text)] == [str(number) for number in reversed(numbers)]
