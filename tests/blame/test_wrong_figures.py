"""One or two wrong figures in balanced reports, as a clerk makes them: who is blamed, and when it is left open.

The seeds are fixed and the cases few; `python -m benchmarks.blame` tries many more and prints the rates.
"""

from __future__ import annotations

from random import Random

import pytest

from gklint.edition import Edition, editions
from tests.blame.clerk import Figures, balanced, one_error, real_reports, small_office, summed
from tests.blame.tables import FORM, RESULTS, faults, mended, office, route, suspects, told
from tests.corpus.shared import needs_corpus

CASES = 300


def drawn(number: int, source: str) -> tuple[Edition, Figures, Random]:
    """A balanced report, the same for the same number."""
    random = Random(f"{source}/{number}")
    if source == "real":
        edition, written = random.choice(real_reports())
        return edition, dict(written), random
    edition = random.choice(list(editions().values()))
    return edition, {"balanced": balanced, "small": small_office}[source](edition, random), random


def with_errors(written: Figures, cells: list[str], random: Random) -> Figures:
    """The report with clerk's errors in these cells."""
    return {**written, **{cell: one_error(written, cell, random) for cell in cells}}


@pytest.mark.parametrize("source", ["balanced", "small", pytest.param("real", marks=needs_corpus)])
def test_one_wrong_figure_is_the_first_suspect(source: str) -> None:
    """In table 三 the equations tell which; a group of table 四 is one equation, so that it stays open there."""
    for number in range(CASES):
        edition, written, random = drawn(number, source)
        cell = random.choice([cell for cell in summed(edition) if cell in written])
        found = faults(with_errors(written, [cell], random), edition)
        assert len(found) == 1, (number, cell)
        if "/applications/" in cell:
            assert told(found[0]) == [(cell, int(written[cell]))], (number, cell)
            assert (found[0].ways, found[0].certain) == (1, True)
        elif found[0].certain:  # all other cells of the group would have to be negative
            assert told(found[0]) == [(cell, int(written[cell]))], (number, cell)
        else:
            assert cell in suspects(found)
            assert found[0].ways > 1


@pytest.mark.parametrize("source", ["balanced", "small", pytest.param("real", marks=needs_corpus)])
def test_two_wrong_figures_are_among_the_suspects(source: str) -> None:
    hits = 0
    for number in range(CASES):
        edition, written, random = drawn(number, source)
        cells = random.sample([cell for cell in summed(edition) if cell in written], 2)
        wrong = with_errors(written, cells, random)
        found = faults(wrong, edition)
        hits += suspects(found) >= set(cells)
        assert all(fault.mendings for fault in found)
        assert faults(mended(wrong, found), edition) == [], (number, cells)
    assert hits >= 0.9 * CASES


def test_many_wrong_figures_are_never_certain_and_never_mended_by_half() -> None:
    for number in range(CASES // 3):
        edition, written, random = drawn(number, "balanced")
        wrong = with_errors(written, random.sample(summed(edition), random.randint(3, 12)), random)
        found = faults(wrong, edition)
        if all(fault.mendings for fault in found):
            assert faults(mended(wrong, found), edition) == [], number
        else:
            open_tables = {fault.key.partition("/")[0] for fault in found if not fault.mendings}
            assert not any(fault.certain for fault in found if fault.key.partition("/")[0] in open_tables)


def test_a_wrong_figure_and_the_total_that_follows_it() -> None:
    """Six too many in a row and its total: two rows have so many to spare."""
    wrong = {**office(), route("results/granted", "natural_person"): "15", route("results/granted", "total"): "22"}
    (fault,) = faults(wrong)
    assert fault.ways == 2
    assert fault.mendings[0].deed.value == "carried"
    assert not fault.certain
    assert suspects([fault]) == {
        route(row, column)
        for row in ("results/granted", "results/unavailable/not_held")
        for column in ("natural_person", "total")
    }


def test_equal_differences_leave_it_open_which_of_two_pairs() -> None:
    cells = (route("results/granted", "natural_person"), route("results/unavailable/not_held", "commercial_enterprise"))
    wrong = {**office(), cells[0]: "12", cells[1]: "4"}
    (fault,) = faults(wrong)
    assert (fault.ways, fault.certain) == (2, False)
    assert suspects([fault]) >= set(cells)


def test_a_row_that_lost_a_result_names_every_row_it_could_be() -> None:
    """The total of results is right, a result of 2 is missing with its row total: any row could be it."""
    gone = {route("results/not_processed/repeated", column): "0" for column in ("natural_person", "total")}
    (fault,) = faults({**office(), **gone})
    assert fault.ways == len(RESULTS)
    assert not fault.certain
    assert len(fault.mendings) < fault.ways


def test_negative_and_broken_figures_are_blamed_before_sound_ones() -> None:
    for written, right in (("-2", 1), ("1.5", 1)):
        wrong = {**office(), "/tables/reviews/reconsideration/corrected": written}
        (fault,) = faults(wrong)
        assert told(fault) == [("/tables/reviews/reconsideration/corrected", right)]
        assert fault.certain
        assert fault.mendings[0].corrections[0].slip.value == "sign"


def test_a_blank_total_beside_its_parts_is_what_is_wrong() -> None:
    (fault,) = faults({**office(), "/tables/reviews/reconsideration/total": ""})
    assert told(fault) == [("/tables/reviews/reconsideration/total", 6)]
    assert fault.certain


def test_a_sound_report_has_no_fault() -> None:
    assert faults(office()) == []
    assert FORM.key == "2021"
