"""Whether two readings say the same to every rule: the proof that a report was written anew without loss."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from gklint.authoring.wordings import is_broken_off
from gklint.document import Paragraph
from gklint.edition import edition_due
from gklint.extraction.lines import lines_of
from gklint.figures import WORD, Kind
from gklint.labels import normalise
from gklint.report import Difference, FormTable, Report, Section


def differences(one: Report, other: Report) -> list[str]:
    """The routes at which two readings differ, in order; `/edition_marks` stands for labels of another form.

    Between report data and any other format only what data can hold is compared: no headings, labels or closing lines.
    """
    data = one.document.tree is not None or other.document.tree is not None
    return list(dict.fromkeys((*_texts(one, other, data), *_tables(one, other, data))))


def _texts(one: Report, other: Report, data: bool) -> Iterator[str]:
    for key in ("organ", "year", "level"):
        if getattr(one, key) != getattr(other, key):
            yield f"/{key}"
    if _edition(one) != _edition(other):
        yield "/edition"
    if _title(one) != _title(other):
        yield "/title"
    if _lines(one.preamble) != _lines(other.preamble):
        yield "/preamble"
    for key in {**one.sections, **other.sections}:
        if _section(one.sections.get(key), data) != _section(other.sections.get(key), data):
            yield f"/sections/{key}"
    if data:
        return
    if list(one.sections) != list(other.sections) or _repeated(one) != _repeated(other):
        yield "/sections"
    if _lines(one.closing) != _lines(other.closing):
        yield "/closing"


def _tables(one: Report, other: Report, data: bool) -> Iterator[str]:
    for name in {**one.tables, **other.tables}:
        if _table(one.tables.get(name), data) != _table(other.tables.get(name), data):
            yield f"/tables/{name}"
    if not data and _marks(one) != _marks(other):
        yield "/edition_marks"


def _edition(report: Report) -> str | None:
    return report.edition.key if report.edition is not None else None


def _title(report: Report) -> str | None:
    return "".join(_lines([report.title])) if report.title is not None else None


def _lines(paragraphs: Iterable[Paragraph]) -> list[str]:
    """The lines of paragraphs; one of several lines is as many paragraphs in another format."""
    return [line.strip() for paragraph in paragraphs for line in paragraph.text.split("\n")]


def _section(section: Section | None, data: bool) -> object:
    if section is None:
        return [] if data else None
    heading = section.heading
    lines = _lines(section.paragraphs)
    return lines if data else (lines, heading.paragraph.text if heading is not None else None)


def _repeated(report: Report) -> list[object]:
    return [(section.key, _section(section, data=False)) for section in report.repeated]


def _table(table: FormTable | None, data: bool) -> object:
    if table is None:
        return None
    # For a figure that could not be read, data have a word.
    figures = {
        route: WORD if data and value.figure.kind is Kind.UNREADABLE else value.figure
        for route, value in table.values.items()
    }
    shape = [table.edition, [row.route for row in table.missing], [row.route for row in table.merged]]
    if data:
        return figures, shape
    labels = {
        (label.route, normalise(label.found))
        for label in table.labels
        if label.difference is not Difference.NONE and not is_broken_off(label)
    }
    doubts = [(doubt.route, doubt.zh) for doubt in table.doubts]
    extras = [normalise(extra.text) for extra in table.extras]
    return figures, shape, labels, doubts, extras, [column.key for column in table.reordered]


def _marks(report: Report) -> dict[str, set[str | None]]:
    """The labels of one edition only; those of the edition that is due tell nothing."""
    due = edition_due(report.year)
    marks = {key: spans for key, spans in report.edition_marks.items() if due is None or key != due.key}
    if not marks:
        return {}
    texts = {piece.span: piece.norm for line in lines_of(report.document) for piece in line.pieces}
    return {key: {texts.get(span) for span in spans} for key, spans in marks.items()}
