"""Load a config with everything that it extends, and lay the layers over each other."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, TypeVar

from gklint.config.find import find_config, shown
from gklint.config.model import Config, Scope
from gklint.errors import ConfigError, ConfigProblem, Origin
from gklint.limits import DEFAULT_LIMITS

if TYPE_CHECKING:
    from gklint.config.shape import Layer

T = TypeVar("T")

_DEEPEST = 20


def load_config(file: Path | None = None, *, isolated: bool = False, start: Path | None = None) -> Config:
    """The config of `file`; without it the nearest one upward from `start` (the working folder), or the defaults.

    `isolated` reads no config at all. Raises ConfigError.
    """
    start = start if start is not None else Path.cwd()
    if isolated:
        return Config(root=start)
    path = file.absolute() if file is not None else find_config(start)
    if path is None:
        return Config(root=start)
    return _merge(path, _chain(path, Origin("--config" if file is not None else shown(path)), ()))


def _chain(path: Path, asked: Origin, above: tuple[Path, ...]) -> list[Layer]:
    """The layers of a config, the weakest first: what it extends, then itself."""
    from gklint.config.shape import ShapeReading
    from gklint.config.tree import read_tree

    resolved = path.resolve()
    if not resolved.is_file():
        raise ConfigError(
            [
                ConfigProblem(
                    f"找不到配置文件 {shown(path)}。请检查路径。", f"config file {shown(path)} not found", asked
                )
            ]
        )
    if resolved in above or len(above) > _DEEPEST:
        way = " → ".join(shown(step) for step in (*above, resolved))
        raise ConfigError(
            [ConfigProblem(f"extends 绕成了一个圈：{way}。请去掉其中一处。", f"extends goes in a circle: {way}", asked)]
        )
    source, tree = read_tree(path)
    reading = ShapeReading(source, path.parent)
    layer = reading.layer(tree)
    if reading.problems:
        raise ConfigError(sorted(reading.problems, key=lambda problem: (problem.origin.line, problem.origin.column)))
    layers: list[Layer] = []
    for base in layer.extends:
        layers.extend(_chain(base.folder / base.text, base.origin, (*above, resolved)))
    return [*layers, layer]


def _merge(path: Path, layers: list[Layer]) -> Config:
    # A later layer wins. Lists that add things (plugins, exclude, ignore, rules, overrides) grow; others are replaced.
    plugins = {written.folder / written.text: written for layer in layers for written in layer.plugins}
    scope = Scope(
        select=_last([layer.scope.select for layer in layers], None),
        ignore=tuple(written for layer in layers for written in layer.scope.ignore),
        rules=tuple(setting for layer in layers for setting in layer.scope.rules),
        kind=_last([layer.scope.kind for layer in layers], None),
        year=_last([layer.scope.year for layer in layers], None),
        organ=_last([layer.scope.organ for layer in layers], None),
        level=_last([layer.scope.level for layer in layers], None),
    )
    return Config(
        root=path.parent,
        path=path,
        plugins=tuple(plugins.values()),
        paths=_last([layer.paths for layer in layers], ()),
        exclude=tuple(pattern for layer in layers for pattern in layer.exclude),
        fail_on=_last([layer.fail_on for layer in layers], "error"),
        lang=_last([layer.lang for layer in layers], "zh"),
        limits=DEFAULT_LIMITS._replace(**{name: number for layer in layers for name, number in layer.limits.items()}),
        convert_legacy=_last([layer.convert_legacy for layer in layers], False),
        scope=scope,
        overrides=tuple(override for layer in layers for override in layer.overrides),
    )


def _last(values: list[T | None], default: T) -> T:
    return next((value for value in reversed(values) if value is not None), default)
