"""Runs the reading of a PDF in a process of its own: a hostile file can end that process, never gklint."""

from __future__ import annotations

import json
import subprocess
import sys
from pathlib import Path
from typing import Any

from gklint.limits import Limits
from gklint.source import UnreadableSource

# `-c` with the paths of this process: `-m` would look into the folder that is being checked first.
_START = "import sys; sys.path[:] = sys.argv[1:]; from gklint.readers._pdf_child import main; main()"
_ROOT = str(Path(__file__).resolve().parents[2])
_TOO_LONG = (-24,)  # SIGXCPU


def read_in_child(data: bytes, limits: Limits) -> dict[str, Any]:
    """What the child process found. Raises UnreadableSource."""
    if not sys.executable:
        raise UnreadableSource(
            "无法启动读取 PDF 的进程：找不到 Python 解释器。请在普通的 Python 环境中运行 gklint。",
            "cannot start the process that reads PDF: no Python interpreter is known",
        )
    paths = [_ROOT, *(path for path in sys.path if path and path != _ROOT)]
    command = [sys.executable, "-I", "-S", "-c", _START, *paths]
    request = json.dumps(list(limits)).encode("ascii") + b"\n" + data
    try:
        done = subprocess.run(command, input=request, capture_output=True, timeout=limits.seconds, check=False)
    except subprocess.TimeoutExpired:
        raise _too_long(limits) from None
    except OSError as error:
        raise UnreadableSource(
            f"无法启动读取 PDF 的进程：{error.strerror or error}。",
            f"cannot start the process that reads PDF: {error.strerror or error}",
        ) from error
    if done.returncode in _TOO_LONG:
        raise _too_long(limits)
    return _answer(done.stdout, done.returncode)


def _answer(output: bytes, code: int) -> dict[str, Any]:
    result: dict[str, Any] = {}
    if code == 0 and output:
        result = json.loads(output)
    if "error" in result:
        raise UnreadableSource(*result["error"])
    if "failed" in result:
        raise UnreadableSource(
            f"读取 PDF 时出错（{result['failed']}），文件结构可能损坏。请用原来的软件重新导出 PDF。",
            f"reading the PDF failed ({result['failed']}): its structure may be damaged; export it again",
        )
    if not result or "memory" in result:
        raise UnreadableSource(
            "读取 PDF 时内存超限或解析程序崩溃，文件可能损坏或被恶意构造，未作检查。请用原来的软件重新导出 PDF。",
            f"reading the PDF took too much memory or crashed ({code}): damaged or hostile; export it again",
        )
    return result


def _too_long(limits: Limits) -> UnreadableSource:
    return UnreadableSource(
        f"读取 PDF 超过 {limits.seconds} 秒，已中止，未作检查。"
        "请用原来的软件重新导出 PDF；确需检查时调大配置项 max_seconds。",
        f"reading the PDF took more than {limits.seconds} seconds: not checked; export it again or raise max_seconds",
    )
