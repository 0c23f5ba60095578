"""A place in words that a clerk can follow: 表三 第24行“（七）总计” 自然人列."""

from __future__ import annotations

from bisect import bisect_right

from gklint.report import Report
from gklint.source import Span

_LONGEST_LABEL = 12
_PREAMBLE = ("引言", "preamble")


def where(report: Report, route: str, span: Span, lang: str) -> str:
    """The place of a route, or of a span where there is no route."""
    if route.startswith("/tables/"):
        return _in_table(report, route, lang)
    return _in_text(report, span, lang)


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


def _in_text(report: Report, span: Span, lang: str) -> str:
    if report.title and report.title.span.start <= span.start <= report.title.span.end:
        return "标题" if lang == "zh" else "title"
    for part in report.preamble:
        if part.span.start <= span.start <= part.span.end:
            return _PREAMBLE[lang != "zh"]
    sections = (*report.sections.values(), *report.repeated)
    around = [section for section in sections if section.span.start <= span.start <= section.span.end]
    if around:
        section = max(around, key=lambda section: section.span.start)
        number = 1 + [form.key for form in report.edition.sections].index(section.key) if report.edition else 0
        numeral = "零一二三四五六"[number]
        title = f"第{numeral}部分" if lang == "zh" else f"part {number}"
        if section.heading and span.start < section.heading.span.end:
            return title + ("标题" if lang == "zh" else " heading")
        starts = [paragraph.span.start for paragraph in section.paragraphs]
        index = bisect_right(starts, span.start)
        if index:
            return f"{title} 第{index}段" if lang == "zh" else f"{title} paragraph {index}"
        return title
    return ""
