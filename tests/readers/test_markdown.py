"""Markdown as offices write it: what becomes a heading, a paragraph and a table."""

from __future__ import annotations

import pytest

from gklint.source import UnreadableSource
from tests.readers.markdown_reading import document, shapes


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("# 年度报告", [(1, "年度报告")]),
        ("## 一、总体情况 ##", [(2, "一、总体情况")]),
        ("##一、总体情况", [(2, "一、总体情况")]),
        ("#一、总体情况", [(1, "一、总体情况")]),
        ("#政务公开# 开放日", ["#政务公开# 开放日"]),
        ("# **一、总体情况**", [(1, "一、总体情况")]),
        ("<h2 class='x'>一、总体情况</h2>", [(2, "一、总体情况")]),
        ("年度报告\n===", [(1, "年度报告")]),
        ("云岫县人民政府\n年度报告\n---", [(2, "云岫县人民政府"), (2, "年度报告")]),
        ("全年公开86条。\n---\n后文", ["全年公开86条。", "后文"]),
        ("一\n二\n三\n四\n---", ["一", "二", "三", "四"]),
        ("#\n##", []),
        ("# # #", [(1, "#")]),
        ("- ##一、总体情况 ##", [(2, "一、总体情况")]),
        ("一、总体情况\n      # 年度报告", ["一、总体情况", (1, "年度报告")]),
        ("规章\n-\n0", ["规章", "-", "0"]),
        ("##一、总体情况\n年度报告\n---", [(2, "一、总体情况"), "年度报告"]),
    ],
)
def test_headings(text: str, expected: list[object]) -> None:
    assert shapes(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("第一行\n第二行  \n第三行\\\n第四行", ["第一行", "第二行", "第三行", "第四行"]),
        ("    四个空格\n\tTAB\n\u3000\u3000全角空格", ["四个空格", "TAB", "全角空格"]),
        ("（一）主动公开。\n1. 公开86条\n2、公开9条", ["（一）主动公开。", "1. 公开86条", "2、公开9条"]),
        ("- 一是\n* 二是\n  + 三是\n- [x] 四是", ["一是", "二是", "三是", "四是"]),
        ("- 1. 一是", ["1. 一是"]),
        ("> 引用\n> > 再引\n>\n> 三", ["引用", "再引", "三"]),
        ("- > 引用\n\n    > - 一是", ["引用", "一是"]),
        ("-\n\n-\n\n* \n", ["-", "-", "*"]),
        ("[a]: http://x.gov.cn 说明", ["[a]: http://x.gov.cn 说明"]),
        ("<div>\n# 标题\n</div>", [(1, "标题")]),
        ("一\n***\n- - -\n二", ["一", "二"]),
        ("```\n# 代码\n| 0 |\n```\n# 标题", ["# 代码", "| 0 |", (1, "标题")]),
        ("```markdown\n# 标题\n```", [(1, "标题")]),
        ("```markdown\n# 标题\n```\n后文\n```\n# 代码\n```", [(1, "标题"), "后文", "# 代码"]),
        ("> ~~~\n> # 代码\n> ~~~\n# 标题", ["# 代码", (1, "标题")]),
        ("```\n# 没有结束", [(1, "没有结束")]),
        ("~~~ 没有结束\n# 标题", ["~~~ 没有结束", (1, "标题")]),
        ("甲<!-- 内部\n说明 -->乙\n丙<!-- x -->丁", ["甲", "乙", "丙丁"]),
        ("甲<!-- 没有结束\n# 标题", ["甲<!-- 没有结束", (1, "标题")]),
        ("<style>p{}</style>甲<script>\nx\n</script>乙", ["甲", "乙"]),
        ("<p align=center>甲<br/>乙</p>\n<div>\n丙\n</div>", ["甲", "乙", "丙"]),
        ("", []),
        ("\n\n \u3000\n", []),
    ],
)
def test_paragraphs(text: str, expected: list[object]) -> None:
    assert shapes(text) == expected


@pytest.mark.parametrize(
    ("text", "shown"),
    [
        ("**注意：**公开`86`条，_不含_~~撤销~~", "注意：公开86条，不含"),
        ("关于**“三公”**经费", "关于“三公”经费"),
        ("***一***、**二*三***", "一、二三"),
        ("3301**********1234", "3301**********1234"),
        ("张**、李**，王*", "张**、李**，王*"),
        ("2*3*4 与 a_b_c", "234 与 a_b_c"),
        ("见[门户网站](https://x.gov.cn/a_(b))和<https://y.gov.cn>", "见门户网站和https://y.gov.cn"),
        ("![二维码](a.png)扫码", "二维码扫码"),
        ("国办公开办函[2021](试行)、[2021]30号", "国办公开办函[2021](试行)、[2021]30号"),
        (r"\*不是强调\* \# \|", "*不是强调* # |"),
        ("A&amp;B&nbsp;C&unknown;", "A&B\xa0C&unknown;"),
        ("a<b，<未知>，<b>粗</b>", "a<b，<未知>，粗"),
        ("`a``b`", "a``b"),
        ("`a<!-- 说明 -->b`", "ab"),
    ],
)
def test_inline_markup_is_left_out(text: str, shown: str) -> None:
    assert shapes(text) == [shown]


@pytest.mark.parametrize(
    ("text", "rows"),
    [
        ("| 规章 | 0 |\n|---|---|\n| 文件 | 2 |", [["规章", "0"], ["文件", "2"]]),
        ("规章 | 0\n:--- | ---:\n文件 | 2", [["规章", "0"], ["文件", "2"]]),
        ("| 甲 |\n| --- |\n| 1 | 2 | 3 |\n| |", [["甲"], ["1", "2", "3"], [""]]),
        ("| 规章 | 0 |\n| 文件 | 2 |", [["规章", "0"], ["文件", "2"]]),
        ("| 项目 | 数量 |\n|---|---|\n| - | - |", [["项目", "数量"], ["-", "-"]]),
        ("|项目|\n|-|\n|-|", [["项目"], ["-"]]),
        ("| 甲 |\n|---|\n| 乙 |\n|---|\n| 丙 |", [["甲"], ["乙"], ["丙"]]),
        ("> | 甲 | 乙 |\n> |---|---|\n> | 1 | 2 |", [["甲", "乙"], ["1", "2"]]),
        (r"| **6** | a\|b | `0` | &nbsp; |", [["6", "a|b", "0", ""]]),
        ("| 结果<br>维持 |", [["结果\n维持"]]),
        ("| 甲 | 乙 |\n|-|-|-|\n| 1 | 2 | 3 |", [["甲", "乙"], ["1", "2", "3"]]),
        ("甲 | 乙\n---|---|---\n1 | 2", [["甲", "乙"], ["1", "2"]]),
        ("- | 甲 | 乙 |\n  |---|---|\n  | 1 | 2 |", [["甲", "乙"], ["1", "2"]]),
    ],
)
def test_pipe_tables(text: str, rows: list[list[str]]) -> None:
    assert shapes(text) == [rows]


def test_prose_with_a_pipe_is_prose() -> None:
    assert shapes("甲 | 乙\n\n| 单边") == ["甲 | 乙", "| 单边"]


def test_rows_below_text_are_a_table_of_their_own() -> None:
    assert shapes("前文\n| 甲 | 乙 |\n后文") == ["前文", [["甲", "乙"]], "后文"]
    assert shapes("| 甲 |\n|---|\n正文\n| 乙 |") == [[["甲"]], "正文", [["乙"]]]


@pytest.mark.parametrize("mark", ["> ", "- ", "> - ", "* > "])
def test_the_text_of_the_deepest_block_is_kept(mark: str) -> None:
    assert str(shapes(mark * 50 + "甲\n\n乙")).count("甲") == 1


def test_text_directly_below_a_table_is_text() -> None:
    assert shapes("| 甲 |\n|---|\n（三）不予公开") == [[["甲"]], "（三）不予公开"]


def test_html_table_keeps_merged_cells_as_they_are() -> None:
    text = """前文<table border="1"><caption>表三</caption>
<tr><td rowspan="2">（三）<b>不予</b>公开</td><th colspan=7> 0 </th></tr>

<tr><td>&nbsp;</td><td>1<td>
  本年
  新收</tr></table>后文"""
    rows = [[("（三）不予公开", 2, 1), ("0", 1, 7)], ["", "1", "本年 新收"]]
    assert shapes(text) == ["前文", "表三", rows, "后文"]


def test_html_table_without_an_end_does_not_swallow_the_report() -> None:
    assert shapes("<table><tr><td>0</td></tr>\n## 五、问题") == [[["0"]], (2, "五、问题")]
    assert shapes("<table>\n## 五、问题") == [(2, "五、问题")]


def test_nested_html_table_is_text_of_its_cell() -> None:
    assert shapes("<table><tr><td>甲<table><tr><td>乙</td></tr></table></td></tr></table>") == [[["甲\n乙"]]]


def test_front_matter_is_metadata() -> None:
    text = '---\ntitle: "年度报告"\nyear: 2024 # 年\ntags: [a]\n---\n# 标题'
    assert document(text).metadata == {"title": "年度报告", "year": "2024"}
    assert shapes(text) == [(1, "标题")]


@pytest.mark.parametrize("text", ["---\n全年公开86条。\n---", "---\n---", "---\nyear: 2024"])
def test_what_only_looks_like_front_matter_is_text(text: str) -> None:
    assert document(text).metadata == {}
    assert "".join(map(str, shapes(text))) == text.replace("---", "").strip()


def test_gb18030_and_crlf() -> None:
    from gklint.readers.markdown import read

    found = read("# 年度报告\r\n\r\n| 规章 | 0 |\r\n".encode("gb18030"), "a.md")
    assert [found.source.slice(block.span) for block in found.blocks] == ["年度报告", "| 规章 | 0 |"]


@pytest.mark.parametrize(("bomb", "words"), [("\n" * 100_001, "100000 行"), ("[" * 1_000_001, "1000000 个标记符号")])
def test_a_bomb_is_refused(bomb: str, words: str) -> None:
    with pytest.raises(UnreadableSource) as caught:
        document(bomb)
    assert words in caught.value.zh


@pytest.mark.parametrize(
    ("cell", "shown"),
    [
        ("~~5~~ 0", "0"),
        ("<del>5</del>0", "0"),
        ("<s>1</s>52", "52"),
        ("~~5~~", ""),
        ("0<sup>1</sup>", "0 1"),
        ("5<sup>注</sup>", "5 注"),
        ("~~5", "~~5"),
        ("<s>5", "5"),
    ],
)
def test_struck_text_is_gone_and_footnote_marks_stand_apart(cell: str, shown: str) -> None:
    text = f"| 规章 | {cell} |\n| --- | --- |\n| 甲 | 乙 |\n"
    assert shapes(text) == [[["规章", shown], ["甲", "乙"]]]
    if "~" not in cell and cell != "<s>5":
        assert shapes(f"<table><tr><td>规章</td><td>{cell}</td></tr></table>\n") == [[["规章", shown]]]
