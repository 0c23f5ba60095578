"""The Python interface: `gklint.check` and `gklint.extract`, in any order and as often as one likes."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import pytest

from gklint.testing import clean_report

CALLS = (
    "gklint.extract(p); gklint.extract(p)",
    "gklint.check([p]); gklint.extract(p)",
    "import gklint.extraction; gklint.extract(p)",
    "import gklint.api; gklint.check([p]); from gklint import extract; extract(p)",
)


@pytest.mark.parametrize("calls", CALLS)
def test_check_and_extract_stay_functions(calls: str, tmp_path: Path) -> None:
    path = tmp_path / "report.md"
    path.write_text(clean_report(), "utf-8")
    code = f"import gklint; p = {str(path)!r}; {calls}; assert gklint.extract(p).year == 2024"
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, cwd=tmp_path, check=False)
    assert (done.returncode, done.stderr) == (0, "")
