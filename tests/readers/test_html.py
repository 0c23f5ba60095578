"""The text of a web page: paragraphs, headings, lists, what is shown of them, and where each character stands."""

from __future__ import annotations

import pytest

from gklint.document import Paragraph
from gklint.readers import built_in_readers, reader_for
from tests.readers.html_reading import document, shapes


@pytest.mark.parametrize(
    ("page", "expected"),
    [
        ("<p>甲<br>乙</p>丙<div>丁</div>戊", ["甲", "乙", "丙", "丁", "戊"]),
        ("<P>甲<BR/>乙<P>丙", ["甲", "乙", "丙"]),
        ("<dl><dt>甲<dd>乙</dl><center>丙</center>", ["甲", "乙", "丙"]),
        ("<h1>年度报告</h1><h2>一、总体<b>情况</b></h2>正文", [(1, "年度报告"), (2, "一、总体情况"), "正文"]),
        ("<h2>甲<p>乙</h2><h3><p>丙</p></h3>丁", [(2, "甲"), "乙", (3, "丙"), "丁"]),
        ("<h2>云岫县<br>年度报告</h2>", [(2, "云岫县"), (2, "年度报告")]),
        ("<pre>一\n二  三\r\n四</pre>五", ["一", "二 三", "四", "五"]),
        ("<ul><li>甲<ul><li>乙</ul>丙</ul>", ["甲", "乙", "丙"]),
        ("a < b，3<5，</>，<长江> 与 a&lt;b", ["a < b，3<5，，<长江> 与 a<b"]),
        ("<p title='a>b' x=1>甲</p>", ["甲"]),
        ('<p class=x" id=y">甲</p><p title="没有结束>乙</p><p>丙', ["甲", "乙", "丙"]),
        ("", []),
        ("<p>&nbsp;</p><p>　</p><p><span><o:p></o:p></span></p>", []),
    ],
)
def test_paragraphs_and_headings(page: str, expected: list[object]) -> None:
    assert shapes(page) == expected


@pytest.mark.parametrize(
    ("written", "shown"),
    [
        ("  公开  86\t条 信息\n ABC\n DEF ", "公开 86 条 信息 ABC DEF"),
        ("公开政府\r\n  信息，\n“一网\n通办”\n86件", "公开政府信息，“一网通办” 86件"),
        ("<span>公开</span><b>86</b><font>条</font>", "公开86条"),
        ("&nbsp;&nbsp;&emsp;A&amp;B&#12288;C&#x4E2D;&ldquo;&unknown;&ampD", "A&B\u3000C中“&unknown;&D"),
        ("　　正文　", "正文"),
        ("5<sup>①</sup>件，H<sub>2</sub>O", "5 ① 件，H 2 O"),
        ("公开<s>5</s>6件，<del>撤</del>销<STRIKE>了</STRIKE>", "公开 6件， 销"),
        ("公开<s>5件", "公开5件"),
        ("甲<!-- 说明 --><!--><!---->乙<!-- a --!>丙", "甲乙丙"),
        ("甲<!--[if gte mso 9]><xml>1</xml><![endif]-->乙<![if !vml]>丙<![endif]>", "甲乙丙"),
        ("<input value=12>甲<textarea>乙</textarea><button>打印</button><select><option>丙</select>", "甲"),
        ("<script>'<p>乙</p>'</script>甲<style>b{}</style><noscript>丙</noscript><template>丁</template>", "甲"),
        ("甲<svg><title>图</title><text>乙</text></svg><iframe>丙</iframe><img alt=丁>", "甲"),
    ],
)
def test_what_is_shown_of_a_paragraph(written: str, shown: str) -> None:
    assert shapes(f"<p>{written}</p>") == [shown]


def test_a_control_that_is_never_closed_does_not_swallow_the_report() -> None:
    assert shapes("<button>打印<p>正文</p><button>关闭</button>") == ["正文"]
    assert shapes("<select><p>正文</p>") == ["正文"]


@pytest.mark.parametrize(
    ("page", "expected"),
    [
        ("<ol><li>甲<li><p>乙</p></ol>", ["1. 甲", "2. 乙"]),
        ("<ol style='list-style-type: cjk-ideographic'><li>甲<li>乙</ol>", ["一、甲", "二、乙"]),
        ("<ol style='list-style:simp-chinese-informal' start=11><li>甲<li>乙</ol>", ["十一、甲", "十二、乙"]),
        ("<ol style='list-style:trad-chinese-informal'><li value=20>甲<li value=100>乙</ol>", ["二十、甲", "100. 乙"]),
        ("<ol type=A><li>甲<li value=28>乙<li type=i>丙</ol>", ["A. 甲", "AB. 乙", "xxix. 丙"]),
        ("<ol reversed><li>甲<ol><li>乙</ol><li>丙</ol>", ["2. 甲", "1. 乙", "1. 丙"]),
        ("<ol reversed start=9><li>甲<li>乙</ol>", ["9. 甲", "8. 乙"]),
        ("<ol style='list-style-type:decimal-leading-zero'><li>甲</ol>", ["01. 甲"]),
        ("<ol style='list-style:none'><li>甲<li style='list-style:lower-alpha'>乙</ol>", ["甲", "b. 乙"]),
        ("<ol><li>1.甲<li>（2）乙<li>3件</ol>", ["1.甲", "（2）乙", "3. 3件"]),
        ("<ol><li>甲<ul><li>乙</ul>丙<li>丁</ol><li>戊", ["1. 甲", "乙", "丙", "2. 丁", "戊"]),
        ("<ol><li><li hidden>甲<li>乙</ol>", ["2. 乙"]),
    ],
)
def test_numbers_of_lists_are_text(page: str, expected: list[object]) -> None:
    assert shapes(page) == expected


def test_the_number_of_an_item_stands_at_its_tag() -> None:
    (paragraph,) = document("<ol><li>总体<b>情况</b></ol>").blocks
    assert isinstance(paragraph, Paragraph)
    assert paragraph.offsets == (4, 4, 4, 8, 9, 13, 14)


def test_numbers_that_word_wrote_out() -> None:
    page = (
        "<p class=MsoListParagraph><![if !supportLists]><span style='mso-list:Ignore'>一、<span style='font:7.0pt'>"
        "&nbsp;&nbsp; </span></span><![endif]><b>总体情况</b></p>"
        "<p><![if !supportLists]><span style='font-family:Wingdings'><span style='mso-list:Ignore'>l<span>&nbsp; "
        "</span></span></span><![endif]>公开86条</p>"
    )
    assert shapes(page) == ["一、总体情况", "公开86条"]


def test_xhtml() -> None:
    page = "<?xml version='1.0'?><html><head><title/></head><body><p>甲<![CDATA[a<b]]>乙</p><script/><p>丙</p></body>"
    assert shapes(page) == ["甲a<b乙", "丙"]


@pytest.mark.parametrize(
    ("head", "title"),
    [
        ("<title> 年度报告_云岫县\n人民政府 </title>", "云岫县 人民政府"),
        ("<title>云岫县财政局2024年年度报告 - 云岫县</title>", "云岫县财政局2024年年度报告"),
        ("<title>云岫县人民政府门户网站|正文</title>", "正文"),
        ("<meta name=ArticleTitle content='年报&amp;说明'><title>云岫县人民政府</title>", "年报&说明"),
        ("<title></title>", None),
    ],
)
def test_the_title_is_metadata(head: str, title: str | None) -> None:
    found = document(f"<html><head>{head}</head><body>正文<svg><title>图</title></svg></body></html>")
    assert found.metadata.get("title") == title
    assert [block.text for block in found.blocks if isinstance(block, Paragraph)] == ["正文"]


@pytest.mark.parametrize(
    ("name", "data"),
    [
        ("a.html", b"<p>1"),
        ("a.HTM", b""),
        ("a.xhtml", b""),
        ("a.doc", b"\xef\xbb\xbf \r\n<!-- saved --><!DOCTYPE HTML PUBLIC>"),
        ("a.txt", b"<?xml version='1.0'?>\n<html xmlns='x'>"),
        ("a", "\ufeff<html>".encode("utf-16-le")),
    ],
)
def test_pages_are_known_by_name_or_beginning(name: str, data: bytes) -> None:
    found = reader_for(name, data, built_in_readers())
    assert found is not None
    assert found.format == "html"


@pytest.mark.parametrize("data", [b"# <html>", b"<htmlx>", b"<!-- <html>", b"<?xml version='1.0'?><w:document>"])
def test_other_text_is_no_page(data: bytes) -> None:
    found = reader_for("a.md", data, built_in_readers())
    assert found is not None
    assert found.format == "markdown"
