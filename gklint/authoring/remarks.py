"""What was doubtful in reading a report, said for the person who will put it right, by the route that it is about."""

from __future__ import annotations

from collections.abc import Iterator
from typing import NamedTuple

from gklint.authoring.cells import node_at
from gklint.edition import ColumnForm, Edition, RowForm
from gklint.figures import Kind
from gklint.labels import normalise
from gklint.report import FormTable, Report, Section

UNSURE = {"zh": "读不准：", "en": "uncertain: "}
ORGAN, YEAR, LEVEL = "机关名称", "报告年度", "机关层级"
_LEFT_OUT = {"comment": "批注", "deletion": "没有接受的删除", "hidden": "隐藏文字"}


class Remark(NamedTuple):
    """A comment to write at a route. `lines` are text of the source that the comment quotes, one below the other.

    `topic` is a word of it by which it is known again in a source that says the same already. `unsure` tells a doubt
    from what is certain but has no place in the format that is written.
    """

    route: str
    zh: str
    en: str
    lines: tuple[str, ...] = ()
    topic: str = ""
    unsure: bool = True

    def render(self, lang: str) -> tuple[str, ...]:
        """The lines of the comment."""
        told = self.zh if lang == "zh" else self.en
        return (f"{UNSURE[lang]}{told}" if self.unsure else told, *(f"  {line}" for line in self.lines))


def doubts_of(report: Report) -> Iterator[Remark]:
    """Every doubt of a reading: whose report of which year and form, headings, tables."""
    yield from _identity(report)
    yield from _leftovers(report)
    if report.document.tree is not None:
        yield from _violations(report)
    if report.edition is not None:
        for section in report.sections.values():
            yield from _heading(report.edition, section)
    for table in report.tables.values():
        if table is not None:
            yield from _table(table)


def _identity(report: Report) -> Iterator[Remark]:
    title = normalise(report.title.text) if report.title is not None else ""
    if report.title is None:
        yield Remark("/title", "没有读到报告的标题", "no title was found")
    if report.organ is None:
        yield Remark("/organ", "机关名称没有读到", "the organ’s name was not found", (), ORGAN)
    elif report.document.tree is None and normalise(report.organ) not in title:
        zh = f"机关名称“{report.organ}”不在标题里，请核对"
        yield Remark("/organ", zh, f"the organ’s name “{report.organ}” is not in the title: please check", (), ORGAN)
    if report.year is None:
        yield Remark("/year", "报告年度没有读到", "the report year was not found", (), YEAR)
    if len(report.edition_marks) > 1 and report.edition is not None:
        named = "、".join(f"{key}年版" for key in sorted(report.edition_marks))
        zh = f"表格里有{named}两种格式的行名或栏目名，报告按{report.edition.key}年版读取"
        yield Remark("/edition", zh, f"labels of more than one form were found; read as that of {report.edition.key}")


def _leftovers(report: Report) -> Iterator[Remark]:
    """How much of what readers are not meant to see an office file holds; what it says is not carried on."""
    kinds = [leftover.kind for leftover in report.document.leftovers]
    counts = {kind: kinds.count(kind) for kind in _LEFT_OUT if kind in kinds}
    if counts:
        zh = "、".join(f"{_LEFT_OUT[kind]}{count}处" for kind, count in counts.items())
        en = ", ".join(f"{kind}: {count}" for kind, count in counts.items())
        yield Remark("/title", f"原文件里还有{zh}，没有写到这里", f"left out of what the file holds: {en}")


def _violations(report: Report) -> Iterator[Remark]:
    """What in report data is not of their shape; cells say themselves what they are, and what is absent is absent."""
    from gklint.schema_check import schema_violations  # the validator is loaded for data documents only

    cells = {value.route for value in report.values()}
    for violation in schema_violations(report):
        if violation.pointer not in cells and node_at(report.document, violation.pointer) is not None:
            lines = report.source.slice(violation.span).splitlines()
            yield Remark(violation.pointer, violation.zh, violation.en, tuple(line for line in lines if line.strip()))


def _heading(form: Edition, section: Section) -> Iterator[Remark]:
    official = form.section(section.key).title
    if section.heading is None or normalise(section.heading.paragraph.text) == normalise(official):
        return
    found = section.heading.paragraph.text
    yield Remark(
        section.route, f"标题原文“{found}”，按“{official}”读取", f"the heading “{found}” was read as “{official}”"
    )


def _table(table: FormTable) -> Iterator[Remark]:
    form = table.form
    above = f"/tables/{form.name}"
    for doubt in table.doubts:
        yield Remark(doubt.route, doubt.zh, doubt.en)
    if table.reordered:
        order = "、".join(column.label.text for column in table.reordered)
        zh = f"{form.title}各列的顺序与格式不同，数字按栏目名读取：{order}"
        yield Remark(above, zh, f"the columns of {form.title} are in another order: {order}")
    for extra in table.extras:
        named = " ".join(extra.text.split())
        yield Remark(above, f"{form.title}没有“{named}”这一行（列）", f"{form.title} has no row or column “{named}”")


def said_otherwise(said: Report, found: Report) -> Iterator[Remark]:
    """What is known of a report but not read in its text: it came from the file's name, a config or an option."""
    for option, topic, known, read in (
        ("organ", ORGAN, said.organ, found.organ),
        ("year", YEAR, said.year, found.year),
        ("level", LEVEL, said.level, found.level if said.organ == found.organ else said.level),
    ):
        if known is not None and known != read:
            zh = "没有读到" if read is None else f"读到的是“{read}”"
            en = "does not say so" if read is None else f"says “{read}”"
            yield Remark(
                f"/{option}",
                f"{topic}是“{known}”，但从下面的文字里{zh}；请写进标题，或者检查时在配置、选项 {option} 里写明",
                f"the {option} is “{known}”, but the text below {en}: put it into the title, or give it in the config "
                f"or the option {option} when it is checked",
                topic=topic,
            )


def gaps_of(table: FormTable) -> Iterator[Remark]:
    """Cells that report data leave out of a row while other rows have them, as no layout of rows and columns can."""
    values = table.values
    merged = tuple(f"{group.route}/" for group in table.merged)
    rows = [row for row in table.form.rows if not row.route.startswith(merged)]
    if table.form.layout != "row":
        rows = [row for row in rows if row not in table.missing]
    for row in rows:
        absent = [
            column.label.text
            for column, route in zip(row.columns, row.cells, strict=True)
            if values[route].figure.kind is Kind.ABSENT
            and (table.form.layout == "row" or not all(_lacks(table, other, column) for other in _mates(rows, row)))
        ]
        if absent:
            listed = "、".join(absent)
            zh = f"“{row.label.text}”的数据里没有这几格，写成了空白：{listed}"
            en = f"cells that the data of “{row.label.text}” lack are left blank: {listed}"
            yield Remark(f"/tables/{table.form.name}/{row.route}", zh, en)


def _mates(rows: list[RowForm], row: RowForm) -> list[RowForm]:
    """The rows that stand under the same headings."""
    return [other for other in rows if other.block == row.block]


def _lacks(table: FormTable, row: RowForm, column: ColumnForm) -> bool:
    value = table.values[f"/tables/{table.form.name}/{row.route}/{column.key}"]
    return value.figure.kind is Kind.ABSENT


def remnants_of(table: FormTable, remnants: tuple[str, ...]) -> Remark:
    """Texts that stood among the lines of a table and are neither its labels nor its figures."""
    listed = " | ".join(" ".join(text.split()) for text in remnants)
    return Remark(
        f"/tables/{table.form.name}",
        f"{table.form.title}原文里还有这些文字，不是行名、栏目名或数字：{listed}",
        f"{table.form.title} also held these texts, neither labels nor figures: {listed}",
    )
