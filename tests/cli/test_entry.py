"""The command line as a whole: help, wrong words, interruptions, faults; and the same from a shell."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

import pytest

import gklint
from gklint.cli.entry import COMMANDS
from tests.cli.conftest import Run

ROOT = Path(gklint.__path__[0]).parent


def shell(*arguments: str, **environment: str) -> subprocess.CompletedProcess[bytes]:
    path = os.pathsep.join(filter(None, (str(ROOT), os.environ.get("PYTHONPATH"))))
    return subprocess.run(
        [sys.executable, "-m", "gklint", *arguments],
        capture_output=True,
        env={**os.environ, "PYTHONPATH": path, **environment},
        check=False,
    )


@pytest.mark.parametrize("option", ["--version", "-V"])
def test_version(gklint_command: Run, option: str) -> None:
    ran = gklint_command(option)
    assert (ran.code, ran.out) == (0, f"gklint {gklint.__version__}\n")


def test_version_imports_next_to_nothing() -> None:
    code = "import sys; from gklint.cli import main; main(['--version']); print(*sys.modules)"
    ran = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True, cwd=ROOT)
    loaded = set(ran.stdout.split())
    assert not loaded & {"argparse", "dataclasses", "pluggy", "json", "ruamel.yaml", "jsonschema", "pathspec"}


@pytest.mark.parametrize("command", ["", *COMMANDS])
def test_help(gklint_command: Run, command: str) -> None:
    ran = gklint_command(*filter(None, (command, "--help")))
    assert ran.code == 0
    assert "用法 / usage" in ran.out
    assert gklint_command(*filter(None, ("help", command))).out == ran.out


@pytest.mark.parametrize(
    ("arguments", "zh", "en"),
    [
        (["chekc"], "没有“chekc”这个命令。是不是想写“check”？", "(did you mean “check”?)"),
        (["reports/bad.md"], "要检查它，请运行 gklint check reports/bad.md。", "run gklint check reports/bad.md"),
        (["--format", "json"], "要写在命令后面", "must follow a command"),
        (["check", "--slect", "GK3"], "没有选项 --slect。是不是想写“--select”？", "(did you mean “--select”?)"),
        (["check", "--formt=json"], "没有选项 --formt。是不是想写“--format”？", "(did you mean “--format”?)"),
        (["check", "--config"], "选项 --config 后面缺少值。", "option --config needs a value"),
        (["check", "--quiet=yes"], "选项 --quiet 不带值。", "option --quiet takes no value"),
        (["check", "--color", "alway"], "是不是想写“always”？", "(did you mean “always”?)"),
        (["check", "--year", "24"], "应为 1990 到 2100 的整数，现在是“24”。", "expected 1990 to 2100, got “24”"),
        (["check", "--jobs", "0"], "应为 1 到 256 的整数", "expected 1 to 256"),
        (["check", "--format", "jsn"], "是不是想写“json”？", "(did you mean “json”?)"),
        (["check", "--format", "json:"], "缺少文件名", "file name missing"),
        (["extract"], "缺少参数：FILE。", "missing argument: FILE"),
        (["extract", "a", "b"], "多余的参数：b。", "unexpected arguments: b"),
        (["explain"], "要说明哪条规则？", "which rule?"),
        (["explain", "row-totl"], "是不是想写“row-total”？", "(did you mean “row-total”?)"),
    ],
)
def test_wrong_words_are_answered_in_chinese_first(gklint_command: Run, arguments: list[str], zh: str, en: str) -> None:
    ran = gklint_command(*arguments)
    assert (ran.code, ran.out) == (2, "")
    first, second = ran.err.splitlines()
    assert zh in first
    assert en in second
    ran = gklint_command(*arguments, "--lang", "en")
    assert zh not in ran.err


def test_without_a_command_the_help_is_shown(gklint_command: Run) -> None:
    ran = gklint_command()
    assert ran.code == 2
    assert "命令 / commands" in ran.out


def test_a_fault_of_our_own_is_one_line(gklint_command: Run, monkeypatch: pytest.MonkeyPatch) -> None:
    def explode(*_: object, **__: object) -> None:
        raise KeyError("330102199001011234")

    monkeypatch.setattr("gklint.service.run", explode)
    ran = gklint_command("check", "reports")
    assert ran.code == 2
    assert ran.err.startswith("gklint: gklint 内部错误（KeyError，test_entry.py:")
    assert len(ran.err.splitlines()) == 2
    assert "3301" not in ran.err
    assert "Traceback" in gklint_command("check", "reports", "--traceback").err


def test_an_interruption_is_no_fault(gklint_command: Run, monkeypatch: pytest.MonkeyPatch) -> None:
    def interrupt(*_: object, **__: object) -> None:
        raise KeyboardInterrupt

    monkeypatch.setattr("gklint.service.run", interrupt)
    assert gklint_command("check", "reports").code == 130


@pytest.mark.parametrize(
    "environment", [{"LC_ALL": "C", "PYTHONUTF8": "0", "PYTHONCOERCECLOCALE": "0"}, {}], ids=["C", ""]
)
def test_a_pipe_gets_utf_8_whatever_the_locale(environment: dict[str, str]) -> None:
    ran = shell("check", "reports/bad.md", "--select", "GK301", **environment)
    assert ran.returncode == 1
    assert "\n检查 1 个文件：1 处错误，0 处警告，0 处提示；" in ran.stdout.decode("utf-8")
    assert ran.stderr == b""


@pytest.mark.skipif(os.name == "nt", reason="pipes of POSIX shells")
def test_a_reader_that_has_gone_is_no_fault(folder: Path) -> None:
    for number in range(60):
        (folder / "reports" / f"{number}.md").write_bytes((folder / "reports" / "bad.md").read_bytes())
    command = f'{sys.executable} -m gklint check reports --select GK301; echo "code $?" >&2'
    ran = subprocess.run(
        ["sh", "-c", f"({command}) | true"],
        capture_output=True,
        text=True,
        check=False,
        env={**os.environ, "PYTHONPATH": str(ROOT)},
    )
    assert ran.stderr == "code 1\n"


@pytest.mark.skipif(os.name == "nt", reason="shell redirections of POSIX")
@pytest.mark.parametrize("redirection", [">&-", "2>&-", ">&- 2>&-", ">/dev/full"])
def test_streams_that_cannot_be_written(redirection: str) -> None:
    if "/dev/full" in redirection and not Path("/dev/full").exists():
        pytest.skip("no /dev/full here")
    command = f"{sys.executable} -m gklint check reports/bad.md --select GK301 {redirection}"
    environment = {**os.environ, "PYTHONPATH": str(ROOT)}
    ran = subprocess.run(["sh", "-c", command], capture_output=True, text=True, check=False, env=environment)
    assert ran.returncode == (2 if "full" in redirection else 1)
    assert "Traceback" not in ran.stderr
