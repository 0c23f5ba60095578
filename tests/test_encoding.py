"""Bytes become text in the right encoding, or a problem with its place: never mojibake, never a lost byte."""

from __future__ import annotations

import codecs

import pytest
from hypothesis import given
from hypothesis import strategies as st

from gklint.encoding import decode
from gklint.source import Source, Span, UnreadableSource, source_from_bytes

TEXT = "一、总体情况\n2024年，云岫县财政局主动公开政府信息86条。\n二、主动公开政府信息情况\n"


@pytest.mark.parametrize(
    ("data", "encoding", "bom"),
    [
        (TEXT.encode(), "utf-8", False),
        (codecs.BOM_UTF8 + TEXT.encode(), "utf-8", True),
        (TEXT.encode("utf-16"), "utf-16-le", True),
        (codecs.BOM_UTF16_BE + TEXT.encode("utf-16-be"), "utf-16-be", True),
        (TEXT.encode("utf-16-le"), "utf-16-le", False),
        (TEXT.encode("utf-16-be"), "utf-16-be", False),
        (TEXT.encode("gb18030"), "gb18030", False),
    ],
)
def test_every_encoding_that_offices_use(data: bytes, encoding: str, bom: bool) -> None:
    decoded = decode(data)
    assert (decoded.text, decoded.encoding, decoded.bom, decoded.problem) == (TEXT, encoding, bom, None)


def test_truncated_utf8_is_named_with_its_place_and_not_read_as_gb18030() -> None:
    data = TEXT.encode()[:-3]
    with pytest.raises(UnreadableSource) as caught:
        source_from_bytes(data, "report.txt")
    assert "UTF-8" in caught.value.zh
    assert caught.value.position.line == 3


@pytest.mark.parametrize(
    ("data", "word"),
    [
        (b"PK\x05\x06rest", "压缩包"),
        (bytes(range(256)) * 9, "二进制"),
    ],
)
def test_other_formats_are_named(data: bytes, word: str) -> None:
    problem = decode(data).problem
    assert problem is not None
    assert word in problem.zh


@given(st.binary(max_size=400))
def test_any_bytes_decode_or_say_why(data: bytes) -> None:
    decoded = decode(data)
    if decoded.problem is None:
        assert decoded.text.encode(decoded.encoding) == data.removeprefix(codecs.BOM_UTF8) or decoded.bom
    else:
        assert decoded.problem.zh
        assert decoded.problem.en


@given(st.text(alphabet="ab一\r\n\t ", max_size=60))
def test_positions_and_lines_agree(text: str) -> None:
    source = Source("x", text)
    lines = source.lines()
    assert len(lines) == len(source.line_starts)
    for number, span in enumerate(lines, 1):
        assert span == source.line_span(number)
        assert not set(source.slice(span)) & {"\r", "\n"}
    for offset in range(len(text) + 1):
        position = source.position(offset)
        assert source.line_starts[position.line - 1] + position.column - 1 == offset


def test_columns_count_code_points() -> None:
    source = Source("x", "第一行\n𠮷林省12件")
    assert source.position(7).column == 4
    assert source.slice(Span(7, 9)) == "12"
