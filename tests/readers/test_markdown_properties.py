"""Markdown, any at all: nothing raises, nothing is lost, every place is exact."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import suppress

import pytest
from hypothesis import given
from hypothesis import strategies as st

from gklint.document import Cell, Document, Paragraph, Table
from gklint.readers.markdown import read
from gklint.source import UnreadableSource
from tests.readers.markdown_reading import document

_PIECES = st.sampled_from(
    [
        *("#", "## ", "-", "---", "===", "* ", "**", "_", "~~", "`", "```", "|", "| 0 |", "\\", "\\|", "> ", "1. "),
        *("[", "](", "](http://a)", "![", "<!--", "-->", "<table>", "</table>", "<tr>", "<td>", "</td>", "<br>", "<b>"),
        *("&nbsp;", "&amp;", "&#", "<", ">", "(", ")", "\n", "\n\n", "\r\n", "\r", "\t", " ", "\u3000", "\0", "\ufeff"),
        *(
            "政府",
            "信息。",
            "0",
            "a",
            "：",
            "“",
            "<td rowspan=2 colspan='9999'>",
            "<script>",
            "</script>",
            "---\na: b\n---\n",
        ),
    ]
)
_MARKDOWN = st.lists(_PIECES, max_size=40).map("".join)
_DECODED = ("&", "<")  # where an entity or <br> begins, the text has another character


def _texts(found: Document) -> Iterator[Paragraph | Cell]:
    for block in found.blocks:
        if isinstance(block, Table):
            for row in block.rows:
                yield from row
        else:
            yield block


@given(st.binary(max_size=200))
def test_any_bytes_are_read_or_refused(data: bytes) -> None:
    with suppress(UnreadableSource):
        read(data, "a.md")


@given(_MARKDOWN | st.text(max_size=100))
def test_every_place_is_exact(text: str) -> None:
    try:
        found = document(text)
    except (UnreadableSource, UnicodeEncodeError):
        return
    source = found.source
    for block in found.blocks:
        assert 0 <= block.span.start <= block.span.end <= len(source.text)
    for each in _texts(found):
        if isinstance(each, Cell):
            assert 0 <= each.span.start <= each.span.end <= len(source.text)
            assert bool(each.text) or each.span.start == each.span.end
        elif each.offsets is None:
            assert source.slice(each.span) == each.text
        else:
            assert len(each.offsets) == len(each.text)
            assert list(each.offsets) == sorted(each.offsets)
            assert each.span.start == each.offsets[0]
            assert each.span.end == each.offsets[-1] + 1
            for character, offset in zip(each.text, each.offsets, strict=True):
                assert source.text[offset] == character or source.text[offset] in _DECODED or character == " "


@given(_MARKDOWN)
def test_blocks_stand_in_the_order_of_the_text(text: str) -> None:
    try:
        starts = [block.span.start for block in document(text).blocks if isinstance(block, Paragraph)]
    except UnreadableSource:
        return
    assert starts == sorted(starts)


_FRAMES = st.sampled_from(
    [
        *(
            "{}",
            "# {}",
            "##{}",
            "    {}",
            "\u3000\u3000{}",
            "- {}",
            "1. {}",
            "> {}",
            "> - {}",
            "     > {}",
            "  - # {}",
            "**{}**",
            "`{}`",
            "[{}](http://a)",
        ),
        *(
            "| {} |",
            "| {} | 0 | 0 |",
            "{} | 0",
            "|---|",
            "---",
            "===",
            "```",
            "~~~",
            "```md",
            "",
            "<p>{}</p>",
            "<b>{}",
            "<table>",
        ),
        *("<tr><td>{}</td></tr>", "<td>{}", "</table>", "<!-- -->{}", "<!--", "{}\\", "***{}**", "*{}", "_{}_", "[{}]"),
    ]
)


@given(st.lists(_FRAMES, max_size=25))
def test_no_text_is_lost_or_doubled(frames: list[str]) -> None:
    words = [f"词{chr(0x4E00 + number)}语" for number in range(len(frames))]
    text = "\n".join(frame.format(word) for frame, word in zip(frames, words, strict=True))
    shown = "\n".join(each.text for each in _texts(document(text)))
    for frame, word in zip(frames, words, strict=True):
        if "{}" in frame and not ("<!--" in frames and "<!-- -->{}" in frames):  # a comment may have opened above
            assert shown.count(word) == 1


@pytest.mark.parametrize("size", [400_000])
@pytest.mark.parametrize(
    "piece", [">", "[", "](", "**a", "`", "<table>", "<td>", "<!--", "&#1", "|", "\\", "- ", "~~~x\n"]
)
def test_hostile_repetition_is_read(piece: str, size: int) -> None:
    # Quadratic work on this size would take hours, and the run would be stopped.
    document(piece * (size // len(piece)))


def test_common_markdown_agrees_with_commonmark() -> None:
    markdown_it = pytest.importorskip("markdown_it")
    text = "# 一\n\n段落**强调**与`码`\n\n## 二 ##\n\n| 甲 | 乙 |\n| --- | --- |\n| 1 | **2** |\n\n三\n===\n\n> 引用\n"
    tokens = markdown_it.MarkdownIt("commonmark").enable("table").parse(text)
    expected = ["".join(child.content for child in token.children or []) for token in tokens if token.type == "inline"]
    assert [each.text for each in _texts(document(text))] == expected
