"""From findings to a mended file: which fixes, in what order, and the proof that nothing got worse."""

from __future__ import annotations

from typing import NamedTuple


class Fixing(NamedTuple):
    """What is asked for: `unsafe` takes in fixes that change what the report says; without `write` a diff is made."""

    unsafe: bool = False
    write: bool = True
