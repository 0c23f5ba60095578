"""The same report in every layout that real exports have gives the same figures, cell by cell."""

from __future__ import annotations

from random import Random

import pytest

from gklint.edition import editions
from gklint.service import read_report
from tests.rendering import LAYOUTS, random_figures, render

YEARS = {"2019": 2020, "2021": 2023}


@pytest.mark.parametrize("seed", range(6))
@pytest.mark.parametrize("key", ["2019", "2021"])
@pytest.mark.parametrize("layout", LAYOUTS)
def test_every_layout_gives_the_same_figures(layout: str, key: str, seed: int) -> None:
    edition = editions()[key]
    figures = random_figures(edition, Random(seed))
    text = render(edition, figures, YEARS[key], layout)
    report = read_report(text.encode(), "report.txt")
    assert report.edition is edition
    assert (report.year, report.organ) == (YEARS[key], "云岫县财政局")
    assert list(report.sections) == [section.key for section in edition.sections]
    assert all(section.text.startswith(f"{YEARS[key]}年") for section in report.sections.values())
    assert [doubt.zh for table in report.tables.values() if table for doubt in table.doubts] == []
    read = {value.route: str(value.number) for value in report.values()}
    wrong = {route: (read.get(route), figure) for route, figure in figures.items() if read.get(route) != figure}
    assert wrong == {}


@pytest.mark.parametrize("layout", LAYOUTS)
def test_every_value_stands_where_it_says(layout: str) -> None:
    edition = editions()["2021"]
    text = render(edition, random_figures(edition, Random(7)), 2023, layout)
    report = read_report(text.encode(), "report.txt")
    assert all(report.source.slice(value.span) == value.raw for value in report.values())
