"""Faults of whole rows and columns: they are named as such, as one fault, with the right figures."""

from __future__ import annotations

from collections.abc import Mapping
from random import Random

import pytest

from gklint.blame import Deed
from gklint.edition import editions
from tests.blame.clerk import balanced, small_office
from tests.blame.deeds import DEEDS, rows_of
from tests.blame.tables import (
    COLUMNS,
    FORM,
    RESULTS,
    faults,
    mended,
    office,
    route,
    row_of,
    suspects,
    told,
    with_rows,
)

OFFICE = office()
ROWS = [row.route for row in FORM.tables["applications"].rows]


def changed_figures(wrong: Mapping[str, str]) -> list[tuple[str, int]]:
    """The cells that differ from the sound report, with the figures that stand there."""
    return [(cell, int(OFFICE[cell])) for cell in OFFICE if int(OFFICE[cell]) != int(wrong[cell] or 0)]


WRONG = {
    "totals": with_rows(OFFICE, {row: [*row_of(OFFICE, row)[:-1], 0] for row in ROWS}),
    "totals of results": with_rows(OFFICE, {"results/total": [0] * 7}),
    "swapped in a row": with_rows(OFFICE, {"received": (6, 19, 0, 0, 1, 4, 30)}),
    "swapped in a column": {
        **OFFICE,
        route("results/total", "natural_person"): "3",
        route("carried_out", "natural_person"): "20",
    },
    "exchanged rows": with_rows(
        OFFICE, {"results/total": row_of(OFFICE, "carried_out"), "carried_out": row_of(OFFICE, "results/total")}
    ),
    "exchanged columns": with_rows(
        OFFICE, {row: [*row_of(OFFICE, row)[:5], row_of(OFFICE, row)[6], row_of(OFFICE, row)[5]] for row in ROWS}
    ),
    "shifted columns": with_rows(OFFICE, {row: ["0", *row_of(OFFICE, row)[:6]] for row in ROWS}),
    "first column lost": with_rows(OFFICE, {row: [*row_of(OFFICE, row)[1:], "0"] for row in ROWS}),
}
NAMES = {
    "totals": "totals",
    "totals of results": "totals",
    "swapped in a row": "moved swapped",
    "swapped in a column": "swapped",
    "exchanged rows": "exchanged-rows",
    "exchanged columns": "exchanged-columns",
    "shifted columns": "shifted-columns",
    "first column lost": "shifted-columns",
}


@pytest.mark.parametrize("name", NAMES)
def test_a_deed_is_one_fault_with_its_name_and_the_right_figures(name: str) -> None:
    wrong = WRONG[name]
    (fault,) = faults(wrong)
    assert fault.mendings[0].deed.value in NAMES[name].split()
    assert fault.certain
    assert told(fault) == changed_figures(wrong)


@pytest.mark.parametrize("with_total", [False, True])
@pytest.mark.parametrize("row", ["received", "results/granted", "results/total"])
def test_a_row_one_column_to_the_right(row: str, with_total: bool) -> None:
    """All that came was granted: 9 to 自然人 and 4 to 商业企业."""
    figures = [9, 4, 0, 0, 0, 0, 13]
    sound = with_rows(
        dict.fromkeys(OFFICE, "0"), dict.fromkeys(("received", "results/granted", "results/total"), figures)
    )
    wrong = with_rows(sound, {row: [0, *figures[:-1]] if with_total else [0, *figures[:-2], 13]})
    (fault,) = faults(wrong)
    assert fault.mendings[0].deed.value == "moved"
    assert fault.certain
    assert mended(wrong, [fault]) == sound


@pytest.mark.parametrize("name", DEEDS)
def test_deeds_done_at_random(name: str) -> None:
    """Named, with every changed cell among the suspects; what is certain is right."""
    doing, deeds = DEEDS[name]
    tried = hits = named = right = certain = 0
    for number in range(60):
        random = Random(f"{name}/{number}")
        edition = random.choice(list(editions().values()))
        sound = random.choice((balanced, small_office))(edition, random)
        wrong = doing(rows_of(edition), sound, random)
        changed = {cell for cell in sound if int(sound[cell]) != int(wrong[cell] or 0)}
        found = faults(wrong, edition)
        if not found:
            continue  # nothing changed, or what changed still adds up
        tried += 1
        hits += suspects(found) >= changed
        named += any(mending.deed in (*deeds, Deed.SINGLE) for fault in found for mending in fault.mendings)
        if all(fault.certain for fault in found):
            certain += 1
            right += all(int(mended(wrong, found)[cell] or 0) == int(sound[cell]) for cell in sound)
        assert faults(mended(wrong, found), edition) == []
    assert tried > 10
    assert named >= 0.9 * tried
    assert hits >= 0.9 * tried
    assert right >= 0.95 * certain


def test_a_figure_lost_in_a_row_that_ends_without_a_total() -> None:
    """One zero is missing: everything after it stands one column to the left, and 总计 is blank."""
    wrong = with_rows(OFFICE, {"received": (19, 6, 0, 1, 4, 30, "")})
    (fault,) = faults(wrong)
    assert fault.mendings[0].deed.value == "moved"
    assert mended(wrong, [fault]) == OFFICE


def test_lines_too_many_or_too_few_are_named_and_left_open() -> None:
    lines = ROWS.index(RESULTS[-3])
    up = {row: row_of(OFFICE, below) for row, below in zip(ROWS[lines:], ROWS[lines + 1 :], strict=False)}
    down = {below: row_of(OFFICE, row) for row, below in zip(ROWS[lines:], ROWS[lines + 1 :], strict=False)}
    for wrong in (
        with_rows(OFFICE, {**up, ROWS[-1]: [0] * 7}),
        with_rows(OFFICE, {**down, ROWS[lines]: [0] * 7}),
    ):
        (fault,) = faults(wrong)
        assert fault.mendings[0].deed.value == "shifted-rows"
        assert not fault.certain
        assert faults(mended(wrong, [fault])) == []


def test_a_row_written_twice() -> None:
    """The row below 予以公开 repeats it."""
    base = with_rows(dict.fromkeys(OFFICE, "0"), dict.fromkeys(("received", "results/total"), (9, 0, 0, 0, 0, 0, 9)))
    wrong = with_rows(base, dict.fromkeys(("results/granted", "results/partially_granted"), (9, 0, 0, 0, 0, 0, 9)))
    (fault,) = faults(wrong)
    assert fault.mendings[0].deed.value == "pasted"
    assert fault.ways == 2  # which of the two is the copy, nothing tells
    assert not fault.certain


def test_a_column_left_out_could_be_any_empty_column() -> None:
    wrong = with_rows(OFFICE, {row: ["0", *row_of(OFFICE, row)[1:]] for row in ROWS})
    (fault,) = faults(wrong)
    assert fault.mendings[0].deed.value == "left-out"
    assert mended(wrong, [fault]) == OFFICE
    assert fault.ways == 3  # 自然人 and two columns in which nothing ever stood
    assert not fault.certain


def test_a_row_left_out_is_what_came_in_or_what_was_carried_in() -> None:
    wrong = with_rows(OFFICE, {"received": [0] * 7, "carried_in": [0] * 7})
    (fault,) = faults(wrong)
    assert fault.mendings[0].deed.value == "left-out"
    assert fault.ways == 2
    assert faults(mended(wrong, [fault])) == []


def test_totals_of_reviews_left_at_zero_are_faults_of_their_own() -> None:
    """With 4 and 1 the total alone can be wrong; that speaks for the other total too."""
    wrong = {
        **OFFICE,
        "/tables/reviews/reconsideration/total": "0",
        "/tables/reviews/litigation_direct/upheld": "5",
    }
    first, second = faults(wrong)
    assert told(first) == [("/tables/reviews/reconsideration/total", 6)]
    assert told(second) == [("/tables/reviews/litigation_direct/total", 5)]
    assert first.certain
    assert second.certain
    alone = {**OFFICE, "/tables/reviews/litigation_direct/upheld": "5"}
    (fault,) = faults(alone)
    assert (fault.ways, fault.certain) == (2, False)
    assert told(fault) == [("/tables/reviews/litigation_direct/total", 5)]


def test_totals_left_at_zero_are_named_beside_another_fault() -> None:
    wrong = {**WRONG["totals"], route("results/granted", "commercial_enterprise"): "7"}
    found = faults(wrong)
    assert found[0].mendings[0].deed.value == "totals"
    assert not any(fault.certain for fault in found)
    assert any(not fault.mendings for fault in found)


def test_deeds_are_known_in_the_form_of_2019_too() -> None:
    edition = editions()["2019"]
    zeros = {cell: "0" for table in edition.tables.values() for _, _, cell in table.cells()}
    rows = ("received", "results/granted", "results/total")
    wrong = with_rows(zeros, dict.fromkeys(rows, (7, 2, 0, 0, 0, 0, 0)))
    (fault,) = faults(wrong, edition)
    assert fault.mendings[0].deed.value == "totals"
    assert told(fault) == [(route(row, COLUMNS[-1]), 9) for row in rows]
