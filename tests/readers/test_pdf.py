"""PDF: paragraphs, pages, page numbers, and what stands beside the text."""

from __future__ import annotations

import sys

import pytest
from PIL import Image
from reportlab.lib.utils import ImageReader

from gklint.document import Document, Paragraph
from gklint.limits import DEFAULT_LIMITS
from gklint.opening import opener
from gklint.readers.pdf import READER, read
from gklint.source import UnreadableSource
from tests.readers.pdf_pages import Printer, printed

LONG = (
    "云岫县财政局坚持以公开为常态、不公开为例外，认真落实各项规定，全年主动公开政府信息1136条，办理答复均在期限以内。"
)


def paragraphs(document: Document) -> list[str]:
    return [block.text for block in document.blocks if isinstance(block, Paragraph)]


def test_wrapped_lines_are_one_paragraph() -> None:
    texts = ["一、总体情况", LONG, "（一）主动公开情况。" + LONG, "二、主动公开政府信息情况"]
    document = read(printed(texts), "年报.pdf")
    assert paragraphs(document) == texts
    assert document.format == "pdf"
    assert document.source.text == "\n".join(texts) + "\n"


def test_spans_are_those_of_the_rendition() -> None:
    document = read(printed([LONG, "一、总体情况"]), "年报.pdf")
    for block in document.blocks:
        assert isinstance(block, Paragraph)
        assert document.source.slice(block.span) == block.text


def test_a_paragraph_goes_on_over_a_page_end() -> None:
    texts = [f"（{number}）{LONG}{LONG}" for number in range(20)]
    document = read(printed(texts), "年报.pdf")
    assert paragraphs(document) == texts
    assert len(document.pages) > 2


def test_pages_begin_with_their_first_line() -> None:
    printer = Printer()
    printer.paragraph("一、总体情况")
    printer.new_page()
    printer.new_page()
    printer.paragraph("二、主动公开政府信息情况")
    document = read(printer.data(), "年报.pdf")
    text = document.source.text
    assert document.pages == (0, text.index("二、"), text.index("二、"))


NUMBERS = (
    "- {page} -",
    "—{page}—",
    "{page}",
    "第{page}页",
    "第{page}页 共9页",
    "{page} / 9",
    "－ {page} －",
    "·{page}·",
)


@pytest.mark.parametrize("number", NUMBERS)
def test_page_numbers_are_left_out(number: str) -> None:
    texts = [f"（{item}）{LONG}{LONG}" for item in range(20)]
    document = read(printed(texts, number=number), "年报.pdf")
    assert paragraphs(document) == texts


def test_running_headers_are_left_out_but_told() -> None:
    texts = [f"（{item}）{LONG}{LONG}" for item in range(20)]
    document = read(printed(texts, header="云岫县财政局 内部资料"), "年报.pdf")
    assert paragraphs(document) == texts
    assert document.metadata["headers"] == "云岫县财政局 内部资料"


def test_text_that_is_the_same_on_every_page_stays() -> None:
    """Lines at the same place of several pages are no header unless they stand apart."""
    texts = [LONG] * 40
    assert paragraphs(read(printed(texts), "年报.pdf")) == texts


def test_what_a_browser_prints_around_a_page_is_left_out() -> None:
    printer = Printer(number="")
    printer.put(20, 20, "2025/1/20 上午10:23", 8)
    printer.put(200, 20, "云岫县财政局年度报告", 8)
    printer.put(20, printer.height - 15, "https://example.invalid/2024/report.html", 8)
    printer.put(540, printer.height - 15, "1/1", 8)
    printer.paragraph(LONG)
    assert paragraphs(read(printer.data(), "年报.pdf")) == [LONG]


def test_a_number_of_the_text_is_no_page_number() -> None:
    printer = Printer(number="")
    printer.paragraph("本年新收申请件数")
    printer.y = printer.height - 120
    printer.paragraph("12")
    assert paragraphs(read(printer.data(), "年报.pdf")) == ["本年新收申请件数", "12"]


@pytest.mark.parametrize("turns", [90, 180, 270])
def test_a_turned_page_reads_as_an_upright_one(turns: int) -> None:
    printer = Printer()
    printer.canvas.setPageRotation(turns)
    printer.paragraph("一、总体情况")
    printer.paragraph(LONG)
    assert paragraphs(read(printer.data(), "年报.pdf")) == ["一、总体情况", LONG]


def test_text_turned_with_its_page_is_upright() -> None:
    printer = Printer(number="")
    printer.canvas.setPageRotation(90)
    printer.canvas.rotate(90)
    printer.canvas.translate(0, -printer.width)
    for line, text in enumerate(["一、总体情况", "二、主动公开政府信息情况"]):
        printer.canvas.setFont("STSong-Light", 16)
        printer.canvas.drawString(72, printer.width - 100 - 40 * line, text)
    assert paragraphs(read(printer.data(), "年报.pdf")) == ["一、总体情况", "二、主动公开政府信息情况"]


def test_a_watermark_is_told_and_in_nobodys_way() -> None:
    printer = Printer()
    printer.paragraph(LONG)
    printer.canvas.saveState()
    printer.canvas.translate(200, 400)
    printer.canvas.rotate(45)
    printer.canvas.setFont("STSong-Light", 60)
    printer.canvas.drawString(0, 0, "征求意见稿")
    printer.canvas.restoreState()
    document = read(printer.data(), "年报.pdf")
    assert paragraphs(document) == [LONG]
    assert document.metadata["watermark"] == "征求意见稿"


def test_invisible_text_is_a_leftover() -> None:
    printer = Printer()
    printer.paragraph(LONG)
    hidden = printer.canvas.beginText(72, 300)
    hidden.setFont("STSong-Light", 12)
    hidden.setTextRenderMode(3)
    hidden.textLine("此处不公开")
    hidden.setTextRenderMode(0)
    printer.canvas.drawText(hidden)
    document = read(printer.data(), "年报.pdf")
    assert paragraphs(document) == [LONG]
    assert [(left.kind, left.text) for left in document.leftovers] == [("hidden", "此处不公开")]


def test_the_recognised_text_of_a_scanned_page_is_its_text() -> None:
    printer = Printer()
    draw_picture(printer)
    recognised = printer.canvas.beginText(72, 700)
    recognised.setFont("STSong-Light", 12)
    recognised.setTextRenderMode(3)
    recognised.textLine("一、总体情况")
    recognised.setTextRenderMode(0)
    printer.canvas.drawText(recognised)
    document = read(printer.data(), "年报.pdf")
    assert paragraphs(document) == ["一、总体情况"]
    assert document.leftovers == ()


def test_what_was_filled_into_a_form_is_text() -> None:
    printer = Printer()
    printer.paragraph("行政许可")
    printer.canvas.acroForm.textfield(value="9487", x=300, y=700, width=100, height=20, borderWidth=0)
    assert "9487" in read(printer.data(), "年报.pdf").source.text


def test_author_and_comments_are_leftovers() -> None:
    printer = Printer()
    printer.canvas.setAuthor("测试员")
    printer.paragraph(LONG)
    printer.canvas.textAnnotation("请核对这个数", (72, 700, 90, 720))
    document = read(printer.data(), "年报.pdf")
    found = {(left.kind, left.name, left.text) for left in document.leftovers}
    assert found == {("property", "creator", "测试员"), ("comment", "", "请核对这个数")}


def test_a_page_that_is_only_a_picture_is_told() -> None:
    printer = Printer()
    printer.paragraph(LONG)
    printer.new_page()
    draw_picture(printer)
    printer.new_page()
    printer.paragraph("六、其他需要报告的事项")
    found = paragraphs(read(printer.data(), "年报.pdf"))
    assert found[0] == LONG
    assert "第2页是图片，没有文字层，未能读取" in found[1]
    assert found[2] == "六、其他需要报告的事项"


def draw_picture(printer: Printer) -> None:
    """Cover the page with a picture and nothing else."""
    picture = ImageReader(Image.new("L", (4, 4), 128))
    printer.canvas.drawImage(picture, 0, 0, printer.width, printer.height)
    printer.without_number()


def test_the_reader_knows_a_pdf_by_its_content() -> None:
    assert READER.recognises(b"\r\n" + b"%PDF-1.7")
    assert not READER.recognises(b" " * 1024 + b"%PDF-1.7")
    data = printed(["一、总体情况"])
    document = opener().open(data, "年报.txt")
    assert document.format == "pdf"


def test_without_the_library_the_message_says_how_to_get_it(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("gklint.readers.pdf._LIBRARY", "no_such_library")
    with pytest.raises(UnreadableSource) as refused:
        read(printed(["一、总体情况"]), "年报.pdf", DEFAULT_LIMITS)
    assert 'pip install "gklint[pdf]"' in refused.value.zh
    assert 'pip install "gklint[pdf]"' in refused.value.en


def test_this_process_loads_no_library() -> None:
    """PDFium runs in a process of its own."""
    before = set(sys.modules)
    read(printed(["一、总体情况"]), "年报.pdf")
    assert not {name for name in set(sys.modules) - before if "pdfium" in name}
