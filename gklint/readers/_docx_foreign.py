"""What a file named .docx is when it is no Word document without macros, and the way out."""

from __future__ import annotations

from gklint.readers._docx_archive import Archive, encrypted
from gklint.source import UnreadableSource

_OLE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
_ENCRYPTED_PACKAGE = "EncryptedPackage".encode("utf-16-le")
_HEADS = (
    (b"{\\rtf", "RTF文档", "an RTF document"),
    (b"%PDF", "PDF", "a PDF"),
    (b"MIME-Version", "网页存档（MHT）", "a web archive (MHT)"),
    (b"<", "网页或XML文件", "a web page or XML file"),
)
_MIMETYPES = (
    (b"application/vnd.oasis.opendocument.text", "OpenDocument文档（.odt）", "an OpenDocument text (.odt)"),
    (b"application/vnd.oasis.opendocument", "OpenDocument文件", "an OpenDocument file"),
    (b"application/epub+zip", "EPUB电子书", "an EPUB book"),
)
_CONTENT_TYPES = (
    ("spreadsheetml", "Excel工作簿（.xlsx）", "an Excel workbook (.xlsx)"),
    ("presentationml", "PowerPoint演示文稿（.pptx）", "a PowerPoint presentation (.pptx)"),
)
_ENTRIES = (
    ("xl/workbook.xml", *_CONTENT_TYPES[0][1:]),
    ("ppt/presentation.xml", *_CONTENT_TYPES[1][1:]),
    ("ofd.xml", "OFD版式文件", "an OFD document"),
    ("meta-inf/manifest.mf", "Java程序包", "a Java archive"),
)


def macros() -> UnreadableSource:
    """What to say of a document with macros."""
    return UnreadableSource(
        "文件带有宏（启用宏的Word文档），公开的报告不应有宏，未作检查。请在Word里另存为不含宏的 .docx 后再检查。",
        "the document is macro-enabled, which no published report should be: not checked; save it as .docx in Word",
    )


def other_content(data: bytes) -> UnreadableSource:
    """What to say of a file that is no ZIP package."""
    if data.startswith(_OLE):
        if _ENCRYPTED_PACKAGE in data:
            return encrypted()
        return _no_word_file("旧版Word或WPS文档（.doc、.wps）", "an old Word or WPS document (.doc, .wps)")
    head = data[:256].lstrip(b"\xef\xbb\xbf \t\r\n")
    for start, zh, en in _HEADS:
        if head.startswith(start):
            return _no_word_file(zh, en)
    return UnreadableSource(
        "这不是Word文件，或者文件已损坏（开头不是ZIP格式）。请重新下载或拷贝；打得开时，用Word另存为 .docx。",
        "no Word file, or a damaged one (it does not begin as a ZIP file); get it anew, or save it as .docx in Word",
    )


def other_package(archive: Archive, content_type: str = "") -> UnreadableSource:
    """What to say of a ZIP file that holds no Word document; `content_type` is that of its main part."""
    for word, zh, en in _CONTENT_TYPES:
        if word in content_type:
            return _no_word_file(zh, en)
    if "mimetype" in archive:
        written = archive.read("mimetype") or b""
        for start, zh, en in _MIMETYPES:
            if written.startswith(start):
                return _no_word_file(zh, en)
    for name, zh, en in _ENTRIES:
        if name in archive:
            return _no_word_file(zh, en)
    if any(name.endswith((".docx", ".doc", ".wps", ".pdf")) for name in archive.names):
        return UnreadableSource(
            "这是压缩包，不是Word文件。请先解压，再检查里面的文件。",
            "a ZIP archive, no Word file: unpack it and check the files in it",
        )
    return UnreadableSource(
        "这是ZIP压缩文件，但里面没有Word文档正文（缺少或写错了内容类型、关系说明），文件可能损坏。"
        "请用Word打开并修复后另存为 .docx。",
        "a ZIP file without a Word document in it (content types or relationships are missing or wrong): "
        "perhaps damaged; repair it in Word and save it as .docx",
    )


def _no_word_file(zh: str, en: str) -> UnreadableSource:
    return UnreadableSource(
        f"内容是{zh}，不是Word（.docx）文档。请用原来的软件打开，另存为 .docx 后再检查。",
        f"this is {en}, no Word document (.docx): open it in its own program and save it as .docx",
    )
