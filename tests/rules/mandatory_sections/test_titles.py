"""GK106: which of the titles seen in print are in order, which are a matter of style, and which are wrong."""

from __future__ import annotations

import pytest
from gklint.rules.mandatory_sections.title_form import title_form

from gklint.finding import Severity
from gklint.testing import check_text, clean_report

CLEAN = "云岫县松溪街道办事处2024年政府信息公开工作年度报告"
IN_ORDER = (
    "松溪镇2024年政府信息公开工作年度报告",
    "松溪镇人民政府 2024 年 政府信息公开工作年度报告",
    "松溪镇二〇二四年政府信息公开工作年度报告",
    "松溪镇人民政府\n\n2024年政府信息公开工作年度报告",
    "松溪镇人民政府\n\n2024年\n\n政府信息公开工作年度报告",
    "松溪镇政府信息公开工作年度报告\n\n（2024年）",
)
STYLE = (
    "松溪镇2024年度政府信息公开工作年度报告",
    "2024年松溪镇政府信息公开工作年度报告",
    "2024年度松溪镇政府信息公开工作年度报告",
)
WRONG = (
    "松溪镇政府信息公开工作2024年度报告",
    "松溪镇关于2024年度政府信息公开工作年度报告",
    "松溪镇2024年政府信息公开年度报告",
    "松溪镇2024年度政府信息公开工作报告",
    "松溪镇2024年政务公开工作年度报告",
    "松溪镇政府信息公开工作年度报告",
    "2024松溪镇2024年度政府信息公开工作年度报告",
    "2024年政府信息公开工作年度报告",
    "松溪镇政府信息公开年报",
    "松溪镇2024年度信息公开年报",
    "松溪镇2024年政府信息公开工作年度报告（公开版）",
    "松溪镇2024年政府信息公开工作年度报告（全文）",
)


def severities(title: str) -> list[Severity]:
    text = clean_report("2021", [(CLEAN, title)])
    return [finding.severity for finding in check_text(title_form, text)]


@pytest.mark.parametrize("title", IN_ORDER)
def test_title_in_order(title: str) -> None:
    assert severities(title) == []


@pytest.mark.parametrize("title", STYLE)
def test_matter_of_style_is_info(title: str) -> None:
    assert severities(title) == [Severity.INFO]


@pytest.mark.parametrize("title", WRONG)
def test_wrong_title(title: str) -> None:
    assert severities(title) == [Severity.WARNING]


def test_message_gives_the_right_title() -> None:
    text = clean_report("2021", [(CLEAN, "松溪镇关于2024年度政府信息公开工作的年度报告")])
    assert "“松溪镇2024年政府信息公开工作年度报告”" in check_text(title_form, text)[0].message
