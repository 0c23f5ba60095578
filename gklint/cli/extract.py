"""`gklint extract`: print the report data, the very shape of a YAML source, or the text that was read."""

from __future__ import annotations

from argparse import Namespace
from pathlib import Path

from gklint.cli.common import add_config_options, add_report_options, config_of
from gklint.cli.exit_codes import ERROR, OK
from gklint.cli.parser import Parser, one_of
from gklint.cli.streams import complain, say
from gklint.errors import UsageError
from gklint.figures import Kind
from gklint.files import Target, shown_path
from gklint.report import Report

_READ = (Kind.NUMBER, Kind.BLANK, Kind.ABSENT, Kind.UNREADABLE)  # the last has a doubt that tells why


def configure(parser: Parser) -> None:
    """The options of the command."""
    parser.argument("file", metavar="FILE", zh="报告文件；- 为标准输入", en="a report; - for standard input")
    parser.option(
        "--format",
        type=one_of("json", "yaml", "text"),
        default="json",
        metavar="json|yaml|text",
        zh="输出格式；text 为读到的文字，Word、PDF 的行列号指的就是它的行列",
        en="output format; text is the text as read, whose lines findings in Word and PDF files name",
    )
    add_config_options(parser)
    add_report_options(parser)
    parser.option("--stdin-filename", metavar="NAME", zh="标准输入的文件名，由它判断格式", en="name of standard input")


def run(options: Namespace) -> int:
    """Run the command."""
    from gklint.cli.data_text import as_json, as_yaml
    from gklint.extraction import Overrides
    from gklint.recognise import is_report
    from gklint.service import opener_of, plugins_of, read_report, report_data
    from gklint.source import UnreadableSource, read_bytes

    config = config_of(options)
    opened_by = opener_of(config, plugins_of(config))
    target = _target(options, config.limits.file_size)
    settings = config.for_path(target.shown)
    kind = None if settings.kind == "auto" else settings.kind
    overrides = Overrides(kind, settings.year, settings.organ, settings.level)
    try:
        data = target.data if target.data is not None else read_bytes(target.path, config.limits.file_size)
        report = read_report(data, target.shown, overrides, opened_by)
    except UnreadableSource as error:
        where = f"{target.shown}:{error.position.line}:{error.position.column}"
        complain(error.zh, error.en, options.lang, where)
        return _unread(options)
    if options.format == "text":
        from gklint.rendition import text_view

        say(text_view(report.document).source.text)
        return OK
    if not is_report(report):
        say_nothing_found(target.shown, options.lang)
        return _unread(options)
    say_what_is_unread(report, options.lang)
    extracted = report_data(report)
    say(as_yaml(extracted) if options.format == "yaml" else as_json(extracted))
    return OK


def say_what_is_unread(report: Report, lang: str | None) -> None:
    """Cells that hold something but come out as null: each table's doubts, and what is no number."""
    source = report.source
    for table in report.tables.values():
        for doubt in table.doubts if table else ():
            line, column = source.position(doubt.span.start)
            complain(doubt.zh, doubt.en, lang, f"{source.path}:{line}:{column}")
    for value in report.values():
        if value.figure.kind not in _READ:
            line, column = source.position(value.span.start)
            zh = f"“{value.raw.strip()}”不是单独一个数，输出为 null。"
            en = f"“{value.raw.strip()}” is no plain number: printed as null"
            complain(zh, en, lang, f"{source.path}:{line}:{column}")


def say_nothing_found(shown: str, lang: str | None) -> None:
    """A file without any part of the form has no report data."""
    complain(
        "没有认出官方格式的任何标题或表格，这个文件不像年度报告，没有可输出的数据。",
        "none of the official headings or tables was recognised: this file holds no report data",
        lang,
        shown,
    )


def _unread(options: Namespace) -> int:
    from gklint.cli.standard_input import name_the_format

    if options.file == "-" and not options.stdin_filename:
        name_the_format("extract", options.lang)
    return ERROR


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
