"""One cause, one finding: the problems that a cause made in several rules are brought together."""

from __future__ import annotations

from collections.abc import Iterable
from typing import NamedTuple

from gklint.finding import Severity
from gklint.rule import Problem, Rule


class Told(NamedTuple):
    """A problem with the rule that told it, and the severity that a config sets for that rule, if any."""

    rule: Rule
    problem: Problem
    severity: Severity | None = None

    @property
    def gravity(self) -> Severity:
        """How grave it is."""
        return self.severity or self.problem.severity or self.rule.severity


class Joined(NamedTuple):
    """What becomes one finding: the lead, and other problems that the same cause made."""

    lead: Told
    others: tuple[Told, ...] = ()

    @property
    def gravity(self) -> Severity:
        """The gravest of all: a cause is as grave as the worst that it did."""
        return max(told.gravity for told in (self.lead, *self.others))


def joined(problems: Iterable[Told]) -> list[Joined]:
    """Every problem without a cause for itself; those of one cause together, led by the first by rule id."""
    found: list[Joined] = []
    by_cause: dict[str, list[Told]] = {}
    for told in problems:
        if told.problem.cause is None:
            found.append(Joined(told))
        else:
            by_cause.setdefault(told.problem.cause.key, []).append(told)
    for group in by_cause.values():
        lead, *others = sorted(group, key=lambda told: told.rule.id)
        found.append(Joined(lead, tuple(others)))
    return found
