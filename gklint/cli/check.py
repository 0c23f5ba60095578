"""`gklint check`: check files and folders, print what was found, and say it with the exit code."""

from __future__ import annotations

from argparse import Namespace
from typing import TYPE_CHECKING

from gklint import __version__
from gklint.cli.common import add_config_options, add_report_options, config_of, lang_of
from gklint.cli.exit_codes import ERROR, OK
from gklint.cli.parser import Parser, one_of, whole_number
from gklint.cli.streams import note, say, wants_color
from gklint.config import Config
from gklint.config.words import FAIL_ON
from gklint.errors import UsageError
from gklint.files import Collected, collect
from gklint.finding import Severity
from gklint.fixing import Fixing
from gklint.plugins import Plugins
from gklint.readers import extensions_in_folders
from gklint.reporters import Context, reporter_names
from gklint.reporters._summary import summary_line
from gklint.result import Result

if TYPE_CHECKING:
    from gklint.cli.output import Destination


def configure(parser: Parser) -> None:
    """The options of the command."""
    parser.argument(
        "paths", nargs="*", metavar="PATH", zh="文件或文件夹；- 为标准输入；默认用配置的 paths，否则为当前文件夹",
        en="files or folders, - for standard input; default: paths of the config, else the working folder",
    )  # fmt: skip
    parser.option(
        "--format", action="append", default=[], metavar="F[:FILE]", zh="输出格式，可重复；F:FILE 写入文件",
        en=f"{', '.join(reporter_names())}; repeatable; F:FILE writes to a file",
    )  # fmt: skip
    parser.option(
        "--select", action="append", metavar="RULES", zh="只运行这些规则：编号、名称、规则族、类别或 ALL，用逗号分开",
        en="run only these rules: ids, names, families, categories or ALL",
    )  # fmt: skip
    parser.option("--ignore", action="append", metavar="RULES", zh="不运行这些规则", en="leave these rules out")
    parser.option(
        "--fail-on", type=one_of(*FAIL_ON), metavar="|".join(FAIL_ON), zh="从哪一级别起退出码为 1，默认 error",
        en="severity from which the exit code is 1 (default: error)",
    )  # fmt: skip
    add_config_options(parser)
    add_report_options(parser)
    parser.option("--stdin-filename", metavar="NAME", zh="标准输入的文件名，由它判断格式", en="name of standard input")
    parser.option(
        "--color",
        type=one_of("auto", "always", "never"),
        default="auto",
        metavar="auto|always|never",
        zh="颜色",
        en="colours",
    )
    parser.option(
        "--jobs", type=whole_number(1, 256), default=1, metavar="N", zh="用几个进程检查", en="worker processes"
    )
    parser.flag("--fix", zh="修正有把握的问题，写回文件，再检查一遍", en="mend what is certain, write, and check again")
    parser.flag(
        "--unsafe-fixes",
        zh="连同会改变报告内容的修正（数字、用语）一起做，改完请核对",
        en="make fixes that change what the report says as well; look at them afterwards",
    )
    parser.flag("--diff", zh="只显示会怎样修正，不写文件", en="show what fixing would change, and write nothing")
    parser.flag("--no-cache", zh="不使用缓存", en="use no cache")
    parser.flag(
        "--force-exclude", zh="配置的 exclude 对点名的文件也有效（供 pre-commit）", en="exclude named files too"
    )
    parser.flag("-q", "--quiet", zh="不显示进度和说明", en="no progress bar, no notices")


def run(options: Namespace) -> int:
    """Run the command."""
    from gklint.cli.output import destinations
    from gklint.service import plugins_of
    from gklint.service import run as check

    config = config_of(options)
    lang = lang_of(options, config)
    plugins = plugins_of(config, cached=not options.no_cache)
    outputs = destinations(options.format or ["text"], plugins.reporters)
    collected = _collect(options, config, plugins)
    if not collected.targets:
        return _nothing(collected, lang)
    bar = None
    if len(collected.targets) > 1:
        from gklint.cli.progress import progress_for

        bar = progress_for(lang, quiet=options.quiet)
    try:
        result = check(
            collected.targets, config, plugins, lang=lang, jobs=options.jobs, progress=bar, fixing=_fixing(options)
        )
    finally:
        if bar:
            bar.close()
    skipped = len(collected.targets) - len(result.files) + len(collected.no_reports)
    if collected.outside and not options.quiet:
        note(_outside(collected, lang))
    code = result.exit_code(_fail_on(options, config))
    if not result.files:
        _no_reports(skipped, config=config if not options.paths else None)
    _emit(options, outputs, result, lang, skipped)
    if "-" in options.paths and not options.stdin_filename and any(file.error for file in result.files):
        from gklint.cli.standard_input import name_the_format

        name_the_format("check", options.lang)
    return code


def _fixing(options: Namespace) -> Fixing | None:
    if not (options.fix or options.unsafe_fixes or options.diff):
        return None
    return Fixing(unsafe=options.unsafe_fixes, write=not options.diff)


def _collect(options: Namespace, config: Config, plugins: Plugins) -> Collected:
    if "-" in options.paths:
        from gklint.cli.standard_input import target

        if (options.fix or options.unsafe_fixes) and not options.diff:
            raise UsageError(
                "标准输入没有文件可以写回。请写文件名，或者用 --diff 看会怎样修正。",
                "standard input is no file that could be written: name a file, or use --diff",
            )
        if len(options.paths) > 1:
            raise UsageError("- 不能与其他路径一起用。", "- cannot be combined with other paths")
        return Collected((target(options.stdin_filename, config.limits.file_size),))
    if options.stdin_filename:
        raise UsageError(
            "--stdin-filename 要与 - 一起用，例如 gklint check --stdin-filename report.md - < report.md。",
            "--stdin-filename goes with -, as in gklint check --stdin-filename report.md - < report.md",
        )
    extensions = extensions_in_folders(plugins.readers)
    collected = collect(options.paths, config, extensions, force_exclude=options.force_exclude)
    if not collected.targets and not collected.excluded:
        _no_reports(len(collected.no_reports), sorted(extensions), None if options.paths else config)
    return collected


def _no_reports(skipped: int, extensions: list[str] | None = None, config: Config | None = None) -> None:
    """Nothing to check is an error: a job that checks nothing must not pass. `config` has named the paths."""
    zh = f"（跳过 {skipped} 个不是报告的文件）" if skipped else ""
    en = f" ({skipped} files that are no reports were skipped)" if skipped else ""
    kinds = f"认得的扩展名：{' '.join(extensions)}。" if extensions else ""
    from_zh = from_en = ""
    if config is not None and config.path is not None and config.paths:
        folders = "、".join(config.paths)
        from_zh = f"检查的是 {config.path.name} 的 paths（{folders}），还没有放入报告的，请放进去。"
        from_en = f"; looked in the paths of {config.path.name} ({', '.join(config.paths)}): put the reports there"
    raise UsageError(
        f"没有找到可检查的年度报告{zh}。{from_zh}{kinds}"
        "请检查路径、.gitignore 和配置的 exclude；单个文件可以直接点名。",
        f"no report found to check{en}{from_en}; check the paths, .gitignore and exclude of the config, "
        "or name the files",
    )


def _nothing(collected: Collected, lang: str) -> int:
    """Every file was named and excluded on purpose (--force-exclude)."""
    count = len(collected.excluded)
    note(
        f"{count} 个文件都在配置的 exclude 之内，没有检查。"
        if lang == "zh"
        else f"{count} files, all excluded by the config"
    )
    return OK if collected.excluded else ERROR


def _outside(collected: Collected, lang: str) -> str:
    names = "、".join(collected.outside[:5])
    if lang == "zh":
        return f"gklint: 没有跟随指向文件夹之外的链接：{names}"
    return f"gklint: links that leave the folder were not followed: {names}"


def _fail_on(options: Namespace, config: Config) -> Severity | None:
    word = options.fail_on
    if word is None:
        return config.fail_severity
    return None if word == "never" else Severity[word.upper()]


def _emit(options: Namespace, outputs: list[Destination], result: Result, lang: str, skipped: int) -> None:
    from gklint.cli import output

    context = Context(lang, wants_color(options.color), output.repository_prefix(), skipped, __version__)
    if options.diff:
        say("".join(file.diff for file in result.files))
        outputs = [destination for destination in outputs if destination.file is not None]
        note(summary_line(result, context))
    elif output.in_github_actions(options.format):
        say(output.rendered_for_github(result, context))
        return
    for destination in outputs:
        if destination.file is None:
            say(destination.reporter.render(result, context))
        else:
            plain = Context(lang, False, context.prefix, skipped, __version__)
            output.write_file(destination.file, destination.reporter.render(result, plain))
