"""A small store, under the user's cache folder, for what is dear to find out twice. Losing it costs time only."""

from __future__ import annotations

import json
import os
from typing import Any

_FORMAT = 1


def cache_folder() -> str:
    """`GKLINT_CACHE_DIR`, else `gklint` in the user's cache folder."""
    named = os.environ.get("GKLINT_CACHE_DIR")
    if named:
        return named
    base = os.environ.get("LOCALAPPDATA") if os.name == "nt" else os.environ.get("XDG_CACHE_HOME")
    return os.path.join(base or os.path.join(os.path.expanduser("~"), ".cache"), "gklint")


def recall(kind: str, key: str) -> Any | None:
    """What was remembered under a key, or None: also when the store cannot be read."""
    try:
        with open(_path(kind), encoding="utf-8") as stream:
            entry = json.load(stream)
    except (OSError, ValueError):
        return None
    return entry.get("value") if isinstance(entry, dict) and entry.get("key") == key else None


def remember(kind: str, key: str, value: Any) -> None:
    """Keep one value of a kind; a store that cannot be written is no error."""
    path = _path(kind)
    temporary = f"{path}.{os.getpid()}"
    try:
        os.makedirs(os.path.dirname(path), exist_ok=True)
        with open(temporary, "w", encoding="utf-8") as stream:
            json.dump({"key": key, "value": value}, stream)
        os.replace(temporary, path)
    except OSError:
        return


def _path(kind: str) -> str:
    return os.path.join(cache_folder(), f"{kind}-{_FORMAT}.json")
