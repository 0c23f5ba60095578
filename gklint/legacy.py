"""Legacy formats (.doc, .wps, .rtf, .odt) turned into DOCX by LibreOffice, where it is on PATH.

LibreOffice runs with a profile of its own in a temporary folder, so that neither the user's settings nor a running
window are touched and no macro is trusted, and it is stopped when the time is over.
"""

from __future__ import annotations

import os
import shutil
import signal
import subprocess
from contextlib import suppress
from pathlib import Path
from tempfile import TemporaryDirectory

from gklint.limits import Limits
from gklint.source import UnreadableSource, read_bytes

_PROGRAMS = ("soffice", "libreoffice")
_TARGET = "docx:MS Word 2007 XML"


def as_docx(data: bytes, suffix: str, limits: Limits) -> bytes:
    """The bytes of a DOCX with the content of a legacy file; `suffix` (`.doc`) tells LibreOffice what it is.

    Raises UnreadableSource when LibreOffice is missing, fails or takes longer than `limits.seconds`.
    """
    program = next((found for name in _PROGRAMS if (found := shutil.which(name))), None)
    if program is None:
        raise UnreadableSource(
            "--convert-legacy 需要 LibreOffice，本机没有找到（PATH 里没有 soffice）。请安装 LibreOffice，"
            "或者在 Word、WPS 里另存为 .docx。",
            "--convert-legacy needs LibreOffice, and there is no soffice on PATH: install it, or save the file as "
            ".docx in Word or WPS",
        )
    with TemporaryDirectory(prefix="gklint-") as folder:
        here = Path(folder)
        original = here / f"report{suffix.lower() or '.doc'}"
        original.write_bytes(data)
        _convert(program, original, here, limits.seconds)
        converted = here / "out" / "report.docx"
        if not converted.is_file():
            raise UnreadableSource(
                "LibreOffice 没能转换这个文件，文件可能已损坏或设有密码。请在 Word 或 WPS 里打开，另存为 .docx。",
                "LibreOffice could not convert the file, which may be damaged or encrypted: open it in Word or WPS "
                "and save it as .docx",
            )
        return read_bytes(converted, limits.file_size)


def _convert(program: str, original: Path, folder: Path, seconds: int) -> None:
    command = [
        program,
        f"-env:UserInstallation={(folder / 'profile').as_uri()}",
        "--headless",
        "--norestore",
        "--convert-to",
        _TARGET,
        "--outdir",
        str(folder / "out"),
        str(original),
    ]
    # A session of its own: soffice is a script that starts other processes, and all of them must end with it.
    process = subprocess.Popen(
        command,
        stdin=subprocess.DEVNULL,
        stdout=subprocess.DEVNULL,
        stderr=subprocess.DEVNULL,
        start_new_session=True,
        env={**os.environ, "HOME": str(folder), "SAL_USE_VCLPLUGIN": "svp"},
    )
    try:
        process.wait(seconds)
    except subprocess.TimeoutExpired:
        raise UnreadableSource(
            f"LibreOffice 在 {seconds} 秒内没有完成转换，已停止。请另存为 .docx，或者调大配置项 max_seconds。",
            f"LibreOffice did not finish within {seconds} seconds and was stopped: save the file as .docx, or raise "
            "max_seconds",
        ) from None
    finally:
        _stop(process)


def _stop(process: subprocess.Popen[bytes]) -> None:
    if hasattr(os, "killpg"):
        with suppress(ProcessLookupError):
            os.killpg(process.pid, signal.SIGKILL)
    else:
        process.kill()
    process.wait()
