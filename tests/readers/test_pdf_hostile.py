"""Hostile and damaged PDFs end in a sentence that says what, why and what to do, within bounded time and memory."""

from __future__ import annotations

import zlib

import pytest

from gklint.document import Document
from gklint.limits import DEFAULT_LIMITS
from gklint.readers import _pdf_process
from gklint.readers.pdf import read
from tests.readers.pdf_raw import TEXT, one_page, pages, pdf, refusal, stream


def test_the_plain_file_is_read() -> None:
    """What the others are variations of."""
    assert read(one_page(stream(TEXT)), "年报.pdf").source.text == "hello 123\n"


def test_too_many_pages() -> None:
    refused = refusal(pages(5000))
    assert "5000 页" in refused.zh
    assert "max_pages" in refused.zh
    assert "max_pages" in refusal(pages(4), DEFAULT_LIMITS._replace(pages=3)).en
    assert len(read(pages(3), "年报.pdf", DEFAULT_LIMITS._replace(pages=3)).pages) == 3


LOOPS = {
    "itself": b"<</Type/Pages/Kids[2 0 R 2 0 R]/Count 2>>",
    "its parent": b"<</Type/Pages/Kids[3 0 R]/Count 1>>",
}


@pytest.mark.parametrize("pages_object", LOOPS.values(), ids=LOOPS)
def test_a_loop_in_the_page_tree(pages_object: bytes) -> None:
    data = pdf(
        {
            1: b"<</Type/Catalog/Pages 2 0 R>>",
            2: pages_object,
            3: b"<</Type/Pages/Kids[2 0 R]/Count 1/Parent 2 0 R>>",
        }
    )
    assert "已损坏" in refusal(data).zh


def test_a_page_that_is_missing_is_told() -> None:
    data = pages(3).replace(b"11 0 R", b"99 0 R")
    assert "第2页" in refusal(data).zh


def bomb(piece: bytes, times: int) -> bytes:
    packer = zlib.compressobj(1)
    packed = b"".join(packer.compress(piece) for _ in range(times)) + packer.flush()
    return b"<</Length %d/Filter/FlateDecode>>stream\n%s\nendstream" % (len(packed), packed)


BOMBS = {"blanks": b" " * 1_000_000, "lines": b"1 1 m 2 2 l S " * 70_000, "nested": b"[" * 1_000_000}


@pytest.mark.parametrize("piece", BOMBS.values(), ids=BOMBS)
def test_a_stream_that_unpacks_without_end(piece: bytes) -> None:
    limits = DEFAULT_LIMITS._replace(unpacked_size=16 * 1024 * 1024, seconds=20)
    refused = refusal(one_page(bomb(piece, 400)), limits)
    assert any(word in refused.zh for word in ("内存超限", "超过 20 秒", "没有文字"))


def test_forms_that_draw_each_other() -> None:
    form = b"/Type/XObject/Subtype/Form/BBox[0 0 900 900]/Resources<</XObject<</X %d 0 R>>>>"
    more = {number: stream(b"/X Do " * 10, form % (number + 1)) for number in range(6, 26)}
    data = one_page(stream(b"/X Do " + TEXT), b"/XObject<</X 6 0 R>>", more)
    limits = DEFAULT_LIMITS._replace(unpacked_size=16 * 1024 * 1024, seconds=5)
    refused = refusal(data, limits)
    assert any(word in refused.zh for word in ("内存超限", "超过 5 秒", "部分"))


def test_a_drawing_of_too_many_parts() -> None:
    assert "第1页的图形" in refusal(one_page(stream(TEXT + b"0 0 m 5 5 l S " * 150_000))).zh


def test_lines_as_many_as_no_table_has() -> None:
    lines = b"".join(b"10 %d m 590 %d l S %d 10 m %d 830 l S " % (at, at, at, at) for at in range(20, 580, 5))
    assert isinstance(read(one_page(stream(lines + TEXT)), "年报.pdf"), Document)


def test_a_text_without_end() -> None:
    content = b"BT /F1 1 Tf 1 830 Td 1 TL " + (b"(" + b"7" * 5000 + b") ' ") * 300 + b"ET"
    assert "个字符" in refusal(one_page(stream(content))).zh


def test_time_is_bounded() -> None:
    content = b"BT /F1 1 Tf 1 830 Td 1 TL " + (b"(" + b"7 " * 2000 + b") ' ") * 200 + b"ET"
    refused = refusal(one_page(stream(content)), DEFAULT_LIMITS._replace(seconds=1))
    assert "超过 1 秒" in refused.zh
    assert "max_seconds" in refused.en


def test_coordinates_beyond_all_measure() -> None:
    wild = b"BT /F1 12 Tf 1e38 0 0 1e38 1e38 1e38 Tm (x) Tj 1e38 1e38 Td (y) Tj ET 1e38 1e38 m 1e39 -1e39 l S "
    assert read(one_page(stream(wild + TEXT)), "年报.pdf").source.text == "hello 123\n"


def test_a_parser_that_crashes_is_told(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(_pdf_process, "_START", "import os; os.abort()")
    assert "崩溃" in refusal(one_page(stream(TEXT))).zh


def test_a_parser_that_fails_is_told(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(_pdf_process, "_START", 'print(\'{"failed": "KeyError"}\')')
    assert "KeyError" in refusal(one_page(stream(TEXT))).zh


def test_without_an_interpreter_it_is_told(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("sys.executable", "")
    assert "找不到 Python" in refusal(one_page(stream(TEXT))).zh
    monkeypatch.setattr("sys.executable", "/nowhere/python")
    assert "无法启动" in refusal(one_page(stream(TEXT))).zh


def test_modules_beside_the_file_are_not_run(tmp_path: object, monkeypatch: pytest.MonkeyPatch) -> None:
    """A repository under check may hold a file that is called like a module."""
    monkeypatch.chdir(str(tmp_path))
    for name in ("json.py", "pypdfium2_raw.py", "gklint.py"):
        with open(name, "w", encoding="utf-8") as file:
            file.write("raise SystemExit(3)")
    assert read(one_page(stream(TEXT)), "年报.pdf").source.text == "hello 123\n"
