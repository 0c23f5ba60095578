"""What the family leaves alone: years before the form, data documents without headings, other people's governments."""

from __future__ import annotations

import re

import gklint.rules
import pytest
from gklint.rules.mandatory_sections.missing_section import missing_section
from gklint.rules.mandatory_sections.supervision_items import supervision_items

from gklint.rule import Rule
from gklint.testing import check_text, clean_report

BEFORE_THE_FORM = """# 云岫县松溪镇2016年度政府信息公开工作报告

一、概述

2016年，松溪镇主动公开政府信息30条。

二、信息公开的收费及减免情况

1.未收费。

2.未减免。

3、主要问题

无。
"""
PLAIN = "，邀请居民代表开展社会评议，举办业务培训2次；全年没有发生责任追究的情形。"


def family() -> list[Rule]:
    rules: list[Rule] = []
    gklint.rules.gklint_register_rules(rules.append)
    return [rule for rule in rules if rule.category == "mandatory-sections"]


@pytest.mark.parametrize("rule", family(), ids=lambda rule: rule.id)
def test_reports_before_2019_have_no_fixed_form(rule: Rule) -> None:
    assert check_text(rule, BEFORE_THE_FORM) == []


@pytest.mark.parametrize(
    ("organ", "governed"),
    [
        ("云岫县人民政府", True),
        ("云岫县松溪镇", True),
        ("云岫市", True),
        ("云岫县松溪街道办事处", False),
        ("云岫县人民政府办公室", False),
        ("云岫县教育局", False),
        ("云岫经济技术开发区", False),
    ],
)
def test_only_governments_owe_the_three_items(organ: str, governed: bool) -> None:
    text = clean_report("2021", [("# 云岫县松溪街道办事处2024年", f"# {organ}2024年"), (PLAIN, "。")])
    assert bool(check_text(supervision_items, text)) is governed


def test_missing_part_points_where_it_belongs() -> None:
    text = clean_report("2021").replace("## 二、主动公开政府信息情况\n", "").replace("## 一、总体情况\n", "")
    finding_lines = [finding.message for finding in check_text(missing_section, text)]
    assert len(finding_lines) == 2
    assert all(re.search(r"应排在这里（“三、收到和处理政府信息公开申请情况”）之前", line) for line in finding_lines)
