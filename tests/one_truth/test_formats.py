"""One report, written in any format the way offices do, is one truth: the same data, the same findings."""

from __future__ import annotations

from hypothesis import given, settings

from tests.one_truth.reading import FORMATS, by_rule_and_route, data_of, findings_of, in_data_too, read
from tests.rendering.model import ReportModel, Style
from tests.rendering.strategies import models


def check(format: str, model: ReportModel, style: Style) -> None:
    """Assert that a format says the same as YAML does."""
    truth = read(model, "yaml", Style())
    report = read(model, format, style)
    assert data_of(report) == data_of(truth)
    found, due = (by_rule_and_route(in_data_too(model, findings_of(each))) for each in (report, truth))
    assert found == due


@settings(deadline=None)
@given(models(), FORMATS["markdown"].styles)
def test_markdown(model: ReportModel, style: Style) -> None:
    check("markdown", model, style)


@settings(deadline=None)
@given(models(), FORMATS["text"].styles)
def test_text(model: ReportModel, style: Style) -> None:
    check("text", model, style)
