"""The report data of any format have the shape of the edition's JSON Schema."""

from __future__ import annotations

from pathlib import Path

import pytest

from gklint.data import report_data
from gklint.schema_check import violations
from gklint.service import read_report
from gklint.testing import clean_report
from tests.corpus.shared import REPORTS

CLEAN = [(clean_report(base), f"{base}.md") for base in ("2021", "2019")]


@pytest.mark.parametrize(("text", "name"), CLEAN, ids=["2021", "2019"])
def test_clean_reports(text: str, name: str) -> None:
    data = report_data(read_report(text.encode(), name))
    assert list(violations(data, data["edition"])) == []


def test_a_report_with_little_in_it_still_has_the_shape() -> None:
    data = report_data(read_report("一、总体情况\n无。\n".encode(), "a.txt"))
    assert list(violations(data, "2021")) == []
    assert data["sections"] == dict.fromkeys(data["sections"]) | {"overview": "无。"}
    assert data["tables"] == {"disclosure": None, "applications": None, "reviews": None}


@pytest.mark.parametrize("path", REPORTS, ids=lambda path: path.name)
def test_real_reports(path: Path) -> None:
    report = read_report(path.read_bytes(), path.name)
    data = report_data(report)
    # Rows that the report gives as one are no data of the form: GK204 tells.
    merged = tuple(
        f"/tables/{name}/{group.route}/" for name, table in report.tables.items() if table for group in table.merged
    )
    broken = [violation.pointer for violation in violations(data, data["edition"])]
    assert [pointer for pointer in broken if not f"{pointer}/".startswith(merged or ("none",))] == []
    assert bool(broken) is bool(merged)


def test_what_a_cell_cannot_hold_is_null_or_breaks_the_schema() -> None:
    row = "| 二、上年结转政府信息公开申请数量 | 1 |"
    for written, value, sound in (("/", None, True), ("1件", None, True), ("1.5", None, True), ("-1", -1, False)):
        text = clean_report(edits=((row, row.replace("1 |", f"{written} |")),))
        data = report_data(read_report(text.encode(), "a.md"))
        assert data["tables"]["applications"]["carried_in"]["natural_person"] == value
        assert (list(violations(data, "2021")) == []) is sound
