"""Options that several commands share, and what they stand for."""

from __future__ import annotations

from argparse import Namespace
from pathlib import Path

from gklint.cli.parser import Parser, one_of, whole_number
from gklint.config import Config, Scope, Written, load_config
from gklint.config.words import FIRST_YEAR, KINDS, LANGS, LAST_YEAR
from gklint.errors import Origin
from gklint.report import LEVELS


def add_config_options(parser: Parser) -> None:
    """`--config`, `--isolated`, `--lang`."""
    parser.option("--config", metavar="FILE", zh="使用这个配置文件", en="use this config file")
    parser.flag("--isolated", zh="不读任何配置文件", en="read no config file")
    parser.option("--lang", type=one_of(*LANGS), metavar="zh|en", zh="输出的语言", en="language of the output")


def add_report_options(parser: Parser) -> None:
    """What overrides the reading of a report."""
    parser.option(
        "--kind", type=one_of(*KINDS), metavar="auto|annual-report|text", zh="文件种类，默认自动判断", en="kind of file"
    )
    parser.option("--year", type=whole_number(FIRST_YEAR, LAST_YEAR), metavar="N", zh="报告年度", en="report year")
    parser.option("--organ", metavar="NAME", zh="编制机关", en="reporting organ")
    parser.option(
        "--level", type=one_of(*LEVELS), metavar="L", zh=f"机关层级：{'、'.join(LEVELS)}", en="level of the organ"
    )
    parser.flag(
        "--convert-legacy",
        zh="用本机的 LibreOffice 转换 .doc、.wps 等旧格式后再读",
        en="have LibreOffice convert .doc, .wps and the like",
    )


def config_of(options: Namespace) -> Config:
    """The config that the options ask for, under their flags. Raises ConfigError."""
    file = Path(options.config) if options.config else None
    config = load_config(file, isolated=options.isolated)
    return config.with_flags(
        Scope(
            select=_words("--select", options.select) if getattr(options, "select", None) else None,
            ignore=_words("--ignore", getattr(options, "ignore", None) or []),
            kind=getattr(options, "kind", None),
            year=getattr(options, "year", None),
            organ=getattr(options, "organ", None),
            level=getattr(options, "level", None),
        ),
        convert_legacy=getattr(options, "convert_legacy", False),
    )


def lang_of(options: Namespace, config: Config) -> str:
    """The language of the output."""
    return options.lang or config.lang


def _words(option: str, given: list[str]) -> tuple[Written, ...]:
    words = (word.strip() for text in given for word in text.replace("，", ",").split(","))
    return tuple(Written(word, Origin(option)) for word in words if word)
