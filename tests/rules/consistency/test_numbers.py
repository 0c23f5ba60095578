"""Numbers of the text as ranges, and the percentages that follow from them."""

from __future__ import annotations

from decimal import Decimal

import pytest
from gklint.rules.consistency._numbers import Figure, figures_in, is_count, year_at
from hypothesis import given
from hypothesis import strategies as st

# What is written, without its unit; the unit; the least and the greatest value that it can stand for.
READ: dict[str, list[tuple[str, str, str, str]]] = {
    "收到5件": [("5", "件", "5", "5")],
    "收到1,234件": [("1,234", "件", "1234", "1234")],
    "发布1.2万件": [("1.2万", "件", "11500", "12500")],
    "发布18万余条": [("18万余", "条", "180000", "190000")],
    "发布1.8万余条": [("1.8万余", "条", "18000", "19000")],
    "发布300余条": [("300余", "条", "300", "400")],
    "发布30299余条": [("30299余", "条", "30299", "30300")],
    "近2800余人次": [("2800余", "人次", "2700", "2900")],
    "约300条": [("300", "条", "200", "400")],
    "近300条": [("300", "条", "200", "300")],
    "超过300条": [("300", "条", "300", "400")],
    "20多项": [("20多", "项", "20", "30")],
    "60余万元": [("60余", "万元", "60", "70")],
    "12万元": [("12", "万元", "12", "12")],
    "0.35万元": [("0.35", "万元", "0.35", "0.35")],
    "33.9%": [("33.9", "%", "33.9", "33.9")],
    "约26%": [("26", "%", "25", "27")],
    "收到三件": [("三", "件", "3", "3")],
    "收到十二件": [("十二", "件", "12", "12")],
    "收到两件": [("两", "件", "2", "2")],
    "收到一百零五件": [("一百零五", "件", "105", "105")],
    "收到二十件": [("二十", "件", "20", "20")],
    "一一件": [],
    "百件": [],
    "零件": [],
    "第三件": [],
    "每一件": [],
    "2024年": [("2024", "", "2024", "2024")],
    "通过12345多渠道": [("12345", "", "12345", "12345")],
    "9" * 16 + "件": [],
}


@pytest.mark.parametrize(("text", "expected"), READ.items(), ids=[text[:12] for text in READ])
def test_a_number_is_a_range(text: str, expected: list[tuple[str, str, str, str]]) -> None:
    read = [(text[one.start : one.end], one.unit, str(one.low), str(one.high)) for one in figures_in(text)]
    assert read == expected


def test_years_are_no_counts() -> None:
    text = "2024年收到5件，收费12元，占3%"
    year, count, money, share = figures_in(text)
    assert (year_at(text, year), year_at(text, count)) == (2024, None)
    assert [is_count(figure) for figure in (year, count, money, share)] == [False, True, False, False]


@given(st.integers(0, 10**9))
def test_every_integer_is_read_back(value: int) -> None:
    for written in (str(value), f"{value:,}"):
        assert figures_in(f"收到{written}件") == (Figure(2, 2 + len(written), 3 + len(written), "件", value, value),)


@given(st.integers(1, 10**6), st.integers(1, 4))
def test_what_is_written_in_ten_thousands_may_be_the_number(value: int, places: int) -> None:
    written = f"{Decimal(value) / 10_000:.{places}f}"
    (figure,) = figures_in(f"发布{written}万条")
    assert figure.may_be(value)


@given(st.text(alphabet="0123456789.,万亿千百余多件条%元年第近约十三零 ", max_size=40))
def test_figures_are_in_order_and_inside_the_text(text: str) -> None:
    at = 0
    for figure in figures_in(text):
        assert at <= figure.start < figure.end <= figure.stop <= len(text)
        assert figure.low <= figure.high
        at = figure.stop
