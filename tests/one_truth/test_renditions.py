"""What `gklint extract --format text` prints of a file is the same report again."""

from __future__ import annotations

from hypothesis import given, settings

from gklint.rendition import text_view
from gklint.report import Report
from gklint.service import read_report
from tests.one_truth.reading import FORMATS, by_place, data_of, findings_of, read
from tests.rendering.model import ReportModel, Style
from tests.rendering.strategies import models

few = settings(deadline=None, max_examples=15)


def check(report: Report) -> None:
    """Assert that the printed text of a report says the same."""
    printed = text_view(report.document).source.text
    again = read_report(printed.encode(), "report.txt")
    assert data_of(again) == data_of(report)
    assert by_place(findings_of(again)) == by_place(findings_of(report))


@few
@given(models(), FORMATS["docx"].styles)
def test_of_a_word_file(model: ReportModel, style: Style) -> None:
    check(read(model, "docx", style))


@few
@given(models(), FORMATS["html"].styles)
def test_of_a_web_page(model: ReportModel, style: Style) -> None:
    check(read(model, "html", style))
