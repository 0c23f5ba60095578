"""Files that are no Word documents, damaged ones, and ones made to do harm: a clear refusal, in bounded work."""

from __future__ import annotations

import struct
import warnings
import zipfile
from io import BytesIO

import pytest

from gklint.limits import DEFAULT_LIMITS
from gklint.readers import reader_for
from gklint.readers.docx import READER, read, recognises
from gklint.source import UnreadableSource
from tests.readers.docx_package import (
    MAIN_TYPE,
    content_types,
    docx,
    opened,
    p,
    parts,
    r,
    relationships,
    tbl,
    tc,
    texts,
    tr,
    zipped,
)

OLE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
TYPES = "[Content_Types].xml"
MAIN = "word/document.xml"


def refusal(data: bytes, path: str = "report.docx") -> str:
    with pytest.raises(UnreadableSource) as caught:
        read(data, path, DEFAULT_LIMITS)
    assert caught.value.zh
    assert caught.value.zh.endswith("。")
    return caught.value.zh


def changed(**replaced: str | bytes | None) -> bytes:
    """A small report whose parts (named by their last word) are replaced, or left out where None is given."""
    files: dict[str, str | bytes] = dict(parts(p("甲"), styles="", numbering="", comments="", core="", app=""))
    for word, content in replaced.items():
        name = next(name for name in files if word in name)
        if content is None:
            del files[name]
        else:
            files[name] = content
    return zipped(files)


@pytest.mark.parametrize(
    ("data", "words"),
    [
        (OLE + bytes(600) + "EncryptedPackage".encode("utf-16-le") + bytes(600), "加密"),
        (OLE + bytes(2000), "旧版Word"),
        (b"{\\rtf1 abc}", "RTF"),
        (b"%PDF-1.7\n", "PDF"),
        (b"\xef\xbb\xbf <html><body>", "网页"),
        (b"MIME-Version: 1.0\r\n", "MHT"),
        (b"\x00\x01\x02", "已损坏"),
        (docx(p("甲"))[:-30], "损坏"),
        (docx(p("甲"))[:200], "损坏"),
        (b"PK\x03\x04" + bytes(100), "损坏"),
        (b"PK\x05\x06" + bytes(18), "没有Word文档正文"),
        (zipped({"mimetype": "application/vnd.oasis.opendocument.text", "content.xml": "<a/>"}), ".odt"),
        (zipped({"mimetype": "application/epub+zip"}), "EPUB"),
        (zipped({"OFD.xml": "<a/>"}), "OFD"),
        (zipped({"报告/年报.docx": docx(p("甲"))}), "解压"),
        (zipped({"a.txt": "x"}), "没有Word文档正文"),
    ],
)
def test_other_files_are_named(data: bytes, words: str) -> None:
    assert words in refusal(data)


def test_other_office_packages_are_named() -> None:
    sheet = content_types(
        '<Override PartName="/xl/workbook.xml" ContentType='
        '"application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml"/>'
    )
    kind = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument"
    rels = relationships(f'<Relationship Id="a" Type="{kind}" Target="xl/workbook.xml"/>')
    assert "Excel" in refusal(zipped({TYPES: sheet, "_rels/.rels": rels, "xl/workbook.xml": "<a/>"}))


@pytest.mark.parametrize(
    ("main_type", "path"),
    [
        ("application/vnd.ms-word.document.macroEnabled.main+xml", "report.docx"),
        ("application/vnd.ms-word.template.macroEnabledTemplate.main+xml", "report.docx"),
        (MAIN_TYPE, "report.docm"),
    ],
)
def test_macro_files_are_refused_under_any_name(main_type: str, path: str) -> None:
    assert "宏" in refusal(docx(p("甲"), main_type=main_type), path)


def test_a_macro_project_in_a_plain_file_is_refused() -> None:
    assert "宏" in refusal(zipped({**parts(p("甲")), "word/vbaProject.bin": "x"}))


@pytest.mark.parametrize(
    ("data", "words"),
    [
        (changed(document=None), "缺少部件 word/document.xml"),
        (changed(styles=None), "缺少部件 word/styles.xml"),
        (changed(numbering=None), "缺少部件 word/numbering.xml"),
        (changed(comments=None), "缺少部件 word/comments.xml"),
        (changed(Content=None), "没有Word文档正文"),
        (changed(Content=content_types("")), "没有Word文档正文"),
        (changed(Content=content_types(f'<Override PartName="/{MAIN}" ContentType="text/xml"/>')), "没有Word文档正文"),
        (changed(document="<a/>"), "没有正文"),
        (changed(document="<w:document"), "不是完整的XML"),
        (changed(document=""), "不是完整的XML"),
        (changed(document="<a>&nbsp;</a>"), "不是完整的XML"),
        (changed(styles="<a><b></a>"), "word/styles.xml 第1行"),
        (changed(document='<?xml version="1.0" encoding="GBK"?><a/>'.encode("gbk")), "编码"),
        (changed(document=b"\xff\xfe\x00"), "编码"),
        (changed(document="<a/>".encode("utf-32-be")), "编码"),
    ],
)
def test_damaged_packages(data: bytes, words: str) -> None:
    assert words in refusal(data)


def test_missing_properties_do_not_matter() -> None:
    assert texts(read(changed(core=None, app=None), "report.docx")) == ["甲"]


def test_without_relationships_the_content_types_say_where_the_document_is() -> None:
    files = parts(p("甲"))
    del files["_rels/.rels"]
    assert texts(read(zipped(files), "report.docx")) == ["甲"]


@pytest.mark.parametrize(
    "declaration",
    [
        '<!DOCTYPE a [<!ENTITY x "甲">]>',
        '<!DOCTYPE a SYSTEM "http://example.invalid/a.dtd">',
        '<!DOCTYPE a [<!ENTITY x SYSTEM "file:///etc/passwd">]>',
        '<!DOCTYPE a [<!ENTITY a "0123456789"><!ENTITY b "&a;&a;&a;&a;&a;&a;"><!ENTITY c "&b;&b;&b;&b;&b;&b;">]>',
    ],
)
@pytest.mark.parametrize("part", ["document", "styles", "Content", "core"])
@pytest.mark.parametrize("encoding", ["utf-8", "utf-16"])
def test_no_part_may_declare_entities(declaration: str, part: str, encoding: str) -> None:
    text = f'<?xml version="1.0" encoding="{encoding}"?>{declaration}<a/>'
    assert "DOCTYPE" in refusal(changed(**{part: text.encode(encoding)}))


def test_a_bomb_is_told_by_its_ratio() -> None:
    text = "<w:document>" + " " * (17 * 1024 * 1024)
    assert "压缩炸弹" in refusal(changed(document=text))


def test_all_parts_together_are_limited() -> None:
    data = docx(p("甲" * 3000), styles="<!--" + "x" * 9000 + "-->")
    limits = DEFAULT_LIMITS._replace(unpacked_size=15_000)
    with pytest.raises(UnreadableSource) as caught:
        read(data, "report.docx", limits)
    assert "max_unpacked_size" in caught.value.zh
    assert texts(read(data, "report.docx", DEFAULT_LIMITS._replace(unpacked_size=60_000))) == ["甲" * 3000]


def test_declared_sizes_are_not_believed() -> None:
    """A directory that says 1 byte where there are many: never cut short, a fault."""
    data = bytearray(docx(p("甲" * 1000)))
    at = data.index(b"PK\x01\x02")
    while at >= 0:
        data[at + 24 : at + 28] = struct.pack("<I", 1)
        at = data.find(b"PK\x01\x02", at + 4)
    assert "损坏" in refusal(bytes(data))


def test_failed_checksums_are_a_fault() -> None:
    data = bytearray(zipped(parts(p("甲")), zipfile.ZIP_STORED))
    at = data.index("甲".encode())
    data[at : at + 3] = "乙".encode()
    assert "校验" in refusal(bytes(data))


def test_encrypted_entries_are_told() -> None:
    data = bytearray(docx(p("甲")))
    for signature, offset in ((b"PK\x03\x04", 6), (b"PK\x01\x02", 8)):
        at = data.find(signature)
        while at >= 0:
            data[at + offset] |= 1
            at = data.find(signature, at + 4)
    assert "加密" in refusal(bytes(data))


@pytest.mark.parametrize("compression", [zipfile.ZIP_BZIP2, zipfile.ZIP_LZMA])
def test_other_compressions_are_refused(compression: int) -> None:
    assert "压缩方法" in refusal(zipped(parts(p("甲")), compression))


@pytest.mark.parametrize("name", [MAIN, "WORD/Document.XML", "/word/document.xml", "word\\document.xml"])
def test_a_part_that_is_there_twice_is_a_fault(name: str) -> None:
    stream = BytesIO(docx(p("甲")))
    with warnings.catch_warnings(), zipfile.ZipFile(stream, "a") as package:
        warnings.simplefilter("ignore")
        package.writestr(name, "<a/>")
    assert "重复" in refusal(stream.getvalue())


def test_evil_names_are_only_names() -> None:
    evil = dict.fromkeys(
        ("../../etc/passwd", "/abs", "C:\\x", "a/../word/x", "word/\u202exml", "x" * 60_000, "a\nb"), "x"
    )
    assert texts(read(zipped({**parts(p("甲")), **evil}), "report.docx")) == ["甲"]


def test_targets_do_not_leave_the_package() -> None:
    files = parts(p("甲"))
    kind = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/styles"
    files["word/_rels/document.xml.rels"] = relationships(
        f'<Relationship Id="a" Type="{kind}" Target="../../../etc/hosts"/>'
    )
    assert "缺少部件 etc/hosts" in refusal(zipped(files))


def test_external_parts_are_never_opened() -> None:
    files = parts(p("甲"))
    kinds = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/"
    files["word/_rels/document.xml.rels"] = relationships(
        "".join(
            f'<Relationship Id="{kind}" Type="{kinds}{kind}" TargetMode="External" Target="http://example.invalid/"/>'
            for kind in ("styles", "numbering", "comments", "header", "settings", "footnotes")
        )
    )
    assert texts(read(zipped(files), "report.docx")) == ["甲"]


def test_large_archives_in_zip64_form_are_read() -> None:
    stream = BytesIO()
    with zipfile.ZipFile(stream, "w") as package:
        for name, content in parts(p("甲")).items():
            with package.open(name, "w", force_zip64=True) as entry:
                entry.write(content.encode())
    assert texts(read(stream.getvalue(), "report.docx")) == ["甲"]


@pytest.mark.parametrize("count", [70, 600, 10_000])
def test_tables_that_nest_too_deep_are_refused(count: int) -> None:
    opening = "<w:tbl><w:tr><w:tc>" * count
    closing = "</w:tc></w:tr></w:tbl>" * count
    assert "嵌套" in refusal(docx(opening + p("底") + closing))


@pytest.mark.parametrize(
    ("opening", "closing"),
    [
        ("<w:sdt><w:sdtContent>", "</w:sdtContent></w:sdt>"),
        ("<w:customXml>", "</w:customXml>"),
        ("<w:p><w:ins>", "</w:ins></w:p>"),
        ("<w:tbl><w:sdt>", "</w:sdt></w:tbl>"),
        (
            "<w:p><w:r><w:drawing><wps:txbx><w:txbxContent>",
            "</w:txbxContent></wps:txbx></w:drawing></w:r></w:p>",
        ),
        (
            "<mc:AlternateContent><mc:Choice Requires='w14'>",
            "</mc:Choice></mc:AlternateContent>",
        ),
    ],
)
def test_other_content_that_nests_too_deep_is_refused(opening: str, closing: str) -> None:
    assert "嵌套" in refusal(docx(opening * 300 + closing * 300))


def test_runs_that_nest_too_deep_are_refused() -> None:
    assert "嵌套" in refusal(docx(p("<w:hyperlink>" * 300 + r("甲") + "<w:r><w:tab/></w:r>" + "</w:hyperlink>" * 300)))


def test_paragraphs_in_paragraphs_are_not_lost() -> None:
    assert texts(opened(f"<w:p>{r('甲')}<w:smartTag>{p('乙')}</w:smartTag></w:p>")) == ["甲乙"]


def test_the_limit_of_nesting_can_be_set() -> None:
    body = p("底")
    for _ in range(10):
        body = tbl(tr(tc(body)))
    assert "底" in str(texts(opened(body, limits=DEFAULT_LIMITS._replace(nesting=60))))
    with pytest.raises(UnreadableSource):
        opened(body, limits=DEFAULT_LIMITS._replace(nesting=20))


@pytest.mark.parametrize("inside", ['<w:altChunk r:id="x"/>', p('<w:subDoc r:id="x"/>')])
def test_text_in_another_embedded_file_is_told(inside: str) -> None:
    assert "altChunk" in refusal(docx(p("甲") + inside))


def test_a_paragraph_of_several_megabytes_is_read() -> None:
    text = "主动公开政府信息。" * 300_000
    document = opened(p(text))
    assert document.source.text == text + "\n"


@pytest.mark.parametrize(
    "body",
    [p("字" * 4_000_000), "<w:p/>" * 2_000_001, f'<w:p w:rsidR="{"x" * 11_000_000}"/>'],
    ids=["text", "tags", "attribute"],
)
def test_more_in_one_part_than_any_report_has(body: str) -> None:
    assert "大得不像" in refusal(docx(body))


def test_more_paragraphs_than_any_report_has(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("gklint.readers._docx_book._MOST_LINES", 1000)
    assert len(texts(opened(p("甲") * 1000))) == 1000
    for body in (p("甲") * 1001, tbl("<w:tr/>" * 1001), tbl(tr("<w:tc/>" * 1000)), p(f"<w:r>{'<w:br/>' * 1000}</w:r>")):
        assert "超过 1000 个" in refusal(docx(body))


def test_more_entries_than_any_report_has(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("gklint.readers._docx_archive._MOST_ENTRIES", 10)
    assert "个部件" in refusal(zipped({**parts(p("甲")), **{f"x{number}": "" for number in range(8)}}))


def test_a_note_that_refers_to_itself_ends() -> None:
    reference = '<w:r><w:footnoteReference w:id="1"/></w:r>'
    note = f'<w:footnote w:id="1">{p(r("注") + reference)}</w:footnote>'
    assert texts(opened(p(r("甲") + reference), footnotes=note)) == ["甲", "注"]


def test_the_reader_is_found_by_content_and_name() -> None:
    data = docx(p("甲"))
    assert recognises(data[:100])
    assert not recognises(b"<html>")
    assert reader_for("年报.bin", data[:4096], [READER]) is READER
    assert reader_for("年报.DOCX", b"x", [READER]) is READER
