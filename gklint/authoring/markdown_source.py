"""A report as a Markdown source: what was read, as it was found, with doubts and comments beside it."""

from __future__ import annotations

from collections.abc import Collection, Iterable

from gklint.authoring.cells import cell_text
from gklint.authoring.house_table import laid_out
from gklint.authoring.kept import metadata_of
from gklint.authoring.margin import Margin
from gklint.authoring.parts import Part, Role, parts_of
from gklint.authoring.remarks import Remark, gaps_of, remnants_of
from gklint.authoring.sheet import Sheet
from gklint.authoring.wordings import Wordings, survey
from gklint.edition import Edition
from gklint.report import FormTable, Report

_TITLE, _SECTION, _BELOW, _DEEPEST = 1, 2, 3, 6  # levels of headings
_HEAD = ("/title", "/organ", "/year", "/edition", "/level", "/preamble")


def as_markdown(report: Report, lang: str, copied: Collection[str] = (), said: Iterable[Remark] = ()) -> str:
    """The report as Markdown, remarks in `lang`.

    A table is laid out anew where all in it was understood; tables with a doubt stand as they were found, and so do
    those named in `copied`. `said` are remarks to put at the top beside those of the report itself.
    Raises ValueError for report data of no known edition.
    """
    sheet, margin = Sheet(metadata_of(report)), Margin(report, lang, said)
    if report.document.tree is None:
        _Blocks(report, sheet, margin, copied).write()
    elif report.edition is not None:
        _write_data(report, report.edition, sheet, margin)
    else:
        raise ValueError("report data of no known edition")
    _comment(sheet, margin.rest())
    return sheet.text()


def _write_data(report: Report, form: Edition, sheet: Sheet, margin: Margin) -> None:
    """Report data as a report in the official form."""
    _comment(sheet, margin.at(*_HEAD))
    _comment(sheet, margin.at("/sections", "/tables", below=False))
    if report.title is not None:
        sheet.paragraph(report.title.text, _TITLE)
    for paragraph in report.preamble:
        sheet.paragraph(paragraph.text)
    for section in form.sections:
        found = report.sections.get(section.key)
        tables = [table for table in report.tables.values() if table and table.form.section == section.key]
        _comment(sheet, margin.at(f"/sections/{section.key}"))
        if found is not None or tables:
            sheet.paragraph(section.title, _SECTION)
        for paragraph in found.paragraphs if found is not None else ():
            sheet.paragraph(paragraph.text)
        for table in tables:
            _comment(sheet, margin.at(f"/tables/{table.form.name}"))
            _comment(sheet, (margin.say(gap) for gap in gaps_of(table)))
            _lay_out(report, table, Wordings(table.form), sheet)


def _lay_out(report: Report, table: FormTable, wordings: Wordings, sheet: Sheet) -> None:
    for block in laid_out(table, wordings, lambda value: cell_text(report.document, value)):
        if isinstance(block, str):
            sheet.paragraph(block)
        else:
            sheet.table(block)


def _comment(sheet: Sheet, comments: Iterable[tuple[str, ...]]) -> None:
    for comment in comments:
        sheet.comment(comment)


class _Blocks:
    """Writes a document of paragraphs and tables, line by line."""

    def __init__(self, report: Report, sheet: Sheet, margin: Margin, copied: Collection[str]) -> None:
        self._report = report
        self._sheet = sheet
        self._margin = margin
        self._parts = parts_of(report)
        self._copied = copied
        self._rows: list[Part] = []
        self._anew: dict[str, bool] = {}  # the tables begun, and whether they were laid out anew

    def write(self) -> None:
        """Write all parts."""
        _comment(self._sheet, self._margin.up_to(self._parts[0].start if self._parts else 0))
        _comment(self._sheet, self._margin.at(*_HEAD))
        for part in self._parts:
            table = self._report.tables[part.table] if part.table and part.table not in self._anew else None
            if table is not None or part.starts or not part.line.grid:
                self._end_rows()
            if not self._rows:
                _comment(self._sheet, self._margin.up_to(part.start))
            if table is not None:
                self._begin(table)
            if self._anew.get(part.table):
                continue
            if part.line.grid:
                self._rows.append(part)
            else:
                self._text(part)
        self._end_rows()

    def _text(self, part: Part) -> None:
        level = part.line.paragraph.level if part.line.paragraph is not None else 0
        if part.role is Role.TITLE:
            self._sheet.paragraph("".join(part.text.split("\n")), _TITLE)
        elif part.role is Role.HEADING and part.section is not None:
            if self._report.sections.get(part.section.key) is part.section:
                _comment(self._sheet, self._margin.at(part.section.route))
            self._sheet.paragraph(part.text, _SECTION)
        else:
            below = max(_BELOW, level) if level and part.section is not None else level
            self._sheet.paragraph(part.text, min(below, _DEEPEST))

    def _begin(self, table: FormTable) -> None:
        """Write the remarks about a table, and the table itself where all in it was understood."""
        name = table.form.name
        parts = [part for part in self._parts if part.table == name]
        seen = survey(table, [part.line for part in parts])
        as_it_is = self._is_piped(table) if any(part.line.grid for part in parts) else _is_astray(table, parts)
        self._anew[name] = seen.clear and not as_it_is and name not in self._copied
        _comment(self._sheet, self._margin.at(f"/tables/{name}"))
        if self._anew[name]:
            if seen.remnants:
                self._sheet.comment(self._margin.say(remnants_of(table, seen.remnants)))
            _lay_out(self._report, table, seen.wordings, self._sheet)

    def _is_piped(self, table: FormTable) -> bool:
        """Whether a table is a Markdown one already, which stays as its author has it."""
        document = self._report.document
        return document.format == "markdown" and "</t" not in document.source.slice(table.span).lower()

    def _end_rows(self) -> None:
        if self._rows:
            rows = [[piece.text for piece in part.line.pieces] for part in self._rows]
            self._rows.clear()
            self._sheet.table(rows)


def _is_astray(table: FormTable, parts: list[Part]) -> bool:
    """Whether a table stands in another section than its own: lines of text there would become a table of it."""
    return any(part.section is not None and part.section.key != table.form.section for part in parts)
