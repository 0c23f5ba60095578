"""Deeds done to rows, undone: a row moved sideways, written twice, exchanged with another, a line too high or too low.

Each function yields rewritings: cells with the figures that they would have.
"""

from __future__ import annotations

from collections.abc import Iterator

from gklint.blame.balance import Number
from gklint.blame.syndrome import Syndrome
from gklint.blame.wrong_figures import FEW

Row = tuple[int, ...]
Rewriting = dict[int, Number]


def moved(syndrome: Syndrome) -> Iterator[Rewriting]:
    """A row whose figures stand one column too far to the left or right, with or without its total."""
    for row in syndrome.equations.plan.grid:
        figures = [syndrome.numbers[cell] for cell in row]
        *parts, last = figures
        if not any(parts):
            continue
        rights: list[list[Number]] = []
        if sum(parts) == last:
            if not parts[0]:
                rights.append([*parts[1:], 0, last])
            if not parts[-1]:
                rights.append([0, *parts[:-1], last])
        else:
            if not last and parts[-1] == sum(parts[:-1]):
                rights += [[*parts[:at], 0, *parts[at:]] for at in range(len(parts))]
            if len(syndrome.incidence[row[0]]) > 1:  # where only the row tells, any lost total would do
                gaps = (at for at, part in enumerate(parts) if not part)
                rights += [[*parts[:at], *parts[at + 1 :], last, sum(figures)] for at in gaps]
        for right in dict.fromkeys(map(tuple, rights)):
            rewriting = dict(zip(row, right, strict=True))
            if _mends_columns(syndrome, rewriting):
                yield rewriting


def _mends_columns(syndrome: Syndrome, rewriting: Rewriting) -> bool:
    """Whether every changed figure of a row is what its columns ask for: a quick look before a thorough one."""
    within = syndrome.equations.plan.within_rows
    for cell, right in rewriting.items():
        by = right - syndrome.numbers[cell]
        if by and any(
            at not in within and syndrome.broken.get(at) != -sign * by for at, sign in syndrome.incidence[cell]
        ):
            return False
    return True


def pasted(syndrome: Syndrome) -> Iterator[Rewriting]:
    """A row that says just what the row above or below it says; its columns tell what it should say."""
    grid = syndrome.equations.plan.grid
    figures = _figures(syndrome)
    for at, row in enumerate(grid):
        if max(figures[at]) >= FEW and figures[at] in figures[max(at - 1, 0) : at] + figures[at + 1 : at + 2]:
            yield _solved(syndrome, {}, row)


def exchanged(syndrome: Syndrome) -> Iterator[Rewriting]:
    """Two neighbouring rows that stand in different equations and hold each other's figures."""
    grid = syndrome.equations.plan.grid
    figures = _figures(syndrome)
    for at in range(len(grid) - 1):
        if figures[at] != figures[at + 1] and _kinds(syndrome, grid[at]) != _kinds(syndrome, grid[at + 1]):
            yield _written(grid, {at: figures[at + 1], at + 1: figures[at]})


def shifted(syndrome: Syndrome) -> Iterator[Rewriting]:
    """The rows of the table, or those from the total of results on, one line too high or too low.

    The sums do not tell at which of the results a line was left out or put in, so one of them stands for all.
    """
    grid = syndrome.equations.plan.grid
    figures = _figures(syndrome)
    end = len(grid) - 1
    empty = [at for at in range(end) if not any(figures[at])]
    for first in dict.fromkeys((*empty[:1], *empty[-1:])):  # the line that was put in
        yield _solved(syndrome, _written(grid, {at: figures[at + 1] for at in range(first, end)}), grid[end])
    if not any(figures[end]):
        for first in (0, 1, end - 2, end - 1):  # the line that was left out
            written = {at: figures[at - 1] for at in range(first + 1, end + 1)}
            yield _solved(syndrome, _written(grid, written), grid[first])


def _figures(syndrome: Syndrome) -> list[list[Number]]:
    return [[syndrome.numbers[cell] for cell in row] for row in syndrome.equations.plan.grid]


def _kinds(syndrome: Syndrome, row: Row) -> set[str]:
    plan = syndrome.equations.plan
    return {plan.equations[at].kind for at, _ in plan.incidence[row[0]]}


def _written(grid: tuple[Row, ...], rows: dict[int, list[Number]]) -> Rewriting:
    return {cell: right for at, figures in rows.items() for cell, right in zip(grid[at], figures, strict=True)}


def _solved(syndrome: Syndrome, changes: Rewriting, row: Row) -> Rewriting:
    """Changes with one row more, whose figures are those that its columns ask for after these changes."""
    effect: dict[int, Number] = {}
    for cell, right in changes.items():
        for at, sign in syndrome.incidence[cell]:
            effect[at] = effect.get(at, 0) + sign * (right - syndrome.numbers[cell])
    found = dict(changes)
    for cell in row:
        for at, sign in syndrome.incidence[cell]:
            if at not in syndrome.equations.plan.within_rows:
                found[cell] = syndrome.numbers[cell] - sign * (syndrome.broken.get(at, 0) + effect.get(at, 0))
    return found
