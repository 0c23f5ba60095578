"""gitignore patterns by pathspec, which is imported only when there are patterns at all: it costs more than a check."""

from __future__ import annotations

import re
from collections.abc import Iterable
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from pathspec import GitIgnoreSpec


def is_valid_pattern(pattern: str) -> bool:
    """Whether a line is a gitignore pattern that can be understood."""
    if pattern.strip("!/ ") and not set(pattern) & set("[]\\"):
        return True  # nothing that could be wrong, so that pathspec need not be asked
    from pathspec import GitIgnoreSpec

    try:
        GitIgnoreSpec.from_lines([pattern])
    except (ValueError, re.error):
        return False
    return bool(pattern.strip("!/ "))


def compile_patterns(lines: Iterable[str]) -> GitIgnoreSpec:
    """The pattern list of a .gitignore or config; like git, lines that are no pattern are passed over."""
    from pathspec import GitIgnoreSpec

    lines = list(lines)
    try:
        return GitIgnoreSpec.from_lines(lines)
    except (ValueError, re.error):
        return GitIgnoreSpec.from_lines(line for line in lines if not line.strip() or is_valid_pattern(line))
