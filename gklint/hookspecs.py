"""The plugin surface: every hook of gklint on one screen. A plugin is a module (or object) with any of them.

from gklint.api import hookimpl

@hookimpl
def gklint_register_rules(register):
    register(my_rule)
"""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

import pluggy

if TYPE_CHECKING:
    from gklint.readers import Reader
    from gklint.reporters import Reporter
    from gklint.rule import Rule

PROJECT = "gklint"
API_VERSION = 1  # rises when a hook changes in a way that breaks plugins

hookspec = pluggy.HookspecMarker(PROJECT)
hookimpl = pluggy.HookimplMarker(PROJECT)


@hookspec
def gklint_register_rules(register: Callable[[Rule], None]) -> None:
    """Call `register(rule)` for every rule of the plugin. Since API version 1."""


@hookspec
def gklint_register_readers(register: Callable[[Reader], None]) -> None:
    """Call `register(reader)` for every file format that the plugin reads. Since API version 1."""


@hookspec
def gklint_register_reporters(register: Callable[[Reporter], None]) -> None:
    """Call `register(reporter)` for every output format of the plugin. Since API version 1."""
