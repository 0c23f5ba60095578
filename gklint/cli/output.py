"""Where the output of `check` goes: `--format F` to standard output, `--format F:FILE` to a file."""

from __future__ import annotations

import os
from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import NamedTuple

from gklint.errors import UsageError
from gklint.reporters import PLANNED, Context, Reporter, reporter_named, reporter_names
from gklint.result import Result
from gklint.suggest import did_you_mean


class Destination(NamedTuple):
    """A format with the file it goes to; None is standard output."""

    reporter: Reporter
    file: Path | None = None


def destinations(formats: Sequence[str], more: Mapping[str, Reporter]) -> list[Destination]:
    """What `--format` asks for. Raises UsageError for a format that is not known, or two that would mix."""
    found = [_destination(text, more) for text in dict.fromkeys(formats)]
    printed = [destination.reporter for destination in found if destination.file is None]
    if len(printed) > 1 and any(reporter.machine for reporter in printed):
        first = next(reporter.name for reporter in printed if reporter.machine)
        raise UsageError(
            f"格式 {first} 不能与别的格式一起输出到屏幕。请把其中一个写入文件，例如 --format {first}:gklint.{first}。",
            f"format {first} cannot share standard output; write one to a file, as in --format {first}:gklint.{first}",
        )
    return found


def in_github_actions(formats: Sequence[str]) -> bool:
    """Whether annotations are to be printed without being asked for."""
    return not formats and os.environ.get("GITHUB_ACTIONS") == "true"


def rendered_for_github(result: Result, context: Context) -> str:
    """The text report and the annotations. In the report, nothing from a file may act as a workflow command."""
    from gklint.reporters.github import annotate
    from gklint.reporters.text import render

    token = os.urandom(16).hex()
    text = render(result, context)
    return f"::stop-commands::{token}\n{text}::{token}::\n{annotate(result, context)}"


def repository_prefix() -> str:
    """The way from the top of the repository to the working folder: GitHub wants paths from there."""
    top = os.environ.get("GITHUB_WORKSPACE", "")
    here = os.getcwd()
    if not top or os.path.realpath(top) == os.path.realpath(here):
        return ""
    inside = os.path.relpath(os.path.realpath(here), os.path.realpath(top)).replace(os.sep, "/")
    return "" if inside.startswith("..") else inside + "/"


def write_file(path: Path, text: str) -> None:
    """Write a report whole or not at all. Raises UsageError."""
    from tempfile import NamedTemporaryFile

    temporary = None
    try:
        with NamedTemporaryFile("wb", dir=path.parent, prefix=f".{path.name}.", delete=False) as stream:
            temporary = Path(stream.name)
            stream.write(text.encode("utf-8", errors="backslashreplace"))
        temporary.chmod(0o666 & ~_umask())
        temporary.replace(path)
    except OSError as error:
        if temporary:
            temporary.unlink(missing_ok=True)
        reason = error.strerror or str(error)
        raise UsageError(
            f"无法写入 {path.as_posix()}：{reason}。请检查文件夹是否存在、是否有权限。",
            f"cannot write {path.as_posix()}: {reason}",
        ) from error


def _umask() -> int:
    mask = os.umask(0)
    os.umask(mask)
    return mask


def _destination(text: str, more: Mapping[str, Reporter]) -> Destination:
    name, colon, file = text.partition(":")
    reporter = reporter_named(name, more)
    known = sorted({*reporter_names(), *more})
    if reporter is None and name in PLANNED:
        raise UsageError(
            f"这个版本还没有 {name} 格式。可用的格式：{'、'.join(known)}。",
            f"format {name} is not in this version; formats: {', '.join(known)}",
        )
    if reporter is None:
        zh, en = did_you_mean(name, known)
        raise UsageError(
            f"没有“{name}”这个格式。{zh}可用的格式：{'、'.join(known)}。",
            f"unknown format “{name}”{en or '; formats: ' + ', '.join(known)}",
        )
    if colon and not file:
        raise UsageError(f"--format {text} 缺少文件名，例如 {name}:gklint.out。", f"--format {text}: file name missing")
    return Destination(reporter, Path(file) if file else None)
