"""Explanations as people read them: which cell should hold what, how it may have come about, the likeliest first."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from gklint.blame.diagnosis import Correction, Mending
from gklint.blame.hand import Deed, Slip
from gklint.blame.slips import doubt, slip
from gklint.blame.syndrome import Explanation, Syndrome
from gklint.figures import Kind

_PROVEN = (Deed.MOVED, Deed.SWAPPED)  # the figures that changed places are seen in each other's place
_SURE = -100

_Rank = tuple[int, tuple[int, ...]]


def in_order(syndrome: Syndrome, combinations: Iterable[tuple[Explanation, ...]]) -> list[Mending]:
    """Every combination as one mending, the likeliest first, equally likely ones in the order of the cells."""
    ranked = sorted((_ranked(syndrome, explanations) for explanations in combinations), key=lambda pair: pair[0])
    return [mending for _, mending in ranked]


def _ranked(syndrome: Syndrome, explanations: tuple[Explanation, ...]) -> tuple[_Rank, Mending]:
    changes = sorted(change for explanation in explanations for change in explanation.changes)
    corrections = tuple(_correction(syndrome, cell, right) for cell, right in changes)
    deed = _deed(explanations, corrections)
    unlikely = _SURE
    if deed not in _PROVEN:
        unlikely = sum(
            doubt(correction.slip, is_total=_fails_its_parts(syndrome, cell))
            for correction, (cell, _) in zip(corrections, changes, strict=True)
        )
    return (unlikely, tuple(cell for cell, _ in changes)), Mending(corrections, deed)


def _deed(explanations: tuple[Explanation, ...], corrections: tuple[Correction, ...]) -> Deed:
    deed = explanations[0].deed if len(explanations) == 1 else Deed.SEVERAL
    if deed in (Deed.CARRIED, Deed.SEVERAL) and all(one.slip in (Slip.ZERO, Slip.BLANK) for one in corrections):
        values = [one.value for one in corrections]
        if len({value.row.route for value in values}) == 1 or len({value.column.key for value in values}) == 1:
            return Deed.LEFT_OUT
    return deed


def _correction(syndrome: Syndrome, cell: int, right: int) -> Correction:
    plan = syndrome.equations.plan
    value = syndrome.equations.table.values[plan.routes[cell]]
    beside = [syndrome.numbers[other] for other in _beside(plan.grid, cell)]
    how = slip(syndrome.numbers[cell], right, blank=value.figure.kind is Kind.BLANK, beside=beside)
    return Correction(value, right, how)


def _fails_its_parts(syndrome: Syndrome, cell: int) -> bool:
    left = syndrome.equations.plan.left
    return any(left[at] == (cell,) and at in syndrome.broken for at, _ in syndrome.incidence[cell])


def _beside(grid: tuple[tuple[int, ...], ...], cell: int) -> Iterator[int]:
    """The cells above, below, to the left and right; cells are numbered row by row."""
    width = len(grid[0])
    row, column = divmod(cell, width)
    for line, place in ((row - 1, column), (row + 1, column), (row, column - 1), (row, column + 1)):
        if 0 <= line < len(grid) and 0 <= place < width:
            yield grid[line][place]
