"""Numbers of the text with their units, as ranges: 1.2万件 is anything from 11500 to 12500, 300余条 from 300 to 400."""

from __future__ import annotations

import re
from decimal import Decimal
from functools import cache
from typing import NamedTuple

Number = int | Decimal

COUNTERS = (
    *("件次", "人次", "场次", "批次", "小项", "大项", "余项"),
    *"件条项个篇份宗例起次则期场家户名人部批笔册张单页幅处类只封通",
)
MONEY = ("万元", "亿元", "元")
PERCENT = ("个百分点", "%")
_UNITS = "|".join((*MONEY, *PERCENT, *COUNTERS))
_FIGURE = (
    r"(?<![\d.])(?P<digits>\d{1,3}(?:,\d{3})+(?!\d)|\d+)(?P<decimals>\.\d+)?"
    rf"(?P<scale>[万亿千百](?!元))?(?P<more>[余多])?(?P<units>[余多]?(?:{_UNITS}))?"
    r"|(?<![第每几数逐哪任这一二三四五六七八九十])(?P<chinese>[零一二两三四五六七八九十百千]{1,7})(?P<counter>件次|[件宗例])"
)
_SCALES = {"百": 100, "千": 1000, "万": 10_000, "亿": 100_000_000}
_CHINESE = {"零": 0, **{numeral: value for value, numeral in enumerate("一二三四五六七八九", 1)}, "两": 2}
_TENS = {"十": 10, "百": 100, "千": 1000}
_MOST_DIGITS = 15
_LESS = ("近", "将近", "不到", "不足")
_ABOUT = ("约", "大约", "约为", "约有", "约占", "大概")
_LAST_OF_WORDS = tuple("近到足约为有占概超过逾破于低少")
_OVER = ("超", "超过", "逾", "突破", "不少于", "不低于", "至少")


class Figure(NamedTuple):
    """A number of the text: `start` to `end` as written (余 included), `stop` behind its unit.

    `low` and `high` are the least and greatest value that it can stand for; `places` its decimals as shown.
    `approximate` is the word that makes it so (余, 近, 约 …).
    """

    start: int
    end: int
    stop: int
    unit: str
    low: Number
    high: Number
    places: int = 0
    approximate: str = ""
    chinese: bool = False

    @property
    def exact(self) -> bool:
        """Whether the figure can stand for one value only."""
        return self.low == self.high

    def may_be(self, value: Number) -> bool:
        """Whether the figure can stand for a value."""
        return self.low <= value <= self.high


@cache
def _figure() -> re.Pattern[str]:
    return re.compile(_FIGURE)


def figures_in(text: str) -> tuple[Figure, ...]:
    """Every number of a text; years, days and document numbers have no unit."""
    found = (_read(text, match) for match in _figure().finditer(text))
    return tuple(figure for figure in found if figure is not None)


def year_at(text: str, figure: Figure) -> int | None:
    """The year that a figure is (2024 in 2024年…), or None."""
    if figure.unit or figure.stop - figure.start != 4 or text[figure.stop : figure.stop + 1] != "年":
        return None
    return int(figure.low) if figure.places == 0 and 1990 <= figure.low <= 2099 else None


def is_count(figure: Figure) -> bool:
    """Whether it counts things: no money, no percentage, no year or day."""
    return figure.unit in COUNTERS


def _read(text: str, match: re.Match[str]) -> Figure | None:
    digits, decimals, scale, more, unit, numeral, counter = match.groups()
    start = match.start()
    if numeral:
        value = _chinese(numeral)
        if value is None or numeral == "零":
            return None
        return Figure(start, start + len(numeral), match.end(), counter, value, value, chinese=True)
    before = text[max(start - 3, 0) : start]
    if before.endswith("第"):
        unit = None
    plain = not (decimals or scale or more) and digits.isdigit() and len(digits) < _MOST_DIGITS
    if plain and (not unit or unit[0] not in "余多") and before[-1:] not in _LAST_OF_WORDS:
        value, end = int(digits), start + len(digits)
        return Figure(start, end, match.end() if unit else end, unit or "", value, value)
    return _read_in_full(text, match, before, unit or "")


def _read_in_full(text: str, match: re.Match[str], before: str, unit: str) -> Figure | None:
    """A number with separators, decimals, 万, 余 and the like."""
    start = match.start()
    digits = match["digits"].replace(",", "")
    if len(digits) > _MOST_DIGITS:
        return None
    more = match["more"] or ""
    end = match.end("more") if more else max(match.end("scale"), match.end("decimals"), match.end("digits"))
    stop = match.end()
    if unit[:1] in ("余", "多"):
        more, unit, end = unit[0], unit[1:], end + 1
    elif more and not unit and text[stop : stop + 1] != "万":
        more, end, stop = "", end - 1, stop - 1
    decimals = match["decimals"] or ""
    places = len(decimals) - 1 if decimals else 0
    value: Number = Decimal(digits + decimals) if decimals else int(digits)
    scale = _SCALES.get(match["scale"] or "", 1)
    half: Number = Decimal(scale) / (2 * 10**places) if scale > 1 else 0
    value = _plain(value * scale)
    approximate, low, high = _range(before, value, half, more, scale, places)
    return Figure(start, end, stop, unit, low, high, places, approximate)


def _range(before: str, value: Number, half: Number, more: str, scale: int, places: int) -> tuple[str, Number, Number]:
    """The word of approximation, and the least and greatest value."""
    step = _step(value, scale, places)
    if before.endswith(_LESS):
        return "近", value - step, value + (step if more else 0)
    if more or before.endswith(_OVER):
        return more or "超", value, value + step
    if before.endswith(_ABOUT):
        return "约", value - step, value + step
    return "", _plain(value - half), _plain(value + half)


def _step(value: Number, scale: int, places: int) -> Number:
    """The place value of the last digit that is not zero: 100 for 300, 1 for 452."""
    if places:
        return _plain(Decimal(scale) / 10**places)
    step = 1
    while value and step < value and value % (step * 10) == 0:
        step *= 10
    return step


def _plain(value: Number) -> Number:
    return int(value) if value == int(value) else value


def _chinese(numeral: str) -> int | None:
    """十二 as 12, 一百零五 as 105; None for what is no number (一一, 百)."""
    total = pending = 0
    least = 10_000
    for place, character in enumerate(numeral):
        if character in _TENS:
            tens = _TENS[character]
            if tens >= least or (not pending and not (place == 0 and tens == 10)):
                return None
            total, pending, least = total + (pending or 1) * tens, 0, tens
        elif character == "零":
            if pending or (place and least == 10):
                return None
        elif pending:
            return None
        else:
            pending = _CHINESE[character]
    return total + pending
