"""What an export lost or mixed up is doubted: no figure ever stands in a column that is not its own."""

from __future__ import annotations

from collections.abc import Callable
from random import Random

import pytest

from gklint.edition import editions
from gklint.figures import Kind
from gklint.report import Report
from gklint.service import read_report
from tests.rendering import LAYOUTS, Rows, random_figures, table_rows

EDITION = editions()["2021"]
Change = Callable[[str, Rows], Rows]
GRIDS = (
    "tab-cells",
    "tab-rows",
    "pipe-rows",
    "bare-pipe-rows",
    "pipe-ended-cells",
    "all-pipe-ended-cells",
    "lone-pipes",
)


def written(change: Change, layout: str, seed: int, *, headings: bool = True) -> tuple[Report, dict[str, str]]:
    figures = random_figures(EDITION, Random(seed))
    parts = ["云岫县财政局2023年政府信息公开工作年度报告"]
    for section in EDITION.sections:
        table = EDITION.tables.get(section.key)
        if headings or table is None:
            parts.append(section.title)
        if table:
            parts += [LAYOUTS[layout](change(section.key, table_rows(table, figures))), ""]
        elif headings:
            parts.append("本机关按要求推进政府信息公开工作。")
    return read_report(("\n".join(parts) + "\n").encode(), "report.txt"), figures


def wrong(report: Report, figures: dict[str, str]) -> dict[str, tuple[object, str]]:
    return {
        value.route: (value.number, figures[value.route])
        for value in report.values()
        if value.figure.kind is Kind.NUMBER and str(value.number) != figures[value.route]
    }


def is_figure(cell: str) -> bool:
    return cell.lstrip("-").isdigit()


def without_column(name: str) -> Change:
    place = {"自然人": 0, "商业企业": 1, "法律服务机构": 4, "总计": 6}[name]

    def change(key: str, rows: Rows) -> Rows:
        if key != "applications":
            return rows
        changed: Rows = []
        for row in rows:
            figures = [number for number, cell in enumerate(row) if is_figure(cell)]
            drop = figures[place] if len(figures) == 7 else None
            changed.append([cell for number, cell in enumerate(row) if number != drop and cell != name])
        return changed

    return change


def exchanged(key: str, rows: Rows) -> Rows:
    """科研机构 and 社会公益组织 change places, headings and figures alike."""
    if key != "applications":
        return rows
    names = {"科研机构": "社会公益组织", "社会公益组织": "科研机构"}
    changed: Rows = []
    for cells in rows:
        row = [names.get(cell, cell) for cell in cells]
        figures = [number for number, cell in enumerate(row) if is_figure(cell)]
        if len(figures) == 7:
            row[figures[2]], row[figures[3]] = row[figures[3]], row[figures[2]]
        changed.append(row)
    return changed


def total_first(key: str, rows: Rows) -> Rows:
    if key != "applications":
        return rows
    changed: Rows = []
    for cells in rows:
        row = cells
        figures = [number for number, cell in enumerate(row) if is_figure(cell)]
        if len(figures) == 7:
            row = [*row[: figures[0]], row[-1], *row[figures[0] : -1]]
        changed.append(["", "总计", "自然人", "法人或其他组织"] if "自然人" in row else row)
    return changed


def numbered(key: str, rows: Rows) -> Rows:
    """A column of running numbers before the labels of tables 二 and 三."""
    if key == "reviews":
        return rows
    return [[str(number), *row] for number, row in enumerate(rows, 1)]


def as_it_is(key: str, rows: Rows) -> Rows:
    return rows


@pytest.mark.parametrize("seed", range(3))
@pytest.mark.parametrize("layout", LAYOUTS)
@pytest.mark.parametrize("name", ["自然人", "商业企业", "法律服务机构", "总计"])
def test_a_column_left_out_shifts_no_figure(name: str, layout: str, seed: int) -> None:
    report, figures = written(without_column(name), layout, seed)
    assert wrong(report, figures) == {}


@pytest.mark.parametrize("layout", GRIDS)
@pytest.mark.parametrize("change", [exchanged, total_first, numbered])
def test_figures_follow_their_headings(change: Change, layout: str) -> None:
    if change is numbered and layout == "all-pipe-ended-cells":
        return  # nothing tells there whether a number ends one row or begins the next
    report, figures = written(change, layout, 5)
    assert wrong(report, figures) == {}
    tables = [table for name, table in report.tables.items() if table and name != "reviews"]
    assert [doubt.zh for table in tables for doubt in table.doubts] == []
    assert {value.number for table in tables for value in table.values.values()} != {None}


@pytest.mark.parametrize("layout", LAYOUTS)
def test_tables_without_headings_between_keep_their_rows(layout: str) -> None:
    report, figures = written(as_it_is, layout, 3, headings=False)
    assert wrong(report, figures) == {}
    assert [table.missing for table in report.tables.values() if table] == [(), (), ()]


@pytest.mark.parametrize("mark", ["3", "- 3 -", "— 12 —", "第3页 共9页", "3/9"])
def test_page_numbers_are_no_figures(mark: str) -> None:
    figures = random_figures(EDITION, Random(2))
    base = "\n".join(
        [section.title + ("\n" + LAYOUTS["cell-lines"](table_rows(EDITION.tables[section.key], figures))
                          if section.key in EDITION.tables else "\n无。") for section in EDITION.sections]
    )  # fmt: skip
    lines = base.split("\n")
    random = Random(4)
    for _ in range(40):
        at = random.randrange(len(lines))
        text = "\n".join([*lines[:at], mark, *lines[at:]])
        assert wrong(read_report(text.encode(), "report.txt"), figures) == {}, (at, mark)


def test_a_figure_too_many_is_doubted() -> None:
    report, figures = written(
        lambda key, rows: [[*row, "9"] if row[0].startswith("一、本年新收") else row for row in rows], "pdf-flow", 1
    )
    table = report.tables["applications"]
    assert table is not None
    assert [doubt.route for doubt in table.doubts] == ["/tables/applications/received"]
    assert wrong(report, figures) == {}


def test_a_single_figure_is_not_taken_apart() -> None:
    text = "二、主动公开政府信息情况\n第二十条第（一）项\n信息内容\n本年制发件数\n本年废止件数\n现行有效件数\n"
    report = read_report((text + "规章\n0\n0\n0\n行政规范性文件\n184\n").encode(), "report.txt")
    table = report.tables["disclosure"]
    assert table is not None
    assert [doubt.route for doubt in table.doubts] == ["/tables/disclosure/normative_documents"]
    assert table.values["/tables/disclosure/normative_documents/issued"].number is None


@pytest.mark.parametrize(
    "sentence",
    [
        "本年新收政府信息公开申请数量12件，上年结转0件，均已办结。",
        "（一）第二十条第（一）项规定的行政规范性文件共公开3件。",
    ],
)
def test_a_sentence_that_begins_like_a_label_is_no_table(sentence: str) -> None:
    figures = random_figures(EDITION, Random(8))
    parts = ["一、总体情况", sentence]
    for section in EDITION.sections[1:]:
        parts.append(section.title)
        if section.key in EDITION.tables:
            parts.append(LAYOUTS["tab-cells"](table_rows(EDITION.tables[section.key], figures)))
    report = read_report("\n".join(parts).encode(), "report.txt")
    assert {value.route: str(value.number) for value in report.values()} == figures
    assert report.sections["overview"].text == sentence


def test_tables_of_two_editions_are_each_read_as_what_they_are() -> None:
    old, new = editions()["2019"], editions()["2021"]
    figures = random_figures(old, Random(1)) | {
        route: figure for route, figure in random_figures(new, Random(1)).items() if "/applications/" in route
    }
    parts = ["云岫县财政局2023年政府信息公开工作年度报告", new.sections[1].title]
    parts.append(LAYOUTS["tab-cells"](table_rows(old.tables["disclosure"], figures)))
    parts += [new.sections[2].title, LAYOUTS["tab-cells"](table_rows(new.tables["applications"], figures))]
    report = read_report("\n".join(parts).encode(), "report.txt")
    read = {name: table.edition for name, table in report.tables.items() if table}
    assert read == {"disclosure": "2019", "applications": "2021"}
    assert wrong(report, figures) == {}


def test_a_heading_left_out_over_a_full_row_of_figures() -> None:
    rows = [
        "第二十条第（一）项",
        "信息内容 | 本年制发件数 | 现行有效件数",
        "规章 | 0 | 0 | 0",
        "行政规范性文件 | 3 | 1 | 9",
    ]
    report = read_report("\n".join(["二、主动公开政府信息情况", *rows]).encode(), "report.txt")
    row = "/tables/disclosure/normative_documents/"
    values = {value.route: value.number for value in report.values()}
    assert [values[row + key] for key in ("issued", "repealed", "in_force")] == [3, 1, 9]
