"""Organ, year and level from titles as offices write them."""

from __future__ import annotations

import pytest

from gklint.document import Paragraph
from gklint.extraction.identity import find_title, organ_of, year_of
from gklint.extraction.level import level_of
from gklint.service import read_report
from gklint.source import Span


def lines(*texts: str) -> list[Paragraph]:
    found: list[Paragraph] = []
    start = 0
    for text in texts:
        found.append(Paragraph(text, Span(start, start + len(text))))
        start += len(text) + 1
    return found


@pytest.mark.parametrize(
    ("head", "organ", "year"),
    [
        (["云岫县财政局2024年政府信息公开工作年度报告"], "云岫县财政局", 2024),
        (["2024年度云岫县财政局政府信息公开工作年度报告"], "云岫县财政局", 2024),
        (["云岫县财政局关于2023年度政府信息公开工作的年度报告"], "云岫县财政局", 2023),
        (["松溪街道政府信息公开工作2021年度报告"], "松溪街道", 2021),
        (["云岫县财政局", "2024年政府信息公开工作年度报告"], "云岫县财政局", 2024),
        (["云岫县财政局2024年", "政府信息公开工作年度报告"], "云岫县财政局", 2024),
        (["2024年云岫县财政局政府信息公开工作", "年度报告"], "云岫县财政局", 2024),
        (["云财发〔2025〕2号", "云岫县财政局 2024年政府信息公开工作年度报告"], "云岫县财政局", 2024),
        (
            ["当前位置：首页政务公开政府信息公开年报", "云岫县人民政府二〇二四年政府信息公开工作年度报告"],
            "云岫县人民政府",
            2024,
        ),
        (
            ["云岫县财政局2024年年报", "来源： 时间：2025-01-02", "云岫县财政局2024年政府信息公开工作报告"],
            "云岫县财政局",
            2024,
        ),
    ],
)
def test_titles(head: list[str], organ: str, year: int) -> None:
    title = find_title(lines(*head))
    assert title is not None
    assert organ_of(title.text, "", "") == organ
    assert year_of(title.text, "", "", "") == year


@pytest.mark.parametrize(
    "line",
    [
        "根据《中华人民共和国政府信息公开条例》编制本年度政府信息公开工作年度报告",
        "关于印发政府信息公开工作年度报告格式的通知；另附《政府信息公开工作年度报告》",
        "标题: 云岫县财政局2024年政府信息公开工作年度报告",
    ],
)
def test_lines_that_are_no_titles(line: str) -> None:
    assert find_title(lines(line)) is None


def test_year_from_period_body_and_path_in_that_order() -> None:
    assert year_of(None, "统计期限为2022年1月1日至2022年12月31日", "2023年", "2024.txt") == 2022
    assert year_of(None, "", "2023年，我局公开信息。2023年共收到申请。2024年将改进。", "2021.txt") == 2023
    assert year_of(None, "", "", "reports/2021/caizheng.txt") == 2021
    assert year_of(None, "", "", "caizheng.txt") is None


def test_organ_from_sign_off_and_path() -> None:
    text = "一、总体情况\n无。\n六、其他需要报告的事项\n无。\n云岫县财政局\n2025年1月3日\n"
    assert read_report(text.encode(), "a.txt").organ == "云岫县财政局"
    assert read_report("一、总体情况\n无。\n".encode(), "reports/云岫县财政局2024.txt").organ == "云岫县财政局"


@pytest.mark.parametrize(
    ("organ", "level"),
    [
        ("云岫县人民政府", "county"),
        ("云岫县", "county"),
        ("松溪街道办事处", "street"),
        ("云岫县松溪街道党工委、办事处", "street"),
        ("云岫县青岩镇党委、政府", "town"),
        ("云岫县青岩镇党政办公室", "department"),
        ("云岫县青岩镇人民政府", "town"),
        ("云岫县财政局", "department"),
        ("云岫县人民政府办公室", "department"),
        ("北京市人民政府", "province"),
        ("云岫省人民政府", "province"),
        ("云岫市人民政府", "city"),
        ("云岫自治州人民政府", "city"),
        ("云岫自治县人民政府", "county"),
        ("云岫市青岩区人民政府", "county"),
        ("国家林草局", "ministry"),
        ("云岫高新技术产业开发区管委会", None),
        (None, None),
    ],
)
def test_levels(organ: str | None, level: str | None) -> None:
    assert level_of(organ) == level


@pytest.mark.parametrize(
    "head",
    [
        ["云岫县财政局", "2023年", "政府信息公开工作年度报告"],
        ["2023年", "云岫县财政局", "政府信息公开工作年度报告"],
        ["云岫县财政局", "（2023年度）", "政府信息公开工作年度报告"],
        ["目录", "云岫县财政局", "二〇二三年度", "政府信息公开工作年度报告"],
        ["云岫县财政局2023年政府信息公开工作年度报告（公开版）"],
        ["云岫县财政局2023年政府信息公开工作年度报告（全文）"],
        ["云岫县财政局政府信息公开工作年度报告（2023年度）"],
        ["“云岫县财政局2023年政府信息公开工作年度报告”"],
        ["云岫县财政局2023年度信息公开年报"],
    ],
)
def test_organ_of_titles_over_three_lines_and_with_a_remark(head: list[str]) -> None:
    title = find_title(lines(*head))
    assert title is not None
    assert (organ_of(title.text, "", ""), year_of(title.text, "", "", "")) == ("云岫县财政局", 2023)


@pytest.mark.parametrize(
    ("head", "organ"),
    [
        (["云岫县松溪街道党工委、办事处2023年政府信息公开工作年度报告"], "云岫县松溪街道党工委、办事处"),
        (["云岫县松溪街道党工委、办事处", "2023年政府信息公开工作年度报告"], "云岫县松溪街道党工委、办事处"),
        (["云岫县档案馆（档案局） 2023 年政府信息公开工作年度报告"], "云岫县档案馆（档案局）"),
        (["2023年度云岫县档案馆（档案局）政府信息公开工作年度报告"], "云岫县档案馆（档案局）"),
        (["云岫县“一带一路” 办公室２０２３年政府信息公开工作年度报告"], "云岫县“一带一路”办公室"),
        (["云岫县(区)财政局2023年政府信息公开工作年度报告"], "云岫县(区)财政局"),
    ],
)
def test_organ_is_given_as_written(head: list[str], organ: str) -> None:
    title = find_title(lines(*head))
    assert title is not None
    assert organ_of(title.text, "", "") == organ


def test_signed_organ_is_given_as_written() -> None:
    assert organ_of(None, "", "", ["云岫县档案馆（档 案局）办公室2023年1月3日"]) == "云岫县档案馆（档案局）办公室"


def test_a_web_site_above_the_title_is_no_organ() -> None:
    title = find_title(lines("云岫县政府门户网站", "2023年政府信息公开工作年度报告"))
    assert title is not None
    assert organ_of(title.text, "", "") is None


def test_a_title_without_end_is_no_organ() -> None:
    assert organ_of("2024年" * 100_000 + "政府信息公开工作年度报告", "", "") is None
