"""Which fixes can be made at once: no two may touch the same text, and all edits of a fix are made or none."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator
from typing import NamedTuple

from gklint.finding import Finding, Fix
from gklint.patching import Change
from gklint.source import Span

Key = tuple[object, ...]


class Choice(NamedTuple):
    """A fix of a finding. `key` stays the same when other fixes move the text."""

    key: Key
    fix: Fix

    @property
    def changes(self) -> tuple[Change, ...]:
        """The fix as changes of the source text."""
        return tuple(Change(edit.place.span, edit.old, edit.new) for edit in self.fix.edits)


def chosen(findings: Iterable[Finding], *, unsafe: bool, refused: Collection[Key]) -> tuple[Choice, ...]:
    """The first usable fix of every finding, as far as they do not overlap; the others wait for the next round."""
    taken: list[Span] = []
    choices: list[Choice] = []
    for finding in findings:
        choice = next(_usable(finding, unsafe, refused), None)
        if choice is None:
            continue
        spans = [change.span for change in choice.changes]
        if not any(_overlap(span, other) for span in spans for other in taken):
            taken += spans
            choices.append(choice)
    return tuple(choices)


def _usable(finding: Finding, unsafe: bool, refused: Collection[Key]) -> Iterator[Choice]:
    for fix in finding.fixes:
        key = (finding.rule, finding.route, fix.message, *((edit.old, edit.new) for edit in fix.edits))
        if (fix.safe or unsafe) and fix.edits and key not in refused:
            yield Choice(key, fix)


def _overlap(one: Span, other: Span) -> bool:
    """Two insertions at one place overlap too: their order would be a guess."""
    return (one.start < other.end and other.start < one.end) or one.start == other.start
