"""A quick yes or no: does a tree fit a schema? It spares valid report data the import and the work of jsonschema.

Only the keywords of gklint's own report schemas are known here. Anything else counts as a no, after which jsonschema,
which knows them all, has the last word.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from decimal import Decimal
from typing import Any

from gklint.document import Node

Check = Callable[[Node], bool]
Schema = Mapping[str, Any]

_ANNOTATIONS = frozenset(("$schema", "$id", "$defs", "title", "description", "examples"))
_TYPES: dict[str, tuple[type, ...]] = {
    "object": (dict,),
    "array": (list,),
    "string": (str,),
    "integer": (int,),
    "number": (int, Decimal, float),
    "boolean": (bool,),
    "null": (type(None),),
}


def has_type(value: object, wanted: str) -> bool:
    """Whether a value is of a JSON type. A Decimal is a number and never an integer."""
    return isinstance(value, _TYPES[wanted]) and (wanted == "boolean" or not isinstance(value, bool))


def compiled(schema: Schema) -> Check:
    """A check that is true when a tree certainly fits `schema`."""
    shared: dict[str, Check] = {}
    for name, part in schema.get("$defs", {}).items():  # a definition may use those before it
        shared[name] = _all_of(part, shared)
    return _all_of(schema, shared)


def _all_of(schema: Schema, shared: Mapping[str, Check]) -> Check:
    checks = tuple(
        _keyword(name, argument, schema, shared) for name, argument in schema.items() if name not in _ANNOTATIONS
    )
    if len(checks) == 1:
        return checks[0]
    return lambda node: all(check(node) for check in checks)


def _keyword(name: str, argument: Any, schema: Schema, shared: Mapping[str, Check]) -> Check:
    if name == "type":
        return _type([argument] if isinstance(argument, str) else argument)
    if name == "$ref":
        return shared.get(argument.removeprefix("#/$defs/"), _never)
    if name == "properties":
        return _properties({key: _all_of(part, shared) for key, part in argument.items()})
    if name == "required":
        wanted = frozenset(argument)
        return lambda node: not isinstance(node.value, dict) or wanted <= node.value.keys()
    if name == "additionalProperties" and argument is False:
        known = frozenset(schema.get("properties", ()))
        return lambda node: not isinstance(node.value, dict) or node.value.keys() <= known
    if name == "minimum":
        return lambda node: not isinstance(node.value, _TYPES["number"]) or node.value >= argument
    if name == "maximum":
        return lambda node: not isinstance(node.value, _TYPES["number"]) or node.value <= argument
    if name == "minLength":
        return lambda node: not isinstance(node.value, str) or len(node.value) >= argument
    if name == "const":
        return lambda node: isinstance(node.value, str) and node.value == argument
    if name == "enum":
        return lambda node: (node.value is None or isinstance(node.value, str)) and node.value in argument
    return _never


def _type(names: list[str]) -> Check:
    classes = tuple({each for name in names for each in _TYPES[name]})
    if "boolean" in names:
        return lambda node: isinstance(node.value, classes)
    return lambda node: isinstance(node.value, classes) and not isinstance(node.value, bool)


def _properties(checks: Mapping[str, Check]) -> Check:
    def check(node: Node) -> bool:
        return all(checks[key](child) for key, child in node.items() if key in checks)

    return check


def _never(node: Node) -> bool:
    return False
