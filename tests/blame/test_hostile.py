"""Tables with anything in their cells: every broken equation is told, nothing is claimed that does not mend."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from random import Random

from hypothesis import given, settings
from hypothesis import strategies as st

from gklint.blame import diagnose
from gklint.edition import editions
from gklint.figures import Kind, read_figure
from gklint.report import Doubt, Report
from gklint.source import Span
from tests.blame.clerk import report_of
from tests.blame.tables import FORM, RESULTS, faults, mended, office, route, suspects, told, with_rows

CELLS = [cell for table in FORM.tables.values() for _, _, cell in table.cells()]
TEXTS = st.one_of(
    st.sampled_from(["", "0", "1", "5", "12", "-", "/", "无", "-3", "2.5", "7件", "１２", "1,234", "约5", "9" * 30]),
    st.integers(-5, 10**9).map(str),
)


def judged(report: Report) -> int:
    """How many equations with a figure (or a blank, dash or 无) in every cell do not hold, counted afresh."""
    found = 0
    for equation in FORM.equations:
        sides = [[report.value(cell) for cell in side] for side in (equation.left, equation.right)]
        figures = [[value.figure for value in side if value is not None] for side in sides]
        kinds = {figure.kind for side in figures for figure in side}
        if kinds & {Kind.WORD, Kind.ABSENT, Kind.UNREADABLE} or [len(side) for side in figures] != [
            len(equation.left),
            len(equation.right),
        ]:
            continue
        found += sum(figure.number or 0 for figure in figures[0]) != sum(figure.number or 0 for figure in figures[1])
    return found


@settings(max_examples=150, deadline=None)
@given(st.dictionaries(st.sampled_from(CELLS), TEXTS, max_size=40))
def test_what_is_said_of_any_table_is_true(changes: Mapping[str, str]) -> None:
    written = {**office(), **changes}
    report = report_of(FORM, written)
    diagnosis = diagnose(report)
    assert all(not broken.balance.holds for broken in diagnosis.broken)
    if not any(read_figure(text).kind is Kind.BLANK for text in written.values()):
        assert len(diagnosis.broken) == judged(report)
    found = list({broken.fault.key: broken.fault for broken in diagnosis.broken}.values())
    for fault in found:
        for mending in fault.mendings:
            assert len({one.value.route for one in mending.corrections}) == len(mending.corrections)
            assert all(one.expected >= 0 for one in mending.corrections)
            assert any(one.value.figure.number != one.expected for one in mending.corrections)
    if all(fault.certain for fault in found):
        assert faults(mended(written, found)) == []


@settings(max_examples=40, deadline=None)
@given(st.lists(TEXTS, min_size=len(CELLS), max_size=len(CELLS)))
def test_a_table_of_anything_is_told_without_claims_that_fail(texts: list[str]) -> None:
    """Every cell anything: what is certain in a table mends all of that table."""
    written = dict(zip(CELLS, texts, strict=True))
    found = faults(written)
    left = {fault.key.partition("/")[0] for fault in faults(mended(written, found))}
    for table in ("applications", "reviews"):
        own = [fault for fault in found if fault.key.startswith(table)]
        if own and all(fault.certain for fault in own):
            assert table not in left


def test_what_fits_with_everything_is_given_up_and_that_is_said() -> None:
    """Every second row wrong by one, in three columns: far more ways to mend than anyone would read."""
    wrong = office()
    for number, row in enumerate(RESULTS):
        column = ("natural_person", "commercial_enterprise", "other_org")[number % 3]
        wrong[route(row, column)] = str(int(wrong[route(row, column)]) + 1)
    found = faults(wrong)
    assert found
    assert not any(fault.certain for fault in found)


def test_noise_is_not_explained() -> None:
    random = Random(1)
    noise = {cell: str(random.randint(0, 10**6)) for cell in CELLS if "/applications/" in cell}
    found = faults(noise)
    assert len(found) == len({broken.balance for broken in diagnose(report_of(FORM, noise)).broken}) == 39
    assert not any(fault.mendings for fault in found)


def test_a_word_leaves_its_equations_open_and_the_others_tell() -> None:
    """Row and column of the word say nothing; a wrong figure elsewhere in that column is found by its row."""
    wrong = {
        **office(),
        route("results/granted", "natural_person"): "约9",
        route("results/not_processed/repeated", "natural_person"): "5",
    }
    (fault,) = faults(wrong)
    assert told(fault) == [(route("results/not_processed/repeated", "natural_person"), 2)]
    assert fault.certain


def test_a_doubtful_row_is_never_blamed() -> None:
    wrong = {**office(), route("received", "natural_person"): "20", route("carried_in", "total"): "5"}
    report = report_of(FORM, wrong)
    table = report.tables["applications"]
    assert table is not None
    doubt = Doubt("/tables/applications/received", Span(0, 1), "疑", "doubt")
    report = replace(report, tables={**report.tables, "applications": replace(table, doubts=(doubt,))})
    (broken,) = diagnose(report).broken
    assert broken.balance.equation.left == (route("carried_in", "total"),)
    assert route("carried_in", "total") in suspects([broken.fault])
    assert not any("received" in cell for cell in suspects([broken.fault]))


def test_rows_that_a_report_merges_stand_once() -> None:
    """（六）其他处理 in one row: its total counts as one cell, and its row is one equation."""
    merged = next(group for group in FORM.tables["applications"].groups if group.route == "results/other")
    report = report_of(FORM, office())
    table = report.tables["applications"]
    assert table is not None
    values = {cell: value for cell, value in table.values.items() if "/results/other/" not in cell}
    zero = table.values[route("carried_in", "other_org")]
    for column, cell in zip(merged.columns, merged.cells, strict=True):
        values[cell] = zero._replace(route=cell, row=merged, column=column)
    values[merged.cells[-1]] = values[merged.cells[-1]]._replace(figure=read_figure("2"), raw="2")
    report = replace(report, tables={"applications": replace(table, values=values, merged=(merged,))})
    of_row, of_column = diagnose(report).broken
    assert of_row.fault is of_column.fault
    assert told(of_row.fault) == [(merged.cells[-1], 0)]


def test_no_form_no_table_no_figures_no_fault() -> None:
    report = report_of(FORM, office())
    wrong = report_of(FORM, {**office(), route("received", "total"): "9"})
    assert diagnose(replace(report, tables={"applications": None, "reviews": None})).broken == ()
    assert diagnose(replace(wrong, edition=None)).broken == ()
    assert diagnose(replace(wrong, year=2017)).broken == ()
    assert diagnose(wrong).broken != ()
    assert faults(dict.fromkeys(CELLS, "")) == []


def test_totals_left_blank_by_habit_say_nothing() -> None:
    """As many offices do; then a column of parts is all that can be judged."""
    blank = {cell: "" for cell in CELLS if cell.startswith("/tables/applications/") and cell.endswith("/total")}
    assert faults({**office(), **blank}) == []
    wrong = {**office(), **blank, route("received", "natural_person"): "18"}
    (fault,) = faults(wrong)
    assert route("received", "natural_person") in suspects([fault])
    assert not any(cell.endswith("/total") and "results/total" not in cell for cell in suspects([fault]))


def test_fixed_points_of_the_arithmetic() -> None:
    """Sums are exact, whatever the size and the decimals."""
    huge = "9" * 30
    zeros = dict.fromkeys(CELLS, "0")
    rows = dict.fromkeys(("received", "results/granted", "results/total"), (huge, 0, 0, 0, 0, 0, huge))
    assert faults(with_rows(zeros, rows)) == []
    wrong = {**with_rows(zeros, rows), route("received", "total"): huge[:-1] + "8"}
    (fault,) = faults(wrong)
    assert told(fault) == [(route("received", "total"), int(huge))]
    assert list(editions()) == ["2019", "2021"]
