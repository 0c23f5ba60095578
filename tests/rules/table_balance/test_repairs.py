"""The mending that is offered, made in every layout that is read: nothing of the sums is left broken."""

from __future__ import annotations

from random import Random

import gklint.rules
import pytest

from gklint.edition import editions
from gklint.finding import Finding
from gklint.merging import Told, joined
from gklint.placing import Placer
from gklint.rule import Rule
from gklint.service import read_report
from gklint.testing.examples import repaired
from tests.blame.clerk import balanced, one_error, summed
from tests.rendering import LAYOUTS, render

SUMS = ("GK301", "GK302", "GK303", "GK304")


def findings(text: str) -> list[Finding]:
    """What the rules of sums find in a text, one for each cause."""
    rules: list[Rule] = []
    gklint.rules.gklint_register_rules(rules.append)
    report = read_report(text.encode(), "report.txt")
    problems = [Told(rule, one) for rule in rules if rule.id in SUMS for one in rule.check(report, {})]
    return [Placer(report, "zh").joined(group) for group in joined(problems)]


@pytest.mark.parametrize("layout", LAYOUTS)
def test_after_the_mending_everything_adds_up(layout: str) -> None:
    made = 0
    for number in range(6):
        random = Random(f"{layout}/{number}")
        edition = random.choice(list(editions().values()))
        written = balanced(edition, random)
        cell = random.choice([cell for cell in summed(edition) if "/applications/" in cell])
        wrong = one_error(written, cell, random) or "0"
        text = render(edition, {**written, cell: wrong}, edition.first_year, layout)
        found = findings(text)
        for finding in found:
            assert finding.suspects[0].route == cell
            assert text[finding.span.start : finding.span.end] == wrong
        assert len(found) <= 1  # none where the layout leaves the figures in doubt
        if found:
            made += 1
            after = repaired(text, found)
            assert after == render(edition, written, edition.first_year, layout)
            assert findings(after) == []
    assert made
