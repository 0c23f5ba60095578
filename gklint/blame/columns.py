"""Deeds done to the columns of a table, undone. Each function yields rewritings: cells with their right figures."""

from __future__ import annotations

from collections.abc import Iterator

from gklint.blame.balance import Number
from gklint.blame.syndrome import Syndrome

Rewriting = dict[int, Number]


def exchanged(syndrome: Syndrome) -> Iterator[Rewriting]:
    """The totals and the column beside them, each in the other's place."""
    numbers = syndrome.numbers
    yield {
        cell: right
        for row in syndrome.equations.plan.grid
        for cell, right in ((row[-2], numbers[row[-1]]), (row[-1], numbers[row[-2]]))
    }


def left_out(syndrome: Syndrome) -> Iterator[Rewriting]:
    """A column of parts with nothing in it, although the totals count something there."""
    grid = syndrome.equations.plan.grid
    every = _figures(syndrome)
    for column in range(len(grid[0]) - 1):
        if not any(figures[column] for figures in every):
            yield {row[column]: figures[-1] - sum(figures[:-1]) for row, figures in zip(grid, every, strict=True)}


def shifted(syndrome: Syndrome) -> Iterator[Rewriting]:
    """Every row one column too far to the right, its total lost; or to the left, where only totals are seen."""
    every = _figures(syndrome)
    # Totals that are all large enough are totals: then the first column was left out.
    if not any(figures[0] for figures in every) and any(figures[-1] < sum(figures[:-1]) for figures in every):
        yield _written(syndrome, [[*figures[1:], sum(figures[1:])] for figures in every])
    if not any(figures[-1] or any(figures[:-2]) for figures in every):
        yield _written(syndrome, [_first_again(figures) for figures in every])


def first_lost(syndrome: Syndrome) -> Iterator[Rewriting]:
    """Every row one column too far to the left, its first figure lost; what stands for its total is large enough."""
    every = _figures(syndrome)
    if any(figures[-1] for figures in every) or not any(any(figures[:-2]) for figures in every):
        return
    rights = [_first_again(figures) for figures in every]
    if any(right[0] for right in rights):  # else the last two columns changed places
        yield _written(syndrome, rights)


def _first_again(figures: list[Number]) -> list[Number]:
    return [figures[-2] - sum(figures[:-2]), *figures[:-1]]


def _figures(syndrome: Syndrome) -> list[list[Number]]:
    return [[syndrome.numbers[cell] for cell in row] for row in syndrome.equations.plan.grid]


def _written(syndrome: Syndrome, rights: list[list[Number]]) -> Rewriting:
    rows = zip(syndrome.equations.plan.grid, rights, strict=True)
    return {cell: figure for row, figures in rows for cell, figure in zip(row, figures, strict=True)}
