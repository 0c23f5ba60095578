"""Report data as office programs write them: a web page with styles on every cell, a Word package with runs."""

from __future__ import annotations

from collections.abc import Iterator
from html import escape
from io import BytesIO
from zipfile import ZIP_DEFLATED, ZipFile

from benchmarks.forms import Data, Rows, tables_of
from gklint.edition import editions

_WORD = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
_PACKAGE = "http://schemas.openxmlformats.org/package/2006"
_OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument"
_MAIN = "application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"
_FONT = "font-family:仿宋_GB2312;font-size:16pt;line-height:150%"
_CELL = "border:1px solid #000;padding:0 5.4pt;width:62px;text-align:center"
_MENU = "".join(f'<li><a href="/col/{number}/index.html">栏目{number}</a></li>' for number in range(30))


def html(report: Data) -> bytes:
    """A page of a government site: navigation, the report with styled cells, footer."""
    body = "\n".join(_html_parts(report))
    page = (
        f'<!DOCTYPE html>\n<html><head><meta charset="utf-8"><title>{escape(report["title"])}</title>\n'
        f"<style>td {{ border: 1px solid }}</style><script>var views = 0;</script></head>\n<body>\n"
        f'<div class="header"><ul class="nav">{_MENU}</ul></div>\n<div class="article">\n{body}\n</div>\n'
        '<div class="footer"><a href="/map">网站地图</a> <a href="/about">关于我们</a></div>\n</body></html>\n'
    )
    return page.encode("utf-8")


def docx(report: Data) -> bytes:
    """A Word package with the parts that every one has."""
    body = "".join(_word_parts(report))
    document = (
        f'<?xml version="1.0" encoding="UTF-8"?><w:document xmlns:w="{_WORD}"><w:body>{body}</w:body></w:document>'
    )
    types = (
        f'<Types xmlns="{_PACKAGE}/content-types"><Default Extension="rels" '
        'ContentType="application/vnd.openxmlformats-package.relationships+xml"/>'
        f'<Override PartName="/word/document.xml" ContentType="{_MAIN}"/></Types>'
    )
    relations = (
        f'<Relationships xmlns="{_PACKAGE}/relationships"><Relationship Id="rId1" Type="{_OFFICE}" '
        'Target="word/document.xml"/></Relationships>'
    )
    stream = BytesIO()
    with ZipFile(stream, "w", ZIP_DEFLATED) as package:
        package.writestr("[Content_Types].xml", types)
        package.writestr("_rels/.rels", relations)
        package.writestr("word/document.xml", document)
    return stream.getvalue()


def _parts(report: Data) -> Iterator[str | Rows]:
    """The report from top to bottom: lines of text, and tables."""
    yield report["title"]
    yield from report["preamble"].split("\n")
    for section in editions()[report["edition"]].sections:
        yield section.title
        yield from tables_of(report, section.key)
        if narrative := report["sections"][section.key].strip():
            yield from narrative.split("\n")


def _html_parts(report: Data) -> Iterator[str]:
    for part in _parts(report):
        if isinstance(part, str):
            yield f'<p style="text-indent:2em;{_FONT}"><span style="{_FONT}">{escape(part)}</span></p>'
        else:
            yield '<table style="border-collapse:collapse" cellspacing="0">'
            for row in part:
                cells = "".join(f'<td style="{_CELL}"><p><span>{escape(cell)}</span></p></td>' for cell in row)
                yield f"<tr>{cells}</tr>"
            yield "</table>"


def _word_parts(report: Data) -> Iterator[str]:
    for part in _parts(report):
        if isinstance(part, str):
            yield _word_paragraph(part)
        else:
            rows = ("".join(f"<w:tc><w:tcPr/>{_word_paragraph(cell)}</w:tc>" for cell in row) for row in part)
            yield f"<w:tbl><w:tblPr/>{''.join(f'<w:tr>{row}</w:tr>' for row in rows)}</w:tbl>"


def _word_paragraph(text: str) -> str:
    style = '<w:rPr><w:rFonts w:hint="eastAsia" w:eastAsia="仿宋_GB2312"/><w:sz w:val="32"/></w:rPr>'
    half = len(text) // 2
    runs = "".join(f"<w:r>{style}<w:t>{escape(piece)}</w:t></w:r>" for piece in (text[:half], text[half:]))
    return f'<w:p><w:pPr><w:ind w:firstLine="640"/></w:pPr>{runs}</w:p>'
