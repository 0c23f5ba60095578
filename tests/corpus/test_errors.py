"""On real reports, every error of the GK1 to GK3 rules is one that a reader has judged true; any other one is false.

The sums that one cause broke are one finding.
"""

from __future__ import annotations

from pathlib import Path

import pytest

from gklint.finding import Severity
from gklint.service import check
from tests.corpus.shared import REPORTS, needs_corpus

pytestmark = needs_corpus

_RESULTS = "/tables/applications/results/total"
_SUMS = ("GK301", "GK302", "GK303", "GK304")
# Rule, line and route of every error; each was looked up in its file. A file that is not named here has none.
JUDGED: dict[str, set[tuple[str, int, str]]] = {
    # The results of two columns add up to six more than their total.
    "2020-pingtan-qu.txt": {("GK302", 346, f"{_RESULTS}/natural_person")},
    # The outline ends with part five.
    "2021-pingtan-caijinju.txt": {("GK101", 398, "/sections/other")},
    # One application is counted both as handled and as carried over.
    "2021-pingtan-gonganju.txt": {("GK303", 322, f"{_RESULTS}/natural_person")},
    # The tables are those of 2019; a total of 1 stands beside nothing but zeros: the finding points at the 1.
    "2021-pingtan-haitan-pianqu.txt": {("GK202", 15, ""), ("GK301", 328, f"{_RESULTS}/total")},
    # The tables are those of 2019; four results, but a row of totals with nothing but 0.
    "2022-pingtan-haitan-pianqu.txt": {("GK202", 19, ""), ("GK302", 332, f"{_RESULTS}/natural_person")},
    # （六） is not divided into its three rows; of table 四 two totals are 0 beside results.
    "2023-hongze-qu.pdf": {
        ("GK204", 51, "/tables/applications/results/other"),
        ("GK304", 58, "/tables/reviews/reconsideration/total"),
        ("GK304", 58, "/tables/reviews/litigation_after_reconsideration/total"),
    },
    "2024-hongze-qu.pdf": {("GK204", 50, "/tables/applications/results/other")},
    # Part five names a shortcoming and nothing that was done about it.
    "2025-hangzhou-shi-tables.html": {("GK109", 79, "/sections/problems")},
    # The text is numbered to six and the tables begin at one again; part five has no heading; a total is blank.
    "2024-shanghai-kewei.md": {
        ("GK101", 205, "/sections/problems"),
        ("GK103", 73, "/sections/disclosure"),
        ("GK103", 91, "/sections/applications"),
        ("GK103", 180, "/sections/reviews"),
        ("GK301", 178, "/tables/applications/carried_out/total"),
    },
}
# Of the findings of sums: the other equations that the same cause broke, and every way to mend them all.
BLAMED: dict[str, tuple[set[tuple[str, str]], list[dict[str, str]]]] = {
    "2020-pingtan-qu.txt": (
        {("GK302", "results/total/total")},
        [
            {"results/partially_granted/natural_person": "0", "results/partially_granted/total": "0"},
            {"results/granted/natural_person": "0", "results/granted/total": "1"},
        ],
    ),
    "2021-pingtan-gonganju.txt": (
        {("GK303", "results/total/total")},
        [
            {"received/natural_person": "2", "received/total": "2"},
            {"carried_out/natural_person": "0", "carried_out/total": "0"},
            {"carried_in/natural_person": "1", "carried_in/total": "1"},
        ],
    ),
    "2021-pingtan-haitan-pianqu.txt": (
        {
            ("GK301", "results/total/total"),
            ("GK302", "results/total/natural_person"),
            ("GK303", "results/total/natural_person"),
        },
        [{"results/total/natural_person": "0"}],
    ),
    "2022-pingtan-haitan-pianqu.txt": (
        {
            ("GK302", "results/total/total"),
            ("GK303", "results/total/natural_person"),
            ("GK303", "results/total/total"),
        },
        [{"results/total/natural_person": "4", "results/total/total": "4"}],
    ),
    "2024-shanghai-kewei.md": ({("GK303", "results/total/total")}, [{"carried_out/total": "1"}]),
}


@pytest.mark.parametrize("path", REPORTS, ids=lambda path: path.name)
def test_errors_are_those_judged_true(path: Path) -> None:
    errors = {
        (finding.rule, finding.place.start.line, finding.route)
        for finding in check([path]).findings()
        if finding.severity is Severity.ERROR and finding.rule.startswith(("GK1", "GK2", "GK3"))
    }
    assert errors == JUDGED.get(path.name, set())


@pytest.mark.parametrize("path", [path for path in REPORTS if path.name in BLAMED], ids=lambda path: path.name)
def test_broken_sums_have_one_cause_and_the_cells_that_would_mend_it(path: Path) -> None:
    (finding,) = (one for one in check([path]).findings() if one.rule in _SUMS)
    related, options = BLAMED[path.name]
    top = "/tables/applications/"
    assert {(one.rule, one.route.removeprefix(top)) for one in finding.related if one.rule} == related
    found: list[dict[str, str]] = [{} for _ in options]
    for one in finding.suspects:
        found[one.option - 1][one.route.removeprefix(top)] = one.expected
    assert found == options
    assert bool(finding.fixes) is (len(options) == 1)


def test_every_judged_file_is_there() -> None:
    assert JUDGED.keys() <= {path.name for path in REPORTS}
