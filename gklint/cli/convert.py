"""`gklint convert`: write any report that can be read as an authoring source, YAML or Markdown."""

from __future__ import annotations

import os
from argparse import Namespace
from collections.abc import Iterator
from pathlib import Path, PurePath

from gklint.authoring import FORMATS, Written, write
from gklint.cli.common import add_config_options, add_report_options, config_of, lang_of
from gklint.cli.exit_codes import ERROR, OK
from gklint.cli.one_report import add_file, read_one
from gklint.cli.parser import Parser, one_of
from gklint.cli.streams import complain, note, say
from gklint.config import Config
from gklint.errors import UsageError
from gklint.files import shown_path
from gklint.report import Report
from gklint.source import UnreadableSource

_MOST_TOLD = 10
_ANY_NAME = "report"


def configure(parser: Parser) -> None:
    """The options of the command."""
    add_file(parser)
    parser.option(
        "-o", "--output", metavar="OUT", zh="写入的文件，.yaml 或 .md；不写则输出到屏幕",
        en="file to write, .yaml or .md; default: standard output",
    )  # fmt: skip
    parser.option(
        "--format", type=one_of(*FORMATS), metavar="|".join(FORMATS), zh="输出到屏幕时的格式，默认 yaml",
        en="format of standard output (default: yaml)",
    )  # fmt: skip
    parser.flag("--force", zh="覆盖已有的文件", en="overwrite a file that exists")
    add_config_options(parser)
    add_report_options(parser)


def run(options: Namespace) -> int:
    """Run the command."""
    config = config_of(options)
    lang = lang_of(options, config)
    out = Path(options.output) if options.output not in (None, "-") else None
    format = _format(out, options.format)
    if out is not None:
        _require_free(out, options.file, force=options.force)
    report = read_one("convert", options, config)
    if report is None:
        return ERROR
    if report.edition is None and (format == "yaml" or report.document.tree is not None):
        complain(*_NO_EDITION, options.lang, report.source.path)
        return ERROR
    shown = shown_path(out) if out is not None else f"{_ANY_NAME}{FORMATS[format][0]}"
    try:
        written = write(report, format, lambda text: _read_again(text, shown, config), lang)
    except UnreadableSource as error:  # a report near the limits: blank lines between paragraphs make it longer
        complain(
            f"写成 {format} 就读不回来了，没有写文件：{error.zh}",
            f"as {format} it could not be read again, so nothing was written: {error.en}",
            options.lang,
            report.source.path,
        )
        return ERROR
    if out is None:
        say(written.text)
    else:
        from gklint.cli.output import write_file

        _require_free(out, options.file, force=options.force)
        write_file(out, written.text)
        say(f"写入 {shown}" if lang == "zh" else f"written {shown}")
    _tell(report, written, shown, lang)
    return OK


def _format(out: Path | None, named: str | None) -> str:
    """The format of the output, told by the extension of its file. Raises UsageError where that says nothing."""
    if out is None:
        return named or "yaml"
    suffix = PurePath(out).suffix.lower()
    found = next((format for format, extensions in FORMATS.items() if suffix in extensions), None)
    if found is None:
        known = "、".join(f"{' '.join(extensions)}（{format}）" for format, extensions in FORMATS.items())
        raise UsageError(
            f"{shown_path(out)}：看不出要写哪种格式。扩展名请用 {known}，检查时也按扩展名读取。",
            f"{shown_path(out)}: the extension names no format that convert writes: "
            + ", ".join(extension for extensions in FORMATS.values() for extension in extensions),
        )
    if named not in (None, found):
        raise UsageError(
            f"--format {named} 与 {shown_path(out)} 的扩展名不符；文件的格式由扩展名决定，请去掉 --format。",
            f"--format {named} contradicts {shown_path(out)}: the extension of the file tells its format",
        )
    return found


def _require_free(out: Path, file: str, *, force: bool) -> None:
    """Raises UsageError where writing would destroy something that nobody asked to destroy."""
    shown = shown_path(out)
    if out.is_dir():
        raise UsageError(f"{shown} 是文件夹，请写文件名。", f"{shown} is a folder; name a file")
    if file != "-" and out.exists() and Path(file).exists() and out.samefile(file):
        raise UsageError(
            f"{shown} 就是原文件，convert 不改动原文件。请换一个文件名。",
            f"{shown} is the report itself, which convert never overwrites: choose another name",
        )
    if os.path.lexists(out) and not force:
        raise UsageError(
            f"{shown} 已经存在，没有改动。要覆盖它，加 --force；否则换一个文件名。",
            f"{shown} exists and was left alone; --force overwrites it",
        )


def _read_again(text: str, shown: str, config: Config) -> Report:
    from gklint.opening import opener
    from gklint.service import read_report

    return read_report(text.encode("utf-8"), shown, opened_by=opener(limits=config.limits))


def _tell(report: Report, written: Written, shown: str, lang: str) -> None:
    """What a person has to look at: the doubts in the text, and what did not go over into it."""
    from gklint.terminal import visible

    doubts = list(_doubts(written.text, lang))
    for line, doubt in doubts[:_MOST_TOLD]:
        note(visible(f"{shown}:{line}: {doubt}"))
    if len(doubts) > _MOST_TOLD:
        more = len(doubts) - _MOST_TOLD
        note(f"{shown}: 还有 {more} 处读不准，见注释" if lang == "zh" else f"{shown}: {more} more doubts, see comments")
    if written.lost:
        routes = "、".join(written.lost)
        complain(
            f"写出的内容再读一遍，这些地方与原文不同，请对照原文核对：{routes}。",
            f"read again, the text differs from the report here, please compare: {routes}",
            lang,
            shown,
        )


def _doubts(text: str, lang: str) -> Iterator[tuple[int, str]]:
    from gklint.authoring.remarks import UNSURE

    for number, line in enumerate(text.split("\n"), 1):
        comment = line.strip().removeprefix("<!-- ").removesuffix(" -->").removeprefix("# ")
        if comment.startswith(UNSURE[lang]):
            yield number, comment


_NO_EDITION = (
    "没有对应的官方格式（2019 年以前的报告没有统一格式，报告数据也可能没有写明 edition 和 year），"
    "不能写成 YAML，也不能由 YAML 写成 Markdown。其他格式的原文请转换为 Markdown：-o report.md。",
    "it is of no known form (reports before 2019 have none; report data may lack edition and year), so it cannot "
    "become YAML, nor Markdown out of YAML; other formats can become Markdown: -o report.md",
)
