"""Reporters: one module per output format. A module here that defines `REPORTER` is found by its name."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from importlib import import_module
from os import listdir
from typing import NamedTuple

from gklint.result import Result

PLANNED = ("sarif", "gitlab", "junit", "checkstyle", "rdjson", "markdown", "html")


class Context(NamedTuple):
    """What a reporter may know of where its output goes.

    `prefix` is the way from the top of the repository to the working folder, for formats that need paths from there.
    `skipped` counts files met in folders that are no reports.
    """

    lang: str = "zh"
    color: bool = False
    prefix: str = ""
    skipped: int = 0
    version: str = ""


class Reporter(NamedTuple):
    """An output format: `render(result, context)` gives the whole text, with a line feed at its end.

    `machine` formats are for programs: one of them cannot share the standard output with another.
    """

    name: str
    render: Callable[[Result, Context], str]
    machine: bool = False


def reporter_names() -> tuple[str, ...]:
    """The built-in formats, without importing any."""
    return tuple(
        sorted(name[:-3] for name in listdir(__path__[0]) if name.endswith(".py") and not name.startswith("_"))
    )


def reporter_named(name: str, more: Mapping[str, Reporter] | None = None) -> Reporter | None:
    """The reporter of that name, built-in or from a plugin; None when there is none."""
    if more and name in more:
        return more[name]
    if name not in reporter_names():
        return None
    reporter: Reporter = import_module(f"{__name__}.{name}").REPORTER
    return reporter
