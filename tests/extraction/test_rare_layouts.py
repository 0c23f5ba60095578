"""Layouts that are rare, and that no guess may turn into another report."""

from __future__ import annotations

from random import Random

import pytest

from gklint.edition import editions
from gklint.extraction.residue import is_sign_off
from gklint.figures import Kind
from gklint.report import Report
from gklint.service import read_report
from tests.rendering import LAYOUTS, Rows, random_figures, table_rows
from tests.report_yaml import zero_report

FORM = editions()["2021"]
FIGURES = random_figures(FORM, Random(4))


def rows_of(table: str) -> Rows:
    return table_rows(FORM.tables[table], FIGURES)


def read(*blocks: str) -> Report:
    return read_report("\n\n".join(["三、收到和处理政府信息公开申请情况", *blocks]).encode(), "report.txt")


@pytest.mark.parametrize("layout", ["tab-cells", "tab-rows", "pipe-rows", "bare-pipe-rows"])
def test_a_last_row_of_blank_cells_is_no_heading_of_the_table_that_follows(layout: str) -> None:
    applications = rows_of("applications")
    applications[-1][1:] = [""] * 7
    report = read(LAYOUTS[layout](applications), LAYOUTS[layout](rows_of("reviews")))
    table, reviews = report.tables["applications"], report.tables["reviews"]
    assert table
    assert reviews
    assert table.missing == ()
    kinds = {value.figure.kind for route, value in table.values.items() if "/carried_out/" in route}
    assert kinds == {Kind.BLANK}
    assert {route: str(value.number) for route, value in reviews.values.items()}.items() <= FIGURES.items()


def test_a_row_whose_label_is_unknown_is_not_read_as_the_group_that_it_stands_beside() -> None:
    applications = rows_of("applications")
    row = next(row for row in applications if "1.属于国家秘密" in row)
    row[row.index("1.属于国家秘密")] = "甲.乙丙丁戊己"
    table = read(LAYOUTS["pipe-rows"](applications)).tables["applications"]
    assert table
    assert table.doubts == ()
    assert table.merged == ()
    wrong = {route: value.raw for route, value in table.values.items() if FIGURES[route] != value.raw}
    assert wrong == {}


def test_blank_cells_stand_below_the_headings_that_are_there() -> None:
    rows = [["信息内容", "本年制发件数", "现行有效件数"], ["规章", "", "", "", "", ""], ["行政规范性文件", "3", "9"]]
    text = "二、主动公开政府信息情况\n\n第二十条第（一）项\n" + LAYOUTS["pipe-rows"](rows)
    table = read_report(text.encode(), "report.md").tables["disclosure"]
    assert table
    kinds = [table.values[f"/tables/disclosure/regulations/{key}"].figure.kind for key in ("issued", "repealed")]
    assert kinds == [Kind.BLANK, Kind.ABSENT]


@pytest.mark.parametrize("line", ["云岫县财政局", "云岫县财政局2025年1月20日", "2025年1月20日。", "特此报告。"])
def test_what_signs_a_report(line: str) -> None:
    assert is_sign_off(line)


@pytest.mark.parametrize("line", ["各社区设置信息查阅室。", "全县没有责任追究的情况", "没有其他需要报告的事项。"])
def test_a_sentence_is_no_sign_off(line: str) -> None:
    assert not is_sign_off(line)


def test_data_are_signed_like_documents() -> None:
    last = f"    {FORM.sections[-1].title}的文字。\n"
    signed = zero_report("2021").replace(last, f"{last}    云岫县财政局\n    2022年1月20日\n")
    report = read_report(signed.encode(), "report.yaml")
    assert report.sections["other"].text == last.strip()
    assert [paragraph.text for paragraph in report.closing] == ["云岫县财政局", "2022年1月20日"]


def test_data_give_a_group_as_one_row_without_its_first_column() -> None:
    rows = zero_report("2021").splitlines()
    at = rows.index("      not_processed:")
    rows[at : at + 6] = ["      not_processed: {commercial_enterprise: 1, total: 1}"]
    table = read_report("\n".join(rows).encode(), "report.yaml").tables["applications"]
    assert table
    assert [group.route for group in table.merged] == ["results/not_processed"]
    assert table.values["/tables/applications/results/not_processed/total"].number == 1


@pytest.mark.parametrize(
    "text",
    [
        "（一）行政复议案件情况",
        "四是行政复议工作。\n五、存在的主要问题及改进情况\n1.各科室办理行政复议案件：结果维持\n1件",
    ],
)
def test_a_line_on_reviews_is_no_table_of_them(text: str) -> None:
    report = read("四、政府信息公开行政复议、行政诉讼情况", text)
    assert report.tables["reviews"] is None
    assert text.partition("\n")[0] in report.sections["reviews"].text


def test_a_table_of_reviews_whose_headings_are_broken_over_lines() -> None:
    words = "行政复议 行政诉讼\n结果 结果 其他 尚未 总计\n维持 纠正 结果 审结\n1 0 0 0 1 0 0 0 0 0 0 0 0 0 0"
    table = read("四、政府信息公开行政复议、行政诉讼情况", words).tables["reviews"]
    assert table
    assert sum(int(value.raw) for value in table.values.values()) == 2
