"""A result with everything in it that a reporter may meet."""

from __future__ import annotations

from gklint.finding import Edit, Finding, Fix, Frame, Message, Place, Related, Severity, Suspect
from gklint.result import FileResult, Result
from gklint.source import Position, Span

LINE = "|\t一、本年新收 | 1 | 5 |"


def place(start: int, line: int, column: int, length: int = 1) -> Place:
    return Place(Span(start, start + length), Position(line, column), Position(line, column + length))


ROW_TOTAL = Finding(
    rule="GK301",
    name="row-total",
    severity=Severity.ERROR,
    message="总计 5 ≠ 六列之和 6：100%，见“甲”",
    path="reports/a,b.md",
    place=place(17, 2, 18),
    route="/tables/applications/received/total",
    where="表三 第1行“一、本年新收” 总计",
    excerpt="5",
    fingerprint="0123",
    basis="国办公开办函〔2021〕30号",
    remedy="核对六列，改正总计。",
    frame=Frame(2, LINE, 15, 16),
    suspects=(Suspect("/tables/applications/received/total", place(17, 2, 18), "5", "6"),),
    related=(Related("这一列", place(13, 2, 14), "/tables/applications/received/natural_person", "自然人"),),
    fixes=(Fix(True, Message("改为 6", "make it 6").zh, (Edit(place(17, 2, 18), "5", "6"),)),),
)
TWO_LINES = Finding(
    rule="GK107",
    name="empty-section",
    severity=Severity.INFO,
    message="两行\n之间",
    path="reports/a,b.md",
    place=Place(Span(0, 9), Position(3, 1), Position(4, 2)),
)
PLUGIN = Finding(
    rule="GK007",
    name="plugin-failed",
    severity=Severity.ERROR,
    message="插件 x 没有加载成功",
    path="",
    place=place(0, 1, 1, 0),
)
WARNING = Finding(
    rule="GK203",
    name="label-altered",
    severity=Severity.WARNING,
    message="行名\x1b[31m不对\u202e",
    path="b\x07.txt",
    place=place(0, 1, 1),
    frame=Frame(1, "\x1b]0;x\x07行\u200b名", 7, 8),
)

MIXED = Result(
    files=(
        FileResult("reports/a,b.md", "markdown", "annual-report", "2021", 2024, "甲局", None, (TWO_LINES, ROW_TOTAL)),
        FileResult("clean.md", "markdown", "annual-report", "2021", 2024, "乙局"),
        FileResult("b\x07.txt", "text", findings=(WARNING,)),
        FileResult("broken.md", error=Message("文件是空的", "the file is empty")),
    ),
    failures=(PLUGIN,),
    suppressed=2,
)
CLEAN = Result(files=(FileResult("clean.md", "markdown", "annual-report", "2021", 2024, "乙局"),))
