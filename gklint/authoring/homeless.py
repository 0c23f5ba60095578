"""What a report holds and report data have no place for: it is said in comments where it stood."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from gklint.authoring.cells import number_text
from gklint.authoring.kept import metadata_of
from gklint.authoring.parts import Part, Role
from gklint.authoring.remarks import Remark
from gklint.authoring.wordings import survey
from gklint.extraction.lines import Line
from gklint.figures import Kind
from gklint.labels import normalise
from gklint.report import Difference, FormTable, Report, Section
from gklint.source import Span

_CLOSING = "/closing"
_LONGEST_QUOTED = 120  # characters on one line of a comment


def homeless(report: Report, parts: list[Part]) -> Iterator[Remark]:
    """Everything in a document of blocks that its report data leave out."""
    for key, value in metadata_of(report).items():
        yield _certain("/title", f"原文件头写有 {key}：{value}", f"front matter: {key}: {value}")
    yield from _texts(report, parts)
    if report.edition is not None:
        for section in report.sections.values():
            yield from _heading(section, report.edition.section(section.key).title)
    for section in report.repeated:
        yield _again(section)
    for name, table in report.tables.items():
        if table is not None:
            yield from _table(table, [part.line for part in parts if part.table == name])
    closing = tuple(part.text for part in parts if part.role is Role.CLOSING)
    if closing:
        yield _certain(_CLOSING, "文末还有这些文字：", "at the end there is also:", closing)


def quoted(lines: Iterable[Line]) -> tuple[str, ...]:
    """Lines as text, the cells of a row with pipes between."""
    return tuple(
        text for line in lines for text in " | ".join(piece.text for piece in line.pieces).splitlines() if text.strip()
    )


def _certain(route: str, zh: str, en: str, lines: tuple[str, ...] = ()) -> Remark:
    return Remark(route, zh, en, lines, unsure=False)


def _texts(report: Report, parts: list[Part]) -> Iterator[Remark]:
    """Text around the report, and tables that are not the form's."""
    before: list[Line] = []
    tables: dict[str, list[Line]] = {}
    for part in parts:
        if part.role is Role.ASIDE and part.section is None:
            before.append(part.line)
        elif part.role in (Role.ASIDE, Role.GRID):
            tables.setdefault(part.section.route if part.section is not None else "/preamble", []).append(part.line)
    if quoted(before):
        yield _certain("/title", "正文之外还有这些文字：", "text around the report:", quoted(before))
    for route, lines in tables.items():
        if quoted(lines):
            yield _certain(route, "这里还有这些文字或表格：", "there is also:", quoted(lines))


def _heading(section: Section, official: str) -> Iterator[Remark]:
    found = section.heading.paragraph.text if section.heading is not None else official
    if found != official and normalise(found) == normalise(official):
        yield _certain(section.route, f"标题原文写作“{found}”", f"the heading is written “{found}”")


def _again(section: Section) -> Remark:
    heading = section.heading.paragraph.text if section.heading is not None else ""
    lines = tuple(line for text in (heading, *section.text.split("\n")) if (line := text.strip()))
    return Remark(section.route, "这一部分的标题又出现了一次：", "the heading of this part stands there again:", lines)


def _table(table: FormTable, lines: list[Line]) -> Iterator[Remark]:
    form = table.form
    above = f"/tables/{form.name}"
    if table.missing:
        names = "、".join(row.label.text for row in table.missing)
        yield _certain(above, f"{form.title}原文没有这些行：{names}", f"rows that {form.title} lacks: {names}")
    for label in table.labels:
        if label.difference is not Difference.NONE:
            found, official = " ".join(label.found.split()), label.official.text
            yield Remark(
                label.route, f"原文写作“{found}”，按“{official}”读取", f"written “{found}”, read as “{official}”"
            )
    for value in table.values.values():
        raw = value.raw.strip()
        if value.figure.kind is Kind.NUMBER and value.number is not None and raw != number_text(value.number):
            column = value.column.label.text
            yield _certain(value.route, f"“{column}”原文写作“{raw}”", f"“{column}” is written “{raw}”")
    unread = list(_unread(table, lines))
    yield from (remark for remark, _ in unread)
    told = {line.span for _, found in unread for line in found}
    odd = [line for line in survey(table, lines).odd if line.span not in told]
    if odd:
        zh, en = f"{form.title}原文里还有 YAML 放不下的内容：", f"{form.title} also holds what YAML has no place for:"
        yield _certain(above, zh, en, quoted(odd))


def _unread(table: FormTable, lines: list[Line]) -> Iterator[tuple[Remark, list[Line]]]:
    """The text of every row that could not be read; rows of which nobody knows which text is whose share one remark."""
    above = f"/tables/{table.form.name}"
    rows: dict[Span, list[str]] = {}
    for value in table.values.values():
        route = f"{above}/{value.row.route}"
        if value.figure.kind is Kind.UNREADABLE and route not in rows.setdefault(value.span, []):
            rows[value.span].append(route)
    for span, routes in rows.items():
        labels = {label.span for label in table.labels if label.route == routes[0]} if len(routes) == 1 else set()
        found = [line for line in lines if any(_touch(line.span, at) for at in (span, *labels))]
        route = routes[0] if len(routes) == 1 else above
        text = quoted(found)
        short = " ".join(text)
        if len(short) > _LONGEST_QUOTED:
            yield Remark(route, "这里的数没有读出，原文：", "figures that were not read:", text), found
        else:
            yield Remark(route, f"这里的数没有读出，原文是“{short}”", f"figures that were not read: “{short}”"), found


def _touch(one: Span, other: Span) -> bool:
    return one.start < max(other.end, other.start + 1) and other.start < max(one.end, one.start + 1)
