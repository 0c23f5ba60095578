"""From the broken equations of a table to its faults: explanations, their cheapest covers, what these share."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import chain, islice, product
from math import prod

from gklint.blame.balance import Equations
from gklint.blame.chains import chains
from gklint.blame.cover import Covers, Slots, cheapest_covers, slots_of
from gklint.blame.deeds import deeds
from gklint.blame.diagnosis import Fault
from gklint.blame.habits import left_open
from gklint.blame.hand import Deed
from gklint.blame.mendings import in_order
from gklint.blame.syndrome import Explanation, Syndrome, count
from gklint.blame.wrong_figures import half_fits, joint_figures, single_figures

MOST_MENDINGS = 12  # that are listed of a fault
_MOST_WEIGHED = 200  # of which the likeliest are listed
_MANIFEST = 5  # points less where a figure is wrong whatever the sums say
_MOST_OF_TWO = 5  # equations that two figures can break: three each, one of them shared
_OPEN = 9  # points of an equation that nothing explains: less than a figure that explains it alone

Ways = tuple[tuple[int, ...], ...]


def faults(equations: Equations) -> dict[int, Fault]:
    """The fault of every broken equation that says something."""
    syndrome = Syndrome(equations, left_open(equations))
    if not syndrome.broken:
        return {}
    slots, covers, whole = _explained(syndrome)
    certain = whole and _mends_all(syndrome, [slots[part][0] for part in covers.found[0]])
    name = equations.table.form.name
    found: dict[int, Fault] = {}
    for group, ways in _groups(covers):
        broken = [at for at in syndrome.broken if group >> at & 1]
        if all(slots[part][0].changes for way in ways for part in way):
            fault = _fault(syndrome, slots, ways, f"{name}/{broken[0]}", certain=certain)
            found |= dict.fromkeys(broken, fault)
        else:
            found |= {at: Fault(f"{name}/{at}") for at in broken}
    return found


def _explained(syndrome: Syndrome) -> tuple[Slots, Covers, bool]:
    """The explanations, their cheapest covers, and whether everything is explained.

    More figures at once are supposed only where fewer leave something unexplained; what nothing explains stays open.
    """
    every = syndrome.all
    single = [_weighed(syndrome, one) for one in single_figures(syndrome)]
    slots = slots_of(single)
    covers = cheapest_covers(every, slots)
    if covers.whole and any(all(part.bit_count() > 1 for part in cover) for cover in covers.found):
        return slots, covers, True  # each of these figures is seen in its row and in its column
    found = single + [_weighed(syndrome, one) for one in deeds(syndrome)]
    slots = slots_of(found)
    covers = cheapest_covers(every, slots)
    if not _settled(covers, slots):
        halves = half_fits(syndrome)
        for more in (joint_figures, chains):
            listed, all_listed = more(syndrome, halves)
            if not all_listed:
                covers = covers._replace(whole=False)
                break
            found += (_weighed(syndrome, one) for one in listed)
            slots = slots_of(found)
            covers = cheapest_covers(every, slots)
            if covers.found:
                break
    if covers.found and covers.whole:
        return slots, covers, True
    unexplained = [Explanation(1 << at, (), _OPEN) for at in syndrome.broken]
    for known in (found, single, []):
        slots = slots_of([*known, *unexplained])
        covers = cheapest_covers(every, slots)
        if covers.whole:
            break
    return slots, covers, False


def _settled(covers: Covers, slots: Slots) -> bool:
    """Whether joint figures need not be looked for: single ones explain all, or a deed more than two figures could."""
    return any(
        all(len(slots[part][0].changes) == 1 for part in cover)
        or (len(cover) == 1 and cover[0].bit_count() > _MOST_OF_TWO)
        for cover in covers.found
    )


def _mends_all(syndrome: Syndrome, explanations: list[Explanation]) -> bool:
    """Whether all changes together, none of a cell twice, leave no equation broken."""
    changes = [change for explanation in explanations for change in explanation.changes]
    if len(dict(changes)) < len(changes):
        return False
    together = syndrome.explanation(dict(changes), 0, Deed.SEVERAL)
    return together is not None and together.covers == syndrome.all


def _weighed(syndrome: Syndrome, explanation: Explanation) -> Explanation:
    """Fewer points where a changed figure is no count, or a total without one: that is wrong in any case."""
    left = syndrome.equations.plan.left
    for cell, right in explanation.changes:
        wrong = count(syndrome.numbers[cell]) is None
        if not wrong and right and cell in syndrome.equations.empty:
            wrong = any(left[at] == (cell,) for at, _ in syndrome.incidence[cell])
        if wrong:
            return explanation._replace(points=explanation.points - _MANIFEST)
    return explanation


def _groups(covers: Covers) -> Iterator[tuple[int, Ways]]:
    """Equations that no cover separates, with the ways in which covers explain them."""
    groups: list[int] = []
    for part in dict.fromkeys(part for cover in covers.found for part in cover):
        joined = part
        for group in groups:
            joined |= group if group & part else 0
        groups = [*(group for group in groups if not group & part), joined]
    for group in groups:
        ways = (tuple(sorted(part for part in cover if part & group)) for cover in covers.found)
        yield group, tuple(dict.fromkeys(ways))


def _fault(syndrome: Syndrome, slots: Slots, ways: Ways, key: str, *, certain: bool) -> Fault:
    combinations = chain.from_iterable(product(*(slots[part] for part in way)) for way in ways)
    mendings = in_order(syndrome, islice(combinations, _MOST_WEIGHED))
    number = sum(prod(len(slots[part]) for part in way) for way in ways)
    # The sums do not tell from which line on rows are shifted.
    certain = certain and number == 1 and mendings[0].deed is not Deed.SHIFTED_ROWS
    return Fault(key, tuple(mendings[:MOST_MENDINGS]), number, certain)
