"""Report data as text: JSON or YAML, numbers exact (a Decimal is written digit for digit)."""

from __future__ import annotations

import json
from decimal import Decimal
from typing import Any

from gklint.authoring import yaml_text


def as_json(value: Any, indent: str = "") -> str:
    """JSON with two spaces of indentation. Every JSON text is YAML 1.2 as well."""
    inner = indent + "  "
    if isinstance(value, dict) and value:
        entries = (f"{inner}{yaml_text.quoted(str(key))}: {as_json(item, inner)}" for key, item in value.items())
        return "{\n" + ",\n".join(entries) + f"\n{indent}}}"
    if isinstance(value, list | tuple) and value:
        return "[\n" + ",\n".join(inner + as_json(item, inner) for item in value) + f"\n{indent}]"
    if isinstance(value, Decimal):
        return format(value, "f")
    return yaml_text.quoted(value) if isinstance(value, str) else json.dumps(value, ensure_ascii=False)


def as_yaml(value: Any, indent: str = "") -> str:
    """YAML as a person would write a report: block style, a row of figures on one line, long text line by line."""
    if not isinstance(value, dict):
        return f"{indent}{yaml_text.scalar(value)}\n"
    return "".join(_entry(str(key), item, indent) for key, item in value.items())


def _entry(key: str, value: Any, indent: str) -> str:
    if isinstance(value, dict) and value:
        if all(item is None or isinstance(item, int | Decimal) for item in value.values()):
            return f"{indent}{key}: {yaml_text.row(value)}\n"
        return f"{indent}{key}:\n{as_yaml(value, indent + '  ')}"
    if isinstance(value, str) and "\n" in value:
        return yaml_text.entry(key, value, indent)
    return f"{indent}{key}: {yaml_text.scalar(value)}\n"
