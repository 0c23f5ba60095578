"""`gklint rules`: list every rule with the plugin it comes from."""

from __future__ import annotations

from argparse import Namespace

from gklint.cli.common import add_config_options, config_of, lang_of
from gklint.cli.exit_codes import ERROR, OK
from gklint.cli.parser import Parser, one_of
from gklint.cli.streams import say
from gklint.plugins import Plugins
from gklint.rule import Rule


def configure(parser: Parser) -> None:
    """The options of the command."""
    parser.option(
        "--format", type=one_of("text", "json"), default="text", metavar="text|json", zh="输出格式", en="output format"
    )
    add_config_options(parser)


def run(options: Namespace) -> int:
    """Run the command."""
    from gklint.service import plugins_of

    config = config_of(options)
    plugins = plugins_of(config)
    lang = lang_of(options, config)
    say(_as_json(plugins, lang) if options.format == "json" else _as_text(plugins, lang))
    return ERROR if plugins.failed else OK


def is_fixable(rule: Rule) -> bool:
    """Whether a rule mends what it finds: then one of its examples shows it."""
    return any(example.fixed is not None for example in rule.examples)


def _as_json(plugins: Plugins, lang: str) -> str:
    import json

    rows = [
        {
            "id": rule.id,
            "name": rule.name,
            "severity": rule.severity.word,
            "category": rule.category,
            "since": rule.since,
            "enabled": rule.enabled,
            "fixable": is_fixable(rule),
            "kinds": sorted(rule.kinds),
            "plugin": plugins.source_of[rule.id].name,
            "summary": rule.summary.render(lang),
        }
        for rule in plugins.rules.values()
    ]
    return json.dumps({"version": 1, "rules": rows}, ensure_ascii=False, indent=2)


def _as_text(plugins: Plugins, lang: str) -> str:
    from gklint.terminal import visible

    marks = ("可修正", "默认关闭") if lang == "zh" else ("fixable", "off by default")
    names = max((len(rule.name) for rule in plugins.rules.values()), default=0)
    lines: list[str] = []
    category = None
    for rule in sorted(plugins.rules.values(), key=lambda rule: (rule.id[:-2], rule.category, rule.id)):
        if rule.category != category:
            category = rule.category
            lines += ["", category] if lines else [category]
        notes = [mark for mark, holds in zip(marks, (is_fixable(rule), not rule.enabled), strict=True) if holds]
        origin = plugins.source_of[rule.id].name
        tail = f"  [{', '.join([*notes, origin])}]"
        lines.append(
            f"  {rule.id}  {rule.name:<{names}}  {rule.severity.word:<7}  {visible(rule.summary.render(lang))}{tail}"
        )
    count = len(plugins.rules)
    lines += [
        "",
        f"共 {count} 条规则；`gklint explain 规则` 说明一条规则。"
        if lang == "zh"
        else f"{count} rules; see gklint explain RULE",
    ]
    return "\n".join(lines)
