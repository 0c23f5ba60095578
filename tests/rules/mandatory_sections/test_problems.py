"""GK107 to GK109 on part five: what counts as a problem, as an improvement, and as nothing at all."""

from __future__ import annotations

import re

import pytest
from gklint.rules.mandatory_sections.empty_section import empty_section
from gklint.rules.mandatory_sections.missing_improvements import missing_improvements
from gklint.rules.mandatory_sections.missing_problems import missing_problems

from gklint.testing import check_text, clean_report

PART_FIVE = re.compile(r"(?<=## 五、存在的主要问题及改进情况\n\n).*?(?=\n## 六、)", re.DOTALL)


def found(text: str) -> set[str]:
    report = PART_FIVE.sub(f"{text}\n", clean_report("2021"))
    rules = (empty_section, missing_problems, missing_improvements)
    return {finding.rule for rule in rules for finding in check_text(rule, report)}


@pytest.mark.parametrize(
    "text",
    ["无", "暂无。", "没有。", "2024年，我局无存在问题及改进情况。", "本年度不存在问题。", "没有需要报告的问题。"],
)
def test_nothing_is_one_finding(text: str) -> None:
    assert found(text) == {"GK108"}


def test_empty_part_is_empty_and_without_problems() -> None:
    assert found("") == {"GK107", "GK108"}


@pytest.mark.parametrize(
    "text",
    [
        "2024年，我街道公开工作成效显著，得到群众好评。",
        "坚持问题导向，切实解决群众关心的问题，下一步将继续做好公开工作。",
        "未发现明显问题。下一步将继续做好工作。",
        "我街道将进一步加强政策解读，提高公开质量。",
    ],
)
def test_praise_and_plans_name_no_problem(text: str) -> None:
    assert "GK108" in found(text)


@pytest.mark.parametrize(
    "text",
    [
        "暂无存在问题。今后将继续努力。",
        "不存在问题，无需改进。",
        "无存在困难和问题，也不需要整改。",
        "2024年未存在突出问题，暂无需改进的事项。我局将继续努力。",
    ],
)
def test_what_is_said_not_to_be_there_is_neither_problem_nor_measure(text: str) -> None:
    assert found(text) == {"GK108", "GK109"}


def test_sub_headings_say_nothing_themselves() -> None:
    assert found("（一）存在的主要问题\n\n无\n\n（二）改进情况\n\n无") == {"GK108", "GK109"}


@pytest.mark.parametrize(
    "text",
    [
        "信息公开质量有待提高。",
        "一是落实不到位，群众不易理解。二是更新滞后。",
        "推进政府信息公开工作取得一定成效，但还存在以下不足：一是培训不够；二是内容单一。",
    ],
)
def test_problems_alone_lack_improvements(text: str) -> None:
    assert found(text) == {"GK109"}


@pytest.mark.parametrize(
    "text",
    [
        "信息更新不及时。我局加强了网站维护。",
        "专业人员缺乏。2025年要配备专职人员。",
        "一是宣传少。二是解读少。将多宣传、多解读。",
        "存在的问题：更新慢。\n\n改进的措施：一、明确专人。二、定期通报。",
        "队伍不稳定，公开内容较窄。已安排专人负责。",
        "对照群众期待仍有差距。针对上述问题，我县改版了门户网站。",
        "解读不够。今后将继续努力，加强解读。",
        "部门之间没有需要改进的共识，公开不及时。已建立通报机制。",
        "1.解读形式单一。\n\n2.公开不及时。\n\n围绕以上问题，开展了两次培训。",
    ],
)
def test_problems_with_improvements_are_in_order(text: str) -> None:
    assert found(text) == set()
