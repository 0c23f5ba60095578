"""`gklint plugins`: what is loaded, from where, in which version; and what failed, with the reason."""

from __future__ import annotations

from argparse import Namespace

from gklint.cli.common import add_config_options, config_of, lang_of
from gklint.cli.exit_codes import ERROR, OK
from gklint.cli.parser import Parser, one_of
from gklint.cli.streams import say
from gklint.plugins import PluginInfo


def configure(parser: Parser) -> None:
    """The options of the command."""
    parser.option(
        "--format", type=one_of("text", "json"), default="text", metavar="text|json", zh="输出格式", en="output format"
    )
    add_config_options(parser)


def run(options: Namespace) -> int:
    """Run the command. A plugin that failed gives exit code 2."""
    from gklint.plugins import load_plugins

    config = config_of(options)
    plugins = load_plugins(config.plugins)
    lang = lang_of(options, config)
    if options.format == "json":
        import json

        rows = [_row(info, lang) for info in plugins.loaded]
        say(json.dumps({"version": 1, "plugins": rows}, ensure_ascii=False, indent=2))
    else:
        say("\n".join(_block(info, lang) for info in plugins.loaded))
    return ERROR if plugins.failed else OK


def _row(info: PluginInfo, lang: str) -> dict[str, object]:
    return {
        "name": info.name,
        "distribution": info.distribution or None,
        "version": info.version or None,
        "origin": info.origin,
        "rules": list(info.rules),
        "status": "failed" if info.error else "loaded",
        "error": info.error.render(lang) if info.error else None,
    }


def _block(info: PluginInfo, lang: str) -> str:
    from gklint.terminal import visible

    who = " ".join(part for part in (info.distribution, info.version) if part)
    head = f"{info.name}  {who}".rstrip()
    count = len(info.rules)
    if lang == "zh":
        state = f"加载失败：{info.error.render(lang)}" if info.error else f"已加载，{count} 条规则"
        origin = "来源"
    else:
        state = f"failed: {info.error.render(lang)}" if info.error else f"loaded, {count} rules"
        origin = "origin"
    return "\n".join(visible(line) for line in (head, f"  {origin}: {info.origin}", *f"  {state}".split("\n")))
