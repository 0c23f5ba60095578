"""A working folder with one clean and one bad report, and a way to run the command in it."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

import pytest

import gklint.testing
from gklint.cli import main

CLEAN = (Path(gklint.testing.__path__[0]) / "clean-2021.md").read_text("utf-8")
RIGHT_ROW = "| 一、本年新收政府信息公开申请数量 | 4 | 1 | 0 | 0 | 0 | 1 | 6 |"
WRONG_ROW = "| 一、本年新收政府信息公开申请数量 | 4 | 1 | 0 | 0 | 0 | 1 | 5 |"
BAD = CLEAN.replace(RIGHT_ROW, WRONG_ROW)


@dataclass(frozen=True)
class Ran:
    """What a command gave."""

    code: int
    out: str
    err: str


Run = Callable[..., Ran]


@pytest.fixture(autouse=True)
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    for name in ("GITHUB_ACTIONS", "GITHUB_WORKSPACE", "FORCE_COLOR", "CLICOLOR_FORCE", "NO_COLOR", "GKLINT_TRACEBACK"):
        monkeypatch.delenv(name, raising=False)
    monkeypatch.chdir(tmp_path)
    assert BAD != CLEAN
    (tmp_path / "reports").mkdir()
    (tmp_path / "reports" / "clean.md").write_text(CLEAN, "utf-8")
    (tmp_path / "reports" / "bad.md").write_text(BAD, "utf-8")
    return tmp_path


@pytest.fixture
def gklint_command(capsys: pytest.CaptureFixture[str]) -> Run:
    def run(*arguments: str) -> Ran:
        code = main(list(arguments))
        captured = capsys.readouterr()
        return Ran(code, captured.out, captured.err)

    return run
