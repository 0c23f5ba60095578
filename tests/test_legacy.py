"""Legacy formats through LibreOffice: a stand-in program shows what gklint asks of it; the real one where it is."""

from __future__ import annotations

import shutil
import sys
from pathlib import Path

import pytest

from gklint.legacy import as_docx
from gklint.limits import DEFAULT_LIMITS
from gklint.source import UnreadableSource
from gklint.testing import clean_report

pytestmark = pytest.mark.skipif(sys.platform == "win32", reason="the stand-in is a script with a shebang line")

STAND_IN = f"""#!{sys.executable}
import pathlib, sys, time
options = sys.argv[1:]
assert "--headless" in options and options[0].startswith("-env:UserInstallation=file://")
original = pathlib.Path(options[-1])
folder = pathlib.Path(options[options.index("--outdir") + 1])
word = original.read_text("utf-8")
if word == "hang":
    time.sleep(600)
if word == "loop":
    import subprocess
    subprocess.run([sys.executable, "-c", "import time; time.sleep(600)"])
if word != "fail":
    folder.mkdir(exist_ok=True)
    (folder / "report.docx").write_bytes(b"PK of " + original.name.encode() + (b" " * 4000 if word == "big" else b""))
"""


@pytest.fixture
def path(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A PATH of one empty folder."""
    folder = tmp_path / "bin"
    folder.mkdir()
    monkeypatch.setenv("PATH", str(folder))
    return folder


@pytest.fixture
def stand_in(path: Path) -> None:
    """A program called soffice."""
    program = path / "soffice"
    program.write_text(STAND_IN, "utf-8")
    program.chmod(0o755)


@pytest.mark.usefixtures("stand_in")
def test_it_is_converted_by_the_program_on_path() -> None:
    assert as_docx(b"text", ".WPS", DEFAULT_LIMITS) == b"PK of report.wps"


@pytest.mark.usefixtures("stand_in")
@pytest.mark.parametrize(
    ("data", "told"),
    [(b"hang", "max_seconds"), (b"loop", "max_seconds"), (b"fail", "LibreOffice"), (b"big", "max_file_size")],
)
def test_whatever_goes_wrong_is_told(data: bytes, told: str) -> None:
    limits = DEFAULT_LIMITS._replace(seconds=1, file_size=1000)
    with pytest.raises(UnreadableSource, match=told):
        as_docx(data, ".doc", limits)


@pytest.mark.usefixtures("path")
def test_a_missing_program_is_told_with_the_way_out() -> None:
    with pytest.raises(UnreadableSource) as refused:
        as_docx(b"text", ".doc", DEFAULT_LIMITS)
    assert "请安装 LibreOffice" in refused.value.zh


@pytest.mark.skipif(shutil.which("soffice") is None, reason="LibreOffice is not on PATH")
def test_the_real_program_converts_a_report() -> None:
    data = clean_report().encode()
    converted = as_docx(b"{\\rtf1\\ansi\\ansicpg936 " + _rtf(data.decode()) + b"}", ".rtf", DEFAULT_LIMITS)
    assert converted.startswith(b"PK\x03\x04")


def _rtf(text: str) -> bytes:
    return "".join(c if c.isascii() else f"\\u{ord(c) - 65536 if ord(c) > 32767 else ord(c)}?" for c in text).encode()
