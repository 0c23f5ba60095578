"""Every rule of the core and the suite proves itself by its own examples, and tells all that `explain` prints."""

from __future__ import annotations

import inspect
import re
from pathlib import Path
from string import Formatter

import gklint.rules
import pytest

import gklint.reading
from gklint.rule import Example, Rule
from gklint.testing import check_example, check_text, clean_report, example_text

PROVEN_ELSEWHERE = {"GK001", "GK007"}  # made by the linter: a file that cannot be read, a plugin that fails


def every_rule() -> list[Rule]:
    rules: list[Rule] = list(gklint.reading.RULES)
    gklint.rules.gklint_register_rules(rules.append)
    return rules


RULES = every_rule()
EXAMPLES = [
    pytest.param(rule, example, id=f"{rule.id}-{'bad' if example.finds else 'good'}-{example.about}")
    for rule in RULES
    for example in rule.examples
]


@pytest.mark.parametrize(("rule", "example"), EXAMPLES)
def test_example(rule: Rule, example: Example) -> None:
    check_example(rule, example)


@pytest.mark.parametrize("format", ["md", "yaml"])
@pytest.mark.parametrize("base", ["2021", "2019"])
@pytest.mark.parametrize("rule", RULES, ids=lambda rule: rule.id)
def test_clean_report_has_no_finding(rule: Rule, base: str, format: str) -> None:
    text = clean_report(base, format=format)
    assert [finding.message for finding in check_text(rule, text, f"report.{format}")] == []


@pytest.mark.parametrize("rule", RULES, ids=lambda rule: rule.id)
def test_metadata_is_complete(rule: Rule) -> None:
    assert re.fullmatch(r"GK\d{3}", rule.id)
    assert re.fullmatch(r"[a-z]+(-[a-z0-9]+)*", rule.name)
    assert rule.check.__name__ == rule.name.replace("-", "_")
    assert rule.check.__module__.rpartition(".")[2] == rule.check.__name__
    assert rule.basis
    assert rule.category
    assert rule.since
    assert rule.kinds
    texts = [rule.summary, rule.remedy, *rule.messages.values(), *(option.about for option in rule.options.values())]
    assert all(text.zh.strip() and text.en.strip() for text in texts)
    assert all(basis.zh.strip() and basis.en.strip() for basis in rule.basis)


@pytest.mark.parametrize("rule", RULES, ids=lambda rule: rule.id)
def test_every_field_of_a_message_is_filled(rule: Rule) -> None:
    if rule.id in PROVEN_ELSEWHERE:
        return
    code = Path(inspect.getfile(rule.check)).read_text("utf-8")
    for message in rule.messages.values():
        for field in fields(message.zh) | fields(message.en):
            assert re.search(rf"\b{field}(=|\W*:)", code), (message, field)


@pytest.mark.parametrize("rule", [rule for rule in RULES if rule.id not in PROVEN_ELSEWHERE], ids=lambda rule: rule.id)
def test_has_good_and_bad_examples(rule: Rule) -> None:
    assert any(example.finds for example in rule.examples)
    assert any(not example.finds for example in rule.examples)
    assert all(example_text(example) for example in rule.examples)


def test_ids_and_names_are_unique() -> None:
    assert len({rule.id for rule in RULES}) == len({rule.name for rule in RULES}) == len(RULES)


def test_suite_is_in_order_of_ids() -> None:
    suite = [rule.id for rule in RULES if rule not in gklint.reading.RULES]
    assert suite == sorted(suite)


def fields(template: str) -> set[str]:
    return {name for _, name, _, _ in Formatter().parse(template) if name}
