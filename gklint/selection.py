"""Which rules look at a file, with which severity and options.

A selector is a rule's id (`GK301`) or name (`row-total`), the beginning of ids (`GK3`), a category (`table-balance`) or
`ALL`. Between `select` and `ignore` of one layer the more specific selector wins, and `ignore` wins a tie. A stronger
layer (an override, the command line) has the last word: its `select` starts afresh, its `ignore` takes away.
"""

from __future__ import annotations

from collections.abc import Collection, Iterable, Mapping
from typing import Any, NamedTuple

from gklint.config.model import RuleSetting, Scope, Settings
from gklint.finding import Severity
from gklint.rule import Rule

ALL = "ALL"
_EXACT = 1000  # more specific than any beginning of an id


class ActiveRule(NamedTuple):
    """A rule that looks at a file. `severity` is set where the config changes it; `options` are complete."""

    rule: Rule
    severity: Severity | None
    options: Mapping[str, Any]


def specificity(selector: str, rule: Rule) -> int:
    """How closely a selector names a rule; 0 when it does not."""
    word = selector.casefold()
    if word in (rule.id.casefold(), rule.name.casefold()):
        return _EXACT
    if rule.id.casefold().startswith(word):
        return 2 + len(word)
    if word == rule.category.casefold():
        return 2
    return int(word == ALL.casefold())


def matches_any(selector: str, rules: Iterable[Rule]) -> bool:
    """Whether a selector names at least one rule."""
    return any(specificity(selector, rule) for rule in rules)


def selectors(rules: Collection[Rule]) -> list[str]:
    """Every word that may stand in `select` and `ignore`: for “did you mean”."""
    words = {ALL}
    for rule in rules:
        words |= {rule.id, rule.id[:-2], rule.name, rule.category}
    return sorted(words)


class Selection:
    """Chooses from a set of rules; remembers the choice for each Settings object."""

    def __init__(self, rules: tuple[Rule, ...]) -> None:
        self.rules = rules
        self._chosen: dict[Settings, tuple[ActiveRule, ...]] = {}

    def active(self, settings: Settings) -> tuple[ActiveRule, ...]:
        """The rules that look at a file with these settings, in the order of `rules`."""
        chosen = self._chosen.get(settings)
        if chosen is None:
            candidates = (_activate(rule, settings) for rule in self.rules)
            chosen = self._chosen[settings] = tuple(active for active in candidates if active)
        return chosen


def _activate(rule: Rule, settings: Settings) -> ActiveRule | None:
    on = rule.enabled
    severity: Severity | None = None
    options = rule.defaults()
    for layer in settings.layers:
        setting = _fold(rule, layer.rules)
        on = _after(layer, rule, on, setting)
        if setting:
            severity = setting.severity or severity
            options.update(setting.options)
    return ActiveRule(rule, severity, options) if on else None


def _after(layer: Scope, rule: Rule, on: bool, setting: RuleSetting | None) -> bool:
    taken = max((specificity(written.text, rule) for written in layer.select or ()), default=0)
    dropped = max((specificity(written.text, rule) for written in layer.ignore), default=0)
    if setting and setting.off:
        dropped = _EXACT
    if layer.select is not None:
        return taken > dropped
    # A severity in `rules` switches a rule on that is off by default or ignored with its family.
    if setting and setting.severity is not None and dropped < _EXACT:
        return True
    return on and not dropped


def _fold(rule: Rule, settings: Iterable[RuleSetting]) -> RuleSetting | None:
    """What a layer says of a rule; later settings lie over earlier ones (of an extended config)."""
    folded: RuleSetting | None = None
    for setting in settings:
        if setting.rule.casefold() not in (rule.id.casefold(), rule.name.casefold()):
            continue
        if folded is None:
            folded = setting
        else:
            says = setting.off or setting.severity is not None
            folded = RuleSetting(
                setting.rule,
                setting.origin,
                setting.off if says else folded.off,
                setting.severity if says else folded.severity,
                {**folded.options, **setting.options},
                {**folded.option_origins, **setting.option_origins},
            )
    return folded
