"""Whole pages: the report is read out of whatever a site or an office program puts around it and into it."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import pytest

from gklint.document import Document
from gklint.readers.html import read
from gklint.readers.markdown import read as read_markdown
from gklint.service import read_report, report_data
from gklint.testing import clean_report
from tests.readers.html_pages import (
    TITLE,
    cut_into_divisions,
    government_site,
    old_site,
    plain_article,
    semantic_site,
    styled_article,
    wechat_page,
    word_page,
)
from tests.readers.html_reading import hidden, shape_of, shapes

_PROSE = "本机关坚持以公开为常态、不公开为例外，扎实做好政府信息公开各项工作。"
_MENU = "<a href=1>首页</a><a href=2>政务公开</a><a href=3>办事服务</a>"


def _report(edition: str) -> Document:
    return read_markdown(clean_report(edition).encode(), "report.md")


def _data(page: bytes) -> object:
    return report_data(read_report(page, "report.html"))


@pytest.mark.parametrize("edition", ["2019", "2021"])
@pytest.mark.parametrize("article", [plain_article, styled_article, cut_into_divisions])
@pytest.mark.parametrize("site", [str, government_site, semantic_site, old_site, wechat_page])
def test_the_report_on_a_site_is_that_without_it(
    site: Callable[[str], str], article: Callable[[Document], str], edition: str
) -> None:
    expected = report_data(read_report(clean_report(edition).encode(), "report.md"))
    page = site(article(_report(edition)))
    assert _data(page.encode()) == expected
    assert hidden(page) == []


@pytest.mark.parametrize("site", [government_site, semantic_site, old_site, wechat_page])
def test_a_title_that_only_the_site_shows_is_the_reports(site: Callable[[str], str]) -> None:
    report = _report("2021")
    untitled = replace(report, blocks=report.blocks[1:])
    expected = report_data(read_report(clean_report("2021").encode(), "report.md"))
    assert _data(site(plain_article(untitled)).encode()) == expected


@pytest.mark.parametrize("edition", ["2019", "2021"])
def test_a_report_saved_by_word_as_a_page(edition: str) -> None:
    expected = report_data(read_report(clean_report(edition).encode(), "report.md"))
    assert _data(word_page(_report(edition))) == expected


def test_a_page_saved_by_libreoffice() -> None:
    found = read((Path(__file__).parent / "libreoffice.html").read_bytes(), "libreoffice.html")
    assert [shape_of(block) for block in found.blocks] == [
        (1, "云岫县财政局2024年政府信息公开工作年度报告"),
        "1. 总体情况",
        "2. 主动公开政府信息情况",
        "公开12件。",
        "项目",
        [[("合并", 2, 1), ("横向", 1, 3)], ["甲 乙", "", ""], ["", "3", "5 1", ""]],
        "见脚注",
    ]
    assert [(leftover.kind, leftover.text) for leftover in found.leftovers] == [("hidden", "内部意见：请核")]


def test_menus_around_and_nothing_else_are_left_out() -> None:
    page = (
        f"<title>{TITLE}</title><div>{_MENU}</div><p>您在：<a href=1>首页</a> &gt; <a href=2>年报</a></p>"
        f"<div><h1>{TITLE}</h1><div>2025-01-20</div></div><div><p>{_PROSE}</p><p>{_PROSE}</p></div>"
        f"<div><h3>相关链接</h3>{_MENU}</div><div><p>地址：人民路1号</p><p>网站标识码：3300000000</p></div>"
    )
    assert shapes(page) == [(1, TITLE), "2025-01-20", _PROSE, _PROSE]


@pytest.mark.parametrize(
    ("around", "kept"),
    [
        # Part six stands far away from the others, in a division that says nothing of itself.
        ("<div>{}</div><div><p>六、其他需要报告的事项</p><p>无。</p></div>", ["六、其他需要报告的事项", "无。"]),
        ("<div>{}</div><table><tr><td>规章<td>0</table>", [[["规章", "0"]]]),
        (
            "<div>{}<ul><li><a href=1>《办法》</a><li><a href=2>《规定》</a></ul><p>以上各项均已按时公开，共计2件。</p>"
            "</div>",
            None,
        ),
        (
            "<div>{}<p>附件：<a href=a.docx>1.年度报告</a> <a href=b.PDF>2.统计表</a></p></div>",
            ["附件：1.年度报告 2.统计表"],
        ),
        ("<div class=nav>{}</div>", []),
        ("<header>{}</header>", []),
        ("<nav><div>{}</div></nav>", []),
        ("<div>{}<p>云岫县财政局</p><p>2025年1月20日</p></div>", ["云岫县财政局", "2025年1月20日"]),
        ("<div>{}</div><p>云岫县财政局</p>", ["云岫县财政局"]),
        ("<div class=top><h1>年度报告</h1></div><div>{}</div>", None),
    ],
)
def test_nothing_of_the_report_is_left_out(around: str, kept: list[object] | None) -> None:
    page = around.format(f"<p>{_PROSE}</p>" * 6)
    expected = shapes(page.replace("href", "name").replace("nav", "x").replace("header", "x"))
    assert shapes(page) == expected
    assert kept is None or expected == [*[_PROSE] * 6, *kept]


def test_a_link_that_is_never_closed_makes_no_menu_of_the_report() -> None:
    page = f"<div><p>{_PROSE}</p><a href=1>上一页<p>{_PROSE}</p></div><div><p>六、其他</p><p>没有其他事项。</p></div>"
    assert shapes(page) == [_PROSE, "上一页", _PROSE, "六、其他", "没有其他事项。"]


def test_a_page_without_prose_is_read_whole() -> None:
    assert shapes(f"<div>{_MENU}</div><p>年度报告</p>") == ["首页政务公开办事服务", "年度报告"]
