"""What a table cell says, as text for an authoring source: a number exactly, anything else as it is written."""

from __future__ import annotations

from decimal import Decimal

from gklint.document import Document, Node
from gklint.figures import Kind, read_figure
from gklint.report import Value

_EMPTY = (Kind.BLANK, Kind.ABSENT, Kind.UNREADABLE)


def number_text(number: int | Decimal) -> str:
    """A number digit for digit, without exponent; a decimal keeps its point, as in a count it is one too many."""
    if isinstance(number, int):
        return str(number)
    text = format(number, "f")
    return text if "." in text else f"{text}.0"


def cell_text(document: Document, value: Value) -> str:
    """The text of a cell, "" where it is empty; read again, it is of the same kind with the same number.

    Of a data document it is the value, not its spelling (`0x1F`), unless only the spelling tells what it is: a number
    in quotes is a text.
    """
    kind, number = value.figure.kind, value.number
    if kind in _EMPTY:
        return ""
    if document.tree is None:
        return value.raw
    if number is not None:
        return number_text(number)
    node = node_at(document, value.route)
    if node is not None and isinstance(node.value, str) and read_figure(node.value).kind is kind:
        return node.value
    return " ".join(document.source.slice(value.span).split())


def node_at(document: Document, route: str) -> Node | None:
    """The node of a data document that a route leads to."""
    node = document.tree
    for key in route.split("/")[1:]:
        node = node.get(key) if node is not None else None
    return node
