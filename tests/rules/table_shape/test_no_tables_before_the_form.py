"""Reports of years without the form, and files that are no reports, get no finding from the table rules."""

from __future__ import annotations

import gklint.rules
import pytest

from gklint.reading.not_a_report import not_a_report
from gklint.rule import Rule
from gklint.testing import check_text, clean_report

TABLE_RULES: list[Rule] = []
gklint.rules.gklint_register_rules(TABLE_RULES.append)
TABLE_RULES = [rule for rule in TABLE_RULES if rule.category in ("table-shape", "table-balance")]
OLD = clean_report(
    edits=[("# 云岫县松溪街道办事处2024年", "# 云岫县松溪街道办事处2015年"), ("| 行政处罚 | 18 |", "| 行政处罚 | / |")]
)


@pytest.mark.parametrize("rule", TABLE_RULES, ids=lambda rule: rule.id)
def test_report_of_2015_has_no_table_finding(rule: Rule) -> None:
    assert check_text(rule, OLD) == []


def test_report_of_2015_is_told_apart() -> None:
    (finding,) = check_text(not_a_report, OLD)
    assert finding.severity.word == "info"
    assert "2015" in finding.message


@pytest.mark.parametrize("rule", TABLE_RULES, ids=lambda rule: rule.id)
@pytest.mark.parametrize("text", ["会议通知\n\n请准时参加。\n", "一、二、三、四、\n", "总计 1 2 3\n"])
def test_other_texts_have_no_table_finding(rule: Rule, text: str) -> None:
    assert check_text(rule, text, "notice.txt") == []
