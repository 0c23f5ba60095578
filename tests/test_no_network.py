"""gklint never opens a connection."""

from __future__ import annotations

import socket
from pathlib import Path

import pytest

from gklint.cli import main
from gklint.testing import clean_report


def test_checking_opens_no_socket(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def refuse(*args: object, **kwargs: object) -> None:
        raise AssertionError("a connection was opened")

    monkeypatch.setattr(socket, "socket", refuse)
    monkeypatch.setattr(socket, "create_connection", refuse)
    monkeypatch.setattr(socket, "getaddrinfo", refuse)
    monkeypatch.chdir(tmp_path)
    (tmp_path / "report.md").write_text(clean_report(), "utf-8")
    assert main(["check", "--isolated", "report.md"]) == 0
    assert main(["extract", "report.md"]) == 0
