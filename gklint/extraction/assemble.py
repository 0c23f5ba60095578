"""Builds the Report of a document of paragraphs and tables."""

from __future__ import annotations

from collections.abc import Iterable, Mapping

from gklint.document import Document, Paragraph
from gklint.edition import FIRST_YEAR_OF_THE_FORM, Edition, edition_due, editions
from gklint.extraction import Overrides
from gklint.extraction.identity import find_title, organ_of, title_in_data, title_of_page, year_of
from gklint.extraction.labelbook import label_book
from gklint.extraction.level import level_of
from gklint.extraction.lines import Line, lines_of
from gklint.extraction.outline import FoundHeading, find_headings
from gklint.extraction.regions import Region, find_marks, find_regions
from gklint.extraction.residue import is_navigation, without_sign_off
from gklint.extraction.reviews import read_reviews
from gklint.extraction.rows import read_rows
from gklint.extraction.tables import TableBuilder, name_headers, place_rows
from gklint.report import FormTable, Report, Section
from gklint.source import Span

_LONGEST_HEAD = 60
_SHORTEST_NARRATIVE = 60


def report_from_blocks(document: Document, overrides: Overrides) -> Report:
    """Read sections, tables and identity out of the lines of a document."""
    lines = lines_of(document)
    headings = find_headings(lines)
    regions = find_regions(lines, headings)
    marked = {name: find_marks(lines[region.start : region.end]) for name, region in regions.items()}
    marks = _all_marks(marked.values())
    first = headings[0].line if headings else min((region.start for region in regions.values()), default=len(lines))
    head = [line.paragraph for line in lines[: min(first, _LONGEST_HEAD)] if line.paragraph]
    title = find_title(head)
    title_text = title.text if title else title_in_data(head) or title_of_page(document.metadata.get("title", ""))
    preamble = _preamble(lines[:first], title)
    body = "\n".join(line.paragraph.text for line in lines[first:] if line.paragraph)
    preamble_text = "\n".join(paragraph.text for paragraph in preamble)
    year = overrides.year or year_of(title_text, preamble_text, body, document.source.path)
    edition = _edition(marks, year, bool(regions or headings))
    tables: dict[str, FormTable | None] = {}
    used: set[int] = set()
    if edition is not None:
        for name in edition.tables:
            region = regions.get(name)
            # A report may hold tables of two editions; each is read as what it is.
            own = _edition(marked.get(name) or marks, year, True) or edition
            tables[name] = _table(lines, region, own, name, used) if region else None
    sections, repeated, closing = _sections(lines, headings, used)
    signed = [paragraph.text for paragraph in closing]
    organ = overrides.organ or organ_of(title_text, preamble_text, body, signed, document.source.path)
    return Report(
        document,
        edition,
        title=title,
        organ=organ,
        year=year,
        level=overrides.level or level_of(organ),
        preamble=preamble,
        sections=sections,
        repeated=repeated,
        closing=closing,
        tables=tables,
        edition_marks=marks,
    )


def _edition(marks: Mapping[str, tuple[Span, ...]], year: int | None, has_form: bool) -> Edition | None:
    """The edition whose labels the tables have; else the one due; the newest where the year is not to be found."""
    if marks:
        return editions()[max(marks, key=lambda key: (len(marks[key]), key))]
    due = edition_due(year)
    if due is None and has_form and (year is None or year >= FIRST_YEAR_OF_THE_FORM):
        return list(editions().values())[-1]
    return due


def _all_marks(marked: Iterable[Mapping[str, tuple[Span, ...]]]) -> dict[str, tuple[Span, ...]]:
    marks: dict[str, tuple[Span, ...]] = {}
    for found in marked:
        for edition, spans in found.items():
            marks[edition] = (*marks.get(edition, ()), *spans)
    return marks


def _preamble(lines: list[Line], title: Paragraph | None) -> tuple[Paragraph, ...]:
    paragraphs = [line.paragraph for line in lines if line.paragraph]
    after = title.span.end if title else -1
    return tuple(
        paragraph
        for paragraph in paragraphs
        if paragraph.span.start >= after and not is_navigation(paragraph.text) and paragraph.text.strip()
    )


def _table(lines: list[Line], region: Region, edition: Edition, name: str, used: set[int]) -> FormTable:
    part = lines[region.start : region.end]
    builder = TableBuilder(edition.tables[name], edition.key, Span(part[0].span.start, part[-1].span.end))
    book = label_book(edition.key, name)
    if name == "reviews":
        taken = read_reviews(builder, part, book)
        last = max(taken, default=-1)
    else:
        rows = read_rows(part, book)
        place_rows(builder, rows)
        last = max((row.line for row in rows if row.match is not None), default=-1)
    name_headers(builder, part[: last + 1], book)
    for number, line in enumerate(part):
        text = line.pieces[0].text
        narrative = not line.grid and (len(text) > _SHORTEST_NARRATIVE or text.endswith("。"))
        if line.grid or (number <= last and not narrative):
            used.add(region.start + number)
    return builder.build()


def _sections(
    lines: list[Line], headings: list[FoundHeading], used: set[int]
) -> tuple[dict[str, Section], tuple[Section, ...], tuple[Paragraph, ...]]:
    sections: dict[str, Section] = {}
    repeated: list[Section] = []
    closing: tuple[Paragraph, ...] = ()
    for index, heading in enumerate(headings):
        end = headings[index + 1].line if index + 1 < len(headings) else len(lines)
        numbers = range(heading.line + 1, end)
        paragraphs = [lines[number].paragraph for number in numbers if number not in used]
        texts = [paragraph for paragraph in paragraphs if paragraph is not None and paragraph.text.strip()]
        if index + 1 == len(headings):
            own = [paragraph for paragraph in texts if not is_navigation(paragraph.text)]
            kept, closing = without_sign_off(own)
            texts = [*kept]
        last = lines[end - 1].span.end if end > heading.line + 1 else heading.heading.span.end
        section = Section(heading.key, heading.heading, tuple(texts), Span(heading.heading.span.start, last))
        if heading.key in sections:
            repeated.append(section)
        else:
            sections[heading.key] = section
    return sections, tuple(repeated), closing
