"""YAML report data: exact values at exact places, and a plain word for whatever is wrong."""

from __future__ import annotations

from decimal import Decimal

import pytest

from gklint.document import Document, Node
from gklint.readers import yaml
from gklint.source import UnreadableSource

TEXT = """# 年度报告
title: 云岫县2024年政府信息公开工作年度报告  # 标题
year: 2024
tables:
  disclosure:
    fees: {amount: 0.350, note: '免'}
    list: [1, ~, "2"]
sections:
  problems: |
    一是解读形式单一。

    二是业务不熟。
# 末尾
"""


def tree(text: str) -> Node:
    """The tree of a YAML text."""
    found = document(text.encode()).tree
    assert found is not None
    return found


def document(data: bytes) -> Document:
    """The document of a YAML file."""
    return yaml.read(data, "report.yaml")


def refused(text: str) -> UnreadableSource:
    """The error for a YAML text."""
    with pytest.raises(UnreadableSource) as caught:
        document(text.encode())
    return caught.value


@pytest.fixture(params=["C", "Python"])
def parser(request: pytest.FixtureRequest, monkeypatch: pytest.MonkeyPatch) -> None:
    """Both parsers: the fast one and the one that is always there."""
    if request.param == "Python":
        monkeypatch.setattr(yaml, "_parser", yaml._pure_parser)


@pytest.mark.usefixtures("parser")
@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16", "gb18030"])
@pytest.mark.parametrize("line_end", ["\n", "\r\n", "\r"])
def test_every_value_stands_where_it_says(encoding: str, line_end: str) -> None:
    found = document(TEXT.replace("\n", line_end).encode(encoding))
    slices = list(_slices(found, found.tree))
    assert slices[:6] == [
        ("title", "云岫县2024年政府信息公开工作年度报告"),
        ("year", "2024"),
        ("tables", None),
        ("disclosure", None),
        ("fees", None),
        ("amount", "0.350"),
    ]
    assert slices[-1] == ("problems", f"|{line_end}    一是解读形式单一。{line_end * 2}    二是业务不熟。")


def _slices(found: Document, node: Node | None) -> list[tuple[str, str | None]]:
    slices: list[tuple[str, str | None]] = []
    for key, child in node.items() if node else ():
        assert node is not None
        assert found.source.slice(node.key_spans[key]) == key
        slices.append((key, None if isinstance(child.value, dict) else found.source.slice(child.span)))
        assert isinstance(child.value, dict | list) or child.raw == slices[-1][1]
        slices += _slices(found, child)
    return slices


@pytest.mark.usefixtures("parser")
def test_collections_end_with_their_last_value() -> None:
    found = document(TEXT.encode())
    assert found.tree is not None
    tables = found.tree.get("tables")
    assert tables is not None
    assert found.source.slice(tables.span).startswith("disclosure:")
    assert found.source.slice(tables.span).endswith('"2"]')


@pytest.mark.usefixtures("parser")
@pytest.mark.parametrize(
    ("written", "value"),
    [
        *(("12", 12), ("010", 10), ("+4", 4), ("-3", -3), ("0o17", 15), ("0x1F", 31)),
        *(("0.350", Decimal("0.350")), (".5", Decimal("0.5")), ("1e3", Decimal("1e3")), ("5.", Decimal("5"))),
        *(("true", True), ("False", False), ("null", None), ("~", None), ("", None)),
        *(("yes", "yes"), ("off", "off"), ("2024-01-01", "2024-01-01"), ("12:30", "12:30"), ("1_000", "1_000")),
        *(("１２", "１２"), (".inf", ".inf"), (".nan", ".nan"), ("1e999", "1e999"), ("1" * 50, "1" * 50)),
        *(('"12"', "12"), ("'null'", "null"), ("!!str 12", "12"), ("! 12", "12"), ("!!int 12", 12), ("&a 12", 12)),
    ],
)
def test_scalars_follow_the_core_schema(written: str, value: object) -> None:
    node = tree(f"a: {written}").get("a")
    assert node is not None
    assert (type(node.value), node.value) == (type(value), value)


@pytest.mark.usefixtures("parser")
def test_keys_are_text_as_written() -> None:
    assert [key for key, _node in tree("2024: 1\ntrue: 2\n'': 3\n").items()] == ["2024", "true", ""]


@pytest.mark.usefixtures("parser")
def test_an_empty_file_is_a_null() -> None:
    assert tree("# 只有注释\n").value is None


@pytest.mark.usefixtures("parser")
def test_aliases_stand_for_their_anchor() -> None:
    found = tree("a: &row {total: 6}\nb: *row\n")
    assert found.get("a") is found.get("b")


@pytest.mark.usefixtures("parser")
@pytest.mark.parametrize(
    ("text", "line", "column", "words"),
    [
        ("a: 1\nb: 2\na: 3", 3, 1, "键“a”重复，第 1 行已经有了"),
        ("a: 1\n--- \nb: 2", 2, 1, "多个 YAML 文档"),
        ("a: !!python/object:os.system x", 1, 30, "!!python/object:os.system"),
        ("a: !!int x", 1, 10, "!!int"),
        ("a: !!set {x}", 1, 4, "!!set"),
        ("a: &b [*b]", 1, 8, "*b"),
        ("a:\n  {b: 1}: 2", 2, 3, "键只能是一个词"),
        ("a: b: 2", 1, 5, "键: 值"),
        ("a：1\nb: 2", 2, 2, "第 1 行用了全角冒号"),
        ("a:\n\tb: 1", 2, 1, "制表符"),
        ("a: '没有结束", 1, 9, "引号没有配对"),
        ("a: [1\nb: 2", 2, 2, "括号要配对"),
        ("a: \x01", 1, 4, "U+0001"),
        ("[" * 65, 1, 65, "嵌套超过 64 层"),
    ],
)
def test_errors_name_the_place_and_the_remedy(text: str, line: int, column: int, words: str) -> None:
    error = refused(text)
    assert words in error.zh
    assert (error.position.line, error.position.column) == (line, column)


def test_an_alias_bomb_is_refused() -> None:
    lines = ["a0: &a0 [x, x, x, x, x, x, x, x, x]"]
    lines += [f"a{level}: &a{level} [{', '.join([f'*a{level - 1}'] * 9)}]" for level in range(1, 9)]
    assert "50000" in refused("\n".join(lines)).zh


def test_a_million_values_are_refused() -> None:
    assert "50000" in refused("- 1\n" * 1_000_000).zh


def test_a_large_file_needs_the_fast_parser(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(yaml, "_parser", yaml._pure_parser)
    assert "ruamel.yaml.clib" in refused("#" * 1_100_000).zh
