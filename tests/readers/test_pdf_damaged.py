"""Locked, cut off, scanned and unreadable PDFs: the message says what it is and the way out."""

from __future__ import annotations

import pytest
from reportlab.lib.pdfencrypt import StandardEncryption

from gklint.readers.pdf import read
from tests.readers.pdf_pages import Printer, printed
from tests.readers.pdf_raw import TEXT, one_page, refusal, stream
from tests.readers.test_pdf import draw_picture


def test_a_password() -> None:
    printer = Printer(encrypt=StandardEncryption("geheim", canPrint=1))
    printer.paragraph("一、总体情况")
    refused = refusal(printer.data())
    assert "密码" in refused.zh
    assert "password" in refused.en


def test_a_password_against_changes_alone_does_not_matter() -> None:
    printer = Printer(encrypt=StandardEncryption("", "geheim", canModify=0))
    printer.paragraph("一、总体情况")
    assert read(printer.data(), "年报.pdf").source.text == "一、总体情况\n"


@pytest.mark.parametrize("share", [0.2, 0.5, 0.9, 0.99])
def test_a_file_that_is_cut_off(share: float) -> None:
    data = printed(["一、总体情况"] * 30)
    assert "不完整" in refusal(data[: int(len(data) * share)]).zh


def test_a_file_that_was_changed_and_then_cut_off() -> None:
    """The end of its first version is still in it."""
    data = one_page(stream(TEXT)) + b"20 0 obj\n<</Type/Page>>\nendobj\n21 0 obj\n<</A"
    assert "不完整" in refusal(data).zh


def test_what_stands_before_and_after_a_file_does_not_matter() -> None:
    data = b"HTTP/1.1 200 OK\r\n\r\n" + one_page(stream(TEXT)) + b"<html>footer</html>" * 300
    assert read(data, "年报.pdf").source.text == "hello 123\n"


@pytest.mark.parametrize("rest", [b"", b"1.7\n" + bytes(range(256)) * 40, b"1.7\n%%EOF\n", b"1.7\nstartxref\n5\n%%EOF"])
def test_garbage_after_the_first_bytes(rest: bytes) -> None:
    refused = refusal(b"%PDF-" + rest)
    assert "PDF" in refused.zh
    assert "请重新下载" in refused.zh


def test_a_scanned_file() -> None:
    printer = Printer()
    draw_picture(printer)
    refused = refusal(printer.data())
    assert "扫描件" in refused.zh
    assert "没有文字层" in refused.zh
    assert "Word" in refused.zh


def test_a_file_without_any_text() -> None:
    assert "没有文字" in refusal(one_page(stream(b"0 0 m 9 9 l S"))).zh


def test_a_font_that_does_not_say_its_characters() -> None:
    font = b"<</Type/Font/Subtype/Type0/BaseFont/ABCDEF+X/Encoding/Identity-H/DescendantFonts[6 0 R]>>"
    inner = (
        b"<</Type/Font/Subtype/CIDFontType2/BaseFont/ABCDEF+X/CIDSystemInfo<</Registry(Adobe)/Ordering(Identity)"
        b"/Supplement 0>>/FontDescriptor 7 0 R/DW 1000>>"
    )
    descriptor = b"<</Type/FontDescriptor/FontName/ABCDEF+X/Flags 4/FontBBox[0 0 1000 1000]/ItalicAngle 0/Ascent 800>>"
    data = one_page(stream(b"BT /F1 12 Tf 72 700 Td <0102030405060708> Tj ET"), b"", {5: font, 6: inner, 7: descriptor})
    refused = refusal(data)
    assert "文字层不可用" in refused.zh
    assert "ToUnicode" in refused.en
