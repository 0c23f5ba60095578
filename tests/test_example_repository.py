"""The example repository: clean reports are clean, the wrong one shows every family at work."""

from __future__ import annotations

import json
import subprocess
import sys
from collections import Counter
from typing import Any

import pytest

from tests.checkout import EXAMPLE

CLEAN = sorted(
    path.relative_to(EXAMPLE).as_posix()
    for path in EXAMPLE.glob("reports/*/*")
    if path.relative_to(EXAMPLE).as_posix() != "reports/2024/songxi-jiedao.txt"
)


def checked(*arguments: str) -> tuple[int, dict[str, Any]]:
    """Exit code and JSON of a check in the example repository."""
    command = [sys.executable, "-m", "gklint", "check", "--format", "json", *arguments]
    done = subprocess.run(command, cwd=EXAMPLE, capture_output=True, encoding="utf-8", check=False)
    assert done.stdout, done.stderr
    return done.returncode, json.loads(done.stdout)


@pytest.fixture(scope="module")
def whole() -> tuple[int, dict[str, Any]]:
    """The check of the whole repository."""
    return checked()


def test_every_report_is_read(whole: tuple[int, dict[str, Any]]) -> None:
    """Three formats, two years, three organs."""
    files = {file["path"]: file for file in whole[1]["files"]}
    assert sorted(files) == sorted([*CLEAN, "reports/2024/songxi-jiedao.txt"])
    assert {file["format"] for file in files.values()} == {"text", "markdown", "yaml"}
    assert all(file["error"] is None and file["edition"] == "2021" for file in files.values())
    assert Counter(file["year"] for file in files.values()) == {2023: 3, 2024: 3}
    assert {file["organ"] for path, file in files.items() if path in CLEAN} == {
        "云岫县松溪街道办事处",
        "云岫县财政局",
        "云岫县交通运输局",
    }


def test_clean_reports_have_no_finding(whole: tuple[int, dict[str, Any]]) -> None:
    """Not even a hint."""
    assert [finding for finding in whole[1]["findings"] if finding["path"] in CLEAN] == []


def test_wrong_report_shows_each_family(whole: tuple[int, dict[str, Any]]) -> None:
    """Reading, sections, tables, arithmetic, and the repository's own rule."""
    code, result = whole
    assert code == 1
    found = {finding["rule"] for finding in result["findings"]}
    found |= {related.get("rule") for finding in result["findings"] for related in finding["related"]} - {None}
    assert {rule[:3] for rule in found} >= {"GK0", "GK1", "GK2", "GK3", "SX0"}
    assert found >= {"GK004", "GK103", "GK105", "GK106", "GK112", "GK203", "GK205", "GK206", "GK207"}
    assert found >= {"GK301", "GK302", "GK303", "GK304", "GK305", "GK307", "SX001"}


def test_without_the_config_the_house_rule_is_silent() -> None:
    """Plugins run only when a config names them."""
    _, result = checked("--isolated", "reports")
    assert "SX001" not in {finding["rule"] for finding in result["findings"]}
