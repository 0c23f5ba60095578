"""Readers: one module per file format. A module here that defines `READER` is found by itself."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from functools import lru_cache
from importlib import import_module
from os import listdir
from pathlib import PurePath
from typing import NamedTuple

from gklint.document import Document
from gklint.limits import Limits
from gklint.patching import Change

HEAD = 4096


def _never(head: bytes) -> bool:
    return False


class Reader(NamedTuple):
    """A file format.

    `read(data, path, limits)` turns the bytes of a file into a Document (raises UnreadableSource, also where the file
    exceeds the limits); `recognises(head)` tells from a file's first bytes (HEAD of them) that they are of this format,
    whatever the file is called. `in_folders` is False for formats that are looked at only when a file is named.
    `patch(data, path, limits, changes)` gives the bytes after changes of the source text (raises CannotPatch); without
    it gklint cannot mend files of the format.
    """

    format: str
    extensions: tuple[str, ...]
    read: Callable[[bytes, str, Limits], Document]
    recognises: Callable[[bytes], bool] = _never
    in_folders: bool = True
    patch: Callable[[bytes, str, Limits, Sequence[Change]], bytes] | None = None


@lru_cache(maxsize=1)
def built_in_readers() -> tuple[Reader, ...]:
    """The readers of this folder, by name of their modules."""
    names = sorted(name[:-3] for name in listdir(__path__[0]) if name.endswith(".py") and not name.startswith("_"))
    modules = (import_module(f"{__name__}.{name}") for name in names)
    return tuple(module.READER for module in modules if hasattr(module, "READER"))


def extensions_in_folders(readers: Iterable[Reader]) -> frozenset[str]:
    """The extensions of files that may be reports when they are met in a folder."""
    return frozenset(extension for reader in readers if reader.in_folders for extension in reader.extensions)


def reader_for(path: str, head: bytes, readers: Iterable[Reader]) -> Reader | None:
    """The reader of a file: by its content where that is certain, else by its extension."""
    known = tuple(readers)
    suffix = PurePath(path).suffix.lower()
    claims = [reader for reader in known if reader.recognises(head)]
    # Several formats may begin alike (ZIP packages); among them the extension decides.
    named = [reader for reader in claims or known if suffix in reader.extensions]
    return next(iter(named or claims), None)
