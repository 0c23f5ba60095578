"""Reports with things wrong in them: real layouts and clean reports, changed at random in lines and cells."""

from __future__ import annotations

import re
from random import Random
from typing import NamedTuple

from hypothesis import strategies as st

from gklint.edition import editions
from gklint.testing import clean_report
from tests.rendering import LAYOUTS, random_figures, render

CELLS = (
    *("", "-", "/", "——", "---", ":---", "无", "N/A", "若干", "5件", "12.5万元", "１２", "+5", "-3", "1,200", "0.00"),
    *("3.50", "007", "9" * 31, "12 3", "a|b", "\\", "*", "5*", "_5_", "~~5~~", "<5", "&amp;", "`0`"),
)
# Lines that look like markup of Markdown, HTML or YAML, or hold characters that end lines or cannot be seen.
MARKUP = (
    *("1. 加强学习", "1.加强学习。", "1) 一", "# 标题", "##话题", "#话题#今天", "> 引用", "- 列表", "* 列表", "+ 列表"),
    *("---", "***", "===", "+", "-", "=", "***重点***内容*二*", "|竖线|", "| a | b |", "a | b", "---|---", "| - | - |"),
    *("`代码`", "```", "~~~", "~~删~~掉了", "5~8月、6~9月", "__下划__", "中_间_线", "填写____条", "\\*不是\\*", "\\"),
    *("C:\\文件\\", "<b>粗</b>", "<!-- 注 -->", "<!--", "-->", "a<b>c", "</table>", "<br>", "&#65;", "&", "@某"),
    *("<table><tr><td>1</td></tr></table>", "<script>x</script>", "<style>", "<https://a.example/c>", "&amp;和&nbsp;"),
    *("[链接](http://a.example/c)", "[2021](试行)", "![图](a.png)", "[x]: http://a.example", "$5 and $6", "{花}[括]"),
    *("year: 2024", "yes", "010", "null", ": 冒号", '"引号"', "'单引'", "a # b", "! 感叹", "? 问", "- - -", "%百分"),
    *("制表\t符", "全角　空格", "零宽\u200b字", "换行\x85字", "行\u2028字", "头\ufeff字", "控\x08制", "表情😀字"),
)  # fmt: skip
# Lines that mean something in a report: headings, labels, figures, closing lines, a page's buttons.
TELLING = (
    *("五、存在的主要问题及改进情况", "（二）其他", "二、主动公开", "2025年1月20日", "云岫县财政局", "无", "打印"),
    *("第二十条第（一）项", "行政许可", "行政许可 35", "行政许可\t35", "\t规章\t0\t0\t0", "结果维持", "7", "附件"),
    *("标题: 值", "（全文完）"),
)  # fmt: skip
LINES = (*MARKUP, *TELLING)
_NOT_IN_A_BLOCK = frozenset("\x85\u2028\x08\ufeff")  # what no literal block of YAML can hold
# Other wordings of labels and headings, known and unknown, and pairs that change places.
WORDINGS = (
    ("（二）部分公开（区分处理的，只计这一情形，不计其他情形）", "（二）部分公开"),
    ("行政规范性文件", "规范性文件"),
    ("自然人", "公民"),
    ("总计", "合计"),
    ("其他", "其它"),
    ("信息内容", "信息 内容"),
    ("结果维持", "结果维特"),
    ("本年废止件数", "本年废纸件数"),
    ("第二十条第（一）项", "第二十条（一）项"),
    ("（六）其他处理", "（六）其他"),
    ("商业企业 | 科研机构", "科研机构 | 商业企业"),
    ("（三）不予公开", "（三）不与公开"),
    ("三、", "3、 "),
    ("存在的主要问题", "存在的问题"),
    ("（", "("),
)


VALUES = ("null", '"-"', "无", '"12.5万元"', "3.50", "-3", "+7", "1200", '"5件"', "0x1F", '"8"', "若干", "1e3", "~")


class Edit(NamedTuple):
    """One change: what is done, where (both numbers are taken modulo what there is), and with which text."""

    kind: str
    first: int
    second: int
    text: str


KINDS = ("drop", "repeat", "swap", "insert", "letter", "cell", "no-cell", "wording")
_PLACES = st.integers(0, 10_000)
EDITS = st.lists(
    st.builds(Edit, st.sampled_from(KINDS), _PLACES, _PLACES, st.sampled_from((*LINES, *CELLS))), max_size=8
)


def edited_lines(text: str, edits: list[Edit]) -> str:
    """The text with the edits made one after the other."""
    lines = text.split("\n")
    for edit in edits:
        at = edit.first % len(lines)
        if edit.kind == "drop" and len(lines) > 1:
            del lines[at]
        elif edit.kind == "repeat":
            lines.insert(edit.second % len(lines), lines[at])
        elif edit.kind == "swap":
            other = edit.second % len(lines)
            lines[at], lines[other] = lines[other], lines[at]
        elif edit.kind == "insert":
            lines.insert(at, edit.text)
        elif edit.kind == "letter" and lines[at]:
            place = edit.second % len(lines[at])
            lines[at] = lines[at][:place] + edit.text[:1] + lines[at][place + 1 :]
        elif edit.kind in ("cell", "no-cell"):
            _edit_cell(lines, edit)
        elif edit.kind == "wording":
            old, new = WORDINGS[edit.first % len(WORDINGS)]
            lines = "\n".join(lines).replace(old, new, edit.second % 3 + 1).split("\n")
    return "\n".join(lines)


def _edit_cell(lines: list[str], edit: Edit) -> None:
    rows = [number for number, line in enumerate(lines) if "|" in line or "\t" in line]
    if not rows:
        return
    row = rows[edit.first % len(rows)]
    mark = "|" if "|" in lines[row] else "\t"
    cells = lines[row].split(mark)
    place = edit.second % len(cells)
    if edit.kind == "no-cell":
        del cells[place]
    else:
        cells[place] = f" {edit.text} "
    lines[row] = mark.join(cells)


def _rendered(edition: str, seed: int, year: int, layout: str) -> str:
    form = editions()[edition]
    return render(form, random_figures(form, Random(seed)), year, layout)


_CLEAN = st.builds(clean_report, st.sampled_from(("2021", "2019")))
_LAID_OUT = st.builds(
    _rendered, st.sampled_from(("2021", "2019")), st.integers(0, 99), st.sampled_from((2019, 2020, 2021, 2023)),
    st.sampled_from(sorted(LAYOUTS)),
)  # fmt: skip


def _edited_data(edition: str, edits: list[Edit]) -> str:
    """Report data with other values, without some rows, with other text; still data of the right shape."""
    lines = clean_report(edition, format="yaml").split("\n")
    for edit in edits:
        rows = [number for number, line in enumerate(lines) if "{" in line]
        texts = [number for number, line in enumerate(lines) if "。" in line and line.startswith("    ")]
        row, text = rows[edit.first % len(rows)], texts[edit.first % len(texts)]
        if edit.kind == "drop" and "upheld" not in lines[row] and lines[row].startswith("      "):
            del lines[row]
        elif edit.kind == "insert" and edit.text in MARKUP and not set(edit.text) & _NOT_IN_A_BLOCK:
            lines.insert(text, f"    {edit.text}")
        elif edit.kind == "cell":
            values = list(re.finditer(r"(?<=: )-?[\d.]+", lines[row]))
            if values:
                start, end = values[edit.second % len(values)].span()
                lines[row] = lines[row][:start] + VALUES[edit.second % len(VALUES)] + lines[row][end:]
    return "\n".join(lines)


MARKDOWN = st.tuples(st.builds(edited_lines, _CLEAN, EDITS), st.just("report.md"))
TEXT = st.tuples(st.builds(edited_lines, _LAID_OUT, EDITS), st.sampled_from(("report.txt", "report.md")))
DATA = st.builds(_edited_data, st.sampled_from(("2021", "2019")), EDITS)
