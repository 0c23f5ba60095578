"""GK006: report data that break the JSON Schema of their edition: an unknown key, a wrong type, a missing key."""

from __future__ import annotations

from collections.abc import Iterator

from gklint.finding import Message, Severity
from gklint.report import Report
from gklint.rule import Basis, Example, Options, Problem, problem, rule


@rule(
    id="GK006",
    name="schema-violation",
    severity=Severity.ERROR,
    category="reading",
    since="0.1.0",
    summary=Message(
        "报告数据不符合本版格式的数据结构：有不认得的键、类型不对或缺少必需的键。",
        "The report data break the JSON Schema of their edition: an unknown key, a wrong type or a missing key.",
    ),
    remedy=Message(
        "对照 gklint extract 的输出或 schemas/ 里的 JSON Schema 改正键名和类型。",
        "Compare with the output of gklint extract, or with the JSON Schema in schemas/, and mend the key or its type.",
    ),
    basis=(
        Basis(
            "schemas/report-2021.schema.json、report-2019.schema.json（按国办公开办函〔2021〕30号、〔2019〕60号附件《格式》编写）",
            "schemas/report-2021.schema.json and report-2019.schema.json, written after the official forms",
        ),
    ),
    messages={"violation": Message("{zh}", "{en}")},
    examples=(
        Example(
            "键名拼错",
            path="report.yaml",
            edits=(("level: street", "levle: street"),),
            finds=("levle",),
        ),
        Example(
            "年份写成文字",
            path="report.yaml",
            edits=(("year: 2024", "year: 二〇二四"),),
            finds=("二〇二四",),
        ),
        Example("各项数据都在格式之内", path="report.yaml"),
        Example("空着的单元格由GK205提示", path="report.yaml", edits=(("{decisions: 18}", "{decisions: null}"),)),
    ),
)
def schema_violation(report: Report, options: Options) -> Iterator[Problem]:
    """What others tell better is left to them: missing sections (GK101), tables (GK201), rows and cells (GK204-206)."""
    if report.document.tree is None:
        return
    from gklint.schema_check import schema_violations  # the validator is loaded for data documents only

    cells = {value.route for value in report.values()}
    for violation in schema_violations(report):
        if violation.pointer not in cells and not _told_by_other_rules(report, violation.pointer):
            yield problem("violation", violation.span, route=violation.pointer, zh=violation.zh, en=violation.en)


def _told_by_other_rules(report: Report, pointer: str) -> bool:
    """Whether the pointer is that of a section, table, group or row which is not there."""
    if pointer.startswith("/sections/"):
        key = pointer.removeprefix("/sections/")
        return key not in report.sections and report.tables.get(key) is None
    if not pointer.startswith("/tables"):
        return False
    node = report.document.tree
    for key in pointer.split("/")[1:]:
        node = node.get(key) if node is not None else None
    return node is None and any(f"{route}/".startswith(f"{pointer}/") for route in _absent(report))


def _absent(report: Report) -> Iterator[str]:
    for name, table in report.tables.items():
        if table is None:
            yield f"/tables/{name}"
            continue
        merged = tuple(f"{group.route}/" for group in table.merged)
        for row in table.form.rows:
            if row in table.missing or row.route.startswith(merged):
                yield f"/tables/{name}/{row.route}"
