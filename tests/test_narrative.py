"""A narrative in YAML becomes paragraphs that stand exactly where the author typed them."""

from __future__ import annotations

from io import StringIO

import pytest
from hypothesis import given
from hypothesis import strategies as st
from ruamel.yaml import YAML
from ruamel.yaml.scalarstring import (
    DoubleQuotedScalarString,
    FoldedScalarString,
    LiteralScalarString,
    PlainScalarString,
    SingleQuotedScalarString,
)

from gklint.document import Document, Node, Paragraph
from gklint.narrative import paragraphs_of
from gklint.readers.yaml import read


def section(yaml: str, line_end: str = "\n") -> tuple[Document, tuple[Paragraph, ...]]:
    """The document, and the paragraphs of its key `a`."""
    document = read(yaml.replace("\n", line_end).encode(), "report.yaml")
    node = document.tree.get("a") if document.tree else None
    assert isinstance(node, Node)
    return document, paragraphs_of(document.source, node)


@pytest.mark.parametrize("line_end", ["\n", "\r\n", "\r"])
@pytest.mark.parametrize(
    ("yaml", "texts"),
    [
        ("a: |\n  （一）总体。\n\n    二  \n  三\n# 注\nb: 1", ["（一）总体。", "二", "三"]),
        ("a: |2-\n    一\n  二", ["一", "二"]),
        ("a: | # 注\n  一\n", ["一"]),
        ("a: &x |\n  一\n", ["一"]),
        ("a: |\n  |", ["|"]),
        ("a: >\n  一行\n  接上行 x\n  y\n\n  新段\n", ["一行接上行 x y", "新段"]),
        ("a: 一行\n  接上行\n\n  新段", ["一行接上行", "新段"]),
        ("a: 'it''s\n  ok'", ["it's ok"]),
        ('a: "一\\n二 \\\n  三\\u56db\\"\\/ \\x41"', ["一", '二三四"/ A']),
        ("a: \u3000\u3000一", ["一"]),
        ("a: 86", ["86"]),
        ("a:", []),
        ("a: [一, {b: 二, c: 0.5}]", ["一", "二", "0.5"]),
        ("a: |\n  \n", []),
    ],
)
def test_paragraphs(yaml: str, texts: list[str], line_end: str) -> None:
    _document, paragraphs = section(yaml, line_end)
    assert [paragraph.text for paragraph in paragraphs] == texts


@pytest.mark.parametrize(
    ("yaml", "word", "slice_"),
    [
        ("a: |\n  公开86条\n  收到6件\n", "6件", "6件"),
        ("a: >\n  公开\n  86条\n", "86", "86"),
        ('a: "公开\\t\\u0038\\u0036条"', "86", "\\u0038\\"),
        ("a: '公''开86条'", "86", "86"),
    ],
)
def test_part_of_a_paragraph(yaml: str, word: str, slice_: str) -> None:
    document, paragraphs = section(yaml)
    paragraph = next(each for each in paragraphs if word in each.text)
    at = paragraph.text.index(word)
    assert document.source.slice(paragraph.part(at, at + len(word))) == slice_


_STYLES = [
    PlainScalarString,
    LiteralScalarString,
    FoldedScalarString,
    SingleQuotedScalarString,
    DoubleQuotedScalarString,
]


@pytest.mark.parametrize("style", _STYLES)
@given(text=st.text(alphabet="政府信息 公开0aé'\"\\:#-\n\n\u3000\xa0", max_size=60))
def test_every_style_gives_the_same_words(style: type[str], text: str) -> None:
    writer = YAML()
    writer.width = 20
    stream = StringIO()
    writer.dump({"a": style(text)}, stream)
    document = read(stream.getvalue().encode(), "report.yaml")
    node = document.tree.get("a") if document.tree else None
    assert isinstance(node, Node)
    paragraphs = paragraphs_of(document.source, node)
    expected = [line for line in str(node.value).split("\n") if line.strip()]
    assert [_letters(paragraph.text) for paragraph in paragraphs] == [_letters(line) for line in expected]
    for paragraph in paragraphs:
        for index, character in enumerate(paragraph.text):
            written = document.source.text[paragraph.part(index, index + 1).start]
            assert written == character or written == "\\" or character == " "


def _letters(text: str) -> str:
    return "".join(text.split())
