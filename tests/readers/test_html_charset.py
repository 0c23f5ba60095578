"""Pages in every encoding that sites have used: declared, undeclared, and declared wrongly."""

from __future__ import annotations

import pytest

from gklint.document import Paragraph
from gklint.readers.html import read
from gklint.source import UnreadableSource

_SIMPLIFIED = "云岫县财政局政府信息公开工作年度报告：主动公开的政府信息有86条，办理申请6件"
_TRADITIONAL = "雲岫縣財政局政府信息公開工作年度報告：主動公開的政府信息有86條，辦理申請6件"


def _text(data: bytes) -> tuple[str, str]:
    found = read(data, "a.html")
    (paragraph,) = found.blocks
    assert isinstance(paragraph, Paragraph)
    assert found.source.slice(paragraph.span) == paragraph.text
    return paragraph.text, found.source.encoding


@pytest.mark.parametrize(
    "head",
    [
        "<meta charset=gb2312>",
        '<META content="text/html; charset=GBK" http-equiv=Content-Type>',
        "<meta charset='gb18030'>",
        "<?xml version='1.0' encoding='gb2312'?>",
        "",
        "<meta charset=iso-8859-1>",
        "<meta charset=utf-8>",
        "<meta charset=big5>",
    ],
)
def test_gb18030(head: str) -> None:
    # 𠮷 is in no charset but GB 18030, and makes Big5 impossible.
    assert _text(f"{head}<p>{_SIMPLIFIED}㐀𠮷</p>".encode("gb18030")) == (_SIMPLIFIED + "㐀𠮷", "gb18030")


@pytest.mark.parametrize(
    "head", ["<meta charset=big5>", "<meta http-equiv=x content='text/html;charset=Big5-HKSCS'>", ""]
)
def test_traditional_mirrors(head: str) -> None:
    assert _text(f"{head}<p>{_TRADITIONAL}</p>".encode("big5hkscs")) == (_TRADITIONAL, "big5hkscs")


def test_what_only_microsoft_put_into_big5() -> None:
    assert _text(f"<meta charset=big5><p>{_TRADITIONAL}€</p>".encode("cp950"))[1] == "cp950"


@pytest.mark.parametrize("charset", ["gb2312", "big5", "utf-8", "iso-8859-1"])
def test_utf8_is_believed_before_what_a_page_declares(charset: str) -> None:
    assert _text(f"<meta charset={charset}><p>{_TRADITIONAL}</p>".encode()) == (_TRADITIONAL, "utf-8")


@pytest.mark.parametrize("encoding", ["utf-8-sig", "utf-16"])
def test_a_byte_order_mark_is_believed_before_all(encoding: str) -> None:
    assert _text(f"<meta charset=gb2312><p>{_SIMPLIFIED}</p>".encode(encoding))[0] == _SIMPLIFIED


@pytest.mark.parametrize("charset", ["utf-8", "gb2312", ""])
def test_damaged_bytes_are_told(charset: str) -> None:
    data = f"<meta charset={charset}><p>{_SIMPLIFIED}</p>".encode()
    with pytest.raises(UnreadableSource) as caught:
        read(data[:-5] + b"\xff\xff" + data[-5:], "a.html")
    assert "编码" in caught.value.zh


def test_zero_bytes_are_no_text() -> None:
    with pytest.raises(UnreadableSource):
        read(b"<p>" + b"\0" * 1000, "a.html")
