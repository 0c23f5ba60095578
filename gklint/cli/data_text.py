"""Report data as text: JSON or YAML, numbers exact (a Decimal is written digit for digit)."""

from __future__ import annotations

import json
import re
from decimal import Decimal
from typing import Any

# What JSON may hold as it is but YAML must have escaped.
_UNSAFE = re.compile("[\x7f-\x9f\u2028\u2029\ufeff\ufffe\uffff\ud800-\udfff]")


def as_json(value: Any, indent: str = "") -> str:
    """JSON with two spaces of indentation. Every JSON text is YAML 1.2 as well."""
    inner = indent + "  "
    if isinstance(value, dict) and value:
        entries = (f"{inner}{_quoted(str(key))}: {as_json(item, inner)}" for key, item in value.items())
        return "{\n" + ",\n".join(entries) + f"\n{indent}}}"
    if isinstance(value, list | tuple) and value:
        return "[\n" + ",\n".join(inner + as_json(item, inner) for item in value) + f"\n{indent}]"
    return _scalar(value)


def as_yaml(value: Any, indent: str = "") -> str:
    """YAML as a person would write a report: block style, long text line by line."""
    if not isinstance(value, dict):
        return f"{indent}{_scalar(value)}\n"
    return "".join(_entry(str(key), item, indent) for key, item in value.items())


def _entry(key: str, value: Any, indent: str) -> str:
    if isinstance(value, dict) and value:
        return f"{indent}{key}:\n{as_yaml(value, indent + '  ')}"
    if isinstance(value, str) and _fits_a_block(value):
        lines = "".join(f"{indent}  {line}\n" if line else "\n" for line in value.split("\n"))
        return f"{indent}{key}: |-\n{lines}"
    return f"{indent}{key}: {_scalar(value)}\n"


def _scalar(value: Any) -> str:
    if isinstance(value, Decimal):
        return format(value, "f")
    return _quoted(value) if isinstance(value, str) else json.dumps(value, ensure_ascii=False)


def _fits_a_block(text: str) -> bool:
    """A literal block keeps lines as they are, if they begin and end visibly and hold nothing to be escaped."""
    plain = "\n" in text and not _UNSAFE.search(text) and all(line.isprintable() for line in text.split("\n"))
    return plain and not text[0].isspace() and not text[-1].isspace()


def _quoted(text: str) -> str:
    return _UNSAFE.sub(lambda found: f"\\u{ord(found[0]):04x}", json.dumps(text, ensure_ascii=False))
