"""The one report that a command reads: a file or standard input, under the config and the options of the command."""

from __future__ import annotations

from argparse import Namespace
from pathlib import Path

from gklint.cli.parser import Parser
from gklint.cli.streams import complain
from gklint.config import Config
from gklint.errors import UsageError
from gklint.files import Target, shown_path
from gklint.report import Report
from gklint.service import opener_of, plugins_of, read_report


def add_file(parser: Parser) -> None:
    """The argument FILE and `--stdin-filename`."""
    parser.argument("file", metavar="FILE", zh="报告文件；- 为标准输入", en="a report; - for standard input")
    parser.option("--stdin-filename", metavar="NAME", zh="标准输入的文件名，由它判断格式", en="name of standard input")


def read_one(command: str, options: Namespace, config: Config) -> Report | None:
    """The report; None, after saying why, when the file cannot be read or is no report. Raises UsageError."""
    from gklint.extraction import Overrides
    from gklint.recognise import is_report
    from gklint.source import UnreadableSource, read_bytes

    target = _target(command, options, config.limits.file_size)
    settings = config.for_path(target.shown)
    kind = None if settings.kind == "auto" else settings.kind
    overrides = Overrides(kind, settings.year, settings.organ, settings.level)
    try:
        data = target.data if target.data is not None else read_bytes(target.path, config.limits.file_size)
        report = read_report(data, target.shown, overrides, opener_of(config, plugins_of(config)))
    except UnreadableSource as error:
        where = f"{target.shown}:{error.position.line}:{error.position.column}"
        complain(error.zh, error.en, options.lang, where)
    else:
        if report.kind == "text":
            complain(
                "这个文件的种类（kind）设为 text，只作文字检查，没有报告的标题和表格。请改用 --kind annual-report。",
                "its kind is text: there are no headings or tables of a report in it; use --kind annual-report",
                options.lang,
                target.shown,
            )
            return None
        if is_report(report):
            return report
        complain(
            "没有认出官方格式的任何标题或表格，这个文件不像年度报告，没有可输出的数据。",
            "none of the official headings or tables was recognised: this file holds no report data",
            options.lang,
            target.shown,
        )
    if options.file == "-" and not options.stdin_filename:
        from gklint.cli.standard_input import name_the_format

        name_the_format(command, options.lang)
    return None


def _target(command: str, options: Namespace, size_limit: int) -> Target:
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
            f"{shown_path(path)} 是文件夹；{command} 一次读一份报告，请写文件名。",
            f"{shown_path(path)} is a folder; {command} reads one report at a time",
        )
    return Target(path, shown_path(path))
