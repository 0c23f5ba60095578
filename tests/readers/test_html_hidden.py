"""Text that readers of a page do not see: left out of the report, but told where it is part of it."""

from __future__ import annotations

import pytest

from tests.readers.html_reading import document, hidden, shapes

_BEFORE = "<p>本机关全年主动公开政府信息86条，按时办结申请6件。</p>"
_AFTER = "<p>下一年度将继续做好公开工作，提高服务水平和质量。</p>"
_SHOWN = ["本机关全年主动公开政府信息86条，按时办结申请6件。", "下一年度将继续做好公开工作，提高服务水平和质量。"]


@pytest.mark.parametrize(
    "tag",
    [
        "p hidden",
        "p style='display:none'",
        'P style="DISPLAY: none"',
        "p style='mso-hide:all'",
        "p style='visibility: hidden'",
        "p style='font-size:0'",
        'p style="color:red;font-size: 0px"',
        "p style='display:none !important;'",
        "div class='a secret b'",
        "div id=inner",
        "p class=note",
    ],
)
def test_hidden_text_is_told_and_not_read(tag: str) -> None:
    sheet = "<style><!-- p{margin:0} .secret , #inner{display : none} .note{visibility:hidden} --></style>"
    page = f"{sheet}{_BEFORE}<{tag}>内部<b>审批</b>意见</{tag.partition(' ')[0]}>{_AFTER}"
    assert shapes(page) == _SHOWN
    assert hidden(page) == [("hidden", "内部审批意见")]


def test_hidden_text_has_its_place() -> None:
    found = document(
        f"<p>公开86条<span style='display:none'> 待核，<b>暂定</b>　</span>，办结6件。本机关没有收费。</p>{_AFTER}"
    )
    (leftover,) = found.leftovers
    assert found.source.slice(leftover.span) == "待核，<b>暂定"
    assert leftover.text == "待核，暂定"


@pytest.mark.parametrize(
    "tag",
    [
        "p style='display:block'",
        "p style='overflow:hidden'",
        "p class=hidden",
        "p style='font-size:0.9em'",
        "p title='display:none'",
        "p class=printed",
        "p class=tab",
        "p class=inner",
        "li data-hidden=1",
    ],
)
def test_what_only_looks_hidden_is_shown(tag: str) -> None:
    sheet = (
        "<style>@media print{.printed{display:none}} .tab{display:none} .on .tab{display:block}"
        "div .inner{display:none}</style>"
    )
    page = f"{sheet}{_BEFORE}<{tag}>另见附件</{tag.partition(' ')[0]}>{_AFTER}"
    assert shapes(page) == [_SHOWN[0], "另见附件", _SHOWN[1]]


@pytest.mark.parametrize(
    ("written", "shown", "told"),
    [
        ("<div hidden>甲乙<div>丙</div>丁</div>戊", ["戊"], "甲乙 丙 丁"),
        ("<span hidden>甲乙</p><p>丙</span>丁</p>", ["丙丁"], "甲乙"),
        ("<ul><li hidden>甲乙<li>丙</ul>", ["丙"], "甲乙"),
        ("<p hidden>甲乙<div>丙</div>", ["丙"], "甲乙"),
        ("<div hidden>甲乙<!-- </div> --><script>'</div>'</script>丙</div>丁", ["丁"], "甲乙丙"),
        ("<dl><dt hidden>甲乙<dd>丙</dl>", ["丙"], "甲乙"),
        ("<div><section hidden>甲乙</div>丙", ["丙"], "甲乙"),
        ("<table><tr><td hidden>甲乙<table><tr><td>丙</table></td><td>丁</table>", [[["丁"]]], "甲乙 丙"),
        ("<br hidden>甲", ["甲"], ""),
        ("<div style='font-size:0'><p style='font-size:14px'>甲</p></div>", ["甲"], ""),
    ],
)
def test_how_far_a_hidden_element_reaches(written: str, shown: list[object], told: str) -> None:
    page = f"{_BEFORE}{written}{_AFTER}"
    assert shapes(page) == [_SHOWN[0], *shown, _SHOWN[1]]
    assert hidden(page) == ([("hidden", told)] if told else [])


@pytest.mark.parametrize(
    "written",
    [
        "<p hidden>a-b</p>",
        "<p hidden>甲</p>",
        "<p hidden><a href=x>首页</a> <a href=y>公开</a></p>",
        "<script>'内部'</script>",
    ],
)
def test_what_says_nothing_to_readers_is_not_told(written: str) -> None:
    assert hidden(f"{_BEFORE}{written}{_AFTER}") == []


def test_controls_of_the_page_are_not_told() -> None:
    page = (
        "<div class=nav><div style='display:none'>部门 动态 12</div></div><div class=main><h1>云岫县财政局年度报告</h1>"
        f"<div class=text>{_BEFORE * 4}{_AFTER}</div><div style='display:none'>扫一扫在手机打开当前页</div></div>"
    )
    assert hidden(page) == []


def test_hidden_text_at_the_end_of_a_plain_page_is_told() -> None:
    assert hidden(f"{_BEFORE}{_AFTER}<p hidden>请办公室核稿</p>") == [("hidden", "请办公室核稿")]


def test_what_a_script_shows_later_is_read() -> None:
    prose = "<p>本机关坚持以公开为常态、不公开为例外，全年主动公开政府信息86条。</p>" * 20
    assert len(shapes(f"<h1>年报</h1><div style='visibility: hidden; opacity: 0'>{prose}</div>")) == 21
    assert len(shapes(f"<div>{prose}</div><div style='display:none'>{prose}</div>")) == 20


def test_comments_that_word_keeps_at_the_end() -> None:
    page = (
        "<p>公开<a style='mso-comment-reference:A_1'>86</a><span class=MsoCommentReference><a class=msocomanchor "
        'id="_anchor_1" href="#_msocom_1">[A1]</a></span>条，按时办结全部申请，没有收费。</p>'
        "<div style='mso-element:comment-list'><div style='mso-element:comment'><p>数字与表三不符</p></div></div>"
    )
    assert shapes(page) == ["公开86条，按时办结全部申请，没有收费。"]
    assert hidden(page) == [("comment", "数字与表三不符")]
