"""What a table cell says: a number, a blank, a dash, a word, a number with its unit."""

from __future__ import annotations

import re
import unicodedata
from decimal import Decimal
from enum import Enum
from functools import lru_cache
from typing import NamedTuple


class Kind(Enum):
    """A blank, a dash and a zero are three different things."""

    NUMBER = "number"
    BLANK = "blank"
    DASH = "dash"
    NONE_WORD = "none-word"
    WITH_UNIT = "with-unit"
    WORD = "word"
    ABSENT = "absent"
    UNREADABLE = "unreadable"


class Figure(NamedTuple):
    """The reading of a cell; `number` is exact and set for NUMBER and WITH_UNIT only."""

    kind: Kind
    number: int | Decimal | None = None
    unit: str = ""


BLANK = Figure(Kind.BLANK)
ABSENT = Figure(Kind.ABSENT)
UNREADABLE = Figure(Kind.UNREADABLE)
WORD = Figure(Kind.WORD)

_NUMBER = re.compile(r"[+-]?(?:[1-9]\d{0,2}(?:,\d{3})+|0|[1-9]\d{0,29})(?:\.\d{1,15})?")
_WITH_UNIT = re.compile(rf"({_NUMBER.pattern})\s?(万元|亿元|元|件次|件|条|项|份|次|例|宗|笔|个|部|人次|人|起)")
_DASHES = frozenset("/-—–－─一―‐‑−~～") | {"--", "——", "－－", "//"}
_NONE_WORDS = frozenset({"无", "零", "〇", "没有", "暂无", "none", "None", "N/A", "n/a"})


@lru_cache(maxsize=4096)
def read_figure(text: str) -> Figure:
    """Read a cell. Full-width digits, thousands separators and a sign are numbers; nothing is ever guessed."""
    if text.isascii() and text.isdigit() and len(text) <= 30:
        # 01 may be a 0 with a footnote mark run into it; no office writes a count so.
        return Figure(Kind.NUMBER, int(text)) if text[0] != "0" or len(text) == 1 else WORD
    if len(text) > 60:
        return WORD
    # White space inside stays: 1 and 2 on two lines of a cell are not 12.
    compact = unicodedata.normalize("NFKC", text).strip()
    if not compact:
        return BLANK
    if compact in _DASHES:
        return Figure(Kind.DASH)
    if compact in _NONE_WORDS:
        return Figure(Kind.NONE_WORD)
    if _NUMBER.fullmatch(compact):
        return Figure(Kind.NUMBER, _exact(compact))
    match = _WITH_UNIT.fullmatch(compact)
    if match:
        return Figure(Kind.WITH_UNIT, _exact(match[1]), match[2])
    return WORD


def _exact(digits: str) -> int | Decimal:
    plain = digits.replace(",", "")
    return Decimal(plain) if "." in plain else int(plain)
