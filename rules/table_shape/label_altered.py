"""GK203: the row and column labels of the form are official wording and are not to be changed."""

from __future__ import annotations

import re
from collections.abc import Iterator

from gklint.api import (
    Difference,
    Example,
    FormTable,
    LabelReading,
    Message,
    Options,
    Problem,
    Repair,
    Report,
    Severity,
    Span,
    bare,
    normalise,
    problem,
    rule,
)

from .._basis import official_form
from .._form import form_tables

_DIFFERENT = (Difference.ALIAS, Difference.ALTERED)
_UNIT = r"\((?:单位:)?(元|万元|亿元|件|个|项|条)\)$"
_MARKS = str.maketrans("", "", ",.:;()。·-/")


@rule(
    id="GK203",
    name="label-altered",
    severity=Severity.WARNING,
    category="table-shape",
    since="0.1.0",
    summary=Message(
        "表格的行名、栏目名与格式规定的文字不一致。",
        "A row or column label of a table differs from its official wording.",
    ),
    remedy=Message(
        "照格式原文填写行名和栏目名；标点、空格、全半角的差别不计。",
        "Use the official wording. Differences of punctuation, spacing and width do not count.",
    ),
    basis=(official_form("统计表的行名和栏目名", "labels of the tables"),),
    messages={
        "altered": Message("“{found}”应为“{official}”", "“{found}” should read “{official}”"),
        "order": Message(
            "{table}各列的顺序与格式不同，排成了{found}；数字已按栏目名读取，请核对栏目名没有写错位置",
            "the columns of {table} are not in the form's order: {found}; figures were read by their headings",
        ),
    },
    examples=(
        Example(
            "栏目名有错字",
            edits=(("本年废止件数", "本年废纸件数"),),
            finds=("本年废纸件数",),
            fixed=(),
        ),
        Example(
            "行名少了“行政”二字",
            edits=(("| 行政规范性文件 | 2 |", "| 规范性文件 | 2 |"),),
            finds=("规范性文件",),
            fixed=(),
        ),
        Example(
            "半角括号、空格和引号不算改动",
            edits=(
                ("| 3.危及“三安全一稳定” |", '| 3. 危及"三安全一稳定" |'),
                ("| （一）予以公开 |", "| (一)予以公开 |"),
            ),
        ),
        Example(
            "两个栏目名换了位置",
            edits=(("| 商业企业 | 科研机构 |", "| 科研机构 | 商业企业 |"),),
            finds=("科研机构",),
        ),
        Example("采购总金额后面注明单位是好事", base="2019", edits=(("采购总金额", "采购总金额（元）"),)),
    ),
)
def label_altered(report: Report, options: Options) -> Iterator[Problem]:
    """One finding for each altered label; the repair puts the official wording in its place."""
    for table in form_tables(report):
        if table.reordered:
            found = "、".join(column.label.text for column in table.reordered)
            yield problem("order", _first_displaced(table), route=_route(table), table=table.form.title, found=found)
        differing = [label for label in table.labels if label.difference in _DIFFERENT]
        for label in dict.fromkeys(differing):
            official = label.official.text
            if not _same_words(label.found, official) and not _cut_short(label.found, official):
                found, repairs = " ".join(label.found.split()), _repairs(report, label, official)
                yield problem("altered", label.span, route=label.route, repairs=repairs, found=found, official=official)


def _route(table: FormTable) -> str:
    return f"/tables/{table.form.name}"


def _first_displaced(table: FormTable) -> Span:
    """The first heading that stands where the form has another."""
    due = next(row.columns for row in table.form.rows if set(table.reordered) <= set(row.columns))
    moved = next(column for column, place in zip(table.reordered, due, strict=False) if column is not place)
    route = f"{_route(table)}/{moved.key}"
    return next((label.span for label in table.labels if label.route == route), table.span)


def _same_words(found: str, official: str) -> bool:
    """Whether only punctuation differs, or a unit was added: 采购总金额（元） says no less than the form asks for."""
    found, official = normalise(found), normalise(official)
    unit, due = re.search(_UNIT, found), re.search(_UNIT, official)
    if unit and (due is None or due[1] == unit[1]):
        found, official = re.sub(_UNIT, "", found), re.sub(_UNIT, "", official)
    return found.translate(_MARKS) == official.translate(_MARKS)


def _cut_short(found: str, official: str) -> bool:
    """Whether only the beginning is there: 本年新 / 制作数量 broken into two cells, as copies from PDF have it."""
    found, official = bare(normalise(found)), bare(normalise(official))
    return len(found) * 2 <= len(official) and official.startswith(found)


def _repairs(report: Report, label: LabelReading, official: str) -> tuple[Repair, ...]:
    if report.source.slice(label.span).strip() != label.found.strip():
        return ()  # put together from several cells
    about = Message(f"改为“{official}”", f"replace it by “{official}”")
    return (Repair(about, ((label.span, official),)),)
