"""Report data against the JSON Schema of their edition: every violation at the value's own place, explained."""

from __future__ import annotations

import json
from collections.abc import Iterator
from functools import lru_cache
from pathlib import Path
from typing import TYPE_CHECKING, Any, NamedTuple

from gklint.conformity import Check, compiled, has_type
from gklint.document import Node
from gklint.edition import schemas_folder
from gklint.report import Report
from gklint.schema_words import explain, missing_key, unknown_key
from gklint.source import Span

if TYPE_CHECKING:
    from jsonschema import ValidationError


class Violation(NamedTuple):
    """One place where data break their schema.

    `pointer` is the JSON pointer of the value, of the unknown key or of the missing key. `span` is that of the
    value, of the unknown key, or of the key that should have the missing one below it; (0, 0) in plain data.
    """

    pointer: str
    zh: str
    en: str
    span: Span


def schema_violations(report: Report) -> Iterator[Violation]:
    """What is wrong with the shape of a data document; other documents become report data of the right shape."""
    tree = report.document.tree
    if tree is not None and report.edition is not None:
        yield from violations(tree, report.edition.key)


def violations(data: object, edition_key: str) -> Iterator[Violation]:
    """The violations of report data (a tree with places, or plain data) in the order of the text.

    Raises KeyError for an unknown edition.
    """
    tree = data if isinstance(data, Node) else _tree(data)
    if _quick_check(edition_key)(tree):
        return
    errors = _validator(edition_key).iter_errors(_plain(tree))
    yield from sorted((each for error in errors for each in _of_error(error, tree)), key=lambda each: each.span)


@lru_cache(maxsize=4)
def report_schema(edition_key: str) -> dict[str, Any]:
    """The JSON Schema of an edition's report data. Raises KeyError for an unknown edition."""
    path = Path(schemas_folder(), f"report-{edition_key}.schema.json")
    if not edition_key.isalnum() or not path.is_file():
        raise KeyError(edition_key)
    schema: dict[str, Any] = json.loads(path.read_text("utf-8"))
    return schema


@lru_cache(maxsize=4)
def _quick_check(edition_key: str) -> Check:
    return compiled(report_schema(edition_key))


@lru_cache(maxsize=4)
def _validator(edition_key: str) -> Any:
    from jsonschema import Draft202012Validator
    from jsonschema.validators import extend

    checker = Draft202012Validator.TYPE_CHECKER.redefine_many(
        {
            "integer": lambda _checker, value: has_type(value, "integer"),
            "number": lambda _checker, value: has_type(value, "number"),
        }
    )
    return extend(Draft202012Validator, type_checker=checker)(report_schema(edition_key))


def _of_error(error: ValidationError, tree: Node) -> Iterator[Violation]:
    path = list(error.absolute_path)
    node, place = _follow(tree, path)
    pointer = "".join(map(_step, path))
    properties = error.schema.get("properties", {}) if isinstance(error.schema, dict) else {}
    if error.validator == "required":
        # jsonschema reports each missing key on its own; its message begins with the key in quotes.
        for key in error.validator_value:
            if key not in error.instance and error.message.startswith(repr(key)):
                zh, en = missing_key(key, properties.get(key, {}))
                yield Violation(pointer + _step(key), zh, en, place)
    elif error.validator == "additionalProperties":
        for key in error.instance:
            if key not in properties:
                unused = [known for known in properties if known not in error.instance]
                zh, en = unknown_key(key, unused or list(properties))
                yield Violation(pointer + _step(key), zh, en, node.key_spans.get(key, place))
    else:
        zh, en = explain(error)
        yield Violation(pointer, zh, en, node.span)


def _follow(tree: Node, path: list[str | int]) -> tuple[Node, Span]:
    """The node at a path, and the place to show for what is missing below it: its key, or the first key of all."""
    node = tree
    place = next(iter(tree.key_spans.values()), tree.span)
    for step in path:
        if isinstance(node.value, dict):
            place = node.key_spans.get(str(step), place)
            node = node.value[step]
        elif isinstance(node.value, list) and isinstance(step, int):
            node = node.value[step]
            place = node.span
    return node, place


def _step(key: str | int) -> str:
    return "/" + str(key).replace("~", "~0").replace("/", "~1")


def _plain(node: Node) -> Any:
    value = node.value
    if isinstance(value, dict):
        return {key: _plain(child) for key, child in value.items()}
    return [_plain(child) for child in value] if isinstance(value, list) else value


def _tree(data: object) -> Node:
    if isinstance(data, dict):
        return Node({str(key): _tree(child) for key, child in data.items()}, Span(0, 0))
    return Node([_tree(child) for child in data] if isinstance(data, list) else data, Span(0, 0))
