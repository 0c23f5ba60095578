"""From nodes to values: each of its type, each problem with its place and a word on what to write instead."""

from __future__ import annotations

import re
from collections.abc import Callable, Collection
from pathlib import Path
from typing import Any, TypeVar

from gklint.config.model import Written
from gklint.config.words import FIRST_YEAR, LAST_YEAR
from gklint.document import Node
from gklint.errors import ConfigProblem, Origin
from gklint.limits import Limits
from gklint.patterns import is_valid_pattern
from gklint.source import Source, Span
from gklint.suggest import did_you_mean

T = TypeVar("T")

_SIZE = r"([1-9][0-9]{0,11}) ?(KiB|MiB|GiB|KB|MB|GB)"
_UNITS = {"KiB": 2**10, "MiB": 2**20, "GiB": 2**30, "KB": 10**3, "MB": 10**6, "GB": 10**9}


class ValueReading:
    """Reads values of one tree and remembers what is wrong with it."""

    def __init__(self, source: Source, folder: Path) -> None:
        self.source = source
        self.folder = folder
        self.problems: list[ConfigProblem] = []

    def refuse(self, at: Span, zh: str, en: str) -> None:
        """Remember a problem."""
        self.problems.append(ConfigProblem(zh, en, self.origin(at)))

    def origin(self, at: Span) -> Origin:
        """Where a span begins, as path, line and column."""
        position = self.source.position(at.start)
        return Origin(self.source.path, position.line, position.column)

    def known_keys(self, node: Node, known: Collection[str], zh: str, en: str) -> None:
        """Refuse keys that a mapping does not have."""
        for key in entries(node):
            if key not in known:
                hint_zh, hint_en = did_you_mean(key, known)
                all_zh = "" if hint_zh else f"可用的键：{'、'.join(known)}。"
                self.refuse(
                    node.key_spans.get(key, node.span),
                    f"{zh}里没有“{key}”这个键。{hint_zh}{all_zh}",
                    f"unknown key “{key}” in {en}{hint_en or '; known keys: ' + ', '.join(known)}",
                )

    def words(self, tree: Node, key: str) -> tuple[Written, ...]:
        """The texts of a list with their places; nothing where the key is absent."""

        def word(node: Node) -> Written | None:
            text = self.text(node, key)
            return Written(text, self.origin(node.span), self.folder) if text else None

        return tuple(found for found in self.list_of(tree, key, word) if found)

    def texts(self, tree: Node, key: str) -> tuple[str, ...]:
        """The texts of a list."""
        return tuple(written.text for written in self.words(tree, key))

    def patterns(self, tree: Node, key: str) -> tuple[str, ...]:
        """The gitignore patterns of a list."""
        words = self.words(tree, key)
        for word in words:
            if not is_valid_pattern(word.text):
                self.problems.append(
                    ConfigProblem(
                        f"{key} 里的“{word.text}”不是有效的路径模式。写法同 .gitignore，例如 drafts/、*.bak.md。",
                        f"“{word.text}” in {key} is no valid gitignore pattern; write drafts/ or *.bak.md",
                        word.origin,
                    )
                )
        return tuple(word.text for word in words)

    def list_of(self, tree: Node, key: str, read: Callable[[Node], T]) -> list[T]:
        """Every item of a list as `read` gives it."""
        node = tree.get(key)
        if node is None:
            return []
        if not isinstance(node.value, list):
            example = f"[{node.value}]" if isinstance(node.value, str) else "[…, …]"
            self.wrong_type(node, key, f"列表，例如 {key}: {example}", f"a list, such as {key}: {example}")
            return []
        return [read(item) for item in node.value]

    def text(self, node: Node, key: str) -> str | None:
        """A text that is not empty."""
        if isinstance(node.value, str) and node.value.strip():
            return node.value
        self.wrong_type(node, key, "非空的文字", "text that is not empty")
        return None

    def choice(self, tree: Node, key: str, allowed: tuple[str, ...]) -> str | None:
        """One of a few words."""
        node = tree.get(key)
        if node is None:
            return None
        if isinstance(node.value, str) and node.value in allowed:
            return node.value
        hint = did_you_mean(node.value, allowed) if isinstance(node.value, str) else ("", "")
        self.refuse(
            node.span,
            f"{key} 应为 {'、'.join(allowed)} 之一，现在是 {seen(node)}。{hint[0]}",
            f"{key} must be one of {', '.join(allowed)}, got {seen(node)}{hint[1]}",
        )
        return None

    def year(self, node: Node) -> int | None:
        """A report year."""
        if isinstance(node.value, int) and not isinstance(node.value, bool) and FIRST_YEAR <= node.value <= LAST_YEAR:
            return node.value
        self.wrong_type(node, "year", "四位数的年份，例如 2025", "a year in four digits, such as 2025")
        return None

    def limits(self, tree: Node) -> dict[str, int]:
        """The limits that are set, by their names without `max_`; those of size may be written as 32MiB."""
        found: dict[str, int] = {}
        for name in Limits._fields:
            key = f"max_{name}"
            node = tree.get(key)
            number = self.limit(node, key, of_size=name.endswith("size")) if node else None
            if number is not None:
                found[name] = number
        return found

    def limit(self, node: Node, key: str, *, of_size: bool) -> int | None:
        """A whole number above zero."""
        if isinstance(node.value, int) and not isinstance(node.value, bool) and node.value > 0:
            return node.value
        match = re.fullmatch(_SIZE, node.value) if of_size and isinstance(node.value, str) else None
        if match:
            return int(match[1]) * _UNITS[match[2]]
        if of_size:
            self.wrong_type(node, key, "字节数，或 32MiB 这样的大小", "a number of bytes, or a size such as 32MiB")
        else:
            self.wrong_type(node, key, "大于零的整数", "a whole number above zero")
        return None

    def truth(self, tree: Node, key: str) -> bool | None:
        """true or false."""
        node = tree.get(key)
        if node is None or isinstance(node.value, bool):
            return None if node is None else bool(node.value)
        self.wrong_type(node, key, "true 或 false", "true or false")
        return None

    def wrong_type(self, node: Node, key: str, zh: str, en: str) -> None:
        """Refuse a value of another type than `key` takes."""
        self.refuse(node.span, f"{key} 应为{zh}，现在是 {seen(node)}。", f"{key} must be {en}, got {seen(node)}")


def plain(node: Node) -> Any:
    """The value of a node without places."""
    if isinstance(node.value, dict):
        return {key: plain(value) for key, value in node.value.items()}
    if isinstance(node.value, list):
        return [plain(item) for item in node.value]
    return node.value


def entries(node: Node) -> dict[str, Node]:
    """The entries of a mapping; empty for any other node."""
    return node.value if isinstance(node.value, dict) else {}


def is_empty(node: Node | None) -> bool:
    """Whether a node is the empty list."""
    return node is not None and node.value == []


def seen(node: Node) -> str:
    """A value as an error message shows it."""
    if isinstance(node.value, dict):
        return "{…}"
    if isinstance(node.value, list):
        return "[…]"
    if node.value is None:
        return "null"
    return f"“{node.value}”" if isinstance(node.value, str) else (node.raw or str(node.value))
