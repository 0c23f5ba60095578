"""What two figures tell about how one became the other."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from gklint.blame import Slip
from gklint.blame.slips import doubt, slip


@pytest.mark.parametrize(
    ("found", "right", "how"),
    [
        (0, 6, Slip.ZERO),
        (-6, 6, Slip.SIGN),
        (21, 12, Slip.SWAPPED_DIGITS),
        (132, 123, Slip.SWAPPED_DIGITS),
        (321, 123, Slip.OTHER),
        (12, 123, Slip.MISSING_DIGIT),
        (1123, 123, Slip.EXTRA_DIGIT),
        (10, 1, Slip.EXTRA_DIGIT),
        (128, 123, Slip.ONE_DIGIT),
        (124, 123, Slip.ONE_DIGIT),
        (4, 3, Slip.OFF_BY_ONE),
        (7, 3, Slip.COPIED),
        (8, 3, Slip.OTHER),
        (8, 0, Slip.EXCESS),
        (12, 0, Slip.EXCESS),
    ],
)
def test_slips(found: int, right: int, how: Slip) -> None:
    assert slip(found, right, blank=False, beside=[7]) is how


def test_nothing_written_is_a_blank() -> None:
    assert slip(0, 6, blank=True, beside=[]) is Slip.BLANK


@given(st.integers(0, 10**6), st.integers(0, 10**6), st.booleans())
def test_every_pair_of_figures_has_a_slip_and_a_rank(found: int, right: int, is_total: bool) -> None:
    how = slip(found, right, blank=False, beside=[found])
    assert isinstance(how, Slip)
    assert isinstance(doubt(how, is_total=is_total), int)
    assert doubt(how, is_total=True) < doubt(how, is_total=False)
