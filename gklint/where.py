"""A place in words that a clerk can follow: 表三 第24行“（七）总计” 自然人列."""

from __future__ import annotations

from bisect import bisect_right
from functools import cached_property

from gklint.report import Report, Section
from gklint.source import Span

_LONGEST_LABEL = 12
_PREAMBLE = ("引言", "preamble")


class Places:
    """The places of one report, whose index is made once: a report may have very many findings."""

    def __init__(self, report: Report, lang: str) -> None:
        self._report = report
        self._lang = lang
        self._starts: dict[Span, list[int]] = {}

    def where(self, route: str, span: Span) -> str:
        """The place of a route, or of a span where there is no route; with the page where the file has pages."""
        place = _in_table(self._report, route, self._lang) if route.startswith("/tables/") else self._in_text(span)
        pages = self._report.document.pages
        if not pages:
            return place
        number = max(bisect_right(pages, span.start), 1)
        return f"第{number}页 {place}".rstrip() if self._lang == "zh" else f"page {number} {place}".rstrip()

    def _in_text(self, span: Span) -> str:
        title = self._report.title
        if title and _holds(title.span, span):
            return "标题" if self._lang == "zh" else "title"
        if _around(self._preamble, span):
            return _PREAMBLE[self._lang != "zh"]
        index = _around(self._sections[0], span)
        return self._in_section(self._sections[1][index - 1], span) if index else ""

    def _in_section(self, section: Section, span: Span) -> str:
        edition = self._report.edition
        number = 1 + [form.key for form in edition.sections].index(section.key) if edition else 0
        title = f"第{'零一二三四五六'[number]}部分" if self._lang == "zh" else f"part {number}"
        if section.heading and span.start < section.heading.span.end:
            return title + ("标题" if self._lang == "zh" else " heading")
        index = bisect_right(self._paragraphs_of(section), span.start)
        if index:
            return f"{title} 第{index}段" if self._lang == "zh" else f"{title} paragraph {index}"
        return title

    @cached_property
    def _preamble(self) -> list[Span]:
        return sorted(part.span for part in self._report.preamble)

    @cached_property
    def _sections(self) -> tuple[list[Span], list[Section]]:
        sections = sorted((*self._report.sections.values(), *self._report.repeated), key=lambda section: section.span)
        return [section.span for section in sections], sections

    def _paragraphs_of(self, section: Section) -> list[int]:
        starts = self._starts.get(section.span)
        if starts is None:
            starts = self._starts[section.span] = [paragraph.span.start for paragraph in section.paragraphs]
        return starts


def _holds(outer: Span, inner: Span) -> bool:
    return outer.start <= inner.start <= outer.end


def _around(spans: list[Span], span: Span) -> int:
    """The number (from 1) of the last of these sorted spans that holds the start of a span; 0 when none does."""
    index = bisect_right(spans, span.start, key=lambda outer: outer.start)
    return index if index and _holds(spans[index - 1], span) else 0


def _in_table(report: Report, route: str, lang: str) -> str:
    value = report.value(route)
    parts = route.split("/")
    form = report.edition.tables.get(parts[2]) if report.edition else None
    if form is None:
        return ""
    title = form.title if lang == "zh" else f"table {form.title}"
    if value is not None:
        row = _row(value.row.number, value.row.label.text, lang)
        return f"{title} {row} {value.column.label.text}" + ("列" if lang == "zh" else "")
    below = "/".join(parts[3:])
    for row_form in (*form.rows, *form.groups):
        if row_form.route == below:
            return f"{title} {_row(row_form.number, row_form.label.text, lang)}"
    column = next((c for r in form.rows for c in r.columns if c.key == below), None)
    return f"{title} {column.label.text}" + ("列" if lang == "zh" else "") if column else title


def _row(number: int, label: str, lang: str) -> str:
    short = label if len(label) <= _LONGEST_LABEL else label[:_LONGEST_LABEL] + "…"
    if not number:
        return f"“{short}”"
    return f"第{number}行“{short}”" if lang == "zh" else f"row {number} “{short}”"
