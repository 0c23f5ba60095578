"""Standard output and error: UTF-8 where they must be, quiet when the reader of a pipe has gone."""

from __future__ import annotations

import io
import os
import sys


def prepare() -> None:
    """Make both streams able to carry Chinese: a pipe or file gets UTF-8, a terminal its own encoding if that can."""
    for name in ("stdout", "stderr"):
        stream = getattr(sys, name)
        if stream is None:  # closed by the shell (`>&-`)
            setattr(sys, name, open(os.devnull, "w", encoding="utf-8"))  # noqa: SIM115 - open until the end
        elif isinstance(stream, io.TextIOWrapper):
            keep = stream.isatty() and _carries_chinese(stream.encoding)
            stream.reconfigure(encoding=stream.encoding if keep else "utf-8", errors="backslashreplace")


def say(text: str) -> None:
    """Print to standard output. A reader that has gone (`| head`) is no error: the exit code stays the real one."""
    try:
        sys.stdout.write(text if text.endswith("\n") else text + "\n")
        sys.stdout.flush()
    except BrokenPipeError:
        _silence(sys.stdout)


def complain(zh: str, en: str, lang: str | None, where: str = "") -> None:
    """Print an error: in the language asked for, else Chinese first with English below."""
    from gklint.terminal import visible

    head = f"{where}: " if where else "gklint: "
    texts = [text for text, language in ((zh, "zh"), (en, "en")) if lang in (None, language)]
    lines = [head + texts[0], *(f"  {text}" for text in texts[1:])]
    note("\n".join(visible(line) for line in "\n".join(lines).splitlines()))


def note(text: str) -> None:
    """Print a line to standard error."""
    try:
        sys.stderr.write(text + "\n")
        sys.stderr.flush()
    except BrokenPipeError:
        _silence(sys.stderr)


def wants_color(choice: str) -> bool:
    """Whether to colour: `--color always|never` decides, else the environment, else whether it is a terminal."""
    if choice != "auto":
        return choice == "always"
    environment = os.environ
    if environment.get("NO_COLOR"):
        return False
    if environment.get("FORCE_COLOR", "0") not in ("", "0") or environment.get("CLICOLOR_FORCE", "0") not in ("", "0"):
        return True
    return sys.stdout.isatty() and environment.get("TERM") != "dumb"


def close_quietly() -> None:
    """Flush what is left, so that the interpreter does not complain of a closed pipe at its end."""
    for stream in (sys.stdout, sys.stderr):
        try:
            stream.flush()
        except (BrokenPipeError, ValueError):
            _silence(stream)


def _silence(stream: object) -> None:
    if isinstance(stream, io.TextIOWrapper):
        try:
            os.dup2(os.open(os.devnull, os.O_WRONLY), stream.fileno())
        except (OSError, io.UnsupportedOperation):
            return


def _carries_chinese(encoding: str) -> bool:
    try:
        "检查：“一、”✓".encode(encoding)
    except (UnicodeEncodeError, LookupError):
        return False
    return True
