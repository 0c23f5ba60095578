"""Which file is the config: the nearest `gklint.yaml`, or pyproject.toml with `[tool.gklint]`, upward from a folder."""

from __future__ import annotations

from pathlib import Path

from gklint.errors import ConfigError, ConfigProblem, Origin

CONFIG_NAME = "gklint.yaml"
PYPROJECT = "pyproject.toml"
_MISNAMED = ("gklint.yml", ".gklint.yaml", ".gklint.yml", "gklint.toml", ".gklint.toml", "gklint.json")


def find_config(start: Path) -> Path | None:
    """The config that holds for a folder, or None.

    Raises ConfigError where a folder has two configs, or a file that was clearly meant as one but is named otherwise:
    a config that is silently not read would be worse.
    """
    for folder in (start, *start.parents):
        named = folder / CONFIG_NAME
        pyproject = folder / PYPROJECT
        has_section = _has_section(pyproject)
        if named.is_file():
            if has_section:
                raise _error(
                    pyproject,
                    f"[tool.gklint] 与同一文件夹里的 {CONFIG_NAME} 并存，无法判断以哪个为准。请只保留一个。",
                    f"[tool.gklint] stands beside {CONFIG_NAME} in the same folder; keep only one of them",
                )
            return named
        if has_section:
            return pyproject
        for name in _MISNAMED:
            if (folder / name).is_file():
                raise _error(
                    folder / name,
                    f"配置文件的名字应为 {CONFIG_NAME}。请改名，或用 --config 指明（仅限 YAML 和 TOML）。",
                    f"a config must be named {CONFIG_NAME}; rename it, or name it with --config (YAML or TOML)",
                )
    return None


def _has_section(pyproject: Path) -> bool:
    try:
        data = pyproject.read_bytes()
    except OSError:
        return False
    if b"gklint" not in data:
        return False
    import re

    return re.search(rb"^\s*\[\[?\s*tool\s*\.\s*[\"']?gklint[\"']?\s*[.\]]", data, re.MULTILINE) is not None


def _error(path: Path, zh: str, en: str) -> ConfigError:
    return ConfigError([ConfigProblem(zh, en, Origin(shown(path), 1, 1))])


def shown(path: Path) -> str:
    """A path as users read it: relative to the working folder where it lies below or near, with `/`."""
    from os.path import relpath

    try:
        relative = relpath(path)
    except ValueError:  # another drive
        return path.as_posix()
    return path.as_posix() if relative.count("..") > 3 else relative.replace("\\", "/")
