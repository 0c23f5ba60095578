"""Schema violations in words: what is wrong with the value and what to write instead."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from decimal import Decimal
from typing import TYPE_CHECKING, Any

from gklint.suggest import did_you_mean

if TYPE_CHECKING:
    from jsonschema import ValidationError

Words = tuple[str, str]

_TYPES: dict[str, Words] = {
    "object": ("映射（键: 值）", "a mapping"),
    "array": ("列表", "a list"),
    "string": ("文字", "text"),
    "integer": ("整数", "a whole number"),
    "number": ("数字", "a number"),
    "boolean": ("true 或 false", "true or false"),
    "null": ("空（null）", "null"),
}
_LONGEST_SHOWN = 30
_LONG_NUMBER = re.compile(r"[0-9]{11,}")  # may be a person's: never shown in full


def missing_key(key: str, schema: Mapping[str, Any]) -> Words:
    """Words for a key that must be there and is not."""
    title = str(schema.get("title", "")).partition(" / ")[0]
    return f"缺少键 {key}" + (f"（{title}）" if title else "") + "。", f"the key {key} is missing"


def unknown_key(key: str, known: Iterable[str]) -> Words:
    """Words for a key that the schema does not have."""
    zh, en = did_you_mean(key, known)
    shown = _cut(key)
    return f"不认得的键“{shown}”。{zh}", f"unknown key “{shown}”{en}"


def explain(error: ValidationError) -> Words:
    """Words for any other violation."""
    value, wanted = error.instance, error.validator_value
    shown_zh, shown_en = _shown(value)
    if error.validator == "type":
        kinds = [wanted] if isinstance(wanted, str) else list(wanted)
        zh, en = _hint(value, kinds)
        return (
            f"应为{'或'.join(_TYPES[kind][0] for kind in kinds)}，现为{shown_zh}。{zh}",
            f"should be {' or '.join(_TYPES[kind][1] for kind in kinds)}, but is {shown_en}{en}",
        )
    if error.validator in ("minimum", "maximum"):
        word_zh, word_en = ("小于", "less") if error.validator == "minimum" else ("大于", "more")
        return f"不能{word_zh} {wanted}，现为{shown_zh}。", f"must not be {word_en} than {wanted}, but is {shown_en}"
    if error.validator in ("const", "enum"):
        allowed = [wanted] if error.validator == "const" else wanted
        names = "、".join("null" if each is None else f'"{each}"' for each in allowed)
        if isinstance(value, str):
            zh, en = did_you_mean(value, (each for each in allowed if isinstance(each, str)))
        else:
            zh, en = ("请加引号。", " (write it in quotes)") if str(value) in allowed else ("", "")
        return f"只能是 {names}，现为{shown_zh}。{zh}", f"must be {names.replace('、', ', ')}, but is {shown_en}{en}"
    if error.validator == "minLength":
        return "不能为空。", "must not be empty"
    return f"不符合数据结构：{error.message}", error.message


def _hint(value: object, kinds: list[str]) -> Words:
    numeric = "integer" in kinds or "number" in kinds
    if isinstance(value, str) and numeric:
        if value.strip().replace(".", "", 1).isdigit():
            return "数字不要加引号。", " (write numbers without quotes)"
        if value.strip() in ("", "/", "-", "—", "无"):
            return "没有数字写 0，空白写 null。", " (write 0 for none, null for a blank cell)"
        return "只写数字，不带单位、千分位和文字。", " (digits only: no unit, separator or words)"
    if isinstance(value, Decimal | float) and "integer" in kinds:
        return "件数没有小数。", " (a count has no decimals)"
    if isinstance(value, int | Decimal) and "string" in kinds:
        return "请加引号。", " (write it in quotes)"
    return "", ""


def _shown(value: object) -> Words:
    if isinstance(value, dict):
        return _TYPES["object"]
    if isinstance(value, list):
        return _TYPES["array"]
    if value is None:
        return _TYPES["null"]
    if isinstance(value, bool):
        return f" {str(value).lower()}", str(value).lower()
    if isinstance(value, str):
        return f"文字“{_cut(value)}”", f"the text “{_cut(value)}”"
    return f"数字 {_cut(str(value))}", f"the number {_cut(str(value))}"


def _cut(text: str) -> str:
    text = _LONG_NUMBER.sub(lambda match: f"{match[0][:4]}{'*' * (len(match[0]) - 8)}{match[0][-4:]}", text)
    return text if len(text) <= _LONGEST_SHOWN else text[:_LONGEST_SHOWN] + "…"
