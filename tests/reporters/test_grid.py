"""The excerpt of a table in the text output: aligned on a terminal, suspects marked, nothing that steers it."""

from __future__ import annotations

import json

from hypothesis import given
from hypothesis import strategies as st

from gklint.finding import Finding, Grid, Related, Suspect
from gklint.reporters import Context, reporter_named
from gklint.reporters._grid import drawn
from gklint.result import FileResult, Result
from gklint.terminal import width
from tests.reporters.sample import ROW_TOTAL, place

GRID = Grid(
    columns=("自然人", "商业", "总计"),
    rows=(("一、本年新收", ("3", "1", "5")), ("（七）总计", ("3", "", "4"))),
    marks=((0, 2, "4"), (1, 1, "1")),
    certain=True,
)


def rendered(finding: Finding, lang: str = "zh") -> str:
    reporter = reporter_named("text")
    assert reporter
    return reporter.render(Result((FileResult("a.md", findings=(finding,)),)), Context(lang=lang))


def test_figures_stand_under_their_heads() -> None:
    assert list(drawn(GRID, "zh")) == [
        "              自然人  商业  总计",
        "一、本年新收       3     1   5→4",
        "（七）总计         3  空→1     4",
    ]
    assert list(drawn(GRID._replace(certain=False), "en"))[2] == "（七）总计         3  blank→1?     4"


@given(
    st.lists(st.tuples(st.text(max_size=8), st.tuples(*[st.text(max_size=6)] * 3)), min_size=1, max_size=5),
    st.booleans(),
)
def test_every_line_ends_where_the_heads_end(rows: list[tuple[str, tuple[str, ...]]], certain: bool) -> None:
    grid = Grid(("自然人", "商业", "总计"), tuple(rows), ((0, 2, "4"),), certain)
    head, *lines = drawn(grid, "zh")
    assert width(lines[0]) == width(head)
    assert all(width(line) <= width(head) for line in lines)
    assert not any("\x1b" in line or "\n" in line for line in (head, *lines))


def test_the_drawing_follows_the_suspects() -> None:
    finding = ROW_TOTAL._replace(grid=GRID)
    assert """\
  可疑：2:18 “5”应为“6”
                  自然人  商业  总计
    一、本年新收       3     1   5→4
    （七）总计         3  空→1     4
  参见：2:14 自然人 这一列
""" in rendered(finding)


def test_options_are_numbered_and_many_suspects_are_counted() -> None:
    suspects = tuple(Suspect("/x", place(1, 1, 2), "5", str(n), n, "表三") for n in range(1, 12))
    text = rendered(ROW_TOTAL._replace(suspects=suspects))
    assert "  可疑：改法1 1:2 表三 “5”应为“1”\n" in text
    assert "改法9" not in text
    assert "  可疑：另有3格\n" in text
    assert "  suspect: option 2, 1:2 表三 “5” should be “2”\n" in rendered(ROW_TOTAL._replace(suspects=suspects), "en")


def test_json_tells_options_and_the_rules_of_merged_findings() -> None:
    reporter = reporter_named("json")
    assert reporter
    suspects = (Suspect("/x", place(1, 1, 2), "5", "6", 1), Suspect("/y", place(1, 1, 2), "5", "4", 2))
    related = (Related("GK303 两边不等", place(1, 1, 2), "/x", "表三", "GK303"),)
    finding = ROW_TOTAL._replace(suspects=suspects, related=related)
    data = json.loads(reporter.render(Result((FileResult("a.md", findings=(finding,)),)), Context()))
    assert [one["option"] for one in data["findings"][0]["suspects"]] == [1, 2]
    assert data["findings"][0]["related"][0]["rule"] == "GK303"
