"""Loads plugins: the core's own rules, installed ones by entry point, and those that a config names."""

from __future__ import annotations

import importlib
import importlib.util
import os
import sys
from collections.abc import Callable, Iterable
from dataclasses import dataclass, field
from pathlib import Path
from types import ModuleType
from typing import TYPE_CHECKING, NamedTuple
from zlib import crc32

import pluggy

from gklint import __version__, hookspecs
from gklint.entry_points import installed_plugins
from gklint.errors import Origin
from gklint.files import shown_path
from gklint.finding import Message
from gklint.readers import Reader, built_in_readers
from gklint.reporters import Reporter
from gklint.rule import Rule

if TYPE_CHECKING:
    from gklint.config.model import Written

CORE = "core"
_ID = r"[A-Z]{2,8}[0-9]{3,4}"


class PluginInfo(NamedTuple):
    """A plugin that was loaded, or failed to (`error`). `written` is where a config names it."""

    name: str
    origin: str
    version: str = ""
    distribution: str = ""
    rules: tuple[str, ...] = ()
    error: Message | None = None
    written: Origin | None = None


@dataclass(slots=True, eq=False)
class Plugins:
    """Everything that plugins brought. `source_of` tells the plugin of each rule id."""

    rules: dict[str, Rule] = field(default_factory=dict)
    readers: list[Reader] = field(default_factory=list)
    reporters: dict[str, Reporter] = field(default_factory=dict)
    loaded: list[PluginInfo] = field(default_factory=list)
    source_of: dict[str, PluginInfo] = field(default_factory=dict)

    @property
    def failed(self) -> tuple[PluginInfo, ...]:
        """Plugins that did not load."""
        return tuple(info for info in self.loaded if info.error)


def load_plugins(named: Iterable[Written] = (), *, cached: bool = True) -> Plugins:
    """Load the core's rules, installed plugins, then those that a config names: a module, or a `.py` path."""
    from gklint.reading import RULES

    plugins = Plugins(readers=list(built_in_readers()))
    loading = _Loading(plugins)
    loading.register_core(RULES)
    for installed in installed_plugins(cached=cached):
        info = PluginInfo(installed.name, installed.module, installed.version, installed.distribution)
        loading.load(info, lambda module=installed.module: importlib.import_module(module))  # type: ignore[misc]
    for name, origin, folder in named:
        if name.endswith(".py"):
            path = (folder / name).resolve()
            info = PluginInfo(name, shown_path(path), written=origin)
            loading.load(info, lambda path=path: _import_file(path))  # type: ignore[misc]
        else:
            info = PluginInfo(name, name, written=origin)
            loading.load(info, lambda name=name: importlib.import_module(name))  # type: ignore[misc]
    plugins.rules = dict(sorted(plugins.rules.items()))
    return plugins


class _Loading:
    def __init__(self, plugins: Plugins) -> None:
        self._plugins = plugins
        self._manager = pluggy.PluginManager(hookspecs.PROJECT)
        self._manager.add_hookspecs(hookspecs)

    def register_core(self, rules: Iterable[Rule]) -> None:
        info = PluginInfo(CORE, "gklint.reading", __version__, "gklint", tuple(rule.id for rule in rules))
        for rule in rules:
            self._plugins.rules[rule.id] = rule
            self._plugins.source_of[rule.id] = info
        self._plugins.loaded.append(info)

    def load(self, info: PluginInfo, find: Callable[[], ModuleType]) -> None:
        """Import, check and register one plugin; whatever goes wrong in it stays its own."""
        rules: list[Rule] = []
        readers: list[Reader] = []
        reporters: list[Reporter] = []
        try:
            module = find()
            self._manager.register(module, name=f"{info.name} ({info.origin})")
            self._manager.check_pending()
            hooks = self._manager.subset_hook_caller
            others = [plugin for plugin in self._manager.get_plugins() if plugin is not module]
            hooks("gklint_register_rules", others)(register=rules.append)
            hooks("gklint_register_readers", others)(register=readers.append)
            hooks("gklint_register_reporters", others)(register=reporters.append)
            self._check(rules)
        except (Exception, SystemExit) as error:
            reason = reason_of(error)
            self._plugins.loaded.append(info._replace(error=Message(reason, reason)))
            return
        done = info._replace(rules=tuple(sorted(rule.id for rule in rules)))
        self._plugins.loaded.append(done)
        for rule in rules:
            self._plugins.rules[rule.id] = rule
            self._plugins.source_of[rule.id] = done
        self._plugins.readers[:0] = readers
        self._plugins.reporters.update({reporter.name: reporter for reporter in reporters})

    def _check(self, rules: list[Rule]) -> None:
        import re

        names = {rule.name: rule.id for rule in self._plugins.rules.values()}
        seen: set[str] = set()
        for rule in rules:
            if not isinstance(rule, Rule):
                raise TypeError(f"register() takes a Rule made by @rule, not {type(rule).__name__}")
            if not re.fullmatch(_ID, rule.id):
                raise ValueError(f"rule id {rule.id!r} is not of the form PREFIX + three digits (SX001)")
            if rule.id in self._plugins.rules or rule.id in seen:
                raise ValueError(f"rule id {rule.id} is taken already")
            if rule.name in names:
                raise ValueError(f"rule name {rule.name} is taken already by {names[rule.name]}")
            seen.add(rule.id)


def _import_file(path: Path) -> ModuleType:
    name = f"gklint_local_{path.stem}_{crc32(path.as_posix().encode()):08x}"
    spec = importlib.util.spec_from_file_location(name, path)
    if spec is None or spec.loader is None or not path.is_file():
        raise FileNotFoundError(f"no such plugin file: {shown_path(path)}")
    module = importlib.util.module_from_spec(spec)
    sys.modules[name] = module
    try:
        spec.loader.exec_module(module)
    except BaseException:
        del sys.modules[name]
        raise
    return module


def reason_of(error: BaseException) -> str:
    """What went wrong, without the way to the working folder: outputs are public, and the same everywhere."""
    here = os.path.join(os.getcwd(), "")
    return f"{type(error).__name__}: {error}".replace(here, "")
