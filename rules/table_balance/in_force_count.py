"""GK305: documents issued this year and not repealed are in force, so 现行有效 cannot be less than 制发 − 废止."""

from __future__ import annotations

from collections.abc import Iterator

from gklint.api import Example, Kind, Message, Options, Problem, Report, Severity, problem, rule

from .._basis import form_2021
from .._form import form_tables
from ._equations import amount

_UNKNOWN = (Kind.UNREADABLE, Kind.WORD, Kind.ABSENT)
_ROW = "| 行政规范性文件 | 2 | 1 | 9 |"


@rule(
    id="GK305",
    name="in-force-count",
    severity=Severity.ERROR,
    category="table-balance",
    since="0.1.0",
    summary=Message(
        "表二“现行有效件数”不应少于“本年制发件数”减“本年废止件数”。",
        "In table 二 the documents in force cannot be fewer than those issued less those repealed this year.",
    ),
    remedy=Message(
        "“现行有效件数”填年末仍然有效的全部件数，包括往年制发的。核对是否只填了一部分，或与别的列填反了。",
        "现行有效件数 counts every document in force at the end of the year, older ones included. "
        "See whether only a part was given or two columns changed places.",
    ),
    basis=(
        form_2021(
            "表二第二十条第（一）项“本年制发件数”“本年废止件数”“现行有效件数”三栏的含义",
            "table 二, item （一）: what issued, repealed and in force mean",
        ),
    ),
    messages={
        "too-few": Message(
            "{row}：本年制发{issued}-本年废止{repealed}={least}，现行有效件数至少应有{least}，填的是{found}",
            "{row}: issued {issued} - repealed {repealed} = {least}, so at least {least} are in force, "
            "but {found} is given",
        ),
    },
    examples=(
        Example("制发2件、废止1件，现行有效填了0", edits=((_ROW, "| 行政规范性文件 | 2 | 1 | 0 |"),), finds=("0",)),
        Example("废止的比制发的多，现行有效为0", edits=((_ROW, "| 行政规范性文件 | 2 | 5 | 0 |"),)),
        Example("2019年版没有这三栏，不作判断", base="2019"),
    ),
)
def in_force_count(report: Report, options: Options) -> Iterator[Problem]:
    """A blank 现行有效 is a blank cell (GK205), not a wrong count."""
    for table in form_tables(report):
        for row in table.form.rows:
            above = f"/tables/{table.form.name}/{row.route}"
            in_force = table.values.get(f"{above}/in_force")
            if in_force is None or in_force.number is None:
                continue
            issued, repealed = table.values.get(f"{above}/issued"), table.values.get(f"{above}/repealed")
            if issued is None or repealed is None:
                continue
            if any(cell.figure.kind in _UNKNOWN for cell in (issued, repealed)):
                continue
            least = amount(issued) - amount(repealed)
            if in_force.number < least:
                yield problem(
                    "too-few",
                    in_force,
                    row=row.label.text,
                    issued=amount(issued),
                    repealed=amount(repealed),
                    least=least,
                    found=in_force.number,
                )
