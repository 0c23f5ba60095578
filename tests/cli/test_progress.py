"""The progress bar: only for someone who watches, and only when it takes long."""

from __future__ import annotations

import io
import sys

import pytest

from gklint.cli.progress import Progress, progress_for


class Terminal(io.StringIO):
    def isatty(self) -> bool:
        return True


def watch(monkeypatch: pytest.MonkeyPatch) -> Terminal:
    # Called in the test itself: pytest puts its own streams in place between fixtures and tests.
    stream = Terminal()
    monkeypatch.setattr(sys, "stderr", stream)
    monkeypatch.setenv("TERM", "xterm")
    return stream


def test_quick_work_shows_nothing(monkeypatch: pytest.MonkeyPatch) -> None:
    terminal = watch(monkeypatch)
    bar = Progress("zh")
    for done in range(1, 4):
        bar(done, 3)
    bar.close()
    assert terminal.getvalue() == ""


def test_long_work_shows_a_bar_and_takes_it_away(monkeypatch: pytest.MonkeyPatch) -> None:
    terminal = watch(monkeypatch)
    now = iter([0.0, 0.5, 2.0, 2.05, 3.0])
    monkeypatch.setattr("gklint.cli.progress.time.monotonic", lambda: next(now))
    bar = Progress("zh")
    for done in range(1, 5):
        bar(done, 4)
    bar.close()
    shown = terminal.getvalue().split("\r\x1b[K")
    assert shown == ["", f"[{'#' * 15}{' ' * 15}] 检查 2/4 个文件", f"[{'#' * 30}] 检查 4/4 个文件", ""]


def test_no_bar_without_a_terminal_or_when_quiet(monkeypatch: pytest.MonkeyPatch) -> None:
    watch(monkeypatch)
    assert progress_for("zh", quiet=False) is not None
    assert progress_for("zh", quiet=True) is None
    monkeypatch.setenv("TERM", "dumb")
    assert progress_for("zh", quiet=False) is None
    monkeypatch.setattr(sys, "stderr", io.StringIO())
    monkeypatch.setenv("TERM", "xterm")
    assert progress_for("zh", quiet=False) is None
