"""On real reports, every error of the GK1 to GK3 rules is one that a reader has judged true; any other one is false."""

from __future__ import annotations

from pathlib import Path

import pytest

from gklint.finding import Severity
from gklint.service import check
from tests.corpus.shared import REPORTS, needs_corpus

pytestmark = needs_corpus

_RESULTS = "/tables/applications/results/total"
# Rule, line and route of every error; each was looked up in its file. A file that is not named here has none.
JUDGED: dict[str, set[tuple[str, int, str]]] = {
    # The results of two columns add up to more than their total.
    "2020-pingtan-qu.txt": {
        ("GK302", 346, f"{_RESULTS}/natural_person"),
        ("GK302", 352, f"{_RESULTS}/total"),
    },
    # The outline ends with part five.
    "2021-pingtan-caijinju.txt": {("GK101", 398, "/sections/other")},
    # One application is counted both as handled and as carried over.
    "2021-pingtan-gonganju.txt": {
        ("GK303", 322, f"{_RESULTS}/natural_person"),
        ("GK303", 328, f"{_RESULTS}/total"),
    },
    # The tables are those of 2019; a total of 1 stands beside nothing but zeros.
    "2021-pingtan-haitan-pianqu.txt": {
        ("GK202", 15, ""),
        ("GK301", 334, f"{_RESULTS}/total"),
        ("GK302", 328, f"{_RESULTS}/natural_person"),
        ("GK303", 328, f"{_RESULTS}/natural_person"),
    },
    # The tables are those of 2019; four results, but a total of 0.
    "2022-pingtan-haitan-pianqu.txt": {
        ("GK202", 19, ""),
        ("GK302", 332, f"{_RESULTS}/natural_person"),
        ("GK302", 338, f"{_RESULTS}/total"),
        ("GK303", 332, f"{_RESULTS}/natural_person"),
        ("GK303", 338, f"{_RESULTS}/total"),
    },
    # （六） is not divided into its three rows; of table 四 two totals are 0 beside results. Lines are of the rendition.
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
        ("GK303", 177, f"{_RESULTS}/total"),
    },
}


@pytest.mark.parametrize("path", REPORTS, ids=lambda path: path.name)
def test_errors_are_those_judged_true(path: Path) -> None:
    errors = {
        (finding.rule, finding.place.start.line, finding.route)
        for finding in check([path]).findings()
        if finding.severity is Severity.ERROR and finding.rule.startswith(("GK1", "GK2", "GK3"))
    }
    assert errors == JUDGED.get(path.name, set())


def test_every_judged_file_is_there() -> None:
    assert JUDGED.keys() <= {path.name for path in REPORTS}
