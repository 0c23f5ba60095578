"""Mends one file: works out the fixes, then writes the file or shows the diff."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

from gklint.finding import Message
from gklint.fixing import Fixing
from gklint.fixing.diff import diff
from gklint.fixing.replace import replace_file
from gklint.fixing.rounds import Check, Fixed, fixed
from gklint.opening import Opener
from gklint.patching import CannotPatch, Change
from gklint.rendition import text_view
from gklint.result import FileResult
from gklint.source import Source


def mended(
    path: Path | None, data: bytes, result: FileResult, check: Check, opened_by: Opener, fixing: Fixing
) -> FileResult:
    """The result of a file after fixing. `path` is None where there is no file to write (standard input).

    `result` is what checking `data` gave. Without writing, it comes back with the diff and its findings unchanged.
    """
    reader = opened_by.reader_of(result.path, data)
    patch = reader.patch
    if patch is None or result.error is not None:
        return result

    def patched(current: bytes, changes: Sequence[Change]) -> bytes:
        return patch(current, result.path, opened_by.limits, changes)

    done = fixed(data, result, check, patched, unsafe=fixing.unsafe)
    if not done.fixes:
        return result
    if not fixing.write or path is None:
        before, after = (_seen(opened_by, part, result.path) for part in (data, done.data))
        return result._replace(fixed=done.fixes, diff=diff(before, after, result.path))
    return _written(path, data, result, done)


def _written(path: Path, data: bytes, result: FileResult, done: Fixed) -> FileResult:
    try:
        replace_file(path, data, done.data)
    except CannotPatch as problem:
        return result._replace(error=Message(problem.zh, problem.en))
    return done.result._replace(fixed=done.fixes)


def _seen(opened_by: Opener, data: bytes, path: str) -> Source:
    document = opened_by.open(data, path)
    return document.source if document.as_is else text_view(document).source
