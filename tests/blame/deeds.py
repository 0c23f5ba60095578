"""What a clerk does to whole rows and columns of table 三: each function gives the figures after the deed."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from random import Random

from gklint.blame import Deed
from gklint.edition import Edition
from tests.blame.clerk import Figures
from tests.blame.tables import row_of, with_rows

Doing = Callable[[list[str], Mapping[str, str], Random], Figures]


def rows_of(edition: Edition) -> list[str]:
    """The rows of table 三."""
    return [row.route for row in edition.tables["applications"].rows]


def _row_to_the_right(rows: list[str], written: Mapping[str, str], random: Random) -> Figures:
    row = random.choice(rows)
    *parts, total = row_of(written, row)
    return with_rows(written, {row: ["0", *parts[:-1], total]} if parts[-1] == "0" else {})


def _row_to_the_left(rows: list[str], written: Mapping[str, str], random: Random) -> Figures:
    """One zero was not written, so that 总计 stands in the last column but one."""
    row = random.choice(rows)
    figures = row_of(written, row)
    zeros = [at for at, figure in enumerate(figures[:-1]) if figure == "0"]
    at = random.choice(zeros or [6])
    return with_rows(written, {row: [*figures[:at], *figures[at + 1 :], ""]} if zeros else {})


def _swapped_in_a_row(rows: list[str], written: Mapping[str, str], random: Random) -> Figures:
    row, at = random.choice(rows), random.randrange(6)
    figures = row_of(written, row)
    return with_rows(written, {row: [*figures[:at], figures[at + 1], figures[at], *figures[at + 2 :]]})


def _totals_left_at_zero(rows: list[str], written: Mapping[str, str], random: Random) -> Figures:
    return with_rows(written, {row: [*row_of(written, row)[:-1], "0"] for row in rows})


def _persons_left_out(rows: list[str], written: Mapping[str, str], random: Random) -> Figures:
    return with_rows(written, {row: ["0", *row_of(written, row)[1:]] for row in rows})


def _results_not_summed(rows: list[str], written: Mapping[str, str], random: Random) -> Figures:
    return with_rows(written, {"results/total": ["0"] * 7})


def _exchanged_rows(rows: list[str], written: Mapping[str, str], random: Random) -> Figures:
    one, other = "results/total", "carried_out"
    return with_rows(written, {one: row_of(written, other), other: row_of(written, one)})


def _exchanged_columns(rows: list[str], written: Mapping[str, str], random: Random) -> Figures:
    every = {row: row_of(written, row) for row in rows}
    return with_rows(written, {row: [*figures[:5], figures[6], figures[5]] for row, figures in every.items()})


def _table_to_the_right(rows: list[str], written: Mapping[str, str], random: Random) -> Figures:
    return with_rows(written, {row: ["0", *row_of(written, row)[:6]] for row in rows})


def _table_to_the_left(rows: list[str], written: Mapping[str, str], random: Random) -> Figures:
    return with_rows(written, {row: [*row_of(written, row)[1:], "0"] for row in rows})


DEEDS: dict[str, tuple[Doing, tuple[Deed, ...]]] = {
    "a row one column to the right": (_row_to_the_right, (Deed.MOVED, Deed.SWAPPED)),
    "a row one column to the left": (_row_to_the_left, (Deed.MOVED, Deed.SWAPPED)),
    "two neighbours in a row swapped": (_swapped_in_a_row, (Deed.MOVED, Deed.SWAPPED)),
    "all row totals left at zero": (_totals_left_at_zero, (Deed.TOTALS,)),
    "自然人 left out throughout": (_persons_left_out, (Deed.LEFT_OUT,)),
    "the results not summed up": (_results_not_summed, (Deed.TOTALS,)),
    "two rows exchanged": (_exchanged_rows, (Deed.EXCHANGED_ROWS,)),
    "two columns exchanged": (_exchanged_columns, (Deed.EXCHANGED_COLUMNS, Deed.TOTALS)),
    "the table one column to the right": (_table_to_the_right, (Deed.SHIFTED_COLUMNS, Deed.TOTALS)),
    "the table one column to the left": (_table_to_the_left, (Deed.SHIFTED_COLUMNS, Deed.TOTALS)),
}
