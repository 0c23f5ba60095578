"""GK106: the title is not 〈organ〉〈year〉年政府信息公开工作年度报告."""

from __future__ import annotations

import re
from collections.abc import Iterator

from gklint.api import Basis, Example, Message, Options, Paragraph, Problem, Repair, Report, Severity, problem, rule

from .._basis import ARTICLE_50
from ._parts import compact, form_of

_NAME = "政府信息公开工作年度报告"
_END = f"年{_NAME}"
_YEAR = r"(?<!\d)(?:19|20)\d\d(?!\d)"
_CHINESE_YEAR = r"二[〇○零][一二三四五六七八九〇○零]{2}(?=年)"
_DIGITS = str.maketrans("〇○零一二三四五六七八九", "000123456789")
_TWICE = rf".*\D20\d\d年度{_NAME}"
_YEAR_FIRST = rf"20\d\d年度?\D+?{_NAME}"
_YEAR_ALONE = r"\(?20\d\d年?度?\)?"
_ORGAN_ALONE = r"[\u3400-\u9fff()]{3,40}"
_DEGREE = rf"\d\s*年\s*(度)\s*{_NAME}"
_REMARK = rf"{_NAME}\([^()]+\)$"
_STYLE = ("twice", "year-first")


@rule(
    id="GK106",
    name="title-form",
    severity=Severity.WARNING,
    category="mandatory-sections",
    since="0.1.0",
    summary=Message(
        "标题不是“机关名称+年份+政府信息公开工作年度报告”",
        "the title is not organ + year + 政府信息公开工作年度报告",
    ),
    remedy=Message(
        "标题写作“〈机关名称〉〈年份〉年政府信息公开工作年度报告”，年份放在机关名称之后。",
        "Write the title as 〈organ〉〈year〉年政府信息公开工作年度报告, the year after the organ.",
    ),
    basis=(
        ARTICLE_50,
        Basis(
            "惯例：各级行政机关通用“〈机关名称〉〈年份〉年政府信息公开工作年度报告”；文种名称出自条例第五十条",
            "common practice: 〈organ〉〈year〉年政府信息公开工作年度报告; the name of the document is that of art. 50",
        ),
    ),
    messages={
        "year-late": Message(
            "标题中年份的位置不对，应紧接机关名称，写作“{expected}”。",
            "the year is out of place in the title; write “{expected}”",
        ),
        "about": Message(
            "年度报告的标题不用“关于……的”，应写作“{expected}”。",
            "the title of an annual report takes no 关于…的; write “{expected}”",
        ),
        "two-years": Message(
            "标题中年份写了两次，应写作“{expected}”。", "the title gives the year twice; write “{expected}”"
        ),
        "no-year": Message("标题没有写年份，应写作“{expected}”。", "the title has no year; write “{expected}”"),
        "no-organ": Message("标题没有写机关名称，应写作“{expected}”。", "the title names no organ; write “{expected}”"),
        "name": Message(
            "标题中的文种名称应为“政府信息公开工作年度报告”，应写作“{expected}”。",
            "the document is called 政府信息公开工作年度报告; write “{expected}”",
        ),
        "remark": Message(
            "标题后面不加括号说明，应写作“{expected}”。",
            "the title takes no remark in brackets; write “{expected}”",
        ),
        "form": Message(
            "标题与通用写法不一致，应写作“{expected}”。", "the title departs from the usual form; write “{expected}”"
        ),
        "twice": Message(
            "标题里“年度”出现两次，通用写法是“{expected}”。",
            "年度 stands twice in the title; the usual form is “{expected}”",
        ),
        "year-first": Message(
            "标题把年份放在机关名称之前，通用写法是“{expected}”。",
            "the title puts the year before the organ; the usual form is “{expected}”",
        ),
    },
    examples=(
        Example(
            "年份放到了“工作”后面",
            edits=(("2024年政府信息公开工作年度报告\n", "政府信息公开工作2024年度报告\n"),),
            finds=("云岫县松溪街道办事处政府信息公开工作2024年度报告",),
        ),
        Example(
            "套用“关于……的”",
            edits=(("街道办事处2024年政府信息公开工作年度报告\n", "街道办事处关于2024年政府信息公开工作的年度报告\n"),),
            finds=("云岫县松溪街道办事处关于2024年政府信息公开工作的年度报告",),
        ),
        Example(
            "写成工作报告",
            edits=(("政府信息公开工作年度报告\n\n本报告", "政府信息公开工作报告\n\n本报告"),),
            finds=("云岫县松溪街道办事处2024年政府信息公开工作报告",),
        ),
        Example(
            "两个“年度”（提示）",
            edits=(("2024年政府信息公开工作年度报告\n\n", "2024年度政府信息公开工作年度报告\n\n"),),
            finds=("云岫县松溪街道办事处2024年度政府信息公开工作年度报告",),
        ),
        Example(
            "简称“年报”，又没有年份",
            edits=(("街道办事处2024年政府信息公开工作年度报告\n\n", "街道办事处政府信息公开年报\n\n"),),
            finds=("云岫县松溪街道办事处政府信息公开年报",),
        ),
        Example(
            "标题后面带着“（公开版）”",
            edits=(("政府信息公开工作年度报告\n\n", "政府信息公开工作年度报告（公开版）\n\n"),),
            finds=("云岫县松溪街道办事处2024年政府信息公开工作年度报告（公开版）",),
        ),
        Example("标题规范"),
        Example("标题中有空格", edits=(("办事处2024年政府", "办事处 2024 年 政府"),)),
    ),
)
def title_form(report: Report, options: Options) -> Iterator[Problem]:
    """One problem for a title that departs from the form; style variants that are common in print are only info."""
    if form_of(report) is None or report.title is None:
        return
    title = compact(report.title.text).strip("《》")
    if "二" in title:
        title = re.sub(_CHINESE_YEAR, lambda year: year[0].translate(_DIGITS), title)
    kind = _kind(report, title)
    if kind is None:
        return
    severity = Severity.INFO if kind in _STYLE else None
    yield problem(
        kind,
        report.title,
        route="/title",
        severity=severity,
        repairs=_repairs(report.title) if kind == "twice" else (),
        expected=_expected(report, title),
    )


def _kind(report: Report, title: str) -> str | None:
    """Which message fits; None for a title in order, and for a line that is no title of a report."""
    organ = _organ(title)
    if organ and "关于" not in title and not re.search(_YEAR, organ):
        return None
    if "报告" not in title and not title.endswith("年报"):
        return None
    years = re.findall(_YEAR, title)
    neighbours = _neighbours(report)
    if len(years) > 1:
        return "two-years"
    if "关于" in title:
        return "about"
    if _NAME not in title:
        return "year-late" if re.search(r"公开工作(?:19|20)\d\d年", title) else "name"
    if re.search(_REMARK, title):
        return "remark"
    if not years:
        return None if any(re.fullmatch(_YEAR_ALONE, text) for text in neighbours) else "no-year"
    if organ == "":
        return None if any(re.fullmatch(_ORGAN_ALONE, text) for text in neighbours) else "no-organ"
    if re.fullmatch(_TWICE, title):
        return "twice"
    return "year-first" if re.fullmatch(_YEAR_FIRST, title) else "form"


def _organ(title: str) -> str | None:
    """The organ in a title of the usual form, "" where it names none; None for a title of another form."""
    if not title.endswith(_END):
        return None
    organ, year = title[: -len(_END) - 4], title[-len(_END) - 4 : -len(_END)]
    in_form = len(year) == 4 and year.startswith(("19", "20")) and year.isdecimal() and not organ[-1:].isdecimal()
    return organ if in_form else None


def _neighbours(report: Report) -> list[str]:
    """The paragraphs just before and after the title: an organ or a year may stand on a line of its own."""
    if report.title is None:
        return []
    blocks = report.document.blocks
    before = [block for block in blocks if block.span.end <= report.title.span.start]
    after = [block for block in blocks if block.span.start >= report.title.span.end]
    return [compact(block.text) for block in (*before[-1:], *after[:1]) if isinstance(block, Paragraph)]


def _expected(report: Report, title: str) -> str:
    """The title as it should be, from what the title itself and the report say."""
    organ = (
        re.sub(r"关于|(?:19|20)\d\d年?度?|(?:政府信息|政务|信息)公开.*", "", title) or report.organ or "〈机关名称〉"
    )
    years = re.findall(_YEAR, title)
    year = years[-1] if years else str(report.year or "〈年份〉")
    return f"{organ}{year}年{_NAME}"


def _repairs(title: Paragraph) -> tuple[Repair, ...]:
    found = re.search(_DEGREE, title.text)
    if not found:
        return ()
    about = Message("删去前一个“度”字", "delete the first 度")
    return (Repair(about, ((title.part(found.start(1), found.end(1)), ""),)),)
