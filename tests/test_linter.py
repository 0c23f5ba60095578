"""Files that are no reports: loud when named, passed over when only met in a folder; never clean because unread."""

from __future__ import annotations

from pathlib import Path

import pytest

from gklint.config import Config
from gklint.files import Target
from gklint.finding import Severity
from gklint.plugins import Plugins, load_plugins
from gklint.result import Result
from gklint.service import run
from gklint.testing import clean_report


@pytest.fixture(scope="module")
def plugins() -> Plugins:
    return load_plugins()


def checked(plugins: Plugins, name: str, data: bytes, *, explicit: bool = True, jobs: int = 1) -> Result:
    return run([Target(Path(name), name, explicit, data)], Config(), plugins, jobs=jobs)


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
    assert [finding.rule for finding in named.findings()][0] in ("GK001", "GK002")
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


def test_other_formats_are_named_with_the_way_out(plugins: Plugins) -> None:
    for name, data in (
        ("a.docx", b"PK\x03\x04..."),
        ("a.html", b"<!DOCTYPE html><html></html>"),
        ("a.doc", b"\xd0\xcf\x11\xe0x"),
    ):
        (finding,) = checked(plugins, name, data).findings()
        assert finding.rule == "GK001"
        assert "另存为" in finding.message


def test_processes_give_the_same_result(plugins: Plugins) -> None:
    text = clean_report(edits=(("| 6 |\n| 二", "| 7 |\n| 二"),))
    targets = [Target(Path(f"{number}.md"), f"{number}.md", True, text.encode()) for number in range(6)]
    one = run(targets, Config(), plugins)
    two = run(targets, Config(), plugins, jobs=2)
    assert list(one.findings()) == list(two.findings())
    assert [file.path for file in two.files] == [target.shown for target in targets]


def test_a_text_gets_no_report_rules(plugins: Plugins) -> None:
    from gklint.config import Scope

    config = Config().with_flags(Scope(kind="text"))
    result = run([Target(Path("a.txt"), "a.txt", True, "今天开会。".encode())], config, plugins)
    assert (result.exit_code(), list(result.findings()), result.files[0].kind) == (0, [], "text")
