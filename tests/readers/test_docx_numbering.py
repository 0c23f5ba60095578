"""Automatic numbering: the number that Word prints is part of the text that is read."""

from __future__ import annotations

import pytest

from gklint.readers._docx_numerals import written
from tests.readers.docx_package import opened, p, r, tbl, tc, texts, tr


def level(ilvl: int, format: str, text: str, more: str = "", start: int | None = 1) -> str:
    begin = "" if start is None else f'<w:start w:val="{start}"/>'
    return f'<w:lvl w:ilvl="{ilvl}">{begin}<w:numFmt w:val="{format}"/>{more}<w:lvlText w:val="{text}"/></w:lvl>'


def numbering(*levels: str, nums: str = '<w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num>') -> str:
    return f'<w:abstractNum w:abstractNumId="0">{"".join(levels)}</w:abstractNum>{nums}'


def item(text: str, ilvl: int = 0, num: str = "1", more: str = "") -> str:
    return p(text, f'{more}<w:numPr><w:ilvl w:val="{ilvl}"/><w:numId w:val="{num}"/></w:numPr>')


USUAL = numbering(
    level(0, "chineseCounting", "%1、"),
    level(1, "chineseCounting", "（%2）"),
    level(2, "decimal", "%3."),
    level(3, "decimal", "%1.%4"),
)


def test_the_usual_levels_of_a_report() -> None:
    body = item("总体情况") + item("主动公开", 1) + item("依申请公开", 1) + item("数量", 2)
    body += item("主动公开政府信息情况") + item("新的", 1) + item("又从一开始", 2)
    assert texts(opened(body, numbering=USUAL)) == [
        "一、总体情况",
        "（一）主动公开",
        "（二）依申请公开",
        "1.数量",
        "二、主动公开政府信息情况",
        "（一）新的",
        "1.又从一开始",
    ]


@pytest.mark.parametrize(
    ("format", "numbers"),
    [
        ("chineseCounting", {1: "一", 10: "十", 11: "十一", 20: "二十", 21: "二十一", 99: "九十九", 100: "一○○"}),
        ("taiwaneseCounting", {1: "一", 12: "十二", 101: "一○一"}),
        (
            "chineseCountingThousand",
            {10: "十", 15: "十五", 100: "一百", 105: "一百〇五", 110: "一百一十", 1000: "一千", 20_000: "二万"},
        ),
        ("japaneseCounting", {10: "十", 22: "二十二", 123: "一百二十三"}),
        ("ideographDigital", {1: "一", 10: "一〇", 21: "二一"}),
        ("ideographTraditional", {1: "甲", 10: "癸", 11: "11"}),
        ("ideographZodiac", {1: "子", 12: "亥", 13: "13"}),
        ("ideographZodiacTraditional", {1: "甲子", 13: "丙子", 60: "癸亥"}),
        ("ideographEnclosedCircle", {1: "㊀", 10: "㊉"}),
        ("chineseLegalSimplified", {1: "壹", 10: "壹拾", 21: "贰拾壹", 305: "叁佰零伍"}),
        ("decimal", {1: "1", 21: "21"}),
        ("decimalZero", {1: "01", 12: "12"}),
        ("decimalFullWidth", {12: "１２"}),
        ("decimalEnclosedCircle", {1: "①", 20: "⑳", 21: "21"}),
        ("decimalEnclosedCircleChinese", {1: "①", 10: "⑩", 11: "11"}),
        ("decimalEnclosedParen", {1: "⑴", 20: "⒇"}),
        ("decimalEnclosedFullstop", {1: "⒈", 20: "⒛"}),
        ("upperRoman", {1: "I", 4: "IV", 9: "IX", 2024: "MMXXIV", 4000: "4000"}),
        ("lowerRoman", {14: "xiv"}),
        ("upperLetter", {1: "A", 26: "Z", 27: "AA", 53: "AAA", 30_000: "30000"}),
        ("lowerLetter", {2: "b"}),
        ("ordinal", {1: "1st", 2: "2nd", 11: "11th", 23: "23rd"}),
        ("numberInDash", {3: "- 3 -"}),
        ("none", {1: ""}),
        ("bullet", {1: ""}),
        ("hebrew1", {3: "3"}),
    ],
)
def test_number_formats(format: str, numbers: dict[int, str]) -> None:
    assert {number: written(number, format) for number in numbers} == numbers


def test_numbers_below_every_format() -> None:
    assert written(0, "decimal") == "0"
    assert written(0, "upperLetter") == "0"
    assert written(0, "chineseCounting") == "〇"


@pytest.mark.parametrize(
    ("text", "more", "content", "shown"),
    [
        ("%1", "", "2024年", "1 2024年"),
        ("%1.", "", "5件", "1. 5件"),
        ("%1.", "", "文字", "1.文字"),
        ("（%1）", "", "2024年", "（1）2024年"),
        ("第%1条", "", "总则", "第1条 总则"),
        ("%1", '<w:suff w:val="nothing"/>', "部分", "1部分"),
        ("%1、", '<w:suff w:val="space"/>', "总则", "1、总则"),
        ("", "", "总则", "总则"),
        ("%1.", "<w:rPr><w:vanish/></w:rPr>", "总则", "总则"),
        ("%1.", '<w:rPr><w:vanish w:val="0"/></w:rPr>', "总则", "1.总则"),
        ("%9%1、", "", "总则", "11、总则"),
    ],
)
def test_number_and_text_are_joined_as_they_are_read(text: str, more: str, content: str, shown: str) -> None:
    assert texts(opened(item(content), numbering=numbering(level(0, "decimal", text, more)))) == [shown]


def test_bullets_are_no_text() -> None:
    letters = numbering(level(0, "bullet", "l"), level(1, "bullet", "\uf0b7"), level(2, "bullet", "注："))
    assert texts(opened(item("甲") + item("乙", 1) + item("丙", 2), numbering=letters)) == ["甲", "乙", "注：丙"]


def test_a_place_of_a_level_that_was_not_used_shows_its_start_and_a_bullet_nothing() -> None:
    levels = numbering(level(0, "decimal", "%1."), level(1, "bullet", "·"), level(2, "decimal", "%1.%2%3."))
    assert texts(opened(item("甲", 2) + item("乙", 2), numbering=levels)) == ["1.1.甲", "1.2.乙"]


def test_legal_levels_show_all_numbers_in_digits() -> None:
    levels = numbering(level(0, "chineseCounting", "%1、"), level(1, "decimal", "%1.%2", "<w:isLgl/>"))
    assert texts(opened(item("甲") + item("乙", 1), numbering=levels)) == ["一、甲", "1.1 乙"]


def test_start_and_missing_start() -> None:
    assert texts(opened(item("甲") + item("乙"), numbering=numbering(level(0, "decimal", "%1、", start=3)))) == [
        "3、甲",
        "4、乙",
    ]
    assert texts(opened(item("甲"), numbering=numbering(level(0, "decimal", "%1、", start=None)))) == ["0、甲"]


def test_lists_on_one_definition_count_on_and_restart_where_they_say_so() -> None:
    nums = (
        '<w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num>'
        '<w:num w:numId="2"><w:abstractNumId w:val="0"/></w:num>'
        '<w:num w:numId="3"><w:abstractNumId w:val="0"/>'
        '<w:lvlOverride w:ilvl="0"><w:startOverride w:val="1"/></w:lvlOverride></w:num>'
    )
    body = item("a") + item("b", num="2") + item("c", num="3") + item("d", num="3") + item("e", num="1")
    shown = texts(opened(body, numbering=numbering(level(0, "decimal", "%1、"), nums=nums)))
    assert shown == ["1、a", "2、b", "1、c", "2、d", "3、e"]


def test_an_override_may_bring_a_level_of_its_own() -> None:
    own = f'<w:lvlOverride w:ilvl="0">{level(0, "upperRoman", "%1.")}</w:lvlOverride>'
    nums = f'<w:num w:numId="1"><w:abstractNumId w:val="0"/>{own}</w:num>'
    assert texts(opened(item("甲"), numbering=numbering(level(0, "decimal", "%1、"), nums=nums))) == ["I.甲"]


@pytest.mark.parametrize(
    ("restart", "shown"),
    [
        ("", ["1.1.c", "2.1.c"]),
        ('<w:lvlRestart w:val="0"/>', ["1.1.c", "2.2.c"]),
        ('<w:lvlRestart w:val="1"/>', ["1.1.c", "2.1.c"]),
    ],
)
def test_when_a_level_restarts(restart: str, shown: list[str]) -> None:
    levels = numbering(level(0, "decimal", "%1."), level(1, "decimal", "%2)"), level(2, "decimal", "%1.%3.", restart))
    body = item("a") + item("c", 2) + item("a") + item("b", 1) + item("c", 2)
    found = texts(opened(body, numbering=levels))
    assert [found[1], found[4]] == shown


def test_a_level_that_only_the_highest_restarts() -> None:
    levels = numbering(
        level(0, "decimal", "%1."), level(1, "decimal", "%2)"), level(2, "decimal", "%3.", '<w:lvlRestart w:val="1"/>')
    )
    body = item("a") + item("b", 1) + item("c", 2) + item("b", 1) + item("c", 2) + item("a") + item("c", 2)
    assert texts(opened(body, numbering=levels)) == ["1.a", "1)b", "1.c", "2)b", "2.c", "2.a", "1.c"]


def test_numbering_of_styles_and_what_they_are_based_on() -> None:
    styles = (
        '<w:style w:styleId="h1"><w:pPr><w:numPr><w:numId w:val="1"/></w:numPr></w:pPr></w:style>'
        '<w:style w:styleId="h2"><w:basedOn w:val="h1"/><w:pPr><w:numPr><w:ilvl w:val="1"/></w:numPr></w:pPr></w:style>'
        '<w:style w:styleId="h3"><w:basedOn w:val="h2"/></w:style>'
        '<w:style w:styleId="l"><w:pPr><w:numPr><w:numId w:val="1"/></w:numPr></w:pPr></w:style>'
        '<w:style w:styleId="no"><w:basedOn w:val="h1"/>'
        '<w:pPr><w:numPr><w:numId w:val="0"/></w:numPr></w:pPr></w:style>'
    )
    levels = numbering(
        level(0, "chineseCounting", "%1、"),
        level(1, "chineseCounting", "（%2）"),
        level(2, "decimal", "%3.", '<w:pStyle w:val="l"/>'),
    )
    body = "".join(p(style, f'<w:pStyle w:val="{style}"/>') for style in ("h1", "h2", "h3", "l", "no"))
    body += p("直接取消", '<w:pStyle w:val="h1"/><w:numPr><w:numId w:val="0"/></w:numPr>') + p(
        "h1", '<w:pStyle w:val="h1"/>'
    )
    shown = texts(opened(body, numbering=levels, styles=styles))
    assert shown == ["一、h1", "（一）h2", "（二）h3", "1.l", "no", "直接取消", "二、h1"]


def test_a_definition_may_stand_for_a_list_style() -> None:
    linked = (
        '<w:abstractNum w:abstractNumId="5"><w:numStyleLink w:val="list"/></w:abstractNum>'
        f'<w:abstractNum w:abstractNumId="6"><w:styleLink w:val="list"/>{level(0, "decimal", "%1、")}</w:abstractNum>'
        '<w:num w:numId="1"><w:abstractNumId w:val="5"/></w:num><w:num w:numId="2"><w:abstractNumId w:val="6"/></w:num>'
    )
    styles = (
        '<w:style w:type="numbering" w:styleId="list"><w:pPr><w:numPr><w:numId w:val="2"/></w:numPr></w:pPr></w:style>'
    )
    assert texts(opened(item("甲") + item("乙"), numbering=linked, styles=styles)) == ["1、甲", "2、乙"]


def test_a_format_of_newer_versions() -> None:
    custom = (
        '<w:lvl w:ilvl="0"><w:start w:val="7"/><mc:AlternateContent><mc:Choice Requires="w14">'
        '<w:numFmt w:val="custom" w:format="001, 002, 003, ..."/></mc:Choice>'
        '<mc:Fallback><w:numFmt w:val="decimal"/></mc:Fallback></mc:AlternateContent><w:lvlText w:val="%1、"/></w:lvl>'
    )
    assert texts(opened(item("甲"), numbering=numbering(custom))) == ["007、甲"]


@pytest.mark.parametrize(
    "lost",
    [
        "",
        '<w:num w:numId="1"><w:abstractNumId w:val="9"/></w:num>',
        '<w:num w:numId="1"/>',
        '<w:num w:numId="1"><w:abstractNumId w:val="x"/></w:num>',
    ],
)
def test_a_list_without_a_definition_shows_no_number(lost: str) -> None:
    assert texts(opened(item("甲"), numbering=numbering(level(0, "decimal", "%1、"), nums=lost))) == ["甲"]
    assert texts(opened(item("甲"))) == ["甲"]


def test_counting_goes_on_over_tables_and_into_cells() -> None:
    body = item("甲") + tbl(tr(tc(item("乙")), "x"), tr(tc(item(r(""))), "y")) + item("丙")
    shown = texts(opened(body, numbering=numbering(level(0, "decimal", "%1、"))))
    assert shown == ["1、甲", [["2、乙", "x"], ["3、", "y"]], "4、丙"]


def test_malformed_numbers_are_bounded() -> None:
    wild = numbering(level(0, "upperLetter", "%1、", start=999_999_999), level(42, "decimal", "x"))
    body = item("甲") + p("乙", '<w:numPr><w:ilvl w:val="99"/><w:numId w:val="1"/></w:numPr>') + item("丙")
    assert texts(opened(body, numbering=wild)) == ["32767、甲", "乙", "32768、丙"]
