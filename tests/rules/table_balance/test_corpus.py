"""On real reports: every imbalance that a careful reader recorded is found at its cell, and no other one."""

from __future__ import annotations

import re
from pathlib import Path

import gklint.rules
import pytest

from gklint.edition import Edition, editions
from gklint.rule import Rule
from gklint.service import extract
from tests.corpus.shared import WHOLE, needs_corpus, truth_of

NOT_BALANCED = re.compile(r"\d≠")

pytestmark = needs_corpus


def rules_of(*categories: str) -> list[Rule]:
    rules: list[Rule] = []
    gklint.rules.gklint_register_rules(rules.append)
    return [rule for rule in rules if rule.category in categories]


def recorded(edition: Edition, where: str, what: str) -> tuple[str, str] | None:
    """The rule and cell of a recorded imbalance such as 表三·（七）总计·自然人: 各处理结果之和26≠总计20."""
    table, *place = where.split("·")
    if not NOT_BALANCED.search(what) or table not in ("表三", "表四") or not place:
        return None
    form = edition.tables["applications" if table == "表三" else "reviews"]
    columns = {column.label.text: column.key for column in form.rows[0].columns}
    rows = {row.label.text: row.route for row in form.rows}
    if table == "表四":
        return "GK304", f"/tables/reviews/{rows[place[0]]}/total"
    if place[0] == "勾稽":
        return "GK303", f"/tables/applications/results/total/{columns[place[1]]}"
    if "各列之和" in what:
        return "GK301", f"/tables/applications/{rows[place[0]]}/total"
    return "GK302", f"/tables/applications/results/total/{columns[place[1]]}"


@pytest.mark.parametrize("path", WHOLE, ids=lambda path: path.name)
def test_imbalances_are_those_recorded(path: Path) -> None:
    truth = truth_of(path)
    edition = editions()[truth["edition"]]
    expected = {recorded(edition, defect["where"], defect["what"]) for defect in truth["defects"]} - {None}
    report = extract(path)
    found = {
        (rule.id, problem.route)
        for rule in rules_of("table-balance")
        for problem in rule.check(report, rule.defaults())
    }
    assert found == expected
