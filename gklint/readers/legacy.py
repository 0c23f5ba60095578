"""Formats that gklint does not read but LibreOffice or Word does: refused with the way out, or converted on request."""

from __future__ import annotations

from pathlib import PurePath
from typing import NoReturn

from gklint.limits import DEFAULT_LIMITS, Limits
from gklint.readers import Reader
from gklint.source import UnreadableSource

OLE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
_RTF = b"{\\rtf"
_WEB_ARCHIVE = b"mime-version:"
_OPEN_DOCUMENT = b"mimetypeapplication/vnd.oasis.opendocument.text"
# Names of streams in an OLE file stand in its directory as UTF-16.
_ENCRYPTED = "EncryptedPackage".encode("utf-16-le")
_WORKBOOK = "Workbook".encode("utf-16-le")


def read(data: bytes, path: str, limits: Limits = DEFAULT_LIMITS) -> NoReturn:
    """Always raises UnreadableSource, which names what the file is and what to do."""
    if is_encrypted(data):
        raise UnreadableSource(
            "文件设有打开密码（加密的 Office 文件），不能读取。请在 Word 或 WPS 里取消密码，另存为 .docx 后再检查。",
            "an encrypted Office file: remove the password in Word or WPS, save as .docx and check again",
        )
    if data.startswith(OLE) and _WORKBOOK in data:
        raise UnreadableSource(
            "内容是旧版电子表格（.xls），不是年度报告的格式。请检查报告的 Word 文件（.docx）、网页或文本。",
            "a legacy spreadsheet (.xls), no format of the report: check the Word file, web page or text",
        )
    zh, en = _described(data, path)
    raise UnreadableSource(
        f"内容是{zh}，不能直接读取。请在 Word 或 WPS 里打开，另存为 .docx 后再检查；"
        "装有 LibreOffice 的，可以用 --convert-legacy 自动转换。",
        f"{en} is not read: open it in Word or WPS, save it as .docx and check that, or let LibreOffice convert it "
        "with --convert-legacy",
    )


def recognises(head: bytes) -> bool:
    """Whether a file begins like an OLE, RTF, OpenDocument or MHTML file, whatever it is called."""
    if head.startswith((OLE, _RTF)) or _OPEN_DOCUMENT in head[:200]:
        return True
    return head[:200].lower().lstrip().startswith(_WEB_ARCHIVE)


def is_encrypted(data: bytes) -> bool:
    """Whether it is an Office file with a password."""
    return data.startswith(OLE) and _ENCRYPTED in data


def _described(data: bytes, path: str) -> tuple[str, str]:
    if data.startswith(OLE):
        return "旧版 Word/WPS 文件（.doc、.wps）", "a legacy Word or WPS file (.doc, .wps)"
    if data.startswith(_RTF):
        return " RTF 文件", "an RTF file"
    suffix = PurePath(path).suffix.lower()
    if _OPEN_DOCUMENT in data[:200] or suffix == ".odt":
        return " OpenDocument 文件（.odt）", "an OpenDocument file (.odt)"
    if recognises(data[:200]):
        return "单个文件网页（.mht）", "a web archive (.mht)"
    return f"旧版或损坏的文字处理文件（{suffix}）", f"a legacy or damaged word-processor file ({suffix})"


READER = Reader("legacy", (".doc", ".dot", ".wps", ".wpt", ".rtf", ".odt", ".mht", ".mhtml"), read, recognises)
