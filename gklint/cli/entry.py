"""From arguments to a command, and from anything that goes wrong to one clear message: never a traceback."""

from __future__ import annotations

import os
from importlib import import_module
from types import ModuleType

from gklint.cli.exit_codes import ERROR, INTERRUPTED, OK
from gklint.cli.streams import close_quietly, complain, prepare, say

COMMANDS = {
    "check": ("检查报告", "check reports"),
    "extract": ("输出从报告中读出的数据", "print the data of a report"),
    "convert": ("把报告转换为 YAML 或 Markdown", "turn a report into YAML or Markdown"),
    "explain": ("说明一条规则", "explain a rule"),
    "rules": ("列出全部规则", "list all rules"),
    "plugins": ("列出已加载的插件", "list the plugins that are loaded"),
    "init": ("写入配置、pre-commit 和 CI 文件", "write config, pre-commit and CI files"),
}


def run(argv: list[str]) -> int:
    """Run a command line and give its exit code."""
    prepare()
    lang = _lang(argv)
    traceback = "--traceback" in argv or os.environ.get("GKLINT_TRACEBACK", "") not in ("", "0")
    try:
        return _dispatch(argv)
    except SystemExit as stop:  # --help
        return stop.code if isinstance(stop.code, int) else ERROR
    except KeyboardInterrupt:
        complain("已中断。", "interrupted", lang)
        return INTERRUPTED
    except Exception as error:  # the last barrier before the user
        return _report(error, lang, traceback)
    finally:
        close_quietly()


def _dispatch(argv: list[str]) -> int:
    if not argv or argv[0] in ("-h", "--help", "help"):
        if argv[1:2] and argv[1] in COMMANDS:
            return _dispatch([argv[1], "--help"])
        say(_overview())
        return OK if argv else ERROR
    name = argv[0]
    if name not in COMMANDS:
        return _unknown(name, argv)
    from gklint.cli.parser import Parser

    module: ModuleType = import_module(f"gklint.cli.{name}")
    zh, en = COMMANDS[name]
    parser = Parser(name, zh, en)
    module.configure(parser)
    code: int = module.run(parser.read(argv[1:]))
    return code


def _unknown(name: str, argv: list[str]) -> int:
    from gklint.errors import UsageError
    from gklint.suggest import did_you_mean

    if name.startswith("-"):
        raise UsageError(
            f"选项 {name} 要写在命令后面，例如 gklint check {name}。`gklint --help` 列出全部命令。",
            f"option {name} must follow a command, as in gklint check {name}; see gklint --help",
        )
    if os.path.exists(name):
        raise UsageError(
            f"“{name}”不是命令。要检查它，请运行 gklint check {' '.join(argv)}。",
            f"“{name}” is no command; to check it, run gklint check {' '.join(argv)}",
        )
    zh, en = did_you_mean(name, COMMANDS)
    raise UsageError(
        f"没有“{name}”这个命令。{zh}可用的命令：{'、'.join(COMMANDS)}。",
        f"unknown command “{name}”{en or '; commands: ' + ', '.join(COMMANDS)}",
    )


def _report(error: Exception, lang: str | None, traceback: bool) -> int:
    from gklint.errors import ConfigError, UsageError

    if isinstance(error, UsageError):
        complain(error.zh, error.en, lang)
    elif isinstance(error, ConfigError):
        for problem in error.problems:
            complain(problem.zh, problem.en, lang, where=str(problem.origin))
    elif isinstance(error, OSError):
        reason = error.strerror or type(error).__name__
        complain(
            f"系统拒绝了操作：{reason}。", f"the operating system refused: {reason}", lang, str(error.filename or "")
        )
    else:
        _internal(error, lang)
    if traceback:
        from traceback import print_exception

        print_exception(error)
    return ERROR


def _internal(error: Exception, lang: str | None) -> None:
    # The error's own text may quote the file, which may be secret: only its type and place are shown.
    at = error.__traceback__
    while at is not None and at.tb_next is not None:
        at = at.tb_next
    place = f"{os.path.basename(at.tb_frame.f_code.co_filename)}:{at.tb_lineno}" if at else "?"
    kind = type(error).__name__
    complain(
        f"gklint 内部错误（{kind}，{place}）。这是 gklint 的缺陷：请加 --traceback 重新运行，把命令和输出告诉维护者。",
        f"internal error ({kind} at {place}); a bug in gklint: run again with --traceback and report the output",
        lang,
    )


def _overview() -> str:
    lines = [
        "gklint：检查政府信息公开工作年度报告",
        "        the linter for government-information-disclosure annual reports",
        "",
        "用法 / usage：gklint 命令 [选项] …",
        "",
        "命令 / commands：",
    ]
    lines += [f"  {name:<10}{zh} / {en}" for name, (zh, en) in COMMANDS.items()]
    lines += [
        "",
        "  gklint 命令 --help   命令的全部选项 / every option of a command",
        "  gklint --version    版本 / version",
        "",
        "退出码 / exit codes：0 没有达到界限的发现；1 有发现；2 用法或配置错误、没有输入、有文件无法检查或插件出错",
        "                     0 clean; 1 findings; 2 wrong usage or config, no input, unreadable file, failed plugin",
    ]
    return "\n".join(lines)


def _lang(argv: list[str]) -> str | None:
    """The language asked for, found without parsing: errors of parsing need it already."""
    for number, word in enumerate(argv):
        if word in ("--lang=en", "--lang=zh"):
            return word[-2:]
        if word == "--lang" and argv[number + 1 : number + 2] in (["en"], ["zh"]):
            return argv[number + 1]
    return None
