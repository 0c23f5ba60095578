"""The exact cover: as cheap as any, all of the cheapest, and given up in time."""

from __future__ import annotations

from itertools import chain, combinations

from hypothesis import given, settings
from hypothesis import strategies as st

from gklint.blame.cover import cheapest_covers, slots_of
from gklint.blame.syndrome import Explanation

EQUATIONS = 6
EVERY = (1 << EQUATIONS) - 1
explanations = st.builds(
    Explanation,
    covers=st.integers(1, EVERY),
    changes=st.just(((0, 1),)),
    points=st.sampled_from((5, 10, 15, 18, 20)),
)


@settings(max_examples=200, deadline=None)
@given(st.lists(explanations, max_size=9, unique_by=lambda one: one.covers))
def test_the_covers_are_those_that_trying_everything_finds(every: list[Explanation]) -> None:
    tried = [
        some
        for some in chain.from_iterable(combinations(every, number) for number in range(1, len(every) + 1))
        if sum(one.covers for one in some) == EVERY and sum(one.covers.bit_count() for one in some) == EQUATIONS
    ]
    least = min((sum(one.points for one in some) for some in tried), default=0)
    cheapest = {frozenset(one.covers for one in some) for some in tried if sum(one.points for one in some) == least}
    found = cheapest_covers(EVERY, slots_of(every))
    assert found.whole
    assert {frozenset(parts) for parts in found.found} == cheapest
    assert len(found.found) == len(cheapest)


def test_too_many_covers_are_cut_short() -> None:
    """Twenty-four equations that fit with each other in pairs: more covers than atoms in a report."""
    pairs = [Explanation(1 << one | 1 << other, ((one, other),), 10) for one, other in combinations(range(24), 2)]
    found = cheapest_covers((1 << 24) - 1, slots_of(pairs))
    assert not found.whole
    assert 0 < len(found.found) < 1000


def test_a_slot_keeps_the_cheapest_and_each_change_once() -> None:
    dear, cheap, same, other = (
        Explanation(3, ((1, 5),), 20),
        Explanation(3, ((1, 6),), 10),
        Explanation(3, ((1, 6),), 10),
        Explanation(3, ((2, 6),), 10),
    )
    assert slots_of([dear, cheap, same, other]) == {3: [cheap, other]}
