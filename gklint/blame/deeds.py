"""What a hand does to many figures at once: each deed is undone on the table and seen whether that mends it."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from gklint.blame import columns, rows
from gklint.blame.balance import Number
from gklint.blame.hand import Deed
from gklint.blame.syndrome import Explanation, Syndrome, bits, count
from gklint.blame.wrong_figures import FEW, SINGLE, WITH_TOTAL

DEED = 15  # points of one deed, whatever number of figures it made wrong
_LIKELIER = 13  # points of a deed that is hardly there by chance
_SUPPORTED = 5  # points of a total left at zero beside others left so too
_MANY = 2  # more broken equations than this before the whole table is suspected
_LINES = 5  # a table with fewer rows shows too little

_OF_ROWS = (
    (Deed.MOVED, rows.moved, DEED),
    (Deed.PASTED, rows.pasted, WITH_TOTAL),
    (Deed.EXCHANGED_ROWS, rows.exchanged, DEED),
)
_OF_THE_TABLE = (
    (Deed.SHIFTED_ROWS, rows.shifted, DEED),
    (Deed.LEFT_OUT, columns.left_out, DEED),
    (Deed.EXCHANGED_COLUMNS, columns.exchanged, _LIKELIER),
    (Deed.SHIFTED_COLUMNS, columns.shifted, DEED),
    (Deed.SHIFTED_COLUMNS, columns.first_lost, _LIKELIER),
)


def deeds(syndrome: Syndrome) -> list[Explanation]:
    """Every deed known here that explains some of the broken equations."""
    found = list(_totals_left_at_zero(syndrome))
    whole = len(syndrome.broken) > _MANY and len(syndrome.equations.plan.grid) >= _LINES
    for deed, undo, points in _OF_ROWS + _OF_THE_TABLE * whole:
        undone = (syndrome.explanation(rewriting, points, deed) for rewriting in undo(syndrome))
        found += (_judged(syndrome, explanation) for explanation in undone if explanation is not None)
    return found


def _judged(syndrome: Syndrome, explanation: Explanation) -> Explanation:
    """Fewer signs, more points: one equation proves no deed, and small figures coincide too easily."""
    covers, changes, points, _ = explanation
    if covers.bit_count() == 1:
        return explanation._replace(points=SINGLE)
    # What the column of totals says follows from the other columns.
    if (covers & ~bits(syndrome.equations.plan.of_totals)).bit_count() == 1:
        return explanation._replace(points=max(points, WITH_TOTAL))
    if len(changes) == 2 and all(-FEW < right - syndrome.numbers[cell] < FEW for cell, right in changes):
        return explanation._replace(points=2 * SINGLE)
    return explanation


def _totals_left_at_zero(syndrome: Syndrome) -> Iterator[Explanation]:
    """Totals of one kind that are all zero although their parts are not."""
    plan = syndrome.equations.plan
    for kind in dict.fromkeys(equation.kind for equation in plan.equations):
        totals = {
            plan.left[at][0]: at
            for at, equation in enumerate(plan.equations)
            if equation.kind == kind and len(plan.left[at]) == 1 and at not in syndrome.open
        }
        wrong = {cell: at for cell, at in totals.items() if at in syndrome.broken}
        if len(wrong) < 2 or any(syndrome.numbers[cell] for cell in totals):
            continue
        right: dict[int, Number] = {cell: -syndrome.broken[at] for cell, at in wrong.items()}
        if all(len(syndrome.incidence[cell]) == 1 for cell in wrong):
            # Each is a fault of its own. One that only its total explains supports the others.
            certain = any(sum(1 for part in plan.right[at] if syndrome.numbers[part]) > 1 for at in wrong.values())
            apart = [syndrome.explanation({cell: figure}, SINGLE, Deed.TOTALS) for cell, figure in right.items()]
            yield from (one._replace(points=_SUPPORTED if certain else SINGLE) for one in apart if one)
            continue
        together = syndrome.explanation(right, DEED, Deed.TOTALS) or _beside_other_faults(syndrome, right, wrong)
        if together is not None:
            yield together


def _beside_other_faults(
    syndrome: Syndrome, right: Mapping[int, Number], wrong: Mapping[int, int]
) -> Explanation | None:
    """Totals left at zero in a table with other faults: sums over nothing but zeros say nothing, and may fail after."""
    plan = syndrome.equations.plan
    others = {at for cell in wrong for at, _ in syndrome.incidence[cell]}.difference(wrong.values())
    beside = {cell for at in others for cell in (*plan.left[at], *plan.right[at])}
    if not plan.within_rows.issuperset(wrong.values()) or any(syndrome.numbers[cell] for cell in beside):
        return None
    counts = [(cell, count(figure)) for cell, figure in sorted(right.items())]
    changes = tuple((cell, whole) for cell, whole in counts if whole is not None)
    return Explanation(bits(wrong.values()), changes, DEED, Deed.TOTALS) if len(changes) == len(counts) else None
