"""Every real report, converted, gives the same findings and data; converted again, it stays as it is."""

from __future__ import annotations

from pathlib import Path

import pytest

from gklint.data import report_data
from gklint.service import extract
from tests.authoring.conversion import FILES, converted, doubted, findings, kept_in_yaml, read
from tests.corpus.shared import FLAT, REPORTS, needs_corpus

pytestmark = needs_corpus


@pytest.mark.parametrize("path", REPORTS, ids=lambda path: path.name)
def test_a_real_report_becomes_markdown_without_loss(path: Path) -> None:
    report = extract(path)
    written = converted(report, "markdown")
    again = read(written.text, FILES["markdown"])
    assert written.lost == ()
    assert findings(written.text.encode(), FILES["markdown"]) == findings(path.read_bytes(), path.name)
    assert report_data(again) == report_data(report)
    assert converted(again, "markdown").text == written.text


@pytest.mark.parametrize("path", REPORTS, ids=lambda path: path.name)
def test_a_real_report_becomes_yaml_without_loss(path: Path) -> None:
    report = extract(path)
    written = converted(report, "yaml")
    again = read(written.text, FILES["yaml"])
    assert written.lost == ()
    found = findings(written.text.encode(), FILES["yaml"])
    assert kept_in_yaml(found, report) == kept_in_yaml(findings(path.read_bytes(), path.name), report)
    assert report_data(again) == report_data(report)
    assert converted(again, "yaml").text == written.text
    if not doubted(report):  # a row of words only is no row of table 四; `lost` tells of it
        assert converted(again, "markdown").lost == ()


@pytest.mark.parametrize("path", FLAT, ids=lambda path: path.name)
def test_a_doubtful_table_never_passes_for_clean(path: Path) -> None:
    report = extract(path)
    found = findings(converted(report, "yaml").text.encode(), FILES["yaml"])
    assert doubted(report)
    assert all(any(route.startswith(table) for _, route in found) for table in doubted(report))
