"""A config as the rest of gklint sees it: typed, frozen, with the place where each setting was written.

Plain records are named tuples: every command loads them, and a dataclass takes ten times as long to define.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from os.path import abspath, relpath
from pathlib import Path
from types import MappingProxyType
from typing import Any, NamedTuple

from gklint.errors import Origin
from gklint.finding import Severity
from gklint.limits import DEFAULT_LIMITS, Limits

_NOTHING: Mapping[str, Any] = MappingProxyType({})


class Written(NamedTuple):
    """A word of a config with the place where it stands. `folder` is what a path in it is relative to."""

    text: str
    origin: Origin
    folder: Path = Path()


class RuleSetting(NamedTuple):
    """What a config says of one rule, which it names by id or name."""

    rule: str
    origin: Origin
    off: bool = False
    severity: Severity | None = None
    options: Mapping[str, Any] = _NOTHING
    option_origins: Mapping[str, Origin] = _NOTHING


class Scope(NamedTuple):
    """Settings that hold for some files: for all of them, for those of an override, or from the command line."""

    select: tuple[Written, ...] | None = None
    ignore: tuple[Written, ...] = ()
    rules: tuple[RuleSetting, ...] = ()
    kind: str | None = None
    year: int | None = None
    organ: str | None = None
    level: str | None = None


UNSAID = Scope()  # says nothing


class Override(NamedTuple):
    """Settings for the files that match `paths` (gitignore patterns, relative to the config's folder)."""

    paths: tuple[str, ...]
    scope: Scope


@dataclass(frozen=True, slots=True, eq=False)
class Settings:
    """What holds for one file. `layers` go from the weakest to the strongest: config, overrides, command line.

    Files with the same overrides share one Settings object, so that it can be the key of a cache.
    """

    layers: tuple[Scope, ...]
    kind: str = "auto"
    year: int | None = None
    organ: str | None = None
    level: str | None = None


@dataclass(frozen=True, slots=True)
class Config:
    """The effective config. `root` is the folder of the config file (or the working folder without one)."""

    root: Path = field(default_factory=Path.cwd)
    path: Path | None = None
    plugins: tuple[Written, ...] = ()
    paths: tuple[str, ...] = ()
    exclude: tuple[str, ...] = ()
    fail_on: str = "error"
    lang: str = "zh"
    limits: Limits = DEFAULT_LIMITS
    convert_legacy: bool = False
    scope: Scope = UNSAID
    overrides: tuple[Override, ...] = ()
    flags: Scope = UNSAID
    _settings: dict[tuple[int, ...], Settings] = field(default_factory=dict, init=False, repr=False, compare=False)
    _specs: list[Any] = field(default_factory=list, init=False, repr=False, compare=False)

    @property
    def fail_severity(self) -> Severity | None:
        """The severity from which a run fails; None for `never`."""
        return None if self.fail_on == "never" else Severity[self.fail_on.upper()]

    def with_flags(self, flags: Scope, *, convert_legacy: bool = False) -> Config:
        """The same config under the options of the command line, which win over everything in it."""
        return replace(self, flags=flags, convert_legacy=convert_legacy or self.convert_legacy)

    def layers(self) -> tuple[Scope, ...]:
        """Every scope that the config has, overrides included."""
        return (self.scope, *(override.scope for override in self.overrides), self.flags)

    def for_path(self, path: str) -> Settings:
        """The settings of a file; `path` is absolute or relative to the working folder."""
        matched = self._matching(path) if self.overrides else ()
        settings = self._settings.get(matched)
        if settings is None:
            layers = (self.scope, *(self.overrides[number].scope for number in matched), self.flags)
            settings = self._settings[matched] = _settings(layers)
        return settings

    def _matching(self, path: str) -> tuple[int, ...]:
        from gklint.patterns import compile_patterns

        if not self._specs:
            self._specs.extend(compile_patterns(override.paths) for override in self.overrides)
        inside = relpath(abspath(path), self.root).replace("\\", "/")
        if inside.startswith("../"):
            return ()
        return tuple(number for number, spec in enumerate(self._specs) if spec.match_file(inside))


def _settings(layers: tuple[Scope, ...]) -> Settings:
    kind, year, organ, level = "auto", None, None, None
    for layer in layers:
        kind = layer.kind or kind
        year = layer.year if layer.year is not None else year
        organ = layer.organ or organ
        level = layer.level or level
    return Settings(layers, kind, year, organ, level)
