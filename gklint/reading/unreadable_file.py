"""GK001: a file that cannot be read or parsed. The linter reports it; there is no report to check."""

from __future__ import annotations

from collections.abc import Iterator

from gklint.finding import Message, Severity
from gklint.report import Report
from gklint.rule import ANNUAL_REPORT, TEXT, Basis, Options, Problem, rule


@rule(
    id="GK001",
    name="unreadable-file",
    severity=Severity.ERROR,
    category="reading",
    since="0.1.0",
    summary=Message(
        "文件打不开、损坏、加密、太大，或者不是认得的格式，没有检查。",
        "The file cannot be opened, is damaged, encrypted, too large or of an unknown format; it was not checked.",
    ),
    remedy=Message(
        "按提示处理后重新检查。没有检查不等于没有问题，所以退出码是2。",
        "Do what the message says and check again. Not checked is not clean: the exit code is 2.",
    ),
    basis=(Basis("gklint 的读取约定：读不了的文件必须报告", "gklint: a file that cannot be read must be reported"),),
    messages={"unreadable": Message("没有检查这个文件：{reason}", "this file was not checked: {reason}")},
    examples=(),
    kinds=frozenset({ANNUAL_REPORT, TEXT}),
)
def unreadable_file(report: Report, options: Options) -> Iterator[Problem]:
    """A report that was read has no such problem; the linter makes the finding."""
    yield from ()
