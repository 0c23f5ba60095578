"""GK206: a count cell holds a whole number: no dash, no 无, no word, no decimal, nothing negative."""

from __future__ import annotations

from collections.abc import Iterator
from decimal import Decimal

from gklint.api import (
    Example,
    FormTable,
    Kind,
    Message,
    Options,
    Problem,
    Repair,
    Report,
    Severity,
    Value,
    problem,
    read_figure,
    rule,
)

from .._basis import official_form
from .._form import cell_name, cells, form_tables, listed

_MOST_SINGLE_FINDINGS = 8
_LONGEST_WORD = 20
_PENALTIES = "| 行政处罚 | 18 |"


@rule(
    id="GK206",
    name="not-a-count",
    severity=Severity.ERROR,
    category="table-shape",
    since="0.1.0",
    summary=Message(
        "件数单元格里不是0或正整数，而是“/”、“-”、“无”、负数、小数或文字。",
        "A count cell holds a dash, 无, a word, a decimal or a negative number instead of a whole number.",
    ),
    remedy=Message(
        "没有发生的填0；说明文字移到表外；件数填整数（2019年版“本年增/减”可以带正负号，金额可以有小数）。",
        "Put 0 where nothing happened, move remarks out of the table, give whole numbers "
        "(本年增/减 of edition 2019 may be signed, amounts may be decimal).",
    ),
    basis=(official_form("统计表各数据格填报件数、数量", "the data cells of the tables hold counts"),),
    messages={
        "mark": Message("{cell}填的是“{found}”，没有发生应填0", "{cell} holds “{found}”; where nothing happened put 0"),
        "marks": Message(
            "{table}有{count}处用“{found}”等符号或文字代替数字，没有发生应填0：{cells}",
            "{table} holds “{found}” or the like instead of a number in {count} cells; put 0 there: {cells}",
        ),
        "quoted": Message(
            "{cell}的{found}加了引号，成了文字，应写成不加引号的数字",
            "{cell} holds {found} in quotes, which makes it a text; leave the quotes out",
        ),
        "writing": Message(
            "{cell}写成“{found}”，数据文件里是文字而不是数字，应写作{number}",
            "{cell} reads “{found}”, which is a text in a data file and no number; write {number}",
        ),
        "word": Message("{cell}填的是“{found}”，应填数字", "{cell} holds “{found}” where a number belongs"),
        "negative": Message("{cell}填的是负数{found}，应为0或正数", "{cell} holds the negative number {found}"),
        "decimal": Message(
            "{cell}填的是小数{found}，件数应为整数", "{cell} holds the decimal {found}; a count is a whole number"
        ),
    },
    examples=(
        Example(
            "用“/”代替0",
            edits=(("| 行政强制 | 2 |", "| 行政强制 | / |"),),
            finds=("/",),
            fixed=(("| 行政强制 | 2 |", "| 行政强制 | 0 |"),),
        ),
        Example("件数是小数", edits=((_PENALTIES, "| 行政处罚 | 18.5 |"),), finds=("18.5",)),
        Example("件数是负数", edits=((_PENALTIES, "| 行政处罚 | -18 |"),), finds=("-18",)),
        Example("填了文字", edits=((_PENALTIES, "| 行政处罚 | 见附件 |"),), finds=("见附件",)),
        Example(
            "数据文件里用了全角数字",
            edits=(("penalties: {decisions: 18}", "penalties: {decisions: １８}"),),
            path="report.yaml",
            finds=("１８",),
            fixed=(),
        ),
        Example("金额可以有小数", edits=(("| 行政事业性收费 | 0.35 |", "| 行政事业性收费 | 1,026.55 |"),)),
        Example("2019年版“本年增/减”可以是负数", base="2019"),
    ),
)
def not_a_count(report: Report, options: Options) -> Iterator[Problem]:
    """One finding for each cell; a table with many dashes gets one that lists them."""
    for table in form_tables(report):
        marks = cells(table, Kind.DASH, Kind.NONE_WORD)
        if len(marks) > _MOST_SINGLE_FINDINGS:
            yield _many(table, marks)
        else:
            for value in marks:
                found = value.raw.strip()
                yield problem("mark", value, repairs=(_zero((value,)),), cell=cell_name(table.form, value), found=found)
        for value in table.values.values():
            if _is_count(value):
                continue
            if as_text := _number_as_text(table, value):
                yield as_text
            elif key := _fault(value):
                found = " ".join(value.raw.split())
                found = found if len(found) <= _LONGEST_WORD else found[:_LONGEST_WORD] + "…"
                yield problem(key, value, cell=cell_name(table.form, value), found=found)


def _number_as_text(table: FormTable, value: Value) -> Problem | None:
    """A number that a data file gives as a text: by its quotes, or by its writing (full-width digits, 1,200)."""
    if value.figure.kind is not Kind.WORD:
        return None
    written = value.raw.strip()
    inside = written.strip("\"'")
    number = read_figure(inside).number
    if number is None or read_figure(inside).kind is not Kind.NUMBER:
        return None
    name = cell_name(table.form, value)
    if inside != written:
        bare = Repair(Message("去掉引号", "leave the quotes out"), ((value.span, f"{number}"),))
        return problem("quoted", value, repairs=(bare,), cell=name, found=inside)
    plain = Repair(Message(f"改为{number}", f"write {number}"), ((value.span, f"{number}"),))
    return problem("writing", value, repairs=(plain,), cell=name, found=written, number=number)


def _is_count(value: Value) -> bool:
    number = value.figure.number
    return isinstance(number, int) and number >= 0


def _fault(value: Value) -> str:
    figure = value.figure
    if figure.kind is Kind.WORD:
        return "word"
    if figure.number is None:
        return ""
    if figure.number < 0 and value.column.type != "change":
        return "negative"
    return (
        "decimal"
        if isinstance(figure.number, Decimal) and value.column.type != "amount" and figure.unit != "万元"
        else ""
    )


def _zero(values: tuple[Value, ...]) -> Repair:
    return Repair(
        Message("改为0（确实没有发生时）", "replace by 0, if nothing happened"),
        tuple((value.span, "0") for value in values),
    )


def _many(table: FormTable, marks: list[Value]) -> Problem:
    return problem(
        "marks",
        marks[0],
        repairs=(_zero(tuple(marks)),),
        table=table.form.title,
        count=len(marks),
        found=marks[0].raw.strip(),
        cells=listed(cell_name(table.form, value) for value in marks),
    )
