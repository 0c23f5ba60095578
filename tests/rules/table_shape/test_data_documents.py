"""The table rules on YAML sources: the same findings, at the place of the key or value."""

from __future__ import annotations

import gklint.rules
import pytest

from gklint.finding import Finding
from gklint.rule import Rule
from gklint.testing import check_text, clean_report, repaired

CARRIED_IN = (
    "    carried_in: {natural_person: 1, commercial_enterprise: 0, research_institution: 0, public_interest_org: 0, "
    "legal_service_org: 0, other_org: 0, total: 1}\n"
)


def rules() -> list[Rule]:
    found: list[Rule] = []
    gklint.rules.gklint_register_rules(found.append)
    return [rule for rule in found if rule.category in ("table-shape", "table-balance")]


def findings(*edits: tuple[str, str], base: str = "2021") -> list[Finding]:
    text = clean_report(base, edits, "yaml")
    return [finding for rule in rules() for finding in check_text(rule, text, "report.yaml")]


@pytest.mark.parametrize(
    ("edit", "expected"),
    [
        (("penalties: {decisions: 18}", "penalties: {decisions: 18件}"), ("GK207", "18件")),
        (("penalties: {decisions: 18}", "penalties: {decisions: '18'}"), ("GK206", "'18'")),
        (("penalties: {decisions: 18}", "penalties: {decisions: １８}"), ("GK206", "１８")),
        (("penalties: {decisions: 18}", "penalties: {decisions: 18.5}"), ("GK206", "18.5")),
        (("penalties: {decisions: 18}", "penalties: {decisions: /}"), ("GK206", "/")),
        (("penalties: {decisions: 18}", "penalties: {decisions: null}"), ("GK205", "null")),
        (("normative_documents: {issued: 2, repealed: 1, in_force: 9}",
          "normative_documents: {issued: 2, repealed: 1, in_force: 0}"), ("GK305", "0")),
        (("regulations: {issued: 0, repealed: 0, in_force: 0}",
          "regulations: {issued: 0, repealed: 0, in_force: 6}"), ("GK307", "6")),
        (("{upheld: 1, corrected: 0, other: 0, pending: 0, total: 1}",
          "{upheld: 1, corrected: 0, other: 0, pending: 0, total: 7}"), ("GK304", "7")),
    ],
)  # fmt: skip
def test_value_is_shown_at_its_own_place(edit: tuple[str, str], expected: tuple[str, str]) -> None:
    assert [(finding.rule, finding.excerpt) for finding in findings(edit)] == [expected]


def test_missing_row_is_named() -> None:
    (finding,) = findings((CARRIED_IN, ""))
    assert (finding.rule, finding.route) == ("GK204", "/tables/applications/carried_in")
    assert "缺“二、上年结转政府信息公开申请数量”一行，应在“一、本年新收政府信息公开申请数量”之后" in finding.message
    assert finding.excerpt == "received"


def test_missing_cell_is_named_with_its_row() -> None:
    (finding,) = findings(
        ("corrected: 0, other: 0, pending: 0, total: 1}\n    litigation_d", "corrected: 0}\n    litigation_d")
    )
    assert (finding.rule, finding.route) == ("GK204", "/tables/reviews/reconsideration")
    assert "少3个单元格" in finding.message


def test_null_table_is_missing() -> None:
    text = clean_report(format="yaml")
    block = text[text.index("  reviews:\n    reconsideration") :]
    (finding,) = findings((block, "  reviews: null\n"))
    assert (finding.rule, finding.route, finding.excerpt) == ("GK201", "/tables/reviews", "reviews")


def test_declared_edition_that_is_not_due() -> None:
    (finding,) = findings(("year: 2020\n", "year: 2022\n"), base="2019")
    assert (finding.rule, finding.excerpt) == ("GK202", '"2019"')
    assert finding.message.startswith("“2019”")


def test_quotes_are_left_out_by_the_fix() -> None:
    edits = [("penalties: {decisions: 18}", "penalties: {decisions: '18'}")]
    assert repaired(clean_report(edits=edits, format="yaml"), findings(*edits)) == clean_report(format="yaml")


@pytest.mark.parametrize(
    ("written", "reason"),
    [("０", "数据文件里是文字而不是数字，应写作0"), ("'０'", "加了引号"), ("'1,800'", "加了引号")],
)
def test_a_number_that_is_a_text_is_given_its_own_reason(written: str, reason: str) -> None:
    edits = [("penalties: {decisions: 18}", f"penalties: {{decisions: {written}}}")]
    (finding,) = findings(*edits)
    assert reason in finding.message
    assert [edit.new for edit in finding.fixes[0].edits] == ["1800" if "8" in written else "0"]
