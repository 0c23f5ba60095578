"""GK102: two reports in one file are one finding, a few parts that stand twice are one each."""

from __future__ import annotations

import pytest
from gklint.rules.mandatory_sections.section_order import section_order

from gklint.testing import check_text, clean_report

CLEAN = clean_report("2021")
LAST = CLEAN[CLEAN.index("## 六、") :]


@pytest.mark.parametrize("second", [CLEAN, CLEAN.replace(LAST, ""), f"{CLEAN}\n{CLEAN}", clean_report("2019")])
def test_second_report_is_told_once_where_it_begins(second: str) -> None:
    (finding,) = check_text(section_order, f"{CLEAN}\n{second}")
    assert "两份报告" in finding.message
    assert (finding.excerpt, finding.span.start > len(CLEAN)) == ("一、总体情况", True)


def test_second_report_after_one_without_its_last_part() -> None:
    (finding,) = check_text(section_order, f"{CLEAN.replace(LAST, '')}\n{CLEAN}")
    assert "两份报告" in finding.message


def test_parts_that_stand_twice_side_by_side_are_no_second_report() -> None:
    parts = ("一、总体情况", "二、主动公开政府信息情况", "五、存在的主要问题及改进情况", "六、其他需要报告的事项")
    text = CLEAN
    for part in parts:
        text = text.replace(f"## {part}\n", f"## {part}\n\n见下。\n\n## {part}\n")
    assert ["并到一处" in finding.message for finding in check_text(section_order, text)] == [True] * len(parts)
