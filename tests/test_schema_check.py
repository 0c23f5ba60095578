"""Every violation of the schema is told in words, at its own place."""

from __future__ import annotations

import json
from collections.abc import Callable
from decimal import Decimal
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from gklint.document import Node
from gklint.readers.yaml import read
from gklint.schema_check import _plain, _validator, report_schema, violations
from tests.report_yaml import zero_report

CLEAN = zero_report("2021")


def tree(text: str) -> Node:
    """The tree of a YAML text."""
    found = read(text.encode(), "report.yaml").tree
    assert found is not None
    return found


def told(text: str, key: str = "2021") -> list[tuple[str, str, str]]:
    """Pointer, Chinese words and marked text of every violation."""
    source = read(text.encode(), "report.yaml").source
    return [(each.pointer, each.zh, source.slice(each.span)) for each in violations(tree(text), key)]


@pytest.mark.parametrize("key", ["2019", "2021"])
def test_a_clean_report_fits(key: str) -> None:
    assert told(zero_report(key), key) == []


@pytest.mark.parametrize(
    ("old", "new", "pointer", "words", "marked"),
    [
        ("level: street", "level: stret", "/level", "是不是想写“street”", "stret"),
        ('edition: "2021"', "edition: 2021", "/edition", "请加引号", "2021"),
        ("year: 2021", 'year: "2021"', "/year", "数字不要加引号", '"2021"'),
        ("organ: 云岫县松溪街道办事处", "organ: ''", "/organ", "不能为空", "''"),
        ("title: 云岫县松溪街道办事处年度报告\n", "", "/title", "缺少键 title（标题）", "organ"),
        ("preamble: 引言。", "preamble: 2024", "/preamble", "应为文字或空（null），现为数字 2024。请加引号", "2024"),
        ("preamble:", "preambel:", "/preambel", "是不是想写“preamble”", "preambel"),
        ("amount: 0", "amount: -0.5", "/tables/disclosure/fees/amount", "不能小于 0，现为数字 -0.5", "-0.5"),
        ("amount: 0", "amount: 3万元", "/tables/disclosure/fees/amount", "不带单位", "3万元"),
        ("amount: 0", "amount: 无", "/tables/disclosure/fees/amount", "没有数字写 0", "无"),
        ("amount: 0", "amount: true", "/tables/disclosure/fees/amount", "现为 true", "true"),
        ("licensing: {decisions: 0}", "licensing: 0", "/tables/disclosure/licensing", "应为映射", "0"),
        (
            "licensing: {decisions: 0}",
            "licensing: {decisions: 1.0}",
            "/tables/disclosure/licensing/decisions",
            "没有小数",
            "1.0",
        ),
        (
            "licensing: {decisions: 0}",
            "licensing: {}",
            "/tables/disclosure/licensing/decisions",
            "缺少键 decisions",
            "licensing",
        ),
        ("overview: |", "overview: []\n  a~/b: |", "/sections/a~0~1b", "不认得的键“a~/b”", "a~/b"),
    ],
)
def test_violations_are_told_at_their_place(old: str, new: str, pointer: str, words: str, marked: str) -> None:
    assert old in CLEAN
    found = [each for each in told(CLEAN.replace(old, new, 1)) if each[0] == pointer]
    assert len(found) == 1
    assert words in found[0][1]
    assert found[0][2] == marked


@pytest.mark.parametrize("new", ["null", "12", "26.55", "0"])
def test_amounts_may_be_decimal_or_blank(new: str) -> None:
    assert told(CLEAN.replace("amount: 0", f"amount: {new}")) == []


def test_a_change_may_be_negative() -> None:
    text = zero_report("2019")
    assert told(text.replace("items_change: 0", "items_change: -3"), "2019") == []
    assert len(told(text.replace("items_previous: 0", "items_previous: -3"), "2019")) == text.count("items_previous")


def test_an_absent_table_is_null() -> None:
    at = CLEAN.index("  reviews:\n    reconsideration")
    assert told(CLEAN[:at] + "  reviews: null\n") == []


def test_violations_come_in_the_order_of_the_text() -> None:
    spans = [each.span for each in violations(tree("year: x\nsections: []\ntables: {a: 1, b: 2}\n"), "2021")]
    assert spans == sorted(spans)


def test_plain_data_have_no_places() -> None:
    found = list(violations({"title": 1.5}, "2021"))
    assert {each.span.end for each in found} == {0}
    assert {each.pointer for each in found} >= {"/title", "/organ"}
    assert list(violations(_plain(tree(CLEAN)), "2021")) == []


def test_a_long_number_is_masked() -> None:
    (found,) = told(CLEAN.replace("licensing: {decisions: 0}", "licensing: {decisions: '330106199001011234'}"))
    assert "3301**********1234" in found[1]
    (found,) = told(CLEAN.replace("preamble: 引言。", "preamble: 330106199001011234"))
    assert "3301**********1234" in found[1]


def test_a_root_of_another_kind() -> None:
    assert told("- 1") == [("", "应为映射（键: 值），现为列表。", "- 1")]
    assert told("") == [("", "应为映射（键: 值），现为空（null）。", "")]


@pytest.mark.parametrize("key", ["1999", "../config", ""])
def test_an_unknown_edition_is_an_error(key: str) -> None:
    with pytest.raises(KeyError):
        report_schema(key)


_VALUES = (
    st.none() | st.booleans() | st.integers() | st.decimals(allow_nan=False, allow_infinity=False) | st.text(max_size=5)
)
_MUTATIONS: list[Callable[[Any, Any], Any]] = [
    lambda value, new: new,
    lambda value, new: {**value, str(new): new} if isinstance(value, dict) else value,
    lambda value, new: dict(list(value.items())[1:]) if isinstance(value, dict) else value,
    lambda value, new: [value],
]


@given(st.lists(st.integers(0, 30), max_size=6), st.sampled_from(_MUTATIONS), _VALUES)
def test_the_quick_check_agrees_with_jsonschema(path: list[int], mutation: Callable[[Any, Any], Any], new: Any) -> None:
    data = _mutated(json.loads(json.dumps(_plain(tree(CLEAN)))), path, mutation, new)
    assert (list(violations(data, "2021")) == []) == _validator("2021").is_valid(data)


def _mutated(data: Any, path: list[int], mutation: Callable[[Any, Any], Any], new: Any) -> Any:
    if not path or not isinstance(data, dict) or not data:
        return mutation(data, new)
    key = list(data)[path[0] % len(data)]
    return {**data, key: _mutated(data[key], path[1:], mutation, new)}


def test_numbers_of_yaml_are_numbers_of_the_schema() -> None:
    assert _validator("2021").is_type(Decimal("0.5"), "number")
    assert not _validator("2021").is_type(Decimal("1.0"), "integer")
    assert not _validator("2021").is_type(True, "integer")
