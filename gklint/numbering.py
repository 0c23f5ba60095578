"""Enumerators of Chinese official writing: 一、 （一） 1. （1） ①, and their wrong cousins."""

from __future__ import annotations

import re
from dataclasses import dataclass

NUMERALS = "一二三四五六七八九十"
_CHINESE = rf"[{NUMERALS}]{{1,3}}"
_OPEN, _CLOSE = r"[（(]", r"[）)]"
_SHAPES = (
    ("chinese", re.compile(rf"\s*({_CHINESE})[ \t\u3000]*(、|，|,|．|\.|:|：)[ \t\u3000]*")),
    ("chinese-bracket", re.compile(rf"\s*{_OPEN}[ \t\u3000]*({_CHINESE})[ \t\u3000]*{_CLOSE}([、，,．.]?)[ \t\u3000]*")),
    ("arabic-bracket", re.compile(rf"\s*{_OPEN}[ \t\u3000]*([0-9０-９]{{1,2}})[ \t\u3000]*{_CLOSE}([、，,．.]?)[ \t\u3000]*")),
    ("arabic", re.compile(r"\s*([0-9０-９]{1,2})[ \t\u3000]*(、|．|\.(?![0-9０-９])|，|,(?![0-9０-９]))[ \t\u3000]*")),
    ("circled", re.compile(r"\s*([①-⑳])()[ \t\u3000]*")),
)


@dataclass(frozen=True, slots=True)
class Enumerator:
    """An enumerator at the start of a text.

    `style` is chinese (一、), chinese-bracket （一）, arabic (1.), arabic-bracket （1） or circled (①);
    `number` its value; `mark` the punctuation after it; `text` as written; `end` where the words begin.
    """

    style: str
    number: int
    mark: str
    text: str
    end: int


def read_enumerator(text: str) -> Enumerator | None:
    """The enumerator that a text begins with, or None."""
    for style, shape in _SHAPES:
        match = shape.match(text)
        if match:
            number = read_number(match[1])
            if number is not None:
                return Enumerator(style, number, match[2], match[0].strip(), match.end())
    return None


def read_number(numeral: str) -> int | None:
    """一 … 九十九, 1 … 99 or ① … ⑳ as a number; None when malformed (一二)."""
    if numeral[0] in "①②③④⑤⑥⑦⑧⑨⑩⑪⑫⑬⑭⑮⑯⑰⑱⑲⑳":
        return ord(numeral) - ord("①") + 1
    if numeral[0] not in NUMERALS:
        return int(numeral)
    tens, ten, ones = numeral.rpartition("十")
    if len(tens) > 1 or len(ones) > 1 or "十" in tens:
        return None
    value = NUMERALS.index(ones) + 1 if ones else 0
    if ten:
        value += 10 * (NUMERALS.index(tens) + 1 if tens else 1)
    return value


def chinese_numeral(number: int) -> str:
    """1 … 99 as 一 … 九十九."""
    tens, ones = divmod(number, 10)
    head = ("" if tens == 0 else "十" if tens == 1 else NUMERALS[tens - 1] + "十")
    return head + (NUMERALS[ones - 1] if ones else "")
