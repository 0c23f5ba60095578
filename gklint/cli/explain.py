"""`gklint explain`: the page of a rule, made from the rule itself; with `--table FILE`, the sums of a report."""

from __future__ import annotations

from argparse import Namespace
from collections.abc import Mapping

from gklint.cli.common import add_config_options, add_report_options, config_of, lang_of
from gklint.cli.exit_codes import ERROR, OK
from gklint.cli.parser import Parser, one_of
from gklint.cli.streams import say
from gklint.config import Config
from gklint.errors import UsageError
from gklint.rule import Rule
from gklint.suggest import did_you_mean

FORMATS = ("text", "markdown", "json")


def configure(parser: Parser) -> None:
    """The options of the command."""
    parser.argument("rules", nargs="*", metavar="RULE", zh="规则编号或名称，例如 GK301、row-total", en="ids or names")
    parser.flag("--all", zh="说明全部规则", en="explain every rule")
    parser.option(
        "--format", type=one_of(*FORMATS), default="text", metavar="|".join(FORMATS), zh="输出格式", en="output format"
    )
    parser.option(
        "--table",
        metavar="FILE",
        zh="把这份报告的表格照读到的样子列出，逐个算出规则所查的等式",
        en="show the tables of this report as read, and work out the equations that the rule checks",
    )
    add_config_options(parser)
    add_report_options(parser)


def run(options: Namespace) -> int:
    """Run the command."""
    from gklint.service import plugins_of

    config = config_of(options)
    known = plugins_of(config).rules
    lang = lang_of(options, config)
    if options.table:
        return _table(options, config, [_find(word, known) for word in options.rules], lang)
    if options.all:
        rules = list(known.values())
    elif options.rules:
        rules = [_find(word, known) for word in options.rules]
    else:
        raise UsageError(
            "要说明哪条规则？例如 gklint explain GK301，或 gklint explain --all。",
            "which rule? For example gklint explain GK301, or gklint explain --all",
        )
    say(_pages(rules, options.format, lang))
    return OK


def _table(options: Namespace, config: Config, rules: list[Rule], lang: str) -> int:
    from gklint.cli.explained_table import explained
    from gklint.cli.one_report import read_one
    from gklint.edition import editions

    report = read_one("explain", Namespace(**{**vars(options), "file": options.table, "stdin_filename": None}), config)
    if report is None:
        return ERROR
    kinds = {equation.kind for edition in editions().values() for equation in edition.equations}
    named: list[str | None] = [rule.name for rule in rules if rule.name in kinds]
    say("\n\n".join(explained(report, kind, lang) for kind in named or [None]))
    return OK


def _pages(rules: list[Rule], format: str, lang: str) -> str:
    if format == "json":
        import json

        from gklint.rule_page import page_data

        pages = [page_data(rule, lang) for rule in rules]
        return json.dumps({"version": 1, "rules": pages}, ensure_ascii=False, indent=2, default=str)
    from gklint.rule_page import markdown_page, text_page

    make = markdown_page if format == "markdown" else text_page
    return "\n\n".join(make(rule, lang).rstrip("\n") for rule in rules)


def _find(word: str, known: Mapping[str, Rule]) -> Rule:
    for rule in known.values():
        if word.casefold() in (rule.id.casefold(), rule.name.casefold()):
            return rule
    zh, en = did_you_mean(word, [name for rule in known.values() for name in (rule.id, rule.name)])
    raise UsageError(
        f"没有规则“{word}”。{zh}`gklint rules` 列出全部规则。",
        f"unknown rule “{word}”{en}; gklint rules lists every rule",
    )
