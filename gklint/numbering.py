"""Enumerators of Chinese official writing: 一、 （一） 1. （1） ①, and their wrong cousins."""

from __future__ import annotations

import unicodedata
from typing import NamedTuple

NUMERALS = "一二三四五六七八九十"
_SPACES = " \t\u3000\u00a0"
_MARKS = "、，,．."
_CHINESE_MARKS = _MARKS + ":："
_CIRCLED = "①②③④⑤⑥⑦⑧⑨⑩⑪⑫⑬⑭⑮⑯⑰⑱⑲⑳"
_LONGEST_CHINESE, _LONGEST_ARABIC = 3, 2
_FIRST = frozenset(NUMERALS + _CIRCLED + "（(0123456789０１２３４５６７８９")


class Enumerator(NamedTuple):
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
    start = _skip(text, 0)
    first = text[start : start + 1]
    if first not in _FIRST:
        return None
    if first in _CIRCLED:
        return _enumerator("circled", first, "", text, start, start + 1)
    if first in "（(":
        return _bracketed(text, start)
    end = _numeral_end(text, start)
    mark_at = _skip(text, end)
    if end == start or mark_at == len(text):
        return None
    mark = text[mark_at]
    if first in NUMERALS:
        allowed = mark in _CHINESE_MARKS
    else:
        # 1.5 and 1,200 are figures.
        following = text[mark_at + 1 : mark_at + 2]
        allowed = mark in _MARKS and not (mark in ".," and following.isdigit())
    style = "chinese" if first in NUMERALS else "arabic"
    return _enumerator(style, text[start:end], mark, text, start, mark_at + 1) if allowed else None


def read_number(numeral: str) -> int | None:
    """一 … 九十九, 1 … 99 or ① … ⑳ as a number; None when malformed (一二)."""
    if numeral[0] in _CIRCLED:
        return _CIRCLED.index(numeral[0]) + 1
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
    head = "" if tens == 0 else "十" if tens == 1 else NUMERALS[tens - 1] + "十"
    return head + (NUMERALS[ones - 1] if ones else "")


def _bracketed(text: str, start: int) -> Enumerator | None:
    inside = _skip(text, start + 1)
    end = _numeral_end(text, inside)
    close = _skip(text, end)
    if end == inside or close == len(text) or text[close] not in "）)":
        return None
    style = "chinese-bracket" if text[inside] in NUMERALS else "arabic-bracket"
    mark = text[close + 1 : close + 2]
    mark = mark if mark and mark in _MARKS else ""
    return _enumerator(style, text[inside:end], mark, text, start, close + 1 + len(mark))


def _enumerator(style: str, numeral: str, mark: str, text: str, start: int, end: int) -> Enumerator | None:
    number = read_number(unicodedata.normalize("NFKC", numeral) if style.startswith("arabic") else numeral)
    return None if number is None else Enumerator(style, number, mark, text[start:end], _skip(text, end))


def _numeral_end(text: str, start: int) -> int:
    """The end of a run of Chinese numerals or of digits, or `start` when there is none or it is too long."""
    if start == len(text):
        return start
    chinese = text[start] in NUMERALS
    end = start
    while end < len(text) and (text[end] in NUMERALS if chinese else _is_digit(text[end])):
        end += 1
    return end if end - start <= (_LONGEST_CHINESE if chinese else _LONGEST_ARABIC) else start


def _is_digit(character: str) -> bool:
    return "0" <= character <= "9" or "０" <= character <= "９"


def _skip(text: str, start: int) -> int:
    while start < len(text) and text[start] in _SPACES:
        start += 1
    return start
