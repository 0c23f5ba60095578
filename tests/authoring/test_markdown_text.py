"""Any text, written as Markdown, is read back as the same text, and a comment is read as nothing at all."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from gklint.authoring import markdown_text
from gklint.document import Paragraph, Table
from gklint.readers._pipes import SPACES
from gklint.readers.markdown import read
from tests.authoring.edits import CELLS, LINES

_MARKS = st.sampled_from(
    [*"#-=*_`~|\\\\<>[]()!&:;+.1９0 \t一字”\u3000\x85\u2028\ufeff", "](", "<!--", "-->", "<td>", "&lt;", "~~~", "1. "]
)
_TEXT = st.characters(codec="utf-8", exclude_characters="\n\r\0")
_LINE = st.one_of(st.lists(_MARKS, max_size=12).map("".join), st.text(_TEXT, max_size=30), st.sampled_from(LINES))
_CELL = st.one_of(_LINE, st.sampled_from(CELLS), st.tuples(_LINE, _LINE).map("\n".join))


def _shown(text: str) -> str:
    return text.strip(SPACES)


def _blocks(text: str) -> tuple[object, ...]:
    return read(text.encode("utf-8"), "x.md").blocks


@settings(deadline=None)
@given(st.lists(_LINE, min_size=1, max_size=5))
def test_paragraphs_are_read_back(lines: list[str]) -> None:
    text = "\n\n".join(markdown_text.paragraph(line) for line in map(_shown, lines) if line) + "\n"
    assert [(block.text, block.level) for block in _blocks(text) if isinstance(block, Paragraph)] == [
        (line, 0) for line in map(_shown, lines) if line
    ]
    assert not any(isinstance(block, Table) for block in _blocks(text))


@settings(deadline=None)
@given(_LINE.map(_shown).filter(bool), st.integers(1, 6))
def test_headings_are_read_back(line: str, level: int) -> None:
    (block,) = _blocks(markdown_text.heading(line, level))
    assert isinstance(block, Paragraph)
    assert (block.text, block.level) == (line, level)


@settings(deadline=None)
@given(
    st.integers(1, 5).flatmap(
        lambda width: st.lists(st.lists(_CELL, min_size=width, max_size=width), min_size=1, max_size=5)
    )
)
def test_tables_are_read_back(rows: list[list[str]]) -> None:
    wanted = [[_lines(cell) for cell in row] for row in rows]
    for text in (markdown_text.table(rows), markdown_text.bare_rows(rows)):
        (table,) = _blocks(f"文字\n\n{text}\n\n文字")[1:-1]
        assert isinstance(table, Table)
        assert [[_lines(cell.text) for cell in row] for row in table.rows] == wanted


def _lines(cell: str) -> list[str]:
    return [line for line in map(_shown, _shown(cell).split("\n")) if line]


@settings(deadline=None)
@given(st.lists(st.text(_TEXT, max_size=30) | _LINE, min_size=1, max_size=4))
def test_a_comment_is_no_text_and_never_ends_early(lines: list[str]) -> None:
    comment = markdown_text.comment(lines)
    assert comment.count("-->") == 1
    assert "--" not in comment.removeprefix("<!--").removesuffix("-->")
    assert [block.text for block in _blocks(f"前\n\n{comment}\n\n后") if isinstance(block, Paragraph)] == ["前", "后"]


@pytest.mark.parametrize(
    ("text", "written"),
    [
        ("2024年，本机关收到申请6件（其中1件结转）。", "2024年，本机关收到申请6件（其中1件结转）。"),
        ("1.加强学习", "1.加强学习"),
        ("1. 加强学习", "1\\. 加强学习"),
        ("国办函〔2020〕109号、[2021]30号", "国办函〔2020〕109号、[2021]30号"),
        ("信息____条，中_间_线", "信息____条，中_间_线"),
        ("<script>", "&lt;script>"),
        ("a<b，5<6", "a&lt;b，5<6"),
        ("5~8月、6~9月", "5\\~8月、6\\~9月"),
        ("5~8月", "5~8月"),
        ("C:\\文件", "C:\\文件"),
    ],
)
def test_only_what_would_be_markup_is_escaped(text: str, written: str) -> None:
    assert markdown_text.paragraph(text) == written


def test_a_null_character_is_left_out() -> None:
    assert markdown_text.inline("字\0节") == "字节"
