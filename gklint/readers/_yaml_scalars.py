"""What a plain YAML scalar is under the YAML 1.2 core schema; numbers are exact."""

from __future__ import annotations

import re
from decimal import Decimal

_WORDS: dict[str, bool | None] = {
    **dict.fromkeys(("", "~", "null", "Null", "NULL")),
    **dict.fromkeys(("true", "True", "TRUE"), True),
    **dict.fromkeys(("false", "False", "FALSE"), False),
}
# Longer digit strings and larger exponents stay text: as numbers they would only cost time and memory.
_INTEGER = re.compile(r"[-+]?[0-9]{1,40}")
_BASED = re.compile(r"0(?:o[0-7]{1,40}|x[0-9a-fA-F]{1,40})")
_DECIMAL = re.compile(r"[-+]?(?:\.[0-9]{1,40}|[0-9]{1,40}(?:\.[0-9]{0,40})?)(?:[eE][-+]?[0-9]{1,2})?")


def core_value(text: str) -> str | int | Decimal | bool | None:
    """The value of a plain scalar. `010` is ten, `yes` and dates are text, `.inf` and `.nan` stay text."""
    if text.isdigit() and text.isascii() and len(text) < 40:
        return int(text)
    if text in _WORDS:
        return _WORDS[text]
    if text[0] not in "+-.0123456789":
        return text
    if _INTEGER.fullmatch(text):
        return int(text)
    if _DECIMAL.fullmatch(text):
        return Decimal(text)
    return int(text, 0) if _BASED.fullmatch(text) else text
