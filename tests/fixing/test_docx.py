"""Mending Word files: the text changes, and nothing else of the package."""

from __future__ import annotations

import zipfile
from io import BytesIO

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from gklint.limits import DEFAULT_LIMITS
from gklint.patching import CannotPatch, Change, applied
from gklint.readers.docx import patch, read
from gklint.source import Span
from tests.readers.docx_package import docx, p, parts, r, tbl, tc, tr, zipped

BOLD = "<w:b/>"
NUMBERING = (
    '<w:abstractNum w:abstractNumId="1"><w:lvl w:ilvl="0"><w:start w:val="1"/><w:numFmt w:val="chineseCounting"/>'
    '<w:lvlText w:val="%1、"/></w:lvl></w:abstractNum><w:num w:numId="1"><w:abstractNumId w:val="1"/></w:num>'
)
LISTED = '<w:numPr><w:ilvl w:val="0"/><w:numId w:val="1"/></w:numPr>'
DELETED = '<w:del w:id="1"><w:r><w:delText>删</w:delText></w:r></w:del>'
BODY = (
    p("云岫县财政局2024年政府信息公开工作年度报告")
    + p("总体情况", LISTED)
    + p(
        r("3、")
        + r("收到和处理", BOLD)
        + r("政府信息公开申请情况")
        + '<w:del w:id="1"><w:r><w:delText>删</w:delText></w:r></w:del>'
    )
    + tbl(tr("自然人", "总计"), tr(tc("12", '<w:gridSpan w:val="1"/>'), tc(p(r("1") + r("2")) + p("件"))))
    + p(r(" 全年收到 12 件，") + r("隐藏", "<w:vanish/>") + r("办结12件。"))
)


def shown(data: bytes) -> str:
    """The rendition."""
    return read(data, "年报.docx", DEFAULT_LIMITS).source.text


def change(text: str, old: str, new: str, start: int = 0) -> Change:
    """Replace the first `old` from `start` on."""
    at = text.index(old, start)
    return Change(Span(at, at + len(old)), old, new)


def mended(data: bytes, *changes: Change) -> bytes:
    """The file after changes."""
    return patch(data, "年报.docx", DEFAULT_LIMITS, changes)


@given(data=st.data())
@settings(max_examples=30, deadline=None)
def test_any_text_can_be_changed_and_nothing_else_changes(data: st.DataObject) -> None:
    before = docx(BODY, numbering=NUMBERING)
    text = shown(before)
    lines = [line for line in text.split("\n") if len(line) > 1 and "\t" not in line and "总体" not in line]
    line = data.draw(st.sampled_from(lines))
    start = text.index(line) + data.draw(st.integers(0, len(line) - 1))
    end = data.draw(st.integers(start, text.index(line) + len(line)))
    # A change that ends in a blank at the end of a line would not be seen.
    new = data.draw(st.text(st.sampled_from("一3、（ａ&<"), max_size=4))
    wanted = Change(Span(start, end), text[start:end], new)
    try:
        after = mended(before, wanted)
    except CannotPatch:
        return
    assert shown(after) == applied(text, [wanted])
    old, now = (zipfile.ZipFile(BytesIO(package)) for package in (before, after))
    assert now.namelist() == old.namelist()
    assert all(now.read(name) == old.read(name) for name in old.namelist() if name != "word/document.xml")


def test_runs_keep_their_formatting() -> None:
    before = docx(BODY, numbering=NUMBERING)
    text = shown(before)
    after = mended(
        before, change(text, "3、", "三、"), change(text, "处理政府", "办理政府"), change(text, "12件。", "13件。")
    )
    xml = zipfile.ZipFile(BytesIO(after)).read("word/document.xml").decode()
    assert '<w:rPr><w:b/></w:rPr><w:t xml:space="preserve">收到和办理</w:t>' in xml
    assert "<w:delText>删</w:delText>" in xml
    assert "隐藏" in xml
    assert "\n三、收到和办理政府信息公开申请情况\n" in shown(after)
    assert "办结13件。" in shown(after)


def test_cells_and_figures_over_several_runs() -> None:
    before = docx(BODY, numbering=NUMBERING)
    text = shown(before)
    after = mended(before, change(text, "12", "340", text.index("\t12 件")))
    assert "\t12\t340 件\t" in shown(after)


def test_what_word_makes_by_itself_is_refused() -> None:
    before = docx(BODY, numbering=NUMBERING)
    with pytest.raises(CannotPatch, match="by itself"):
        mended(before, change(shown(before), "一、总体", "1、总体"))


def test_a_signed_file_is_refused() -> None:
    before = zipped({**parts(BODY, numbering=NUMBERING), "_xmlsignatures/sig1.xml": "<Signature/>"})
    with pytest.raises(CannotPatch, match="signed"):
        mended(before, change(shown(before), "3、", "三、"))


def test_a_text_that_is_not_as_expected_is_refused() -> None:
    before = docx(BODY, numbering=NUMBERING)
    with pytest.raises(CannotPatch, match="not what was checked"):
        mended(before, Change(Span(0, 2), "松溪", "云岫"))
