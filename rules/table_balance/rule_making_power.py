"""GK307: 规章 are made by ministries, provinces and cities with districts; any other organ has none to report."""

from __future__ import annotations

from collections.abc import Iterator

from gklint.api import Basis, Example, Message, Options, Problem, Report, Severity, problem, rule

from .._basis import form_2021
from .._form import form_tables
from ._equations import amount

_WITHOUT_POWER = {"county": "县级政府", "town": "乡镇", "street": "街道", "department": "地方政府部门"}
_CENTRAL = ("国家", "国务院", "中国", "中华人民共和国")
# The office of such a government reports the government's own 规章 with its own figures.
_OFFICES = ("人民政府办公厅", "市人民政府办公室", "州人民政府办公室", "市政府办公厅", "市政府办公室", "州政府办公室")
_OWN = ("issued", "repealed", "in_force", "made")  # edition 2019 also counts what was disclosed, be it another organ's
_ROW = "| 规章 | 0 | 0 | 0 |"


@rule(
    id="GK307",
    name="rule-making-power",
    severity=Severity.ERROR,
    category="table-balance",
    since="0.1.0",
    summary=Message(
        "没有规章制定权的机关，表二“规章”一行应当填0。",
        "An organ without the power to make 规章 must report 0 in that row of table 二.",
    ),
    remedy=Message(
        "把误作规章的规范性文件改计入下一行；参与起草的规章由制定机关报告，本机关填0。",
        "Count the documents taken for 规章 in the next row; 规章 that the organ only drafted "
        "are reported by their maker.",
    ),
    basis=(
        form_2021("表二第二十条第（一）项的“规章”行", "table 二, item （一）, row 规章"),
        Basis(
            "惯例：规章由国务院部门、省级政府和设区的市、自治州政府制定，县级以下政府和地方政府部门填0",
            "Practice: 规章 are made by ministries, provincial governments and governments of cities with districts; "
            "all others report 0",
        ),
    ),
    messages={
        "no-power": Message(
            "{organ}是{level}，不能制定规章，表二“规章”一行却填了{found}（{columns}）",
            "{organ} ({level}) cannot make 规章, but table 二 reports {found} ({columns})",
        ),
    },
    examples=(
        Example("街道办事处把6件文件填在规章一行", edits=((_ROW, "| 规章 | 0 | 0 | 6 |"),), finds=("6",)),
        Example(
            "设区的市政府可以制定规章",
            edits=(
                ("# 云岫县松溪街道办事处2024年", "# 云岫市人民政府2024年"),
                (_ROW, "| 规章 | 1 | 0 | 6 |"),
            ),
        ),
        Example(
            "市政府办公厅一并报告市政府制定的规章",
            edits=(
                ("# 云岫县松溪街道办事处2024年", "# 云岫市人民政府办公厅2024年"),
                (_ROW, "| 规章 | 1 | 0 | 6 |"),
            ),
        ),
        Example(
            "2019年版的“对外公开总数量”可以含上级机关的规章，不作判断",
            base="2019",
            edits=((_ROW, "| 规章 | 0 | 0 | 3 |"),),
        ),
    ),
)
def rule_making_power(report: Report, options: Options) -> Iterator[Problem]:
    """Silent where the level is unknown or the organ's name says that it is a central one."""
    level = _WITHOUT_POWER.get(report.level or "")
    organ = report.organ or ""
    if level is None or organ.startswith(_CENTRAL) or organ.endswith(_OFFICES):
        return
    for table in form_tables(report):
        above = f"/tables/{table.form.name}/regulations/"
        given = [value for route, value in table.values.items() if route.startswith(above) and amount(value) > 0]
        if any(value.column.key in _OWN for value in given):
            yield problem(
                "no-power",
                given[0],
                organ=organ or "本机关",
                level=level,
                found="、".join(str(amount(value)) for value in given),
                columns="、".join(value.column.label.text for value in given),
            )
