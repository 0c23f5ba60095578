"""Figures, year and edition of every real report equal what a careful reader found."""

from __future__ import annotations

from pathlib import Path

import pytest

from gklint.data import report_data
from gklint.service import check, extract
from tests.corpus.shared import FLAT, FOLDER, WHOLE, figures, needs_corpus, truth_of

pytestmark = needs_corpus

NEGATIVE_CONTROLS = ("2023-suqian-shi.txt", "2024-suqian-shi.txt", "2024-huaian-shi.pdf")
# Facts that these files do not hold: the truth gives the full name or the right character from elsewhere.
ORGANS_NOT_IN_THE_FILE = (
    *("2024-suqian-shi.txt", "2024-shanghai-kewei.md", "2025-shuyang-xian.md"),
    "2025-hangzhou-shi-tables.html",  # the truth has a remark in its place
)


def number(value: object) -> object:
    return value if value is None else float(str(value))


@pytest.mark.parametrize("path", WHOLE, ids=lambda path: path.name)
def test_every_figure_equals_the_truth(path: Path) -> None:
    truth = truth_of(path)
    data = report_data(extract(path))
    assert (data["year"], data["edition"]) == (truth["year"], truth["edition"])
    if path.name not in ORGANS_NOT_IN_THE_FILE:
        assert data["organ"] == truth["organ"]
    found = figures(data["tables"])
    wrong = {
        route: (found.get(route), figure)
        for route, figure in figures(truth["tables"]).items()
        if number(found.get(route, "-1")) != number(figure)
    }
    assert wrong == {}


@pytest.mark.parametrize("path", FLAT, ids=lambda path: path.name)
def test_run_together_figures_are_right_or_not_given(path: Path) -> None:
    truth = truth_of(path)
    report = extract(path)
    data = report_data(report)
    assert (data["organ"], data["year"], data["edition"]) == (truth["organ"], truth["year"], truth["edition"])
    found = figures(data["tables"])
    expected = figures(truth["tables"])
    given = {route: figure for route, figure in found.items() if figure is not None}
    assert given.keys() <= expected.keys()
    assert {route: number(figure) for route, figure in given.items()} == {r: number(expected[r]) for r in given}
    unread = {route.split("/")[2] for route in expected if found[route] is None}
    doubted = {name for name, table in report.tables.items() if table and table.doubts}
    assert unread == doubted


@pytest.mark.parametrize("name", NEGATIVE_CONTROLS)
def test_a_sound_report_gives_no_table_finding(name: str) -> None:
    path = FOLDER / name
    assert [finding.message for finding in check([path]).findings() if finding.rule[:3] in ("GK2", "GK3")] == []
