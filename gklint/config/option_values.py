"""Does a value fit an option's JSON Schema? The few keywords that options use are decided here; anything else goes to
jsonschema, whose import alone costs more than a whole check."""

from __future__ import annotations

from collections.abc import Mapping
from decimal import Decimal
from typing import Any

_NOTES = frozenset({"title", "description", "default", "examples", "$comment"})
_TYPES: Mapping[str, tuple[type, ...]] = {
    "string": (str,),
    "integer": (int,),
    "number": (int, Decimal, float),
    "boolean": (bool,),
    "array": (list, tuple),
    "object": (dict,),
    "null": (type(None),),
}


def explain_value(schema: Mapping[str, Any], value: Any) -> str:
    """Why a value does not fit; empty when it does."""
    if _fits(schema, value):
        return ""
    from jsonschema import Draft202012Validator
    from jsonschema.exceptions import best_match

    error = best_match(Draft202012Validator(schema).iter_errors(_as_json(value)))
    if error is None:
        return ""
    path = "".join(f"[{step}]" if isinstance(step, int) else f".{step}" for step in error.absolute_path)
    return f"{path.lstrip('.')} {error.message}".strip()


def _fits(schema: Mapping[str, Any], value: Any) -> bool:
    """Whether a value certainly fits; False also where the schema says more than is understood here."""
    for keyword, demand in schema.items():
        if keyword in _NOTES:
            continue
        if keyword == "type":
            names = (demand,) if isinstance(demand, str) else demand
            if not any(_is(name, value) for name in names):
                return False
        elif keyword == "enum":
            if value not in demand:
                return False
        elif keyword in ("minimum", "maximum"):
            if isinstance(value, int | Decimal) and (value < demand if keyword == "minimum" else value > demand):
                return False
        elif keyword in ("minLength", "minItems"):
            if isinstance(value, str if keyword == "minLength" else list) and len(value) < demand:
                return False
        elif keyword == "items" and isinstance(demand, Mapping):
            if isinstance(value, list) and not all(_fits(demand, item) for item in value):
                return False
        else:
            return False
    return True


def _is(name: str, value: Any) -> bool:
    if isinstance(value, bool):
        return name == "boolean"
    return isinstance(value, _TYPES.get(name, ()))


def _as_json(value: Any) -> Any:
    if isinstance(value, dict):
        return {key: _as_json(item) for key, item in value.items()}
    if isinstance(value, list):
        return [_as_json(item) for item in value]
    return float(value) if isinstance(value, Decimal) else value
