"""Tens of thousands of enumerators are read in one pass: no rule looks through the whole part for each of them."""

from __future__ import annotations

import pytest
from gklint.rules.mandatory_sections.missing_section import missing_section
from gklint.rules.mandatory_sections.subheading_numeral import subheading_numeral

from gklint.service import read_report

HEAD = "# 云岫县财政局2024年政府信息公开工作年度报告\n\n## 一、总体情况\n\n（一）工作。（1）你好\n\n"
TIMES = 10_000


@pytest.mark.parametrize(
    ("repeated", "faults"),
    [
        ("（一）工作。\n\n（三）工作\n\n", TIMES),
        ("3.工作\n\n2.工作。\n\n", 1),
        ("(2)工作。\n\n", 0),
        ("五、问题表\n\n（一）予以\n\n", 0),
    ],
)
def test_thousands_of_enumerators(repeated: str, faults: int) -> None:
    report = read_report((HEAD + repeated * TIMES).encode(), "a.md")
    assert len(list(subheading_numeral.check(report, {}))) == faults
    assert len(list(missing_section.check(report, {}))) == 5
