"""A config file as a tree of nodes with places: YAML through the YAML reader, TOML through tomllib."""

from __future__ import annotations

import re
from pathlib import Path
from typing import Any

from gklint.config.find import shown
from gklint.document import Node
from gklint.errors import ConfigError, ConfigProblem, Origin
from gklint.source import Source, Span, UnreadableSource, read_bytes, source_from_bytes

_SIZE_LIMIT = 1024 * 1024


def read_tree(path: Path) -> tuple[Source, Node]:
    """The source of a config and its settings as a mapping node. Raises ConfigError when it cannot be read."""
    name = shown(path)
    try:
        source = source_from_bytes(read_bytes(path, _SIZE_LIMIT), name)
        tree = _toml_tree(source, path.name) if path.suffix.lower() == ".toml" else _yaml_tree(source)
    except UnreadableSource as error:
        origin = Origin(name, error.position.line, error.position.column)
        raise ConfigError(
            [ConfigProblem(f"无法读取配置：{error.zh}", f"cannot read the config: {error.en}", origin)]
        ) from error
    if tree.value is None:
        return source, Node({}, tree.span)
    if not isinstance(tree.value, dict):
        position = source.position(tree.span.start)
        raise ConfigError(
            [
                ConfigProblem(
                    "配置的最外层应为“键: 值”的映射，例如 fail_on: error。",
                    "the config must be a mapping of keys to values, such as fail_on: error",
                    Origin(name, position.line, position.column),
                )
            ]
        )
    return source, tree


def _yaml_tree(source: Source) -> Node:
    from gklint.readers.yaml import read

    if not any(
        line and not line.startswith("#") and line != "---" for line in map(str.strip, source.text.splitlines())
    ):
        return Node(None, Span(0, 0))
    document = read(source.data, source.path)
    return document.tree if document.tree is not None else Node(None, Span(0, 0))


def _toml_tree(source: Source, name: str) -> Node:
    import tomllib

    from gklint.source import Position

    try:
        data: Any = tomllib.loads(source.text)
    except tomllib.TOMLDecodeError as error:
        match = re.search(r"line (\d+), column (\d+)", str(error))
        position = Position(int(match[1]), int(match[2])) if match else Position(1, 1)
        raise UnreadableSource(f"不是有效的 TOML（{error}）。", f"not valid TOML: {error}", position) from error
    table: tuple[str, ...] = ("tool", "gklint") if name == "pyproject.toml" or "gklint" in data.get("tool", {}) else ()
    for key in table:
        data = data.get(key, {}) if isinstance(data, dict) else {}
    return _node(source, data, table, Span(0, 0))


def _node(source: Source, value: Any, table: tuple[str, ...], at: Span) -> Node:
    if isinstance(value, dict):
        spans = {key: _key_span(source, key, table) or at for key in value}
        entries = {key: _node(source, item, (*table, key), spans[key]) for key, item in value.items()}
        return Node(entries, at, key_spans=spans)
    if isinstance(value, list):
        return Node([_node(source, item, table, at) for item in value], at)
    if isinstance(value, float):
        from decimal import Decimal

        value = Decimal(str(value))
    return Node(value, at, str(value))


def _key_span(source: Source, key: str, table: tuple[str, ...]) -> Span | None:
    # tomllib gives no places, so the key is searched: below its table's header first, then anywhere.
    word = rf"[\"']?{re.escape(key)}[\"']?"
    header = re.search(
        r"^\s*\[\[?\s*" + r"\s*\.\s*".join(rf"[\"']?{re.escape(part)}[\"']?" for part in table) + r"\s*\]",
        source.text,
        re.MULTILINE,
    )
    start = header.end() if header and table else 0
    for pattern in (
        rf"^[ \t]*({word})[ \t]*[=.]",
        rf"[{{,.][ \t]*({word})[ \t]*[=.]",
        rf"^\s*\[.*?\b({word})\s*[.\]]",
    ):
        match = re.compile(pattern, re.MULTILINE).search(source.text, start)
        if match:
            return Span(match.start(1), match.end(1))
    return None
