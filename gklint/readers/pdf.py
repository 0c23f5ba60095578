"""PDF with a text layer: paragraphs, and tables by their ruling lines, put together over page ends.

Needs the extra `gklint[pdf]`. The file is parsed in a process of its own, bounded in time and memory.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from gklint.document import Document
from gklint.limits import DEFAULT_LIMITS, Limits
from gklint.readers import Reader
from gklint.rendition import CellText, Rendition
from gklint.source import Span, UnreadableSource

_HEAD = 1024  # as other programs do, a PDF may begin after some bytes of its sender
_LIBRARY = "pypdfium2_raw"


def read(data: bytes, path: str, limits: Limits = DEFAULT_LIMITS) -> Document:
    """Read a PDF. Raises UnreadableSource."""
    from importlib.util import find_spec

    from gklint.readers._pdf_process import read_in_child
    from gklint.readers._pdf_whole import require_whole

    if find_spec(_LIBRARY) is None:
        raise UnreadableSource(
            '读取 PDF 需要附加组件。请先安装：pip install "gklint[pdf]"',
            'reading PDF needs an extra: pip install "gklint[pdf]"',
        )
    require_whole(data)
    return _document(read_in_child(data, limits), path, data)


def _recognises(head: bytes) -> bool:
    return b"%PDF-" in head[:_HEAD]


READER = Reader("pdf", (".pdf",), read, _recognises)


def _document(found: dict[str, Any], path: str, data: bytes) -> Document:
    rendition = Rendition()
    starts = _Pages(rendition, found["scanned"])
    for block in found["blocks"]:
        if len(block) == 2:
            starts.reach(block[0])
            rendition.paragraph(block[1])
        else:
            rendition.table(_rows(block[0], starts))
    starts.reach(found["pages"] - 1)
    for kind in ("hidden", "comments"):
        for page, text in found[kind]:
            at = Span(starts.begins[page], starts.begins[page])
            rendition.leftover("hidden" if kind == "hidden" else "comment", text, at)
    for name, text in found["properties"].items():
        rendition.leftover("property", text, Span(0, 0), name)
    beside = {"headers": "；".join(found["margins"]), "watermark": "；".join(dict.fromkeys(found["slanting"]))}
    return rendition.document(path, "pdf", data, {key: text for key, text in beside.items() if text})


def _rows(rows: list[Any], starts: _Pages) -> Iterator[list[CellText]]:
    for page, cells in rows:
        # The rendition takes rows one by one, so that a page begins with its first row.
        starts.reach(page)
        yield [CellText(*cell) for cell in cells]


class _Pages:
    """Begins the pages of a rendition in order, and says of scanned pages that they could not be read."""

    def __init__(self, rendition: Rendition, scanned: list[int]) -> None:
        self._rendition = rendition
        self._scanned = frozenset(scanned)
        self.begins: list[int] = []

    def reach(self, page: int) -> None:
        """Begin all pages up to this one, counted from 0."""
        while len(self.begins) <= page:
            self._rendition.page()
            self.begins.append(self._rendition.offset)
            if len(self.begins) - 1 in self._scanned:
                self._rendition.paragraph(f"〔第{len(self.begins)}页是图片，没有文字层，未能读取〕")
