"""Check a config against the rules that are loaded: ids, names, families, option names and values."""

from __future__ import annotations

from collections.abc import Iterable, Mapping

from gklint.config.model import Config, RuleSetting, Scope, Written
from gklint.errors import ConfigError, ConfigProblem
from gklint.rule import Rule
from gklint.suggest import did_you_mean

_WHERE = ("`gklint rules` 列出全部规则。", "; `gklint rules` lists every rule")


def require_known_rules(config: Config, rules: Mapping[str, Rule]) -> None:
    """Raise ConfigError when the config speaks of a rule, an option or a value that does not exist."""
    problems = check_rules(config, rules)
    if problems:
        raise ConfigError(problems)


def check_rules(config: Config, rules: Mapping[str, Rule]) -> list[ConfigProblem]:
    """Every problem of a config that only the loaded rules (by id) can tell."""
    problems: list[ConfigProblem] = []
    by_word = {word.casefold(): rule for rule in rules.values() for word in (rule.id, rule.name)}
    for layer in config.layers():
        problems.extend(_selector_problems(layer, rules))
        for setting in layer.rules:
            rule = by_word.get(setting.rule.casefold())
            problems.extend(_option_problems(setting, rule) if rule else _unknown_rule(setting, rules))
    return problems


def _selector_problems(layer: Scope, rules: Mapping[str, Rule]) -> Iterable[ConfigProblem]:
    from gklint.selection import matches_any, selectors

    written: Written
    for written in (*(layer.select or ()), *layer.ignore):
        if not matches_any(written.text, rules.values()):
            zh, en = did_you_mean(written.text, selectors(tuple(rules.values())))
            yield ConfigProblem(
                f"没有与“{written.text}”对应的规则编号、名称、规则族或类别。{zh}{_WHERE[0]}",
                f"no rule, family or category is called “{written.text}”{en}{_WHERE[1]}",
                written.origin,
            )


def _unknown_rule(setting: RuleSetting, rules: Mapping[str, Rule]) -> Iterable[ConfigProblem]:
    from gklint.selection import matches_any

    if matches_any(setting.rule, rules.values()):
        yield ConfigProblem(
            f"“{setting.rule}”是一族规则。rules 下面逐条写规则；整族不用的，写 ignore: [{setting.rule}]。",
            f"“{setting.rule}” is a family; name each rule under `rules`, or write `ignore: [{setting.rule}]`",
            setting.origin,
        )
        return
    words = [word for rule in rules.values() for word in (rule.id, rule.name)]
    zh, en = did_you_mean(setting.rule, words)
    yield ConfigProblem(
        f"没有规则“{setting.rule}”。{zh}{_WHERE[0]}", f"unknown rule “{setting.rule}”{en}{_WHERE[1]}", setting.origin
    )


def _option_problems(setting: RuleSetting, rule: Rule) -> Iterable[ConfigProblem]:
    from gklint.config.option_values import explain_value

    for name, value in setting.options.items():
        origin = setting.option_origins.get(name, setting.origin)
        option = rule.options.get(name)
        if option is None:
            zh, en = did_you_mean(name, ("severity", *rule.options))
            known = ("severity", *rule.options)
            known_zh, known_en = f"可用的选项：{'、'.join(known)}。", f"; options: {', '.join(known)}"
            yield ConfigProblem(
                f"规则 {rule.id} {rule.name} 没有选项“{name}”。{zh or known_zh}",
                f"rule {rule.id} {rule.name} has no option “{name}”{en or known_en}",
                origin,
            )
            continue
        reason = explain_value(option.schema, value)
        if reason:
            yield ConfigProblem(
                f"规则 {rule.id} {rule.name} 的选项 {name} 的值不对：{reason}。`gklint explain {rule.id}` 说明各选项。",
                f"rule {rule.id} {rule.name}: option {name}: {reason}; see `gklint explain {rule.id}`",
                origin,
            )
