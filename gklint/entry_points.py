"""Installed plugins by entry point. Asking importlib.metadata is the dearest part of a start, so its answer is kept."""

from __future__ import annotations

import os
import sys
from typing import NamedTuple
from zlib import crc32

from gklint.cache import recall, remember
from gklint.hookspecs import PROJECT


class InstalledPlugin(NamedTuple):
    """An entry point of the group `gklint`: its name, module, and the distribution it comes from."""

    name: str
    module: str
    distribution: str
    version: str


def installed_plugins(*, cached: bool = True) -> tuple[InstalledPlugin, ...]:
    """Every installed plugin, by name. The kept answer holds as long as no folder of `sys.path` changes."""
    kind, key = f"plugins-{crc32(sys.prefix.encode()):08x}", _state_of_path()
    known = recall(kind, key) if cached else None
    if isinstance(known, list) and all(isinstance(item, list) and len(item) == 4 for item in known):
        return tuple(InstalledPlugin(*item) for item in known)
    found = _ask()
    if cached:
        remember(kind, key, [[item.name, item.module, item.distribution, item.version] for item in found])
    return found


def _ask() -> tuple[InstalledPlugin, ...]:
    from importlib.metadata import entry_points

    found = {
        (point.name, point.value): InstalledPlugin(
            point.name, point.value, point.dist.name if point.dist else "?", point.dist.version if point.dist else "?"
        )
        for point in entry_points(group=PROJECT)
    }
    return tuple(found[key] for key in sorted(found))


def _state_of_path() -> str:
    parts = [sys.version, sys.prefix]
    for folder in sys.path:
        try:
            parts.append(f"{folder}:{os.stat(folder or '.').st_mtime_ns}")
        except OSError:
            parts.append(f"{folder}:-")
    return "\n".join(parts)
