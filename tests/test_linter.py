"""Files that are no reports: loud when named, passed over when only met in a folder; never clean because unread."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest

from gklint.config import Config, Scope, Written
from gklint.errors import Origin
from gklint.extraction import extract
from gklint.files import Target
from gklint.finding import Message, Severity
from gklint.linter import Linter
from gklint.opening import opener
from gklint.plugins import Plugins, load_plugins
from gklint.report import Report
from gklint.result import Result
from gklint.rule import Options, Problem
from gklint.service import run
from gklint.source import Span
from gklint.testing import clean_report

TITLE = "云岫县财政局2024年政府信息公开工作年度报告"
ROW = "| 一、本年新收政府信息公开申请数量 | 4 | 1 | 0 | 0 | 0 | 1 | 6 |"
GLUED = (ROW, "| 一、本年新收政府信息公开申请数量 | 4 | 1 | 0 | 0 | 1 | 6 |")


@pytest.fixture(scope="module")
def plugins() -> Plugins:
    return load_plugins()


def checked(
    plugins: Plugins, name: str, data: bytes, *, explicit: bool = True, jobs: int = 1, config: Config | None = None
) -> Result:
    return run([Target(Path(name), name, explicit, data)], config or Config(), plugins, jobs=jobs)


def written(*words: str) -> tuple[Written, ...]:
    return tuple(Written(word, Origin("--select")) for word in words)


@pytest.mark.parametrize(
    ("name", "data"),
    [
        ("notes.txt", "今天开会讨论了采购。\n".encode()),
        ("mkdocs.yml", b"nav: !!python/name:x\n"),
        ("data.yaml", b"- [1, 2\n"),
        ("picture.txt", bytes(range(256)) * 4),
        ("README.md", b"# Read me\n"),
    ],
)
def test_no_reports(plugins: Plugins, name: str, data: bytes) -> None:
    named = checked(plugins, name, data)
    assert named.exit_code() == 2
    assert next(named.findings()).rule in ("GK001", "GK002")
    assert checked(plugins, name, data, explicit=False).files == ()


@pytest.mark.parametrize(
    ("name", "data"),
    [
        ("报告.txt", b""),
        ("2024年报.txt", bytes(range(256)) * 4),
        ("caizheng.txt", "云岫县财政局2024年政府信息公开工作年度报告，截断于此".encode()[:-1]),
        ("caizheng.yaml", "title: 云岫县财政局政府信息公开\ntitle: 又一个\n".encode()),
    ],
)
def test_a_damaged_report_is_never_passed_over(plugins: Plugins, name: str, data: bytes) -> None:
    result = checked(plugins, name, data)
    assert result.exit_code() == 2
    if name != "报告.txt":
        assert checked(plugins, name, data, explicit=False).exit_code() == 2
    (finding,) = result.findings()
    assert (finding.rule, finding.severity) == ("GK001", Severity.ERROR)


def test_processes_give_the_same_result(plugins: Plugins) -> None:
    text = clean_report(edits=(("| 6 |\n| 二", "| 7 |\n| 二"),))
    targets = [Target(Path(f"{number}.md"), f"{number}.md", True, text.encode()) for number in range(6)]
    one = run(targets, Config(), plugins)
    two = run(targets, Config(), plugins, jobs=2)
    assert list(one.findings()) == list(two.findings())
    assert [file.path for file in two.files] == [target.shown for target in targets]


def test_a_text_gets_no_report_rules(plugins: Plugins) -> None:
    config = Config().with_flags(Scope(kind="text"))
    result = run([Target(Path("a.txt"), "a.txt", True, "今天开会。".encode())], config, plugins)
    assert (result.exit_code(), list(result.findings()), result.files[0].kind) == (0, [], "text")


@pytest.mark.parametrize("flags", [Scope(), Scope(select=written("GK3")), Scope(ignore=written("GK0", "GK002"))])
def test_a_title_alone_is_no_report(plugins: Plugins, flags: Scope) -> None:
    config = Config().with_flags(flags)
    for title in (TITLE, TITLE.replace("2024年", "")):
        result = checked(plugins, "a.txt", f"{title}\n\n本年度工作情况如下：主动公开86条。\n".encode(), config=config)
        assert [finding.rule for finding in result.findings()] == ["GK002"]
        assert (result.exit_code(), bool(result.files[0].error)) == (2, True)


@pytest.mark.parametrize("flags", [Scope(), Scope(select=written("GK3"))])
def test_a_report_from_before_the_form_is_one_and_is_told(plugins: Plugins, flags: Scope) -> None:
    text = f"{TITLE.replace('2024', '2015')}\n\n本年度主动公开86条。\n"
    result = checked(plugins, "a.txt", text.encode(), config=Config().with_flags(flags))
    assert [(finding.rule, finding.severity) for finding in result.findings()] == [("GK002", Severity.INFO)]
    assert (result.exit_code(), result.files[0].error) == (0, None)


@pytest.mark.parametrize(
    "flags",
    [
        Scope(select=written("GK3")),
        Scope(ignore=written("GK003")),
        Scope(ignore=written("ALL")),
        Scope(select=written("GK1"), ignore=written("unreadable-table")),
    ],
)
def test_what_was_not_read_is_told_whatever_is_selected(plugins: Plugins, flags: Scope) -> None:
    text = clean_report(edits=(GLUED,))
    result = checked(plugins, "a.md", text.encode(), config=Config().with_flags(flags))
    assert "GK003" in [finding.rule for finding in result.findings()]
    assert result.exit_code() == 1
    assert checked(plugins, "a.md", clean_report().encode(), config=Config().with_flags(flags)).exit_code() == 0


@pytest.mark.parametrize(
    ("name", "text"),
    [
        ("2024年度报告.txt", "今天开会。\n"),
        ("财政局年报.md", "# 会议\n"),
        ("caizheng.txt", f"{TITLE}\n\n正文另附。\n"),
        ("caizheng.md", "首页 > 政府信息公开\n工作年度报告\n"),
        ("caizheng.yaml", f"title: {TITLE}\nyear: 2024\n"),
        ("caizheng.yaml", "title: 云岫县财政局政务公开工作年报\n"),
        ("caizheng.yaml", "sections: {}\n"),
    ],
)
def test_what_may_be_a_report_is_not_passed_over_in_a_folder(plugins: Plugins, name: str, text: str) -> None:
    result = checked(plugins, name, text.encode(), explicit=False)
    assert result.exit_code() == 2
    assert "GK002" in [finding.rule for finding in result.findings()]


@pytest.mark.parametrize("name", ["a.txt", "年报/a.txt", "a.md"])
def test_other_texts_are_passed_over_in_a_folder(plugins: Plugins, name: str) -> None:
    assert checked(plugins, name, "会议通知\n\n定于3月5日开会。\n".encode(), explicit=False).files == ()


def test_findings_of_one_rule_are_capped_the_gravest_stay_and_the_others_are_counted(plugins: Plugins) -> None:
    def check(report: Report, options: Options) -> Iterator[Problem]:
        for number in range(500):
            grave = Severity.ERROR if number % 100 == 99 else None
            yield Problem("encoding", Span(number, number + 1), severity=grave)

    rule = replace(
        plugins.rules["GK103"], check=check, severity=Severity.INFO, messages={"encoding": Message("x", "x")}
    )
    report = extract(opener().open(clean_report().encode(), "a.md"))
    findings, omitted, raised = Linter(plugins).lint(report, [(rule, {}, None)])
    assert (len(findings), omitted, raised) == (200, 300, None)
    assert [finding.span.start for finding in findings if finding.severity is Severity.ERROR] == [
        99,
        199,
        299,
        399,
        499,
    ]
    starts = [finding.span.start for finding in findings]
    assert starts == sorted(starts)


def test_very_many_headings_end_soon(plugins: Plugins) -> None:
    text = f"{TITLE}\n" + "一、总体情况\n" * 4000 + "2、主动公开。\n" * 4000
    result = checked(plugins, "a.txt", text.encode())
    assert result.exit_code() == 1
    assert sum(1 for _ in result.findings()) < 1000
