"""How a cell is called in a message, and which other figure of the tables a wrong one equals."""

from __future__ import annotations

from collections.abc import Iterator
from typing import NamedTuple

from gklint.api import Report, TableForm

from .._form import cell_name, short
from ._cells import CARRIED_IN, CARRIED_OUT, RECEIVED, Cells, Reading, cells_of
from ._claims import Claim
from ._numbers import Number

_TABLES = {"disclosure": "表二", "applications": "表三", "reviews": "表四"}
_LITIGATION = "行政诉讼两类总计之和"


class Hint(NamedTuple):
    """Another figure of the tables with the same number, or what the right one lacks, as a clerk would say it."""

    zh: str
    en: str
    reading: Reading


def name_of(report: Report, role: str, reading: Reading) -> str:
    """The cell that a role is held against: 表三“一、本年新收政府信息公开申请数量·总计”."""
    key = reading.cell.route.split("/")[2]
    table = report.tables.get(key)
    if table is None:
        return reading.cell.route
    family, _, rest = role.partition("/")
    if family == "results" and reading.cell.route != f"/tables/applications/{role}/total":
        return f"{_TABLES[key]}“{_groups(table.form, rest)}”总计合计"
    if family == "reviews":
        return f"{_TABLES[key]}“{_review(rest)}”"
    if role == "by/organisations":
        return f"{_TABLES[key]}“一、本年新收·法人或其他组织”合计"
    return f"{_TABLES[key]}“{cell_name(table.form, reading.cell)}”"


def _groups(form: TableForm, names: str) -> str:
    labels = {group.route: group.label.text for group in form.groups} | {row.route: row.label.text for row in form.rows}
    return "、".join(short(labels.get(f"results/{name}", name)) for name in names.split("+"))


def _review(rest: str) -> str:
    kind, _, result = rest.partition("/")
    names = {
        "reconsideration": "行政复议·总计",
        "litigation": _LITIGATION,
        "direct": "未经复议直接起诉·总计",
        "after": "复议后起诉·总计",
        "all": "行政复议、行政诉讼总计之和",
    }
    results = {"upheld": "结果维持", "corrected": "结果纠正", "other": "其他结果", "pending": "尚未审结"}
    return names[kind].replace("总计", results[result]) if result else names[kind]


def hint_of(report: Report, claim: Claim, reading: Reading) -> Hint | None:
    """The first other figure that the text may have taken instead."""
    if not claim.figure.exact or not claim.figure.low:
        return None
    wanted: Number = claim.figure.low
    if claim.role == "disclosure/normative_documents/in_force":
        issued = cells_of(report).cell("disclosure/normative_documents/issued")
        if issued is None or not issued.shown or wanted + issued.shown not in reading.right:
            return None
        total = f"{wanted}+{issued.shown}={wanted + issued.shown}"
        return Hint(
            f"加上本年制发的{issued.shown}件才相等（{total}）",
            f"with those issued this year it would agree ({total})",
            issued,
        )
    found = next((hint for hint in _others(cells_of(report), claim) if hint.reading.shown == wanted), None)
    return found._replace(zh=f"{wanted}等于{found.zh}", en=f"{wanted} is {found.en}") if found else None


def _others(cells: Cells, claim: Claim) -> Iterator[Hint]:
    family, _, rest = claim.role.partition("/")
    if family == "results":
        yield from _of_results(cells, rest.split("+"))
    elif family == "reviews":
        yield from _of_reviews(cells, rest)
    elif family not in ("disclosure", "by"):
        yield from _of_applications(cells)


def _of_applications(cells: Cells) -> Iterator[Hint]:
    received, carried = cells.total(f"applications/{RECEIVED}"), cells.total(f"applications/{CARRIED_IN}")
    both = cells.added(received, carried)
    if received and carried and both and received.shown and carried.shown:
        yield Hint(
            f"本年新收与上年结转之和（{received.shown}+{carried.shown}），按此口径应写明“含上年结转”",
            f"received plus carried in ({received.shown}+{carried.shown}); then say so",
            both,
        )
    rows = (
        ("本年新收的总计", "the total received", f"applications/{RECEIVED}"),
        ("（七）办理结果的总计", "the total of results", "applications/results/total"),
        ("上年结转的总计", "the total carried in", f"applications/{CARRIED_IN}"),
        ("结转下年度的总计", "the total carried over", f"applications/{CARRIED_OUT}"),
    )
    for zh, en, row in rows:
        yield from _hint(zh, en, cells.total(row))
    for zh, en, row in rows[:2]:
        natural = cells.cell(f"{row}/natural_person")
        yield from _hint(zh.replace("总计", "自然人一栏"), f"natural persons in {en}", natural)


def _of_results(cells: Cells, groups: list[str]) -> Iterator[Hint]:
    for group in groups:
        rows = cells.rows_of(group)
        if len(groups) > 1:
            yield from _hint(f"“{group_word(group)}”一项的总计", f"the total of {group} alone", cells.rows(group))
        for row in rows:
            label = short(row.label.text)
            yield from _hint(
                f"“{label}”自然人一栏", f"natural persons of {label}", cells.cell(f"{_route(row.route)}/natural_person")
            )
            if len(rows) > 1:
                yield from _hint(f"“{label}”一行的总计", f"the row {label} alone", cells.total(_route(row.route)))
        natural = cells.added(*(cells.cell(f"{_route(row.route)}/natural_person") for row in rows))
        yield from _hint("自然人一栏的合计", "natural persons alone", natural)


def group_word(group: str) -> str:
    """予以公开 for `granted`."""
    return {"granted": "予以公开", "partially_granted": "部分公开"}.get(group, group)


def _of_reviews(cells: Cells, rest: str) -> Iterator[Hint]:
    if "/" in rest:
        return
    rows = (
        ("行政复议的总计", "reconsiderations", "reconsideration"),
        ("未经复议直接起诉的总计", "direct litigation", "litigation_direct"),
        ("复议后起诉的总计", "litigation after reconsideration", "litigation_after_reconsideration"),
    )
    for zh, en, row in rows:
        yield from _hint(zh, en, cells.total(f"reviews/{row}"))


def _route(route: str) -> str:
    return f"applications/{route}"


def _hint(zh: str, en: str, reading: Reading | None) -> Iterator[Hint]:
    if reading is not None:
        yield Hint(zh, en, reading)
