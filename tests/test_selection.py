"""Which rules run: select, ignore, rules, overrides and the command line."""

from __future__ import annotations

from typing import Any

import pytest

from gklint.config import Config, Override, RuleSetting, Scope, Written, check_rules
from gklint.errors import Origin
from gklint.finding import Message, Severity
from gklint.rule import Option, Rule
from gklint.selection import Selection

HERE = Origin("gklint.yaml", 1, 1)


def make(id: str, name: str, category: str, *, enabled: bool = True, **options: Option) -> Rule:
    text = Message("甲", "a")
    return Rule(
        id, name, Severity.ERROR, category, "0.1.0", text, text, (), {}, (), lambda report, options: (), options,
        enabled=enabled,
    )  # fmt: skip


LIMIT = Option(5, {"type": "integer", "minimum": 1}, Message("上限", "limit"))
WORDS = Option([], {"type": "array", "items": {"type": "string"}, "uniqueItems": True}, Message("词", "words"))
RULES = (
    make("GK301", "row-total", "table-balance"),
    make("GK302", "results-total", "table-balance"),
    make("GK701", "typo", "wording", limit=LIMIT, words=WORDS),
    make("GK708", "instruction-voice", "wording", enabled=False),
)


def words(*texts: str) -> tuple[Written, ...]:
    return tuple(Written(text, HERE) for text in texts)


def chosen(*layers: Scope) -> str:
    config = Config(scope=layers[0] if layers else Scope(), flags=layers[1] if len(layers) > 1 else Scope())
    return " ".join(active.rule.id for active in Selection(RULES).active(config.for_path("x.md")))


@pytest.mark.parametrize(
    ("scope", "expected"),
    [
        (Scope(), "GK301 GK302 GK701"),
        (Scope(select=words("ALL")), "GK301 GK302 GK701 GK708"),
        (Scope(select=words("GK3")), "GK301 GK302"),
        (Scope(select=words("gk30")), "GK301 GK302"),
        (Scope(select=words("row-total")), "GK301"),
        (Scope(select=words("table-balance")), "GK301 GK302"),
        (Scope(select=()), ""),
        (Scope(ignore=words("GK3")), "GK701"),
        (Scope(ignore=words("ALL")), ""),
        (Scope(select=words("GK301"), ignore=words("GK3")), "GK301"),
        (Scope(select=words("GK3"), ignore=words("GK301")), "GK302"),
        (Scope(select=words("GK301"), ignore=words("GK301")), ""),
        (Scope(select=words("GK301"), ignore=words("row-total")), ""),
        (Scope(select=words("GK30"), ignore=words("table-balance")), "GK301 GK302"),
        (Scope(rules=(RuleSetting("GK301", HERE, off=True),)), "GK302 GK701"),
        (Scope(rules=(RuleSetting("instruction-voice", HERE, severity=Severity.INFO),)), "GK301 GK302 GK701 GK708"),
        (Scope(select=words("GK3"), rules=(RuleSetting("GK701", HERE, severity=Severity.INFO),)), "GK301 GK302"),
        (Scope(ignore=words("GK3"), rules=(RuleSetting("GK301", HERE, severity=Severity.INFO),)), "GK301 GK701"),
    ],
)
def test_the_more_specific_selector_wins_and_ignore_wins_a_tie(scope: Scope, expected: str) -> None:
    assert chosen(scope) == expected


def test_the_command_line_has_the_last_word() -> None:
    off = Scope(ignore=words("GK301"), rules=(RuleSetting("GK302", HERE, off=True),))
    assert chosen(off, Scope(select=words("GK3"))) == "GK301 GK302"
    assert chosen(Scope(select=words("GK301", "GK701")), Scope(ignore=words("GK3"))) == "GK701"


def test_severity_and_options_come_from_the_strongest_layer() -> None:
    base = Scope(rules=(RuleSetting("GK701", HERE, severity=Severity.INFO, options={"limit": 7}),))
    override = Override(("*.md",), Scope(rules=(RuleSetting("typo", HERE, options={"words": ["甲"]}),)))
    config = Config(scope=base, overrides=(override,))
    selection = Selection(RULES)
    active = selection.active(config.for_path("x.md"))[-1]
    assert (active.severity, active.options) == (Severity.INFO, {"limit": 7, "words": ["甲"]})
    assert selection.active(config.for_path("y.md")) is selection.active(config.for_path("x.md"))
    assert selection.active(config.for_path("x.txt"))[-1].options == {"limit": 7, "words": []}


@pytest.mark.parametrize(
    ("scope", "said"),
    [
        (Scope(select=words("GK9")), "no rule, family or category is called “GK9”"),
        (Scope(ignore=words("row-totl")), "did you mean “row-total”?"),
        (
            Scope(rules=(RuleSetting("row-toal", HERE, off=True),)),
            "unknown rule “row-toal” (did you mean “row-total”?)",
        ),
        (Scope(rules=(RuleSetting("GK3", HERE, off=True),)), "“GK3” is a family"),
    ],
)
def test_unknown_rules_are_problems(scope: Scope, said: str) -> None:
    problems = check_rules(Config(scope=scope), {rule.id: rule for rule in RULES})
    assert len(problems) == 1
    assert said in problems[0].en


@pytest.mark.parametrize(
    ("options", "said"),
    [
        ({"limit": 7, "words": ["甲"]}, None),
        ({"limt": 7}, "has no option “limt” (did you mean “limit”?)"),
        ({"limit": 0}, "0 is less than the minimum of 1"),
        ({"limit": True}, "True is not of type 'integer'"),
        ({"words": "甲"}, "is not of type 'array'"),
        ({"words": ["甲", "甲"]}, "has non-unique elements"),
        ({"words": ["甲", 3]}, "[1] 3 is not of type 'string'"),
    ],
)
def test_option_values_are_checked_against_their_schema(options: dict[str, Any], said: str | None) -> None:
    config = Config(scope=Scope(rules=(RuleSetting("GK701", HERE, options=options),)))
    problems = check_rules(config, {rule.id: rule for rule in RULES})
    assert [said in problem.en for problem in problems if said] == ([True] if said else [])
    assert bool(problems) is bool(said)
