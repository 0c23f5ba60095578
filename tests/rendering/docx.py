"""A report as a Word file: raw XML the way Word and WPS write it, with runs, merged cells and automatic numbering."""

from __future__ import annotations

import re
from collections.abc import Iterator
from xml.sax.saxutils import escape

from gklint.edition import TableForm
from tests.readers.docx_package import docx, p, tbl, tc, tr
from tests.rendering.figures import Figures
from tests.rendering.grid import GridCell, table_grid, width_of
from tests.rendering.model import ReportModel, Style
from tests.rendering.rows import Wording
from tests.rendering.wrapping import label_lines, runs

_NUMERALS = "一二三四五六七八九"
_NUMBERED = re.compile(rf"(?P<part>[{_NUMERALS}])、(?=\S)|（(?P<item>[{_NUMERALS}])）(?=\S)")
_LISTS = ("part", "item")
_BOLD = '<w:rFonts w:ascii="黑体" w:eastAsia="黑体" w:hint="eastAsia"/><w:b/><w:sz w:val="32"/>'
_STYLES = """
<w:style w:type="paragraph" w:default="1" w:styleId="a"><w:name w:val="Normal"/></w:style>
<w:style w:type="paragraph" w:styleId="1"><w:name w:val="heading 1"/><w:basedOn w:val="a"/>
<w:pPr><w:keepNext/><w:outlineLvl w:val="0"/></w:pPr></w:style>
<w:style w:type="paragraph" w:styleId="af"><w:name w:val="Title"/><w:basedOn w:val="a"/></w:style>
"""
_LIST = """
<w:abstractNum w:abstractNumId="{}"><w:multiLevelType w:val="singleLevel"/>
<w:lvl w:ilvl="0"><w:start w:val="1"/><w:numFmt w:val="chineseCountingThousand"/><w:suff w:val="nothing"/>
<w:lvlText w:val="{}"/><w:lvlJc w:val="left"/></w:lvl></w:abstractNum>
"""
# What Word leaves between the runs of a text that was edited.
_NOISE = '<w:proofErr w:type="spellStart"/><w:bookmarkStart w:id="{0}" w:name="_Toc{0}"/><w:bookmarkEnd w:id="{0}"/>'
_PAGE_BREAK = '<w:r><w:br w:type="page"/></w:r>'
_EMPTY = '<w:p w:rsidR="00A77B3E"><w:pPr><w:jc w:val="both"/></w:pPr></w:p>'


class _Numbering:
    """The lists of a file: one counts on where that gives the right number, another is set to it elsewhere."""

    def __init__(self, style: Style) -> None:
        self._automatic = style.automatic
        self._last = dict.fromkeys(_LISTS, 0)
        self._lists: list[str] = []

    def taken_out(self, text: str) -> tuple[str, str]:
        """What a paragraph says without the number that Word puts before it, and the properties that ask for it."""
        found = _NUMBERED.match(text) if self._automatic else None
        if found is None:
            return text, ""
        kind = found.lastgroup or ""
        number = _NUMERALS.index(found[kind]) + 1
        begins = f'<w:lvlOverride w:ilvl="0"><w:startOverride w:val="{number}"/></w:lvlOverride>'
        goes_on = number == self._last[kind] + 1
        self._last[kind] = number
        self._lists.append(f'<w:abstractNumId w:val="{_LISTS.index(kind)}"/>{"" if goes_on else begins}')
        numbered = f'<w:numPr><w:ilvl w:val="0"/><w:numId w:val="{len(self._lists)}"/></w:numPr>'
        return text[found.end() :], numbered

    def part(self) -> str:
        """What numbering.xml holds."""
        lists = (f'<w:num w:numId="{number}">{inside}</w:num>' for number, inside in enumerate(self._lists, 1))
        return _LIST.format(0, "%1、") + _LIST.format(1, "（%1）") + "".join(lists)


def docx_report(model: ReportModel, style: Style) -> bytes:
    """The report as a package. `line` adds empty paragraphs and a page break, `framed` a table around the text."""
    numbering = _Numbering(style)
    body = "".join(_blocks(model, style, numbering))
    if style.framed:
        body = tbl(tr(tc(p("云岫县政府信息公开办公室")))) + tbl(tr(tc(body + _EMPTY))) + _EMPTY
    return docx(body, styles=_STYLES, numbering=numbering.part())


def _blocks(model: ReportModel, style: Style, numbering: _Numbering) -> Iterator[str]:
    figures, wording = style.figures(model), style.wording(model)
    gap = _EMPTY if style.line else ""
    for line in style.title_lines(model):
        yield p(_runs(line, style, _BOLD), '<w:pStyle w:val="af"/><w:jc w:val="center"/>')
    yield from (_paragraph(paragraph, style, numbering) for paragraph in model.preamble)
    yield p(_PAGE_BREAK) if style.line else ""
    for part in model.parts():
        if part.heading is not None:
            yield gap + _heading(part.heading, style, numbering)
        text = [_paragraph(paragraph, style, numbering) + gap for paragraph in part.paragraphs]
        table = [_table(part.table, figures, wording, style) + gap] if part.table else []
        yield from [*text, *table] if style.text_first else [*table, *text]


def _heading(heading: str, style: Style, numbering: _Numbering) -> str:
    text, properties = numbering.taken_out(heading)
    if style.headings == "styled":
        properties = '<w:pStyle w:val="1"/>' + properties
    return p(_runs(text, style, "" if style.headings == "plain" else _BOLD), properties)


def _paragraph(paragraph: str, style: Style, numbering: _Numbering) -> str:
    text, properties = numbering.taken_out(paragraph)
    if style.indented and not properties:
        return p(_runs("　　" + text, style), '<w:spacing w:line="560" w:lineRule="exact"/>')
    return p(_runs(text, style), properties + '<w:ind w:firstLineChars="200" w:firstLine="640"/>')


def _runs(text: str, style: Style, properties: str = "") -> str:
    inside = f"<w:rPr>{properties}</w:rPr>" if properties else ""
    return "".join(
        f'{_NOISE.format(number) if number % 3 == 1 else ""}<w:r w:rsidRPr="00C{number % 99:05}">{inside}'
        f'<w:t xml:space="preserve">{escape(piece)}</w:t></w:r>'
        for number, piece in enumerate(runs(text, style.run))
    )


def _table(table: TableForm, figures: Figures, wording: Wording, style: Style) -> str:
    """The table with a continued cell in every row that a merged one reaches into."""
    grid, _ = table_grid(table, figures, wording)
    rows: list[str] = []
    reaching: dict[int, GridCell] = {}  # by column: cells of the rows above, with the rows that they still reach into
    for row in grid:
        cells: list[str] = []
        waiting = list(row)
        column = 0
        while column < width_of(grid) and (waiting or column in reaching):
            cell = reaching.pop(column, None)
            shown = "" if cell else _cell_text(waiting[0], style)
            merge = "<w:vMerge/>" if cell else '<w:vMerge w:val="restart"/>' if waiting[0].rows > 1 else ""
            cell = cell or waiting.pop(0)
            span = f'<w:gridSpan w:val="{cell.columns}"/>' if cell.columns > 1 else ""
            cells.append(tc(shown, f'<w:tcW w:w="900" w:type="dxa"/>{span}{merge}<w:vAlign w:val="center"/>'))
            if cell.rows > 1:
                reaching[column] = cell._replace(rows=cell.rows - 1)
            column += cell.columns
        rows.append(tr(*cells, properties='<w:trHeight w:val="567"/>'))
    return tbl(*rows)


def _cell_text(cell: GridCell, style: Style) -> str:
    lines = label_lines(cell.text) if cell.is_label and style.wrapped else [cell.text]
    return "".join(p(_runs(line, style)) for line in lines)
