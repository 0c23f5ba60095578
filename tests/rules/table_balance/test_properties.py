"""Whatever the figures: tables that balance give no finding; one changed number gives one in an equation of its own."""

from __future__ import annotations

from collections.abc import Mapping

import gklint.rules
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from gklint.document import Document
from gklint.edition import Edition, editions
from gklint.figures import BLANK, Figure, Kind
from gklint.report import FormTable, Report, Value
from gklint.rule import Problem, Rule
from gklint.source import Source, Span

Figures = dict[str, int]
PARTS = (
    "natural_person",
    "commercial_enterprise",
    "research_institution",
    "public_interest_org",
    "legal_service_org",
    "other_org",
)
RESULTS = ("upheld", "corrected", "other", "pending")
counts = st.integers(min_value=0, max_value=5000)


def balance_rules() -> list[Rule]:
    rules: list[Rule] = []
    gklint.rules.gklint_register_rules(rules.append)
    return [rule for rule in rules if rule.category == "table-balance"]


RULES = balance_rules()


@st.composite
def balanced(draw: st.DrawFn, edition: Edition) -> Figures:
    """Figures for every cell of tables 三 and 四, and zeros in table 二, such that all equations hold."""
    figures: Figures = {route: 0 for table in edition.tables.values() for _, _, route in table.cells()}
    rows = edition.tables["applications"].rows
    leaves = [row.route for row in rows if row.route.startswith("results/") and row.route != "results/total"]
    top = "/tables/applications"
    for part in PARTS:
        for leaf in draw(st.lists(st.sampled_from(leaves), max_size=5, unique=True)):
            figures[f"{top}/{leaf}/{part}"] = draw(counts)
        done = sum(figures[f"{top}/{leaf}/{part}"] for leaf in leaves)
        going_on = draw(counts)
        carried_in = draw(st.integers(min_value=0, max_value=done + going_on))
        figures[f"{top}/results/total/{part}"] = done
        figures[f"{top}/carried_out/{part}"] = going_on
        figures[f"{top}/carried_in/{part}"] = carried_in
        figures[f"{top}/received/{part}"] = done + going_on - carried_in
    for row in rows:
        figures[f"{top}/{row.route}/total"] = sum(figures[f"{top}/{row.route}/{part}"] for part in PARTS)
    for group in edition.tables["reviews"].rows:
        for result in RESULTS:
            figures[f"/tables/reviews/{group.route}/{result}"] = draw(counts)
        figures[f"/tables/reviews/{group.route}/total"] = sum(
            figures[f"/tables/reviews/{group.route}/{result}"] for result in RESULTS
        )
    return figures


def report_of(edition: Edition, figures: Mapping[str, int], blank: frozenset[str] = frozenset()) -> Report:
    """A report with these figures; its text is one number a line."""
    text, tables = "", {}
    for name, form in edition.tables.items():
        start, values = len(text), {}
        for row, column, route in form.cells():
            raw = "" if route in blank else str(figures[route])
            figure = Figure(Kind.NUMBER, figures[route]) if raw else BLANK
            values[route] = Value(route, figure, raw, Span(len(text), len(text) + len(raw)), row, column)
            text += raw + "\n"
        tables[name] = FormTable(form, edition.key, Span(start, len(text)), values)
    document = Document(Source("report.txt", text), "text")
    return Report(document, edition, year=edition.first_year, level="city", tables=tables)


def problems(report: Report) -> list[Problem]:
    return [problem for rule in RULES for problem in rule.check(report, rule.defaults())]


@pytest.mark.parametrize("key", list(editions()))
@settings(max_examples=40, deadline=None)
@given(data=st.data())
def test_balanced_tables_have_no_finding(key: str, data: st.DataObject) -> None:
    edition = editions()[key]
    assert problems(report_of(edition, data.draw(balanced(edition)))) == []


@pytest.mark.parametrize("key", list(editions()))
@settings(max_examples=40, deadline=None)
@given(data=st.data())
def test_blank_zeros_have_no_finding(key: str, data: st.DataObject) -> None:
    edition = editions()[key]
    figures = data.draw(balanced(edition))
    zeros = frozenset(route for route, figure in figures.items() if figure == 0)
    assert problems(report_of(edition, figures, zeros)) == []


@pytest.mark.parametrize("key", list(editions()))
@settings(max_examples=40, deadline=None)
@given(data=st.data())
def test_totals_left_out_throughout_have_no_finding(key: str, data: st.DataObject) -> None:
    edition = editions()[key]
    figures = data.draw(balanced(edition))
    totals = frozenset(route for route in figures if route.endswith("/total"))
    assert problems(report_of(edition, figures, totals)) == []


@pytest.mark.parametrize("key", list(editions()))
@settings(max_examples=40, deadline=None)
@given(data=st.data())
def test_one_changed_number_is_found_in_its_equation(key: str, data: st.DataObject) -> None:
    edition = editions()[key]
    figures = data.draw(balanced(edition))
    cells = sorted({route for equation in edition.equations for route in (*equation.left, *equation.right)})
    changed = data.draw(st.sampled_from(cells))
    figures[changed] += data.draw(st.integers(min_value=1, max_value=9))
    report = report_of(edition, figures)
    found = {problem.route for problem in problems(report)}
    broken = [equation for equation in edition.equations if changed in (*equation.left, *equation.right)]
    places = {route for equation in broken for route in (*equation.left, *equation.right)}
    assert found
    assert found <= places
    for problem in problems(report):
        value = report.value(problem.route)
        assert value is not None
        assert report.source.slice(problem.span) == value.raw
