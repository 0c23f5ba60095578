"""Formats that are not read: what the file is, why it is not checked, and the way out."""

from __future__ import annotations

import pytest

from gklint.opening import opener
from gklint.readers.legacy import OLE
from gklint.source import UnreadableSource

UTF16 = "utf-16-le"
ODT = b"PK\x03\x04" + b"\0" * 26 + b"mimetypeapplication/vnd.oasis.opendocument.text"
CASES = {
    "年报.doc": (OLE + b"\0" * 600, "旧版 Word/WPS 文件", "另存为 .docx"),
    "年报.wps": (OLE + b"\0" * 600, "旧版 Word/WPS 文件", "--convert-legacy"),
    "加密.docx": (OLE + b"\0" * 600 + "EncryptedPackage".encode(UTF16), "打开密码", "取消密码"),
    "数字.doc": (OLE + b"\0" * 600 + "Workbook".encode(UTF16), "旧版电子表格", "Word 文件"),
    "年报.rtf": (b"{\\rtf1\\ansi ...}", "RTF 文件", "另存为 .docx"),
    "其实是.docx": (b"{\\rtf1\\ansi ...}", "RTF 文件", "另存为 .docx"),
    "网页.mht": (b"MIME-Version: 1.0\r\nContent-Type: multipart/related\r\n", "单个文件网页", "另存为 .docx"),
    "网页.doc": (b"MIME-Version: 1.0\r\nContent-Type: multipart/related\r\n", "单个文件网页", "另存为 .docx"),
    "年报.odt": (
        b"PK\x03\x04" + b"\0" * 26 + b"mimetypeapplication/vnd.oasis.opendocument.text",
        "OpenDocument",
        ".docx",
    ),
    "文字.doc": ("云岫县财政局2024年政府信息公开工作年度报告".encode(), "旧版或损坏", "另存为 .docx"),
    "数字.csv": ("本年新收,1,2,3".encode(), "电子表格（.csv）", "exclude"),
    "数字.xlsx": (b"PK\x03\x04" + b"\0" * 60, "", ".docx"),
}


@pytest.mark.parametrize("name", CASES)
def test_the_message_names_the_file_and_the_way_out(name: str) -> None:
    data, what, way_out = CASES[name]
    with pytest.raises(UnreadableSource) as refused:
        opener().open(data, name)
    assert what in refused.value.zh
    assert way_out in refused.value.zh
    assert refused.value.en.isascii() or "“" in refused.value.en


@pytest.mark.parametrize("data", [b"", b"\xef\xbb\xbf", b"\r\n \0\0"])
@pytest.mark.parametrize("name", ["a.docx", "a.html", "a.pdf", "a.doc", "a.md"])
def test_an_empty_file_is_called_empty(name: str, data: bytes) -> None:
    with pytest.raises(UnreadableSource, match="empty"):
        opener().open(data, name)
