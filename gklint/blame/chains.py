"""Three wrong figures, of which one shares an equation with each of the others."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Mapping
from itertools import combinations

from gklint.blame.balance import Number
from gklint.blame.hand import Deed
from gklint.blame.syndrome import Explanation, Syndrome
from gklint.blame.wrong_figures import SINGLE, Half

_MOST = 300

ByEffect = dict[Number, list[Half]]


def chains(syndrome: Syndrome, halves_at: Mapping[int, list[Half]]) -> tuple[list[Explanation], bool]:
    """Explanations by three figures; False when there were too many to list."""
    by_effect: dict[int, ByEffect] = {}
    for at, halves in halves_at.items():
        effects: ByEffect = defaultdict(list)
        for half in halves:
            effects[half.effect].append(half)
        by_effect[at] = effects
    found: list[Explanation] = []
    tried = 0
    for middle, places in enumerate(syndrome.incidence):
        for (one, sign), (other, other_sign) in combinations(places, 2):
            if one not in halves_at or other not in halves_at:
                continue
            for half in halves_at[one]:
                by = sign * (syndrome.needs(one) - half.effect)
                lasts = by_effect[other].get(syndrome.needs(other) - other_sign * by, ())
                tried += len(lasts)
                if tried > _MOST:
                    return [], False
                for last in lasts:
                    found += _chain(syndrome, half, middle, by, last)
    return found, True


def _chain(syndrome: Syndrome, half: Half, middle: int, by: Number, last: Half) -> Iterator[Explanation]:
    if not by or len({half.cell, middle, last.cell}) < 3:
        return
    changes = {
        cell: syndrome.numbers[cell] + by for cell, by in ((half.cell, half.by), (middle, by), (last.cell, last.by))
    }
    explanation = syndrome.explanation(changes, 3 * SINGLE, Deed.SEVERAL)
    if explanation is not None:
        yield explanation
