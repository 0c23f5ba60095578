"""The generated reports are what the benchmark says: clean, varied, of realistic size, the same in every format."""

from __future__ import annotations

import json
import subprocess
import sys
from pathlib import Path

import pytest

from benchmarks.generate import FORMATS, report, write
from gklint.data import report_data
from gklint.service import extract


@pytest.mark.parametrize("format", FORMATS)
def test_generated_reports_are_clean(format: str, tmp_path: Path) -> None:
    """A benchmark over faulty reports would measure the printing of findings."""
    paths = write(tmp_path, format, 12)
    sizes = {"html": (30_000, 150_000), "docx": (4_000, 60_000)}
    least, most = sizes.get(format, (7_000, 16_000))
    assert all(least < path.stat().st_size < most for path in paths)
    command = [sys.executable, "-m", "gklint", "check", "--isolated", "--format", "json", "."]
    done = subprocess.run(command, cwd=tmp_path, capture_output=True, encoding="utf-8", check=False)
    assert json.loads(done.stdout)["findings"] == []
    assert done.returncode == 0


def test_every_format_says_the_same(tmp_path: Path) -> None:
    """One report in every format is read as the same figures."""
    readings = [report_data(extract(write(tmp_path / format, format, 1)[0]))["tables"] for format in FORMATS]
    assert all(reading == readings[0] for reading in readings)


def test_reports_vary_and_can_be_made_again() -> None:
    """The same number gives the same report, another number another one."""
    assert report(3) == report(3)
    assert len({json.dumps(report(number)) for number in range(20)}) == 20
