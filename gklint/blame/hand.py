"""What a hand does wrong: slips with one figure, deeds with several."""

from __future__ import annotations

from enum import Enum


class Slip(Enum):
    """How a figure was got wrong, as far as the two figures tell."""

    BLANK = "blank"  # nothing was written
    ZERO = "zero"  # left at zero
    SIGN = "sign"  # no count at all: negative or with decimals
    SWAPPED_DIGITS = "swapped-digits"
    MISSING_DIGIT = "missing-digit"
    EXTRA_DIGIT = "extra-digit"
    ONE_DIGIT = "one-digit"
    COPIED = "copied"  # the figure of a neighbouring cell
    OFF_BY_ONE = "off-by-one"
    EXCESS = "excess"  # something where there is nothing
    OTHER = "other"


class Deed(Enum):
    """What a hand did, where it was more than one wrong figure."""

    SINGLE = "single"  # one figure is wrong
    SEVERAL = "several"  # several figures are wrong, each for itself
    CARRIED = "carried"  # a wrong figure was carried into its total
    SWAPPED = "swapped"  # two figures changed places
    MOVED = "moved"  # a row stands one column too far to the left or right
    EXCHANGED_ROWS = "exchanged-rows"  # two rows changed places
    SHIFTED_ROWS = "shifted-rows"  # rows stand one line too high or too low
    PASTED = "pasted"  # a row was written twice
    EXCHANGED_COLUMNS = "exchanged-columns"  # 总计 and the column beside it changed places
    SHIFTED_COLUMNS = "shifted-columns"  # the whole table stands one column too far to the left or right
    TOTALS = "totals"  # totals were left at zero
    LEFT_OUT = "left-out"  # figures of a row or column were left at zero or blank
