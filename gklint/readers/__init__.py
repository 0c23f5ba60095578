"""Readers: one module per file format. A module here that defines `READER` is found by itself."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from functools import lru_cache
from importlib import import_module
from os import listdir
from pathlib import PurePath
from typing import NamedTuple

from gklint.document import Document


def _never(head: bytes) -> bool:
    return False


class Reader(NamedTuple):
    """A file format.

    `read(data, path)` turns the bytes of a file into a Document (raises UnreadableSource); `recognises(head)` tells
    from a file's first bytes that they are of this format, whatever the file is called.
    """

    format: str
    extensions: tuple[str, ...]
    read: Callable[[bytes, str], Document]
    recognises: Callable[[bytes], bool] = _never


@lru_cache(maxsize=1)
def built_in_readers() -> tuple[Reader, ...]:
    """The readers of this folder, by name of their modules."""
    names = sorted(name[:-3] for name in listdir(__path__[0]) if name.endswith(".py") and not name.startswith("_"))
    modules = (import_module(f"{__name__}.{name}") for name in names)
    return tuple(module.READER for module in modules if hasattr(module, "READER"))


def reader_for(path: str, head: bytes, readers: Iterable[Reader]) -> Reader | None:
    """The reader of a file: by its content where that is certain, else by its extension."""
    known = tuple(readers)
    for reader in known:
        if reader.recognises(head):
            return reader
    suffix = PurePath(path).suffix.lower()
    return next((reader for reader in known if suffix in reader.extensions), None)
