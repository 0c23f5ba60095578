"""Command-line options: argparse with Chinese words first, and a nearest word for every unknown one."""

from __future__ import annotations

import argparse
import re
from collections.abc import Callable, Sequence
from typing import Any, NoReturn

from gklint.errors import UsageError
from gklint.suggest import did_you_mean

# argparse's own sentences, as (pattern, Chinese, English); {0} is the option or argument.
_SENTENCES = (
    (
        r"argument (?:\S+/)?(\S+): expected (?:one|at least one) argument",
        "选项 {0} 后面缺少值。",
        "option {0} needs a value",
    ),
    (r"argument (?:\S+/)?(\S+): ignored explicit argument .*", "选项 {0} 不带值。", "option {0} takes no value"),
    (r"argument (?:\S+/)?(\S+): (.*)", "{0}：{1}", "{0}: {1}"),
    (r"the following arguments are required: (.*)", "缺少参数：{0}。", "missing argument: {0}"),
)


class Value(argparse.ArgumentTypeError):
    """A value that an option cannot take. Texts in both languages travel through argparse as one."""

    def __init__(self, zh: str, en: str) -> None:
        super().__init__(f"{zh}\0{en}")


class Parser:
    """The options of one command."""

    def __init__(self, command: str, zh: str, en: str) -> None:
        self.command = command
        self._parser = _Argparse(
            prog=f"gklint {command}",
            description=f"{zh}\n{en}",
            formatter_class=argparse.RawTextHelpFormatter,
            allow_abbrev=False,
            add_help=False,
        )
        self._arguments = self._parser.add_argument_group("参数 / arguments")
        self._options = self._parser.add_argument_group("选项 / options")

    def argument(self, name: str, zh: str, en: str, **settings: Any) -> None:
        """An argument without dashes."""
        self._arguments.add_argument(name, help=_help(zh, en), **settings)

    def option(self, *names: str, zh: str, en: str, **settings: Any) -> None:
        """An option."""
        self._options.add_argument(*names, help=_help(zh, en), **settings)

    def flag(self, *names: str, zh: str, en: str) -> None:
        """An option without a value."""
        self._options.add_argument(*names, help=_help(zh, en), action="store_true")

    def read(self, argv: Sequence[str]) -> argparse.Namespace:
        """The options as given. Raises UsageError; `--help` prints and exits."""
        self.flag("--traceback", zh="出错时显示内部调用过程", en="show the traceback of an internal error")
        self._options.add_argument("-h", "--help", action="help", help=_help("显示本说明", "show this help"))
        options, unknown = self._parser.parse_known_args(argv)
        for word in unknown:
            if word.startswith("-") and word != "-":
                self._refuse_option(word.split("=")[0])
        if unknown:
            raise UsageError(
                f"多余的参数：{' '.join(unknown)}。`gklint {self.command} --help` 说明用法。",
                f"unexpected arguments: {' '.join(unknown)}; see gklint {self.command} --help",
            )
        return options

    def _refuse_option(self, word: str) -> NoReturn:
        known = [name for name in self._parser.option_names() if name.startswith("--")]
        zh, en = did_you_mean(word, known)
        raise UsageError(
            f"gklint {self.command} 没有选项 {word}。{zh}`gklint {self.command} --help` 列出全部选项。",
            f"gklint {self.command} has no option {word}{en}; see gklint {self.command} --help",
        )


def one_of(*words: str) -> Callable[[str], str]:
    """An option type: one of a few words."""

    def read(text: str) -> str:
        if text in words:
            return text
        zh, en = did_you_mean(text, words)
        raise Value(
            f"没有“{text}”这个值。{zh}可用：{'、'.join(words)}。", f"“{text}” is not one of {', '.join(words)}{en}"
        )

    return read


def whole_number(least: int, most: int) -> Callable[[str], int]:
    """An option type: a whole number within limits."""

    def read(text: str) -> int:
        if re.fullmatch(r"[0-9]{1,9}", text) and least <= int(text) <= most:
            return int(text)
        raise Value(f"应为 {least} 到 {most} 的整数，现在是“{text}”。", f"expected {least} to {most}, got “{text}”")

    return read


class _Argparse(argparse.ArgumentParser):
    def option_names(self) -> list[str]:
        """Every option word."""
        return list(self._option_string_actions)

    def format_help(self) -> str:
        """The help, with Chinese words where argparse has its own."""
        return super().format_help().replace("usage: ", "用法 / usage：", 1)

    def error(self, message: str) -> NoReturn:
        """Raise UsageError instead of printing and exiting."""
        for pattern, zh, en in _SENTENCES:
            match = re.fullmatch(pattern, message, re.DOTALL)
            if match:
                groups = match.groups()
                halves = [(part.split("\0")[0], part.split("\0")[-1]) for part in groups]
                see = f"`{self.prog} --help` 说明用法。"
                raise UsageError(
                    zh.format(*(half[0] for half in halves)) + see,
                    en.format(*(half[1] for half in halves)) + f"; see {self.prog} --help",
                )
        raise UsageError(f"用法错误：{message}。`{self.prog} --help` 说明用法。", f"{message}; see {self.prog} --help")


def _help(zh: str, en: str) -> str:
    return f"{zh}\n{en}".replace("%", "%%")
