"""GK110: the overview leaves out one of the five areas that the form asks for."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import NamedTuple

from gklint.api import Example, Message, Options, Problem, Report, Severity, problem, rule

from ._basis import FORM_2021
from ._parts import from_2021, place, says, unwritten
from ._wording import Wording, holds, words


class _Area(NamedTuple):
    """An area, and what tells of it. Generous on purpose: the form prescribes areas, not headings or words."""

    zh: str
    en: str
    words: tuple[str, ...]
    pattern: str = ""

    def is_told(self, text: str) -> bool:
        """Whether a compact text has a word of the area."""
        return holds(text, self.words) or (self.pattern != "" and re.search(self.pattern, text) is not None)


_AREAS = (
    _Area(
        "主动公开",
        "proactive disclosure",
        ("主动公开", "主动发布", "公开栏"),
        r"发布[^。]{0,20}信息|信息[^。]{0,20}发布|公开[^。]{0,20}\d+[余多]?[条件份篇个项]",
    ),
    _Area("依申请公开", "disclosure on request", ("申请",)),
    _Area(
        "政府信息管理",
        "information management",
        words("公文 属性 规范性文件 动态调整 动态更新 动态管理 三审 审核 审查 审签 清理 目录 台账 归档 指南 清单 保密"),
        r"信息[^,。]{0,6}管理|管理[^,。]{0,6}信息",
    ),
    _Area(
        "政府信息公开平台建设",
        "platforms",
        words(
            "平台 网站 网页 门户 新媒体 公报 专栏 专区 图书馆 档案馆 公众号 微博 微信 公示栏 公开栏 宣传栏 查阅点 "
            "查阅场所 客户端 APP 两微一端 服务中心 服务大厅"
        ),
    ),
    _Area(
        "监督保障",
        "supervision and support",
        words(
            "监督 保障 考核 考评 培训 评议 追究 问责 督查 督办 督促 检查 巡查 领导小组 组织领导 专人 责任 通报 测评 "
            "评估"
        ),
    ),
)
_ABOUT_THE_REPORT = Wording(
    ("总体情况", "电子版", "联系地址", "联系电话", "邮编", "邮政编码", "编制", "撰写"),
    r"总体情况[^。]{0,200}主动公开政府信息|电子版|联系地址|联系电话|邮编|邮政编码|"
    r"(?:编制|撰写)(?:了|完成)?(?:本|此|该|\d{4}年)[^。]{0,40}报告",
)


@rule(
    id="GK110",
    name="overview-area",
    severity=Severity.WARNING,
    category="mandatory-sections",
    since="0.1.0",
    summary=Message("总体情况漏了五个方面中的内容", "the overview leaves out one of the five areas"),
    remedy=Message(
        "总体情况应写到主动公开、依申请公开、政府信息管理、政府信息公开平台建设、监督保障五个方面；"
        "没有发生的也写一句，如“未收到政府信息公开申请”。",
        "Cover proactive disclosure, requests, information management, platforms and supervision; "
        "say so where nothing occurred.",
    ),
    basis=(FORM_2021,),
    messages={
        "missing": Message(
            "总体情况没有写到：{areas}。格式要求综述五个方面，不能遗漏。",
            "the overview says nothing of: {en_areas}; the form asks for five areas",
        ),
    },
    examples=(
        Example(
            "没有写平台建设和依申请公开",
            edits=(
                ("（二）依申请公开情况。全年收到政府信息公开申请6件，上年结转1件，", ""),
                ("办结6件，结转下年度继续办理1件。\n\n", ""),
                ("全年通过县政府门户网站主动公开", "全年主动公开"),
                ("（四）政府信息公开平台建设情况。更新门户网站街道专栏，在便民服务中心设置政府信息查阅点。\n\n", ""),
            ),
            finds=("一、总体情况",),
        ),
        Example("五个方面齐全"),
        Example(
            "不设小标题，但五个方面都写到了",
            edits=(
                ("（三）政府信息管理情况。落实公文", "落实公文"),
                ("（四）政府信息公开平台建设情况。更新", "更新"),
                ("（五）监督保障情况。将", "将"),
            ),
        ),
    ),
)
def overview_area(report: Report, options: Options) -> Iterator[Problem]:
    """One problem that lists the areas without a word in the overview; what it says about the report does not count."""
    section = report.sections.get("overview")
    if not from_2021(report) or section is None or unwritten(section):
        return
    said = says(section).replace("\n", "。")
    if _ABOUT_THE_REPORT.found(said):
        said = "。".join(sentence for sentence in said.split("。") if not _ABOUT_THE_REPORT.found(sentence))
    missing = [area for area in _AREAS if not area.is_told(said)]
    if missing:
        yield problem(
            "missing",
            place(section),
            route=section.route,
            areas="、".join(area.zh for area in missing),
            en_areas=", ".join(area.en for area in missing),
        )
