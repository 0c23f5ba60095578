"""A progress bar on standard error, only when someone watches and the work takes longer than a moment."""

from __future__ import annotations

import sys
import time

_PATIENCE = 1.0  # seconds before the bar appears
_STEP = 0.1
_WIDTH = 30


class Progress:
    """Call it with files done and files in all; `close` takes the bar away."""

    def __init__(self, lang: str) -> None:
        self._lang = lang
        self._began = time.monotonic()
        self._last = 0.0
        self._drawn = False

    def __call__(self, done: int, total: int) -> None:
        now = time.monotonic()
        if now - self._began < _PATIENCE or now - self._last < _STEP:
            return
        self._last = now
        self._drawn = True
        filled = _WIDTH * done // max(total, 1)
        words = f"检查 {done}/{total} 个文件" if self._lang == "zh" else f"{done}/{total} files"
        sys.stderr.write(f"\r\x1b[K[{'#' * filled}{' ' * (_WIDTH - filled)}] {words}")
        sys.stderr.flush()

    def close(self) -> None:
        """Leave no trace."""
        if self._drawn:
            sys.stderr.write("\r\x1b[K")
            sys.stderr.flush()


def progress_for(lang: str, *, quiet: bool) -> Progress | None:
    """A bar when standard error is a terminal that can move its cursor."""
    import os

    if quiet or not sys.stderr.isatty() or os.environ.get("TERM") == "dumb":
        return None
    return Progress(lang)
