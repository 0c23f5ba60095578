"""YAML, any at all: read or refused, never anything else; what was written is what is read."""

from __future__ import annotations

from contextlib import suppress
from io import StringIO
from typing import Any

from hypothesis import given
from hypothesis import strategies as st
from ruamel.yaml import YAML

from gklint.document import Document, Node
from gklint.narrative import paragraphs_of
from gklint.readers import yaml
from gklint.source import Source, UnreadableSource

_TOKENS = st.sampled_from(
    [
        *(
            "a",
            "b: ",
            "- ",
            "? ",
            ": ",
            "|",
            ">-",
            "&x ",
            "*x",
            "!!str ",
            "! ",
            "'",
            '"',
            "\\",
            "{",
            "}",
            "[",
            "]",
            ",",
        ),
        *(
            "\n",
            "\n  ",
            "\r\n",
            "\t",
            "#",
            " # ",
            "---",
            "...",
            "%",
            "@",
            "政府",
            "１",
            "1",
            "~",
            "<<",
            "\u2028",
            "\x85",
        ),
    ]
)
_WORDS = st.text(alphabet="政府信息公开，。aZ 0'\"#:-\\|>&*!%@`\u3000😀", max_size=12)
_SCALARS = st.none() | st.booleans() | st.integers(-(10**30), 10**30) | _WORDS
_DATA = st.recursive(
    _SCALARS, lambda inner: st.lists(inner, max_size=4) | st.dictionaries(_WORDS, inner, max_size=4), max_leaves=12
)


def _plain(node: Node) -> Any:
    if isinstance(node.value, dict):
        return {key: _plain(child) for key, child in node.value.items()}
    return [_plain(child) for child in node.value] if isinstance(node.value, list) else node.value


def _check_places(source: Source, node: Node) -> None:
    assert 0 <= node.span.start <= node.span.end <= len(source.text)
    if isinstance(node.value, dict):
        assert node.value.keys() == node.key_spans.keys()
        for span in node.key_spans.values():
            assert 0 <= span.start <= span.end <= len(source.text)
    elif not isinstance(node.value, list):
        assert source.slice(node.span) == node.raw
    for child in (
        node.value.values() if isinstance(node.value, dict) else node.value if isinstance(node.value, list) else ()
    ):
        _check_places(source, child)


def _read(text: str) -> Document | UnreadableSource:
    try:
        return yaml.read(text.encode(), "a.yaml")
    except UnreadableSource as error:
        return error


@given(st.binary(max_size=200))
def test_any_bytes_are_read_or_refused(data: bytes) -> None:
    with suppress(UnreadableSource):
        yaml.read(data, "a.yaml")


@given(st.lists(_TOKENS, max_size=30).map("".join))
def test_any_yaml_is_read_at_exact_places_or_refused_inside_the_text(text: str) -> None:
    found = _read(text)
    if isinstance(found, UnreadableSource):
        assert 1 <= found.position.line <= text.count("\n") + text.count("\r") + 1
        return
    assert found.tree is not None
    _check_places(found.source, found.tree)
    for paragraph in paragraphs_of(found.source, found.tree):
        assert 0 <= paragraph.span.start < paragraph.span.end <= len(found.source.text)
        assert paragraph.offsets is None or len(paragraph.offsets) == len(paragraph.text)


@given(_DATA)
def test_what_was_written_is_read(data: Any) -> None:
    writer = YAML()
    writer.width = 30
    stream = StringIO()
    writer.dump(data, stream)
    found = yaml.read(stream.getvalue().encode(), "a.yaml")
    assert found.tree is not None
    assert _plain(found.tree) == data
    _check_places(found.source, found.tree)
