"""The proof that nothing was lost sees every difference that a rule could see."""

from __future__ import annotations

import pytest

from gklint.authoring.sameness import differences
from gklint.testing import clean_report
from tests.authoring.conversion import read

_TOTAL = "| 2.重复申请 | 0 | 0 | 0 | 0 | 0 | 0 | 0 |"


@pytest.mark.parametrize(
    ("old", "new", "routes"),
    [
        ("松溪街道办事处2024年", "梅岭街道办事处2024年", ["/organ", "/title"]),
        ("办事处2024年", "办事处2023年", ["/year", "/title"]),
        ("年度报告\n\n本报告", "年度报告\n\n本年报告", ["/preamble"]),
        ("政府信息86条", "政府信息68条", ["/sections/overview"]),
        ("## 五、存在的主要问题", "## 五、存在的问题", ["/sections/problems"]),
        ("## 六、其他需要报告的事项", "六、其他", ["/sections/problems", "/sections/other", "/sections"]),
        ("没有其他需要报告的事项。\n", "没有其他需要报告的事项。\n\n2025年1月20日\n", ["/closing"]),
        ("没有其他需要报告的事项。\n", "没有其他需要报告的事项。\n\n## 一、总体情况\n", ["/sections"]),
        ("| 行政许可 | 35 |", "| 行政许可 | 35件 |", ["/tables/disclosure"]),
        ("| 行政许可 | 35 |", "| 行政许可 |  |", ["/tables/disclosure"]),
        ("本年废止件数", "本年废纸件数", ["/tables/disclosure"]),
        (_TOTAL, f"{_TOTAL}\n| 6.本地情形 | 0 | 0 | 0 | 0 | 0 | 0 | 0 |", ["/tables/applications"]),
        (f"{_TOTAL}\n", "", ["/tables/applications"]),
        (_TOTAL, "| 2.重复申请 | 0 | 0 | 0 | 0 | 0 | 0 |", ["/tables/applications"]),
        ("| 商业企业 | 科研机构 |", "| 科研机构 | 商业企业 |", ["/tables/applications"]),
        (
            "| 行政强制 | 2 |",
            "| 行政强制 | 2 |\n| 其他对外管理服务事项 | 3 |",
            ["/tables/disclosure", "/edition_marks"],
        ),
    ],
)
def test_every_difference_is_seen(old: str, new: str, routes: list[str]) -> None:
    one, other = read(clean_report(), "report.md"), read(clean_report(edits=[(old, new)]), "report.md")
    assert differences(one, other) == routes
    assert sorted(differences(other, one)) == sorted(routes)
    assert differences(other, other) == []


def test_what_no_rule_sees_is_no_difference() -> None:
    other = clean_report(edits=[("| 自然人 |", "|  自 然人  |"), ("## 一、总体情况\n\n", "## 一、总体情况\n\n\n\n")])
    assert differences(read(clean_report(), "report.md"), read(other, "report.md")) == []


def test_report_data_have_no_headings_labels_and_closing_lines() -> None:
    data = read(clean_report(format="yaml"), "report.yaml")
    text = (
        clean_report(edits=[("## 五、存在的主要", "## 五、存在的"), ("本年废止件数", "本年废纸件数")])
        + "\n2025年1月20日\n"
    )
    assert differences(read(text, "report.md"), data) == []
    assert differences(data, read(text.replace("| 35 |", "| 36 |"), "report.md")) == ["/tables/disclosure"]
