"""How a hand comes to write one figure instead of another, and how likely that is."""

from __future__ import annotations

from collections.abc import Collection

from gklint.blame.balance import Number
from gklint.blame.hand import Slip

_DOUBT = {
    Slip.BLANK: 0,
    Slip.SIGN: 0,
    Slip.ZERO: 1,
    Slip.SWAPPED_DIGITS: 1,
    Slip.MISSING_DIGIT: 2,
    Slip.EXTRA_DIGIT: 2,
    Slip.ONE_DIGIT: 2,
    Slip.OFF_BY_ONE: 3,
    Slip.COPIED: 3,
    Slip.EXCESS: 4,
    Slip.OTHER: 5,
}


_TOTAL = 3
_RIGHTLY_ZERO = 3


def slip(found: Number, right: int, *, blank: bool, beside: Collection[Number]) -> Slip:
    """How `right` became `found`; `blank` if nothing is written there, `beside` the figures of the cells around."""
    if blank:
        return Slip.BLANK
    if found < 0 or found != int(found):
        return Slip.SIGN
    if not found:
        return Slip.ZERO
    one, other = str(found), str(right)
    if len(other) > 1 or len(one) > 1:
        written = _of_digits(one, other)
        if written is not None:
            return written
    if found in beside:
        return Slip.COPIED
    if abs(found - right) == 1:
        return Slip.OFF_BY_ONE
    return Slip.OTHER if right else Slip.EXCESS


def doubt(how: Slip, *, is_total: bool) -> int:
    """How unlikely a slip is, for ordering only; `is_total` if the cell is a total that its parts do not give.

    Totals are worked out by hand and go wrong more often; most other cells hold zero, and rightly so.
    """
    if is_total:
        return _DOUBT[how] - _TOTAL
    return _DOUBT[how] + (_RIGHTLY_ZERO if how is Slip.ZERO else 0)


def _of_digits(found: str, right: str) -> Slip | None:
    if len(found) == len(right):
        differing = [at for at, (one, other) in enumerate(zip(found, right, strict=True)) if one != other]
        if len(differing) == 1:
            return Slip.ONE_DIGIT
        if len(differing) != 2:
            return None
        first, last = differing
        swapped = last == first + 1 and found[first] == right[last] and found[last] == right[first]
        return Slip.SWAPPED_DIGITS if swapped else None
    longer, shorter = sorted((found, right), key=len, reverse=True)
    if len(longer) != len(shorter) + 1 or shorter == "0":
        return None
    one_more = any(longer[:at] + longer[at + 1 :] == shorter for at in range(len(longer)))
    return None if not one_more else Slip.EXTRA_DIGIT if longer is found else Slip.MISSING_DIGIT
