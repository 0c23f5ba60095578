"""GK208: of a table whose cells are all blank nothing else is said, unless rows are missing."""

from __future__ import annotations

import re

import gklint.rules

from gklint.rule import Rule
from gklint.testing import check_text, clean_report

FIGURE = re.compile(r"(?<=\|) \d+(?:\.\d+)? (?=\|)")


def found(text: str) -> list[tuple[str, str]]:
    rules: list[Rule] = []
    gklint.rules.gklint_register_rules(rules.append)
    shape = [rule for rule in rules if rule.category in ("table-shape", "table-balance")]
    return [(finding.rule, finding.route) for rule in shape for finding in check_text(rule, text)]


ALL_BLANK = [("GK208", f"/tables/{name}") for name in ("disclosure", "applications", "reviews")]


def test_blank_tables_are_one_finding_each() -> None:
    assert found(FIGURE.sub("  ", clean_report())) == ALL_BLANK


def test_blank_cells_that_are_cut_off_are_no_more() -> None:
    text = FIGURE.sub("  ", clean_report()).replace("|  |  |  |  |  |  |\n", "|  |  |\n")
    assert found(text) == ALL_BLANK


def test_a_row_that_is_not_there_at_all_is_told_beside_it() -> None:
    text = FIGURE.sub("  ", clean_report())
    text = "".join(line for line in text.splitlines(keepends=True) if not line.startswith("| 2.重复申请"))
    assert found(text) == [("GK204", "/tables/applications/results/not_processed/repeated"), *ALL_BLANK]
