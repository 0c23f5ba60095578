"""Fix, check again, and go on until nothing is left to fix; a fix that makes anything worse is taken back."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Sequence
from typing import NamedTuple

from gklint.finding import Severity
from gklint.fixing.choose import Choice, Key, chosen
from gklint.patching import CannotPatch, Change
from gklint.result import FileResult

Check = Callable[[bytes], FileResult]
Patch = Callable[[bytes, Sequence[Change]], bytes]

_MOST_ROUNDS = 10


class Fixed(NamedTuple):
    """The bytes and findings of a file after fixing, and how many fixes were made."""

    data: bytes
    result: FileResult
    fixes: int = 0


def fixed(data: bytes, result: FileResult, check: Check, patch: Patch, *, unsafe: bool) -> Fixed:
    """Mend a file as far as its findings' fixes allow. `result` is what checking `data` gave."""
    now = Fixed(data, result)
    refused: set[Key] = set()
    for _ in range(_MOST_ROUNDS):
        choices = chosen(now.result.findings, unsafe=unsafe, refused=refused)
        if not choices:
            break
        after = _attempt(now, choices, check, patch)
        if after is None:
            after = _one_by_one(now, choices, check, patch, refused)
        now = after
    return now


def _one_by_one(now: Fixed, choices: Sequence[Choice], check: Check, patch: Patch, refused: set[Key]) -> Fixed:
    """Make the first of these fixes that makes nothing worse; those before it are refused from now on."""
    for choice in choices:
        after = _attempt(now, (choice,), check, patch)
        if after is not None:
            return after
        refused.add(choice.key)
    return now


def _attempt(now: Fixed, choices: Sequence[Choice], check: Check, patch: Patch) -> Fixed | None:
    changes = [change for choice in choices for change in choice.changes]
    try:
        data = patch(now.data, changes)
    except CannotPatch:
        return None
    result = check(data)
    if data == now.data or is_worse(now.result, result):
        return None
    return Fixed(data, result, now.fixes + len(choices))


def is_worse(before: FileResult, after: FileResult) -> bool:
    """Whether there is an error or warning that was not there, or the file can no longer be checked."""
    if after.error is not None and before.error is None:
        return True
    return bool(_grave(after) - _grave(before))


def _grave(result: FileResult) -> Counter[tuple[str, str]]:
    return Counter((finding.rule, finding.route) for finding in result.findings if finding.severity >= Severity.WARNING)
