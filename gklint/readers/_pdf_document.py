"""Opens a PDF with PDFium and reads its pages. Runs in a process of its own, as PDFium is written in C++."""

from __future__ import annotations

from collections.abc import Iterator
from ctypes import byref, c_ushort
from typing import Any, NamedTuple

import pypdfium2_raw as pdfium

from gklint.limits import Limits
from gklint.readers._pdf_drawing import Drawing, read_drawing
from gklint.readers._pdf_glyphs import Frame, Reading, read_glyphs
from gklint.readers._pdf_lines import lines_of
from gklint.readers._pdf_page import Glyph, Page
from gklint.source import UnreadableSource

MOST_CHARACTERS = 1_000_000
_SCANNED = 0.3  # of the page
_MOST_UNKNOWN = 0.03  # of all characters
_MOST_NOTES = 1000
_LONGEST_STRING = 20_000
_PROPERTIES = {"Author": "creator", "Company": "company", "Manager": "manager"}  # those that tell of persons and organs
_PASSWORD, _SECURITY = 4, 5
_DRAWN = frozenset((pdfium.FPDF_ANNOT_FREETEXT, pdfium.FPDF_ANNOT_STAMP, pdfium.FPDF_ANNOT_WIDGET))


class PdfPages(NamedTuple):
    """All pages, and what stands in the file beside them: texts with the page that they belong to, from 0."""

    pages: list[Page]
    scanned: list[int]
    hidden: list[tuple[int, str]]
    comments: list[tuple[int, str]]
    slanting: list[str]
    properties: dict[str, str]


def read_pages(data: bytes, limits: Limits) -> PdfPages:
    """Read a PDF. Raises UnreadableSource."""
    pdfium.FPDF_InitLibraryWithConfig(pdfium.FPDF_LIBRARY_CONFIG(version=2))
    document = pdfium.FPDF_LoadMemDocument64(data, len(data), None)
    if not document:
        raise _refusal(pdfium.FPDF_GetLastError())
    count = pdfium.FPDF_GetPageCount(document)
    if count < 1:
        raise _damaged("没有一页可以读取", "no page can be read")
    if count > limits.pages:
        raise UnreadableSource(
            f"PDF 有 {count} 页，超过 {limits.pages} 页的上限，未作检查。"
            "请确认没有选错文件；确需检查时调大配置项 max_pages。",
            f"{count} pages, more than the limit of {limits.pages}: not checked; raise max_pages if it is a report",
        )
    found = PdfPages([], [], [], [], [], _properties(document))
    characters = unknown = 0
    for number in range(count):
        reading, drawing, frame = _page(document, number, found)
        characters += len(reading.glyphs) + len(reading.invisible)
        unknown += reading.unknown
        if characters > MOST_CHARACTERS:
            raise UnreadableSource(
                f"PDF 的文字超过 {MOST_CHARACTERS} 个字符，不像一份年度报告，未作检查。请确认没有选错文件。",
                f"more than {MOST_CHARACTERS} characters: not an annual report, not checked",
            )
        _add(found, number, reading, drawing, frame)
    _require_text(found, characters, unknown)
    return found


def _refusal(code: int) -> UnreadableSource:
    if code in (_PASSWORD, _SECURITY):
        return UnreadableSource(
            "PDF 加了密码，打不开。请去掉打开密码后重新保存，或提供未加密的文件。",
            "the PDF is protected by a password: save it without one",
        )
    return _damaged("不是完整的 PDF", "not a whole PDF")


def _damaged(zh: str, en: str) -> UnreadableSource:
    return UnreadableSource(
        f"PDF 已损坏（{zh}）。请重新下载，或用原来的软件重新导出 PDF。",
        f"the PDF is damaged ({en}): download it or export it again",
    )


def _page(document: Any, number: int, found: PdfPages) -> tuple[Reading, Drawing, Frame]:
    page = _load(document, number)
    kinds = set()
    for kind, text in _notes(page):
        kinds.add(kind)
        if text and kind not in _DRAWN:
            found.comments.append((number, text))
    if kinds & _DRAWN:
        # Filled form fields are no part of a page's text unless they are drawn into it.
        pdfium.FPDFPage_Flatten(page, pdfium.FLAT_NORMALDISPLAY)
        pdfium.FPDF_ClosePage(page)
        page = _load(document, number)
    box = pdfium.FS_RECTF()
    pdfium.FPDF_GetPageBoundingBox(page, byref(box))
    frame = Frame(box.left, box.bottom, box.right, box.top, pdfium.FPDFPage_GetRotation(page) % 4)
    text_page = pdfium.FPDFText_LoadPage(page)
    if not text_page:
        raise _damaged(f"第{number + 1}页读不出", f"page {number + 1} cannot be read")
    if pdfium.FPDFText_CountChars(text_page) > MOST_CHARACTERS:
        reading = Reading([], [Glyph("", 0, 0, 0, 0, 0, 0)] * (MOST_CHARACTERS + 1), "", 0)
    else:
        reading = read_glyphs(text_page, frame)
    drawing = read_drawing(page, frame, number + 1)
    pdfium.FPDFText_ClosePage(text_page)
    pdfium.FPDF_ClosePage(page)
    return reading, drawing, frame


def _load(document: Any, number: int) -> Any:
    page = pdfium.FPDF_LoadPage(document, number)
    if not page:
        raise _damaged(f"第{number + 1}页读不出", f"page {number + 1} cannot be read")
    return page


def _add(found: PdfPages, number: int, reading: Reading, drawing: Drawing, frame: Frame) -> None:
    width, height = frame.size
    covered = sum(
        max(0.0, min(right, width) - max(left, 0.0)) * max(0.0, min(bottom, height) - max(top, 0.0))
        for left, top, right, bottom in drawing.pictures
    )
    pictured = min(1.0, covered / (width * height)) if width > 0 and height > 0 else 0.0
    glyphs = reading.glyphs
    if reading.invisible and pictured >= _SCANNED:
        glyphs = [*glyphs, *reading.invisible]  # the recognised text of a scanned page
    elif reading.invisible:
        found.hidden.append((number, "\n".join(line.text for line in lines_of(reading.invisible))))
    if pictured >= _SCANNED and not any(not glyph.text.isspace() for glyph in glyphs):
        found.scanned.append(number)
    if reading.slanting:
        found.slanting.append(reading.slanting)
    found.pages.append(Page(width, height, glyphs, drawing.level, drawing.upright, pictured))


def _require_text(found: PdfPages, characters: int, unknown: int) -> None:
    if not any(page.glyphs for page in found.pages):
        if any(page.pictured for page in found.pages):
            raise UnreadableSource(
                "PDF 是扫描件：各页只有图片，没有文字层，读不出文字和表格。"
                "请提供由 Word、WPS 直接导出的 PDF，或 DOCX、HTML 等可编辑的文件。",
                "a scanned PDF: its pages are pictures without a text layer; export the PDF from Word or WPS, "
                "or give a DOCX or HTML file",
            )
        raise UnreadableSource(
            "PDF 中没有文字（可能是空白页，或者文字已转成曲线）。请用原来的软件重新导出带文字的 PDF。",
            "the PDF has no text (blank pages, or text turned into outlines): export it again with its text",
        )
    if unknown > _MOST_UNKNOWN * characters:
        raise UnreadableSource(
            f"PDF 的文字层不可用：{characters} 个字符中有 {unknown} 个没有对应的文字（字体缺少编码表），读出来是乱码。"
            "请用原来的软件重新导出 PDF，或提供 DOCX 文件。",
            f"the text layer is of no use: {unknown} of {characters} characters have no meaning (a font without "
            "ToUnicode); export the PDF again or give a DOCX file",
        )


def _notes(page: Any) -> Iterator[tuple[int, str]]:
    """The kind of every annotation of a page and what was written into it."""
    for index in range(min(pdfium.FPDFPage_GetAnnotCount(page), _MOST_NOTES)):
        note = pdfium.FPDFPage_GetAnnot(page, index)
        if note:
            yield pdfium.FPDFAnnot_GetSubtype(note), _text(pdfium.FPDFAnnot_GetStringValue, note, b"Contents")
            pdfium.FPDFPage_CloseAnnot(note)


def _properties(document: Any) -> dict[str, str]:
    texts = {name: _text(pdfium.FPDF_GetMetaText, document, key.encode("ascii")) for key, name in _PROPERTIES.items()}
    return {name: text for name, text in texts.items() if text}


def _text(read: Any, owner: Any, key: bytes) -> str:
    """A string that PDFium gives as UTF-16."""
    length = read(owner, key, None, 0)
    if not 2 < length <= _LONGEST_STRING:
        return ""
    buffer = (c_ushort * (length // 2))()
    read(owner, key, buffer, length)
    return bytes(buffer).decode("utf-16-le", "replace").split("\0")[0].strip()
