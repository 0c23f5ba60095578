"""Whatever a report looks like: converted it gives the same findings and data, and converting again changes nothing."""

from __future__ import annotations

from random import Random

import pytest
from hypothesis import assume, given, settings
from hypothesis import strategies as st

from gklint.data import report_data
from gklint.edition import editions
from gklint.recognise import is_report
from gklint.report import Report
from gklint.source import UnreadableSource
from tests.authoring.conversion import FILES, converted, doubted, findings, kept_in_yaml, read
from tests.authoring.edits import DATA, MARKDOWN, TEXT
from tests.rendering import LAYOUTS, random_figures, render

SOURCES = st.one_of(MARKDOWN, TEXT)


def _readable(text: str, path: str) -> Report:
    try:
        report = read(text, path)
    except UnreadableSource:
        assume(False)
        raise
    assume(is_report(report) and report.edition is not None)
    return report


def _uncommented(text: str) -> list[str]:
    return [line for line in text.split("\n") if not line.lstrip().startswith("#")]


@settings(max_examples=12)
@given(SOURCES)
def test_markdown_gives_the_same_findings_and_data(source: tuple[str, str]) -> None:
    report = _readable(*source)
    written = converted(report, "markdown")
    again = read(written.text, FILES["markdown"])
    assert written.lost == ()
    assert findings(written.text.encode(), FILES["markdown"]) == findings(source[0].encode(), source[1])
    assert report_data(again) == report_data(report)
    assert converted(again, "markdown").text == written.text


@settings(max_examples=12)
@given(SOURCES)
def test_yaml_gives_the_same_data_and_the_findings_that_data_can_have(source: tuple[str, str]) -> None:
    report = _readable(*source)
    written = converted(report, "yaml")
    again = read(written.text, FILES["yaml"])
    # One row for all results beside the rows themselves says everything twice: `lost` tells of it.
    assume(not any(group.route == "results" for table in report.tables.values() if table for group in table.merged))
    assert written.lost == ()
    found = findings(written.text.encode(), FILES["yaml"])
    assert kept_in_yaml(found, report) == kept_in_yaml(findings(source[0].encode(), source[1]), report)
    for route in doubted(report):
        assert any(place.startswith(route) for _, place in found), f"{route} passes for clean"
    assert report_data(again) == report_data(report)
    assert converted(again, "yaml").text == written.text


@settings(max_examples=12)
@given(DATA)
def test_report_data_become_a_report_with_the_same_findings_and_data(text: str) -> None:
    report = read(text, FILES["yaml"])
    written = converted(report, "markdown")
    again = read(written.text, FILES["markdown"])
    assert written.lost == ()
    assert findings(written.text.encode(), FILES["markdown"]) == findings(text.encode(), FILES["yaml"])
    assert report_data(again) == report_data(report)
    assert _uncommented(converted(again, "yaml").text) == _uncommented(converted(report, "yaml").text)
    assert converted(again, "markdown").text == written.text


# These lose headings before conversion begins: rows of one cell, and 行政复议 above the first telling label.
_INCOMPLETE = ("tab-rows", "cell-lines")


@pytest.mark.parametrize("layout", sorted(LAYOUTS.keys() - _INCOMPLETE))
@pytest.mark.parametrize("key", ["2019", "2021"])
def test_every_layout_becomes_the_same_text(layout: str, key: str) -> None:
    form = editions()[key]
    figures = random_figures(form, Random(7))
    texts = {
        converted(read(render(form, figures, form.first_year, each), "report.txt"), "markdown").text
        for each in ("pipe-rows", layout)
    }
    assert len(texts) == 1
    assert "读不准" not in texts.pop()
