"""Thousands of faults of one kind: a rule names the first hundred, says that there are more, and stays linear."""

from __future__ import annotations

import pytest
from gklint.rules.mandatory_sections.missing_section import missing_section
from gklint.rules.mandatory_sections.section_order import section_order
from gklint.rules.mandatory_sections.subheading_numeral import subheading_numeral
from gklint.rules.mandatory_sections.template_residue import template_residue

from gklint.rule import Rule
from gklint.testing import check_text, clean_report

MOST = 100


@pytest.mark.parametrize(
    ("rule", "repeated"),
    [
        (subheading_numeral, "（一）工作。\n\n（三）工作\n\n"),
        (template_residue, "（请填写）"),
        (section_order, "## 六、其他需要报告的事项\n\n无。\n\n"),
    ],
)
def test_the_first_hundred_and_that_there_are_more(rule: Rule, repeated: str) -> None:
    findings = check_text(rule, f"{clean_report()}\n{repeated * 3000}")
    assert len(findings) == MOST + 1
    assert [finding for finding in findings if "只列出了前100处" in finding.message] == [findings[-1]]


@pytest.mark.parametrize(
    "repeated",
    ["（一）工作。\n\n（三）工作\n\n", "3.工作\n\n2.工作。\n\n", "(2)工作。\n\n", "五、问题表\n\n（一）予以\n\n"],
)
def test_thousands_of_enumerators_are_read_in_one_pass(repeated: str) -> None:
    head = "# 云岫县财政局2024年政府信息公开工作年度报告\n\n## 一、总体情况\n\n（一）工作。（1）你好\n\n"
    for rule in (missing_section, subheading_numeral):
        assert len(check_text(rule, head + repeated * 5000)) <= MOST + 1
