"""Builds Word packages from raw XML, part by part, so that tests say exactly what stands in a file."""

from __future__ import annotations

import zipfile
from collections.abc import Mapping
from io import BytesIO
from xml.sax.saxutils import escape

from gklint.document import Document, Paragraph, Table
from gklint.limits import DEFAULT_LIMITS, Limits
from gklint.readers.docx import read

W = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
_SPACES = (
    f'xmlns:w="{W}"'
    ' xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"'
    ' xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006"'
    ' xmlns:wps="http://schemas.microsoft.com/office/word/2010/wordprocessingShape"'
    ' xmlns:w14="http://schemas.microsoft.com/office/word/2010/wordml"'
    ' xmlns:m="http://schemas.openxmlformats.org/officeDocument/2006/math"'
    ' xmlns:v="urn:schemas-microsoft-com:vml"'
)
_KINDS = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/"
_WORD = "application/vnd.openxmlformats-officedocument.wordprocessingml."
MAIN_TYPE = _WORD + "document.main+xml"
_TYPES = {
    "styles": _WORD + "styles+xml",
    "numbering": _WORD + "numbering+xml",
    "footnotes": _WORD + "footnotes+xml",
    "endnotes": _WORD + "endnotes+xml",
    "comments": _WORD + "comments+xml",
    "header": _WORD + "header+xml",
    "footer": _WORD + "footer+xml",
    "settings": _WORD + "settings+xml",
}
_PROPERTY_KINDS = {
    "core": "http://schemas.openxmlformats.org/package/2006/relationships/metadata/core-properties",
    "app": _KINDS + "extended-properties",
}
_OPEN = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'


def parts(
    body: str = "", *, main: str = "word/document.xml", main_type: str = MAIN_TYPE, **others: str
) -> dict[str, str]:
    """The parts of a package by name: the body's XML, and that inside styles, numbering, footnotes, core, app …"""
    overrides = [f'<Override PartName="/{main}" ContentType="{main_type}"/>']
    of_main: list[str] = []
    of_package = [f'<Relationship Id="rId1" Type="{_KINDS}officeDocument" Target="{main}"/>']
    found = {main: f"{_OPEN}<w:document {_SPACES}><w:body>{body}</w:body></w:document>"}
    for name, inside in others.items():
        if name in _PROPERTY_KINDS:
            path = f"docProps/{name}.xml"
            of_package.append(f'<Relationship Id="p{name}" Type="{_PROPERTY_KINDS[name]}" Target="/{path}"/>')
            found[path] = _OPEN + _properties(name, inside)
        else:
            path = f"word/{name}.xml"
            of_main.append(f'<Relationship Id="m{name}" Type="{_KINDS}{name}" Target="/{path}"/>')
            overrides.append(f'<Override PartName="/{path}" ContentType="{_TYPES[name]}"/>')
            found[path] = f"{_OPEN}<w:{name} {_SPACES}>{inside}</w:{name}>"
    folder, _, file = main.rpartition("/")
    found["[Content_Types].xml"] = content_types("".join(overrides))
    found["_rels/.rels"] = relationships("".join(of_package))
    if of_main:
        found[f"{folder}/_rels/{file}.rels".lstrip("/")] = relationships("".join(of_main))
    return found


def content_types(inside: str) -> str:
    """A [Content_Types].xml."""
    return (
        f'{_OPEN}<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">'
        '<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>'
        f'<Default Extension="xml" ContentType="application/xml"/>{inside}</Types>'
    )


def relationships(inside: str) -> str:
    """A part of relationships."""
    return f'{_OPEN}<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">{inside}</Relationships>'


def zipped(files: Mapping[str, str | bytes], compression: int = zipfile.ZIP_DEFLATED) -> bytes:
    """The files as a ZIP package."""
    stream = BytesIO()
    with zipfile.ZipFile(stream, "w", compression) as package:
        for name, content in files.items():
            package.writestr(name, content)
    return stream.getvalue()


def docx(body: str = "", **others: str) -> bytes:
    """A Word file."""
    return zipped(parts(body, **others))


def opened(body: str = "", *, limits: Limits = DEFAULT_LIMITS, **others: str) -> Document:
    """The document that the reader makes of a Word file."""
    return read(docx(body, **others), "report.docx", limits)


def t(text: str) -> str:
    """A text element."""
    return f'<w:t xml:space="preserve">{escape(text)}</w:t>'


def r(text: str, properties: str = "") -> str:
    """A run."""
    return f"<w:r>{f'<w:rPr>{properties}</w:rPr>' if properties else ''}{t(text)}</w:r>"


def p(content: str = "", properties: str = "") -> str:
    """A paragraph; content that is no XML is its text."""
    inside = content if content.startswith("<") or not content else r(content)
    return f"<w:p>{f'<w:pPr>{properties}</w:pPr>' if properties else ''}{inside}</w:p>"


def tc(content: str = "", properties: str = "") -> str:
    """A table cell; content that is no block is its text."""
    inside = content if content.startswith(("<w:p>", "<w:tbl>", "<w:sdt>")) else p(content)
    return f"<w:tc><w:tcPr>{properties}</w:tcPr>{inside}</w:tc>"


def tr(*cells: str, properties: str = "") -> str:
    """A table row; what is no XML is a cell's text."""
    inside = "".join(cell if cell.startswith("<") else tc(cell) for cell in cells)
    return f"<w:tr>{f'<w:trPr>{properties}</w:trPr>' if properties else ''}{inside}</w:tr>"


def tbl(*rows: str) -> str:
    """A table."""
    return f"<w:tbl><w:tblPr/><w:tblGrid/>{''.join(rows)}</w:tbl>"


def texts(document: Document) -> list[object]:
    """The document in short: a paragraph is its text, a table the texts of its rows."""
    return [
        [[cell.text for cell in row] for row in block.rows] if isinstance(block, Table) else block.text
        for block in document.blocks
    ]


def levels(document: Document) -> list[tuple[str, int]]:
    """The paragraphs with their heading levels."""
    return [(block.text, block.level) for block in document.blocks if isinstance(block, Paragraph)]


def left(document: Document) -> list[tuple[str, str, str]]:
    """The leftovers: kind, text, and the source text of their place."""
    return [(left.kind, left.text, document.source.slice(left.span)) for left in document.leftovers]


def assert_places(document: Document) -> None:
    """Every block, cell and leftover has a place in the source, and blocks and cells stand there as they are."""
    source = document.source
    end = 0
    for block in document.blocks:
        assert 0 <= block.span.start <= block.span.end <= len(source.text)
        assert block.span.start >= end
        end = block.span.end
        if isinstance(block, Table):
            for cell in (cell for row in block.rows for cell in row):
                assert source.slice(cell.span) == cell.text
                assert block.span.start <= cell.span.start <= cell.span.end <= block.span.end
        else:
            assert source.slice(block.span) == block.text
            assert block.text == block.text.strip() != ""
    for leftover in document.leftovers:
        assert 0 <= leftover.span.start <= leftover.span.end <= len(source.text)


def _properties(name: str, inside: str) -> str:
    if name == "core":
        return (
            '<cp:coreProperties xmlns:cp="http://schemas.openxmlformats.org/package/2006/metadata/core-properties"'
            f' xmlns:dc="http://purl.org/dc/elements/1.1/">{inside}</cp:coreProperties>'
        )
    return f'<Properties xmlns="http://schemas.openxmlformats.org/officeDocument/2006/extended-properties">{inside}</Properties>'
