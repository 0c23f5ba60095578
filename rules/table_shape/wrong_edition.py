"""GK202: the tables must be those of the edition due for the year of the report, and of one edition only."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from functools import lru_cache

from gklint.api import (
    Edition,
    Example,
    Message,
    Options,
    Problem,
    Report,
    Severity,
    Span,
    Table,
    bare,
    distance,
    edition_due,
    editions,
    normalise,
    problem,
    rule,
)

from .._basis import ARTICLE_50, official_form
from .._form import form_tables

_SHORTEST_PART = 4


@rule(
    id="GK202",
    name="wrong-edition",
    severity=Severity.ERROR,
    category="table-shape",
    since="0.1.0",
    summary=Message(
        "统计表用了别的年度版本的格式，或者新旧两版混用。",
        "The tables are of an edition that is not due for the report's year, or a mixture of two editions.",
    ),
    remedy=Message(
        "换用报告年度应当使用的整套表格：2021年度起用国办公开办函〔2021〕30号，2019、2020年度用国办公开办函〔2019〕60号。",
        "Use the whole set of tables due: those of 国办公开办函〔2021〕30号 from report year 2021 on, "
        "those of 〔2019〕60号 for 2019 and 2020.",
    ),
    basis=(
        ARTICLE_50,
        official_form(
            "2021年度起用2021年版，2019、2020年度用2019年版",
            "the form of 2021 from report year 2021 on, that of 2019 before",
        ),
    ),
    messages={
        "superseded": Message(
            "“{label}”是{held}的表格；{year}年度报告应当用{due}规定的格式",
            "“{label}” belongs to the form of {held}; a report for {year} must use that of {due}",
        ),
        "mixture": Message(
            "两版格式混用：“{label}”是{held}的表格，其他表格用的是{due}",
            "two editions are mixed: “{label}” belongs to the form of {held}, the other tables to that of {due}",
        ),
    },
    examples=(
        Example(
            "2022年度报告仍用2019年版的表",
            base="2019",
            edits=(("# 云岫县松溪街道办事处2020年", "# 云岫县松溪街道办事处2022年"),),
            finds=("本年新制作数量",),
        ),
        Example(
            "2024年度报告的表二留着2019年版的栏目",
            edits=(
                (
                    "| 信息内容 | 本年收费金额（单位：万元） |\n| --- | --- |\n| 行政事业性收费 | 0.35 |",
                    "| 信息内容 | 上一年项目数量 | 本年增/减 |\n| --- | --- | --- |\n| 行政事业性收费 | 3 | 0 |",
                ),
            ),
            finds=("上一年项目数量",),
        ),
        Example(
            "2024年度报告的表二多出2019年版的一行",
            edits=(("| 行政许可 | 35 |", "| 行政许可 | 35 |\n| 其他对外管理服务事项 | 3 |"),),
            finds=("其他对外管理服务事项",),
        ),
        Example("2020年度报告用2019年版的表", base="2019"),
        Example(
            "行名少“行政”二字只是改动标签，不算混用",
            edits=(("| 行政规范性文件 | 2 | 1 | 9 |", "| 规范性文件 | 2 | 1 | 9 |"),),
        ),
    ),
)
def wrong_edition(report: Report, options: Options) -> Iterator[Problem]:
    """One finding, at the first label that only the other edition has."""
    tables = list(form_tables(report))
    held, due = report.edition, edition_due(report.year)
    if not tables or held is None:
        return
    if due is not None and held.key != due.key:
        spans = _strong_marks(report, held, due) or _declared(report)
        if spans:
            key = "mixture" if _strong_marks(report, due, held) else "superseded"
            yield _problem(key, report, min(spans), held, due)
        return
    for other in editions().values():
        spans = _strong_marks(report, other, held) if other.key != held.key else []
        if spans:
            yield _problem("mixture", report, min(spans), other, held)
            return


def _problem(key: str, report: Report, at: Span, held: Edition, due: Edition) -> Problem:
    label = " ".join(_seen(report, [at])[at].split()).strip("\"'")[:24]
    return problem(key, at, label=label, held=held.number, due=due.number, year=report.year)


def _strong_marks(report: Report, edition: Edition, other: Edition) -> list[Span]:
    """The labels that belong to one edition and to nothing in the other."""
    seen = _seen(report, report.edition_marks.get(edition.key, ()))
    return [span for span, text in seen.items() if not _also_in(other.key, bare(normalise(text)))]


def _seen(report: Report, spans: Iterable[Span]) -> dict[Span, str]:
    """What is read at these places: the source, but where that has markup in it, the text of the cell."""
    texts = {span: report.source.slice(span) for span in spans}
    if texts and not report.document.as_is:
        for block in report.document.blocks:
            parts = [cell for row in block.rows for cell in row] if isinstance(block, Table) else [block]
            texts.update((part.span, part.text) for part in parts if part.span in texts)
    return texts


def _declared(report: Report) -> list[Span]:
    """Where a data document names its edition."""
    node = report.document.tree.get("edition") if report.document.tree is not None else None
    return [node.span] if node is not None else []


@lru_cache(maxsize=512)
def _also_in(edition: str, text: str) -> bool:
    """Whether a label is close to one of that edition: then it is an altered label (GK203), no sign of another form."""
    for form in editions()[edition].tables.values():
        labels = [thing.label for thing in (*form.rows, *form.groups)]
        labels += [column.label for row in form.rows for column in row.columns]
        for wording in (wording for label in labels for wording in (label.text, *label.aliases)):
            official = bare(normalise(wording))
            part = min(len(text), len(official)) >= _SHORTEST_PART and (text in official or official in text)
            if part or distance(text, official, 1) <= 1:
                return True
    return False
