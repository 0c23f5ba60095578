"""What the balance rules share: figures and sums in words."""

from __future__ import annotations

from decimal import Decimal

from gklint.api import Kind, Value

_EMPTY = (Kind.BLANK, Kind.DASH, Kind.NONE_WORD)


def amount(value: Value) -> int | Decimal:
    """The number that a cell stands for: a blank, a dash and 无 stand for zero."""
    return value.figure.number or 0


def total(values: tuple[Value, ...]) -> int | Decimal:
    """The exact sum of some cells."""
    return sum(map(amount, values), 0)


def empty(value: Value) -> bool:
    """Whether a cell holds no number."""
    return value.figure.kind in _EMPTY


def addition(values: tuple[Value, ...]) -> str:
    """The sum as a clerk would write it: 3+1+0+0+0+0=4. A sum of many cells leaves the zeros out."""
    numbers = [amount(value) for value in values]
    if len(numbers) > 7:
        numbers = [number for number in numbers if number] or [0]
    if len(numbers) == 1:
        return str(numbers[0])
    terms = "".join(f"+{number}" if number >= 0 else str(number) for number in numbers)
    return f"{terms.removeprefix('+')}={sum(numbers, 0)}"
