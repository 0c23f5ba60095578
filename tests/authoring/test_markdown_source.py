"""A report as Markdown: as found where it differs from the form, official where it came from data, doubts beside it."""

from __future__ import annotations

from dataclasses import replace

import pytest

from gklint.document import Leftover
from gklint.extraction import Overrides
from gklint.service import read_report
from gklint.source import Span
from gklint.testing import clean_report
from tests.authoring.conversion import converted, findings, read

_REPEATED = "| 2.重复申请 | 0 | 0 | 0 | 0 | 0 | 0 | 0 |"


def markdown(text: str, path: str = "report.md", lang: str = "zh") -> str:
    written = converted(read(text, path), "markdown", lang)
    assert written.lost == ()
    return written.text


def lines_with(text: str, *words: str) -> list[str]:
    return [line for line in text.splitlines() if any(word in line for word in words)]


@pytest.mark.parametrize("edition", ["2019", "2021"])
def test_a_clean_markdown_report_stays_as_it_is(edition: str) -> None:
    text = clean_report(edition)
    assert markdown(text) == text.replace("|   ", "|  ")  # blank cells are all alike


def test_labels_and_cells_stay_as_they_are_written() -> None:
    edits = [
        ("本年废止件数", "本年废纸件数"),
        ("| 行政规范性文件 | 2 | 1 | 9 |", "| 规范性文件 | ２ | - | 1,209 |"),
        ("| 行政许可 | 35 |", "| 行政许可 | 12.5万元 |"),
        ("| 行政处罚 | 18 |", "| 行政处罚 |  |"),
        ("| 行政强制 | 2 |", "| 行政强制 | +2 |"),
        ("## 三、收到和", "## 3、 收到和"),
        ("六、其他需要报告的事项\n\n", "六、其他需报告的事项\n\n"),
    ]
    written = markdown(clean_report(edits=edits))
    for _, new in edits:
        assert new.strip() in written


def test_cells_of_one_line_each_become_a_table() -> None:
    text = """\
云岫县财政局2024年政府信息公开工作年度报告
二、主动公开政府信息情况
\t第二十条第（一）项

\t信息内容
\t本年制发件数
\t本年废纸件数
\t现行有效件数

\t规章
\t0
\t/
\t０

\t规范性文件
\t1
\t
\t5件
"""
    assert markdown(text, "report.txt").endswith(
        """\
## 二、主动公开政府信息情况

第二十条第（一）项

| 信息内容 | 本年制发件数 | 本年废纸件数 | 现行有效件数 |
| --- | --- | --- | --- |
| 规章 | 0 | / | ０ |
| 规范性文件 | 1 |  | 5件 |
"""
    )


def test_a_table_with_merged_cells_is_laid_out_in_rows() -> None:
    text = """\
## 二、主动公开政府信息情况

<table><tr><td colspan="4">第二十条第（一）项</td></tr>
<tr><td>信息内容</td><td>本年制发件数</td><td>本年废止<br>件数</td><td>现行有效件数</td></tr>
<tr><td>规章</td><td>0</td><td>0</td><td>0</td></tr>
<tr><td>行政规范性文件</td><td>1</td><td>0</td><td>1</td></tr></table>
"""
    assert "| 信息内容 | 本年制发件数 | 本年废止件数 | 现行有效件数 |\n| --- |" in markdown(text)
    assert "<t" not in markdown(text)


@pytest.mark.parametrize(
    ("edits", "kept", "said"),
    [
        ([("| 商业企业 | 科研机构 |", "| 科研机构 | 商业企业 |")], "| 科研机构 | 商业企业 |", "各列的顺序与格式不同"),
        (
            [(_REPEATED, f"{_REPEATED}\n| 6.本地情形 | 1 | 0 | 0 | 0 | 0 | 0 | 1 |")],
            "| 6.本地情形 | 1 |",
            "没有“6.本地情形”",
        ),
        (
            [(_REPEATED, "| 2.重复申请 | 0 | 0 | 0 | 0 | 0 | 7 |")],
            "| 2.重复申请 | 0 | 0 | 0 | 0 | 0 | 7 |",
            "只读到 6 个",
        ),
        (
            [("五、存在的主要问题", "五、存在的问题")],
            "## 五、存在的问题及改进情况",
            "按“五、存在的主要问题及改进情况”读取",
        ),
        (
            [("| 行政许可 | 35 |", "| 行政许可 | 35 |\n| 其他对外管理服务事项 | 3 |")],
            "| 其他对外管理服务事项 | 3 |",
            "两种格式",
        ),
        ([("# 云岫县松溪街道办事处2024年政府信息公开工作年度报告\n", "")], "## 一、", "没有读到报告的标题"),
    ],
)
def test_what_is_doubtful_is_said_where_it_stands(edits: list[tuple[str, str]], kept: str, said: str) -> None:
    written = markdown(clean_report(edits=edits))
    assert kept in written
    (comment,) = lines_with(written, said)
    assert comment.startswith("<!-- 读不准：")
    assert "<!-- uncertain: " in markdown(clean_report(edits=edits), lang="en")
    assert markdown(written) == written


def test_figures_that_run_together_stay_as_they_were_found() -> None:
    table = "第二十条第（一）项信息内容本年制发件数本年废止件数现行有效件数规章123456行政规范性文件000"
    text = f"云岫县财政局2024年政府信息公开工作年度报告\n二、主动公开政府信息情况\n{table}\n"
    written = markdown(text, "report.txt")
    assert "\n\n123456\n\n" in written
    assert lines_with(written, "读不准：表二的数字连写在一起")
    assert findings(written.encode(), "report.md") == findings(text.encode(), "report.txt")


def test_repeated_headings_and_closing_lines_stay() -> None:
    text = clean_report() + "\n## 六、其他需要报告的事项\n\n无。\n\n云岫县松溪街道办事处\n\n2025年1月20日\n"
    assert markdown(text).endswith("\n## 六、其他需要报告的事项\n\n无。\n\n云岫县松溪街道办事处\n\n2025年1月20日\n")


def test_comments_pictures_and_front_matter_are_kept() -> None:
    text = """\
---
title: 年度报告
date: 2025-01-20
url: "https://a.example/b#c"
---
<!-- 负责人：办公室 -->
# 云岫县财政局2024年政府信息公开工作年度报告

## 一、总体情况

<!-- 待核：
   数字 -->
公开<!-- 核过 -->信息**12**条。

![表二](table.png)
"""
    assert (
        markdown(text)
        == """\
---
title: 年度报告
date: 2025-01-20
url: "https://a.example/b#c"
---

<!-- 负责人：办公室 -->

# 云岫县财政局2024年政府信息公开工作年度报告

## 一、总体情况

<!-- 待核：
数字 -->

公开信息12条。

<!-- 核过 -->

<!-- 原文此处有图片：![表二](table.png) -->

表二
"""
    )


def test_what_only_an_option_says_is_written_beside_the_text() -> None:
    data = clean_report().encode()
    report = read_report(data, "report.md", Overrides(year=2023, organ="云岫县人民政府", level="county"))
    written = converted(report, "markdown")
    assert written.lost == ()
    years, organs = lines_with(written.text, "报告年度是“2023”"), lines_with(written.text, "机关名称是“云岫县人民政府”")
    assert len(years) == len(organs) == 1
    assert "读到的是“2024”" in years[0]
    assert converted(read(written.text, "report.md"), "markdown").text == written.text


def test_what_an_office_file_hides_is_counted_and_not_copied() -> None:
    read_one = read(clean_report(), "report.md")
    leftovers = (*(Leftover("comment", "请核对", Span(0, 0)),) * 2, Leftover("hidden", "内部数字", Span(0, 0)))
    report = replace(read_one, document=replace(read_one.document, leftovers=leftovers))
    for format in ("markdown", "yaml"):
        written = converted(report, format).text
        assert lines_with(written, "读不准：原文件里还有批注2处、隐藏文字1处，没有写到这里")
        assert not lines_with(written, "请核对", "内部数字")


def test_a_report_from_before_the_form_can_become_markdown_only() -> None:
    text = "云岫县2016年政府信息公开工作年度报告\n一、概述\n主动公开信息12条。\n"
    assert markdown(text, "report.txt").startswith("# 云岫县2016年政府信息公开工作年度报告\n\n")
    with pytest.raises(ValueError, match="edition"):
        converted(read(text, "report.txt"), "yaml")
