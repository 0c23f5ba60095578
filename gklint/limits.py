"""How much of a file gklint is ready to read: what exceeds a limit is refused (GK001), never cut short."""

from __future__ import annotations

from typing import NamedTuple


class Limits(NamedTuple):
    """Bounds on time and memory of one file; each is a key of the config (`max_…`).

    `file_size` and `unpacked_size` are bytes: of the file, and of all that a package (DOCX) or a stream in it unpacks
    to. `nesting` is the depth of elements or tables inside each other, `pages` the pages of a PDF, `seconds` the time
    that a PDF or a conversion by another program may take.
    """

    file_size: int = 16 * 1024 * 1024
    unpacked_size: int = 128 * 1024 * 1024
    nesting: int = 100
    pages: int = 500
    seconds: int = 60


DEFAULT_LIMITS = Limits()
