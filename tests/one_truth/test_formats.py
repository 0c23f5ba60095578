"""One report, written in any format the way offices do, is one truth: the same data, findings and places."""

from __future__ import annotations

from hypothesis import given, settings

from tests.one_truth.reading import FORMATS, by_place, by_rule_and_route, data_of, findings_of, in_data_too, read
from tests.rendering.model import ReportModel, Style
from tests.rendering.strategies import models

_AT_HEADINGS = "标题"  # how places at headings end in words, which data do not have
_EDITION = "GK202"  # data name their edition, documents show it by their labels
few = settings(deadline=None, max_examples=30)


def check(format: str, model: ReportModel, style: Style) -> None:
    """Assert that a format says the same as YAML does."""
    truth, report = read(model, "yaml", Style()), read(model, format, style)
    assert data_of(report) == data_of(truth)
    found, due = in_data_too(model, findings_of(report)), in_data_too(model, findings_of(truth))
    assert by_rule_and_route(found) == by_rule_and_route(due)
    elsewhere = {(finding.rule, finding.route) for finding in found if finding.where.endswith(_AT_HEADINGS)}
    elsewhere |= {(_EDITION, finding.route) for finding in found}
    same = ([finding for finding in each if (finding.rule, finding.route) not in elsewhere] for each in (found, due))
    assert by_place(next(same)) == by_place(next(same))


@few
@given(models(), FORMATS["yaml"].styles)
def test_yaml(model: ReportModel, style: Style) -> None:
    check("yaml", model, style)


@few
@given(models(), FORMATS["markdown"].styles)
def test_markdown(model: ReportModel, style: Style) -> None:
    check("markdown", model, style)


@few
@given(models(), FORMATS["text"].styles)
def test_text(model: ReportModel, style: Style) -> None:
    check("text", model, style)


@few
@given(models(), FORMATS["html"].styles)
def test_html(model: ReportModel, style: Style) -> None:
    check("html", model, style)


@few
@given(models(), FORMATS["docx"].styles)
def test_docx(model: ReportModel, style: Style) -> None:
    check("docx", model, style)
