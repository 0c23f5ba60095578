"""A document taken apart for writing it anew: each of its lines, in order, with what the report makes of it."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterator
from enum import Enum, auto
from typing import NamedTuple

from gklint.document import Paragraph, Table
from gklint.extraction.lines import Line, lines_of
from gklint.report import Report, Section
from gklint.source import Span


class Role(Enum):
    """What a line is. ASIDE is text that no part of the report claims: a page's buttons, what stands before a title."""

    TITLE = auto()
    HEADING = auto()
    TEXT = auto()
    TABLE = auto()
    GRID = auto()
    ASIDE = auto()
    CLOSING = auto()


class Part(NamedTuple):
    """A line (of a title, all its lines). `section` is the one it stands in, "" before the first heading.

    `table` names the official table of a TABLE line; a GRID line is a row of any other table. `starts` tells the first
    row of a table as the format marks it.
    """

    role: Role
    line: Line
    text: str
    section: Section | None
    table: str = ""
    starts: bool = False

    @property
    def start(self) -> int:
        """Where it begins in the source text."""
        return self.line.span.start


def parts_of(report: Report) -> list[Part]:
    """The parts of a document of blocks in reading order; nothing that the reader gave is left out."""
    return list(_parts(report))


def _parts(report: Report) -> Iterator[Part]:
    claims = dict(_claims(report))
    tables = sorted((table.span, name) for name, table in report.tables.items() if table is not None)
    headings = {section.heading.span: section for section in _sections(report) if section.heading is not None}
    first_rows = {
        block.rows[0][0].span for block in report.document.blocks if isinstance(block, Table) and any(block.rows[:1])
    }
    title = report.title
    section: Section | None = None
    for line in lines_of(report.document):
        starts = line.pieces[0].span in first_rows
        text = line.pieces[0].text
        if title is not None and line.paragraph is not None and _holds(title.span, line.span):
            if line.span.start == title.span.start:
                yield Part(Role.TITLE, line, title.text, None)
            continue
        if line.paragraph is not None and line.span in headings:
            section = headings[line.span]
            yield Part(Role.HEADING, line, text, section)
        elif line.paragraph is not None and line.span in claims:
            yield Part(claims[line.span], line, text, section)
        else:
            name = _table_at(tables, line.span)
            role = Role.TABLE if name else Role.ASIDE if line.paragraph is not None else Role.GRID
            yield Part(role, line, text, section, name, starts)


def _sections(report: Report) -> Iterator[Section]:
    yield from report.sections.values()
    yield from report.repeated


def _claims(report: Report) -> Iterator[tuple[Span, Role]]:
    texts: list[Paragraph] = [*report.preamble]
    for section in _sections(report):
        texts += section.paragraphs
    yield from ((paragraph.span, Role.TEXT) for paragraph in texts)
    yield from ((paragraph.span, Role.CLOSING) for paragraph in report.closing)


def _holds(outer: Span, inner: Span) -> bool:
    return outer.start <= inner.start and inner.end <= outer.end


def _table_at(tables: list[tuple[Span, str]], span: Span) -> str:
    """The official table in whose range a line stands, "" for none."""
    index = bisect_right(tables, span.start, key=lambda entry: entry[0].start) - 1
    return tables[index][1] if index >= 0 and _holds(tables[index][0], span) else ""
