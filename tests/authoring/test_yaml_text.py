"""Values written as YAML are read back exactly, and look as a person would write them."""

from __future__ import annotations

from decimal import Decimal

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from ruamel.yaml import YAML

from gklint.authoring import yaml_text
from gklint.document import Node
from gklint.readers.yaml import read
from tests.authoring.edits import CELLS, LINES

_TRAPS = st.sampled_from(
    [
        *(
            "yes",
            "no",
            "on",
            "off",
            "null",
            "~",
            "true",
            "010",
            "0x1F",
            "1_000",
            "1e3",
            ".5",
            "12:30",
            "2024-01-20",
            "=",
        ),
        *("a: b", "a #b", "- a", "? a", "! a", "& a", "* a", "@a", "`a", "%a", "|", ">", "[a", "{a", '"', "'", "\\n"),
        *("\t", "\x85", "\u2028", "\ufeff", "\0", "\x08", "\x7f", "\n", "\n\n", " ", "  x", "x  ", "文字：说明", "无"),
        *(
            "---",
            "...",
            "#",
            "中 文",
            "字\n# 不是注释\n- 字\nkey: 值",
            "字\n\n  缩进\n字",
            "\U0001f600",
            "\ud7ff",
            "\ufffe",
        ),
    ]
)
_TEXT = st.one_of(
    _TRAPS, st.lists(_TRAPS, max_size=5).map("".join), st.text(st.characters(codec="utf-8")),
    st.sampled_from((*LINES, *CELLS)),
)  # fmt: skip
_NUMBER = st.integers(-(10**30), 10**30) | st.decimals(allow_nan=False, allow_infinity=False, places=4)


def _tree(text: str) -> Node:
    tree = read(text.encode("utf-8"), "x.yaml").tree
    assert tree is not None
    return tree


def _value(tree: Node, key: str) -> object:
    node = tree.get(key)
    assert node is not None
    return node.value


@settings(deadline=None)
@given(_TEXT | _NUMBER | st.none() | st.booleans())
def test_scalars_are_read_back(value: object) -> None:
    written = yaml_text.scalar(value)
    assert "\n" not in written
    found = _value(_tree(f"key: {written}\n"), "key")
    assert found == value
    assert isinstance(found, str) == isinstance(value, str)
    assert _value(_tree(f"{{key: {written}, other: 1}}"), "key") == value


@settings(deadline=None)
@given(_TEXT)
def test_texts_are_read_back(text: str) -> None:
    tree = _tree(f"outer:\n{yaml_text.entry('key', text, '  ')}  next: 1\n")
    outer = tree.get("outer")
    assert outer is not None
    assert (_value(outer, "key"), _value(outer, "next")) == (text, 1)


@settings(deadline=None)
@given(_TEXT)
def test_another_reader_of_yaml_agrees(text: str) -> None:
    found = YAML(typ="safe", pure=True).load(f"{yaml_text.entry('key', text)}row: {yaml_text.row({'a': text})}\n")
    assert found == {"key": text, "row": {"a": text}}


@settings(deadline=None)
@given(st.lists(_TEXT, min_size=1, max_size=3))
def test_a_comment_stays_a_comment(lines: list[str]) -> None:
    text = f"a: 1\n{yaml_text.comment(lines)}b: 2\n"
    assert list(_tree(text).key_spans) == ["a", "b"]


@pytest.mark.parametrize(
    ("value", "written"),
    [
        ("云岫县财政局", "云岫县财政局"),
        ("云岫县财政局2024年政府信息公开工作年度报告", "云岫县财政局2024年政府信息公开工作年度报告"),
        ("street", "street"),
        ("2021", '"2021"'),
        ("no", '"no"'),
        ("12.5万元", '"12.5万元"'),
        ("无", "无"),
        (Decimal("0.10"), "0.10"),
        (Decimal("1E+3"), "1000.0"),
        (None, "null"),
    ],
)
def test_plain_words_need_no_quotes(value: object, written: str) -> None:
    assert yaml_text.scalar(value) == written


def test_a_text_of_full_width_blanks_is_a_block_all_the_same() -> None:
    assert (
        yaml_text.entry("overview", "一是\u3000公开。\n二是公开。")
        == "overview: |-\n  一是\u3000公开。\n  二是公开。\n"
    )
