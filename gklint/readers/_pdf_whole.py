"""Whether a PDF is whole: PDFium mends a file that was cut off, and what is missing would go unnoticed."""

from __future__ import annotations

from gklint.source import UnreadableSource

_END = b"%%EOF"
_PARTS = (b" obj", b"endobj", b"endstream")


def require_whole(data: bytes) -> None:
    """Raise UnreadableSource where the end of a PDF is missing."""
    end = data.rfind(_END)
    tail = data[end:] if end >= 0 else data
    if end < 0 and b"startxref" in data[-2048:]:
        return
    if end < 0 or any(part in tail for part in _PARTS):
        raise UnreadableSource(
            "PDF 不完整（缺少文件尾，可能没有下载完）。请重新下载，或用原来的软件重新导出 PDF。",
            "the PDF is cut off (its end is missing): download it or export it again",
        )
