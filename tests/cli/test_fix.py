"""`gklint check --fix`, `--unsafe-fixes`, `--diff`."""

from __future__ import annotations

import json
import subprocess
from io import BytesIO, TextIOWrapper
from pathlib import Path

import pytest

from gklint.testing import clean_report
from tests.cli.conftest import Run

NUMERAL = ("## 三、", "## 3、")
MARK = ("| 四、结转下年度继续办理 | 1 | 0 |", "| 四、结转下年度继续办理 | 1 | / |")


@pytest.fixture
def report(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A report with a safe and an unsafe fix."""
    monkeypatch.chdir(tmp_path)
    path = tmp_path / "年报.md"
    path.write_text(clean_report(edits=(NUMERAL, MARK)), "utf-8")
    return path


def test_fix_writes_and_reports_what_is_left(gklint_command: Run, report: Path) -> None:
    ran = gklint_command("check", "--isolated", "--fix", report.name)
    assert ran.code == 1
    assert "GK103" not in ran.out
    assert "GK206" in ran.out
    assert "已修正 1 处；--unsafe-fixes 可修正 1 处" in ran.out
    assert gklint_command("check", "--isolated", "--unsafe-fixes", report.name).code == 0
    assert report.read_text("utf-8") == clean_report()


def test_diff_writes_nothing_and_can_be_applied(gklint_command: Run, report: Path) -> None:
    before = report.read_bytes()
    ran = gklint_command("check", "--isolated", "--diff", "--unsafe-fixes", report.name)
    assert (ran.code, report.read_bytes()) == (1, before)
    assert ran.out.startswith("--- a/年报.md\n+++ b/年报.md\n@@")
    assert "会修正 2 处" in ran.err
    subprocess.run(["git", "apply", "-"], input=ran.out.encode(), cwd=report.parent, check=True)
    assert report.read_text("utf-8") == clean_report()


def test_diff_of_standard_input(gklint_command: Run, report: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    data = report.read_bytes()
    monkeypatch.setattr("sys.stdin", TextIOWrapper(BytesIO(data)))
    ran = gklint_command("check", "--isolated", "--diff", "--stdin-filename", "年报.md", "-")
    assert "-## 3、" in ran.out
    assert "+## 三、" in ran.out
    ran = gklint_command("check", "--isolated", "--fix", "--stdin-filename", "年报.md", "-")
    assert ran.code == 2
    assert "--diff" in ran.err


def test_json_goes_on_beside_fixing(gklint_command: Run, report: Path) -> None:
    ran = gklint_command("check", "--isolated", "--fix", "--format", "json", report.name)
    assert [finding["rule"] for finding in json.loads(ran.out)["findings"]] == ["GK206"]


def test_only_selected_rules_are_fixed(gklint_command: Run, report: Path) -> None:
    before = report.read_bytes()
    assert gklint_command("check", "--isolated", "--fix", "--select", "GK3", report.name).code == 0
    assert report.read_bytes() == before
