"""`gklint extract`: print the report data, the very shape of a YAML source."""

from __future__ import annotations

from argparse import Namespace
from pathlib import Path

from gklint.cli.common import add_config_options, add_report_options, config_of, lang_of
from gklint.cli.exit_codes import ERROR, OK
from gklint.cli.parser import Parser, one_of
from gklint.cli.streams import complain, say
from gklint.errors import UsageError
from gklint.files import Target, shown_path


def configure(parser: Parser) -> None:
    """The options of the command."""
    parser.argument("file", metavar="FILE", zh="报告文件；- 为标准输入", en="a report; - for standard input")
    parser.option(
        "--format", type=one_of("json", "yaml"), default="json", metavar="json|yaml", zh="输出格式", en="output format"
    )
    add_config_options(parser)
    add_report_options(parser)
    parser.option("--stdin-filename", metavar="NAME", zh="标准输入的文件名，由它判断格式", en="name of standard input")


def run(options: Namespace) -> int:
    """Run the command."""
    from gklint.cli.data_text import as_json, as_yaml
    from gklint.extract import Overrides
    from gklint.linter import is_report
    from gklint.service import plugins_of, read_report, report_data
    from gklint.source import UnreadableSource, read_bytes

    config = config_of(options)
    plugins = plugins_of(config)
    target = _target(options, config.max_file_size)
    settings = config.for_path(target.shown)
    kind = None if settings.kind == "auto" else settings.kind
    overrides = Overrides(kind, settings.year, settings.organ, settings.level)
    try:
        data = target.data if target.data is not None else read_bytes(target.path, config.max_file_size)
        report = read_report(data, target.shown, overrides, plugins)
    except UnreadableSource as error:
        where = f"{target.shown}:{error.position.line}:{error.position.column}"
        complain(error.zh, error.en, options.lang, where)
        return ERROR
    if not is_report(report):
        say_nothing_found(target.shown, lang_of(options, config))
        return ERROR
    extracted = report_data(report)
    say(as_yaml(extracted) if options.format == "yaml" else as_json(extracted))
    return OK


def say_nothing_found(shown: str, lang: str) -> None:
    """A file without any part of the form has no report data."""
    complain(
        "没有认出官方格式的任何标题或表格，这个文件不像年度报告，没有可输出的数据。",
        "none of the official headings or tables was recognised: this file holds no report data",
        lang,
        shown,
    )


def _target(options: Namespace, size_limit: int) -> Target:
    if options.file == "-":
        from gklint.cli.standard_input import target

        return target(options.stdin_filename, size_limit)
    path = Path(options.file)
    if not path.exists():
        raise UsageError(
            f"找不到 {shown_path(path)}。请检查路径是否写对，当前文件夹是 {Path.cwd()}。",
            f"no such file: {shown_path(path)} (working folder: {Path.cwd()})",
        )
    if path.is_dir():
        raise UsageError(
            f"{shown_path(path)} 是文件夹；extract 一次读一份报告，请写文件名。",
            f"{shown_path(path)} is a folder; extract reads one report at a time",
        )
    return Target(path, shown_path(path))
