"""From a tree of nodes to settings: every key known, every value of its type; all problems are collected."""

from __future__ import annotations

from collections.abc import Mapping
from types import MappingProxyType
from typing import Any, NamedTuple

from gklint.config.model import UNSAID, Override, RuleSetting, Scope, Written
from gklint.config.values import ValueReading, entries, is_empty, plain, seen
from gklint.config.words import FAIL_ON, KINDS, LANGS, SEVERITIES
from gklint.document import Node
from gklint.errors import Origin
from gklint.finding import Severity
from gklint.limits import Limits
from gklint.report import LEVELS
from gklint.source import Span
from gklint.suggest import did_you_mean

SCOPE_KEYS = ("select", "ignore", "rules", "kind", "year", "organ", "level")
LIMIT_KEYS = tuple(f"max_{name}" for name in Limits._fields)
KEYS = (
    *("extends", "plugins", "paths", "exclude", "fail_on", "lang", "convert_legacy"),
    *LIMIT_KEYS,
    *SCOPE_KEYS,
    "overrides",
)
OVERRIDE_KEYS = ("paths", *SCOPE_KEYS)


class Layer(NamedTuple):
    """What one config file says; None where it says nothing."""

    extends: tuple[Written, ...] = ()
    plugins: tuple[Written, ...] = ()
    paths: tuple[str, ...] | None = None
    exclude: tuple[str, ...] = ()
    fail_on: str | None = None
    lang: str | None = None
    convert_legacy: bool | None = None
    limits: Mapping[str, int] = MappingProxyType({})
    scope: Scope = UNSAID
    overrides: tuple[Override, ...] = ()


class ShapeReading(ValueReading):
    """Reads one config file."""

    def layer(self, tree: Node) -> Layer:
        """The settings of a whole config file."""
        self.known_keys(tree, KEYS, "配置", "the config")
        overrides = self.list_of(tree, "overrides", self.override)
        return Layer(
            extends=self.extends(tree),
            plugins=self.words(tree, "plugins"),
            paths=self.texts(tree, "paths") if "paths" in entries(tree) else None,
            exclude=self.patterns(tree, "exclude"),
            fail_on=self.choice(tree, "fail_on", FAIL_ON),
            lang=self.choice(tree, "lang", LANGS),
            convert_legacy=self.truth(tree, "convert_legacy"),
            limits=self.limits(tree),
            scope=self.scope(tree),
            overrides=tuple(override for override in overrides if override),
        )

    def scope(self, node: Node) -> Scope:
        """The settings that may stand at the top and in overrides."""
        year = node.get("year")
        organ = node.get("organ")
        return Scope(
            select=self.words(node, "select") if "select" in entries(node) else None,
            ignore=self.words(node, "ignore"),
            rules=self.rules(node),
            kind=self.choice(node, "kind", KINDS),
            year=self.year(year) if year else None,
            organ=self.text(organ, "organ") if organ else None,
            level=self.choice(node, "level", LEVELS),
        )

    def override(self, node: Node) -> Override | None:
        """One entry of `overrides`."""
        if not isinstance(node.value, dict):
            self.wrong_type(node, "overrides", "映射（paths 加上要改的设置）", "a mapping with paths and settings")
            return None
        self.known_keys(node, OVERRIDE_KEYS, "overrides 的一项", "an override")
        paths = self.patterns(node, "paths")
        if "paths" not in entries(node) or (not paths and node.get("paths") and is_empty(node.get("paths"))):
            self.refuse(
                node.span,
                "overrides 的每一项都要有 paths，写明对哪些文件生效。",
                "every override needs paths that say which files it is for",
            )
        return Override(paths, self.scope(node))

    def rules(self, node: Node) -> tuple[RuleSetting, ...]:
        """The settings of rules."""
        rules = node.get("rules")
        if rules is None:
            return ()
        if not isinstance(rules.value, dict):
            self.wrong_type(rules, "rules", "映射，例如 {GK301: warning}", "a mapping such as {GK301: warning}")
            return ()
        return tuple(self.rule(key, rules.key_spans.get(key, rules.span), value) for key, value in rules.items())

    def rule(self, key: str, at: Span, node: Node) -> RuleSetting:
        """The setting of one rule: a severity, or a mapping with options."""
        origin = self.origin(at)
        options: dict[str, Any] = {}
        origins: dict[str, Origin] = {}
        word: Node | None = node
        if isinstance(node.value, dict):
            word = node.get("severity")
            for name, value in node.items():
                if name != "severity":
                    options[name] = plain(value)
                    origins[name] = self.origin(node.key_spans.get(name, value.span))
        allowed = ("off", *SEVERITIES)
        if word is not None and word.value not in allowed:
            hint = did_you_mean(word.value, allowed) if isinstance(word.value, str) else ("", "")
            self.refuse(
                word.span,
                f"规则 {key} 的级别应为 off、error、warning、info 之一，或带选项的映射，现在是 {seen(word)}。{hint[0]}",
                f"rule {key}: expected off, error, warning, info or a mapping with options, got {seen(word)}{hint[1]}",
            )
            word = None
        severity = Severity[str(word.value).upper()] if word is not None and word.value != "off" else None
        return RuleSetting(key, origin, word is not None and word.value == "off", severity, options, origins)

    def extends(self, tree: Node) -> tuple[Written, ...]:
        """The configs that this one builds on."""
        node = tree.get("extends")
        if node is not None and isinstance(node.value, str) and node.value:
            return (Written(node.value, self.origin(node.span), self.folder),)
        return self.words(tree, "extends")
