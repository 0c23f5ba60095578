"""What is wrong with the sums of a report: faults, each with the equations that it broke and the ways to mend it."""

from __future__ import annotations

from collections.abc import Iterator
from functools import lru_cache
from typing import NamedTuple

from gklint.blame.balance import Balance, Equations, equations_of
from gklint.blame.hand import Deed, Slip
from gklint.edition import edition_due
from gklint.report import Report, Value


class Correction(NamedTuple):
    """A cell with the figure that it should hold, and how it may have been got wrong."""

    value: Value
    expected: int
    slip: Slip


class Mending(NamedTuple):
    """One way to mend a fault: all corrections together. `deed` is what the hand would have done."""

    corrections: tuple[Correction, ...]
    deed: Deed


class Fault(NamedTuple):
    """Something that went wrong once and broke one or more equations; `key` tells it from the other faults of a report.

    `mendings` are the ways to put it right that suppose least, the likeliest first, `ways` how many there are (more
    than are listed, perhaps). None: nothing can be told. `certain`: there is one way only, and it leaves nothing open.
    """

    key: str
    mendings: tuple[Mending, ...] = ()
    ways: int = 0
    certain: bool = False


class Broken(NamedTuple):
    """An equation that does not hold, and the fault that broke it."""

    balance: Balance
    fault: Fault


class Diagnosis(NamedTuple):
    """Every broken equation of a report, in the order of the form."""

    broken: tuple[Broken, ...] = ()

    def of_kind(self, kind: str) -> Iterator[Broken]:
        """The broken equations of a kind (`row-total`, `results-total`, `flow-balance`, `reviews-total`)."""
        return (broken for broken in self.broken if broken.balance.equation.kind == kind)


_NOTHING = Diagnosis()


@lru_cache(maxsize=1)  # every rule of a family asks for the same report; reports are known by identity
def diagnose(report: Report) -> Diagnosis:
    """The faults in the sums of a report. Tables that were not filled in, or have no form, say nothing."""
    if report.edition is None or (report.year is not None and edition_due(report.year) is None):
        return _NOTHING
    broken: list[Broken] = []
    for table in report.tables.values():
        if table is not None and table.filled:
            equations = equations_of(table)
            if equations.broken:
                found = _faults(equations)
                broken += (Broken(equations.balance(at), found[at]) for at in sorted(found))
    return Diagnosis(tuple(broken)) if broken else _NOTHING


def _faults(equations: Equations) -> dict[int, Fault]:
    from gklint.blame.decoding import faults  # most reports have none

    return faults(equations)
