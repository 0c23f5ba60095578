"""GK105: enumerators in the text of a part, wrong ones and such as only look wrong."""

from __future__ import annotations

import re

import pytest
from gklint.rules.mandatory_sections.subheading_numeral import subheading_numeral

from gklint.testing import check_text, clean_report

OVERVIEW = re.compile(r"(?<=一、总体情况\n\n).*?(?=\n二、)", re.DOTALL)


def found(*lines: str) -> list[str]:
    plain = re.sub(r"(?m)^#+ ", "", clean_report("2021"))
    text = OVERVIEW.sub("\n".join(lines) + "\n", plain)
    return [finding.excerpt for finding in check_text(subheading_numeral, text, "report.txt")]


@pytest.mark.parametrize(
    ("lines", "excerpts"),
    [
        (("（一）甲情况", "文字。", "（2）乙情况", "文字。"), ["（2）"]),
        (("（一）甲情况", "文字。", "2、乙情况", "文字。", "（三）丙情况", "文字。"), ["2、"]),
        (("（一）甲。文字。", "（二）乙。文字。", "（四）丙。文字。"), ["（四）"]),
        (("（一）甲。文字。", "（二）乙。文字。", "（二）丙。文字。"), ["（二）"]),
        (("1.甲工作。文字。", "2.乙工作。文字。"), ["1."]),
        (("（一）甲工作。文字。", "（1）子项。文字。", "（2）子项。文字。"), ["（1）"]),
        (("（一）甲工作。文字。", "1.子项。文字。", "2、子项。文字。"), ["2、"]),
        (("（一）甲工作", "文字。", "（二）乙工作。", "文字。"), ["（二）乙工作。"]),
    ],
)
def test_wrong(lines: tuple[str, ...], excerpts: list[str]) -> None:
    assert found(*lines) == excerpts


@pytest.mark.parametrize(
    "lines",
    [
        ("（一）甲。文字。（二）乙。文字。", "（三）丙。文字。"),
        ("（一）甲。", "1.子项。", "2.子项。", "（1）细项。", "（2）细项。", "（二）乙。", "1.子项。", "2.子项。"),
        ("（一）甲工作。做好以下各项：1.子项；", "2.子项；", "3.子项。", "（二）乙。"),
        ("一是抓好公开。1.甲。", "2.乙。", "二是抓好解读。"),
        ("做好以下工作：", "1.甲。", "2.乙。"),
        ("（一）甲工作，按照条例第十九条第", "（二）项的规定公开。", "（二）乙工作。文字。"),
        ("（一）甲。文字。", "1.5万条信息已公开。", "2.3万人次查阅。"),
        ("3.15期间开展检查。", "12月召开会议。"),
        ("①甲。", "②乙。"),
        ("(一)甲。文字。", "（二）乙。文字。"),
    ],
)
def test_in_order(lines: tuple[str, ...]) -> None:
    assert found(*lines) == []
